"""Shares and their differences, with intervals; no array is needed for them."""

from __future__ import annotations

import math
from statistics import NormalDist
from typing import NamedTuple

from fit_core.errors import RefusedError


class Share(NamedTuple):
    """A share with its numerator, denominator and interval; None where the denominator is 0."""

    numerator: int
    denominator: int
    value: float | None
    low: float | None
    high: float | None


def normal_quantile(level: float) -> float:
    """Two-sided: 1.96 at 0.95.

    Raises:
        RefusedError: the level is not between 0 and 1.

    """
    if not 0 < level < 1:
        raise RefusedError(f"{level} is not a level between 0 and 1.", "Write 0.95, for example.")
    return NormalDist().inv_cdf((1 + level) / 2)


def wilson(numerator: int, denominator: int, level: float = 0.95) -> Share:
    """A share with Wilson's score interval (Wilson 1927, J Am Stat Assoc 22:209-212).

    Raises:
        RefusedError: the numerator is not between 0 and the denominator.

    """
    if not 0 <= numerator <= denominator:
        raise RefusedError(f"{numerator} of {denominator} is no share.", "Look at the counts.")
    if denominator == 0:
        return Share(0, 0, None, None, None)
    z, n, p = normal_quantile(level), denominator, numerator / denominator
    centre = p + z * z / (2 * n)
    half = z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    unit = 1 + z * z / n
    low = 0.0 if numerator == 0 else (centre - half) / unit
    high = 1.0 if numerator == n else (centre + half) / unit
    return Share(numerator, denominator, p, low, high)


def newcombe(first: Share, second: Share) -> tuple[float, float, float]:
    """First share minus second with Newcombe's hybrid score interval, of shares by `wilson`.

    Method 10 of Newcombe 1998, Stat Med 17:873-890. The level is that of the shares.

    Raises:
        RefusedError: a share has no denominator.

    """
    if first.value is None or second.value is None:
        raise RefusedError("A group is empty, so there is no difference.", "Give both groups.")
    assert first.low is not None and first.high is not None  # noqa: S101, PT018 - with a value
    assert second.low is not None and second.high is not None  # noqa: S101, PT018
    difference = first.value - second.value
    low = math.hypot(first.value - first.low, second.high - second.value)
    high = math.hypot(first.high - first.value, second.value - second.low)
    return difference, difference - low, difference + high
