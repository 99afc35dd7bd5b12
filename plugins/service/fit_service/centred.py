"""The fallback: alliance round each person's mean, and the next session's outcome.

``y_(i,t+1) = b0 + b1 (a_it - mean a_i) + b2 log(t + 1) + u0_i + u1_i log(t + 1) + e``, fitted by
REML, with an interval that does not rest on the model of the errors (sandwich over persons, Liang
and Zeger 1986, Biometrika 73:13-22, times n / (n - 1)). In short courses the person's mean holds
much of the same session's deviation, so b1 is biased towards zero (Nickell 1981, Econometrica
49:1417-1426): about -.12 for a truth of -.20 at four sessions.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

import numpy as np

from fit_core.models.reml import RemlFit, fit_reml
from fit_service.panel import Floats, Ints, Panel, Path, within_sd

LABEL = "biased towards zero for short courses"
Z = 1.959963984540054


class _Rows(NamedTuple):
    person: Ints
    time: Floats
    y: Floats
    x: Floats


def fit_centred(panel: Panel) -> Path:
    """Fit the model to a panel.

    Raises:
        FitError: too few rows, or predictors that tell the same.

    """
    rows = _rows(panel)
    fit = fit_reml(rows.person, rows.time, rows.y, rows.x)
    value = float(fit.beta[1])
    error = float(np.sqrt(_sandwich(fit, rows)[1, 1]))
    ratio = within_sd(panel.alliance) / (within_sd(panel.outcome) or float("nan"))
    low, high = value - Z * error, value + Z * error
    return Path(value, low, high, value * ratio, low * ratio, high * ratio)


def _rows(panel: Panel) -> _Rows:
    """Alliance of a session, about the person's mean, with the outcome of the next."""
    own = np.full(len(panel.alliance), np.nan)
    some = ~np.isnan(panel.alliance).all(axis=1)
    own[some] = np.nanmean(panel.alliance[some], axis=1)
    deviation = (panel.alliance - own[:, None])[:, :-1]
    later = panel.outcome[:, 1:]
    person, session = np.nonzero(~np.isnan(deviation + later))
    time = np.log(session + 2.0)
    x = np.column_stack([np.ones(len(time)), deviation[person, session], time])
    return _Rows(person, time, later[person, session], x)


def _sandwich(fit: RemlFit, rows: _Rows) -> Floats:
    """Covariance of b: bread of the model, filling of each person's own residuals."""
    bread, filling = np.zeros((3, 3)), np.zeros((3, 3))
    persons = np.unique(rows.person)
    ends = np.append(np.searchsorted(rows.person, persons), len(rows.person))
    residual = rows.y - rows.x @ fit.beta
    for start, end in pairwise(ends):
        z = np.column_stack([np.ones(end - start), rows.time[start:end]])
        inverse = np.linalg.inv(z @ fit.g @ z.T + fit.s2 * np.eye(end - start))
        turned = rows.x[start:end].T @ inverse
        score = turned @ residual[start:end]
        bread += turned @ rows.x[start:end]
        filling += np.outer(score, score)
    inner = np.linalg.inv(bread)
    return np.asarray(inner @ filling @ inner * len(persons) / (len(persons) - 1))
