"""The service report: findings of analyses as a page, with what each is for and what is lacking."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from fit_core.course.analysis import Analysis, Cell, Column, FigureTable, Findings
from fit_core.course.archive import Archive
from fit_core.course.shown import HIDDEN_NOTE, about_table, hidden_rows, text_of
from fit_core.sheet.clinician.say import Head, heading, paragraph, table
from fit_core.sheet.document import Document, Heading, Paragraph, Table
from fit_core.sheet.model import Text

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
    """What the report is made from; ``day`` is the last that counts, ``YYYY-MM-DD``."""

    clinic: str
    day: str
    found: tuple[Found, ...]
    paper: Literal["A4", "Letter"]
    version: str


def service_page(service: Service) -> Document:
    """Make the report."""
    title = "Service report"
    parts = [part for found in service.found for part in _found(found)]
    return Document(
        title=Text(title),
        subtitle=Text(f"{service.clinic}, up to {service.day}", "clinic"),
        language="en",
        paper=service.paper,
        date=service.day,
        parts=tuple(parts or [paragraph("No enabled plugin declares an analysis.")]),
        footer=(Text(_FOOT), Text(f"fit {service.version}.")),
        running=Text(f"{title}, up to {service.day}"),
    )


def _found(found: Found) -> Iterator[Heading | Paragraph | Table]:
    analysis = found.analysis
    yield heading(analysis.title)
    yield paragraph(analysis.purpose, "plugin", note=True)
    if found.archive is not None:
        yield paragraph(" ".join(about_table(found.archive)), note=True)
    if found.why_not:
        yield paragraph(f"Not made: {found.why_not}")
        return
    if found.findings.reason:
        yield paragraph(f"No figure, because {found.findings.reason}.", "plugin")
    for sentence in found.findings.sentences:
        yield paragraph(sentence, "plugin")
    for figures in found.findings.tables:
        yield from _table(figures)
    read = f"Measures: {', '.join(found.read)}. " if found.read else ""
    yield paragraph(f"{read}Method: {analysis.source}. Pack {found.pack}.", "plugin", note=True)


def _table(figures: FigureTable) -> Iterator[Heading | Paragraph | Table]:
    yield heading(figures.title, 3)
    heads: list[Head] = [
        column.head if column.kind == "text" else (column.head, "right")
        for column in figures.columns
    ]
    rows = [
        [Text(_cell(c, cell), "plugin") for c, cell in zip(figures.columns, row, strict=True)]
        for row in figures.rows
    ]
    yield table(heads, rows, "Nothing to show.", figures.title)
    if figures.note:
        yield paragraph(figures.note, "plugin", note=True)
    if hidden_rows(figures):
        yield paragraph(HIDDEN_NOTE, note=True)


def _cell(column: Column, cell: Cell) -> str:
    """As on the screen, but that no line ends before the sign of a share."""
    said = text_of(column, cell)
    return said.replace(" %", "%") if column.kind == "share" else said
