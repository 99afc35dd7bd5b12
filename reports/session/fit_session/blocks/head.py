"""The head of the page: the title at the left, the session and the people at the right."""

from __future__ import annotations

from fit_drawing.pen import Pen
from fit_drawing.piece import Piece, fixed
from fit_drawing.style import BODY, BODY_LEADING, GREY, INK, TITLE, UNIT
from fit_drawing.wrap import Line, line_width, run, said, wrap

from fit_core.sheet.model import Header, Logo
from fit_session.frame import Frame

#: The right side takes at most this share of the width.
_SIDE_SHARE = 0.48
#: Width and height that a logo may have at most.
_LOGO = (110.0, 30.0)


def head(header: Header, frame: Frame, logo: Logo | None = None) -> Piece:
    """Set the head; long names wrap in their own column.

    A logo stands before the title where that leaves the title on one line, else above it.
    """
    room = frame.width * _SIDE_SHARE
    side = [
        wrap((run(header.session, "semibold"),), BODY, room),
        wrap((run(header.people, colour=GREY),), BODY, room),
    ]
    wide = max((line_width(line, BODY) for lines in side for line in lines), default=0.0)
    drawn = _logo_size(logo) if logo and logo.data else (0.0, 0.0)
    left = frame.left + (drawn[0] + 3 * UNIT if drawn[0] else 0.0)
    title = wrap((run(header.title, "bold"),), TITLE, frame.right - left - wide - 6 * UNIT)
    above = len(title) > 1 and drawn[0] > 0
    if above:
        left = frame.left
        title = wrap((run(header.title, "bold"),), TITLE, frame.right - left - wide - 6 * UNIT)
    step = TITLE + UNIT
    high = max(len(title) * step, sum(map(len, side)) * BODY_LEADING)
    high = high + drawn[1] + UNIT if above else max(high, drawn[1])
    height = high + UNIT

    def draw(pen: Pen, top: float, _height: float) -> None:
        with pen.element("H1"), pen.leaf(said(title)):
            pen.lines(left, top - (high - len(title) * step), title, TITLE, step)
        at = top - (high - sum(map(len, side)) * BODY_LEADING)
        for lines in side:
            with pen.element("P"), pen.leaf(said(lines)):
                _right_aligned(pen, lines, frame.right, at)
            at -= len(lines) * BODY_LEADING
        with pen.artifact():
            if logo and drawn[0]:
                pen.picture(logo.data, (frame.left, top - (drawn[1] if above else high), *drawn))
            y = top - height
            pen.line((frame.left, y), (frame.right, y), INK, 0.9)

    return fixed(height, draw, before=0.0)


def _logo_size(logo: Logo) -> tuple[float, float]:
    """Width and height on the page: as high as two lines, and no wider than a quarter of it."""
    wide = min(_LOGO[1] * logo.width / logo.height, _LOGO[0])
    return wide, wide * logo.height / logo.width


def _right_aligned(pen: Pen, lines: tuple[Line, ...], right: float, top: float) -> None:
    for number, line in enumerate(lines):
        x = right - line_width(line, BODY)
        pen.lines(x, top - number * BODY_LEADING, (line,), BODY, BODY_LEADING)
