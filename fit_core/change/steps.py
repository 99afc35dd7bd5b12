"""Scores in whole steps of their finest decimal, so that differences and ties are exact.

A difference of 5.0 on tenths is 50 steps, never 49.99999. Whole numbers up to 2^53 are exact in
float64, so steps are kept in float arrays with NaN for "no score".
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

import numpy as np

from fit_core.change.arrays import Floats

#: Whole numbers below this are exact in float64.
_EXACT = 2**53
#: More decimals than this are not told apart.
MOST_DECIMALS = 15


def decimals_of(values: Iterable[Decimal]) -> int:
    """The number of decimals that holds all values, as far as their size allows.

    Where the largest value has no room for all decimals below 2^53 steps, the number that fits.
    """
    needed, largest = 0, Decimal(1)
    for value in values:
        exponent = value.normalize().as_tuple().exponent
        needed = max(needed, -exponent if isinstance(exponent, int) else 0)
        largest = max(largest, abs(value))
    decimals = min(needed, MOST_DECIMALS)
    while decimals and largest * 10**decimals >= _EXACT:
        decimals -= 1
    return decimals


def to_steps(value: Decimal, decimals: int) -> float:
    """A value as a whole number of steps; the nearest where it has more decimals."""
    return float(round(Fraction(value) * 10**decimals))


def of_floats(*arrays: Floats) -> tuple[int, tuple[Floats, ...]]:
    """Steps of float arrays, read as their shortest decimals: 6.2 is 62 tenths.

    Returns the number of decimals and the arrays in steps; NaN stays NaN.
    """
    for decimals in range(MOST_DECIMALS + 1):
        stepped = tuple(_stepped(array, decimals) for array in arrays)
        if all(_same(steps, array, decimals) for steps, array in zip(stepped, arrays, strict=True)):
            break
        if any(np.nanmax(np.abs(steps), initial=0) * 10 >= _EXACT for steps in stepped):
            break
    return decimals, stepped


def _stepped(array: Floats, decimals: int) -> Floats:
    return np.rint(array * 10.0**decimals if decimals else array)


def _same(steps: Floats, array: Floats, decimals: int) -> bool:
    """Whether steps say what the array says; a gap is a gap in both."""
    differ = (steps / 10.0**decimals if decimals else steps) != array
    return not differ.any() or bool(np.isnan(array[differ]).all())
