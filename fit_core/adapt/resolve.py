"""Put layers together: language, population, clinic, in that order and in no other.

Layers of one level that set one key differently are refused until a person names one; "the last
one wins" would make a client's page hang on the order of installation. The same layers in any
order therefore give the same result or the same refusal.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from operator import attrgetter
from typing import TypeVar

import msgspec

from fit_core.adapt.adaptation import Adaptation as Adaptation
from fit_core.adapt.adaptation import Set as Set
from fit_core.adapt.adaptation import fits as fits
from fit_core.adapt.layer import Group, PopulationNorm
from fit_core.adapt.levels import ORDER
from fit_core.adapt.pack import Placed
from fit_core.errors import RefusedError

_T = TypeVar("_T")


def resolve(layers: Iterable[Placed], chosen: Mapping[str, str] | None = None) -> Adaptation:
    """Put layers together.

    Args:
        layers: in any order. chosen: by key, such as ``norm.phq-9/local``, the id of the layer that
            a person named where several set it.

    Raises:
        RefusedError: two layers of one level set a key differently and nobody has named one.

    """
    ordered = sorted(layers, key=_place)
    settle = _Settler(chosen or {})
    return Adaptation(
        layers=tuple(ordered),
        languages={tag: one.by for tag, one in settle.all("language", ordered, _language).items()},
        paper=settle.all("paper", ordered, _paper).get("clinic"),
        groups=settle.all("group", ordered, _groups),
        norms=_by_measure(settle.all("norm", ordered, _norms)),
        withheld=_gathered(ordered, attrgetter("withhold")),
        evidence=_gathered(ordered, attrgetter("evidence")),
        choose=settle.all("choose", ordered, lambda layer: layer.layer.choose.items()),
        alerts={_pair(k): v for k, v in settle.all("alert", ordered, _alerts).items()},
    )


class _Settler:
    """Takes one value for each key, and refuses where two layers differ."""

    def __init__(self, chosen: Mapping[str, str]) -> None:
        self._chosen = chosen

    def all(
        self,
        kind: str,
        layers: Iterable[Placed],
        values: Callable[[Placed], Iterable[tuple[str, _T]]],
    ) -> dict[str, Set[_T]]:
        """The value of every key of a kind."""
        found: dict[str, list[Set[_T]]] = {}
        for layer in layers:
            for key, value in values(layer):
                found.setdefault(key, []).append(Set(value, layer))
        return {key: self._one(f"{kind}.{key}", rivals) for key, rivals in found.items()}

    def _one(self, key: str, rivals: list[Set[_T]]) -> Set[_T]:
        if all(rival.value == rivals[0].value for rival in rivals):
            return rivals[0]
        names = sorted({rival.by.layer.id for rival in rivals})
        named = [rival for rival in rivals if rival.by.layer.id == self._chosen.get(key)]
        if not named:
            raise RefusedError(
                f"The layers {' and '.join(names)} set {key} differently.",
                f'Name one under [choose] in clinic.toml: "layers.{key}" = "{names[0]}"',
            )
        return named[0]


def _place(placed: Placed) -> tuple[int, str, str, str]:
    layer = placed.layer
    return ORDER.index(layer.level), layer.id, placed.pack, placed.sha256


def _language(placed: Placed) -> Iterator[tuple[str, str]]:
    if placed.layer.level == "language":
        yield placed.layer.language, placed.sha256


def _paper(placed: Placed) -> Iterator[tuple[str, str]]:
    paper = placed.layer.presentation.paper
    if placed.layer.level == "clinic" and paper:
        yield "clinic", paper


def _groups(placed: Placed) -> Iterator[tuple[str, Group]]:
    for group in placed.layer.groups:
        yield group.id, group


def _norms(placed: Placed) -> Iterator[tuple[str, PopulationNorm]]:
    for norm in placed.layer.norms:
        yield f"{_measure_of(placed)}/{norm.id}", norm


def _alerts(placed: Placed) -> Iterator[tuple[str, Decimal]]:
    for measure, items in placed.layer.alerts.items():
        for item, threshold in items.items():
            yield f"{measure}/{item}", threshold


def _pair(key: str) -> tuple[str, str]:
    measure, _, item = key.partition("/")
    return measure, item


def _by_measure(
    norms: Mapping[str, Set[PopulationNorm]],
) -> dict[str, tuple[Set[PopulationNorm], ...]]:
    found: dict[str, list[Set[PopulationNorm]]] = {}
    for key, norm in norms.items():
        found.setdefault(_pair(key)[0], []).append(norm)
    return {measure: tuple(sets) for measure, sets in found.items()}


def _gathered(
    layers: Iterable[Placed], part: Callable[[object], tuple[_T, ...]]
) -> dict[str, tuple[Set[_T], ...]]:
    """What does not exclude each other: all of it holds, said once."""
    found: dict[str, dict[bytes, Set[_T]]] = {}
    for placed in layers:
        for value in part(placed.layer):
            mine = found.setdefault(_measure_of(placed), {})
            # A rule that names nobody is about whoever answers in its layer's language.
            key = msgspec.json.encode((value, placed.layer.language))
            mine.setdefault(key, Set(value, placed))
    return {measure: tuple(sets.values()) for measure, sets in found.items()}


def _measure_of(placed: Placed) -> str:
    return placed.layer.target.measure if placed.layer.target else ""
