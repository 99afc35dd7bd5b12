"""Help in a crisis: the clinic's own text in a calm box, the same on every sheet."""

from __future__ import annotations

from fit_drawing.pen import Pen
from fit_drawing.piece import Piece, columns_of, fixed
from fit_drawing.style import BLOCK_GAP, BODY, BODY_LEADING, GREY, UNIT
from fit_drawing.style import Frame as Column
from fit_drawing.wrap import run, said

from fit_core.sheet.model import Crisis
from fit_session.frame import Frame

_PAD = 2 * UNIT


def crisis(block: Crisis, frame: Frame) -> list[Piece]:
    """Set the title and the text, run on in one paragraph, in a box with a quiet outline."""
    runs = (run(block.title, "bold"), run(block.text))
    inner = Column(frame.left + _PAD, frame.width - 2 * _PAD)
    columns = list(columns_of(runs, BODY, inner))
    height = max(len(lines) for lines, _ in columns) * BODY_LEADING + 1.5 * _PAD

    def draw(pen: Pen, top: float, _height: float) -> None:
        with pen.artifact():
            pen.frame((frame.left, top - height, frame.width, height), 3, GREY)
        for lines, column in columns:
            for role, bold in (("H2", True), ("P", False)):
                own = [tuple(p for p in line if (p.run.weight == "bold") is bold) for line in lines]
                with pen.element(role), pen.leaf(said(list(filter(None, own)))):
                    at = top - 0.75 * _PAD
                    pen.lines(column.left, at, lines, BODY, BODY_LEADING, own)

    return [fixed(height, draw, before=BLOCK_GAP + UNIT / 2)]
