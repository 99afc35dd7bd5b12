"""Neighbouring ages: values that repeat or jump from one age to the next are often slips.

A program prints the YP-CORE lines of girls of 16 and of 18 as 1.909, and two for boys of 15 in
Italy. Such values are noted, never refused: nature does not promise a smooth line.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, NamedTuple

from fit_core.measure.ranges import scale_range

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fit_core.measure.model import Context, Measure

#: A step between neighbours is a jump from half an SD on or, without one, a tenth of the range
#: (the project's cautious default).
JUMP_SD, JUMP_RANGE = Decimal("0.5"), Decimal("0.1")
#: The oldest age that an open end stands for.
_OLDEST = 120


class _Value(NamedTuple):
    """A figure for people of some ages: what it is, whose, its value, the step that is a jump."""

    name: str
    series: tuple[object, ...]
    low: int
    high: int
    value: Decimal
    jump: Decimal


def age_notes(measure: Measure) -> Iterator[str]:
    """Yield a sentence for each pair of ages of one source whose values repeat, clash or jump."""
    series: dict[tuple[object, ...], list[_Value]] = {}
    for found in _values(measure):
        series.setdefault(found.series, []).append(found)
    for run in series.values():
        run.sort(key=lambda value: value.low)
        for a, b in combinations(run, 2):
            if a.low <= b.high and b.low <= a.high:
                if a.value != b.value:
                    yield f"{a.name} and {b.name}: two values, {a.value} and {b.value}, of one age."
            elif a.value == b.value:
                yield f"{a.name} and {b.name}: different ages, the same value {a.value}."
        for a, b in pairwise(run):
            if a.high + 1 == b.low and abs(a.value - b.value) >= a.jump:
                yield f"{a.name} and {b.name}: the value jumps from {a.value} to {b.value}."


def _values(measure: Measure) -> Iterator[_Value]:
    """Yield each figure that is for some ages only."""
    for scale in measure.scales:
        low, high = scale_range(measure, scale)
        wide = (high - low) * JUMP_RANGE
        for line in scale.cutoffs:
            if line.when and (ages := _ages(line.when)):
                whose = (scale.id, "line", line.source, line.when.sex, line.when.rater)
                name = f"Cutoff {line.key} of `{scale.id}` ({line.meaning or line.source})"
                yield _Value(name, whose, *ages, line.value, wide)
        for norm in measure.norms:
            if norm.scale != scale.id or norm.when is None or not (ages := _ages(norm.when)):
                continue
            about = (scale.id, norm.source, norm.sample, norm.when.sex, norm.when.rater)
            jump = wide if norm.sd is None else norm.sd * JUMP_SD
            name = f"Norm `{norm.id}`"
            if norm.mean is not None:
                yield _Value(f"{name}, mean", (*about, "mean"), *ages, norm.mean, jump)
            if norm.cutoff is not None:
                yield _Value(f"{name}, line", (*about, "line"), *ages, norm.cutoff.value, jump)


def _ages(when: Context) -> tuple[int, int] | None:
    if when.age_from is None and when.age_to is None:
        return None
    return when.age_from or 0, _OLDEST if when.age_to is None else when.age_to
