"""In which of five situations the outcome of the sheet is."""

from __future__ import annotations

from fit_core.course.model import Course
from fit_core.course.signals import Signal, fire, not_applicable


def read(course: Course) -> list[Signal]:
    """Fire ``outcome-first``, ``-better``, ``-worse``, ``-same`` or ``-unknown``.

    Better and worse are reliable change by the clinic's method (Jacobson and Truax 1991 unless it
    chose another), from the first comparable score to today's.
    """
    series, today = course.outcome, course.today
    if series is None or today is None:
        return [not_applicable("outcome", "no outcome is measured")]
    points = series.current
    if not any(point.session == today.id for point in points):
        return [not_applicable("outcome", "no score today")]
    values = [str(point.banded) for point in points]
    if len(points) < 2:
        return [fire("outcome-first", values)]
    change = course.change
    if change is None or change.difference is None:
        return [fire("outcome-unknown", values)]
    name = {"improved": "better", "deteriorated": "worse"}.get(change.category, "same")
    limits = {"reliable points": change.points, "level": change.level}
    inputs = (*values, *change.steps)
    return [fire(f"outcome-{name}", inputs, **{k: v for k, v in limits.items() if v is not None})]
