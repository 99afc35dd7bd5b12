"""What an analysis of a service declares, is handed, and gives back.

An analysis is handed a frozen table and what is known of its scales, never the record. It gives
back tables and sentences as plain data; the core suppresses small groups in them and prints them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

import msgspec

from fit_core.course.archive import Archive, TablePurpose
from fit_core.course.trajectory import Better, General, Reliable

#: Groups with fewer people than this are not printed.
LEAST = 10

Cell = str | int | float | None


class ScaleFacts(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of a scale whose scores are in the table.

    Attributes:
        measure, scale, title, kind: of what. respondent: whose forms the analysis should read.
        structure: of the form as the clinic uses it now. better, low, high: direction and range.
        step: smallest difference between two scores.
        reliable: points of reliable change of the clinic's norm, or None.
        general: on which side of the line of the norm that the clinic chose scores of people in
            general lie; None where it chose none. norm: id of that norm.

    """

    measure: str
    scale: str
    title: str
    kind: Literal["outcome", "alliance", "process", "screening"]
    structure: str
    respondent: str
    better: Better
    low: float
    high: float
    step: float
    reliable: Reliable | None = None
    general: General | None = None
    norm: str = ""

    @property
    def sign(self) -> int:
        """1 where a higher score is better, else -1."""
        return 1 if self.better == "higher" else -1

    def clinical(self, score: float) -> bool:
        """Whether a score lies on the clinical side of the line; needs one."""
        if self.general is None:
            raise ValueError(f"{self.measure} has no line")
        return not self.general.holds(score)


class Inquiry(msgspec.Struct, frozen=True, kw_only=True):
    """What an analysis is asked.

    Attributes:
        archive: the frozen table. scales: what is known of its scales.
        outcome, alliance: the first scale of the measures that were asked for, or of the clinic's
            ordinary session; None where there is none.
        everyone: figures of other therapists were asked for too, by number; else only those of
            ``archive.own``, who asks.

    """

    archive: Archive
    scales: tuple[ScaleFacts, ...]
    outcome: ScaleFacts | None = None
    alliance: ScaleFacts | None = None
    everyone: bool = False


class Column(msgspec.Struct, frozen=True):
    """A column of a table.

    Attributes:
        name: for programs. head: for people.
        kind: ``text``; ``count``; ``number`` with so many ``decimals``; ``share`` (0 to 1, printed
            in per cent); ``group``: the count of people that the row is about. A row whose group is
            under `LEAST` people is not printed.

    """

    name: str
    head: str
    kind: Literal["text", "count", "number", "share", "group"] = "text"
    decimals: int = 2


class FigureTable(msgspec.Struct, frozen=True, kw_only=True):
    """A table of figures.

    Attributes:
        name, title: for programs and people. columns, rows: a cell for each column; None is empty.
        parts: the rows are parts of one whole whose size stands elsewhere, so that one suppressed
            row could be worked out from the others; the core then suppresses a second one.
        within: name of a column; rows with the same text in it are such parts as well.
        note: what a reader must know, printed below.

    """

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    parts: bool = False
    within: str = ""
    note: str = ""


class Findings(msgspec.Struct, frozen=True, kw_only=True):
    """What an analysis gives back.

    Attributes:
        tables: figures. sentences: what they say, each with its estimate, interval and n.
        reason: why there is no figure, as the end of "no figure, because ..."; counts may stand in
            the tables all the same.

    """

    tables: tuple[FigureTable, ...] = ()
    sentences: tuple[str, ...] = ()
    reason: str = ""


class Analysis(msgspec.Struct, frozen=True, kw_only=True):
    """An analysis, declared by the hook ``fit_analyses``.

    Attributes:
        name: as on the command line. title: in words. source: papers of the method.
        purpose: what it is for and not for, one sentence, printed with its output.
        version: of its numbers. consent: the purpose to which clients must have consented.
        measures: the kinds of measures that it reads, of each the one that was asked for; empty for
            an analysis that reads any measure.
        compares: it puts scores of several clients together. It is then handed those of languages
            alone that compare; one that only counts forms is handed all.
        fits_model: it fits a model to scores, which some licences ask a record for.
        run: from the inquiry to findings.

    """

    name: str
    title: str
    version: str
    purpose: str
    source: str
    run: Callable[[Inquiry], Findings]
    consent: TablePurpose = "service-evaluation"
    measures: tuple[Literal["outcome", "alliance"], ...] = ()
    compares: bool = True
    fits_model: bool = False


def suppressed(table: FigureTable) -> FigureTable:
    """The table without rows about fewer than `LEAST` people; nobody is an ordinary answer.

    The row stays with its text, and its figures are None. Of parts of a whole, the smallest other
    part goes too when only one part did (secondary suppression).
    """
    sizes = [_size(table, row) for row in table.rows]
    hidden = {at for at, size in enumerate(sizes) if size is not None and 0 < size < LEAST}
    for whole in _wholes(table):
        if len(hidden & whole) == 1:
            others = [(sizes[at] or 0, at) for at in whole - hidden if sizes[at]]
            hidden |= {min(others)[1]} if others else set()
    rows = tuple(_hide(table, row) if at in hidden else row for at, row in enumerate(table.rows))
    return msgspec.structs.replace(table, rows=rows)


def _wholes(table: FigureTable) -> Iterator[set[int]]:
    """Rows that add up to a size that stands elsewhere, the smallest such sets first."""
    for at, column in enumerate(table.columns):
        if column.name == table.within:
            values = [row[at] for row in table.rows]
            for value in dict.fromkeys(values):
                yield {place for place, other in enumerate(values) if other == value}
    if table.parts:
        yield set(range(len(table.rows)))


def _size(table: FigureTable, row: tuple[Cell, ...]) -> float | None:
    """The smallest group of the row; None where it is about no people."""
    cells = zip(table.columns, row, strict=True)
    sizes = [c for column, c in cells if column.kind == "group" and isinstance(c, int | float)]
    return min(sizes, default=None)


def _hide(table: FigureTable, row: tuple[Cell, ...]) -> tuple[Cell, ...]:
    cells = zip(table.columns, row, strict=True)
    return tuple(cell if column.kind == "text" else None for column, cell in cells)
