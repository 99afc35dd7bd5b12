"""A question with its answers under it: in a strip, or in a list where their words are long."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager

from fit_drawing.pen import Pen
from fit_drawing.piece import Piece, fixed
from fit_drawing.style import BLOCK_GAP, BODY, BODY_LEADING, LABEL, LABEL_LEADING, UNIT
from fit_drawing.tree import Element
from fit_drawing.wrap import Line, line_width, run, wrap

from fit_core.sheet.form import Row
from fit_core.sheet.model import Text
from fit_forms.marks import bubble, said
from fit_forms.setting import Setting, asked

_APART = 6.0


def strip(each: Row, answers: Sequence[Text], setting: Setting, radius: float) -> Piece:
    """Set the answers side by side in the whole width, each over its words."""
    words = asked(each.ask, setting, setting.frame.right)
    left = setting.words_left
    wide = (setting.frame.right - left) / len(answers)
    labels = [wrap((run(a),), LABEL, wide - _APART) for a in answers]
    under = max(map(len, labels)) * LABEL_LEADING
    height = words.height + UNIT + 2 * radius + UNIT / 2 + under

    def draw(pen: Pen, top: float, _height: float) -> None:
        with pen.element("P"):
            words.draw(pen, setting, top)
        middle = top - words.height - UNIT - radius
        with _list(pen):
            x = left - wide / 2
            for number, answer, value, lines in zip(
                each.numbers, answers, each.values, labels, strict=True
            ):
                x += wide
                with pen.element("LI"), pen.element("LBody"):
                    with pen.leaf(said(number, answer)):
                        bubble(pen, (x, middle), number, radius)
                        _under(pen, lines, x, middle - radius - UNIT / 2)
                    if setting.places is not None:
                        setting.places.mark(pen, each.ask.field, value, (x, middle), radius)

    return fixed(height, draw, before=BLOCK_GAP)


def _under(pen: Pen, lines: Sequence[Line], middle: float, top: float) -> None:
    """Write the words of an answer under its bubble, each line centred."""
    for at, line in enumerate(lines):
        start = middle - line_width(line, LABEL) / 2
        pen.lines(start, top - at * LABEL_LEADING, (line,), LABEL, LABEL_LEADING)


def listed(each: Row, answers: Sequence[Text], setting: Setting, radius: float) -> Piece:
    """Set each answer on lines of its own, after its bubble."""
    words = asked(each.ask, setting, setting.frame.right)
    left = setting.words_left + 2 * radius + 2 * UNIT
    labels = [wrap((run(a),), BODY, setting.frame.right - left) for a in answers]
    rows = [max(len(lines) * BODY_LEADING, 2 * radius) + UNIT / 2 for lines in labels]
    height = words.height + UNIT + sum(rows)

    def draw(pen: Pen, top: float, _height: float) -> None:
        with pen.element("P"):
            words.draw(pen, setting, top)
        at = top - words.height - UNIT
        with _list(pen):
            for number, answer, value, lines, high in zip(
                each.numbers, answers, each.values, labels, rows, strict=True
            ):
                centre = (setting.words_left + radius, at - high / 2)
                with pen.element("LI"), pen.element("LBody"):
                    with pen.leaf(said(number, answer)):
                        bubble(pen, centre, number, radius)
                        first = centre[1] + len(lines) * BODY_LEADING / 2
                        pen.lines(left, first, lines, BODY, BODY_LEADING)
                    if setting.places is not None:
                        setting.places.mark(pen, each.ask.field, value, centre, radius)
                at -= high

    return fixed(height, draw, before=BLOCK_GAP)


def _list(pen: Pen) -> AbstractContextManager[None]:
    whole = Element("L")
    pen.canvas.hang(whole)
    return pen.canvas.reopened(whole)
