"""How large the numbers of a calculation can become: it decides the integer type of arrays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import prod

from fit_core.answers.keys import Key
from fit_core.scoring.plan import Looked, ScalePlan, Summed, Threshold

#: Bounds on the absolute numerator and the denominator of a score.
_Bound = tuple[int, int]


def largest_number(scales: Sequence[ScalePlan], order: Sequence[int], keys: Sequence[Key]) -> int:
    """Return a bound on every intermediate number of the kernel."""
    bounds: dict[int, _Bound] = {}
    largest = 0
    for place in order:
        scale = scales[place]
        bound = _bound(scale, keys, bounds)
        largest = max(largest, *bound, _read(scale, bound))
        if scale.fixed:
            largest = max(largest, 2 * scale.fixed * bound[0] + 2 * bound[1])
            bound = (scale.fixed * (bound[0] + 1), scale.fixed)
        bounds[place] = bound
    return largest


def _bound(scale: ScalePlan, keys: Sequence[Key], done: Mapping[int, _Bound]) -> _Bound:
    how = scale.how
    if isinstance(how, Summed):
        return _summed(how, keys)
    if isinstance(how, Looked):
        return max(map(abs, how.table)) + abs(how.low) + len(how.table), how.unit
    parts = [done[place] for place in how.parts]
    denominator = prod(max(part[1], 1) for part in parts)
    return sum(max(part[0], 1) * denominator for part in parts), denominator


def _summed(how: Summed, keys: Sequence[Key]) -> _Bound:
    cells = [max(abs(end) for end in (0, *_ends(keys[column]))) for column in how.columns]
    parts = zip(cells, how.weights, how.constants, strict=True)
    total = sum(cell * abs(weight) + abs(constant) for cell, weight, constant in parts)
    count = len(how.columns)
    # A gap counts a mean of the others, which is rounded up by less than one unit, or its fill.
    total = 2 * total + count * how.unit + sum(map(abs, how.fills))
    return total * how.factor + abs(how.shift) * count, how.unit * count


def _read(scale: ScalePlan, bound: _Bound) -> int:
    """Bound what bands and cutoffs need: banding doubles both, comparing multiplies across."""
    numerator, denominator = bound
    if scale.fixed:
        numerator, denominator = scale.fixed * (numerator + 1), scale.fixed
    parts = max(scale.rounding, 1)
    banded = 2 * parts * numerator + 2 * denominator
    return max(
        max(banded * line.denominator, abs(line.numerator) * denominator * parts)
        for line in [*_lines(scale), Threshold(0, 1)]
    )


def _ends(key: Key) -> tuple[int, ...]:
    return (min(key.allowed), max(key.allowed)) if key.allowed else ()


def _lines(scale: ScalePlan) -> list[Threshold]:
    starts = [start for band in scale.bands for start in band.starts]
    return starts + [cutoff.threshold for cutoff in scale.cutoffs]
