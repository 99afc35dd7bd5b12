"""Fit a sheet to paper: one page where it can be, and never a lost word where it cannot."""

from __future__ import annotations

from collections.abc import Sequence

from fit_drawing.page import FOOT, Stack, granted, paginate, room_on, width_on
from fit_drawing.piece import Piece, total
from fit_drawing.style import LEFT_MARGIN

from fit_core.sheet.model import Sheet
from fit_session.build import build, can_give_way
from fit_session.frame import Frame

#: Large print is 16 points or more (Royal National Institute of Blind People, Clear Print); body
#: text is 11 points.
SCALES = {"usual": 1.0, "large": 16 / 11}
#: Pages of large print, and of two languages (design part 9).
_MORE = 2


def arrange(sheet: Sheet) -> tuple[list[Stack], tuple[int, ...]]:
    """Return for each page its pieces with their heights, and the elements that were left out.

    First the writing lines shrink to their least, then the charts, then elements give way in
    their order; 9 first loses its strip and then goes as a whole, and is named either way. Large
    print and a page in two languages have two pages before that. If even that is not enough,
    nothing is left out and as many pages follow as it takes.
    """
    scale = SCALES[sheet.text]
    frame = Frame(LEFT_MARGIN, width_on(sheet.paper, scale), scale=scale)
    room = room_on(sheet.paper, scale)
    order = can_give_way(sheet)
    whole = build(sheet, frame, ())
    more = sheet.text == "large" or bool(sheet.beside)
    for count in range(len(order) + 1):
        pieces = build(sheet, frame, order[:count]) if count else whole
        gave = tuple(dict.fromkeys(step.element for step in order[:count]))
        if sheet.text == "usual" and total(pieces, least=True) <= room:
            return [granted(pieces, room)], gave
        if more and len(pages := _in_pages(pieces, room)) <= _MORE:
            return pages, gave
    return _in_pages(whole, room), ()


def _in_pages(pieces: Sequence[Piece], room: float) -> list[Stack]:
    pages = paginate(pieces, room - FOOT)
    return [granted(page, room - FOOT) for page in pages]
