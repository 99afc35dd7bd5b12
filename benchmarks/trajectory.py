"""Speed of expected response: fitting an archive, asking about a caseload, its signals."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import msgspec
from fit_trajectory import fit_signals, mixed
from fit_trajectory.archive import fitting
from fit_trajectory.mixed import design
from fit_trajectory.normal import expect

from benchmarks.timing import Figure
from fit_core.course.archive import Archive
from fit_core.course.cases import cases_of
from fit_core.course.model import Course
from fit_core.course.trajectory import Coefficients, Expected, Outlook, Question, Task
from fit_core.models.reml import fit_reml
from fit_core.testing.archives import PHQ9, make_archive, task_of
from fit_core.testing.courses import Scores, make_course

CLIENTS, CASELOAD = 100_000, 10_000
_TARGET_MS = 1000.0


def figures(clients: int = CLIENTS, caseload: int = CASELOAD) -> Iterator[Figure]:
    """REML on a large archive; places and signals of a caseload."""
    archive, task = make_archive(PHQ9, clients, 1), task_of(PHQ9)
    rows = fitting(archive, task, 100)
    assert not hasattr(rows, "reason")
    x = design(rows, float(rows.intake.mean()))
    took = best(lambda: fit_reml(rows.person, rows.log_s, rows.y, x), 3)
    name = f"mixed model by REML, {clients:,} clients ({len(rows.y):,} follow-up scores)"
    yield Figure(name, 1000 * took, "ms", target=_TARGET_MS)
    curve, asked = caseload_of(task, caseload)
    took = best(lambda: [expect(question) for question in asked], 3)
    name = f"expected ranges and places of {len(asked):,} courses"
    yield Figure(name, 1000 * took, "ms", target=_TARGET_MS)
    courses = [course_of(question, curve) for question in asked]
    rules = fit_signals()
    took = best(lambda: [rule.read(course) for course in courses for rule in rules], 3)
    name = f"signals against them, {len(courses):,} courses"
    yield Figure(name, 1000 * took, "ms", target=_TARGET_MS)


def caseload_of(task: Task, courses: int) -> tuple[Coefficients, list[Question]]:
    """A curve, and a question about every course of another archive."""
    curve = mixed.fit(make_archive(PHQ9, 2500, 2), task)
    assert isinstance(curve, Coefficients)
    return curve, list(_questions(make_archive(PHQ9, courses, 3), task, curve))


def _questions(archive: Archive, task: Task, curve: Coefficients) -> Iterator[Question]:
    for case in cases_of(archive, task)[0]:
        yield Question(
            better=task.better,
            low=task.low,
            high=task.high,
            structure=task.structure,
            language=case.language,
            mode=case.mode,
            own=case.own,
            occasions=tuple(one.session for one in case.own[1:]),
            coefficients=curve,
            reliable=task.reliable,
        )


def course_of(question: Question, curve: Coefficients) -> Course:
    """The course of a question, with what is expected of it."""
    found = expect(question)
    answer = found if isinstance(found, Expected) else None
    values = [int(one.score) for one in question.own]
    course = make_course(Scores(values, measure=curve.measure))
    outlook = Outlook(
        measure=curve.measure, scale="total", expected=answer, reliable=question.reliable
    )
    return msgspec.structs.replace(course, outlooks=(outlook,))


def best(job: Callable[[], object], times: int) -> float:
    """Least seconds of CPU time of several runs."""
    found = []
    for _ in range(times):
        start = time.process_time()
        job()
        found.append(time.process_time() - start)
    return min(found)
