"""Areas of working together: today's mark against the client's own earlier range and middle."""

from __future__ import annotations

from decimal import Decimal

from fit_drawing.pen import Pen
from fit_drawing.piece import Piece, fixed
from fit_drawing.style import (
    BLUE,
    BODY,
    BODY_LEADING,
    GREY,
    GRID,
    INK,
    LABEL,
    LABEL_LEADING,
    TRACK,
    UNIT,
)
from fit_drawing.tree import Element
from fit_drawing.wrap import run, said, text_width, wrap

from fit_core.sheet.model import Bar, Text, Together
from fit_session.frame import Frame

_NAME_SHARE = 0.6
_VALUE_ROOM = 7 * UNIT
_TRACK_MOST = 190.0
#: How much a row may grow where there is room.
_AIR = 7.0


def bars(block: Together, frame: Frame) -> list[Piece]:
    """Set a row for each area on one scale, and the ends of the scale beneath.

    The scale keeps the measure's direction on every page: low is at the left, as on its lines.
    """
    left, right = _track_ends(block, frame)
    whole = Element("L")
    rows = [_row(bar, block, frame, (left, right), whole) for bar in block.bars]
    return [*rows, _ends(block, left, right)]


def ends_fit(block: Together, frame: Frame) -> bool:
    """Whether the words at the two ends of the scale stand beside each other in this width."""
    left, right = _track_ends(block, frame)
    return _on_one_line(block.low_label, block.high_label, right - left)


def _on_one_line(low: Text, high: Text, room: float) -> bool:
    return sum(text_width(each, "regular", LABEL) for each in (low, high)) + 2 * UNIT <= room


def _track_ends(block: Together, frame: Frame) -> tuple[float, float]:
    widest = max(text_width(bar.name, "regular", BODY) for bar in block.bars)
    names = min(widest, frame.width * _NAME_SHARE)
    left = frame.left + names + 3 * UNIT
    return left, min(frame.right - _VALUE_ROOM, left + _TRACK_MOST)


def _row(
    bar: Bar, block: Together, frame: Frame, track: tuple[float, float], whole: Element
) -> Piece:
    names = wrap((run(bar.name),), BODY, track[0] - 3 * UNIT - frame.left)
    empty = wrap((run(bar.empty, colour=GREY),), LABEL, frame.right - track[0]) if bar.empty else ()
    missing = bar.value is None
    rows = max(len(names) * BODY_LEADING, len(empty) * LABEL_LEADING if missing else 0.0)
    least = rows + 0.5

    def draw(pen: Pen, top: float, height: float) -> None:
        middle = top - height / 2
        if not missing:
            with pen.artifact(), pen.within(*track):
                _track(pen, bar, block, track, middle)
        with pen.element("Lbl"), pen.leaf(said(names)):
            at = middle + len(names) * BODY_LEADING / 2
            pen.lines(frame.left, at, names, BODY, BODY_LEADING)
        if missing and not empty:
            return
        with pen.element("LBody"), pen.leaf(said(empty) if missing else ""):
            if missing:
                at = middle + len(empty) * LABEL_LEADING / 2
                pen.lines(track[0], at, empty, LABEL, LABEL_LEADING)
            else:
                x = track[1] + 2 * UNIT
                pen.text(x, middle - 3.7, bar.label, BODY, weight="bold", colour=BLUE)

    return Piece(
        least=least,
        height=least,
        most=least + _AIR,
        draw=draw,
        before=0.5,
        keeps=True,
        within=(whole, Element("LI")),
    )


def _track(pen: Pen, bar: Bar, block: Together, track: tuple[float, float], y: float) -> None:
    def x(value: Decimal) -> float:
        share = float((value - block.low) / (block.high - block.low))
        return track[0] + min(max(share, 0.0), 1.0) * (track[1] - track[0])

    pen.line((track[0], y), (track[1], y), GRID, 0.6)
    for end in track:
        pen.line((end, y - 2.5), (end, y + 2.5), GRID, 0.6)
    if bar.low is not None and bar.high is not None:
        pen.line((x(bar.low), y), (x(bar.high), y), TRACK, 3.2, cap=1)
    if bar.median is not None:
        pen.line((x(bar.median), y - 4.5), (x(bar.median), y + 4.5), INK, 1.4)
    if bar.value is not None:
        pen.circle((x(bar.value), y), 4.0, BLUE, BLUE, 0.1)


def _ends(block: Together, left: float, right: float) -> Piece:
    """The words at the ends; the right ones a line lower where both have no room on one."""
    low, high = block.low_label, block.high_label
    lower = 0.0 if _on_one_line(low, high, right - left) else LABEL_LEADING

    def draw(pen: Pen, top: float, _height: float) -> None:
        for x, text, align, down in ((left, low, 0.0, 0.0), (right, high, 1.0, lower)):
            with pen.element("P"), pen.leaf(), pen.within(left, right):
                pen.label(x, top - 9.5 - down, text, LABEL, colour=GREY, align=align)

    return fixed(LABEL_LEADING + lower, draw, before=0.0, keeps=block.caption is not None)
