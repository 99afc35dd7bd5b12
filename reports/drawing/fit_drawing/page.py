"""Fit pieces to paper and draw the pages: heights shared out, nothing lost at a page's end."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple, Protocol

import msgspec

from fit_core.errors import FitError
from fit_core.sheet.fonts import FontFamily
from fit_core.sheet.model import Text
from fit_core.sheet.report import Rendered
from fit_drawing.chain import packs_of, using
from fit_drawing.pen import Pen
from fit_drawing.piece import Piece, draw_stack, total
from fit_drawing.style import (
    BOTTOM_MARGIN,
    GREY,
    LEFT_MARGIN,
    PAPERS,
    RIGHT_MARGIN,
    SMALL,
    SMALL_LEADING,
    TOP_MARGIN,
    UNIT,
)
from fit_drawing.tagged import TaggedCanvas
from fit_drawing.way import page_way
from fit_drawing.wrap import text_width

#: What the running foot takes from each page that has one.
FOOT = SMALL_LEADING + 2 * UNIT
#: The drawing library keeps fonts and subsets in shared state; whoever draws holds this lock.
LOCK = threading.Lock()


@contextmanager
def drawing(fonts: tuple[FontFamily, ...] = (), language: str = "en") -> Iterator[None]:
    """Measure and draw one document alone in this process, with these fonts behind our own."""
    with LOCK, using(fonts, language):
        yield


Stack = list[tuple[Piece, float]]


class Content(Protocol):
    """Anything that is drawn as a document of its own: a sheet, a form, a plain document."""

    @property
    def paper(self) -> str:
        """Name of the paper."""

    @property
    def language(self) -> str:
        """BCP 47 tag."""

    @property
    def date(self) -> str:
        """That of the file, ``YYYY-MM-DD``."""


class About(NamedTuple):
    """What a file says of itself.

    Attributes:
        paper: name of the paper. language: BCP 47 tag. title: shown by readers. date: that of
            the file, ``YYYY-MM-DD``. creator: the pack that draws.
        seed: the content as bytes, from which the file's identity is made.
        true_size: ask the reader's printing dialogue not to shrink the page.
        scale: everything between the margins is drawn so much larger.

    """

    paper: str
    language: str
    title: str
    date: str
    creator: str
    seed: bytes
    true_size: bool = False
    scale: float = 1.0

    @classmethod
    def of(cls, content: Content, title: Text, creator: str) -> About:
        """What a file says that shows a content under this title; its seed is the whole content."""
        seed = msgspec.json.encode(content)
        return cls(content.paper, content.language, title.words, content.date, creator, seed)


def room_on(paper: str, scale: float = 1.0) -> float:
    """The height between the margins of a paper, in points of what is drawn at this scale."""
    return (PAPERS[paper][1] - TOP_MARGIN - BOTTOM_MARGIN) / scale


def width_on(paper: str, scale: float = 1.0) -> float:
    """The width between the margins of a paper, in points of what is drawn at this scale."""
    return (PAPERS[paper][0] - LEFT_MARGIN - RIGHT_MARGIN) / scale


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


def paginate(pieces: Sequence[Piece], room: float, lead: Piece | None = None) -> list[list[Piece]]:
    """Fill pages with pieces at their least heights; `granted` shares out what is left.

    Args:
        pieces: in reading order. room: height of a page. lead: stands first on every later page.

    """
    start = [lead] if lead else []
    pages: list[list[Piece]] = [[]]
    repeated = 0
    waiting = list(pieces)
    while waiting:
        piece = waiting.pop(0)
        page, fresh = pages[-1], len(pages[-1]) == repeated
        if fresh and len(pages) > 1 and piece.again:
            page.append(piece.again)
            repeated += 1
        left = room - (total(page, least=True) + piece.before if page else 0.0)
        if piece.least <= left:
            page.append(piece)
            continue
        parts = piece.split(left) if piece.split else None
        if parts is not None:
            page.append(parts[0])
            waiting.insert(0, parts[1])
        elif fresh:
            raise _too_high(piece, room)
        else:
            waiting[:0] = [*_announcing(page, repeated + 1), piece]
        pages.append(list(start))
        repeated = len(start)
    return pages


def _announcing(page: list[Piece], stay: int) -> list[Piece]:
    """Take the headings off the end of a page, so that they go with what they announce.

    At least ``stay`` pieces are left, or a page of headings would be tried for ever.
    """
    carried: list[Piece] = []
    while len(page) > stay and page[-1].keeps:
        carried.insert(0, page.pop())
    return carried


def _too_high(piece: Piece, room: float) -> FitError:
    return FitError(
        f"One part of the sheet is {piece.height:.0f} points high and a page has {room:.0f}.",
        "Shorten the longest text on the sheet that is not the client's own, then print again.",
    )


def draw_pages(
    about: About, pages: Sequence[Stack], running: Text, dropped: tuple[int, ...] = ()
) -> Rendered:
    """Draw stacked pieces page by page; where there are several pages, each has a running foot.

    The caller holds `LOCK`.
    """
    size = PAPERS[about.paper]
    canvas = TaggedCanvas(
        size,
        language=about.language,
        title=about.title,
        date=about.date,
        creator=about.creator,
        seed=about.seed,
    )
    if about.true_size:
        canvas.setViewerPreference("PrintScaling", "None")
    pen = Pen(canvas, about.scale, page_way(size[0], about.scale, LEFT_MARGIN))
    if pen.turned:
        canvas.setViewerPreference("Direction", "R2L")
    for number, stack in enumerate(pages):
        if number:
            canvas.next_page()
        if about.scale != 1:
            pen.enlarge(LEFT_MARGIN, BOTTOM_MARGIN)
        draw_stack(pen, stack, BOTTOM_MARGIN + room_on(about.paper, about.scale))
        if len(pages) > 1:
            _foot(pen, about, running, f"{number + 1} / {len(pages)}")
    packs = packs_of(canvas.font_files)
    return Rendered(canvas.finish(), tuple(pen.drawn), len(pages), dropped, packs)


def _foot(pen: Pen, about: About, running: Text, place: str) -> None:
    right = LEFT_MARGIN + width_on(about.paper, about.scale)
    room = right - LEFT_MARGIN - 10 * UNIT
    if text_width(running, "regular", SMALL) > room:  # codes are the same in both languages
        running = msgspec.structs.replace(running, beside="")
    with pen.artifact("Footer"):
        pen.label(LEFT_MARGIN, BOTTOM_MARGIN, running, SMALL, colour=GREY)
        pen.text(right, BOTTOM_MARGIN, place, SMALL, colour=GREY, align=1)
