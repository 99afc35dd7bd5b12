"""From a course to ratings: which series, and turned so that the higher is better.

Only the last segment of a series is read: the timeline begins a new one where form, language or,
for ratings of the work together, the way of answering changes.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from fit_core.course.known import Baseline, Known
from fit_core.course.model import Course, Point, Series
from fit_rapport.dip import Scale
from fit_rapport.drops import Spread
from fit_rapport.shrunken import Archive


class Ratings(NamedTuple):
    """The ratings of one scale that may be compared with today's.

    Attributes:
        series: whose. points: oldest first, today's last. values: of the points, turned.
        sign: -1 where a lower score is better. scale: what is known of it.

    """

    series: Series
    points: tuple[Point, ...]
    values: tuple[float, ...]
    sign: int
    scale: Scale

    @property
    def inputs(self) -> tuple[str, ...]:
        """What a signal says that it looked at."""
        series = self.series
        return f"{series.measure} {series.scale}", *[_input(point) for point in self.points]


def todays_session(course: Course) -> str:
    """The id of the session that is talked about, or nothing."""
    return course.today.id if course.today else ""


def alliance(course: Course) -> Iterator[Ratings | Series]:
    """The main scale of each alliance measure that the client rated; a series without a rating of
    today comes as it is.
    """
    session = todays_session(course)
    for series in main_scales(course, "client"):
        if series.kind == "alliance":
            points = series.current
            rated = bool(points) and points[-1].session == session
            yield ratings(course, series, points) if rated else series


def main_scales(course: Course, respondent: str) -> list[Series]:
    """The first scale of each measure that this respondent filled in; goals are no measures."""
    found: dict[str, Series] = {}
    for series in course.series:
        if series.goal is None and series.respondent == respondent:
            found.setdefault(series.measure, series)
    return list(found.values())


def ratings(course: Course, series: Series, points: tuple[Point, ...]) -> Ratings:
    """Turn points into numbers of which the higher is the better."""
    sign = 1 if series.better == "higher" else -1
    return Ratings(
        series=series,
        points=points,
        values=tuple([sign * p.exact.numerator / p.exact.denominator for p in points]),
        sign=sign,
        scale=_scale(course, series, points[-1], sign),
    )


def _input(point: Point) -> str:
    return f"{point.date.isoformat()}: {point.banded} ({point.administration})"


def _scale(course: Course, series: Series, newest: Point, sign: int) -> Scale:
    named = (k for k in course.known if (k.measure, k.scale) == (series.measure, series.scale))
    known = next(named, None)
    ends = sorted((sign * float(series.low), sign * float(series.high)))
    return Scale(ends[0], ends[1], _archive(known, newest, sign), _spread(known))


def _archive(known: Known | None, newest: Point, sign: int) -> Archive | None:
    """The clinic's baseline, unless it holds no form in the language of today's."""
    if known is None or known.baseline is None or not _speaks(known.baseline, newest):
        return None
    found = known.baseline
    return Archive(sign * found.mean, found.between, found.within)


def _speaks(baseline: Baseline, newest: Point) -> bool:
    """Whether the archive holds forms in the language of today's, whatever the country."""
    spoken = {language.partition("-")[0] for language in baseline.languages}
    return newest.language.partition("-")[0] in {"", *spoken}


def _spread(known: Known | None) -> Spread | None:
    norm = known.norm if known else None
    if norm is None or norm.sd is None or norm.reliability is None:
        return None
    return Spread(float(norm.sd), float(norm.reliability.value), f"{norm.id}: {norm.source}")
