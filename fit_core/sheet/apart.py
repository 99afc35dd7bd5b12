"""What a picture goes without for this client, and why: whole sentences, each said once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from fit_core.adapt.layer import Takes
from fit_core.adapt.withheld import NORMS_IN, Withheld, is_of_language
from fit_core.adapt.words import Words
from fit_core.course.model import Series
from fit_core.measure.model import Norm
from fit_core.sheet.figures import text
from fit_core.sheet.material import Material
from fit_core.sheet.model import Text

_ORDER: Final[tuple[Takes, ...]] = ("line", "change", "mean", "expected")


def apart_notes(material: Material, words: Words) -> Iterator[Text]:
    """What is not drawn with its reason, and what of the drawn is to be taken with care."""
    reasons: dict[str, list[Withheld]] = {}
    for one in material.norms.withheld:
        reasons.setdefault(one.reason, []).append(one)
    for reason, found in reasons.items():
        takes = [kind for kind in _ORDER if any(one.takes == kind for one in found)]
        why = words.say(f"why-{reason}", language=words.language_name(material.norms.language))
        said = words.joined([*(words.say(f"no-{kind}") for kind in takes), why])
        yield text(said, because=_because(found))
    if material.norms.cautious:
        yield text(words.say("band-cautious"))


def lacks(material: Material, takes: Takes) -> bool:
    """Whether something is withheld, so that its reason stands under the picture."""
    return any(one.takes == takes for one in material.norms.withheld)


def foot_of_languages(material: Material, words: Words) -> Iterator[Text]:
    """By whose word answers in several languages stand on one line, or beside published values."""
    if material.outcome is not None:
        yield from _joined(material.outcome, words)
    used = [norm for norm in (material.band, material.line) if norm]
    if any(_is_of_others(norm, material.norms.language) for norm in used):
        yield text(words.say("differs-language"), voice="measure")


def foot_of_levels(material: Material, words: Words) -> Iterator[Text]:
    """That the chance bands of two pictures on one page are not equally sure, where it is so."""
    changes = (material.change, material.second.change if material.second else None)
    levels = {change.level for change in changes if change and change.level is not None}
    if len(levels) > 1:
        said = words.listed(words.number(level, 2) for level in sorted(levels))
        yield text(words.say("levels-differ", levels=said))


def _joined(series: Series, words: Words) -> Iterator[Text]:
    for segment in series.segments:
        for joined in segment.joined:
            languages = words.listed(map(words.language_name, joined.languages))
            said = words.say("footer-joined", languages=languages, source=joined.source)
            yield text(said, voice="measure")


def _is_of_others(norm: Norm, language: str) -> bool:
    return not is_of_language(norm.language or NORMS_IN, language)


def _because(found: list[Withheld]) -> str:
    told = (f"{one.by.layer.id}: {one.source}" if one.by else one.source for one in found)
    return "; ".join(dict.fromkeys(filter(None, told)))
