"""Help in a crisis: the clinic's own text in a calm box, the same on every sheet."""

from __future__ import annotations

from fit_drawing.pen import Pen
from fit_drawing.piece import Piece, fixed
from fit_drawing.style import BLOCK_GAP, BODY, BODY_LEADING, GREY, UNIT
from fit_drawing.wrap import run, said, wrap

from fit_core.sheet.model import Crisis
from fit_session.frame import Frame

_PAD = 2 * UNIT


def crisis(block: Crisis, frame: Frame) -> list[Piece]:
    """Set the title and the text, run on in one paragraph, in a box with a quiet outline."""
    lines = wrap((run(block.title, "bold"), run(block.text)), BODY, frame.width - 2 * _PAD)
    height = len(lines) * BODY_LEADING + 1.5 * _PAD

    def draw(pen: Pen, top: float, _height: float) -> None:
        with pen.artifact():
            pen.frame((frame.left, top - height, frame.width, height), 3, GREY)
        x, at = frame.left + _PAD, top - 0.75 * _PAD
        for role, bold in (("H2", True), ("P", False)):
            own = [tuple(p for p in line if (p.run.weight == "bold") is bold) for line in lines]
            with pen.element(role), pen.leaf(said(list(filter(None, own)))):
                pen.lines(x, at, lines, BODY, BODY_LEADING, own)

    return [fixed(height, draw, before=BLOCK_GAP + UNIT / 2)]
