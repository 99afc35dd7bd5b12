"""Small help for parts of pages: headings, paragraphs and tables from plain strings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from fit_core.sheet.document import Column, Heading, Paragraph, Table
from fit_core.sheet.model import Text, Voice

#: A head, or a head with where its cells stand.
Head = str | tuple[str, Literal["left", "right", "centre"]]


def heading(words: str, level: Literal[2, 3] = 2) -> Heading:
    """A heading in the core's voice."""
    return Heading(text=Text(words), level=level)


def paragraph(words: str, voice: Voice = "core", *, note: bool = False) -> Paragraph:
    """A paragraph; a note is set smaller."""
    return Paragraph(text=Text(words, voice), note=note)


def table(
    heads: Sequence[Head], rows: Iterable[Sequence[str | Text]], empty: str, alt: str
) -> Table:
    """A table; cells that are plain strings are in the core's voice."""
    return Table(
        columns=tuple(
            Column(Text(head)) if isinstance(head, str) else Column(Text(head[0]), head[1])
            for head in heads
        ),
        rows=tuple(tuple(c if isinstance(c, Text) else Text(c) for c in row) for row in rows),
        empty=Text(empty),
        alt=alt,
    )


def listed(words: Iterable[str]) -> str:
    """``a, b and c``."""
    *first, last = list(words) or [""]
    return f"{', '.join(first)} and {last}" if first else last


def counted(count: int, noun: str) -> str:
    """``1 answer``, ``2 answers``."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def signed(value: Decimal | Fraction) -> str:
    """A difference with its sign, in at most four figures."""
    return f"{float(value):+.4g}".replace("-", "\u2212") if value else "0"
