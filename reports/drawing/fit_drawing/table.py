"""Tables: columns as wide as their words ask, rows that break over pages, heads that come again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from fit_drawing.chain import chain
from fit_drawing.faces import width
from fit_drawing.pen import Pen
from fit_drawing.piece import Piece, fixed
from fit_drawing.style import (
    BLOCK_GAP,
    GRID,
    INK,
    LABEL,
    LABEL_LEADING,
    SMALL,
    SMALL_LEADING,
    UNIT,
    Column,
)
from fit_drawing.tree import Element
from fit_drawing.wrap import Line, Run, line_width, said, wrap

#: A row of more lines than this may run on to the next page, some lines here and some there.
_WHOLE = 12
_SOME = 3


class Setting(NamedTuple):
    """How a table is set: its letters, the step of its lines, and the room that it leaves.

    ``pad`` is above and under the words of a row, ``gap`` between two columns, ``before`` above
    the heads.
    """

    size: float
    step: float
    pad: float
    gap: float
    before: float


USUAL = Setting(LABEL, LABEL_LEADING, UNIT, 3 * UNIT, BLOCK_GAP)
#: For pages that a practitioner reads at a desk: as small as any letter may be.
DENSE = Setting(SMALL, SMALL_LEADING, 0.375 * UNIT, 1.5 * UNIT, 0.5 * UNIT)


class Place(NamedTuple):
    """Where the cells of one column stand; ``align`` 0 left, 0.5 centred, 1 right."""

    left: float
    width: float
    align: float


class Grid(NamedTuple):
    """A table that is being set: its element, its places, the frame, and how."""

    whole: Element
    places: tuple[Place, ...]
    frame: Column
    setting: Setting


Cells = tuple[tuple[Line, ...], ...]


def table(
    heads: Sequence[tuple[Run, float]],
    rows: Sequence[Sequence[Run]],
    summary: str,
    frame: Column,
    setting: Setting = USUAL,
) -> list[Piece]:
    """Set a table in the width of a frame.

    Args:
        heads: for each column its head and its alignment, 0 left, 0.5 centred, 1 right.
        rows: for each row a run a column. summary: what the table shows, read aloud before it.
        setting: sizes and room.

    """
    widths = column_widths([head for head, _ in heads], rows, frame.width, setting)
    lefts = [frame.left + sum(widths[:n]) + n * setting.gap for n in range(len(widths))]
    # Numbers end under each other at the right of their column, whichever way the page runs.
    aligns = [0.0 if align == 1 and chain().turned else align for _, align in heads]
    places = tuple(Place(*place) for place in zip(lefts, widths, aligns, strict=True))
    grid = Grid(Element("Table", summary=summary), places, frame, setting)
    named = _wrapped(grid, [head for head, _ in heads])
    again = _heads(grid, named, again=True)
    return [_heads(grid, named), *(_row(grid, row, again) for row in rows)]


def column_widths(
    heads: Sequence[Run], rows: Sequence[Sequence[Run]], room: float, setting: Setting = USUAL
) -> list[float]:
    """Share a width among columns, so that a table is always as wide as the text round it.

    Where all cells fit on one line, what is left over is shared in proportion. Else each column has
    its longest word at least, its longest cell at most, and between these a share by how much it
    has to say in all its cells, which keeps the lines of a row about equal in number.
    """
    size, free = setting.size, room - setting.gap * (len(heads) - 1)
    columns = list(zip(heads, *rows, strict=True))
    wholes = [[max(_whole(cell, size), 1.0) for cell in column] for column in columns]
    asked = [max(*column, size) for column in wholes]
    least = [max(size, *(_longest(cell, size) for cell in column)) for column in columns]
    if sum(least) > free:
        return [free * share / sum(least) for share in least]
    if sum(asked) <= free:
        return [free * share / sum(asked) for share in asked]
    return _balanced(free, [sum(column) for column in wholes], least, asked)


def _balanced(
    free: float, said: list[float], least: list[float], asked: list[float]
) -> list[float]:
    """Widths in proportion to what is said, within bounds, that add up to ``free`` (bisection)."""

    def shared(scale: float) -> list[float]:
        return [
            min(max(scale * much, low), high)
            for much, low, high in zip(said, least, asked, strict=True)
        ]

    below, above = 0.0, max(high / much for much, high in zip(said, asked, strict=True))
    for _ in range(50):
        middle = (below + above) / 2
        below, above = (middle, above) if sum(shared(middle)) < free else (below, middle)
    return shared(above)


def _whole(run: Run, size: float) -> float:
    return max(width(line, run.weight, size) for line in run.words.split("\n"))


def _longest(run: Run, size: float) -> float:
    """Width of the longest word; a no-break space is part of one."""
    words = run.words.replace("\n", " ").split(" ")
    return max((width(word, run.weight, size) for word in words), default=0.0)


def _wrapped(grid: Grid, cells: Sequence[Run]) -> Cells:
    pairs = zip(cells, grid.places, strict=True)
    return tuple(wrap((cell,), grid.setting.size, place.width) for cell, place in pairs)


def _heads(grid: Grid, cells: Cells, *, again: bool = False) -> Piece:
    """The heads, which stand on the line that parts them from the rows.

    On a later page they are there for the eye only: they were read aloud before.
    """
    step, pad = grid.setting.step, grid.setting.pad
    height = _rows_in(cells) * step + 2 * pad
    elements = [None if again else Element("TH", scope="Column") for _ in cells]

    def draw(pen: Pen, top: float, _height: float) -> None:
        for place, lines, element in zip(grid.places, cells, elements, strict=True):
            at = top - height + 1.5 * pad + len(lines) * step
            _cell(pen, grid, place, lines, at, element)
        with pen.artifact():
            y = top - height
            pen.line((grid.frame.left, y), (grid.frame.right, y), INK, 0.8)

    piece = fixed(height, draw, before=grid.setting.before, keeps=True)
    return piece if again else replace(piece, within=(grid.whole, Element("TR")))


def _row(grid: Grid, cells: Sequence[Run], again: Piece) -> Piece:
    elements = [Element("TD") for _ in cells]
    return _part(grid, _wrapped(grid, cells), elements, (grid.whole, Element("TR")), again)


def _part(
    grid: Grid,
    cells: Cells,
    elements: list[Element],
    within: tuple[Element, ...],
    again: Piece,
) -> Piece:
    """A row, or as much of one as stands on a page."""
    step, pad = grid.setting.step, grid.setting.pad
    height = max(1, _rows_in(cells)) * step + 2 * pad

    def draw(pen: Pen, top: float, _height: float) -> None:
        for place, lines, element in zip(grid.places, cells, elements, strict=True):
            _cell(pen, grid, place, lines, top - 0.75 * pad, element)
        with pen.artifact():
            y = top - height
            pen.line((grid.frame.left, y), (grid.frame.right, y), GRID, 0.5)

    def split(room: float) -> tuple[Piece, Piece] | None:
        count, lines = int((room - 2 * pad) // step), _rows_in(cells)
        if lines <= _WHOLE or not _SOME <= count <= lines - _SOME:
            return None
        upper = tuple(lines[:count] for lines in cells)
        lower = tuple(lines[count:] for lines in cells)
        return (
            _part(grid, upper, elements, within, again),
            _part(grid, lower, elements, within, again),
        )

    piece = fixed(height, draw, before=0.0)
    return replace(piece, within=within, split=split, again=again)


def _rows_in(cells: Cells) -> int:
    return max(map(len, cells), default=1)


def _cell(
    pen: Pen,
    grid: Grid,
    place: Place,
    lines: tuple[Line, ...],
    top: float,
    element: Element | None,
) -> None:
    """Write a cell's lines; an empty cell is in the structure and holds nothing."""
    if element is None:
        with pen.artifact("Header"):
            _lines(pen, grid, place, lines, top)
        return
    pen.canvas.hang(element)
    if lines:
        with pen.canvas.reopened(element), pen.leaf(said(lines)):
            _lines(pen, grid, place, lines, top)


def _lines(pen: Pen, grid: Grid, place: Place, lines: tuple[Line, ...], top: float) -> None:
    size, step = grid.setting.size, grid.setting.step
    for number, line in enumerate(lines):
        x = place.left + place.align * (place.width - line_width(line, size))
        pen.lines(x, top - number * step, (line,), size, step)
