"""Rounding half up, and lines on a score: all in whole numbers."""

from __future__ import annotations

from fit_core.scoring.columns import Column
from fit_core.scoring.plan import BandPlan, Threshold


def round_half_up(numerator: Column, denominator: Column, parts: int) -> Column:
    """Return ``numerator / denominator`` in whole ``1 / parts``, a half going up (4.5 to 5).

    Below zero a half goes up too (-4.5 to -4), as floor(x + 1/2) does.
    """
    return (2 * parts * numerator + denominator) // (2 * denominator)


def holds(threshold: Threshold, numerator: Column, denominator: Column) -> Column:
    """Return the truth of a line for the value ``numerator / denominator``, multiplied across."""
    whole = threshold.denominator == 1
    value = numerator if whole else numerator * threshold.denominator
    line = threshold.numerator * denominator
    passed = value > line if threshold.strict else value >= line
    return passed != threshold.inverse


def band_number(band: BandPlan, numerator: Column, denominator: Column, zero: Column) -> Column:
    """Return which band a value lies in, from 1; 0 is below the first."""
    number = zero
    for start in band.starts:
        number = number + holds(start, numerator, denominator)
    return number
