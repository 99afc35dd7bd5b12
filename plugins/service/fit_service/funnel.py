"""Limits of a funnel: how far proportions of groups of this size stray by chance.

Spiegelhalter 2005, Stat Med 24:1185-1202. ``p`` of a group is what its clients' first scores lead
one to expect. Limits ``p +- z sqrt(p (1 - p) / n)``, z 1.96 and 3.09; exact binomial quantiles for
n below 50. Overdispersion ``phi`` is the mean squared z of the groups, their z winsorised at 10 %;
above 1 it widens the normal limits by ``sqrt(phi)``.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from fit_core.errors import FitError
from fit_service.panel import Floats, Ints

#: Two-sided 95 % and 99.8 %.
LEVELS = (1.96, 3.09)
#: Below this, binomial quantiles.
EXACT = 50
_WINSORISED = 0.1
_ROUNDS = 50


class Place(NamedTuple):
    """A group in the funnel.

    Attributes:
        group: its code. n: cases. events: with the event. share: events / n. expected: share.
        limits: low and high at 1.96, low and high at 3.09.

    """

    group: int
    n: int
    events: int
    share: float
    expected: float
    limits: tuple[float, float, float, float]


class Funnel(NamedTuple):
    """The groups by their code, the overdispersion, and whether the limits were widened by it."""

    places: tuple[Place, ...]
    phi: float


def funnel(group: Ints, event: Floats, expected: Floats) -> Funnel:
    """Place groups in a funnel.

    Args:
        group: code of each case (N). event: 1 or 0 (N). expected: probability of each case (N).

    """
    codes, at = np.unique(group, return_inverse=True)
    n = np.bincount(at)
    count = np.bincount(at, weights=event)
    p = np.bincount(at, weights=expected) / n
    error = np.sqrt(p * (1 - p) / n)
    z = np.divide(count / n - p, error, out=np.zeros_like(p), where=error > 0)
    phi = dispersion(z)
    places = tuple(
        Place(
            int(code),
            int(n[i]),
            round(count[i]),
            float(count[i] / n[i]),
            float(p[i]),
            limits(int(n[i]), float(p[i]), phi),
        )
        for i, code in enumerate(codes)
    )
    return Funnel(places, phi)


def dispersion(z: Floats) -> float:
    """phi: mean of squared z, the lowest and highest tenth drawn in to the tenth's edge."""
    low, high = np.quantile(z, [_WINSORISED, 1 - _WINSORISED])
    return float(np.mean(np.clip(z, low, high) ** 2))


def limits(n: int, p: float, phi: float) -> tuple[float, float, float, float]:
    """Low and high limit at both levels, within 0 and 1."""
    found: list[float] = []
    for z in LEVELS:
        if n < EXACT:
            tail = 0.5 * math.erfc(z / math.sqrt(2))
            found += [quantile(n, p, tail) / n, quantile(n, p, 1 - tail) / n]
        else:
            half = z * math.sqrt(max(phi, 1.0) * p * (1 - p) / n)
            found += [max(p - half, 0.0), min(p + half, 1.0)]
    return found[0], found[1], found[2], found[3]


def quantile(n: int, p: float, share: float) -> int:
    """The smallest k with P(X <= k) >= share, X binomial."""
    total = 0.0
    for k in range(n):
        total += math.comb(n, k) * p**k * (1 - p) ** (n - k)
        if total >= share:
            return k
    return n


def expected_by(first: Floats, event: Floats) -> Floats:
    """Probability of the event by first score and its square: logistic regression, by Newton.

    A ridge of 1e-6 keeps the search finite where a score tells the event for certain.

    Raises:
        FitError: nobody or everybody has the event.

    """
    if not 0 < event.sum() < len(event):
        raise FitError("Nobody differs in the event.", "There is nothing to compare.")
    spread = float(first.std()) or 1.0
    at = (first - first.mean()) / spread
    x = np.column_stack([np.ones(len(at)), at, at**2])
    beta = np.zeros(3)
    for _ in range(_ROUNDS):
        p = 1 / (1 + np.exp(-np.clip(x @ beta, -30, 30)))
        slope = x.T @ (event - p) - 1e-6 * beta
        step = np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + 1e-6 * np.eye(3), slope)
        beta += step
        if np.abs(step).max() < 1e-10:
            break
    return np.asarray(1 / (1 + np.exp(-np.clip(x @ beta, -30, 30))))
