"""Ask five fitted quantiles about one client; needs no numpy."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterator
from operator import mul
from typing import Literal

from fit_core.course.trajectory import (
    Coefficients,
    Expected,
    NotApplicable,
    Occasion,
    Own,
    Question,
    Standing,
    barred,
)

VERSION = "1"
SOURCE = "Koenker and Bassett 1978, Econometrica 46:33-50"
LEVELS = (0.10, 0.25, 0.50, 0.75, 0.90)
#: Their names in a coefficient file.
NAMES = tuple(f"q{level * 100:.0f}" for level in LEVELS)


def expect(question: Question) -> Expected | NotApplicable:
    """Answer from a curve of the engine ``quantile``."""
    curve, reason = question.coefficients, barred(question)
    if reason or curve is None:
        return NotApplicable(reason)
    return Expected(
        engine=curve.engine,
        version=curve.version,
        limits=curve.limits,
        group=curve.group,
        courses=curve.courses,
        occasions=tuple(_occasions(curve, question)),
        standings=tuple(
            _standing(curve, question, own)
            for own in question.own[1:]
            if _holds(curve, own.session)
        ),
        provisional=curve.provisional,
    )


def _holds(curve: Coefficients, session: int) -> bool:
    return curve.sessions[0] <= session <= curve.sessions[1]


def _occasions(curve: Coefficients, question: Question) -> Iterator[Occasion]:
    for session in question.occasions:
        if _holds(curve, session):
            fitted = quantiles(curve, question.own[0].score, session)
            yield Occasion(session, fitted[2], fitted[0], fitted[-1])


def quantiles(curve: Coefficients, intake: float, session: int) -> list[float]:
    """The five fitted scores at a session, ascending."""
    (mean,) = curve.values["mean_intake"]
    c, t = intake - mean, math.log(session)
    x = (1.0, c, t, c * t, c * c, t * t)
    return sorted(sum(map(mul, x, curve.values[name])) for name in NAMES)


def _standing(curve: Coefficients, question: Question, own: Own) -> Standing:
    fitted = quantiles(curve, question.own[0].score, own.session)
    side: Literal["worse", "inside", "better"] = "inside"
    if not fitted[0] <= own.score <= fitted[-1]:
        side = "worse" if question.sign * (own.score - fitted[2]) < 0 else "better"
    return Standing(own.session, own.score, side, _percentile(fitted, own.score, question.sign))


def _percentile(fitted: list[float], score: float, sign: int) -> float | None:
    """The share that is worse, in a straight line between two quantiles; None beyond them."""
    if not fitted[0] <= score <= fitted[-1]:
        return None
    at = min(bisect_right(fitted, score), len(fitted) - 1)
    low, high = fitted[at - 1], fitted[at]
    part = (score - low) / (high - low) if high > low else 0.5
    below = LEVELS[at - 1] + part * (LEVELS[at] - LEVELS[at - 1])
    return below if sign > 0 else 1 - below
