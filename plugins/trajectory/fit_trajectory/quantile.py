"""Linear quantile regression at 10, 25, 50, 75 and 90 %, right where scores pile up at a floor.

Koenker and Bassett (1978), Econometrica 46:33-50, solved as a linear programme in its dual form:
maximise ``y'a`` with ``X'a = (1 - q) X'1`` and ``0 <= a <= 1``; the coefficients are its
multipliers. Predictors: 1, c, log s, c log s, c squared, log s squared, c the intake score less its
mean. Fitted quantiles may cross; they are sorted (Chernozhukov, Fernandez-Val and Galichon 2010,
Econometrica 78:1093-1125).
"""

from __future__ import annotations

from itertools import product

import numpy as np

from fit_core.course.archive import Archive
from fit_core.course.trajectory import Coefficients, NotApplicable, Task
from fit_trajectory.archive import Fitting, Floats, fitting, head
from fit_trajectory.quantiles import LEVELS, NAMES, VERSION

#: Courses with two or more follow-up scores that are needed.
FEWEST = 500


def fit(archive: Archive, task: Task) -> Coefficients | NotApplicable:
    """Fit the five quantiles to an archive.

    The square of the intake score is left out where a quantile would else fall as the first score
    rises, somewhere in the range that the curve holds for.
    """
    if task.limits == "tolerance":
        return NotApplicable("quantile regression knows no tolerance limits; the engine mixed does")
    rows = fitting(archive, task, FEWEST)
    if isinstance(rows, NotApplicable):
        return rows
    top, mean = head(archive, task, rows), float(rows.intake.mean())
    x = design(rows, mean)
    if np.linalg.matrix_rank(x) < x.shape[1]:
        return NotApplicable("first scores and sessions vary too little for it")
    for columns in ((0, 1, 2, 3, 4, 5), (0, 1, 2, 3, 5)):
        betas = np.zeros((len(LEVELS), 6))
        for at, level in enumerate(LEVELS):
            betas[at, columns] = regress(x[:, columns], rows.y, level)
        if all(_rises(beta, mean, top["intake"], top["sessions"]) for beta in betas):
            values = {name: tuple(b.tolist()) for name, b in zip(NAMES, betas, strict=True)}
            values["mean_intake"] = (mean,)
            limits = "the lowest and highest tenth of people who began alike lie outside"
            return Coefficients(
                **top, engine="quantile", version=VERSION, limits=limits, values=values
            )
    return NotApplicable("the scores at later sessions do not rise with the first score")


def design(rows: Fitting, mean: float) -> Floats:
    """The predictors (N x 6)."""
    c, log_s = rows.intake - mean, rows.log_s
    return np.column_stack((np.ones_like(c), c, log_s, c * log_s, c * c, log_s * log_s))


def regress(x: Floats, y: Floats, level: float) -> Floats:
    """Coefficients of one quantile: the plane with a share ``level`` of the scores below it.

    Raises:
        ValueError: the programme has no solution, as with predictors that tell the same.

    """
    from scipy.optimize import linprog

    inside, upper = np.linalg.qr(x)  # columns of one length suit the solver
    found = linprog(
        -y,
        A_eq=inside.T,
        b_eq=(1 - level) * inside.sum(axis=0),
        bounds=(0, 1),
        method="highs-ipm",
    )
    if not found.success:
        raise ValueError(f"no quantile regression: {found.message}")
    return np.asarray(np.linalg.solve(upper, -found.eqlin.marginals))


def _rises(
    beta: Floats, mean: float, intake: tuple[float, float], sessions: tuple[int, int]
) -> bool:
    corners = product(intake, np.log(sessions))
    return all(beta[1] + beta[3] * t + 2 * beta[4] * (x - mean) >= 0 for x, t in corners)
