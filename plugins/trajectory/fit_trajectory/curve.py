"""A curve that a clinic brought in a file: published for a measure, or under its owner's licence.

``y(x0, m) = sum over p of (level_p + slope_p (x0 - centre)) n^p`` with ``n = min(m - 1, plateau)``,
x0 the first score and m the session: the form of published curves for outcome scales, with one
plateau. There is one set of coefficients for all sessions, because a change of set between two
sessions makes a client pass a limit without any change. The pack ships no coefficients.
"""

from __future__ import annotations

from collections.abc import Iterator
from statistics import NormalDist
from typing import Literal

from fit_core.course.trajectory import (
    Coefficients,
    Expected,
    NotApplicable,
    Occasion,
    Question,
    Standing,
    barred,
)

VERSION = "1"
SOURCE = "the file's own source"
_FACTOR = NormalDist().inv_cdf(0.90)


def expect(question: Question) -> Expected | NotApplicable:
    """Answer from a curve of the engine ``curve``; its limits hold 80 of 100 by the file's SD.

    Raises:
        KeyError, ValueError: the values are not those of such a curve.

    """
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
        standings=tuple(_standings(curve, question)),
        provisional=curve.provisional,
    )


def expected(curve: Coefficients, intake: float, session: int) -> float:
    """The curve's score at a session."""
    (centre,), (plateau,) = curve.values["centre"], curve.values["plateau"]
    n = min(session - 1, plateau)
    pairs = zip(curve.values["level"], curve.values["slope"], strict=True)
    return sum((a + b * (intake - centre)) * n**p for p, (a, b) in enumerate(pairs))


def _sd(curve: Coefficients) -> float:
    (sd,) = curve.values["sd"]
    if sd <= 0:
        raise ValueError(f"the SD of the curve is {sd:g}")
    return sd


def _holds(curve: Coefficients, session: int) -> bool:
    return curve.sessions[0] <= session <= curve.sessions[1]


def _occasions(curve: Coefficients, question: Question) -> Iterator[Occasion]:
    reach = _FACTOR * _sd(curve)
    for session in question.occasions:
        if _holds(curve, session):
            middle = expected(curve, question.own[0].score, session)
            yield Occasion(session, middle, middle - reach, middle + reach)


def _standings(curve: Coefficients, question: Question) -> Iterator[Standing]:
    for own in question.own[1:]:
        if _holds(curve, own.session):
            off = own.score - expected(curve, question.own[0].score, own.session)
            z = question.sign * off / _sd(curve)
            side: Literal["worse", "inside", "better"] = "inside"
            if abs(z) > _FACTOR:
                side = "worse" if z < 0 else "better"
            yield Standing(own.session, own.score, side, NormalDist().cdf(z), z)
