"""Where a client comes to an age for which other published values hold."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from itertools import pairwise

import msgspec

from fit_core.course.model import NORM_AGE, Segment, Series


def turned(series: Series, held: Sequence[Hashable], ages: Sequence[int]) -> Series:
    """The series with its newest segment parted where other values begin to hold.

    Scores before and after are of one form and stay one curve. What is said of a score rests on
    published values, and so begins anew: earlier points keep those of their day.

    Args:
        series: with points. held: for each point of its newest segment, the values that held on its
            day. ages: for each, from which age the values of its day hold.

    """
    *before, last = series.segments
    starts = [at + 1 for at, (one, other) in enumerate(pairwise(held)) if one != other]
    if not starts:
        return series
    ends = [*starts, len(last.points)]
    parts = [msgspec.structs.replace(last, points=last.points[: starts[0]])]
    parts += [
        Segment(last.points[start:end], NORM_AGE, age=ages[start], joined=last.joined)
        for start, end in zip(starts, ends[1:], strict=True)
    ]
    return msgspec.structs.replace(series, segments=(*before, *map(_own_joined, parts)))


def on_one_curve(series: Series) -> tuple[Segment, ...]:
    """The newest segments that are one curve: the last, and those that it goes on from."""
    found: list[Segment] = []
    for segment in reversed(series.segments):
        found.insert(0, segment)
        if not segment.goes_on:
            break
    return tuple(found)


def _own_joined(part: Segment) -> Segment:
    """The part with those of its joints that lie in it."""
    sessions = {point.session for point in part.points}
    mine = tuple(one for one in part.joined if one.session in sessions)
    return msgspec.structs.replace(part, joined=mine)
