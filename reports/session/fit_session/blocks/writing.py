"""Room to write: each field a bold label and ruled lines that take what room the page has left."""

from __future__ import annotations

import math
from dataclasses import replace

from fit_drawing.pen import Pen
from fit_drawing.piece import Piece, heading
from fit_drawing.style import BODY, BODY_LEADING, GRID, HEADING, MM, ROW_GAP, RULE_PITCH, UNIT
from fit_drawing.wrap import Line, run, said, text_width, wrap

from fit_core.sheet.model import Writing
from fit_session.frame import Frame

#: The labels stand in a column of at most this share of the width; the rules begin beside it.
_LABEL_SHARE = 0.3
#: A heading that hardly reaches beyond the labels may share this much of the first line's height.
_HEAD_SHARES = 8.0
#: Lines that a field has at most, and how far apart they may stand; what is left parts the fields.
_LINES_MOST = 3
_PITCH_MOST = 12 * MM


def writing(block: Writing, frame: Frame) -> list[Piece]:
    """Set the fields; at least one ruled line each, 8 mm apart or more."""
    widest = max((text_width(text, "semibold", BODY) for text in block.fields), default=0.0)
    column = min(widest, frame.width * _LABEL_SHARE) + 2 * UNIT
    labels = [wrap((run(text, "semibold"),), BODY, column - 2 * UNIT) for text in block.fields]
    pieces = [heading(run(block.title, "bold"), frame)]
    if not block.fields:
        return pieces
    fields = _fields(labels, frame, column)
    if text_width(block.title, "bold", HEADING) < column + 4 * UNIT:
        fields = replace(fields, before=RULE_PITCH - _rule(frame) - _HEAD_SHARES)
    return [*pieces, fields]


def _fields(labels: list[tuple[Line, ...]], frame: Frame, column: float) -> Piece:
    rule = _rule(frame)
    least = max(_lines_for(label, rule) for label in labels)

    def draw(pen: Pen, top: float, height: float) -> None:
        each = height / len(labels)
        count = min(max(least, int(each / rule + 0.001)), max(least, _LINES_MOST))
        pitch = min(each / count, _PITCH_MOST / frame.scale)
        for label in labels:
            _draw_field(pen, label, frame, column, (top, pitch, count))
            top -= each

    minimum = least * len(labels) * rule
    usual = max(2, least) * len(labels) * rule
    return Piece(least=minimum, height=usual, most=usual, draw=draw, before=ROW_GAP, elastic=True)


def _rule(frame: Frame) -> float:
    """How far apart rules stand at least; large print makes 8 mm of less."""
    return max(RULE_PITCH / frame.scale, BODY_LEADING + UNIT)


def _lines_for(label: tuple[Line, ...], rule: float) -> int:
    return max(1, math.ceil(len(label) * BODY_LEADING / rule))


def _draw_field(
    pen: Pen,
    label: tuple[Line, ...],
    frame: Frame,
    column: float,
    place: tuple[float, float, int],
) -> None:
    top, pitch, count = place
    first = top - pitch + 1
    with pen.element("P"), pen.leaf(said(label)):
        pen.lines(frame.left, first + BODY_LEADING - 3.4, label, BODY, BODY_LEADING)
    with pen.artifact():
        for number in range(count):
            y = first - number * pitch
            pen.line((frame.left + column, y), (frame.right, y), GRID)
