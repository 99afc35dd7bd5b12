"""Draw a plain document: title, headings, paragraphs, tables that run over pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from fit_drawing import parts
from fit_drawing.page import FOOT, About, draw_pages, drawing, granted, paginate, room_on, width_on
from fit_drawing.pen import Pen
from fit_drawing.piece import Piece, fixed, total
from fit_drawing.style import INK, LEFT_MARGIN, UNIT, Frame
from fit_drawing.words import prepared

from fit_core.sheet.document import Document, Paragraph, Table
from fit_core.sheet.fonts import FontFamily
from fit_core.sheet.report import Rendered

#: Fields that are never drawn as glyphs.
_NOT_DRAWN = {"alt", "refs", "language", "paper", "date", "voice", "align"}


def render(document: Document, fonts: tuple[FontFamily, ...] = ()) -> Rendered:
    """Draw a document as a tagged PDF, the same bytes for the same content.

    Raises:
        FitError: a character has no glyph, or a part is higher than a page. Nothing was drawn.

    """
    with drawing(fonts, document.language):
        checked = prepared(document, lambda _, field: field not in _NOT_DRAWN, "document")
        pieces = list(_pieces(checked, Frame(LEFT_MARGIN, width_on(checked.paper))))
        room = room_on(checked.paper)
        if total(pieces) <= room:
            pages = [pieces]
        else:
            room -= FOOT
            pages = paginate(pieces, room)
        stacks = [granted(page, room) for page in pages]
        about = About.of(checked, checked.title, "fit-forms")
        return draw_pages(about, stacks, checked.running)


def _pieces(document: Document, frame: Frame) -> Iterator[Piece]:
    """All pieces in order; the last row of a table goes with the note under it."""
    yield from parts.head(document.title, document.subtitle, frame)
    yield _rule(frame)
    for part, after in zip(document.parts, (*document.parts[1:], None), strict=True):
        pieces = list(parts.body(part, frame))
        if isinstance(after, Paragraph) and after.note and isinstance(part, Table):
            pieces[-1:] = [replace(last, keeps=True) for last in pieces[-1:]]
        yield from pieces
    yield from parts.foot(document.footer, frame)


def _rule(frame: Frame) -> Piece:
    def draw(pen: Pen, top: float, _height: float) -> None:
        with pen.artifact():
            pen.line((frame.left, top), (frame.right, top), INK, 0.9)

    return fixed(UNIT, draw, before=UNIT, keeps=True)
