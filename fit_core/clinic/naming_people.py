"""The people of published norms, as the language of a page calls them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import msgspec

from fit_core.adapt.names import of_people
from fit_core.clinic.look import Look
from fit_core.sheet.material import Panel, Rival

if TYPE_CHECKING:
    from fit_core.adapt.names import Names
    from fit_core.course.model import Series
    from fit_core.measure.model import Norm

_Pictured = TypeVar("_Pictured", Look, Panel)


def with_people(seen: Look, names: Names) -> Look:
    """What was seen, with the people of every norm that may be printed named."""
    named = _pictured(seen, seen.course.outcome, names)
    second = seen.second and _pictured(seen.second, seen.second.series, names)
    return msgspec.structs.replace(named, second=second)


def _pictured(seen: _Pictured, series: Series | None, names: Names) -> _Pictured:
    """What stands behind a picture. A norm that stands in two places stays one and the same."""
    mine = names.get(series.measure) if series else None
    if series is None or mine is None:
        return seen
    made: dict[int, Norm] = {}

    def call(norm: Norm) -> Norm:
        if id(norm) not in made:
            made[id(norm)] = of_people(norm, series.measure, names)
        return made[id(norm)]

    facts = msgspec.structs.replace(
        seen.norms,
        earlier=tuple(norm and call(norm) for norm in seen.norms.earlier),
        rivals=tuple(Rival(one.name, call(one.norm)) for one in seen.norms.rivals),
        named=frozenset(mine.norms),
    )
    band, line = seen.band and call(seen.band), seen.line and call(seen.line)
    return msgspec.structs.replace(seen, band=band, line=line, norms=facts)
