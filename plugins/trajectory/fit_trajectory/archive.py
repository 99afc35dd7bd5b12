"""What both fitted engines need of an archive: arrays, minimum numbers, the head of the file."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from fit_core.course.archive import Archive
from fit_core.course.cases import Case, Unfit, cases_of
from fit_core.course.trajectory import NotApplicable, Task

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.intp]

#: Courses with two or more follow-up scores that are needed: expected-response simulations of the
#: project (docs/explanation/expected-response.md); below the second number a fit is provisional.
FEWEST, FIRM = 100, 200
#: Courses that a curve of one language alone needs.
FEWEST_OF_A_PART = 200
#: Scores at a session that are needed for the curve to hold there, and courses in a language or
#: mode for the curve to hold for it. Rules of this project.
_AT_SESSION, _IN_PART = 20, 30
#: The curve holds for first scores between these shares of the archive's.
_INTAKE = (0.01, 0.99)


class Fitting(NamedTuple):
    """The rows to fit: scores from the second session on, one row each, sorted by course.

    Attributes:
        person: number of the course (N). session, log_s, intake, y: of the row (N).
        courses: with two or more follow-up scores. cases: all with a follow-up score.

    """

    person: Ints
    session: Ints
    log_s: Floats
    intake: Floats
    y: Floats
    courses: int
    cases: tuple[Case, ...]
    unfit: Unfit


def fitting(archive: Archive, task: Task, fewest: int) -> Fitting | NotApplicable:
    """The rows of a task, or why there are too few of them.

    Args:
        fewest: courses with at least two follow-up scores that the engine needs.

    """
    found, unfit = cases_of(archive, task)
    cases = tuple(case for case in found if case.later)
    courses = sum(case.later >= 2 for case in cases)
    needed = max(fewest, FEWEST_OF_A_PART) if task.language else fewest
    if courses < needed:
        return NotApplicable(
            f"{courses} courses have two or more scores after the first, and {needed} are needed"
        )
    rows = [(i, own.session, own.score) for i, c in enumerate(cases) for own in c.own[1:]]
    person, session, y = (np.array(column) for column in zip(*rows, strict=True))
    intake = np.array([case.own[0].score for case in cases], dtype=np.float64)
    if np.ptp(intake) == 0:
        return NotApplicable(f"all first scores are {intake[0]:g}")
    log_s = np.log(session)
    return Fitting(person, session, log_s, intake[person], y.astype(float), courses, cases, unfit)


def holds_for(rows: Fitting) -> tuple[tuple[float, float], tuple[int, int]]:
    """First scores and sessions that a curve of these rows holds for."""
    intake = np.array([case.own[0].score for case in rows.cases])
    low, high = np.quantile(intake, _INTAKE, method="inverted_cdf")
    counts = np.bincount(rows.session)
    enough = counts[2:] >= min(_AT_SESSION, counts.max())
    last = 1 + int(np.argmin(np.append(enough, False)))
    return (float(low), float(high)), (2, max(2, last))


def step(rows: Fitting) -> float:
    """The smallest difference between two scores: chances count from half of it."""
    values = np.unique(np.round(rows.y, 6))
    return float(np.diff(values).min()) if len(values) > 1 else 0.0


def head(archive: Archive, task: Task, rows: Fitting) -> dict[str, Any]:
    """The fields of a coefficient file that do not depend on the engine."""
    intake, sessions = holds_for(rows)
    return {
        "format": 0,
        "measure": task.measure,
        "scale": task.scale,
        "structure": task.structure,
        "better": task.better,
        "low": task.low,
        "high": task.high,
        "languages": _parts(rows, "language"),
        "modes": _parts(rows, "mode"),
        "group": "the people who began at a similar place here",
        "first": archive.first,
        "until": min(archive.until, archive.made_on),
        "courses": rows.courses,
        "scores": len(rows.y),
        "therapists": len({case.therapist for case in rows.cases}),
        "sites": 1,
        "missing": "missing scores at random given the earlier ones; no form filled in",
        "intake": intake,
        "sessions": sessions,
        "provisional": rows.courses < FIRM,
        "source": f"own archive, {_days(archive)}",
        "remarks": _remarks(rows),
    }


def _parts(rows: Fitting, name: str) -> tuple[str, ...]:
    """Languages or modes with enough courses for the curve to speak of them."""
    counts = Counter(getattr(case, name) for case in rows.cases)
    return tuple(sorted(part for part, n in counts.items() if n >= _IN_PART))


def _days(archive: Archive) -> str:
    last: dt.date = min(archive.until, archive.made_on)
    return f"{archive.first} to {last}"


def _remarks(rows: Fitting) -> tuple[str, ...]:
    unfit = rows.unfit
    said = (
        (unfit.no_start, "courses had no score at the first session"),
        (unfit.no_session, "scores belonged to no session"),
        (unfit.changed, "scores came after a change of form, language or mode"),
    )
    counted = tuple(f"{count} {what} and were left out" for count, what in said if count)
    return (
        *counted,
        "therapists who saw such ranges and acted on them change the courses; fit on courses "
        "before, or say so",
    )
