"""What a plain printed page says, as data: a licence summary, a list for supervision.

For pages that are not a client's sheet and not a form. They may have tables that run over several
pages; a renderer repeats each table's heads. Like a sheet, a document is complete before anything
is drawn: a renderer breaks lines and pages, and writes no sentence of its own.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from fit_core.sheet.model import Text


class Part(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Base of the parts of a document."""


class Heading(Part, frozen=True, kw_only=True):
    """A heading under the title; ``level`` 3 stands below the last one of level 2."""

    text: Text
    level: Literal[2, 3] = 2


class Paragraph(Part, frozen=True, kw_only=True):
    """A paragraph; a ``note`` is set smaller and quieter."""

    text: Text
    note: bool = False


class Column(msgspec.Struct, frozen=True):
    """A column of a table: its head, and where its cells stand."""

    head: Text
    align: Literal["left", "right", "centre"] = "left"


class Table(Part, frozen=True, kw_only=True):
    """Rows under heads; every row has one cell for each column, and a cell may be empty.

    ``empty`` stands in the place of a table without rows. ``alt`` says in one sentence what the
    table shows, for people who do not see it.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Text, ...], ...]
    empty: Text
    alt: str = ""

    def __post_init__(self) -> None:
        wrong = [len(row) for row in self.rows if len(row) != len(self.columns)]
        if wrong or not self.columns:
            raise ValueError(f"{len(self.columns)} columns, and a row of {wrong[:1]} cells")


class Document(msgspec.Struct, frozen=True):
    """A document, ready to be drawn.

    Attributes:
        title, subtitle: the head of the first page; the subtitle may be empty.
        language: BCP 47 tag of its sentences. paper: ``A4`` or ``Letter``.
        date: ``YYYY-MM-DD``, which dates the file. parts: in reading order.
        footer: small at the end of the last page. running: small at the foot of each page, where
            there are several.

    """

    title: Text
    subtitle: Text
    language: str
    paper: Literal["A4", "Letter"]
    date: str
    parts: tuple[Heading | Paragraph | Table, ...]
    footer: tuple[Text, ...]
    running: Text
