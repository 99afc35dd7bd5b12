"""The random-intercept cross-lagged panel model by maximum likelihood.

Hamaker, Kuiper and Grasman 2015, Psychol Methods 20:102-116. Of each person's two scores at a
session, with the session's mean taken away: ``(a_t, y_t) = b + w_t``, ``b ~ N(0, B)`` what the
person always brings, ``w_t = Phi w_(t-1) + e_t``, ``e_t ~ N(0, Q)``, ``w_1 ~ N(0, W)``. 13
parameters: Phi 4, B 3, Q 3, W 3; the covariances as Cholesky factors, so that every step of the
search is a possible model.

Scores that are missing are left out by the pattern of what is there (full information, Little and
Rubin), which assumes that leaving depends on earlier scores alone. With ``S_p`` the covariance of
the scores of pattern p, ``C_p`` their mean product and ``n_p`` persons, minus the log-likelihood is

    f = 1/2 sum n_p (log|S_p| + tr(S_p^-1 C_p)),   df = 1/2 tr(G dS),
    G = sum n_p (S_p^-1 - S_p^-1 C_p S_p^-1), each laid out in the places of its pattern.

Intervals are from the observed information, the second derivative of f where it is least.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from fit_core.errors import FitError
from fit_core.models.newton import minimise
from fit_service.panel import Floats, Ints, Panel, Path, between_variance, within_sd
from fit_service.riclpm_model import PARAMETERS, course, factor, model

#: Sessions that the model needs to tell a person's level from the course within.
WAVES = 3
Z = 1.959963984540054
_STEP = 1e-4
#: Of the SD within persons: an SD of levels below this does not vary between persons.
_FLAT = 1e-3


class RiClpm(NamedTuple):
    """A fitted model.

    Attributes:
        to_outcome: from alliance to the next session's outcome. to_alliance: the other way.
        alliance_lag, outcome_lag: of a score on itself.
        within: SDs within persons of alliance and outcome, over the sessions of the model.
        icc: shares of the variance that lies between persons.
        between: correlation of the persons' levels with its interval; None where one of them does
            not vary between persons.
        loglik: of the panel. persons, sessions: of the panel.

    """

    to_outcome: Path
    to_alliance: Path
    alliance_lag: Path
    outcome_lag: Path
    within: tuple[float, float]
    icc: tuple[float, float]
    between: tuple[float, float, float] | None
    loglik: float
    persons: int
    sessions: int


def fit_riclpm(panel: Panel) -> RiClpm:
    """Fit the model to a panel; its session means are taken away here.

    Raises:
        FitError: fewer than three sessions, a score that does not vary within persons, or no end
            of the search at which the model is determined by the data.

    """
    if panel.alliance.shape[1] < WAVES:
        raise FitError(
            f"{panel.alliance.shape[1]} sessions do not tell a person's level from its course.",
            f"At least {WAVES} are needed.",
        )
    flat = panel.detrended()
    unit = np.array([within_sd(flat.alliance), within_sd(flat.outcome)])
    if not unit.min() > 0:
        raise FitError("A score does not vary within persons.", "Look at the scores.")
    scaled = Panel(flat.alliance / unit[0], flat.outcome / unit[1])
    patterns = _patterns(scaled)
    theta = minimise(lambda given: _objective(given, patterns), _start(scaled))
    return _results(theta, patterns, unit)


class _Same(NamedTuple):
    """Patterns of m scores each, so that they are worked on together.

    Attributes:
        places: of each pattern in the panel (P x m). heads: persons (P). product: mean product of
            their scores (P x m x m). cells: of each product in the flat covariance (P m m).

    """

    places: npt.NDArray[np.intp]
    heads: Floats
    product: Floats
    cells: npt.NDArray[np.intp]


class _Patterns(NamedTuple):
    sessions: int
    persons: int
    scores: int
    each: tuple[_Same, ...]


def _patterns(panel: Panel) -> _Patterns:
    """Scores in the order alliance 1, outcome 1, alliance 2 ..., persons by what is there."""
    n, t = panel.alliance.shape
    wide = np.stack(panel, axis=2).reshape(n, 2 * t)
    there = ~np.isnan(wide)
    masks, which = np.unique(there, axis=0, return_inverse=True)
    sizes = masks.sum(axis=1)
    each = [
        _same(wide, masks, which.ravel(), np.flatnonzero(sizes == size))
        for size in np.unique(sizes[sizes > 0])
    ]
    persons = int(sum(same.heads.sum() for same in each))
    return _Patterns(t, persons, int(there.sum()), tuple(each))


def _same(
    wide: Floats, masks: npt.NDArray[np.bool_], which: Ints, numbers: npt.NDArray[np.intp]
) -> _Same:
    places = np.array([np.flatnonzero(masks[number]) for number in numbers])
    rows = [wide[which == number] for number in numbers]
    heads = np.array([len(row) for row in rows], dtype=np.float64)
    product = np.array(
        [
            row[:, place].T @ row[:, place] / len(row)
            for row, place in zip(rows, places, strict=True)
        ]
    )
    cells = places[:, :, None] * wide.shape[1] + places[:, None, :]
    return _Same(places, heads, product, cells.ravel())


def _start(panel: Panel) -> Floats:
    """Phi of 0.2 on the diagonal, levels by moments and uncorrelated."""
    levels = [max(between_variance(block), 0.05) ** 0.5 for block in panel]
    return np.array([0.2, 0, 0, 0.2, levels[0], 0, levels[1], 0.9, 0, 0.9, 1, 0, 1.0])


def _objective(theta: Floats, patterns: _Patterns) -> tuple[float, Floats]:
    """f / persons and its gradient; infinite where the model is none."""
    made = model(theta, patterns.sessions)
    value, weight = 0.0, np.zeros(made.whole.size)
    for same in patterns.each:
        part = made.whole.ravel()[same.cells].reshape(same.product.shape)
        try:
            factors = np.linalg.cholesky(part)
        except np.linalg.LinAlgError:
            return np.inf, np.zeros(PARAMETERS)
        log_det = 2 * np.sum(np.log(np.diagonal(factors, axis1=1, axis2=2)), axis=1)
        inverse = np.linalg.inv(part)
        turned = inverse @ same.product
        value += 0.5 * float(same.heads @ (log_det + np.trace(turned, axis1=1, axis2=2)))
        slope = 0.5 * same.heads[:, None, None] * (inverse - turned @ inverse)
        weight += np.bincount(same.cells, slope.ravel(), len(weight))
    slopes = made.slopes.reshape(PARAMETERS, -1) @ weight
    return value / patterns.persons, slopes / patterns.persons


def _information(theta: Floats, patterns: _Patterns) -> Floats:
    """Second derivatives of f at its least, by central differences of the exact gradient."""
    rows = []
    for step in np.eye(PARAMETERS) * _STEP:
        up, down = (_objective(theta + sign * step, patterns)[1] for sign in (1, -1))
        rows.append((up - down) / (2 * _STEP))
    hessian = np.array(rows)
    return patterns.persons * (hessian + hessian.T) / 2


def _covariance(theta: Floats, patterns: _Patterns) -> Floats:
    information = _information(theta, patterns)
    values, vectors = np.linalg.eigh(information)
    if not values[0] > 1e-8 * values[-1]:
        raise FitError(
            "The panel does not determine the model: some parameter could be anything.",
            "More persons or longer courses are needed.",
        )
    return np.asarray(vectors / values @ vectors.T)


def _results(theta: Floats, patterns: _Patterns, unit: Floats) -> RiClpm:
    covariance = _covariance(theta, patterns)
    errors = np.sqrt(np.diag(covariance))[:4]
    states = course(theta, patterns.sessions)[0]
    within = np.sqrt(np.mean(states[:, [0, 1], [0, 1]], axis=0))
    between = factor(theta, 4)[0]
    levels = np.sqrt(np.diag(between))
    paths = [_path(theta[k], errors[k], within * unit, unit, k) for k in range(4)]
    scores = patterns.scores
    units = np.log(unit)
    logged = sum(float(s.heads @ units[s.places % 2].sum(axis=1)) for s in patterns.each)
    value, _ = _objective(theta, patterns)
    return RiClpm(
        to_outcome=paths[2],
        to_alliance=paths[1],
        alliance_lag=paths[0],
        outcome_lag=paths[3],
        within=(float(within[0] * unit[0]), float(within[1] * unit[1])),
        icc=_shares(levels**2, within**2),
        between=_correlation(theta, covariance),
        loglik=-value * patterns.persons - 0.5 * scores * float(np.log(2 * np.pi)) - logged,
        persons=patterns.persons,
        sessions=patterns.sessions,
    )


def _correlation(theta: Floats, covariance: Floats) -> tuple[float, float, float] | None:
    """Correlation of the levels, its interval by the delta method on Fisher's z.

    Of factors a, b, c: ``r = sign(a) b / sqrt(b^2 + c^2)``, so that ``z = asinh(b / |c|)``.
    """
    a, b, c = theta[4:7]
    if min(abs(a), float(np.hypot(b, c))) < _FLAT or abs(c) < _FLAT:
        return None
    slope = np.array([1.0, -b / c]) / np.hypot(b, c)
    error = float(np.sqrt(slope @ covariance[5:7, 5:7] @ slope))
    z = np.sign(a) * float(np.arcsinh(b / abs(c)))
    return float(np.tanh(z)), float(np.tanh(z - Z * error)), float(np.tanh(z + Z * error))


def _shares(between: Floats, within: Floats) -> tuple[float, float]:
    first, second = between / (between + within)
    return float(first), float(second)


def _path(value: float, error: float, within: Floats, unit: Floats, place: int) -> Path:
    """Entry ``place`` of Phi (row by row), from units of the fit to points and to SDs within."""
    to, source = divmod(place, 2)
    points = np.array([value, value - Z * error, value + Z * error]) * unit[to] / unit[source]
    standard = points * within[source] / within[to]
    return Path(*(float(number) for number in (*points, *standard)))
