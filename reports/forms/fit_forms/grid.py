"""Questions with answers to mark: a grid where the words fit over it, else a strip or a list."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from fit_drawing.faces import width
from fit_drawing.pen import Pen
from fit_drawing.piece import Piece, fixed, total
from fit_drawing.style import BLOCK_GAP, INK, LABEL, LABEL_LEADING, UNIT
from fit_drawing.tree import Element
from fit_drawing.wrap import Line, line_width, run, text_width, wrap

from fit_core.sheet.form import Rate, Row
from fit_core.sheet.model import Text
from fit_forms.marks import bubble, lone, radius_for, spoken
from fit_forms.rows import entry_grid, question, row, rule
from fit_forms.setting import Setting, asked
from fit_forms.stacked import listed, strip

_PAD = UNIT
#: The questions of a grid have at least this width. The words over a column have four lines at
#: most; between the words over two columns is this gap. Of all widths that fit, the one that makes
#: the lowest grid is taken, and of several the narrowest.
_WORDS_LEAST = 190.0
_MOST_LINES = 4
#: Rows that stand under the words over the columns, before these are given again.
_ROWS_MOST = 7
_APART = 6.0


class Columns(NamedTuple):
    """The answer columns of a grid: where they begin, their width, the words over each as lines
    and as they are read aloud.
    """

    left: float
    wide: float
    heads: tuple[tuple[Line, ...], ...]
    answers: tuple[Text, ...]
    radius: float

    def middle(self, number: int) -> float:
        """The middle of a column."""
        return self.left + (number + 0.5) * self.wide


def rate(part: Rate, setting: Setting) -> list[Piece]:
    """Set questions that share their answers."""
    radius = radius_for(part)
    if setting.answers is not None:
        return entry_grid(part, setting, radius)
    count = len(part.answers)
    fitting = list(_widths(part.answers, radius, (setting.frame.width - _WORDS_LEAST) / count))
    if fitting:
        grids = [_grid(part, _columns(part, setting, wide, radius), setting) for wide in fitting]
        return min(reversed(grids), key=lambda pieces: total(pieces, least=True))
    beside = any(_widths(part.answers, radius, (setting.frame.right - setting.words_left) / count))
    under = strip if beside else listed
    return [under(each, part.answers, setting, radius) for each in part.rows]


def _widths(answers: Sequence[Text], radius: float, most: float) -> Iterator[float]:
    """Yield the widths that all columns can have, widest first; none where words do not fit."""
    said = (word for a in answers for word in (*a.words.split(), *a.beside.split()))
    longest = max(map(_wide, said), default=0.0)
    least = max(2 * radius + 1.5 * UNIT, longest + _APART)
    usual = min(most, max(least, max(text_width(a, "semibold", LABEL) for a in answers) + _APART))
    while usual >= least and _lines(answers, usual) <= _MOST_LINES:
        yield usual
        usual -= UNIT


def _lines(answers: Sequence[Text], wide: float) -> int:
    """How many lines the words over the columns need."""
    return max(len(lines) for lines in _head_lines(answers, wide))


def _head_lines(answers: Sequence[Text], wide: float) -> tuple[tuple[Line, ...], ...]:
    return tuple(wrap((run(a, "semibold"),), LABEL, wide - _APART) for a in answers)


def _wide(words: str) -> float:
    return width(words, "semibold", LABEL)


def _columns(part: Rate, setting: Setting, wide: float, radius: float) -> Columns:
    left = setting.frame.right - wide * len(part.answers)
    return Columns(left, wide, _head_lines(part.answers, wide), part.answers, radius)


def _grid(part: Rate, columns: Columns, setting: Setting) -> list[Piece]:
    whole = Element("Table")
    again = _heads(columns, setting, None)
    grid = [_row(each, columns, setting, whole, again) for each in part.rows]
    return [
        replace(_heads(columns, setting, whole), before=BLOCK_GAP),
        *_reminded(grid, lambda: _heads(columns, setting, whole)),
    ]


def _reminded(rows: list[Piece], words: Callable[[], Piece]) -> Iterator[Piece]:
    """The rows of a long grid in blocks of equal size, with the words between them once more.

    Where the page has no room for all of these, they take none.
    """
    blocks = math.ceil(len(rows) / _ROWS_MOST)
    size = math.ceil(len(rows) / blocks)

    for at, piece in enumerate(rows):
        if at and at % size == 0:
            yield _where_there_is_room(words())
        yield piece


def _where_there_is_room(heads: Piece) -> Piece:
    """A row of heads in the middle of a page, read aloud as one."""

    def draw(pen: Pen, top: float, height: float) -> None:
        if height > heads.height - 1:
            heads.draw(pen, top, heads.height)

    return replace(heads, least=0.0, draw=draw)


def _heads(columns: Columns, setting: Setting, whole: Element | None) -> Piece:
    """The words over the columns; on a later page, without an element, for the eye only."""
    height = max(map(len, columns.heads)) * LABEL_LEADING + _PAD
    corner = Element("TD")
    elements = [Element("TH", scope="Column") for _ in columns.heads]

    def draw(pen: Pen, top: float, _height: float) -> None:
        if whole is not None:
            pen.canvas.hang(corner)
        for number, (lines, element) in enumerate(zip(columns.heads, elements, strict=True)):
            at = top - height + _PAD / 2 + len(lines) * LABEL_LEADING
            if whole is None:
                with pen.artifact("Header"):
                    _centred(pen, lines, columns.middle(number), at)
                continue
            pen.canvas.hang(element)
            words = spoken(columns.answers[number])
            with pen.canvas.reopened(element), pen.leaf(words):
                _centred(pen, lines, columns.middle(number), at)
        rule(pen, setting, top - height, INK)

    piece = fixed(height, draw, keeps=True)
    return piece if whole is None else replace(piece, within=(whole, Element("TR")))


def _centred(pen: Pen, lines: tuple[Line, ...], middle: float, top: float) -> None:
    for number, line in enumerate(lines):
        x = middle - line_width(line, LABEL) / 2
        pen.lines(x, top - number * LABEL_LEADING, (line,), LABEL, LABEL_LEADING)


def _row(each: Row, columns: Columns, setting: Setting, whole: Element, again: Piece) -> Piece:
    words, places = asked(each.ask, setting, columns.left - 2 * UNIT), setting.places

    def draw(pen: Pen, top: float, height: float) -> None:
        middle = top - height / 2
        question(pen, words, setting, middle)
        for at, number in enumerate(each.numbers):
            unprinted = "" if number else columns.answers[at].words
            centre = (columns.middle(at), middle)
            with pen.element("TD"):
                with lone(pen, places, unprinted):
                    bubble(pen, centre, number, columns.radius)
                if places is not None:
                    places.mark(pen, each.ask.field, each.values[at], centre, columns.radius)
        rule(pen, setting, top - height)

    return replace(row(words, columns.radius, whole, draw), again=again)
