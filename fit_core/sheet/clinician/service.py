"""The service report: findings of analyses as a page, with what each is for and what is lacking."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

import msgspec

from fit_core.course.analysis import Analysis, Cell, Column, FigureTable, Findings
from fit_core.course.archive import Archive
from fit_core.course.shown import HIDDEN_NOTE, about_table, hidden_rows, text_of
from fit_core.sheet.clinician.say import Head, counted, dated, heading, paragraph, table
from fit_core.sheet.document import Document, Heading, Paragraph, Table
from fit_core.sheet.model import Text

#: A day as programs write it.
_DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b")
_FOOT = (
    "Descriptions of a group, from routine data: they show no cause, judge no person, and groups "
    "that differ in whom they see are not compared. Read how complete the data are first."
)


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """What one analysis found, or why it was not made.

    Attributes:
        pack: name and version. archive: what was read. read: ids of its measures.

    """

    analysis: Analysis
    pack: str
    archive: Archive | None = None
    findings: Findings = Findings()
    read: tuple[str, ...] = ()
    why_not: str = ""


class Service(msgspec.Struct, frozen=True, kw_only=True):
    """What the report is made from.

    Attributes:
        day: the last that counts, ``YYYY-MM-DD``. titles: of the measures, by their ids.

    """

    clinic: str
    day: str
    found: tuple[Found, ...]
    paper: Literal["A4", "Letter"]
    version: str
    titles: Mapping[str, str] = {}


def service_page(service: Service) -> Document:
    """Make the report."""
    title, day = "Service report", dated(dt.date.fromisoformat(service.day))
    parts = [part for found in service.found for part in _found(found, service.titles)]
    return Document(
        title=Text(title),
        subtitle=Text(f"{service.clinic}, up to {day}", "clinic"),
        language="en",
        paper=service.paper,
        date=service.day,
        parts=tuple(parts or [paragraph("No enabled plugin declares an analysis.")]),
        footer=(Text(_FOOT), Text(f"fit {service.version}.")),
        running=Text(f"{title}, up to {day}"),
    )


def _found(found: Found, titles: Mapping[str, str]) -> Iterator[Heading | Paragraph | Table]:
    analysis = found.analysis
    yield heading(analysis.title)
    yield paragraph(analysis.purpose, "plugin", note=True)
    if found.archive is not None:
        about = " ".join(about_table(found.archive))
        yield paragraph(
            _DAY.sub(lambda day: dated(dt.date.fromisoformat(day[0])), about), note=True
        )
    if found.why_not:
        yield paragraph(f"Not made: {found.why_not}")
        return
    if found.findings.reason:
        yield paragraph(f"No figure, because {found.findings.reason}.", "plugin")
    for sentence in found.findings.sentences:
        yield paragraph(sentence, "plugin")
    for figures in found.findings.tables:
        yield from _table(figures, titles)
    named = ", ".join(titles.get(name, name) for name in found.read)
    read = f"Measures: {named}. " if found.read else ""
    yield paragraph(f"{read}Method: {analysis.source}. Pack {found.pack}.", "plugin", note=True)


def _table(
    figures: FigureTable, titles: Mapping[str, str]
) -> Iterator[Heading | Paragraph | Table]:
    yield heading(figures.title, 3)
    heads: list[Head] = [
        column.head if column.kind == "text" else (column.head, "right")
        for column in figures.columns
    ]
    rows = [
        [_cell(c, cell, titles) for c, cell in zip(figures.columns, row, strict=True)]
        for row in figures.rows
        if not _is_bare(figures, row)
    ]
    bare = len(figures.rows) - len(rows)
    yield table(heads, rows, "Nothing to show." if not bare else "", figures.title)
    if bare:
        rows_of = "Every row is" if not rows else f"{counted(bare, 'row')} of"
        left_out = "about nobody" if not rows else "nothing but zeros left out"
        yield paragraph(f"{rows_of} {left_out}.", note=True)
    if figures.note:
        yield paragraph(figures.note, "plugin", note=True)
    if hidden_rows(figures):
        yield paragraph(HIDDEN_NOTE, note=True)


def _is_bare(figures: FigureTable, row: Sequence[Cell]) -> bool:
    """Whether a row says of nobody anything: figures are zero or absent, and none is hidden."""
    cells = [(c, cell) for c, cell in zip(figures.columns, row, strict=True) if c.kind != "text"]
    hidden = any(c.kind == "group" and cell is None for c, cell in cells)
    return bool(cells) and not hidden and not any(cell for _, cell in cells)


def _cell(column: Column, cell: Cell, titles: Mapping[str, str]) -> Text:
    """As on the screen, but a measure has its title, and no line ends before a share's sign."""
    said = text_of(column, cell)
    if column.kind == "share":
        said = said.replace(" %", "%")
    return Text(titles.get(said, said), "plugin")
