"""How we work together: a strip over time, then areas against the client's own earlier marks."""

from __future__ import annotations

import msgspec
from fit_drawing.pen import Pen
from fit_drawing.piece import Look, Piece, heading, paragraph
from fit_drawing.style import (
    BLOCK_GAP,
    GREY,
    HEADING,
    LABEL,
    LABEL_LEADING,
    ROW_GAP,
    SUBHEADING,
    UNIT,
)
from fit_drawing.wrap import Line, line_width, run, said, text_width, wrap

from fit_core.sheet.model import Chart, Text, Together
from fit_session.blocks.bars import bars
from fit_session.blocks.chart import key_row
from fit_session.charts.axis import Plot, mirrored
from fit_session.charts.labels import stack_height
from fit_session.charts.line import NUMBERS, draw_chart, flat_better, room_above
from fit_session.frame import Frame

#: Heights of the strip's plot in points: least, usual, largest.
_STRIP_HEIGHTS = (26.0, 42.0, 60.0)
_TITLE_STEP = SUBHEADING + UNIT
_TITLE_ROW = _TITLE_STEP + 6


def strip(block: Together, frame: Frame) -> list[Piece]:
    """Set the strip, if there is one, with the heading, its keys and notes."""
    if block.strip is None:
        return []
    room = frame.plot_right - frame.left - 4 * UNIT
    wide = text_width(block.title, "bold", HEADING)
    beside = wide + text_width(block.strip.title, "semibold", SUBHEADING) <= room
    pieces = [] if beside else [heading(run(block.title, "bold"), frame)]
    pieces += [
        _strip(block.strip, frame, block.title if beside else None),
        *key_row(_unexplained(block.strip, frame), frame),
    ]
    under = frame.part(frame.plot_left, frame.right - frame.plot_left)
    note = Look(LABEL, LABEL_LEADING)
    return pieces + [
        paragraph((run(text, colour=GREY),), under, note) for text in block.strip.notes
    ]


def areas(block: Together, frame: Frame) -> list[Piece]:
    """Set the bars with the caption and the notes, and the heading where no strip has it."""
    pieces = [] if block.strip else [heading(run(block.title, "bold"), frame)]
    pieces += bars(block, frame) if block.bars else []
    note = Look(LABEL, LABEL_LEADING)
    texts = (block.caption, *block.notes) if block.caption else block.notes
    return pieces + [paragraph((run(text, colour=GREY),), frame, note) for text in texts]


def together(block: Together, frame: Frame) -> list[Piece]:
    """Set the whole block in one column."""
    return strip(block, frame) + areas(block, frame)


def _unexplained(block: Chart, frame: Frame) -> Chart:
    """Leave out the keys that the main chart on the same page has already given."""
    keys = tuple(key for key in block.keys if key.shape not in frame.explained)
    return msgspec.structs.replace(block, keys=keys)


def _strip(block: Chart, frame: Frame, above: Text | None) -> Piece:
    """Set the strip; the block's heading stands in the same row as the strip's title."""
    indent = 0.0 if above is None else text_width(above, "bold", HEADING) + 3 * UNIT
    named = run(block.title, "semibold", GREY)
    title = wrap((named,), SUBHEADING, frame.plot_right - frame.left - indent)
    over = (len(title) - 1) * _TITLE_STEP
    widest = max((line_width(line, SUBHEADING) for line in title), default=0.0)
    free = room_above(block, indent + widest, frame)
    needed = stack_height(block, frame) - free
    head = over + _TITLE_ROW
    least, usual, most = (max(high, needed) + head + NUMBERS for high in _STRIP_HEIGHTS)

    def draw(pen: Pen, top: float, height: float) -> None:
        plot = Plot(
            left=frame.plot_left,
            right=frame.plot_right,
            top=top - head,
            bottom=top - height + NUMBERS,
            low=block.low,
            high=block.high,
            slots=len(block.slots),
            above=free,
        )
        _titles(pen, title, above, (frame.left, indent), top - 11.8)
        with pen.element("Figure", block.alt), pen.leaf():
            flat_better(pen, block, plot, top - over - 11.8, frame)
            with pen.within(frame.left, frame.right, turned=mirrored(block)):
                draw_chart(pen, block, plot, frame, dates=False)

    before = ROW_GAP if above is None else BLOCK_GAP
    return Piece(least=least, height=usual, most=most, draw=draw, before=before)


def _titles(
    pen: Pen, title: tuple[Line, ...], above: Text | None, place: tuple[float, float], y: float
) -> None:
    left, indent = place
    if above is not None:
        with pen.element("H2"), pen.leaf():
            pen.label(left, y, above, HEADING, weight="bold")
    with pen.element("H3"), pen.leaf(said(title)):
        pen.lines(left + indent, y + 11.4, title, SUBHEADING, _TITLE_STEP)
