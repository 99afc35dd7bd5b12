"""What signals cost: rules of the work together, and the core's, over ten thousand courses."""

from __future__ import annotations

import datetime as dt
import random
import time
from collections.abc import Callable, Iterator

from msgspec.structs import replace

from benchmarks.timing import Figure
from fit_core.course.known import Baseline, Known
from fit_core.course.model import Course
from fit_core.course.signals import Signal
from fit_core.testing import Scores, make_course

COURSES = 10_000
_TARGET_S = 1.0
_ROUNDS = 3
_DISTINCT = 1_000
_AREAS = 8


def figures() -> Iterator[Figure]:
    """What fired in a caseload; every answer of every rule written out, as sheets keep it; the
    same of the core's own rules.
    """
    from fit_rapport.rules import RULES, read_fired

    from fit_core.course.rules import fit_signals

    courses = made_up(_DISTINCT)
    what = f"alliance signals that fired, {COURSES:,} courses of 1 to 20 sessions"
    yield Figure(what, _seconds(read_fired, courses), "s CPU", target=_TARGET_S)

    def whole(course: Course) -> list[Signal]:
        return [signal for rule in RULES for signal in rule.read(course)]

    what = f"the same with every answer written out, {COURSES:,} courses"
    yield Figure(what, _seconds(whole, courses), "s CPU")

    core = fit_signals()

    def own(course: Course) -> list[Signal]:
        fresh = replace(course)  # what a course keeps for the next rule is worked out anew
        return [signal for rule in core for signal in rule.read(fresh)]

    what = f"the core's rules written out, {COURSES:,} courses with {_AREAS} areas rated"
    yield Figure(what, _seconds(own, with_areas(_DISTINCT)), "s CPU")


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


def with_areas(count: int) -> list[Course]:
    """Courses with an outcome and a check-in: the whole of it, and each area, from 0 to 10."""
    draw = random.Random(12)
    courses = []
    for _ in range(count):
        sessions = range(draw.randint(1, 20))
        life = Scores([draw.randint(0, 27) for _ in sessions])
        rated = [
            Scores(
                [draw.randint(4, 10) for _ in sessions], "check-in", name, better="higher", high=10
            )
            for name in ("total", *(f"area-{number}" for number in range(_AREAS)))
        ]
        course = make_course(life, *rated)
        courses.append(replace(course, outcome=course.series[0], together=course.series[1:]))
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
