"""Whom to talk about next, and why in words: what a course gives as reasons, most pressing first.

The order of the reasons is a rule of the project. It ranks what is to be talked about, never
people: neither clients by their scores nor therapists by their clients.
"""

from __future__ import annotations

import datetime as dt
import statistics
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

import msgspec

from fit_core.course.model import Course
from fit_core.course.signals import REPAIRS, Signal, fired
from fit_core.sheet.clinician.say import dated

#: Places of reasons on the page.
RISK, SAFETY, TALK, COURSE, ALLIANCE, CONTACT, ENDING, OTHER = range(1, 9)
#: Gap in days since the last session, in own middle gaps, and the gaps that it takes to know them:
#: those of the core's rule on long gaps.
_TIMES, _GAPS = 2, 3
_RULES: Final = {
    "not-discussed": (TALK, "the sheet before asked for talk, and none is recorded"),
    "outcome-worse": (COURSE, "the outcome is worse than at the start, beyond chance"),
    "together-lower": (ALLIANCE, "the work together is rated below the client\u2019s own middle"),
    "together-low": (ALLIANCE, "the work together is rated in the worse half"),
    "area-lower": (ALLIANCE, "an area of the work together fell"),
    "rift-in-session": (ALLIANCE, "the client reports a hard moment in a session"),
    "left-unsaid": (ALLIANCE, "the client left something unsaid"),
    "fear-of-judgement": (ALLIANCE, "the client fears to be judged"),
    "culture-low": (ALLIANCE, "the client\u2019s background is met too little"),
    "culture-missed": (ALLIANCE, "something about the client\u2019s background was missed"),
    "views-differ": (ALLIANCE, "client and another rate the same far apart"),
    "session-missed": (CONTACT, "the booking before the last session was missed"),
    "cancelled-often": (CONTACT, "bookings were cancelled often of late"),
    "ending-in-sight": (ENDING, "the ending is near"),
}
_TOPICS: Final = {"outcome": COURSE, "alliance": ALLIANCE}


class Reason(msgspec.Struct, frozen=True, order=True):
    """One reason to talk about a client: its place among reasons, and itself in words."""

    place: int
    words: str


class Need(msgspec.Struct, frozen=True, kw_only=True):
    """One client on the page: code, sessions kept, day of the last, reasons by their place."""

    code: str
    sessions: int
    last: dt.date | None
    reasons: tuple[Reason, ...]


def reasons_of(
    course: Course,
    signals: Iterable[Signal],
    waiting: Iterable[dt.date],
    today: dt.date,
) -> tuple[Reason, ...]:
    """The reasons that a course gives on a day.

    Args:
        course: the open episode. signals: what the rules saw at its last session, without those
            that somebody judged to be nothing. waiting: days of risk answers nobody has seen.
        today: the day of the page.

    """
    found = [*_risk(waiting), *_safety(course), *_told(signals), *_gap(course, today)]
    return tuple(sorted(dict.fromkeys(found)))


def in_order(needs: Iterable[Need]) -> tuple[Need, ...]:
    """By the first reason, then who was seen longest ago, then code; without reasons last."""

    def key(need: Need) -> tuple[int, dt.date, str]:
        first = need.reasons[0].place if need.reasons else OTHER + 1
        return first, need.last or dt.date.min, need.code

    return tuple(sorted(needs, key=key))


def _risk(waiting: Iterable[dt.date]) -> Iterator[Reason]:
    days = ", ".join(map(dated, sorted(set(waiting))))
    if days:
        yield Reason(RISK, f"a risk answer of {days} waits to be acknowledged")


def _safety(course: Course) -> Iterator[Reason]:
    """A safety item without an answer on the newest form of its measure."""
    newest = {(form.measure.id, form.respondent): form for form in course.forms}
    for form in newest.values():
        if form.checked.safety_missing:
            day = dated(form.date)
            yield Reason(SAFETY, f"a safety item of {form.measure.title} had no answer on {day}")


def _told(signals: Iterable[Signal]) -> Iterator[Reason]:
    """Core rules that ask for talk, and plugins' that bring a question and say of nothing over."""
    for signal in fired(signals):
        if not signal.by:
            if signal.rule in _RULES:
                yield Reason(*_RULES[signal.rule])
        elif signal.question and not any(name == REPAIRS for name, _ in signal.limits):
            topic = signal.topic or signal.rule.partition("-")[0]
            said = signal.rule.replace("-", " ")
            yield Reason(_TOPICS.get(topic, OTHER), f"{said} (a rule of the pack {signal.by})")


def _gap(course: Course, today: dt.date) -> Iterator[Reason]:
    """The time since the last session is long beside the client's own gaps."""
    days = [(b.date - a.date).days for a, b in pairwise(course.kept)]
    if len(days) < _GAPS:
        return
    usual, since = statistics.median(days), (today - course.kept[-1].date).days
    if since > _TIMES * usual:
        yield Reason(CONTACT, f"{since} days since the last session, usually {usual:g}")
