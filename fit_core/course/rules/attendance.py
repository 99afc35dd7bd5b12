"""Whether people meet as they meant to: no-show, cancellations, a long gap, a new therapist.

The triggers are those of the notes on stability (1.4), which name no published cutoff.

Sessions that the therapist or the service cancelled are no break on the client's side and are not
counted; where nobody noted who cancelled, it counts.
"""

from __future__ import annotations

import itertools
import statistics

from fit_core.course.model import Course, Meeting
from fit_core.course.signals import Signal, clear, fire, not_applicable, too_few

_BOOKINGS = 4
_CANCELLED = 2
#: Earlier gaps that are needed before one is called long (project rule), and by how much it is.
_GAPS = 3
_LONG = 2


def read(course: Course) -> list[Signal]:
    """Look at the bookings up to today, the gap before today, and who was met."""
    today = course.today
    if today is None:
        return [not_applicable("stability", "no session yet")]
    booked = [m for m in course.meetings if m.date <= today.date and m.status != "planned"]
    booked = [m for m in booked if m.date < today.date or m.id in {k.id for k in course.kept}]
    return [_missed(booked), _cancelled(booked), _gap(course.kept), _therapist(course.kept)]


def _missed(booked: list[Meeting]) -> Signal:
    """Fire when the booking just before today's was missed."""
    if len(booked) < 2:
        return too_few("session-missed", "bookings", len(booked), 2)
    say = fire if booked[-2].status == "missed" else clear
    return say("session-missed", (_said(booked[-2]),))


def _cancelled(booked: list[Meeting]) -> Signal:
    """Fire at the second cancellation in four bookings."""
    theirs = [m for m in booked if m.cancelled_by not in ("therapist", "service")][-_BOOKINGS:]
    count = sum(meeting.status == "cancelled" for meeting in theirs)
    if count < _CANCELLED and len(theirs) < _BOOKINGS:
        return too_few("cancelled-often", "bookings", len(theirs), _BOOKINGS)
    say = fire if count >= _CANCELLED else clear
    inputs = [_said(meeting) for meeting in theirs]
    return say("cancelled-often", inputs, cancelled_at_least=_CANCELLED, of_last=_BOOKINGS)


def _gap(kept: tuple[Meeting, ...]) -> Signal:
    """Fire when the gap before today is over twice the client's own median gap."""
    days = [(b.date - a.date).days for a, b in itertools.pairwise(kept)]
    if len(days) <= _GAPS:
        return too_few("long-gap", "gaps before this one", max(0, len(days) - 1), _GAPS)
    usual = statistics.median(days[:-1])
    say = fire if days[-1] > _LONG * usual else clear
    inputs = [f"{count} days" for count in days]
    return say("long-gap", inputs, more_than_times=_LONG, own_median_days=usual)


def _therapist(kept: tuple[Meeting, ...]) -> Signal:
    """Fire when today's therapist is not the one of the session before."""
    if len(kept) < 2:
        return too_few("therapist-changed", "sessions", len(kept), 2)
    say = fire if kept[-1].therapist != kept[-2].therapist else clear
    return say("therapist-changed", [f"{m.therapist} on {m.date}" for m in kept[-2:]])


def _said(meeting: Meeting) -> str:
    return f"{meeting.status} on {meeting.date}"
