"""Published lines that differ, side by side: none of them is drawn while nobody chose one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from fit_core.adapt.words import Words
from fit_core.measure.model import Norm
from fit_core.sheet.clinician.model import ClinicianPart
from fit_core.sheet.clinician.say import Head, heading, joined, number, paragraph, passage, table
from fit_core.sheet.material import Material, Rival
from fit_core.sheet.model import Text
from fit_core.sheet.people import name_of

_SIGNS: Final = {"at-or-above": "≥", "above": ">", "at-or-below": "≤", "below": "<"}
_LEFT: Final = ("people", "compared")
_RIGHT: Final = ("n", "year", "found", "spared")


def rival_parts(material: Material, words: Words) -> Iterator[ClinicianPart]:
    """The table of rival lines with what each was compared with; nothing where there are none."""
    rivals = material.norms.rivals
    if not rivals or material.outcome is None:
        return
    yield heading(words.say("rivals-title", title=material.outcome.title), 3)
    heads: list[Head] = [(words.say("rivals-line"), "right")]
    heads += [words.say(f"rivals-{name}") for name in _LEFT]
    heads += [(words.say(f"rivals-{name}"), "right") for name in _RIGHT]
    rows = [_row(rival, material, words) for rival in rivals]
    alt = words.say("rivals-title", title=material.outcome.title)
    yield table([*heads, words.say("rivals-sure")], rows, "", alt)
    sources = joined(words, dict.fromkeys(_source(rival, material) for rival in rivals))
    source = words.say("clinician-source", source=sources)
    yield paragraph(words.joined([words.say("rivals-none"), source]), "measure", note=True)


def _row(rival: Rival, material: Material, words: Words) -> tuple[str | Text, ...]:
    norm = rival.norm
    people = Text(name_of(norm), "measure")
    exact = norm.cutoff.accuracy if norm.cutoff else None
    return (
        _line(norm, words),
        people if norm.id in material.norms.named else passage(words, people.words, "measure"),
        passage(words, exact.reference if exact else "", "measure"),
        words.number(norm.n) if norm.n else "",
        str(norm.year or ""),
        number(words, exact.sensitivity) if exact else "",
        number(words, exact.specificity) if exact else "",
        Text(norm.grade, "measure"),
    )


def _line(norm: Norm, words: Words) -> str:
    """The bound with its sign; a line ends between the two nowhere."""
    line = norm.cutoff
    return f"{_SIGNS[line.side]}\u00a0{number(words, line.value)}" if line else ""


def _source(rival: Rival, material: Material) -> str:
    by = material.norms.origins.get(rival.norm.id)
    return f"{rival.name}: {rival.norm.source.rstrip('.')}" + (f" ({by})" if by else "")
