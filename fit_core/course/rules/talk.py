"""Goals, whether the last sheet was talked about, and an ending that is near."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from fit_core.course.model import Course, Goal
from fit_core.course.signals import Signal, clear, fire, not_applicable, too_few

#: Days before the agreed ending from which it is in sight: four weekly sessions (project rule).
_SIGHT = 28


def goals(course: Course) -> list[Signal]:
    """Look at each open goal, and at what changed since the session before."""
    today = course.today
    if today is None or not (course.goals or course.closed):
        return [not_applicable("goals", "there is no goal")]
    new = [goal for goal in course.goals if goal.reworded and _lately(course, goal.since)]
    closed = [goal for goal in course.closed if _lately(course, goal.closed)]
    signals = [
        (fire if new else clear)("goal-changed", _named(course, new)),
        (fire if closed else clear)("goal-closed", [f"closed on {goal.closed}" for goal in closed]),
    ]
    if course.goals:
        rated = {series.goal for series, _ in course.rated}
        left = [goal for goal in course.goals if goal.id not in rated]
        signals.append((fire if left else clear)("goal-not-rated", _named(course, left)))
        signals.append(fire("goal-open", _named(course, course.goals)))
    return signals


def _lately(course: Course, day: dt.date | None) -> bool:
    """Whether a day lies after the session before, up to today; at a first session none does."""
    days = [meeting.date for meeting in course.kept[-2:]]
    return len(days) == 2 and day is not None and days[0] < day <= days[1]


def _named(course: Course, found: Sequence[Goal]) -> list[str]:
    """Goals by their number among the open ones, as ``fit goal list`` counts, and their id."""
    numbers = {goal.id: number for number, goal in enumerate(course.goals, 1)}
    return [f"goal {numbers[goal.id]} ({goal.id[:8]})" for goal in found]


def feedback(course: Course) -> list[Signal]:
    """Fire when the sheet before asked for talk and none is recorded (notes 1.5)."""
    if len(course.kept) < 2:
        return [too_few("not-discussed", "sessions", len(course.kept), 2)]
    before = course.kept[-2]
    flagged = next((one for one in course.flagged if one.session == before.id), None)
    if flagged is None:
        return [
            not_applicable("not-discussed", "the session before had no sheet that asked for it")
        ]
    talked = any(r.session == before.id and r.discussed for r in course.reviews)
    return [
        (clear if talked else fire)("not-discussed", (f"sheet of {before.date}", *flagged.rules))
    ]


def ending(course: Course) -> list[Signal]:
    """Fire from four weeks before the day that was agreed for the ending."""
    today = course.today
    if course.ends is None or today is None:
        return [not_applicable("ending-in-sight", "no ending was agreed")]
    days = (course.ends - today.date).days
    say = fire if 0 <= days <= _SIGHT else clear
    return [say("ending-in-sight", (f"ends on {course.ends}",), days_before=_SIGHT)]
