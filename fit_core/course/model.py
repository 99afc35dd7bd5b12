"""The timeline of one client: sessions, and each measured scale as comparable segments.

A course is plain data. It is put together by `fit_core.clinic` from the record, and read by the
change methods, the signals and the sheet. Nothing in it knows a database.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Final, Literal

import msgspec

from fit_core.answers.model import Checked
from fit_core.course.change import Change
from fit_core.course.known import Known
from fit_core.course.trajectory import Outlook
from fit_core.measure.model import Measure
from fit_core.measure.vocabulary import Component

SessionStatus = Literal["planned", "kept", "cancelled", "missed"]
#: Why a segment begins where the client's age brought other published values.
NORM_AGE: Final = "norm-age"


class Meeting(msgspec.Struct, frozen=True):
    """One session of the episode. ``number`` counts kept sessions from 1 and is None otherwise.

    ``cancelled_by`` is ``client``, ``therapist`` or ``service``, empty where nobody noted it.
    """

    id: str
    date: dt.date
    status: SessionStatus
    number: int | None
    therapist: str
    words: str | None = None
    cancelled_by: str = ""


class Point(msgspec.Struct, frozen=True):
    """One score at one session, with the language of the form and the way of answering."""

    session: str
    date: dt.date
    administration: str
    exact: Fraction
    banded: Decimal
    prorated: bool
    missing: int
    language: str = ""
    mode: str = ""


class Joined(msgspec.Struct, frozen=True):
    """A form in another language than the one before it, on one line with it by evidence.

    Attributes:
        session: of the later form. languages: of the earlier and the later form. source: who
            showed that values compare.

    """

    session: str
    languages: tuple[str, str]
    source: str


class Segment(msgspec.Struct, frozen=True):
    """Points that may be compared with each other, oldest first.

    ``break_reason`` says why the segment before this one may not be joined; None for the first.
    With `NORM_AGE` the scores themselves compare, and are drawn as one line: only what is said of
    them begins anew, since published values for another ``age`` hold from here on.
    ``joined`` names the forms in another language that stand here by evidence.
    """

    points: tuple[Point, ...]
    break_reason: str | None = None
    age: int | None = None
    joined: tuple[Joined, ...] = ()

    @property
    def goes_on(self) -> bool:
        """Whether its curve goes on from the segment before."""
        return self.break_reason == NORM_AGE


class Series(msgspec.Struct, frozen=True):
    """One scale (or one goal) over the episode, as one kind of respondent rated it.

    ``kind`` is that of the measure: outcome, alliance, process, screening. ``components`` are the
    relationship components that its items speak to. ``not_scored`` names the sessions whose form
    made no score, with the answers that were missing.
    """

    measure: str
    measure_version: str
    structure: str
    scale: str
    title: str
    better: Literal["higher", "lower"]
    low: Decimal
    high: Decimal
    decimals: int
    segments: tuple[Segment, ...]
    goal: str | None = None
    not_scored: tuple[tuple[str, int], ...] = ()
    kind: str = ""
    respondent: str = "client"
    components: tuple[Component, ...] = ()

    @property
    def points(self) -> tuple[Point, ...]:
        """All points of all segments, oldest first."""
        return tuple([point for segment in self.segments for point in segment.points])

    @property
    def current(self) -> tuple[Point, ...]:
        """The points that today's may be compared with: those of the last segment."""
        return self.segments[-1].points if self.segments else ()


class Goal(msgspec.Struct, frozen=True):
    """A goal in the client's own words; ``reworded`` where it stood in other words before."""

    id: str
    words: str
    since: dt.date
    reworded: bool = False
    closed: dt.date | None = None


class Review(msgspec.Struct, frozen=True):
    """The talk about a sheet, as the therapist recorded it."""

    session: str
    date: dt.date
    discussed: bool
    fits: str = ""
    does_not_fit: str = ""
    agreed: str = ""
    look_again: str = ""


class Filled(msgspec.Struct, frozen=True):
    """One filled-in form with its answers, for rules of the core; no plugin is handed any.

    ``derived`` are the measure's own rules over items: yes, no, or unknown.
    """

    administration: str
    session: str
    date: dt.date
    measure: Measure
    checked: Checked
    respondent: str = "client"
    derived: dict[str, bool | None] = {}


class Flagged(msgspec.Struct, frozen=True):
    """An earlier session whose sheet was issued, and the rules that fired on it."""

    session: str
    date: dt.date
    rules: tuple[str, ...]


class Course(msgspec.Struct, frozen=True, dict=True):
    """One episode of one client, in order.

    Many rules ask what follows from it, such as which sessions were kept: it is worked out once.

    Attributes:
        known, outlooks: what the clinic knows of its scales, and what is expected of a series; for
            the signal rules that ask.
        session: the session that is talked about; empty for the last kept one.
        outcome, together: the series that its sheet shows as the main chart, and of the work
            together. change: of the outcome since the start, by the clinic's method.
        closed: goals that were closed. flagged: what earlier sheets spoke of.
        ends: the day on which care is to end, where that was agreed. forms: see `Filled`.

    """

    client: str
    episode: str
    meetings: tuple[Meeting, ...]
    series: tuple[Series, ...]
    goals: tuple[Goal, ...] = ()
    reviews: tuple[Review, ...] = ()
    outlooks: tuple[Outlook, ...] = ()
    known: tuple[Known, ...] = ()
    session: str = ""
    outcome: Series | None = None
    together: tuple[Series, ...] = ()
    change: Change | None = None
    closed: tuple[Goal, ...] = ()
    flagged: tuple[Flagged, ...] = ()
    ends: dt.date | None = None
    forms: tuple[Filled, ...] = ()

    @cached_property
    def kept(self) -> tuple[Meeting, ...]:
        """The sessions that were kept, up to the one that is talked about."""
        kept = tuple([meeting for meeting in self.meetings if meeting.status == "kept"])
        at = next((n for n, m in enumerate(kept, 1) if m.id == self.session), len(kept))
        return kept[:at]

    @property
    def today(self) -> Meeting | None:
        """The session that is talked about; None before the first."""
        return self.kept[-1] if self.kept else None

    @cached_property
    def rated(self) -> tuple[tuple[Series, Point], ...]:
        """What was rated at the session that is talked about, in the order of the series."""
        today = self.today.id if self.today else None
        return tuple(
            [
                (series, point)
                for series in self.series
                for segment in series.segments
                for point in segment.points
                if point.session == today
            ]
        )
