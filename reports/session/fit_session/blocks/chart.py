"""The main chart: title, one figure with its words for people who do not see it, keys, notes."""

from __future__ import annotations

from fit_drawing.pen import Pen, Point
from fit_drawing.piece import Look, Piece, fixed, heading, paragraph
from fit_drawing.style import BLUE, GREY, HEADING, LABEL, LABEL_LEADING, ROW_GAP, UNIT, WHITE
from fit_drawing.wrap import run, said, text_width, wrap

from fit_core.sheet.model import Chart, Text
from fit_session.charts.axis import Plot, mirrored, session_labels
from fit_session.charts.labels import stack_height
from fit_session.charts.line import DATES, NUMBERS, draw_better, draw_chart, room_above
from fit_session.charts.marks import diamond, gap
from fit_session.frame import Frame

#: Heights of the plot itself in points: as small as it may get, usual, and largest. Were the least
#: 10 points more, pages in Dutch, Norwegian and Spanish on Letter would lose how we work together.
PLOT_HEIGHTS = (68.0, 124.0, 176.0)
#: Where several panels share the page, each may get so low: grid lines of a scale of five steps
#: still stand as far apart as their labels are high.
SHARED_LEAST = 56.0
#: Room above the plot for a label at the top of the scale.
HEADROOM = 6.0


def chart(block: Chart, frame: Frame) -> list[Piece]:
    """Set a chart with its keys, its legend and its notes."""
    pieces = [heading(run(block.title, "bold"), frame), _figure(block, frame)]
    pieces += key_row(block, frame)
    note = Look(LABEL, LABEL_LEADING)
    under = frame.part(frame.plot_left, frame.right - frame.plot_left)
    said = (*((block.expected.caption,) if block.expected else ()), *block.notes)
    texts = [paragraph((run(text, colour=GREY),), under, note) for text in said]
    return [*pieces, *texts]


def _figure(block: Chart, frame: Frame) -> Piece:
    """Set the figure; a later panel of the same sessions gives up its dates where room is short."""
    below = NUMBERS + DATES
    above = room_above(block, text_width(block.title, "bold", HEADING), frame)
    needed = stack_height(block, frame) - above
    low = SHARED_LEAST if frame.panels > 1 else PLOT_HEIGHTS[0]
    least, usual, most = (max(high, needed) + HEADROOM + below for high in (low, *PLOT_HEIGHTS[1:]))
    dated = least
    if block.id != frame.main and session_labels(block) == frame.sessions:
        least -= DATES

    def draw(pen: Pen, top: float, height: float) -> None:
        dates = height >= dated
        plot = Plot(
            left=frame.plot_left,
            right=frame.plot_right,
            top=top - HEADROOM,
            bottom=top - height + below - (0.0 if dates else DATES),
            low=block.low,
            high=block.high,
            slots=len(block.slots),
            above=above,
        )
        alt = f"{block.alt} {block.expected.alt}" if block.expected else block.alt
        way = pen.within(frame.left, frame.right, turned=mirrored(block))
        with pen.element("Figure", alt), pen.leaf(), way:
            draw_better(pen, block, plot, frame)
            draw_chart(pen, block, plot, frame, dates=dates)

    return Piece(least=least, height=usual, most=most, draw=draw, before=ROW_GAP)


def key_row(block: Chart, frame: Frame) -> list[Piece]:
    """Set the samples of shapes with their words, and plain legend words, flowing in rows."""
    entries: list[tuple[str, Text]] = [(key.shape, key.words) for key in block.keys]
    entries += [("", text) for text in block.legend]
    rows = _rows(entries, frame.right - frame.plot_left)
    return [_row(row, frame, _fill(block)) for row in rows]


def _entry_width(shape: str, text: Text) -> float:
    return text_width(text, "regular", LABEL) + (10 if shape else 0) + 4 * UNIT


def _rows(entries: list[tuple[str, Text]], room: float) -> list[list[tuple[str, Text]]]:
    rows: list[list[tuple[str, Text]]] = []
    used = room
    for shape, text in entries:
        wide = _entry_width(shape, text)
        if used + wide > room + 4 * UNIT or not rows:
            rows.append([])
            used = 0.0
        rows[-1].append((shape, text))
        used += wide
    return rows


def _fill(block: Chart) -> str:
    """The colour of the sample of a prorated total: as drawn, which is filled for today's."""
    drawn = [mark.slot for curve in block.segments for mark in curve if mark.prorated]
    return BLUE if drawn and all(block.slots[slot].today for slot in drawn) else WHITE


def _row(row: list[tuple[str, Text]], frame: Frame, fill: str) -> Piece:
    room = frame.right - frame.plot_left - 10
    alone = wrap((run(row[0][1], colour=GREY),), LABEL, room)
    height = len(alone) * LABEL_LEADING if len(row) == 1 else LABEL_LEADING

    def draw(pen: Pen, top: float, _height: float) -> None:
        x = frame.plot_left
        for shape, text in row:
            lines = wrap((run(text, colour=GREY),), LABEL, room)
            if shape:
                with pen.artifact():
                    _sample(pen, shape, (x + 3, top - LABEL_LEADING / 2), fill)
            with pen.element("P"), pen.leaf(said(lines)):
                pen.lines(x + (10 if shape else 0), top, lines, LABEL, LABEL_LEADING)
            x += _entry_width(shape, text)

    return fixed(height, draw)


def _sample(pen: Pen, shape: str, at: Point, fill: str) -> None:
    if shape == "prorated":
        diamond(pen, at, 3.6, fill)
    else:
        gap(pen, shape, at, 2.6)  # type: ignore[arg-type]
