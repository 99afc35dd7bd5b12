"""Pieces: what a page is stacked from. A piece knows its heights before anything is drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace

from fit_drawing.pen import Pen
from fit_drawing.style import (
    BLOCK_GAP,
    BODY,
    BODY_LEADING,
    COLUMN_GAP,
    HEADING,
    INK,
    ROW_GAP,
    UNIT,
    Column,
    Frame,
)
from fit_drawing.tree import Element
from fit_drawing.wrap import Line, Part, Run, first_of, in_two, line_width, said, second_of, wrap

Draw = Callable[[Pen, float, float], None]
#: The lines of a paragraph in each language, with the column that they stand in.
Columns = Sequence[tuple[Sequence[Line], Column]]
#: Two columns of so many lines stay on one page: parted, each would be read in two places.
_WHOLE = 8


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A strip of the page.

    Attributes:
        least, height, most: the smallest, usual and largest height in points.
        draw: draws it, given a pen, its top and the height that it was granted.
        before: gap above it, left out at the top of a page.
        keeps: it never stands last on a page, because it announces what follows.
        within: the structure elements, outermost first, that it shares with its neighbours.
        split: parts it so that the first part is at most this high, or returns None.
        elastic: it takes what room is left over.
        again: drawn once more above it when it begins a page, such as the heads of a table.

    """

    least: float
    height: float
    most: float
    draw: Draw
    before: float = 0.0
    keeps: bool = False
    within: tuple[Element, ...] = ()
    split: Callable[[float], tuple[Piece, Piece] | None] | None = None
    elastic: bool = False
    again: Piece | None = None


def fixed(height: float, draw: Draw, *, before: float = ROW_GAP, keeps: bool = False) -> Piece:
    """Make a piece that has one height."""
    return Piece(least=height, height=height, most=height, draw=draw, before=before, keeps=keeps)


@dataclass(frozen=True)
class Look:
    """How a paragraph is set: its size, its line step, its role and a bar at its left."""

    size: float = BODY
    step: float = BODY_LEADING
    role: str = "P"
    bullet: bool = False
    bar: str = ""
    bar_above: float = 0.0
    indent: float = field(default=0.0)


def paragraph(
    runs: tuple[Run, ...],
    frame: Column,
    look: Look | None = None,
    *,
    before: float = ROW_GAP,
    keeps: bool = False,
    within: tuple[Element, ...] = (),
    apart: bool = False,
) -> Piece:
    """Set runs as a paragraph of the frame's width; a long one may run on to the next page.

    What is said in two languages stands on one line where that has room, else in two columns;
    ``apart`` asks for columns, as those of its neighbours in a list.
    """
    look = look or Look()
    shape = Piece(
        least=0, height=0, most=0, draw=_nothing, before=before, keeps=keeps, within=within
    )
    columns = columns_of(runs, look.size, frame, look.indent, apart=apart)
    return _set(list(columns), look, shape)


def needs_columns(runs: tuple[Run, ...], size: float, room: float) -> bool:
    """Whether words in two languages need more than a line."""
    return in_two(runs) and len(wrap(runs, size, room)) > 1


def columns_of(
    runs: tuple[Run, ...], size: float, frame: Column, indent: float = 0.0, *, apart: bool = False
) -> Iterator[tuple[tuple[Line, ...], Column]]:
    """Break runs into lines: in one column, or in two where two languages need more than a line."""
    if not needs_columns(runs, size, frame.width - indent) and not (apart and in_two(runs)):
        yield wrap(runs, size, frame.width - indent), frame
        return
    wide = (frame.width - COLUMN_GAP) / 2
    columns = Frame(frame.left, wide), Frame(frame.right - wide, wide)
    for said_in, column in zip((first_of(runs), second_of(runs)), columns, strict=True):
        yield wrap(said_in, size, wide - indent), column


def _nothing(_pen: Pen, _top: float, _height: float) -> None:
    """Draw nothing; the place of a drawing that is filled in by `_set`."""


