"""One client after the end of care: windows at 1, 3, 6 and 12 months, and what was found in them.

Windows and metrics are those of the project's notes, part 5; the anchor is the last kept session. A
window without a score is unknown, and never counts as maintained.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Final, Literal

import msgspec

from fit_core.course.model import Course, Point
from fit_core.course.trajectory import Outlook

#: Months after the last session, and days to either side.
WINDOWS: Final = ((1, 10), (3, 21), (6, 30), (12, 45))
_MONTH = 365.25 / 12

State = Literal["not yet", "open", "answered", "unknown"]
Found = Literal["", "maintained gain", "relapse", "late response", "neither"]


class Window(msgspec.Struct, frozen=True):
    """One window: its days, whether a score lies in it, and what that says.

    ``found`` is empty where the score, reliable change or a line is not known.
    """

    month: int
    first: dt.date
    last: dt.date
    state: State
    score: str = ""
    found: Found = ""


def follow_up(course: Course, ended: dt.date | None, today: dt.date) -> tuple[Window, ...]:
    """The four windows of a client whose care has ended; none while it goes on.

    Args:
        course: with later scores in its outcome series. ended: day of the ending.
        today: the day of the look.

    """
    kept = course.kept
    if ended is None or ended > today or not kept:
        return ()
    anchor = kept[-1].date
    points = course.outcome.current if course.outcome else ()
    return tuple(_window(course, points, anchor, today, *window) for window in WINDOWS)


def _window(
    course: Course, points: Sequence[Point], anchor: dt.date, today: dt.date, month: int, slack: int
) -> Window:
    middle = anchor + dt.timedelta(days=round(month * _MONTH))
    first, last = middle - dt.timedelta(slack), middle + dt.timedelta(slack)
    inside = [p for p in points if anchor < p.date and first <= p.date <= last]
    if not inside:
        state: State = "not yet" if today < first else "open" if today <= last else "unknown"
        return Window(month, first, last, state)
    near = min(inside, key=lambda point: abs((point.date - middle).days))
    care = [point for point in points if point.date <= anchor]
    found = found_in(course.outlooks, course, care, near)
    return Window(month, first, last, "answered", str(near.banded), found)


def found_in(
    outlooks: Sequence[Outlook], course: Course, care: Sequence[Point], later: Point
) -> Found:
    """What a follow-up score says, from the scores in care and the norm's change and line."""
    series = course.outcome
    if series is None or len(care) < 2:
        return ""
    named = (series.measure, series.scale)
    known = next((one for one in outlooks if (one.measure, one.scale) == named), None)
    if known is None:
        return ""
    first, last = float(care[0].exact), float(care[-1].exact)
    return classify(known, series.better, (first, last), float(later.exact))


def classify(
    known: Outlook, better: Literal["higher", "lower"], care: tuple[float, float], later: float
) -> Found:
    """Tell a follow-up score from first and last in care.

    Maintained gain: still reliably better than at first, and on the healthy side of the line.
    Relapse, after recovery at the end: reliably worse than the end and back over the line, both.
    Late response: not recovered at the end, recovered now.
    """
    reliable, general = known.reliable, known.general
    if reliable is None or general is None:
        return ""
    sign, (first, last) = 1 if better == "higher" else -1, care

    def gained(score: float) -> bool:
        gain = sign * (score - first)
        return gain > 0 and reliable.reached(gain) and general.holds(score)

    loss = sign * (last - later)
    if gained(last) and loss > 0 and reliable.reached(loss) and not general.holds(later):
        return "relapse"
    if gained(later):
        return "maintained gain" if gained(last) else "late response"
    return "neither"
