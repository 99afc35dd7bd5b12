"""Exact numbers at the cost of integers: what rules compare in every course of a caseload."""

from __future__ import annotations

import math
from collections.abc import Collection
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from fit_core.course.model import Series


def in_steps(ratios: Collection[tuple[int, int]]) -> tuple[list[int], int]:
    """Ratios of integers as whole steps of one size, and how many of these make 1.

    As exact as fractions, and made, sorted and compared in a tenth of their time.
    """
    unit = math.lcm(*{below for _, below in ratios})
    return [above * (unit // below) for above, below in ratios], unit


class Ends(NamedTuple):
    """The ends of a scale, its middle, how far it reaches and a fifth of that, as fractions."""

    low: Fraction
    high: Fraction
    half: Fraction
    reach: Fraction
    fifth: Fraction


def ends(series: Series) -> Ends:
    """The ends of the scale of a series."""
    return _ends(series.low, series.high)


@lru_cache
def _ends(low: Decimal, high: Decimal) -> Ends:
    """Kept, for the few scales that there are come again in every course."""
    least, most = Fraction(low), Fraction(high)
    return Ends(least, most, (least + most) / 2, most - least, (most - least) / 5)
