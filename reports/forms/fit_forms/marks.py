"""Places to put a mark: bubbles with the number that the paper prints, boxes to write in."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from itertools import accumulate
from typing import NamedTuple

from fit_drawing.faces import width
from fit_drawing.pen import Pen, Point
from fit_drawing.style import GREY, INK, LABEL, SMALL, UNIT, WHITE
from fit_drawing.tree import Element
from fit_drawing.wrap import text_width

from fit_core.sheet.form import Rate
from fit_core.sheet.model import Text
from fit_forms.places import Places

#: A bubble that a pen marks without touching its neighbour, with a figure in it.
RADIUS = 8.2
#: From the middle of a line of words of this size to its baseline, as a share of the size.
_DROP = 0.33
#: A box for a written number or a code.
BOX_HIGH = 24.0


def radius_for(part: Rate) -> float:
    """The radius at which the widest number of these answers stands well inside its bubble."""
    widest = max(width(number, "regular", SMALL) for row in part.rows for number in row.numbers)
    return max(RADIUS, widest / 2 + 3)


def bubble(pen: Pen, centre: Point, number: str, radius: float = RADIUS) -> None:
    """Draw a bubble with its number."""
    x, y = centre
    pen.circle(centre, radius, WHITE, INK, 0.9)
    pen.text(x, y - _DROP * SMALL, number, SMALL, colour=GREY, voice="measure", align=0.5)


def lone(pen: Pen, places: Places | None, unprinted: str) -> AbstractContextManager[None]:
    """Mark a bubble that stands alone: content on paper; in a fillable form its field says all."""
    return pen.leaf(unprinted) if places is None else pen.artifact()


def said(number: str, words: Text) -> str:
    """An answer as it is read aloud, unless each of its languages is told apart."""
    return " ".join(filter(None, (number, words.words))) if spoken(words) or not words.words else ""


def spoken(words: Text) -> str:
    """A text that is read aloud as one; none where each of its languages is told apart."""
    return "" if words.beside or words.language else words.words


def beside(pen: Pen, words: Text, left: float, middle: float, size: float) -> float:
    """Write the words of an answer after its bubble; return the width that they take."""
    pen.label(left, middle - _DROP * size, words, size)
    return text_width(words, "regular", size) + 3 * UNIT if words.words else 0.0


class Others(NamedTuple):
    """Answers of no number: their words, the name of their field, the value of each."""

    answers: Sequence[Text]
    field: str
    values: Sequence[str]


def others_rows(answers: Sequence[Text], room: float) -> tuple[int, ...]:
    """How many answers of no number stand in each row, where a row has so much room."""
    rows, at = [0], 0.0
    for answer in answers:
        wide = _other_width(answer)
        if rows[-1] and at + wide - 3 * UNIT > room:
            rows.append(0)
            at = 0.0
        rows[-1] += 1
        at += wide
    return tuple(rows)


def others_high(answers: Sequence[Text], room: float) -> float:
    """How high these rows are."""
    return len(others_rows(answers, room)) * (2 * RADIUS + UNIT)


def _other_width(answer: Text) -> float:
    """The width of an answer of no number: its bubble, its words, the white after them."""
    return 2 * RADIUS + 4 * UNIT + text_width(answer, "regular", LABEL)


def others_left(answers: Sequence[Text], left: float, least: float, right: float) -> float:
    """Where answers of no number begin: at ``left``, or before it where they have no room there."""
    wide = sum(map(_other_width, answers))
    return max(least, min(left, right - wide + 3 * UNIT))


def others(pen: Pen, these: Others, at: Point, right: float, places: Places | None) -> None:
    """Draw answers of no number, each a bubble with its words after it, in the rows they need.

    ``at`` is the left edge and the middle of the first row; no row goes beyond ``right``.
    """
    whole = Element("L")
    pen.canvas.hang(whole)
    start, middle = at
    ends = set(accumulate(others_rows(these.answers, right - start)))
    left = start
    with pen.canvas.reopened(whole):
        for number, (answer, value) in enumerate(zip(these.answers, these.values, strict=True)):
            if number in ends:
                left, middle = start, middle - 2 * RADIUS - UNIT
            with pen.element("LI"), pen.element("LBody"):
                centre = (left + RADIUS, middle)
                with pen.leaf(spoken(answer)):
                    bubble(pen, centre, "")
                    left += 2 * RADIUS + UNIT
                    left += beside(pen, answer, left, middle, LABEL)
                if places is not None:
                    places.mark(pen, these.field, value, centre, RADIUS)


def box(pen: Pen, left: float, middle: float, wide: float, high: float = BOX_HIGH) -> None:
    """Draw a box to write in; it is decoration, and its label is what is read aloud."""
    with pen.artifact():
        pen.frame((left, middle - high / 2, wide, high), 2, INK)
