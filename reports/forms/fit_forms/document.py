"""Draw a plain document: title, headings, paragraphs, tables that run over pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import msgspec
from fit_drawing.page import FOOT, About, draw_pages, drawing, granted, paginate, room_on, width_on
from fit_drawing.pen import Pen
from fit_drawing.piece import Look, Piece, fixed, heading, paragraph, total
from fit_drawing.style import (
    BLOCK_GAP,
    GREY,
    INK,
    LABEL,
    LABEL_LEADING,
    LEFT_MARGIN,
    SMALL,
    SMALL_LEADING,
    SUBHEADING,
    TITLE,
    UNIT,
    Frame,
)
from fit_drawing.table import table
from fit_drawing.words import prepared
from fit_drawing.wrap import run

from fit_core.sheet.document import Document, Heading, Paragraph, Table
from fit_core.sheet.fonts import FontFamily
from fit_core.sheet.model import Text
from fit_core.sheet.report import Rendered

_ALIGN = {"left": 0.0, "centre": 0.5, "right": 1.0}
_NOTE = Look(LABEL, LABEL_LEADING)
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
        return draw_pages(_about(checked), stacks, checked.running)


def _about(document: Document) -> About:
    return About(
        paper=document.paper,
        language=document.language,
        title=document.title.words,
        date=document.date,
        creator="fit-forms",
        seed=msgspec.json.encode(document),
    )


def _pieces(document: Document, frame: Frame) -> Iterator[Piece]:
    size = Look(TITLE, TITLE + UNIT, "H1")
    yield paragraph((run(document.title, "bold"),), frame, size, keeps=True)
    if document.subtitle.words:
        yield paragraph((run(document.subtitle, colour=GREY),), frame, before=0.0, keeps=True)
    yield _rule(frame)
    for part in document.parts:
        yield from _part(part, frame)
    small = Look(SMALL, SMALL_LEADING)
    for number, line in enumerate(document.footer):
        gap = 0.0 if number else 2 * BLOCK_GAP
        yield paragraph((run(line, colour=GREY),), frame, small, before=gap)


def _rule(frame: Frame) -> Piece:
    def draw(pen: Pen, top: float, _height: float) -> None:
        with pen.artifact():
            pen.line((frame.left, top), (frame.right, top), INK, 0.9)

    return fixed(UNIT, draw, before=UNIT, keeps=True)


def _part(part: Heading | Paragraph | Table, frame: Frame) -> Iterator[Piece]:
    match part:
        case Heading(text=text, level=2):
            yield heading(run(text, "bold"), frame)
        case Heading(text=text):
            smaller = heading(run(text, "semibold"), frame, "H3", SUBHEADING)
            yield replace(smaller, before=BLOCK_GAP)
        case Paragraph(text=text, note=True):
            yield paragraph((run(text, colour=GREY),), frame, _NOTE)
        case Paragraph(text=text):
            yield paragraph((run(text),), frame, before=UNIT)
        case Table() if part.rows:
            yield from _table(part, frame)
        case Table(empty=text):
            yield from _empty(text, frame)


def _empty(text: Text, frame: Frame) -> Iterator[Piece]:
    if text.words:
        yield paragraph((run(text, colour=GREY),), frame, before=UNIT)


def _table(part: Table, frame: Frame) -> list[Piece]:
    heads = [(run(column.head, "semibold"), _ALIGN[column.align]) for column in part.columns]
    rows = [[run(cell) for cell in row] for row in part.rows]
    return table(heads, rows, part.alt, frame)
