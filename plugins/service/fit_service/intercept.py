"""A random intercept for each group by REML, for one predictor matrix.

``y_ij = x_ij' b + v_j + e_ij``. For an ICC ``rho`` the covariance of a group of n is, up to scale,
``I + k 11'`` with ``k = rho / (1 - rho)``, whose inverse is ``I - k / (1 + n k) 11'``; so b and the
scale have closed forms and one number is searched for (Patterson and Thompson 1971, Biometrika
58:545-554; Searle, Casella and McCulloch 1992, Variance Components, ch. 6).
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from fit_core.errors import FitError
from fit_service.panel import Floats, Ints

#: Half the 95 % quantile of chi-squared with one degree of freedom, doubled back: of deviance.
_CHI = 3.841458820694124
_GRID = 400
#: Deviances nearer than this are even: then there is no variance between groups.
_EVEN = 1e-6
_TOP = 0.95


class Intercept(NamedTuple):
    """A fitted model.

    Attributes:
        beta: coefficients. between, within: variances of v and e.
        icc: between / (between + within), with its profile-likelihood interval at 95 %.
        deviance: minus twice the restricted log-likelihood, up to a constant.

    """

    beta: Floats
    between: float
    within: float
    icc: float
    icc_low: float
    icc_high: float
    deviance: float


class _Sums(NamedTuple):
    n: Floats
    rows: int
    gram: Floats
    means: Floats


def fit_intercept(group: Ints, y: Floats, x: Floats) -> Intercept:
    """Fit the model by REML.

    Args:
        group: code of the group of each row (N). y: (N). x: N x p, with a column of ones.

    Raises:
        FitError: fewer than two groups, columns that tell the same, or no variance left.

    """
    rows, p = x.shape
    codes, at = np.unique(group, return_inverse=True)
    if len(codes) < 2 or rows <= p + 2 or np.linalg.matrix_rank(x) < p:
        raise FitError(
            f"{rows} cases of {len(codes)} groups do not determine the model.", "Give more cases."
        )
    whole = np.column_stack([x, y])
    sums = _Sums(
        np.bincount(at).astype(np.float64),
        rows,
        whole.T @ whole,
        np.stack([np.bincount(at, weights=column) for column in whole.T], axis=1),
    )
    if _profile(0.0, sums)[1] <= 1e-12 * float(y @ y):
        raise FitError("The predictors leave no variance.", "Look at the scores.")
    icc = _least(sums)
    beta, rss, deviance = _profile(icc, sums)
    scale = rss / (rows - p)
    low, high = _interval(icc, deviance, sums)
    total = scale / (1 - icc)
    return Intercept(beta, total * icc, scale, icc, low, high, deviance)


def _profile(icc: float, sums: _Sums) -> tuple[Floats, float, float]:
    """b, residual sum of squares and deviance at an ICC."""
    k = icc / (1 - icc)
    weight = k / (1 + sums.n * k)
    h = sums.gram - (sums.means * weight[:, None]).T @ sums.means
    xx, xy = h[:-1, :-1], h[:-1, -1]
    beta = np.asarray(np.linalg.solve(xx, xy), dtype=np.float64)
    rss = float(h[-1, -1] - xy @ beta)
    free = sums.rows - len(beta)
    log_det = float(np.linalg.slogdet(xx)[1] + np.sum(np.log1p(sums.n * k)))
    return beta, rss, log_det + free * float(np.log(max(rss, 1e-300)))


def _least(sums: _Sums) -> float:
    """The ICC at which the deviance is least: a grid, then golden sections round its best."""
    grid = np.linspace(0.0, _TOP, _GRID)
    best = int(np.argmin([_profile(icc, sums)[2] for icc in grid]))
    low, high = grid[max(best - 1, 0)], grid[min(best + 1, _GRID - 1)]
    golden = (5**0.5 - 1) / 2
    while high - low > 1e-9:
        left, right = high - golden * (high - low), low + golden * (high - low)
        if _profile(left, sums)[2] <= _profile(right, sums)[2]:
            high = right
        else:
            low = left
    middle = (low + high) / 2
    flat = _profile(0.0, sums)[2] <= _profile(middle, sums)[2] + _EVEN
    return 0.0 if flat else float(middle)


def _interval(icc: float, deviance: float, sums: _Sums) -> tuple[float, float]:
    """Where the deviance is 3.84 above its least, on either side; an end of 0 stays 0."""

    def above(at: float) -> bool:
        return _profile(at, sums)[2] - deviance > _CHI

    ends = []
    for outer in (0.0, _TOP):
        inner, far = icc, outer
        if above(far):
            for _ in range(60):
                middle = (inner + far) / 2
                inner, far = (inner, middle) if above(middle) else (middle, far)
        ends.append((inner + far) / 2 if above(outer) else outer)
    return float(ends[0]), float(ends[1])
