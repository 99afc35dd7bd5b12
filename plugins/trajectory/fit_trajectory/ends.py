"""How courses ended after a chance was told: the chances of a mixed model set right by session.

One logistic regression a session, as in dynamic prediction (Bone et al. 2021, Lancet Digital Health
3:e231), with the model's own log odds as the only predictor. Courses end when people leave, not at
a session that was planned, which a growth model cannot know.
"""

from __future__ import annotations

import numpy as np

from fit_core.course.cases import Case
from fit_core.course.trajectory import Own, Reliable, Task
from fit_core.models.accuracy import calibration
from fit_trajectory.normal import CHANCES, Model, end_name, outlook

#: The session at which chances are worked out, if the curve holds there. A rule of this project.
_HORIZON = 12
#: Courses, and courses with and without the outcome, that are needed to set a session right.
_FEWEST, _FEWEST_OF_EACH = 100, 10
#: Courses that are looked at, evenly over time; more would change no second decimal.
_MOST = 5000


def ends(
    model: Model, task: Task, cases: tuple[Case, ...], last: int
) -> dict[str, tuple[float, ...]]:
    """Values for a coefficient file: the horizon, and by session intercept and slope.

    Args:
        last: session up to which the curve holds.

    """
    if task.reliable is None:
        return {}
    horizon = min(_HORIZON, last)
    cases = cases[:: -(-len(cases) // _MOST) or 1]
    found: dict[str, tuple[float, ...]] = {"horizon": (float(horizon),)}
    for session in range(2, horizon):
        rows = _rows(model, task, task.reliable, cases, session, horizon)
        for at, of in enumerate(CHANCES):
            told = np.array([row[at] for row in rows])
            came = np.array([row[at + 2] for row in rows], dtype=bool)
            if (
                len(rows) >= _FEWEST
                and _FEWEST_OF_EACH <= came.sum() <= len(rows) - _FEWEST_OF_EACH
            ):
                fitted = calibration(told, came)
                if fitted and fitted.slope > 0:
                    found[end_name(of, session)] = tuple(fitted)
    return found


def _rows(
    model: Model,
    task: Task,
    reliable: Reliable,
    cases: tuple[Case, ...],
    session: int,
    horizon: int,
) -> list[tuple[float, float, bool, bool]]:
    """Told improvement and deterioration, and whether they came, of courses that went on."""
    sign = 1 if task.better == "higher" else -1
    rows = []
    for case in cases:
        own: tuple[Own, ...] = tuple(o for o in case.own if o.session <= session)
        if own[-1].session == session and case.own[-1].session > session:
            gain = sign * (case.own[-1].score - case.own[0].score)
            sure = reliable.reached(gain)
            told = outlook(model, sign, reliable, own, horizon)
            rows.append((*told, sure and gain > 0, sure and gain < 0))
    return rows
