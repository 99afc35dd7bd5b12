"""The line between the clinical and the functional population.

``a = M1 + dir 2 s1``, ``b = M0 - dir 2 s0``, ``c = (s0 M1 + s1 M0) / (s0 + s1)`` (Jacobson and
Truax 1991; b with the SD of the functional population). For ``ha`` the SDs are those of true
scores, ``s sqrt(r*)`` with ``r* = (s^2 - SEM^2) / s^2``, and a client counts as functional at the
second time when ``dir (M2 + (y - M2) r2* - cutoff) / (sqrt(r2*) SEM)`` lies above the one-sided
quantile (Hageman and Arrindell 1999).
"""

from __future__ import annotations

import math
from fractions import Fraction
from typing import NamedTuple

from fit_core.change.model import CutoffKind, Question
from fit_core.change.moments import Moments
from fit_core.change.statistic import error_of_measurement
from fit_core.errors import RefusedError

RULE = "a score exactly at the cutoff counts as clinical"
HA_RULE = (
    f"at the first time {RULE}; at the second time functional means beyond the cutoff "
    "by more than the error of measurement"
)


class Cutoff(NamedTuple):
    """A line. ``certain`` holds slope and constant of the individual test of ``ha``, in points."""

    kind: CutoffKind
    value: Fraction
    rule: str
    certain: tuple[float, float] | None = None


def find_cutoff(question: Question, moments: Moments) -> Cutoff | None:
    """The line that is asked for; None when none is.

    Raises:
        UsageError: figures of the functional population lack.
        RefusedError: the line lies off the scale, or true-score SDs are not defined.

    """
    if question.cutoff is None:
        return None
    true = question.method == "ha"
    value = _line(question, moments, true=true)
    _refuse_off_scale(question, value)
    if not true:
        return Cutoff(question.cutoff, value, RULE)
    return Cutoff(question.cutoff, value, HA_RULE, _individual(moments, float(value)))


def _line(question: Question, moments: Moments, *, true: bool) -> Fraction:
    sign, kind = question.sign, question.cutoff
    if kind == "a":
        mean, spread = _population(moments, "clinical", true=true)
        return mean + sign * 2 * spread
    m0, s0 = _population(moments, "functional", true=true)
    if kind == "b":
        return m0 - sign * 2 * s0
    m1, s1 = _population(moments, "clinical", true=true)
    return (s0 * m1 + s1 * m0) / (s0 + s1)


def _population(moments: Moments, which: str, *, true: bool) -> tuple[Fraction, Fraction]:
    clinical = which == "clinical"
    mean = moments.moment("clinical_mean" if clinical else "functional_mean").exact
    spread = moments.moment("sd" if clinical else "functional_sd")
    if not true:
        return mean, spread.exact
    sem = error_of_measurement(moments)
    if spread.value <= sem:
        raise RefusedError(
            f"The SD of the {which} population, {spread.value:.4g}, is not above the error of "
            f"measurement, {sem:.4g}, so it has no SD of true scores.",
            "Use --method jt, or give another SD.",
        )
    return mean, Fraction(math.sqrt(spread.value**2 - sem**2))


def _individual(moments: Moments, cutoff: float) -> tuple[float, float]:
    """Slope and constant of CS = slope y + constant."""
    sem, s2, m2 = (
        error_of_measurement(moments),
        moments.value("post_sd"),
        moments.value("post_mean"),
    )
    r2 = (s2 * s2 - sem * sem) / (s2 * s2)
    unit = math.sqrt(r2) * sem
    return r2 / unit, (m2 * (1 - r2) - cutoff) / unit


def _refuse_off_scale(question: Question, value: Fraction) -> None:
    """A line at or beyond the end of the scale on its good side can be passed by nobody."""
    low, high = question.minimum, question.maximum
    lower = question.better == "lower"
    below = low is not None and (value <= Fraction(low) if lower else value < Fraction(low))
    above = high is not None and (value > Fraction(high) if lower else value >= Fraction(high))
    if below or above:
        end = f"its minimum {low}" if below else f"its maximum {high}"
        raise RefusedError(
            f"Cutoff {question.cutoff} would be {float(value):.4g}, off the scale ({end}).",
            "Choose another cutoff, or the figures of another norm.",
        )


def wrong_side(question: Question, moments: Moments) -> bool:
    """Whether the functional mean is not on the better side of the clinical mean."""
    used = moments.used
    if "functional_mean" not in used or "clinical_mean" not in used:
        return False
    return question.sign * (used["functional_mean"].value - used["clinical_mean"].value) <= 0
