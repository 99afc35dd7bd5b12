"""Rows of a table of questions, and the grid of an entry sheet, whose answers have no words."""

from __future__ import annotations

from fit_drawing.pen import Pen
from fit_drawing.piece import Draw, Piece
from fit_drawing.style import GRID, LABEL, UNIT
from fit_drawing.tree import Element

from fit_core.sheet.form import Rate, Row
from fit_forms.marks import beside, bubble, said
from fit_forms.setting import Asked, Setting, asked

#: White above and below a question: in a client's grid, and on an entry sheet.
_PAD, _ENTRY_PAD = UNIT, 0.5 * UNIT
#: What a row may grow by where a page has room left.
_GROWS = 8 * UNIT


def row(words: Asked, radius: float, whole: Element, draw: Draw, *, pad: float = _PAD) -> Piece:
    """Make a row of a table: as high as its question and its bubbles ask, a little more if it may.

    Args:
        words: the question. radius: of the bubbles. whole: the table. draw: draws it.
        pad: white above and below.

    """
    least = max(words.height, 2 * radius) + 2 * pad
    usual, most = least + UNIT, least + _GROWS
    within = (whole, Element("TR"))
    return Piece(least=least, height=usual, most=most, draw=draw, within=within)


def question(pen: Pen, words: Asked, setting: Setting, middle: float) -> None:
    """Draw a question as the head of its row."""
    head = Element("TH", scope="Row")
    pen.canvas.hang(head)
    with pen.canvas.reopened(head):
        words.draw(pen, setting, middle + words.height / 2)


def rule(pen: Pen, setting: Setting, y: float, colour: str = GRID) -> None:
    """Draw the line under a row, in the whole width."""
    with pen.artifact():
        pen.line((setting.frame.left, y), (setting.frame.right, y), colour, 0.6)


def entry_grid(part: Rate, setting: Setting, radius: float) -> list[Piece]:
    """Set topics with their numbers side by side, and answers of no number with their words."""
    whole = Element("Table")
    return [_entry_row(each, part, setting, radius, whole) for each in part.rows]


def _entry_row(each: Row, part: Rate, setting: Setting, radius: float, whole: Element) -> Piece:
    left = setting.answers or setting.frame.left
    words = asked(each.ask, setting, left - 2 * UNIT)

    def draw(pen: Pen, top: float, height: float) -> None:
        middle = top - height / 2
        question(pen, words, setting, middle)
        x = left
        for number, answer, value in zip(each.numbers, part.answers, each.values, strict=True):
            centre = (x + radius, middle)
            with pen.element("TD"):
                with pen.leaf(said(number, answer)):
                    bubble(pen, centre, number, radius)
                    x += 2 * radius + 1.5 * UNIT
                    x += beside(pen, answer, x - 0.5 * UNIT, middle, LABEL)
                if setting.places is not None:
                    setting.places.mark(pen, each.ask.field, value, centre, radius)
        rule(pen, setting, top - height)

    return row(words, radius, whole, draw, pad=_ENTRY_PAD)
