"""Labels of a chart: at the right in a column, spread so that none touch; at the start, clear."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import NamedTuple

from fit_drawing.faces import Weight
from fit_drawing.pen import Pen
from fit_drawing.spread import spread
from fit_drawing.style import (
    BLUE,
    BODY,
    BODY_LEADING,
    GREY,
    INK,
    LABEL,
    LABEL_LEADING,
    TRACK,
    WHITE,
)
from fit_drawing.wrap import Line, run, text_width, wrap

from fit_core.sheet.model import Chart, Mark, Text
from fit_session.charts.axis import LABEL_INDENT, PAD, Plot
from fit_session.frame import Frame

_GAP = 4.0
#: Leader lines begin so far from one another, and beyond the bracket of the chance band.
_APART = 4.0
_PAST_BRACKET = 6.0
#: From the middle of a label to a line that runs past it without touching.
_CLEAR = 8.0
#: Half the height of the start label, and how far from its point it looks best.
_EDGE, _OFF = 6.0, 11.0


class Label(NamedTuple):
    """A label of the right column: the height that it names, and where its leader begins."""

    place: float
    from_x: float
    lines: tuple[Line, ...]
    size: float
    step: float

    @property
    def height(self) -> float:
        """The room that it takes."""
        return len(self.lines) * self.step + _GAP


def _label(place: float, from_x: float, text: Text, room: float, *, today: bool = False) -> Label:
    size, step = (BODY, BODY_LEADING) if today else (LABEL, LABEL_LEADING)
    weight: Weight = "bold" if today else "regular"
    colour = BLUE if today else INK
    return Label(place, from_x, wrap((run(text, weight, colour),), size, room), size, step)


def today_mark(chart: Chart) -> Mark | None:
    """Return the point of today's session, if it has a score."""
    marks = (mark for segment in chart.segments for mark in segment)
    return next((mark for mark in marks if chart.slots[mark.slot].today), None)


def column_labels(chart: Chart, plot: Plot, frame: Frame) -> list[Label]:
    """Collect the labels of the right column: today, the chance band, the general-range line."""
    room = frame.right - plot.right - LABEL_INDENT
    found = []
    today = today_mark(chart)
    if today is not None and chart.today_label is not None and at_the_end(today, plot):
        edge = plot.x(today.slot) + 6
        found.append(_label(plot.y(today.value), edge, chart.today_label, room, today=True))
    if chart.band is not None:
        middle = (plot.y(chart.band.low) + plot.y(chart.band.high)) / 2
        found.append(_label(middle, plot.right + 5, chart.band.label, room))
    if chart.line is not None:
        found.append(_label(plot.y(chart.line.value), plot.right + 1, chart.line.label, room))
    return found


def at_the_end(mark: Mark, plot: Plot) -> bool:
    """Tell whether a point stands so far right that its label belongs to the column."""
    return plot.slots > 1 and plot.right - plot.x(mark.slot) < PAD + 1


def stack_height(chart: Chart, frame: Frame) -> float:
    """Return the room that the labels of the right column need, in points."""
    plot = Plot(frame.plot_left, frame.plot_right, 1, 0, chart.low, chart.high, len(chart.slots), 0)
    return sum(label.height for label in column_labels(chart, plot, frame))


def draw_column(pen: Pen, chart: Chart, plot: Plot, frame: Frame) -> None:
    """Draw the labels of the right column with thin leader lines to what they name."""
    labels = column_labels(chart, plot, frame)
    heights = [label.height for label in labels]
    places = [label.place for label in labels]
    centres = spread(places, heights, plot.bottom - 2, plot.top + plot.above)
    if chart.band is not None:
        _bracket(pen, plot, plot.y(chart.band.low), plot.y(chart.band.high))
    x = plot.right + LABEL_INDENT
    starts = spread(places, [_APART] * len(places), plot.bottom - _APART, plot.top + _APART)
    for label, start, centre in zip(labels, starts, centres, strict=True):
        begin = plot.right + (_PAST_BRACKET if chart.band else 1)
        if plot.right > label.from_x + 1:
            pen.line((label.from_x, label.place), (plot.right + 1, label.place), TRACK, 0.6)
        pen.line((begin, start), (x - 4, centre), TRACK, 0.6)
    for label, centre in zip(labels, centres, strict=True):
        top = centre + (label.height - _GAP) / 2
        pen.lines(x, top, label.lines, label.size, label.step)


