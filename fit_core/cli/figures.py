"""Tables of figures: for people in 100 columns, for programs as JSON and as a long CSV file."""

from __future__ import annotations

import csv
import io
import textwrap
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click

from fit_core.course.shown import HIDDEN_NOTE, hidden_rows, text_of

if TYPE_CHECKING:
    from fit_core.course.analysis import Cell, Column, FigureTable

WIDTH = 100
#: The narrowest that a column of text becomes.
_NARROW = 14
#: Signs at the beginning of a text that a spreadsheet would take for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def print_figures(table: FigureTable) -> None:
    """Print a table with its title and note; texts are broken where the lines would be too long."""
    click.secho(f"\n{table.title}", bold=True)
    if not table.rows:
        click.echo("Nothing to show.")
    else:
        cells = [[text_of(c, value) for c, value in _row(table, row)] for row in table.rows]
        for line in _lines([column.head for column in table.columns], cells, table.columns):
            click.echo(line)
    notes = [table.note] if table.note else []
    if hidden_rows(table):
        notes.append(HIDDEN_NOTE)
    for note in notes:
        click.secho(textwrap.fill(note, WIDTH), dim=True)


def as_data(table: FigureTable) -> dict[str, Any]:
    """A table for programs: rows as objects, the names of columns as keys."""
    names = [column.name for column in table.columns]
    return {
        "name": table.name,
        "title": table.title,
        "columns": [{"name": c.name, "head": c.head, "kind": c.kind} for c in table.columns],
        "rows": [dict(zip(names, row, strict=True)) for row in table.rows],
        "suppressed": hidden_rows(table),
        "note": table.note,
    }


def as_csv(analysis: str, tables: Sequence[FigureTable]) -> bytes:
    """Figures one a line: analysis, table, row (from 1), column, value; suppressed ones empty."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("analysis", "table", "row", "column", "value"))
    for table in tables:
        for number, row in enumerate(table.rows, 1):
            for column, value in _row(table, row):
                written = _harmless(value) if isinstance(value, str) else value
                writer.writerow((analysis, table.name, number, column.name, written))
    return out.getvalue().encode()


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text


def _row(table: FigureTable, row: tuple[Cell, ...]) -> Iterator[tuple[Column, Cell]]:
    return zip(table.columns, row, strict=True)


def _lines(heads: list[str], rows: list[list[str]], columns: Sequence[Column]) -> Iterator[str]:
    widths = _widths(heads, rows, columns)
    for number, row in enumerate([heads, *rows]):
        broken = [
            textwrap.wrap(cell, width) or [""] for cell, width in zip(row, widths, strict=True)
        ]
        for at in range(max(map(len, broken))):
            parts = [cell[at] if at < len(cell) else "" for cell in broken]
            aligned = [
                part.ljust(width) if column.kind == "text" else part.rjust(width)
                for part, width, column in zip(parts, widths, columns, strict=True)
            ]
            line = "  ".join(aligned).rstrip()
            yield click.style(line, bold=True) if number == 0 else line


def _widths(heads: list[str], rows: list[list[str]], columns: Sequence[Column]) -> list[int]:
    """As wide as the widest cell; texts and heads give way until the line fits."""
    cells = [max((len(row[i]) for row in rows), default=0) for i in range(len(heads))]
    words = [max(map(len, head.split()), default=0) for head in heads]
    widths = [max(cell, len(head)) for cell, head in zip(cells, heads, strict=True)]
    least = [
        max(min(cells[i], _NARROW) if columns[i].kind == "text" else cells[i], words[i], 1)
        for i in range(len(heads))
    ]
    while sum(widths) + 2 * (len(widths) - 1) > WIDTH:
        spare = [width - low for width, low in zip(widths, least, strict=True)]
        if max(spare) <= 0:
            break
        widths[spare.index(max(spare))] -= 1
    return widths
