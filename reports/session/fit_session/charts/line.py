"""The drawing of one line chart inside its plot, shared by the main chart and the strip."""

from __future__ import annotations

from fit_drawing.chain import chain
from fit_drawing.faces import width
from fit_drawing.pen import Pen
from fit_drawing.style import BAND, GREY, GRID, INK, LABEL, UNIT, WHITE
from fit_drawing.wrap import text_width

from fit_core.sheet.model import Chart, Level, Text
from fit_core.sheet.over import is_over_curve
from fit_session.charts.axis import (
    LABEL_INDENT,
    TICK_GAP,
    Plot,
    mirrored,
    named_slots,
    tick_label,
)
from fit_session.charts.labels import draw_beside, draw_column, draw_start
from fit_session.charts.marks import arrow, curves, expected, gaps
from fit_session.frame import Frame

#: The number row and, below it, the date row under a plot.
NUMBERS = 15.0
DATES = 12.0
#: How far the column of labels may reach above the plot, beside the chart's title.
ABOVE = 18.0
#: A grid line this near to the general-range line would only blur it.
_TOO_NEAR = 6.0


def draw_chart(pen: Pen, chart: Chart, plot: Plot, frame: Frame, *, dates: bool = True) -> None:
    """Draw band, grid, line, curve and labels, from the back to the front."""
    if chart.band is not None:
        low, high = plot.y(chart.band.low), plot.y(chart.band.high)
        left = plot.left if chart.since is None else _between(plot, chart.since)
        pen.rectangle((left, low, plot.right - left, high - low), BAND)
    _grid(pen, chart, plot)
    _breaks(pen, chart, plot)
    if chart.line is not None:
        _level(pen, plot, chart.line, plot.right)
    turns(pen, chart, plot)
    expected(pen, chart, plot)
    draw_start(pen, chart, plot)
    curves(pen, chart, plot)
    gaps(pen, chart, plot)
    draw_beside(pen, chart, plot)
    draw_column(pen, chart, plot, frame)
    _sessions(pen, chart, plot, frame)
    if dates:
        _dates(pen, chart, plot, frame)


def _level(pen: Pen, plot: Plot, line: Level, right: float) -> float:
    """Draw a published line from where it holds; gives where that is."""
    left = plot.left if not line.since else _between(plot, line.since)
    y = plot.y(line.value)
    pen.line((left, y), (right, y), INK, 1.0, dash="5 3")
    return left


def turns(pen: Pen, chart: Chart, plot: Plot) -> None:
    """Draw an upright mark where the client came to another age, and the line until then."""
    for turn in chart.turns:
        x = _between(plot, turn.slot)
        pen.line((x, plot.bottom), (x, plot.top), INK, 0.8)
        _beside(pen, turn.label, x + 4, plot.top - LABEL)
        if turn.line is not None:
            left = _level(pen, plot, turn.line, x)
            rises = 4 if is_over_curve(chart, turn) else -LABEL
            _beside(pen, turn.line.label, left + 4, plot.y(turn.line.value) + rises)


def _beside(pen: Pen, text: Text, x: float, y: float) -> None:
    """Write small words on the ground of the plot."""
    pen.rectangle((x - 1, y - 2, text_width(text, "regular", LABEL) + 2, LABEL), WHITE)
    pen.label(x, y, text, LABEL, colour=GREY)


def _between(plot: Plot, slot: int) -> float:
    """Return the middle between a session and the one before."""
    return (plot.x(slot - 1) + plot.x(slot)) / 2


def _breaks(pen: Pen, chart: Chart, plot: Plot) -> None:
    """Draw an upright dotted line where a new curve begins; a note under the chart says why."""
    for curve in chart.segments[1:]:
        if curve:
            x = _between(plot, curve[0].slot)
            pen.line((x, plot.bottom), (x, plot.top), GREY, 0.8, dash="1 3")


