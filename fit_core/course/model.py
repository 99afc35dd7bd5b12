"""The timeline of one client: sessions, and each measured scale as comparable segments.

A course is plain data. It is put together by `fit_core.clinic` from the record, and read by the
change methods, the signals and the sheet. Nothing in it knows a database.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import Literal

import msgspec

from fit_core.course.known import Known
from fit_core.course.trajectory import Outlook

SessionStatus = Literal["planned", "kept", "cancelled", "missed"]


class Meeting(msgspec.Struct, frozen=True):
    """One session of the episode. ``number`` counts kept sessions from 1 and is None otherwise."""

    id: str
    date: dt.date
    status: SessionStatus
    number: int | None
    therapist: str
    words: str | None = None


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


class Segment(msgspec.Struct, frozen=True):
    """Points that may be compared with each other, oldest first.

    ``break_reason`` says why the segment before this one may not be joined; None for the first.
    """

    points: tuple[Point, ...]
    break_reason: str | None = None


class Series(msgspec.Struct, frozen=True):
    """One scale (or one goal) over the episode, as one kind of respondent rated it.

    ``kind`` is that of the measure: outcome, alliance, process, screening. ``not_scored`` names the
    sessions whose form made no score, with the answers that were missing.
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

    @property
    def points(self) -> tuple[Point, ...]:
        """All points of all segments, oldest first."""
        return tuple(point for segment in self.segments for point in segment.points)

    @property
    def current(self) -> tuple[Point, ...]:
        """The points that today's may be compared with: those of the last segment."""
        return self.segments[-1].points if self.segments else ()


class Goal(msgspec.Struct, frozen=True):
    """A goal in the client's own words."""

    id: str
    words: str
    since: dt.date


class Review(msgspec.Struct, frozen=True):
    """The talk about a sheet, as the therapist recorded it."""

    session: str
    date: dt.date
    discussed: bool
    fits: str = ""
    does_not_fit: str = ""
    agreed: str = ""
    look_again: str = ""


class Course(msgspec.Struct, frozen=True):
    """One episode of one client, in order.

    ``known`` is what the clinic knows of its scales, ``outlooks`` say what is expected of a series;
    both are for the signal rules that ask.
    """

    client: str
    episode: str
    meetings: tuple[Meeting, ...]
    series: tuple[Series, ...]
    goals: tuple[Goal, ...] = ()
    reviews: tuple[Review, ...] = ()
    outlooks: tuple[Outlook, ...] = ()
    known: tuple[Known, ...] = ()
