"""How figures are put into tables and sentences."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Literal

from fit_core.course.analysis import Cell, Column, FigureTable
from fit_core.models.shares import Share


def interval(
    kind: Literal["number", "share"] = "number",
    decimals: int = 2,
    *,
    of: str = "",
    level: str = "",
) -> tuple[Column, Column]:
    """The two columns of an interval.

    Args:
        kind, decimals: as of the column that it is about.
        of: begins their names, where a table has several. level: is printed, such as ``95 %``.

    """
    begin, head = f"{of}_" if of else "", f"{level} " if level else ""
    return (
        Column(f"{begin}low", f"{head}low", kind, decimals),
        Column(f"{begin}high", f"{head}high", kind, decimals),
    )


#: Columns of a share with its numerator, denominator and interval.
SHARE = (
    Column("of", "of", "group"),
    Column("count", "count", "count"),
    Column("share", "share", "share"),
    *interval("share"),
)


def share_cells(share: Share) -> tuple[Cell, ...]:
    """The cells of `SHARE`."""
    return share.denominator, share.numerator, share.value, share.low, share.high


def table(
    name: str,
    title: str,
    columns: Sequence[Column],
    rows: Iterable[Sequence[Cell]],
    *,
    parts: bool = False,
    within: str = "",
    note: str = "",
) -> FigureTable:
    """A table of figures, its rows as tuples."""
    return FigureTable(
        name=name,
        title=title,
        columns=tuple(columns),
        rows=tuple(tuple(row) for row in rows),
        parts=parts,
        within=within,
        note=note,
    )


def counts(name: str, title: str, rows: Iterable[tuple[str, int]], note: str = "") -> FigureTable:
    """A table of plain counts, which are about rows and not about groups of people."""
    columns = (Column("what", ""), Column("count", "count", "count"))
    return table(name, title, columns, rows, note=note)


def month(first: dt.date, day: int) -> str:
    """The month of a day that is counted from the table's first day: ``2026-03``."""
    return f"{first + dt.timedelta(days=day):%Y-%m}"


def months(count: int) -> str:
    """A number of months in words: ``1 month``, ``3 months``."""
    return f"{count} month" if count == 1 else f"{count} months"
