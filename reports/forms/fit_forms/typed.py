"""What is typed where paper has room for a pen: a number in place of a line, a frame for words."""

from __future__ import annotations

from fit_drawing.pen import Pen
from fit_drawing.piece import Piece, fixed
from fit_drawing.style import BLOCK_GAP, BODY, BODY_LEADING, GREY, LABEL, LABEL_LEADING, UNIT
from fit_drawing.wrap import Line as Words
from fit_drawing.wrap import line_width, run, said, text_width, wrap

from fit_core.sheet.form import Line, Write
from fit_core.sheet.model import Text
from fit_forms.marks import RADIUS, box, others, others_high, others_left
from fit_forms.places import Places
from fit_forms.setting import Asked, Setting, asked
from fit_forms.single import BOX_WIDE, others_of

#: Lines of a frame for words that are seen at once; what is longer rolls.
_LINES = 2
_PAD = 1.5 * UNIT
#: A frame for one number: lower than one to write in with a pen.
_HIGH = 17.0
#: Of the white round it this share stands between it and its question.
_ABOVE = 0.6


def typed_line(part: Line, setting: Setting, places: Places) -> Piece:
    """Set a question over a frame for its number, between the ends of the scale in words."""
    frame = setting.frame
    words = asked(part.ask, setting, frame.right)
    start = frame.left + (frame.width - BOX_WIDE) / 2
    stop = start + BOX_WIDE
    room = start - frame.left - 6 * UNIT
    ends = [wrap((run(end),), LABEL, room) for end in (part.low, part.high)]
    free = room - max(line_width(each, LABEL) for each in ends[1])
    apart = text_width(part.hint, "regular", LABEL) > free
    high = max(_HIGH, max(map(len, ends)) * LABEL_LEADING) + (LABEL_LEADING if apart else 0.0)
    line = frame.right - setting.words_left
    below = others_high(part.others, line) + UNIT if part.others else 0.0

    def draw(pen: Pen, top: float, height: float) -> None:
        with pen.element("P"):
            words.draw(pen, setting, top)
        hint = LABEL_LEADING if apart else 0.0
        free = height - words.height - below - hint - _HIGH
        middle = top - words.height - _ABOVE * free - _HIGH / 2
        with pen.within(frame.left, frame.right):
            _end(pen, ends[0], part.least, start, middle, -1)
            box(pen, start, middle, BOX_WIDE, _HIGH)
            places.box(pen, part.ask.field, (start, middle - _HIGH / 2), BOX_WIDE, _HIGH)
            _end(pen, ends[1], part.most, stop, middle, 1)
            with pen.element("P"), pen.leaf():
                y = middle - 3.3 - (_HIGH / 2 + UNIT if apart else 0.0)
                pen.label(frame.right, y, part.hint, LABEL, colour=GREY, align=1.0)
        if part.others:
            left = others_left(part.others, start, setting.words_left, frame.right)
            at = (left, top - height + below - RADIUS - UNIT)
            others(pen, others_of(part), at, frame.right, places)

    tight = words.height + high + 1.25 * UNIT + below
    return Piece(least=tight, height=tight + UNIT, most=tight + 4 * UNIT, draw=draw)


def _end(
    pen: Pen, lines: tuple[Words, ...], number: Text, edge: float, middle: float, side: int
) -> None:
    """Write one end of a scale beside the frame: its number, and its words beyond."""
    left = side < 0
    x = edge + side * 2 * UNIT
    beyond = x + side * (text_width(number, "semibold", LABEL) + 2 * UNIT)
    words = said(lines)
    with pen.element("P"), pen.leaf(f"{number.words} {words}" if words else ""):
        pen.text(
            x, middle - 3.3, number.words, LABEL, weight="semibold", colour=GREY, align=float(left)
        )
        first = middle + len(lines) * LABEL_LEADING / 2
        for at, each in enumerate(lines):
            start = beyond - (line_width(each, LABEL) if left else 0.0)
            pen.lines(start, first - at * LABEL_LEADING, (each,), LABEL, LABEL_LEADING)


def typed(part: Write, setting: Setting, places: Places) -> Piece:
    """Set a question over a frame to type in; one without a number heads what follows."""
    frame = setting.frame
    if part.ask.number:
        words = asked(part.ask, setting, frame.right)
    else:
        lines = wrap((run(part.ask.words, "semibold"),), BODY, frame.width)
        words, setting = Asked(part.ask, lines), setting._replace(numbers=0.0)
    high = _LINES * BODY_LEADING + _PAD
    wide = frame.right - setting.words_left
    keeps = not part.ask.number
    height = words.height + UNIT + high

    def draw(pen: Pen, top: float, _height: float) -> None:
        with pen.element("P"):
            words.draw(pen, setting, top)
        bottom = top - height
        box(pen, setting.words_left, bottom + high / 2, wide, high)
        places.box(pen, part.ask.field, (setting.words_left, bottom), wide, high)

    below = UNIT if keeps else 0.0
    return fixed(height + below, draw, before=(1.5 if keeps else 1.0) * BLOCK_GAP, keeps=keeps)
