"""A slope for each person from a mixed model, tested against 0.

``y_it = (g00 + u0_i) + (g10 + u1_i) t + e_it`` by REML (`fit_core.models.reml`). The slope of a
person is ``g10`` plus the empirical Bayes deviation, its error the conditional SD of the deviation
(Bryk and Raudenbush 1987, Psychol Bull 101:147-158; Raudenbush and Bryk 2002; Speer and Greenbaum
1995, J Consult Clin Psychol 63:1044-1048). The whole slope is tested, not the deviation from the
mean slope: otherwise half of those who improve less than others would count as worse.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from fit_core.change.arrays import Floats, Ints
from fit_core.change.pairs import in_order
from fit_core.change.table import Table
from fit_core.errors import RefusedError, UsageError
from fit_core.models.reml import RemlFit, deviations, fit_reml

TITLE = "Slope of each client in a mixed model"
SOURCE = (
    "Bryk and Raudenbush 1987; Raudenbush and Bryk 2002; Speer and Greenbaum 1995, J Consult Clin "
    "Psychol 63:1044-1048; the whole slope is tested"
)
#: Scores that a client needs for a test of the own slope; fewer still inform the model.
OWN_SCORES = 3
_PERSONS, _ROWS = 50, 150
#: A SD of slopes this small, against the error and the spread of times, is none.
_NO_SPREAD = 1e-3


class Slopes(NamedTuple):
    """Slope over its error for each client, NaN without a test; the model; scores of each client.

    ``persons`` and ``rows`` inform the model.
    """

    statistic: Floats
    fit: RemlFit
    scores: Ints


def fit_slopes(table: Table, left_out: frozenset[int]) -> Slopes:
    """Fit the model and test each client's slope.

    Args:
        table: scores at times that have an order. left_out: places of clients that cannot be used.

    Raises:
        UsageError: the times have no order.
        RefusedError: too few persons or rows, or slopes that do not differ beyond error.

    """
    person, time, y = _rows(table, left_out)
    persons = len(np.unique(person))
    if persons < _PERSONS or len(y) < _ROWS:
        raise RefusedError(
            f"hlm needs {_PERSONS} clients and {_ROWS} scores; here are {persons} clients with "
            f"{len(y)} scores.",
            "Use --method jt, or a file of more clients.",
        )
    x = np.column_stack((np.ones_like(time), time))
    fit = fit_reml(person, time, y, x)
    if math.sqrt(max(fit.g[1, 1], 0)) * time.std() < _NO_SPREAD * math.sqrt(fit.s2):
        raise RefusedError(
            "The slopes of these clients do not differ beyond error (SD of slopes 0), so no own "
            "slope can be tested.",
            "Use --method jt.",
        )
    found = deviations(fit, person, time, y, x)
    count = np.bincount(person, minlength=len(table.clients))
    statistic = np.full(len(table.clients), np.nan)
    error = np.sqrt(found.cov[:, 1, 1])
    statistic[found.person] = (fit.beta[1] + found.mean[:, 1]) / error
    statistic[count < OWN_SCORES] = np.nan
    return Slopes(statistic, fit, count)


def _rows(table: Table, left_out: frozenset[int]) -> tuple[Ints, Floats, Floats]:
    if not table.times.ordered:
        raise UsageError(
            f"hlm needs times that are numbers or days; found {table.times.some()}.",
            "Write the number of the session, or days like 2026-03-04.",
        )
    order = in_order(table)
    if left_out:
        order = order[~np.isin(table.client[order], list(left_out))]
    time = table.times.ranks()[table.time[order]]
    return table.client[order], time, table.steps[order] / 10.0**table.decimals
