"""What taking a pack of layers into use changes, told in sentences before anything is printed."""

from __future__ import annotations

from collections.abc import Iterator

from fit_core.adapt.layer import Layer, Withhold
from fit_core.adapt.pack import LayerPack


def effects(pack: LayerPack) -> tuple[str, ...]:
    """What a pack brings, a sentence each: languages, norms, what is withheld, groups."""
    return tuple(line for placed in pack.layers for line in _effects(placed.layer))


def _effects(layer: Layer) -> Iterator[str]:
    if layer.level == "language":
        yield from _language(layer)
    if layer.target:
        yield from _figures(layer, f"{layer.target.measure}, {layer.id} ({layer.status})")
    for group in layer.groups:
        yield f"{layer.id}: clients may say that they belong to: {group.title} ({group.id})."


def _language(layer: Layer) -> Iterator[str]:
    read = [f"{one.by} on {one.on}, version {one.version}" for one in layer.reviews]
    by = f"read by {'; '.join(read)}" if read else "not yet read by a native speaker"
    yield f"{layer.language}: sheets and forms in it ({layer.status}; {by})."
    if paper := layer.presentation.paper:
        yield f"{layer.language}: {paper} paper is proposed; that of clinic.toml stays."


def _figures(layer: Layer, about: str) -> Iterator[str]:
    if layer.norms:
        yield f"{about}: {len(layer.norms)} norms, none of them a default."
    if layer.evidence:
        yield f"{about}: {len(layer.evidence)} studies of whether groups answer alike."
    for rule in layer.withhold:
        what = " and ".join(rule.takes)
        yield f"{about}: no {what} for {_whom(rule, layer)} ({rule.reason}). {rule.source}"


def _whom(rule: Withhold, layer: Layer) -> str:
    who = rule.who
    if who is None:
        return f"who answers in {layer.language}" if layer.language else "anybody"
    said = [
        f"answers in {who.language}" if who.language else "",
        f"country {who.country}" if who.country else "",
        f"setting {who.setting}" if who.setting else "",
        f"groups {' and '.join(who.groups)}" if who.groups else "",
        f"sex {who.sex}" if who.sex else "",
        f"from {who.age_from} years" if who.age_from is not None else "",
        f"up to {who.age_to} years" if who.age_to is not None else "",
    ]
    return ", ".join(filter(None, said)) or "anybody"
