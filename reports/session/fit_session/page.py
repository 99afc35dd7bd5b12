"""Fit a sheet to paper: one page where it can be, and never a lost word where it cannot."""

from __future__ import annotations

from fit_drawing.page import FOOT, Stack, granted, paginate, room_on, width_on
from fit_drawing.piece import total
from fit_drawing.style import LEFT_MARGIN

from fit_core.sheet.model import Sheet
from fit_session.build import build, can_give_way
from fit_session.frame import Frame

#: Large print is 16 points or more (Royal National Institute of Blind People, Clear Print); body
#: text is 11 points.
SCALES = {"usual": 1.0, "large": 16 / 11}


def arrange(sheet: Sheet) -> tuple[list[Stack], tuple[int, ...]]:
    """Return for each page its pieces with their heights, and the elements that were left out.

    First the writing lines shrink to their least, then the charts, then elements give way in
    their order; 9 first loses its strip and then goes as a whole, and is named either way. If even
    that is not enough, nothing is left out and a second page follows. Large print takes the pages
    that it needs and leaves nothing out.
    """
    scale = SCALES[sheet.text]
    frame = Frame(LEFT_MARGIN, width_on(sheet.paper, scale))
    room = room_on(sheet.paper, scale)
    if sheet.text == "large":
        return _in_pages(sheet, frame, room), ()
    order = can_give_way(sheet)
    for count in range(len(order) + 1):
        pieces = build(sheet, frame, order[:count])
        if total(pieces, least=True) <= room:
            gave = dict.fromkeys(step.element for step in order[:count])
            return [granted(pieces, room)], tuple(gave)
    return _in_pages(sheet, frame, room), ()


def _in_pages(sheet: Sheet, frame: Frame, room: float) -> list[Stack]:
    pages = paginate(build(sheet, frame, ()), room - FOOT)
    return [granted(page, room - FOOT) for page in pages]
