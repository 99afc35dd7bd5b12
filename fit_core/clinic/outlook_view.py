"""What is expected of one client's outcome, for the therapist alone."""

from __future__ import annotations

import msgspec

from fit_core.clinic.course import Told
from fit_core.clinic.look import look
from fit_core.clinic.opening import Clinic
from fit_core.clinic.outlooks import ask_about, engine_of, used_for
from fit_core.clinic.sessions import today
from fit_core.clinic.viewed import view_latest
from fit_core.course.model import Course, Series
from fit_core.course.signals import Signal
from fit_core.course.trajectory import Expected, Own
from fit_core.errors import UsageError

#: Sessions ahead for which the range is told, unless a session is named.
_AHEAD = 4
_MOST = 200


class OutlookView(msgspec.Struct, frozen=True, kw_only=True):
    """Scores of the outcome beside what is expected.

    Attributes:
        code: of the client. title, measure, scale: of the outcome.
        own: its comparable scores by session. expected: the answer, or None with the ``reason``.
        engine, purpose: in words. signals: what the rules against the range saw at the last score.

    """

    code: str
    title: str = ""
    measure: str = ""
    scale: str = ""
    own: tuple[Own, ...] = ()
    expected: Expected | None = None
    reason: str = ""
    engine: str = ""
    purpose: str = ""
    signals: tuple[Signal, ...] = ()


def view_outlook(clinic: Clinic, code: str, by: int | None = None) -> OutlookView:
    """Look at a client's outcome beside what is expected; the look is entered in the audit trail.

    Args:
        by: session up to which the range, and by which the chances are told.

    Raises:
        NotFoundError: there is no such client. UsageError: no course has so many sessions.

    """
    if by is not None and not 2 <= by <= _MOST:
        raise UsageError(f"There is no range for session {by}.", f"Name one from 2 to {_MOST}.")
    client, _, told = view_latest(clinic, code, today())
    if told.course.today is None:
        return OutlookView(code=client.code, reason="there is no session yet")
    course = look(clinic, told, told.course.today)
    return _view(clinic, told, course.course, course.signals, by)


def _view(
    clinic: Clinic, told: Told, course: Course, signals: tuple[Signal, ...], by: int | None
) -> OutlookView:
    series = course.outcome
    if series is None or not course.outlooks:
        return OutlookView(code=course.client, reason="no outcome has a score")
    now = (course.today.number or 0) if course.today else 0
    asked = range(2, (by or now + _AHEAD) + 1)
    answer = ask_about(clinic, told, series, course.outlooks[0].reliable, asked)
    used = used_for(clinic, series)
    found = engine_of(clinic, used.engine) if used else None
    owner = found[0].plugin if found else ""
    return OutlookView(
        code=course.client,
        title=series.title,
        measure=series.measure,
        scale=series.scale,
        own=_own(course, series),
        expected=answer if isinstance(answer, Expected) else None,
        reason=answer if isinstance(answer, str) else "",
        engine=found[1].title if found else "",
        purpose=found[1].purpose if found else "",
        signals=tuple(signal for signal in signals if owner and signal.by == owner),
    )


def _own(course: Course, series: Series) -> tuple[Own, ...]:
    numbers = {meeting.id: meeting.number for meeting in course.meetings if meeting.number}
    return tuple(
        Own(numbers[point.session], float(point.exact))
        for point in series.current
        if point.session in numbers
    )