def _grid(pen: Pen, chart: Chart, plot: Plot) -> None:
    used: list[float] = []
    line = plot.y(chart.line.value) if chart.line else None
    for tick in sorted(chart.ticks):
        y = plot.y(tick)
        if line is None or abs(y - line) > _TOO_NEAR:
            pen.line((plot.left, y), (plot.right, y), GRID, 0.6)
        if all(abs(y - other) >= LABEL + 1 for other in used):
            used.append(y)
            words = tick_label(tick)
            pen.text(plot.left - TICK_GAP, y - 3.3, words, LABEL, colour=GREY, align=1)
    pen.line((plot.left, plot.bottom), (plot.right, plot.bottom), GREY, 0.9)


def _sessions(pen: Pen, chart: Chart, plot: Plot, frame: Frame) -> None:
    y = plot.bottom - NUMBERS + 2
    for number in named_slots(chart, plot.step):
        slot = chart.slots[number]
        weight = "bold" if slot.today else "regular"
        colour = GREY if slot.gap else INK
        x = plot.x(number)
        pen.text(x, y, slot.label, LABEL, weight=weight, colour=colour, align=0.5)  # type: ignore[arg-type]
    label = chart.axis_label
    if plot.right + LABEL_INDENT + text_width(label, "regular", LABEL) <= frame.right:
        pen.label(plot.right + LABEL_INDENT, y, label, LABEL, colour=GREY)
    else:
        pen.label(frame.right, y, label, LABEL, colour=GREY, align=1)


def _dates(pen: Pen, chart: Chart, plot: Plot, frame: Frame) -> None:
    """Write the dates of the first and of today's session, where both have room."""
    y = plot.bottom - NUMBERS - DATES + 3
    last = next((n for n, slot in enumerate(chart.slots) if slot.today), len(chart.slots) - 1)
    free = frame.left
    for number in sorted({0, last}):
        words = chart.slots[number].date
        wide = width(words, "regular", LABEL)
        left = min(max(plot.x(number) - wide / 2, free), frame.right - wide)
        if left - plot.x(number) <= wide / 2:
            pen.text(left, y, words, LABEL, colour=GREY)
            free = left + wide + 8


def draw_better(pen: Pen, chart: Chart, plot: Plot, frame: Frame) -> None:
    """Draw the arrow that says which way is better, upright beside the axis, with its words."""
    wide = text_width(chart.better_label, "semibold", LABEL)
    x = frame.left + 7
    upward = chart.better == "higher"
    if wide + 30 <= plot.top - plot.bottom:
        ends = (plot.bottom, plot.top)
        if upward:
            pen.upright(x + 1, plot.bottom, chart.better_label, LABEL)
            ends = (plot.bottom + wide + 6, plot.top)
        else:
            pen.upright(x + 1, plot.top - wide, chart.better_label, LABEL)
            ends = (plot.bottom, plot.top - wide - 6)
        arrow(pen, (x - 2.5, ends[not upward]), (x - 2.5, ends[upward]))
        return
    flat_better(pen, chart, plot, plot.top + 12, frame)


def flat_better(pen: Pen, chart: Chart, plot: Plot, y: float, frame: Frame) -> None:
    """Draw a short arrow with its words in the row of the title, where a plot is low."""
    wide = text_width(chart.better_label, "semibold", LABEL) + 9
    left = plot.right - wide
    if plot.above < ABOVE:
        left = min(plot.right + LABEL_INDENT, frame.right - wide)
    ends = (y - 2, y + 9)
    upward = chart.better == "higher"
    with pen.page_way():
        arrow(pen, (left + 2, ends[not upward]), (left + 2, ends[upward]))
        pen.label(left + 9, y, chart.better_label, LABEL, weight="semibold")


def room_above(chart: Chart, title_width: float, frame: Frame) -> float:
    """Return how far the right column may reach above the plot, in points.

    The words of the arrow may have to stand in the row of the title. If the title is too long to
    share it with them, they take the right column's room there. Where the chart runs against its
    page, the title stands over that column.
    """
    if mirrored(chart) is not chain().turned:
        return UNIT
    words = text_width(chart.better_label, "semibold", LABEL) + 9
    fits = frame.left + title_width + 3 * UNIT + words <= frame.plot_right
    return ABOVE if fits else UNIT
