"""Effect sizes of a service, each under its own name: they are not comparable with each other.

All are positive when scores got better. Intervals are normal ones at the level that is asked for.
"""

from __future__ import annotations

import math
from typing import Literal, NamedTuple

import numpy as np

from fit_core.change.arrays import Floats, Truths
from fit_core.change.moments import mean, spread
from fit_core.errors import RefusedError
from fit_core.models.shares import normal_quantile


class Effect(NamedTuple):
    """An effect size with its interval. ``unit`` is the SD that it is counted in."""

    name: str
    value: float
    low: float
    high: float
    n: int
    unit: float
    source: str


class Scores(NamedTuple):
    """Moments of clients with both scores."""

    n: int
    gain: float
    s1: float
    s2: float
    s_diff: float

    @property
    def s12(self) -> float:
        """Covariance of first and second score."""
        return (self.s1**2 + self.s2**2 - self.s_diff**2) / 2


def scores(pre: Floats, post: Floats, sign: int) -> Scores:
    """The moments that effect sizes are made of; clients without both scores do not count.

    Raises:
        RefusedError: fewer than three clients have both, or they do not differ.

    """
    both = ~np.isnan(pre + post)
    x, y = pre[both], post[both]
    if len(x) < 3:
        raise RefusedError(f"{len(x)} clients have both scores.", "At least 3 are needed.")
    found = Scores(len(x), sign * (mean(y) - mean(x)), spread(x), spread(y), spread(y - x))
    if not min(found.s1, found.s2) > 0:
        raise RefusedError("An SD of 0 has no effect size.", "Give clients whose scores differ.")
    return found


def d_pre(of: Scores, level: float = 0.95) -> Effect:
    """Mean change over the SD at the first time, corrected for small samples (Hedges' g).

    ``d = gain / s1``, ``var(d) = 2 (1 - r12) / n + d^2 / (2 n)`` (Becker 1988, Br J Math Stat
    Psychol 41:257-278), ``J = 1 - 3 / (4 (n - 1) - 1)`` (Hedges 1981, J Educ Stat 6:107-128).
    """
    d = of.gain / of.s1
    r12 = of.s12 / (of.s1 * of.s2)
    variance = 2 * (1 - r12) / of.n + d * d / (2 * of.n)
    j = 1 - 3 / (4 * (of.n - 1) - 1)
    source = "Becker 1988; J of Hedges 1981"
    return _effect("d_pre", j * d, j * math.sqrt(variance), of, of.s1, source, level)


def d_av(of: Scores, level: float = 0.95) -> Effect:
    """Mean change over the root mean square of both SDs.

    Variance of Bonett 2008, Psychol Methods 13:99-109, for two measurements of the same people:
    ``d^2 (s1^4 + s2^4 + 2 s12^2) / (8 (n - 1) s^4) + s_diff^2 / ((n - 1) s^2)``.
    """
    s = math.sqrt((of.s1**2 + of.s2**2) / 2)
    d, free = of.gain / s, of.n - 1
    variance = d * d * (of.s1**4 + of.s2**4 + 2 * of.s12**2) / (8 * free * s**4)
    variance += of.s_diff**2 / (free * s * s)
    return _effect("d_av", d, math.sqrt(variance), of, s, "Bonett 2008", level)


def d_z(of: Scores, level: float = 0.95) -> Effect:
    """Mean change over the SD of changes, ``var = 1 / n + d^2 / (2 n)``.

    Not comparable with the others: it grows with the correlation of both scores.

    Raises:
        RefusedError: everybody changed by the same.

    """
    if not of.s_diff > 0:
        raise RefusedError(
            "Everybody changed by the same, so the SD of changes is 0.", "Use d_pre."
        )
    d = of.gain / of.s_diff
    source = "large-sample variance, Gibbons, Hedeker and Davis 1993, J Educ Stat 18:271-279"
    error = math.sqrt(1 / of.n + d * d / (2 * of.n))
    return _effect("d_z", d, error, of, of.s_diff, source, level)


def _effect(
    name: str, value: float, error: float, of: Scores, unit: float, source: str, level: float
) -> Effect:
    half = normal_quantile(level) * error
    return Effect(name, value, value - half, value + half, of.n, unit, source)


def standardised_gain(pre: Floats, post: Floats, sign: int, sd_reference: float) -> Floats:
    """``dir (y - x) / s_ref`` of each person; s_ref is that of a norm, not of the caseload.

    Raises:
        RefusedError: the SD is not above 0.

    """
    return sign * (post - pre) / _unit(sd_reference)


#: Ranges that the support pages of one program print for version B, best first.
SAES_B_BANDS = (
    (0.8, "significantly improved"),
    (0.5, "somewhat improved"),
    (-0.5, "no change"),
)


class Saes(NamedTuple):
    """A severity-adjusted effect size of each client, NaN where there is none.

    ``version`` A: a service like the reference scores the reference's own d (about 0.8).
    ``version`` B: a service like the reference scores 0. They are never averaged together.
    """

    version: Literal["A", "B"]
    values: Floats

    def mean(self) -> float:
        """Mean over the clients that have one; NaN for none."""
        there = self.values[~np.isnan(self.values)]
        return mean(there) if len(there) else math.nan


def expected_gain(design: Floats, gain: Floats, of: Floats) -> Floats:
    """The gain that a linear model of a reference sample expects (ordinary least squares).

    Args:
        design: predictors of the reference sample, a column of ones included (n x p), such as
            intake score, session of the first score, diagnosis. gain: its gains (n). of: the same
            predictors of the clients in question (m x p).

    Raises:
        RefusedError: fewer than ten people for each predictor, or predictors that tell the same.

    """
    n, p = design.shape
    if n < 10 * p:
        raise RefusedError(
            f"{n} people are too few for {p} predictors.", f"Give at least {10 * p}."
        )
    coefficients, _, rank, _ = np.linalg.lstsq(design, gain, rcond=None)
    if rank < p:
        raise RefusedError("Two or more predictors tell the same.", "Leave one of them out.")
    return np.asarray(of @ coefficients)


def saes_a(
    gain: Floats, expected: Floats, clinical: Truths, reference_gain: float, sd_reference: float
) -> Saes:
    """Version A: ``(mean gain of the reference + (gain - expected)) / SD of the reference``.

    Only clients who began in the clinical range have one. Source: the public description of the
    severity adjusted effect size by the ACORN collaboration (psychoutcomes.org).

    Raises:
        RefusedError: the SD is not above 0.

    """
    values = (reference_gain + (gain - expected)) / _unit(sd_reference)
    return Saes("A", np.where(clinical, values, np.nan))


def saes_b(gain: Floats, expected: Floats, sd_reference: float) -> Saes:
    """Version B: ``(gain - expected) / SD``, 0 for the reference.

    Source: support pages of OpenFIT (2025), after Seidel, Miller and Chow 2013.

    Raises:
        RefusedError: the SD is not above 0.

    """
    return Saes("B", (gain - expected) / _unit(sd_reference))


def saes_mean(*parts: Saes) -> float:
    """Mean over several groups of one version.

    Raises:
        RefusedError: both versions are among them; they differ by about one d.

    """
    if len({part.version for part in parts}) != 1:
        raise RefusedError(
            "Version A and version B of the severity-adjusted effect size cannot be averaged.",
            "Make all of one version.",
        )
    return Saes(parts[0].version, np.concatenate([part.values for part in parts])).mean()


def _unit(sd: float) -> float:
    if not sd > 0:
        raise RefusedError(f"The SD of the reference is {sd:g}.", "Give one above 0.")
    return sd
