"""What signals cost: the rules of the work together over a caseload of ten thousand courses."""

from __future__ import annotations

import datetime as dt
import random
import time
from collections.abc import Callable, Iterator

from benchmarks.timing import Figure
from fit_core.course.known import Baseline, Known
from fit_core.course.model import Course
from fit_core.course.signals import Signal
from fit_core.testing import Scores, make_course

COURSES = 10_000
_TARGET_S = 1.0
_ROUNDS = 3
_DISTINCT = 1_000


def figures() -> Iterator[Figure]:
    """What fired in a caseload; and every answer of every rule written out, as sheets keep it."""
    from fit_rapport.rules import RULES, read_fired

    courses = made_up(_DISTINCT)
    what = f"alliance signals that fired, {COURSES:,} courses of 1 to 20 sessions"
    yield Figure(what, _seconds(read_fired, courses), "s CPU", target=_TARGET_S)

    def whole(course: Course) -> list[Signal]:
        return [signal for rule in RULES for signal in rule.read(course)]

    what = f"the same with every answer written out, {COURSES:,} courses"
    yield Figure(what, _seconds(whole, courses), "s CPU")


def made_up(count: int) -> list[Course]:
    """Courses of an SRS-like scale: mean 36, SD 4 between persons and 2 within, clipped to 40."""
    draw = random.Random(11)
    known = (Known(measure="srs", scale="total", baseline=_baseline()),)
    courses = []
    for _ in range(count):
        own = draw.gauss(36, 4)
        ratings = [draw.gauss(own, 2) for _ in range(draw.randint(1, 20))]
        values = [min(40.0, max(0.0, round(rating, 1))) for rating in ratings]
        scores = Scores(values, "srs", better="higher", low=0, high=40, kind="alliance")
        courses.append(make_course(scores, known=known))
    return courses


def _baseline() -> Baseline:
    return Baseline(
        measure="srs",
        scale="total",
        structure="",
        mean=36.0,
        between=16.0,
        within=4.0,
        courses=500,
        scores=4000,
        languages=("en",),
        modes=("paper",),
        purpose="service-evaluation",
        fitted_on=dt.date(2026, 1, 1),
    )


def _seconds(read: Callable[[Course], list[Signal]], courses: list[Course]) -> float:
    """CPU seconds for the whole caseload, the least of some rounds."""
    return min(_round(read, courses) for _ in range(_ROUNDS))


def _round(read: Callable[[Course], list[Signal]], courses: list[Course]) -> float:
    start = time.process_time()
    for _ in range(COURSES // len(courses)):
        for course in courses:
            read(course)
    return time.process_time() - start


if __name__ == "__main__":
    for figure in figures():
        print(f"{figure.what}: {figure.measured:.2f} {figure.unit}")
