"""The head of a form: title, QR code, boxes for the client's code, the date, who filled it in."""

from __future__ import annotations

import math

from fit_drawing.pen import Pen
from fit_drawing.piece import Piece, fixed
from fit_drawing.style import GREY, LABEL, LABEL_LEADING, TITLE, UNIT, Frame
from fit_drawing.wrap import run, said, text_width, wrap

from fit_core.sheet.fields import CODE, DATE, WHO
from fit_core.sheet.form import Form
from fit_core.sheet.model import Text
from fit_forms.marks import BOX_HIGH, Others, box, others
from fit_forms.places import Places
from fit_forms.qr import SIDE, qr_code
from fit_forms.setting import Setting

_CODE, _DAY = 118.0, 104.0
_STEP = TITLE + UNIT
_GAP = 3 * UNIT


def head(form: Form, setting: Setting) -> Piece:
    """Set the head of the first page."""
    frame, places = setting.frame, setting.places
    beside = frame.width - SIDE - 2 * _GAP
    title = wrap((run(form.title, "bold"),), TITLE, beside)
    fields = LABEL_LEADING + BOX_HIGH + UNIT + LABEL_LEADING
    height = max(SIDE, len(title) * _STEP + 2 * UNIT + fields) + UNIT

    def draw(pen: Pen, top: float, _height: float) -> None:
        with pen.element("H1"), pen.leaf(said(title)):
            pen.lines(frame.left, top, title, TITLE, _STEP)
        at = top - height + UNIT + fields
        _field(pen, form.code, frame.left, at, _CODE)
        _place(places, pen, CODE, frame.left, at, _CODE)
        day = frame.left + max(_CODE, text_width(form.code, "semibold", LABEL)) + _GAP
        _field(pen, form.day, day, at, _DAY)
        _place(places, pen, DATE, day, at, _DAY)
        if form.who_label is not None:
            who = day + max(_DAY, text_width(form.day, "semibold", LABEL)) + _GAP
            _who(pen, form, who, at, places)
        with pen.element("P"), pen.leaf():
            y = at - LABEL_LEADING - BOX_HIGH - UNIT - 9
            pen.label(frame.left, y, form.no_name, LABEL, colour=GREY)
        qr_code(pen, frame.right - SIDE, top - UNIT, form.id, form.qr_alt)

    return fixed(height, draw, before=0.0)


def code_again(form: Form, frame: Frame) -> Piece:
    """The client's code on every later page, because pages are parted from each other.

    For the eye and the pen only: aloud it is asked once.
    """
    wide = text_width(form.code, "semibold", LABEL)

    def draw(pen: Pen, top: float, _height: float) -> None:
        middle = top - BOX_HIGH / 2
        left = frame.right - _CODE
        with pen.artifact("Header"):
            x = left - wide - 2 * UNIT
            pen.label(x, middle - 3.3, form.code, LABEL, weight="semibold")
        box(pen, left, middle, _CODE)

    return fixed(BOX_HIGH + 2 * UNIT, draw, before=0.0)


def _field(pen: Pen, label: Text, left: float, top: float, wide: float) -> None:
    with pen.element("P"), pen.leaf():
        pen.label(left, top - 9, label, LABEL, weight="semibold")
    box(pen, left, top - LABEL_LEADING - BOX_HIGH / 2, wide)


def _place(
    places: Places | None, pen: Pen, name: str, left: float, top: float, wide: float
) -> None:
    if places is not None:
        places.box(pen, name, (left, top - LABEL_LEADING - BOX_HIGH), wide, BOX_HIGH)


def _who(pen: Pen, form: Form, left: float, top: float, places: Places | None) -> None:
    assert form.who_label is not None  # noqa: S101 - the caller has looked
    with pen.element("P"), pen.leaf():
        pen.label(left, top - 9, form.who_label, LABEL, weight="semibold")
    these = Others(form.who, WHO, form.who_values)
    others(pen, these, (left, top - LABEL_LEADING - BOX_HIGH / 2), math.inf, places)
