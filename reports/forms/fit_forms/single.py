"""Questions that stand alone: a line of 100 mm, a number to write, a choice, words to write."""

from __future__ import annotations

from fit_drawing.faces import width
from fit_drawing.pen import Pen
from fit_drawing.piece import Piece, fixed
from fit_drawing.style import (
    BLOCK_GAP,
    BODY,
    GREY,
    GRID,
    INK,
    LABEL,
    LABEL_LEADING,
    MM,
    RULE_PITCH,
    UNIT,
)
from fit_drawing.wrap import line_width, run, said, wrap

from fit_core.sheet.fields import instead_of, tick_of
from fit_core.sheet.form import Box, Line, Pick, Write
from fit_forms.marks import BOX_HIGH, RADIUS, Others, box, others, others_high, others_left
from fit_forms.rows import rule
from fit_forms.setting import Asked, Setting, asked

#: The line of a visual analogue scale, from the middle of one end mark to that of the other.
LINE = 100 * MM
_TICK = 5.0
#: Room above and below the line, so that a mark touches no words.
_CLEAR = 10.0
#: A frame for a number.
BOX_WIDE = 62.0
_SQUARE = 19.0


def line(part: Line, setting: Setting) -> Piece:
    """Set a question over its line; the words of the ends stand beside them.

    The line keeps the measure's direction on every page: low is at the left.
    """
    frame = setting.frame
    words = asked(part.ask, setting, frame.right)
    start = frame.left + (frame.width - LINE) / 2
    room = start - frame.left - 2 * UNIT
    ends = [wrap((run(end),), LABEL, room) for end in (part.low, part.high)]
    least = max(2 * _CLEAR, max(map(len, ends)) * LABEL_LEADING)
    room_below = frame.right - setting.words_left
    below = others_high(part.others, room_below) + UNIT if part.others else 0.0

    def draw(pen: Pen, top: float, height: float) -> None:
        with pen.element("P"):
            words.draw(pen, setting, top)
        high = height - words.height - below
        y = top - words.height - high / 2
        with pen.within(frame.left, frame.right):
            for lines, edge, align in ((ends[0], start, 1.0), (ends[1], start + LINE, 0.0)):
                with pen.element("P"), pen.leaf(said(lines)):
                    first = y + len(lines) * LABEL_LEADING / 2
                    for number, each in enumerate(lines):
                        gap = 2 * UNIT * (1 - 2 * align)
                        x = edge + gap - align * line_width(each, LABEL)
                        pen.lines(x, first - number * LABEL_LEADING, (each,), LABEL, LABEL_LEADING)
            with pen.element("Figure", part.alt), pen.leaf():
                pen.line((start, y), (start + LINE, y), INK, 0.8)
                for x in (start, start + LINE):
                    pen.line((x, y - _TICK), (x, y + _TICK), INK, 0.8)
        if part.others:
            middle = y - high / 2 - UNIT / 2 - RADIUS
            left = others_left(part.others, start, setting.words_left, frame.right)
            others(pen, others_of(part), (left, middle), frame.right, setting.places)

    tight = words.height + least + below
    usual, most = tight + 2 * UNIT, tight + 8 * UNIT
    return Piece(least=tight, height=usual, most=most, draw=draw, before=0.5 * UNIT)


def others_of(part: Line | Box) -> Others:
    """The answers of no number that may be marked instead of a number."""
    return Others(part.others, instead_of(part.ask.field), part.values)


def number(part: Box, setting: Setting) -> Piece:
    """Set a topic with a box for its number; the allowed numbers stand after the box."""
    left = setting.answers or setting.frame.right - 3 * BOX_WIDE
    words = asked(part.ask, setting, left - 2 * UNIT)
    room = setting.frame.right - setting.words_left
    below = others_high(part.others, room) if part.others else 0.0
    row = max(words.height, BOX_HIGH) + 2 * UNIT

    def draw(pen: Pen, top: float, height: float) -> None:
        middle = top - row / 2
        with pen.element("P"):
            words.draw(pen, setting, middle + words.height / 2)
        box(pen, left, middle, BOX_WIDE)
        if setting.places is not None:
            corner = (left, middle - BOX_HIGH / 2)
            setting.places.box(pen, part.ask.field, corner, BOX_WIDE, BOX_HIGH)
        with pen.element("P"), pen.leaf():
            pen.label(left + BOX_WIDE + 2 * UNIT, middle - 3.3, part.hint, LABEL, colour=GREY)
        if part.others:
            first = others_left(part.others, left, setting.words_left, setting.frame.right)
            at = (first, top - row - RADIUS)
            others(pen, others_of(part), at, setting.frame.right, setting.places)
        rule(pen, setting, top - height)

    return fixed(row + below, draw, before=0.0)


def pick(part: Pick, setting: Setting) -> Piece:
    """Set a question over a row of squares with the numbers to choose from."""
    words = asked(part.ask, setting, setting.frame.right)
    wide = max(_SQUARE, max(width(n, "regular", BODY) for n in part.among) + 2 * UNIT)
    step = wide + 2 * UNIT
    left = setting.words_left
    each = max(1, int((setting.frame.right - left) // step))
    rows = -(-len(part.among) // each)
    height = words.height + LABEL_LEADING + UNIT + rows * (_SQUARE + UNIT)

    def draw(pen: Pen, top: float, _height: float) -> None:
        with pen.element("P"):
            words.draw(pen, setting, top)
        y = top - words.height
        with pen.element("P"), pen.leaf():
            pen.label(left, y - 9, part.hint, LABEL, colour=GREY)
        y -= LABEL_LEADING + UNIT + _SQUARE / 2
        for at, name in enumerate(part.among):
            x, middle = left + at % each * step, y - at // each * (_SQUARE + UNIT)
            box(pen, x, middle, wide, _SQUARE)
            with pen.element("P"), pen.leaf():
                pen.text(x + wide / 2, middle - 3.6, name, BODY, voice="measure", align=0.5)
            if setting.places is not None:
                corner, tick = (x, middle - _SQUARE / 2), tick_of(part.ask.field, name)
                setting.places.box(pen, tick, corner, wide, _SQUARE, name)

    return fixed(height, draw, before=BLOCK_GAP)


def write(part: Write, setting: Setting) -> Piece:
    """Set a question over ruled lines; one without a number is a heading of what follows."""
    if part.ask.number:
        words = asked(part.ask, setting, setting.frame.right)
    else:
        lines = wrap((run(part.ask.words, "semibold"),), BODY, setting.frame.width)
        words, setting = Asked(part.ask, lines), setting._replace(numbers=0.0)
    height = words.height + part.lines * RULE_PITCH
    keeps = not part.ask.number

    def draw(pen: Pen, top: float, _height: float) -> None:
        with pen.element("P"):
            words.draw(pen, setting, top)
        for number in range(1, part.lines + 1):
            y = top - words.height - number * RULE_PITCH + 1
            with pen.artifact():
                pen.line((setting.words_left, y), (setting.frame.right, y), GRID, 0.6)

    return fixed(height, draw, before=1.5 * BLOCK_GAP if keeps else BLOCK_GAP, keeps=keeps)