def _set(columns: Columns, look: Look, shape: Piece) -> Piece:
    height = max(len(lines) for lines, _ in columns) * look.step

    def draw(pen: Pen, top: float, _height: float) -> None:
        for lines, column in columns:
            if lines:
                _draw_paragraph(pen, lines, column, look, top)

    def split(room: float) -> tuple[Piece, Piece] | None:
        count = int(room // look.step)
        whole = len(columns) > 1 and height <= _WHOLE * look.step
        if whole or not 0 < count < height / look.step:
            return None
        rest = replace(look, bullet=False)
        first = _set([(lines[:count], column) for lines, column in columns], look, shape)
        later = [(lines[count:], column) for lines, column in columns]
        return first, _set(later, rest, replace(shape, before=0.0))

    return replace(shape, least=height, height=height, most=height, draw=draw, split=split)


def _draw_paragraph(pen: Pen, lines: Sequence[Line], frame: Column, look: Look, top: float) -> None:
    if look.bar:
        _draw_bar(pen, frame, look, top, len(lines) * look.step)
    if look.bullet:
        with pen.artifact():
            pen.circle((frame.left + 3, top - look.step / 2 - 0.4), 1.5, INK, INK, 0.1)
    with pen.element(look.role), pen.leaf(said(lines)):
        if lines and _opposed(pen, lines[0][0]):
            _from_the_far_edge(pen, lines, frame, look, top)
        else:
            pen.lines(frame.left + look.indent, top, lines, look.size, look.step)


def _opposed(pen: Pen, first: Part) -> bool:
    """Whether words run against their page; its own, such as a name, still begin where it does."""
    return first.turned is not pen.turned and (first.run.voice == "client" or not pen.turned)


def _from_the_far_edge(
    pen: Pen, lines: Sequence[Line], frame: Column, look: Look, top: float
) -> None:
    """Words that run against their page begin at its far edge."""
    for number, line in enumerate(lines):
        x = frame.right - line_width(line, look.size)
        pen.lines(x, top - number * look.step, (line,), look.size, look.step)


def _draw_bar(pen: Pen, frame: Column, look: Look, top: float, height: float) -> None:
    x = frame.left + 1
    with pen.artifact():
        pen.line((x, top + look.bar_above), (x, top - height), look.bar, 2.0)


def heading(run: Run, frame: Column, role: str = "H2", size: float = HEADING) -> Piece:
    """Set a heading that stays with what follows."""
    gap = BLOCK_GAP if role == "H2" else ROW_GAP
    return paragraph((run,), frame, Look(size, size + 0.75 * UNIT, role), before=gap, keeps=True)


def total(pieces: Sequence[Piece], *, least: bool = False) -> float:
    """The height of pieces stacked with their gaps; the first gap does not count."""
    heights = sum(piece.least if least else piece.height for piece in pieces)
    return heights + sum(piece.before for piece in pieces[1:])


def draw_stack(pen: Pen, stack: Sequence[tuple[Piece, float]], top: float) -> float:
    """Draw pieces downwards from ``top`` with the heights granted; return where they end."""
    opened = _Opened(pen)
    for number, (piece, height) in enumerate(stack):
        top -= piece.before if number else 0.0
        opened.enter(piece.within)
        piece.draw(pen, top, height)
        top -= height
    opened.enter(())
    return top


class _Opened:
    """The structure elements that neighbouring pieces share, opened once for all of them."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen
        self._now: tuple[Element, ...] = ()
        self._exits = ExitStack()

    def enter(self, wanted: tuple[Element, ...]) -> None:
        """Be inside exactly these elements."""
        if wanted == self._now:
            return
        self._exits.close()
        self._exits = ExitStack()
        canvas = self._pen.canvas
        for element in wanted:
            canvas.hang(element)
            self._exits.enter_context(canvas.reopened(element))
        self._now = wanted
