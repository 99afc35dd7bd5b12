"""Made-up courses from lists of scores."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import count
from typing import Literal, NamedTuple

from fit_core.course.known import Known
from fit_core.course.model import Course, Goal, Meeting, Point, Review, Segment, Series
from fit_core.course.timeline import FORM_CHANGED

Value = int | float | str | Decimal | None

_MADE_UP = "sha256:" + "0" * 64


class Scores(NamedTuple):
    """The scores of one scale, one for each session; None where there is none.

    Attributes:
        values: numbers as they are written: 6.3 is exactly 6.3. better: which way is better.
        low, high: the range. breaks: indexes at which a new segment begins.
        kind: of the measure. respondent: who rated.

    """

    values: Sequence[Value]
    measure: str = "made-up"
    scale: str = "total"
    title: str = "Made-up form"
    better: Literal["higher", "lower"] = "lower"
    low: int = 0
    high: int = 27
    breaks: tuple[int, ...] = ()
    goal: str | None = None
    kind: str = "outcome"
    respondent: str = "client"


def make_course(
    *scores: Scores | Sequence[Value],
    started: dt.date = dt.date(2026, 1, 5),
    days: int = 7,
    words: Sequence[str | None] = (),
    goals: tuple[Goal, ...] = (),
    reviews: tuple[Review, ...] = (),
    known: tuple[Known, ...] = (),
) -> Course:
    """Make a course of one client, a session every ``days`` days.

    Args:
        scores: one or more lists of equal length, or `Scores` for more than the values. Where
            none has a value, the session was missed.
        words: what the client said first, session by session.
        known: what the clinic knows of the scales.

    Raises:
        ValueError: the lists differ in length, or a value lies outside its range.

    """
    rows = [found if isinstance(found, Scores) else Scores(found) for found in scores]
    length = max((len(row.values) for row in rows), default=0)
    if any(len(row.values) != length for row in rows):
        raise ValueError(f"lists of scores of {[len(row.values) for row in rows]} values")
    meetings = _meetings(rows, length, started, days, words)
    return Course(
        client="made-up",
        episode="made-up-1",
        meetings=meetings,
        series=tuple(_series(row, meetings) for row in rows),
        goals=goals,
        reviews=reviews,
        known=known,
    )


def _meetings(
    rows: Sequence[Scores], length: int, started: dt.date, days: int, words: Sequence[str | None]
) -> tuple[Meeting, ...]:
    numbers = count(1)
    found = []
    for at in range(length):
        kept = any(row.values[at] is not None for row in rows)
        found.append(
            Meeting(
                id=f"session-{at + 1}",
                date=started + dt.timedelta(days=days * at),
                status="kept" if kept else "missed",
                number=next(numbers) if kept else None,
                therapist="made-up",
                words=words[at] if at < len(words) else None,
            )
        )
    return tuple(found)


def _series(row: Scores, meetings: Sequence[Meeting]) -> Series:
    exact = [None if value is None else Decimal(str(value)) for value in row.values]
    if any(value is not None and not row.low <= value <= row.high for value in exact):
        raise ValueError(f"a score of {row.measure} lies outside {row.low} to {row.high}")
    whole = all(value is None or value == value.to_integral_value() for value in exact)
    pairs = tuple(zip(meetings, exact, strict=True))
    kept = [meeting.id for meeting in meetings if meeting.status == "kept"]
    scored = {meeting.id for meeting, value in pairs if value is not None}
    return Series(
        measure=row.measure,
        measure_version="1",
        structure=_MADE_UP,
        scale=row.scale,
        title=row.title,
        better=row.better,
        low=Decimal(row.low),
        high=Decimal(row.high),
        decimals=0 if whole else 1,
        segments=_segments(row, pairs),
        goal=row.goal,
        not_scored=tuple((session, 1) for session in kept if session not in scored),
        kind=row.kind,
        respondent=row.respondent,
    )


def _segments(row: Scores, pairs: Sequence[tuple[Meeting, Decimal | None]]) -> tuple[Segment, ...]:
    edges = [0, *row.breaks, len(pairs)]
    runs = [pairs[edges[at] : edges[at + 1]] for at in range(len(edges) - 1)]
    filled = [run for run in (_points(row, run) for run in runs) if run]
    return tuple(Segment(run, FORM_CHANGED if at else None) for at, run in enumerate(filled))


def _points(row: Scores, run: Sequence[tuple[Meeting, Decimal | None]]) -> tuple[Point, ...]:
    return tuple(
        Point(
            session=meeting.id,
            date=meeting.date,
            administration=f"{row.measure}-{meeting.id}",
            exact=Fraction(value),
            banded=value,
            prorated=False,
            missing=0,
        )
        for meeting, value in run
        if value is not None
    )
