"""Two scores of each person by session, as a model of the process reads them."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


class Path(NamedTuple):
    """An effect from one session to the next, in points and in SDs within persons, with 95 %."""

    value: float
    low: float
    high: float
    standardised: float
    standardised_low: float
    standardised_high: float


class Panel(NamedTuple):
    """Scores of n persons at T sessions, NaN where there is none.

    Attributes:
        alliance, outcome: n x T, in points of their scales; outcome rated before the session's
            work and alliance at its end.

    """

    alliance: Floats
    outcome: Floats

    @property
    def joint(self) -> npt.NDArray[np.bool_]:
        """Where both are there (n x T)."""
        return ~np.isnan(self.alliance + self.outcome)

    @property
    def pairs(self) -> int:
        """Alliance of a session with the outcome of the next."""
        return int(np.sum(~np.isnan(self.alliance[:, :-1] + self.outcome[:, 1:])))

    def detrended(self) -> Panel:
        """The panel without the mean of each session: a trend that all share is no effect."""
        return Panel(*(block - _means(block) for block in self))


def _means(block: Floats) -> Floats:
    """Means of sessions; NaN for a session at which nobody has the score."""
    there = np.sum(~np.isnan(block), axis=0)
    total = np.nansum(block, axis=0)
    return np.asarray(np.where(there > 0, total / np.maximum(there, 1), np.nan))


def within_sd(block: Floats) -> float:
    """Pooled SD within persons, from persons with two scores or more; 0 where there are none."""
    counts = np.sum(~np.isnan(block), axis=1)
    rows = block[counts >= 2]
    if not len(rows):
        return 0.0
    deviations = rows - np.nanmean(rows, axis=1, keepdims=True)
    free = int(np.sum(counts[counts >= 2] - 1))
    return float(np.sqrt(np.nansum(deviations**2) / free))


def between_variance(block: Floats) -> float:
    """Variance of persons' means, less what their scores within add; 0 at least."""
    counts = np.sum(~np.isnan(block), axis=1)
    means = np.nanmean(block[counts >= 2], axis=1)
    if len(means) < 2:
        return 0.0
    noise = within_sd(block) ** 2 * np.mean(1 / counts[counts >= 2])
    return float(max(np.var(means, ddof=1) - noise, 0.0))
