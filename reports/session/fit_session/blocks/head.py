"""The head of the page: the title at the left, the session and the people at the right."""

from __future__ import annotations

from typing import NamedTuple

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
_STEP = TITLE + UNIT


class _Head(NamedTuple):
    """Where everything of a head stands: distances from its top and from the frame's left edge.

    ``side`` are the session and the people, each with the top of its first line; at ``right`` they
    end at the frame's right edge.
    """

    title: tuple[Line, ...]
    corner: tuple[float, float]
    side: tuple[tuple[tuple[Line, ...], float], ...]
    right: bool
    logo: tuple[float, float, float, float]
    height: float


def head(header: Header, frame: Frame, logo: Logo | None = None) -> Piece:
    """Set the head: the session and the people beside the title, if it keeps one line there.

    In large print and under a long title they stand below it instead, one after the other.
    """
    size = _logo_size(logo) if logo and logo.data else (0.0, 0.0)
    placed = _beside(header, frame, size) or _below(header, frame, size)

    def draw(pen: Pen, top: float, _height: float) -> None:
        across, down = placed.corner
        with pen.element("H1"), pen.leaf(said(placed.title)):
            pen.lines(frame.left + across, top - down, placed.title, TITLE, _STEP)
        for lines, down in placed.side:
            with pen.element("P"), pen.leaf(said(lines)):
                for number, line in enumerate(lines):
                    x = frame.right - line_width(line, BODY) if placed.right else frame.left
                    pen.lines(x, top - down - number * BODY_LEADING, (line,), BODY, BODY_LEADING)
        with pen.artifact():
            if logo and size[0]:
                x, y, wide, high = placed.logo
                pen.picture(logo.data, (frame.left + x, top - y, wide, high))
            bottom = top - placed.height
            pen.line((frame.left, bottom), (frame.right, bottom), INK, 0.9)

    return fixed(placed.height, draw, before=0.0)


def _said(header: Header, room: float) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    return (
        wrap((run(header.session, "semibold"),), BODY, room),
        wrap((run(header.people, colour=GREY),), BODY, room),
    )


def _beside(header: Header, frame: Frame, size: tuple[float, float]) -> _Head | None:
    """A logo, the title on one line, and at the right the session over the people."""
    left = size[0] + 3 * UNIT if size[0] else 0.0
    session, people = _said(header, frame.width * _SIDE_SHARE)
    lines = (*session, *people)
    wide = max((line_width(line, BODY) for line in lines), default=0.0)
    title = wrap((run(header.title, "bold"),), TITLE, frame.width - left - wide - 6 * UNIT)
    if len(title) > 1 or any(line_width(line, TITLE) > frame.width - left - wide for line in title):
        return None
    high = max(_STEP, len(lines) * BODY_LEADING, size[1])
    at = high - len(lines) * BODY_LEADING
    side = (session, at), (people, at + len(session) * BODY_LEADING)
    return _Head(title, (left, high - _STEP), side, True, (0.0, high, *size), high + UNIT)


def _below(header: Header, frame: Frame, size: tuple[float, float]) -> _Head:
    """The title across the page, a logo before or above it, then the session and the people."""
    whole = (run(header.title, "bold"),)
    left = size[0] + 3 * UNIT if size[0] else 0.0
    title = wrap(whole, TITLE, frame.width - left)
    top = max(0.0, size[1] - _STEP)
    if left and len(title) > 1:
        left, title, top = 0.0, wrap(whole, TITLE, frame.width), size[1] + UNIT
    at = top + len(title) * _STEP + (UNIT if size[0] else 0.0)
    session, people = _said(header, frame.width)
    below = at + len(session) * BODY_LEADING
    side = (session, at), (people, below)
    high = below + len(people) * BODY_LEADING
    return _Head(title, (left, top), side, False, (0.0, size[1], *size), high + 1.5 * UNIT)


def _logo_size(logo: Logo) -> tuple[float, float]:
    """Width and height on the page: as high as two lines, and no wider than a quarter of it."""
    wide = min(_LOGO[1] * logo.width / logo.height, _LOGO[0])
    return wide, wide * logo.height / logo.width
