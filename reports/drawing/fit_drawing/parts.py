"""The parts of a page of paragraphs and tables: the one way in which all packs set them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from fit_core.sheet.document import Heading, Paragraph, Table
from fit_core.sheet.model import Text
from fit_drawing.piece import Look, Piece, heading, paragraph
from fit_drawing.style import (
    BLOCK_GAP,
    GREY,
    LABEL,
    LABEL_LEADING,
    SMALL,
    SMALL_LEADING,
    SUBHEADING,
    TITLE,
    UNIT,
    Column,
)
from fit_drawing.table import DENSE, USUAL, Setting, table
from fit_drawing.wrap import run

_ALIGN = {"left": 0.0, "centre": 0.5, "right": 1.0}
_BODY = Look()
_NOTE = Look(LABEL, LABEL_LEADING)
_TITLE = Look(TITLE, TITLE + UNIT, "H1")
_SMALL = Look(SMALL, SMALL_LEADING)


def head(title: Text, subtitle: Text, frame: Column) -> Iterator[Piece]:
    """The title of a document, and what stands in grey under it."""
    yield paragraph((run(title, "bold"),), frame, _TITLE, keeps=True)
    if subtitle.words:
        yield paragraph((run(subtitle, colour=GREY),), frame, before=0.0, keeps=True)


def body(
    part: Heading | Paragraph | Table, frame: Column, *, dense: bool = False
) -> Iterator[Piece]:
    """One part of a document; dense ones are set a size smaller, for who reads at a desk."""
    usual, note = (_NOTE, _SMALL) if dense else (_BODY, _NOTE)
    match part:
        case Heading(text=text, level=2) if dense:
            smaller = heading(run(text, "bold"), frame, size=SUBHEADING + 1)
            yield replace(smaller, before=1.5 * UNIT)
        case Heading(text=text, level=2):
            yield heading(run(text, "bold"), frame)
        case Heading(text=text):
            smaller = heading(run(text, "semibold"), frame, "H3", SUBHEADING)
            yield replace(smaller, before=BLOCK_GAP)
        case Paragraph(text=text, note=True):
            yield paragraph((run(text, colour=GREY),), frame, note)
        case Paragraph(text=text):
            yield paragraph((run(text),), frame, usual, before=UNIT)
        case Table() if part.rows:
            yield from _table(part, frame, DENSE if dense else USUAL)
        case Table(empty=text):
            if text.words:
                yield paragraph((run(text, colour=GREY),), frame, usual, before=UNIT)


def foot(lines: Iterable[Text], frame: Column) -> Iterator[Piece]:
    """The small lines at the end, set apart from what stands above."""
    for number, line in enumerate(lines):
        gap = 0.0 if number else 2 * BLOCK_GAP
        yield paragraph((run(line, colour=GREY),), frame, _SMALL, before=gap)


def _table(part: Table, frame: Column, setting: Setting) -> list[Piece]:
    heads = [(run(column.head, "semibold"), _ALIGN[column.align]) for column in part.columns]
    rows = [[run(cell) for cell in row] for row in part.rows]
    return table(heads, rows, part.alt, frame, setting)
