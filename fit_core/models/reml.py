"""REML for a random intercept and slope, from pattern-wise sums.

Model, for person i with rows t: ``y_it = x_it'b + u0_i + u1_i time_it + e_it`` with
``u_i ~ N(0, G)``, ``e ~ N(0, s2)`` (Laird and Ware 1982, Biometrics 38:963-974).

Algebra. Write ``G = s2 D``, ``D = L L'`` with L lower triangular (Bates et al. 2015, J Stat Softw
67(1)), ``S_i = Z_i'Z_i`` (2 x 2), ``K_i = I + L'S_i L``, ``M_i = L K_i^-1 L'``. Then (Woodbury)
``s2 V_i^-1 = I - Z_i M_i Z_i'``, so that with ``A = [X, y]``

    H = sum A_i' s2 V_i^-1 A_i = A'A - sum over patterns of M (x) sum of Z_i'A_i (Z_i'A_i)'

needs Z_i'A_i alone. b and s2 are profiled out: with H in blocks xx, xy, yy,
``rss = H_yy - H_yx H_xx^-1 H_xy``, ``s2 = rss / (N - p)`` and minus twice the restricted
log-likelihood (Patterson and Thompson 1971, Biometrika 58:545-554, constant as in lme4) is

    f(L) = sum log|K_i| + log|H_xx| + (N - p) (1 + log(2 pi rss / (N - p)))

Its slope in D is ``sum S N - sum N' T N`` with ``N = I - M S`` and ``T_ab`` the product of
``Omega = diag(H_xx^-1, 0) + (1/s2) w w'``, ``w = (-b, 1)``, with the sums above; in L it is twice
that times L. D on its border (an SD of 0, a correlation of +-1: a singular fit) is reached and
reported, never hidden: the slope of f along the missing direction has to be upward there.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from fit_core.errors import FitError
from fit_core.models.newton import minimise
from fit_core.models.sums import Floats, Ints, Scaling, Sums, collect, prepare

#: A relative SD below this, or a correlation this near to +-1, is a fit on the border.
_SINGULAR = 1e-4
_START = np.array([0.7, 0.0, 0.3])


class RemlFit(NamedTuple):
    """A fitted model.

    Attributes:
        beta: p coefficients. beta_cov: their covariance (p x p).
        g: covariance of intercept and slope (2 x 2, on the given time). s2: residual variance.
        loglik: restricted log-likelihood, for X as given. singular: G is on its border.
        persons, rows, patterns: how many of each.

    """

    beta: Floats
    beta_cov: Floats
    g: Floats
    s2: float
    loglik: float
    singular: bool
    persons: int
    rows: int
    patterns: int


class Deviations(NamedTuple):
    """Empirical Bayes deviations of each person, in the order of ``person``.

    Attributes:
        person: the codes, ascending (n). mean: (n x 2). cov: conditional covariance (n x 2 x 2),
            given b, G and s2.

    """

    person: Ints
    mean: Floats
    cov: Floats


def fit_reml(person: Ints, time: Floats, y: Floats, x: Floats) -> RemlFit:
    """Fit the model.

    Args:
        person: integer code of the person of each row (N), rows in any order.
        time: the slope's variable, e.g. log session (N). y: scores (N). x: fixed design (N x p),
            its columns of ones included.

    Raises:
        FitError: a value is not finite, time does not vary, columns of X tell the same, fewer than
            two persons, no person with two times, too few rows, or no residual variance.

    """
    _refuse_small(person, x)
    rows, scaling = prepare(person, time, y, x)
    sums = collect(rows)
    _refuse_flat(sums, y)
    theta = minimise(lambda given: _objective(given, sums), _START)
    return _results(theta, sums, scaling)


def deviations(fit: RemlFit, person: Ints, time: Floats, y: Floats, x: Floats) -> Deviations:
    """Each person's deviation from the fixed part: V = (G^-1 + Z'Z/s2)^-1, V Z'(y - Xb)/s2.

    Written as ``V = G - G S (s2 I + G S)^-1 G``, which holds for a singular G too. Arguments as of
    `fit_reml`; persons need not be those of the fit.
    """
    order = np.argsort(person, kind="stable")
    codes, time, residual = person[order], time[order], (y - x @ fit.beta)[order]
    starts = np.flatnonzero(np.concatenate(([True], codes[1:] != codes[:-1])))
    n = np.diff(np.append(starts, len(codes)))
    s = np.empty((len(starts), 2, 2))
    s[:, 0, 0], s[:, 1, 1] = n, np.add.reduceat(time * time, starts)
    s[:, 0, 1] = s[:, 1, 0] = np.add.reduceat(time, starts)
    score = np.column_stack(
        (np.add.reduceat(residual, starts), np.add.reduceat(residual * time, starts))
    )
    inner = np.linalg.inv(fit.s2 * np.eye(2) + fit.g @ s)
    v = fit.g - fit.g @ s @ inner @ fit.g
    v = (v + v.transpose(0, 2, 1)) / 2
    return Deviations(codes[starts], (v @ score[:, :, None])[:, :, 0] / fit.s2, v)


def _refuse_small(person: Ints, x: Floats) -> None:
    n, p = x.shape
    if n <= p + 3 or len(np.unique(person)) < 2:
        raise FitError(
            f"{n} rows of {len(np.unique(person))} persons are too few for the model.",
            "Give more persons.",
        )


def _refuse_flat(sums: Sums, y: Floats) -> None:
    g = sums.gram
    if not (g[0] * g[2] - g[1] ** 2 > 1e-9 * g[0]).any():
        raise FitError("Nobody has scores at two times.", "Give several scores for each person.")
    if sums.total[-1, -1] <= 1e-18 * float(y @ y):
        raise FitError(
            "The scores follow the predictors without any error.",
            "Look whether the file holds measured scores.",
        )


class _State(NamedTuple):
    """What one L makes: sum log|K|, M of each pattern (3 x P), and H."""

    log_k: float
    m: Floats
    h: Floats


def _lower(theta: Floats) -> Floats:
    return np.array([[theta[0], 0.0], [theta[1], theta[2]]])


def _state(theta: Floats, sums: Sums) -> _State:
    """M of each pattern as 11, 12, 22 (3 x P), in closed form for 2 x 2."""
    a, b, c = theta
    s11, s12, s22 = sums.gram
    k11 = 1.0 + a * a * s11 + 2 * a * b * s12 + b * b * s22
    k12 = c * (a * s12 + b * s22)
    k22 = 1.0 + c * c * s22
    det = k11 * k22 - k12 * k12
    i11, i12, i22 = k22 / det, -k12 / det, k11 / det
    m = np.stack(
        (a * a * i11, a * (b * i11 + c * i12), b * b * i11 + 2 * b * c * i12 + c * c * i22)
    )
    size = sums.width + 1
    taken = m[0] @ sums.cross[0] + 2.0 * (m[1] @ sums.cross[1]) + m[2] @ sums.cross[2]
    return _State(float(sums.heads @ np.log(det)), m, sums.total - taken.reshape(size, size))


def _objective(theta: Floats, sums: Sums) -> tuple[float, Floats]:
    """f and its slope in (l11, l21, l22)."""
    state = _state(theta, sums)
    free = sums.rows - sums.width
    inverse, b, rss, log_det = _profile(state.h)
    value = state.log_k + log_det + free * (1 + math.log(2 * math.pi * rss / free))
    slope = _slope(state.m, sums, _omega(inverse, b, free / rss))
    gradient = 2.0 * slope @ _lower(theta)
    return value, np.array([gradient[0, 0], gradient[1, 0], gradient[1, 1]])


def _profile(h: Floats) -> tuple[Floats, Floats, float, float]:
    """H_xx^-1, b, rss and log|H_xx|."""
    xx, xy = h[:-1, :-1], h[:-1, -1]
    inverse = np.asarray(np.linalg.inv(xx), dtype=np.float64)
    b = inverse @ xy
    return inverse, b, float(h[-1, -1] - xy @ b), float(np.linalg.slogdet(xx)[1])


def _omega(inverse: Floats, b: Floats, precision: float) -> Floats:
    w = np.append(-b, 1.0)
    omega = precision * np.outer(w, w)
    omega[:-1, :-1] += inverse
    return omega


def _slope(m: Floats, sums: Sums, omega: Floats) -> Floats:
    """Slope of f in D: sum over patterns of count S N - N' T N, with N = I - M S (2 x 2)."""
    t11, t12, t22 = sums.cross @ omega.ravel()
    s11, s12, s22 = sums.gram
    m11, m12, m22 = m
    n11, n12 = 1.0 - m11 * s11 - m12 * s12, -m11 * s12 - m12 * s22
    n21, n22 = -m12 * s11 - m22 * s12, 1.0 - m12 * s12 - m22 * s22
    tn12, tn22 = t11 * n12 + t12 * n22, t12 * n12 + t22 * n22
    tn11, tn21 = t11 * n11 + t12 * n21, t12 * n11 + t22 * n21
    heads = sums.heads
    d11 = heads @ (s11 * n11 + s12 * n21) - np.sum(n11 * tn11 + n21 * tn21)
    d12 = heads @ (s11 * n12 + s12 * n22) - np.sum(n11 * tn12 + n21 * tn22)
    d22 = heads @ (s12 * n12 + s22 * n22) - np.sum(n12 * tn12 + n22 * tn22)
    return np.array([[d11, d12], [d12, d22]])


def _results(theta: Floats, sums: Sums, scaling: Scaling) -> RemlFit:
    value, _ = _objective(theta, sums)
    free = sums.rows - sums.width
    inverse, b, rss, _ = _profile(_state(theta, sums).h)
    s2 = rss / free
    upper = np.linalg.inv(scaling.upper)
    inner = s2 * _lower(theta) @ _lower(theta).T
    log_r = float(np.linalg.slogdet(scaling.upper)[1])
    return RemlFit(
        beta=scaling.ols + upper @ b,
        beta_cov=s2 * upper @ inverse @ upper.T,
        g=scaling.back @ inner @ scaling.back.T,
        s2=s2,
        loglik=-0.5 * (value + 2 * log_r),
        singular=_singular(theta),
        persons=sums.persons,
        rows=sums.rows,
        patterns=len(sums.heads),
    )


def _singular(theta: Floats) -> bool:
    """Whether D has (nearly) no intercept, no slope, or a correlation of +-1."""
    slope = math.hypot(theta[1], theta[2])
    return bool(abs(theta[0]) < _SINGULAR or slope < _SINGULAR or abs(theta[2]) < _SINGULAR * slope)
