"""The shapes of a chart: sessions, today, prorated totals, sessions without a score, the arrow."""

from __future__ import annotations

import itertools
from typing import Literal

from fit_drawing.pen import Pen, Point
from fit_drawing.style import BLUE, GREY, INK, WHITE

from fit_core.sheet.model import Chart, Mark
from fit_session.charts.axis import Plot

Gap = Literal["missed", "cancelled", "no-score"]


def radius(step: float) -> float:
    """The radius of a point; it shrinks where sessions stand close."""
    return min(3.4, max(1.6, step * 0.18))


def thickness(step: float) -> float:
    """The thickness of the curve."""
    return 2.0 if step > 14 else 1.5


def expected(pen: Pen, chart: Chart, plot: Plot) -> None:
    """Draw the range of people who began alike as two dotted lines, which print in grey."""
    places = chart.expected.places if chart.expected else ()
    for before, after in itertools.pairwise(places):
        for start, end in ((before.low, after.low), (before.high, after.high)):
            way = (plot.x(before.slot), plot.y(start)), (plot.x(after.slot), plot.y(end))
            pen.line(*way, GREY, 1.6, dash="0 3.6", cap=1)


def curves(pen: Pen, chart: Chart, plot: Plot) -> None:
    """Draw each segment as a line of its own, then its points."""
    for segment in chart.segments:
        way = [(plot.x(mark.slot), plot.y(mark.value)) for mark in segment]
        if len(way) > 1:
            pen.path(way, BLUE, thickness(plot.step))
    for segment in chart.segments:
        for mark in segment:
            _point(pen, mark, plot, today=chart.slots[mark.slot].today)


def _point(pen: Pen, mark: Mark, plot: Plot, *, today: bool) -> None:
    at = plot.x(mark.slot), plot.y(mark.value)
    size = radius(plot.step)
    if today:
        size = max(4.6, size * 1.45) if plot.step > 14 else 4.2
    fill = BLUE if today else WHITE
    if mark.prorated:
        diamond(pen, at, size * 1.35, fill)
    else:
        pen.circle(at, size, fill, BLUE, thickness(plot.step) * 0.75)


def diamond(pen: Pen, at: Point, size: float, fill: str = WHITE) -> None:
    """Draw the mark of a prorated total."""
    x, y = at
    pen.polygon(((x, y + size), (x + size, y), (x, y - size), (x - size, y)), fill, BLUE, 1.3)


def gaps(pen: Pen, chart: Chart, plot: Plot) -> None:
    """Mark on the axis each session that has no score."""
    size = min(2.8, max(1.6, plot.step * 0.28))
    for number, slot in enumerate(chart.slots):
        if slot.gap:
            gap(pen, slot.gap, (plot.x(number), plot.bottom), size)


def gap(pen: Pen, kind: Gap, at: Point, size: float = 2.8) -> None:
    """Draw a cross for missed, a slash for cancelled, a small square for no score.

    It looks the same on a chart as beside its words, whichever way either runs.
    """
    with pen.within(at[0] - size, at[0] + size):
        _gap(pen, kind, at, size)


def _gap(pen: Pen, kind: Gap, at: Point, size: float) -> None:
    x, y = at
    if kind == "no-score":
        corners = ((x - size, y - size), (x + size, y - size), (x + size, y + size))
        pen.polygon((*corners, (x - size, y + size)), WHITE, GREY, 0.9)
        return
    pen.rectangle((x - size, y - size, 2 * size, 2 * size), WHITE)
    pen.line((x - size, y - size), (x + size, y + size), INK, 1.1, cap=1)
    if kind == "missed":
        pen.line((x - size, y + size), (x + size, y - size), INK, 1.1, cap=1)


def arrow(pen: Pen, tail: Point, head: Point) -> None:
    """Draw an upright arrow from tail to head."""
    x, y = head
    back = 5.5 if y < tail[1] else -5.5
    pen.line(tail, (x, y + back * 0.8), INK, 1.2)
    pen.polygon(((x, y), (x - 2.7, y + back), (x + 2.7, y + back)), INK, INK, 0.1)
