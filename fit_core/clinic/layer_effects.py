"""What taking a pack of layers into use changes, told in sentences before anything is printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from fit_core.errors import FitError

if TYPE_CHECKING:
    from fit_core.adapt.layer import Layer, Withhold
    from fit_core.adapt.pack import LayerPack
    from fit_core.clinic.opening import Clinic
    from fit_core.measure.library import Library
    from fit_core.measure.model import Measure

#: What a layer takes away, as people say it.
_TAKEN = {"line": "line", "change": "change", "mean": "mean", "expected": "expected range"}


def effects(pack: LayerPack, library: Library) -> tuple[str, ...]:
    """What a pack brings: first its languages, then a sentence for each measure.

    Where every value comes from and whom it holds for stands in ``fit layers show``.

    Args:
        library: for the names of scales.

    """
    layers = [placed.layer for placed in pack.layers]
    languages = (line for one in layers if one.level == "language" for line in _language(one))
    targets = sorted({one.target.measure for one in layers if one.target})
    measures = (
        _measure(name, [one for one in layers if one.target and one.target.measure == name], known)
        for name, known in ((name, _known(library, name)) for name in targets)
    )
    return (*languages, *measures, *_groups(layers))


def next_steps(clinic: Clinic, pack: LayerPack) -> tuple[str, ...]:
    """What a person does after taking a pack into use, a sentence each."""
    layers = [placed.layer for placed in pack.layers]
    tags = [one.language for one in layers if one.level == "language"]
    return tuple(_steps(clinic, pack.pack, tags, any(one.norms for one in layers)))


def _steps(clinic: Clinic, pack: str, tags: list[str], norms: bool) -> Iterator[str]:
    from fit_core.clinic.crisis import how_to_add
    from fit_core.settings.crisis import crisis_text
    from fit_core.wording.asked import base

    # A text in one tag of a language serves its other tags too, so one is asked for.
    for tag in {base(one): one for one in reversed(tags)}.values():
        if not crisis_text(clinic.settings, tag):
            yield f"Before a sheet in {tag}: {how_to_add(clinic, tag)}"
    if tags:
        yield f"For a client who reads in it: fit client language CODE {tags[0]}"
    if norms:
        yield "To choose a norm that fits your clients: fit measures norms MEASURE"
    yield f"Every value with its source: fit layers show {pack}"


def _language(layer: Layer) -> Iterator[str]:
    read = [f"{one.by} on {one.on}, version {one.version}" for one in layer.reviews]
    by = f"read by {'; '.join(read)}" if read else "not yet read by a native speaker"
    yield f"{layer.language}: sheets and forms in it ({layer.status}; {by})."
    if paper := layer.presentation.paper:
        yield f"{layer.language}: {paper} paper is proposed; that of clinic.toml stays."


def _measure(name: str, layers: list[Layer], measure: Measure | None) -> str:
    said = [
        _counted(sum(len(one.norms) for one in layers), "norm, not a default", "norms, no default"),
        _counted(
            sum(len(one.evidence) for one in layers),
            "study of whether groups answer alike",
            "studies of whether groups answer alike",
        ),
        *_withheld(layers, measure),
    ]
    return f"{name}: {'; '.join(filter(None, said)) or 'nothing to print'}."


def _withheld(layers: list[Layer], measure: Measure | None) -> Iterator[str]:
    """What is taken from whom: rules that take the same from the same scales are told together."""
    by_whom: dict[tuple[str, tuple[str, ...]], dict[str, None]] = {}
    for layer in layers:
        for rule in layer.withhold:
            key = (_whom(rule, layer), tuple(one for one in _TAKEN if one in rule.takes))
            about = _norms(rule) or _scale(rule.scale, measure)
            by_whom.setdefault(key, {})[about] = None
    together: dict[tuple[tuple[str, ...], tuple[str, ...]], list[str]] = {}
    for (whom, taken), abouts in by_whom.items():
        together.setdefault((taken, tuple(abouts)), []).append(whom)
    for (takes, scales), everybody in together.items():
        what = _listed([_TAKEN[one] for one in takes], "or")
        where = "" if scales == ("",) else f" of {_listed([one or 'any scale' for one in scales])}"
        yield f"no {what}{where} for {_listed(everybody, 'or')}"


def _norms(rule: Withhold) -> str:
    return f"the norm {_listed(rule.norms)}" if rule.norms else ""


def _scale(scale: str, measure: Measure | None) -> str:
    found = next((one.title for one in measure.scales if one.id == scale), "") if measure else ""
    return found or scale


def _whom(rule: Withhold, layer: Layer) -> str:
    who = rule.who
    if who is None:
        return f"answers in {layer.language}" if layer.language else "anybody"
    said = [
        f"answers in {who.language}" if who.language else "",
        f"country {who.country}" if who.country else "",
        f"setting {who.setting}" if who.setting else "",
        f"groups {' and '.join(who.groups)}" if who.groups else "",
        f"sex {who.sex}" if who.sex else "",
        f"from {who.age_from} years" if who.age_from is not None else "",
        f"up to {who.age_to} years" if who.age_to is not None else "",
    ]
    return " with ".join(filter(None, said)) or "anybody"


def _groups(layers: Iterable[Layer]) -> Iterator[str]:
    groups = {group.id: group.title for one in layers for group in one.groups}
    for name, title in groups.items():
        yield f"A client may say to belong to: {title} ({name})."


def _known(library: Library, measure: str) -> Measure | None:
    """A measure, for the names of its scales; a pack may have layers for one that is not here."""
    try:
        return library.get(measure)
    except FitError:
        return None


def _counted(number: int, one: str, several: str) -> str:
    return f"{number} {one if number == 1 else several}" if number else ""


def _listed(names: Iterable[str], joint: str = "and") -> str:
    *first, last = names
    return f"{', '.join(first)} {joint} {last}" if first else last
