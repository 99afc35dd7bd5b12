"""What a blank form says, as data: the form for a client, or the score-entry sheet.

Complete before anything is drawn: a renderer sets the words and the places for answers, breaks
lines and pages, and writes no sentence of its own. No client's name and no client's data stand on
it, only room for a code.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from fit_core.sheet.model import Text


class Ask(msgspec.Struct, frozen=True):
    """A question: its number as printed, and its sentence, or our topic on an entry sheet.

    ``field`` names its field in a fillable file; see `fit_core.sheet.fields`.
    """

    number: str
    words: Text
    field: str = ""


class Row(msgspec.Struct, frozen=True):
    """A question of a grid, with the number that the paper prints for each of its answers.

    The number is empty for an answer of no number, such as "does not apply". Rows of one grid may
    have different numbers: where the paper turns them round, so does the form. ``values`` are the
    codes of the answers, and NA, REFUSED or DONTKNOW for those of no number.
    """

    ask: Ask
    numbers: tuple[str, ...]
    values: tuple[str, ...] = ()


class Part(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Base of the parts of a form."""


class Rate(Part, frozen=True, kw_only=True):
    """Questions with the same answers, one of which is marked for each: rows of a grid.

    ``answers`` are the words of the answers in printed order; those with a number have empty words
    on an entry sheet.
    """

    answers: tuple[Text, ...]
    rows: tuple[Row, ...]


class Line(Part, frozen=True, kw_only=True):
    """A question answered by a mark on a line of exactly 100 mm, lowest value at the left end.

    ``alt`` says the same in a sentence. ``others`` are answers that may be marked instead, with
    their ``values``. In a fillable file a number is written in place of the mark: ``least`` at the
    left end, ``most`` at the right, and ``hint`` says which are allowed.
    """

    ask: Ask
    low: Text
    high: Text
    alt: str
    least: Text = Text("")
    most: Text = Text("")
    hint: Text = Text("")
    others: tuple[Text, ...] = ()
    values: tuple[str, ...] = ()


class Box(Part, frozen=True, kw_only=True):
    """A number to write in, with the numbers that are allowed; ``others`` as for a line."""

    ask: Ask
    hint: Text
    others: tuple[Text, ...] = ()
    values: tuple[str, ...] = ()


class Pick(Part, frozen=True, kw_only=True):
    """A choice of some among several questions, by their numbers."""

    ask: Ask
    hint: Text
    among: tuple[str, ...]


class Write(Part, frozen=True, kw_only=True):
    """Ruled lines for words; a place for a goal has no number."""

    ask: Ask
    lines: int


class Form(msgspec.Struct, frozen=True):
    """A blank form, ready to be drawn.

    Attributes:
        id: printed, and as a QR code; see `fit_core.sheet.blank.form_id`. qr_alt: says so.
        kind: ``client`` with the instrument's sentences, ``entry`` with topics of our own.
        language: BCP 47 tag of its sentences. paper: ``A4`` or ``Letter``.
        date: ``YYYY-MM-DD``, the day it was made, which dates the file and is not printed.
        notice: on an entry sheet, what it is and what is missing.
        code, day: labels of the boxes at the head. who_label, who: who may have filled it in,
            where several may, and who_values the respondents' words for them. no_name: asks for
            none.
        print_note: how it has to be printed, where that matters.
        footer: measure, version, owner, licence. running: at the foot of each page of several.
        fill_note: how it is filled in on a screen; a form that has it is drawn with fields.
        day_hint: how the date is typed there.
        beside: BCP 47 tag of the second language of a form in two.

    """

    id: str
    qr_alt: str
    kind: Literal["client", "entry"]
    language: str
    paper: Literal["A4", "Letter"]
    date: str
    title: Text
    instruction: Text | None
    notice: Text | None
    code: Text
    day: Text
    who_label: Text | None
    who: tuple[Text, ...]
    no_name: Text
    parts: tuple[Rate | Line | Box | Pick | Write, ...]
    print_note: Text | None
    footer: tuple[Text, ...]
    running: Text
    who_values: tuple[str, ...] = ()
    fill_note: Text | None = None
    day_hint: str = ""
    beside: str = ""