def _bracket(pen: Pen, plot: Plot, low: float, high: float) -> None:
    x = plot.right + 4
    pen.line((x, low), (x, high), TRACK, 1.0)
    for y in (low, high):
        pen.line((x - 3, y), (x, y), TRACK, 1.0)


def draw_beside(pen: Pen, chart: Chart, plot: Plot) -> None:
    """Write today's label beside its point where the point stands far from the column."""
    today = today_mark(chart)
    if today is None or chart.today_label is None or at_the_end(today, plot):
        return
    wide = text_width(chart.today_label, "bold", BODY)
    x, y = plot.x(today.slot) + 9, plot.y(today.value)
    if x + wide > plot.right - 2:
        x = plot.x(today.slot) - 9 - wide
    y = min(max(y, plot.bottom + 8), plot.top - 6)
    pen.rectangle((x - 2, y - 7, wide + 4, 14), WHITE)
    pen.label(x, y - 3.6, chart.today_label, BODY, weight="bold", colour=BLUE)


def draw_start(pen: Pen, chart: Chart, plot: Plot) -> None:
    """Write the start label right of the first point, above or below all that is drawn there."""
    first = _first(chart)
    if first is None or chart.start_label is None:
        return
    wide = text_width(chart.start_label, "semibold", LABEL)
    x, y = plot.x(first.slot), plot.y(first.value)
    left = min(x + _GAP, plot.right - wide - 3)
    centre = _clearest(chart, plot, y, left, wide)
    side = 1 if centre > y else -1
    pen.line((x, y + side * 4.5), (x, centre - (3.5 if left > x else side * 6.5)), GREY, 0.6)
    pen.rectangle((left - 2, centre - 6, wide + 4, 12), WHITE)
    pen.label(left, centre - 3.3, chart.start_label, LABEL, weight="semibold", colour=BLUE)


def _first(chart: Chart) -> Mark | None:
    """The point that the start label names: the first, or the first of the newest curve."""
    marks = (mark for segment in chart.segments for mark in segment)
    return next((mark for mark in marks if chart.since in (None, mark.slot)), None)


def _clearest(chart: Chart, plot: Plot, y: float, left: float, wide: float) -> float:
    """Return the height within the plot that is clear of curve and line, and near the point.

    Outside the chance band where there is room, so that the label does not seem to name it.
    """
    above = below = y
    if chart.band is not None:
        above, below = plot.y(chart.band.high), plot.y(chart.band.low)
    near = list(_heights(chart, plot, left - _GAP, left + wide + _GAP))
    if chart.line is not None:
        near.append((plot.y(chart.line.value),) * 2)
    lowest, highest = plot.bottom + 7, plot.top - 6
    choices = [c for c in (above + _OFF, below - _OFF) if lowest <= c <= highest]
    choices += [highest, lowest]

    def worth(centre: float) -> tuple[float, bool, float]:
        clear = min(_CLEAR, *(max(lo - centre, centre - hi, 0) for lo, hi in near))
        beside = not below - _EDGE < centre < above + _EDGE
        return clear, beside, -max(abs(centre - y), _OFF)

    return max(choices, key=worth)


def _heights(chart: Chart, plot: Plot, left: float, right: float) -> Iterator[tuple[float, float]]:
    """The lowest and the highest place of each stretch of the curves between two edges."""
    for segment in chart.segments:
        ends = [(plot.x(mark.slot), plot.y(mark.value)) for mark in segment]
        for (x, y), (beyond, other) in itertools.pairwise([ends[0], *ends]):
            if beyond < left or x > right:
                continue
            slope = (other - y) / (beyond - x) if beyond > x else 0.0
            heights = [y + slope * (min(max(at, x), beyond) - x) for at in (left, right)]
            yield min(heights), max(heights)
