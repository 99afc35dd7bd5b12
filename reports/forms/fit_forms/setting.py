"""What the parts of one form share: where they stand, and how a question is set."""

from __future__ import annotations

from typing import NamedTuple

from fit_drawing.faces import width
from fit_drawing.pen import Pen
from fit_drawing.style import BODY, BODY_LEADING, LEFT_MARGIN, UNIT, Frame
from fit_drawing.wrap import Line as Words
from fit_drawing.wrap import run, said, text_width, wrap

from fit_core.sheet.form import Ask, Box, Form, Line, Pick, Rate, Write
from fit_core.sheet.model import Text
from fit_forms.places import Places

#: On an entry sheet the topics take at most this share of the width.
_TOPICS = 0.6


class Setting(NamedTuple):
    """The frame of the page, the width of the column of question numbers, on an entry sheet where
    all answers begin, so that the eye need not cross the page (else None), and for a fillable form
    where its fields are noted (else None).
    """

    frame: Frame
    numbers: float
    answers: float | None = None
    places: Places | None = None

    @property
    def words_left(self) -> float:
        """Where the words of every question begin."""
        return self.frame.left + self.numbers


class Asked(NamedTuple):
    """A question that is set: its number and its lines."""

    ask: Ask
    lines: tuple[Words, ...]

    @property
    def height(self) -> float:
        """The height of its lines."""
        return max(1, len(self.lines)) * BODY_LEADING

    @property
    def said(self) -> str:
        """The question as it is read aloud."""
        words = said(self.lines)
        return " ".join(filter(None, (self.ask.number, words))) if words else ""

    def draw(self, pen: Pen, setting: Setting, top: float) -> None:
        """Draw number and lines downwards from ``top``; the caller has opened the element."""
        with pen.leaf(self.said):
            number = wrap((run(Text(self.ask.number, "measure"), "semibold"),), BODY, 1000)
            pen.lines(setting.frame.left, top, number, BODY, BODY_LEADING)
            pen.lines(setting.words_left, top, self.lines, BODY, BODY_LEADING)


def set_for(form: Form, room: float) -> Setting:
    """Measure a form once, so that all questions begin at one edge, and on an entry sheet all
    answers.
    """
    asks = [ask for part in form.parts for ask in _asks(part)]
    widest = max((width(ask.number, "semibold", BODY) for ask in asks), default=0.0)
    setting = Setting(
        Frame(LEFT_MARGIN, room),
        widest + 2 * UNIT if widest else 0.0,
        places=Places() if form.fill_note else None,
    )
    if form.kind == "client":
        return setting
    topics = max((text_width(ask.words, "regular", BODY) for ask in asks), default=0.0)
    taken = min(topics + 6 * UNIT, room * _TOPICS)
    return setting._replace(answers=setting.words_left + taken)


def _asks(part: Rate | Line | Box | Pick | Write) -> list[Ask]:
    return [row.ask for row in part.rows] if isinstance(part, Rate) else [part.ask]


def asked(ask: Ask, setting: Setting, right: float) -> Asked:
    """Set a question whose words end before ``right``."""
    return Asked(ask, wrap((run(ask.words),), BODY, right - setting.words_left))
