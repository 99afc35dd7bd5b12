"""How large the numbers of a calculation can become: it decides the integer type of arrays."""

from __future__ import annotations

from collections.abc import Sequence

from fit_core.answers.keys import Key
from fit_core.scoring.plan import ScalePlan, Threshold


def largest_number(scale: ScalePlan, keys: Sequence[Key]) -> int:
    """Return a bound on every intermediate number of the kernel for one scale."""
    cells = [max(abs(end) for end in (0, *_ends(keys[column]))) for column in scale.columns]
    parts = zip(cells, scale.weights, scale.constants, strict=True)
    total = sum(cell * abs(weight) + abs(constant) for cell, weight, constant in parts)
    numerator = total * scale.factor
    denominator = scale.unit * len(scale.columns)
    # Banding doubles both; the comparison multiplies across.
    banded = 2 * max(scale.rounding, 1) * numerator + 2 * denominator
    lines = [*_lines(scale), Threshold(0, 1)]
    across = max(
        max(banded * line.denominator, abs(line.numerator) * denominator * max(scale.rounding, 1))
        for line in lines
    )
    return max(banded, across)


def _ends(key: Key) -> tuple[int, ...]:
    return (min(key.allowed), max(key.allowed)) if key.allowed else ()


def _lines(scale: ScalePlan) -> list[Threshold]:
    starts = [start for band in scale.bands for start in band.starts]
    return starts + [cutoff.threshold for cutoff in scale.cutoffs]
