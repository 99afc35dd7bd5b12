"""Draw a blank form: head, notice, questions, foot; the code box again on every later page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import msgspec
from fit_drawing.page import (
    FOOT,
    About,
    Stack,
    draw_pages,
    drawing,
    granted,
    paginate,
    room_on,
    width_on,
)
from fit_drawing.pen import Pen
from fit_drawing.piece import Look, Piece, fixed, paragraph, total
from fit_drawing.style import BLOCK_GAP, BODY, BODY_LEADING, GREY, SMALL, SMALL_LEADING, UNIT
from fit_drawing.words import prepared
from fit_drawing.wrap import Run, run, said, wrap

from fit_core.sheet.fields import form_fields
from fit_core.sheet.fonts import FontFamily
from fit_core.sheet.form import Box, Form, Line, Pick, Rate, Write
from fit_core.sheet.report import Rendered
from fit_forms.grid import rate
from fit_forms.head import code_again, head
from fit_forms.setting import Setting, set_for
from fit_forms.single import line, number, pick, write
from fit_forms.typed import typed, typed_line

#: Fields that are never drawn as glyphs.
_NOT_DRAWN = {"alt", "qr_alt", "refs", "kind", "language", "paper", "date", "voice"}
_NOT_DRAWN |= {"beside_language", "field", "values", "who_values", "day_hint"}
_PAD = 2 * UNIT


def render(form: Form, fonts: tuple[FontFamily, ...] = ()) -> Rendered:
    """Draw a form as a tagged PDF, the same bytes for the same content.

    Raises:
        FitError: a character has no glyph, or a part is higher than a page. Nothing was drawn.

    """
    with drawing(fonts, form.language):
        checked = prepared(form, lambda _, field: field not in _NOT_DRAWN, "form")
        setting = set_for(checked, width_on(checked.paper))
        made = draw_pages(_about(checked), _stacks(checked, setting), checked.running)
    if setting.places is None:
        return made
    # Imported for a fillable form only: paper needs no library that edits files.
    from fit_forms.acroform import with_fields

    data = with_fields(made.data, form_fields(checked), setting.places)
    return msgspec.structs.replace(made, data=data)


def _stacks(form: Form, setting: Setting) -> list[Stack]:
    """One page where all fits, else several, each with the code's box: sheets are parted."""
    pieces = list(_pieces(form, setting))
    room = room_on(form.paper)
    if total(pieces, least=True) <= room:
        return [granted(pieces, room)]
    room -= FOOT
    lead = code_again(form, setting.frame) if setting.places is None else None
    pages = paginate(pieces, room, lead)
    return [granted(list(map(_tight, page)), room) for page in pages]


def _tight(piece: Piece) -> Piece:
    """A piece that does not grow, so that the rows of all pages are equally high."""
    return replace(piece, height=piece.least, most=piece.least)


def _about(form: Form) -> About:
    about = About.of(form, form.title, "fit-forms")
    return about._replace(true_size=form.print_note is not None)


def _pieces(form: Form, setting: Setting) -> Iterator[Piece]:
    frame = setting.frame
    yield head(form, setting)
    if form.notice:
        yield _framed(run(form.notice), setting)
    if form.instruction:
        yield paragraph((run(form.instruction),), frame, before=BLOCK_GAP)
    for note in filter(None, (form.print_note, form.fill_note)):
        look = Look(SMALL, SMALL_LEADING)
        yield paragraph((run(note, colour=GREY),), frame, look, before=UNIT)
    yield fixed(UNIT, _nothing, before=UNIT, keeps=True)
    questions = [piece for part in form.parts for piece in _part(part, setting)]
    yield from questions[:-1]
    yield replace(questions[-1], keeps=True)
    yield Piece(least=0, height=0, most=0, draw=_nothing, elastic=True, keeps=True)
    yield _foot(form, setting)


def _foot(form: Form, setting: Setting) -> Piece:
    """The foot's lines, never parted and never alone on a page; the form's id ends the last."""
    runs = [[run(line, colour=GREY)] for line in form.footer]
    runs[-1].append(Run(form.id, "semibold", GREY))
    lines = [wrap(tuple(each), SMALL, setting.frame.width) for each in runs]

    def draw(pen: Pen, top: float, _height: float) -> None:
        for each in lines:
            with pen.element("P"), pen.leaf(said(each)):
                pen.lines(setting.frame.left, top, each, SMALL, SMALL_LEADING)
            top -= len(each) * SMALL_LEADING

    return fixed(sum(map(len, lines)) * SMALL_LEADING, draw, before=BLOCK_GAP)


def _part(part: Rate | Line | Box | Pick | Write, setting: Setting) -> list[Piece]:
    match part:
        case Rate():
            return rate(part, setting)
        case Line() if setting.places is not None:
            return [typed_line(part, setting, setting.places)]
        case Line():
            return [line(part, setting)]
        case Box():
            return [number(part, setting)]
        case Pick():
            return [pick(part, setting)]
        case Write() if setting.places is not None:
            return [typed(part, setting, setting.places)]
        case Write():
            return [write(part, setting)]


def _nothing(_pen: Pen, _top: float, _height: float) -> None:
    """Draw nothing: white before the questions, and what pushes the foot down the page."""


def _framed(words: Run, setting: Setting) -> Piece:
    frame = setting.frame
    lines = wrap((words,), BODY, frame.width - 2 * _PAD)
    height = len(lines) * BODY_LEADING + 1.5 * _PAD

    def draw(pen: Pen, top: float, _height: float) -> None:
        with pen.artifact():
            pen.frame((frame.left, top - height, frame.width, height), 3, GREY)
        with pen.element("P"), pen.leaf(said(lines)):
            pen.lines(frame.left + _PAD, top - 0.75 * _PAD, lines, BODY, BODY_LEADING)

    return fixed(height, draw, before=BLOCK_GAP)
