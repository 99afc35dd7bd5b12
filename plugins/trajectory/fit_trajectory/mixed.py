"""Fit the mixed model on log session, conditional on the intake score.

``y_is = b0 + b1 c_i + b2 log s + b3 c_i log s + b4 c_i^2 + u0_i + u1_i log s + e_is`` for s >= 2,
with c the intake score less the archive's mean, u ~ N(0, G), e ~ N(0, s2). After Finch, Lambert and
Schaalje (2001), Clinical Psychology and Psychotherapy 8:231-242, who fitted it in bands of intake;
the intake score is a predictor here and no outcome, so that regression to the mean is in the curve.
"""

from __future__ import annotations

from itertools import product
from statistics import NormalDist
from typing import Any

import msgspec
import numpy as np

from fit_core.course.archive import Archive
from fit_core.course.trajectory import Coefficients, NotApplicable, Task
from fit_core.errors import FitError
from fit_core.models.reml import RemlFit, fit_reml
from fit_trajectory.archive import FEWEST, Fitting, Floats, fitting, head, step
from fit_trajectory.ends import ends
from fit_trajectory.howe import tolerance_factor
from fit_trajectory.normal import VERSION, read

#: Share of people between the limits.
CONTENT = 0.80


def fit(archive: Archive, task: Task) -> Coefficients | NotApplicable:
    """Fit the model to an archive, by REML.

    The square of the intake score is left out where the expected score would else fall as the
    first score rises, somewhere in the range that the curve holds for.
    """
    rows = fitting(archive, task, FEWEST)
    if isinstance(rows, NotApplicable):
        return rows
    top = head(archive, task, rows)
    mean = float(rows.intake.mean())
    for width in (5, 4):
        found = _fitted(rows, mean, width)
        if isinstance(found, NotApplicable):
            return found
        if _rises(found.beta, mean, top["intake"], top["sessions"]):
            return _coefficients(task, top, rows, mean, found)
    return NotApplicable("the scores at later sessions do not rise with the first score")


def _fitted(rows: Fitting, mean: float, width: int) -> RemlFit | NotApplicable:
    try:
        return fit_reml(rows.person, rows.log_s, rows.y, design(rows, mean)[:, :width])
    except FitError as error:
        return NotApplicable(f"the model cannot be fitted: {error.what}")


def design(rows: Fitting, mean: float) -> Floats:
    """The fixed design (N x 5): 1, c, log s, c log s, c squared."""
    c = rows.intake - mean
    return np.column_stack((np.ones_like(c), c, rows.log_s, c * rows.log_s, c * c))


def _rises(
    beta: Floats, mean: float, intake: tuple[float, float], sessions: tuple[int, int]
) -> bool:
    """Whether the expected score rises with the intake score; its slope is linear in both."""
    b = np.append(beta, 0.0)
    corners = product(intake, np.log(sessions))
    return all(b[1] + b[3] * log_s + 2 * b[4] * (x - mean) >= 0 for x, log_s in corners)


def _coefficients(
    task: Task, top: dict[str, Any], rows: Fitting, mean: float, found: RemlFit
) -> Coefficients:
    width = len(found.beta)
    beta, cov = np.zeros(5), np.zeros((5, 5))
    beta[:width], cov[:width, :width] = found.beta, found.beta_cov
    factor, limits = _limits(task, rows)
    values: dict[str, tuple[float, ...]] = {
        "mean_intake": (mean,),
        "beta": tuple(beta.tolist()),
        "beta_cov": tuple(cov.ravel().tolist()),
        "g": (float(found.g[0, 0]), float(found.g[0, 1]), float(found.g[1, 1])),
        "s2": (found.s2,),
        "factor": (factor,),
        "step": (step(rows),),
        "loglik": (found.loglik,),
    }
    curve = Coefficients(**top, engine="mixed", version=VERSION, limits=limits, values=values)
    told = ends(read(curve), task, rows.cases, curve.sessions[1])
    return msgspec.structs.replace(curve, values=values | told)


def _limits(task: Task, rows: Fitting) -> tuple[float, str]:
    """How many SDs the limits lie from the expected score, and what they mean."""
    if task.limits == "tolerance":
        return (
            tolerance_factor(rows.courses, CONTENT),
            "tolerance limits: 80 of 100 people who began alike, with 95 % confidence",
        )
    factor = NormalDist().inv_cdf((1 + CONTENT) / 2)
    return factor, "prediction of one score: 80 of 100 people who began alike"
