"""What can be said of a group: its mean change against a difference that matters, true shares."""

from __future__ import annotations

import math
from statistics import NormalDist
from typing import NamedTuple

import numpy as np

from fit_core.change.arrays import Floats, Truths
from fit_core.change.cutoffs import Cutoff
from fit_core.change.intervals import t_quantile
from fit_core.change.moments import Moments, mean, spread
from fit_core.change.statistic import Statistic, error_of_measurement
from fit_core.errors import RefusedError

#: What an interval that does not hold 0 says of the difference that matters.
_LABELS = ("below", "not clearly below", "probably by", "wholly beyond")


class GroupChange(NamedTuple):
    """Mean gain (positive is better) with its interval, the label, and whom it is from."""

    gain: float
    low: float
    high: float
    label: str
    n: tuple[int, ...]
    method: str


def within(pre: Floats, post: Floats, sign: int, mid: float, level: float = 0.95) -> GroupChange:
    """Mean gain of one group, by the paired t interval.

    Raises:
        RefusedError: fewer than two clients have both scores, or ``mid`` is not above 0.

    """
    gains = sign * (post - pre)
    gains = gains[~np.isnan(gains)]
    _refuse(len(gains), 2, mid)
    half = t_quantile(level, len(gains) - 1) * spread(gains) / math.sqrt(len(gains))
    return _labelled(mean(gains), half, mid, (len(gains),), "paired t")


def between(
    pre: Floats, post: Floats, arm: Truths, sign: int, mid: float, level: float = 0.95
) -> GroupChange:
    """How much better the group with ``arm`` did than the other, adjusted for the first score.

    Ordinary least squares of the second score on arm and first score, with a residual variance for
    each arm (the White-type covariance HC3 of MacKinnon and White 1985, J Econom 29:305-325), so
    that arms may differ in spread as in Welch's test; t with n - 3.

    Raises:
        RefusedError: an arm has fewer than three clients, or ``mid`` is not above 0.

    """
    both = ~np.isnan(pre + post)
    x, y, a = pre[both], post[both], arm[both]
    counts = int(a.sum()), int((~a).sum())
    _refuse(min(counts), 3, mid)
    design = np.column_stack((np.ones(len(x)), a.astype(np.float64), x - mean(x)))
    inverse = np.linalg.pinv(design.T @ design)
    beta = inverse @ design.T @ y
    leverage = np.einsum("ij,jk,ik->i", design, inverse, design)
    residual = (y - design @ beta) / np.maximum(1 - leverage, 1e-12)
    meat = design.T @ (design * (residual**2)[:, None])
    error = math.sqrt(float((inverse @ meat @ inverse)[1, 1]))
    half = t_quantile(level, len(x) - 3) * error
    return _labelled(sign * float(beta[1]), half, mid, counts, "ANCOVA, HC3")


def _refuse(n: int, least: int, mid: float) -> None:
    if n < least:
        raise RefusedError(f"{n} clients have both scores.", f"At least {least} are needed.")
    if not mid > 0:
        raise RefusedError(f"A difference of {mid:g} matters to nobody.", "Give one above 0.")


def _labelled(gain: float, half: float, mid: float, n: tuple[int, ...], method: str) -> GroupChange:
    low, high = gain - half, gain + half
    return GroupChange(gain, low, high, label(gain, low, high, mid), n, method)


def label(gain: float, low: float, high: float, mid: float) -> str:
    """One of five labels; those of a worsening mirror those of an improvement."""
    if low <= 0 <= high:
        return "not significant"
    side, size, least, most = "better", gain, low, high
    if high < 0:
        side, size, least, most = "worse", -gain, -high, -low
    place = 3 if least >= mid else 0 if most < mid else 2 if size >= mid else 1
    return f"{side}, {_LABELS[place]} the difference that matters"


def share_changed(statistic: Statistic, moments: Moments, sign: int) -> float:
    """Share of the group that truly improved: ``Phi(dir (M2 - M1) / (s_change sqrt(rDD)))``.

    Hageman and Arrindell 1999. ``statistic`` is that of ``ha``.
    """
    r_dd = statistic.terms["reliability_of_difference"]
    moved = moments.value("post_mean") - moments.value("clinical_mean")
    unit = moments.value("sd_diff") * math.sqrt(r_dd)
    return NormalDist().cdf(sign * moved / unit)


def share_functional(cutoff: Cutoff, moments: Moments, sign: int) -> float:
    """Share truly functional at the second time: ``Phi(dir (M2 - c_true) / (s2 sqrt(r2*)))``.

    Hageman and Arrindell 1999. ``cutoff`` is that of ``ha``; ``s2 sqrt(r2*)`` is the SD of true
    scores, ``sqrt(s2^2 - SEM^2)``.
    """
    true = math.sqrt(moments.value("post_sd") ** 2 - error_of_measurement(moments) ** 2)
    return NormalDist().cdf(sign * (moments.value("post_mean") - float(cutoff.value)) / true)
