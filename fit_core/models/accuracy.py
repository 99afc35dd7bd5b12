"""How right a rule or a probability was: AUC, Brier score, calibration."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]

_ROUNDS, _ENOUGH = 50, 1e-10
#: Fitted chances this near to what happened, in every case, have parted it without an error.
_PARTED = 1e-6
#: Log odds beyond these are those of certainty; a probability of 0 or 1 has no finite ones.
_FAR = 20.0


def auc(scores: Floats, truth: Bools) -> float | None:
    """Chance that one with the outcome has the higher score, ties counted half (Mann and Whitney).

    None where all or nobody has the outcome.
    """
    having = int(truth.sum())
    lacking = len(truth) - having
    if not having or not lacking:
        return None
    values, place, counts = np.unique(scores, return_inverse=True, return_counts=True)
    upto = np.cumsum(counts)
    ranks = (upto - (counts - 1) / 2)[place] if len(values) else upto
    return float((ranks[truth].sum() - having * (having + 1) / 2) / (having * lacking))


def brier(chances: Floats, truth: Bools) -> float:
    """Mean squared distance of probabilities from what happened (Brier 1950)."""
    return float(np.mean((chances - truth) ** 2))


def log_odds(chances: Floats) -> Floats:
    """Log odds, cut at certainty."""
    with np.errstate(divide="ignore"):
        odds: Floats = np.log(chances) - np.log1p(-chances)
    return odds.clip(-_FAR, _FAR)


def logistic(x: Floats, truth: Bools) -> Floats | None:
    """Coefficients of a logistic regression (N x p design), by Newton's steps.

    None where there is no maximum: outcomes that the predictors part without an error, or columns
    that tell the same.
    """
    beta = np.zeros(x.shape[1])
    for _ in range(_ROUNDS):
        chances = 1 / (1 + np.exp(-np.clip(x @ beta, -_FAR, _FAR)))
        weight = chances * (1 - chances)
        try:
            move = np.linalg.solve((x * weight[:, None]).T @ x, x.T @ (truth - chances))
        except np.linalg.LinAlgError:
            return None
        beta = beta + move
        if np.abs(move).max() < _ENOUGH:
            return None if np.abs(truth - chances).max() < _PARTED else beta
    return None


class Calibration(NamedTuple):
    """Logistic regression of what happened on the log odds (Cox 1958): 0 and 1 are perfect."""

    intercept: float
    slope: float


def calibration(chances: Floats, truth: Bools) -> Calibration | None:
    """Intercept and slope of the calibration, or None where they have no values."""
    odds = log_odds(chances)
    found = logistic(np.column_stack((np.ones_like(odds), odds)), truth)
    return None if found is None else Calibration(float(found[0]), float(found[1]))
