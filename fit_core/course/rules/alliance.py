"""How the work together is rated today, against the client's own earlier answers and the other's.

Notes on each component, 2.4: the first question of the check-in two or more below the own median of
four or more earlier forms. The same fifth of the range is used for any other measure. Three forms
in a row at the very end of the scale tell nothing (ceiling: Meier and Feeley 2022).
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from fit_core.course.model import Course, Point, Series
from fit_core.course.signals import (
    EARLIER_NEEDED,
    Signal,
    clear,
    fire,
    not_applicable,
    own_middle,
    too_few,
)
from fit_core.course.steps import ends, in_steps

#: Forms in a row at the end of the scale.
_TOP = 3


def read(course: Course) -> list[Signal]:
    """Look at the first series of the work together: lower than usual, low, always at the top."""
    today = course.today
    if not course.together or today is None:
        return [not_applicable("together", "the work together is not rated")]
    series = course.together[0]
    point = next((p for p in series.points if p.session == today.id), None)
    if point is None:
        return [not_applicable("together", "not rated today")]
    current = [p for p in series.current if p.date <= point.date]
    found = [_low(series, point), _top(series, current)]
    return [_lower("together-lower", series, current, point), *found]


def areas(course: Course) -> list[Signal]:
    """Look at each area of working together that was rated today, against the own earlier ratings.

    ``area-lower`` is the rule of ``together-lower`` for one component. ``task-lowest`` (notes 1.3):
    what is worked on and how was the lowest of all areas at two sessions running.
    """
    today = course.today
    rated = [
        (series, point)
        for series in course.together[1:]
        for point in series.current
        if today is not None and point.session == today.id
    ]
    if not rated:
        return [not_applicable("area-lower", "no area of the work together is rated today")]
    found = [
        _lower("area-lower", series, [p for p in series.current if p.date <= point.date], point)
        for series, point in rated
    ]
    return [*found, _task_lowest(course, [series for series, _ in rated])]


def _task_lowest(course: Course, rated: list[Series]) -> Signal:
    """Whether an area of collaboration was the lowest of those rated, today and the time before."""
    kept = [meeting.id for meeting in course.kept[-2:]]
    lowest = [_lowest(rated, session) for session in kept]
    if len(lowest) < 2 or not all(lowest) or len(rated) < 2:
        return not_applicable("task-lowest", "fewer than two sessions with several areas rated")
    every = [any("collaboration" in one.components for one in found) for found in lowest]
    inputs = [" and ".join(one.scale for one in found) for found in lowest]
    return (fire if all(every) else clear)("task-lowest", inputs, in_a_row=2)


def _lowest(rated: list[Series], session: str) -> list[Series]:
    """The areas with the lowest share of their range at a session; none if all are alike."""
    found = {
        at: _share(series, point)
        for at, series in enumerate(rated)
        for point in series.current
        if point.session == session
    }
    shares, _ = in_steps(found.values())
    if len(set(shares)) < 2:
        return []
    least = min(shares)
    return [rated[at] for at, share in zip(found, shares, strict=True) if share == least]


def _share(series: Series, point: Point) -> tuple[int, int]:
    """How much of the range is reached, from the worst end, as a ratio of integers."""
    scale, (above, below) = ends(series), point.exact.as_integer_ratio()
    worst, unit = (scale.low if series.better == "higher" else scale.high).as_integer_ratio()
    reach, part = scale.reach.as_integer_ratio()
    return abs(above * unit - worst * below) * part, below * unit * reach


def _lower(rule: str, series: Series, points: list[Point], today: Point) -> Signal:
    """A fifth of the range or more below the own middle value."""
    earlier = [point for point in points if point.administration != today.administration]
    usual, name = own_middle(earlier), f"{series.measure}.{series.scale}"
    if usual is None:
        reason = f"too few earlier forms: {len(earlier)} of {EARLIER_NEEDED}"
        return not_applicable(rule, reason, (name,))
    fall = _behind(series, usual, today)
    fifth = ends(series).fifth
    say = fire if fall >= fifth else clear
    values = [str(point.banded) for point in points]
    return say(rule, (name, *values), fall_at_least=fifth, own_middle=usual)


def _low(series: Series, today: Point) -> Signal:
    """In the worse half of the range."""
    half = ends(series).half
    say = fire if _behind(series, half, today) > 0 else clear
    return say("together-low", (str(today.banded),), worse_than=half)


def _top(series: Series, points: list[Point]) -> Signal:
    """Three times in a row at the best value, which tells nothing about the work."""
    if len(points) < _TOP:
        return too_few("together-top", "forms", len(points), _TOP)
    best = series.high if series.better == "higher" else series.low
    last = points[-_TOP:]
    say = fire if all(point.exact == best for point in last) else clear
    return say("together-top", [str(point.banded) for point in last], value=best, in_a_row=_TOP)


class Both(NamedTuple):
    """One scale that the client and somebody else rated at one session.

    ``limit`` is the gap from which the two count as apart.
    """

    series: Series
    mine: Point
    other: Series
    theirs: Point
    limit: Fraction

    @property
    def gap(self) -> Fraction:
        """How far the two ratings lie from each other."""
        return abs(self.mine.exact - self.theirs.exact)

    @property
    def apart(self) -> bool:
        """Whether they count as apart."""
        return self.gap >= self.limit


def views(course: Course) -> list[Signal]:
    """Compare two people's ratings on the same scale of the same session.

    A gap of half an SD between client and therapist is ordinary (Tryon 2007; Igra 2020), so that
    the rule fires from a fifth of the range on, which is well beyond that.
    """
    found = both_rated(course)
    if not found:
        return [not_applicable("views-differ", "no scale was rated by two people today")]
    return [_gap(both) for both in found]


def both_rated(course: Course) -> tuple[Both, ...]:
    """What the client and somebody else rated today, in the order of the client's series."""
    rated = [(series, point) for series, point in course.rated if series.goal is None]
    others = [(series, point) for series, point in rated if series.respondent != "client"]
    return tuple(
        Both(series, mine, other, theirs, ends(series).fifth)
        for series, mine in rated
        if series.respondent == "client"
        for other, theirs in others
        if (series.measure, series.scale) == (other.measure, other.scale)
    )


def _gap(both: Both) -> Signal:
    say = fire if both.apart else clear
    series, who = both.series, both.other.respondent
    inputs = (
        f"{series.measure}.{series.scale}",
        f"client {both.mine.banded}",
        f"{who} {both.theirs.banded}",
    )
    return say("views-differ", inputs, gap_at_least=both.limit)


def _behind(series: Series, mark: Fraction, today: Point) -> Fraction:
    """By how much today's rating is worse than a mark."""
    return mark - today.exact if series.better == "higher" else today.exact - mark
