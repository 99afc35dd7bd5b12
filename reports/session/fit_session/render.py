"""Draw a sheet: check every character, fit the page, draw once, return bytes and what was drawn."""

from __future__ import annotations

import threading

import msgspec

from fit_core.sheet.model import Sheet
from fit_core.sheet.report import Rendered
from fit_session.page import Stack, arrange
from fit_session.pen import Pen
from fit_session.piece import draw_stack
from fit_session.style import (
    BOTTOM_MARGIN,
    GREY,
    LEFT_MARGIN,
    PAPERS,
    RIGHT_MARGIN,
    SMALL,
    TOP_MARGIN,
)
from fit_session.tagged import TaggedCanvas
from fit_session.words import prepared

#: The drawing library keeps fonts and subsets in shared state; one sheet is drawn at a time.
_LOCK = threading.Lock()


def render(sheet: Sheet) -> Rendered:
    """Draw a sheet as a tagged PDF.

    Args:
        sheet: checked content. Every string is drawn as it stands; no markup is read.

    Returns:
        The file's bytes, the same for the same sheet on every machine with the same libraries,
        and every string that was drawn, in reading order.

    Raises:
        FitError: a character has no glyph, or a part is higher than a page. Nothing was drawn.

    """
    with _LOCK:
        checked = prepared(sheet)
        pages, dropped = arrange(checked)
        return _draw(checked, pages, dropped)


def _draw(sheet: Sheet, pages: list[Stack], dropped: tuple[int, ...]) -> Rendered:
    size = PAPERS[sheet.paper]
    canvas = TaggedCanvas(
        size,
        language=sheet.language,
        title=sheet.header.title.words,
        date=sheet.date,
        seed=msgspec.json.encode(sheet),
    )
    pen = Pen(canvas)
    for number, stack in enumerate(pages):
        if number:
            canvas.next_page()
        draw_stack(pen, stack, size[1] - TOP_MARGIN)
        if len(pages) > 1:
            _foot(pen, sheet, number + 1, len(pages))
    return Rendered(canvas.finish(), tuple(pen.drawn), len(pages), dropped)


def _foot(pen: Pen, sheet: Sheet, page: int, pages: int) -> None:
    running = sheet.running
    right = PAPERS[sheet.paper][0] - RIGHT_MARGIN
    with pen.artifact():
        pen.text(LEFT_MARGIN, BOTTOM_MARGIN, running.words, SMALL, colour=GREY, voice=running.voice)
        pen.text(right, BOTTOM_MARGIN, f"{page} / {pages}", SMALL, colour=GREY, align=1)
