"""Goals, whether the last sheet was talked about, and an ending that is near."""

from __future__ import annotations

from fit_core.course.model import Course, Goal
from fit_core.course.signals import Signal, clear, fire, not_applicable, too_few

#: Days before the agreed ending from which it is in sight: four weekly sessions (project rule).
_SIGHT = 28


def goals(course: Course) -> list[Signal]:
    """Look at each open goal, and at what changed since the session before."""
    today = course.today
    if today is None or not (course.goals or course.closed):
        return [not_applicable("goals", "there is no goal")]
    before = course.kept[-2].date if len(course.kept) > 1 else None
    new = [goal for goal in course.goals if goal.reworded and _since(before, goal.since)]
    closed = [goal for goal in course.closed if _since(before, goal.closed)]
    signals = [
        (fire if new else clear)("goal-changed", _ids(new)),
        (fire if closed else clear)("goal-closed", _ids(closed)),
    ]
    if course.goals:
        rated = {s.goal for s in course.series for p in s.points if p.session == today.id}
        left = [goal for goal in course.goals if goal.id not in rated]
        signals.append((fire if left else clear)("goal-not-rated", _ids(left)))
        signals.append(fire("goal-open", _ids(course.goals)))
    return signals


def _since(before: object, day: object) -> bool:
    """Whether a day lies after the session before; at a first session nothing has changed."""
    return before is not None and day is not None and day > before  # type: ignore[operator]


def _ids(found: list[Goal] | tuple[Goal, ...]) -> list[str]:
    return [f"goal {goal.id}" for goal in found]


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
