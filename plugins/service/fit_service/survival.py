"""Kaplan and Meier's estimate of how many are still without an event."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

Z = 1.959963984540054


class Step(NamedTuple):
    """At a time: how many were still followed, events, share without one, 95 % interval."""

    time: float
    at_risk: int
    events: int
    survival: float
    low: float
    high: float


def kaplan_meier(times: Sequence[float], events: Sequence[bool]) -> list[Step]:
    """The estimate at each time (Kaplan and Meier 1958, J Am Stat Assoc 53:457-481).

    Interval on the log(-log) scale with Greenwood's variance (Kalbfleisch and Prentice 1980); where
    nobody had an event yet, or everybody, it is 1 to 1 or 0 to 0 and says nothing.

    Args:
        times: of the event, or of the last that is known. events: whether it was an event.

    """
    survival, variance = 1.0, 0.0
    steps: list[Step] = []
    for time in sorted(set(times)):
        at_risk = sum(other >= time for other in times)
        count = sum(e and t == time for t, e in zip(times, events, strict=True))
        survival *= 1 - count / at_risk
        variance += count / (at_risk * (at_risk - count)) if at_risk > count else 0.0
        steps.append(Step(time, at_risk, count, survival, *_interval(survival, variance)))
    return steps


def _interval(survival: float, variance: float) -> tuple[float, float]:
    if survival in (0.0, 1.0):
        return survival, survival
    turn = Z * math.sqrt(variance) / abs(math.log(survival))
    return survival ** math.exp(turn), survival ** math.exp(-turn)
