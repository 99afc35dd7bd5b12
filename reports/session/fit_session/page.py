"""Fit pieces to paper: one page where it can be, and never a lost word where it cannot."""

from __future__ import annotations

from collections.abc import Sequence

from fit_core.errors import FitError
from fit_core.sheet.model import Sheet
from fit_session.build import build, can_give_way
from fit_session.piece import Piece, total
from fit_session.style import (
    BOTTOM_MARGIN,
    LEFT_MARGIN,
    PAPERS,
    RIGHT_MARGIN,
    SMALL_LEADING,
    TOP_MARGIN,
    UNIT,
    Frame,
)

#: What the running foot takes from each page of a sheet that has more than one.
FOOT = SMALL_LEADING + 2 * UNIT

Stack = list[tuple[Piece, float]]


def arrange(sheet: Sheet) -> tuple[list[Stack], tuple[int, ...]]:
    """Return for each page its pieces with their heights, and the elements that were left out.

    First the writing lines shrink to their least, then the charts, then elements give way in
    their order; 9 first loses its strip and then goes as a whole, and is named either way. If even
    that is not enough, nothing is left out and a second page follows.
    """
    wide, high = PAPERS[sheet.paper]
    frame = Frame(LEFT_MARGIN, wide - LEFT_MARGIN - RIGHT_MARGIN)
    room = high - TOP_MARGIN - BOTTOM_MARGIN
    order = can_give_way(sheet)
    for count in range(len(order) + 1):
        pieces = build(sheet, frame, order[:count])
        if total(pieces, least=True) <= room:
            gave = dict.fromkeys(step.element for step in order[:count])
            return [granted(pieces, room)], tuple(gave)
    pages = _paginate(build(sheet, frame, ()), room - FOOT)
    return [granted(page, room - FOOT) for page in pages], ()


def granted(pieces: Sequence[Piece], room: float) -> Stack:
    """Share the room: charts to their usual height, writing to its, charts to most, then writing.

    Where no piece is elastic the rest of the page stays white.
    """
    heights = [piece.least for piece in pieces]
    spare = room - total(pieces, least=True)
    charts = [n for n, piece in enumerate(pieces) if not piece.elastic]
    elastic = [n for n, piece in enumerate(pieces) if piece.elastic]
    usual = [piece.height for piece in pieces]
    most = [piece.most for piece in pieces]
    for members, limits in ((charts, usual), (elastic, usual), (charts, most)):
        spare = _raise(heights, members, limits, spare)
    for n in elastic:
        heights[n] += spare / len(elastic)
    return list(zip(pieces, heights, strict=True))


def _raise(heights: list[float], members: list[int], limits: list[float], spare: float) -> float:
    """Raise heights towards their limits by one share of each wish; return what is left."""
    wished = sum(limits[n] - heights[n] for n in members)
    if wished <= 0:
        return spare
    share = min(1.0, spare / wished)
    for n in members:
        heights[n] += (limits[n] - heights[n]) * share
    return spare - wished * share


def _paginate(pieces: Sequence[Piece], room: float) -> list[list[Piece]]:
    """Fill pages with pieces at their least heights; `granted` shares out what is left."""
    pages: list[list[Piece]] = [[]]
    waiting = list(pieces)
    while waiting:
        piece = waiting.pop(0)
        left = room - (total(pages[-1], least=True) + piece.before if pages[-1] else 0.0)
        if piece.least <= left:
            pages[-1].append(piece)
            continue
        parts = piece.split(left) if piece.split else None
        if parts is not None:
            pages[-1].append(parts[0])
            waiting.insert(0, parts[1])
        elif pages[-1]:
            waiting[:0] = [*_announcing(pages[-1]), piece]
        else:
            raise _too_high(piece, room)
        pages.append([])
    return pages


def _announcing(page: list[Piece]) -> list[Piece]:
    """Take the headings off the end of a page, so that they go with what they announce."""
    carried: list[Piece] = []
    while len(page) > 1 and page[-1].keeps:
        carried.insert(0, page.pop())
    return carried


def _too_high(piece: Piece, room: float) -> FitError:
    return FitError(
        f"One part of the sheet is {piece.height:.0f} points high and a page has {room:.0f}.",
        "Shorten the longest text on the sheet that is not the client's own, then print again.",
    )
