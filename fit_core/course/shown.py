"""How figures of an analysis are shown to people, on the screen and on paper."""

from __future__ import annotations

from typing import Final

from fit_core.course.analysis import LEAST, Cell, Column, FigureTable
from fit_core.course.archive import Archive

#: Stands in the place of the size of a group that is too small.
HIDDEN: Final = "not shown"
#: Stands below a table with such rows.
HIDDEN_NOTE: Final = (
    f"Rows about fewer than {LEAST} people are not shown, nor a row that would tell."
)
_LEFT_OUT: Final = {
    "clients": ("client", "without consent"),
    "episodes": ("episode", "of clients without consent"),
    "unscored": ("form", "whose key nobody confirmed"),
    "incomplete": ("scale", "with too many missing answers"),
    "goals": ("rating", "of personal goals"),
}


def about_table(archive: Archive) -> tuple[str, str]:
    """What is in the table, and what is not."""
    clients = len(set(archive.episodes.client))
    inside = (
        f"Table: {_counted(clients, 'client')} who consented to {archive.purpose}, "
        f"{_counted(len(archive.episodes.client), 'episode')}, "
        f"{_counted(sum(s == 'kept' for s in archive.sessions.status), 'session')} held, "
        f"{archive.first} to {archive.until}."
    )
    left = [
        f"{_counted(count, noun)} {rest}"
        for field, (noun, rest) in _LEFT_OUT.items()
        if (count := getattr(archive.left_out, field))
    ]
    return inside, f"Left out: {', '.join(left) or 'nothing'}."


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def text_of(column: Column, value: Cell) -> str:
    """A cell for people."""
    if value is None:
        return HIDDEN if column.kind == "group" else ""
    if isinstance(value, str):
        return value
    if column.kind == "share":
        return f"{100 * value:.0f} %"
    if column.kind == "number":
        return f"{round(value, column.decimals) + 0.0:.{column.decimals}f}"  # no -0.0
    return f"{value:g}"


def hidden_rows(table: FigureTable) -> int:
    """How many rows were suppressed: their group is there and empty."""
    groups = [at for at, column in enumerate(table.columns) if column.kind == "group"]
    return sum(any(row[at] is None for at in groups) for row in table.rows)
