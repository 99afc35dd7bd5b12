"""A form that runs from right to left: numbers and answers change sides, lines and codes do not."""

from __future__ import annotations

from io import BytesIO

import made_arabic
import made_forms as forms
import msgspec
import pdfs
import pikepdf
import pymupdf
import pytest
from fit_drawing.style import LEFT_MARGIN, MM, PAPERS
from fit_forms.form import render

from fit_core.sheet.form import Line
from fit_core.sheet.model import Text

WIDE = PAPERS["A4"][0]


def latin(form):
    """Latin words on a page that runs from right to left: a reader tells their places."""
    return msgspec.structs.replace(form, language="ar")


def box(data, words):
    return next(box for _, box, _, said in pdfs.spans(data) if said.strip() == words)


def test_item_numbers_stand_at_the_right_and_answers_run_from_there():
    data = render(latin(forms.worded("phq9", forms.FOUR))).data
    assert box(data, "1")[2] == pytest.approx(WIDE - LEFT_MARGIN, abs=0.5)
    marks = {said.strip(): b for _, b, _, said in reversed(pdfs.spans(data))}
    assert marks["0"][0] > marks["3"][0] + 50


def test_a_line_keeps_its_direction_and_its_length():
    form = forms.shipped("session-checkin")
    line = next(part for part in form.parts if isinstance(part, Line))
    data = render(latin(form)).data
    low, high = (box(data, end.words) for end in (line.low, line.high))
    assert low[2] < high[0]
    with pymupdf.open(stream=data, filetype="pdf") as pdf:
        strokes = [d["rect"] for d in pdf[0].get_drawings() if d["rect"].height == 0]
    assert [r for r in strokes if r.width == pytest.approx(100 * MM, abs=0.02)]


def test_the_code_is_moved_and_never_mirrored():
    def squares(form):
        with pymupdf.open(stream=render(form).data, filetype="pdf") as pdf:
            (code,) = [d["items"] for d in pdf[0].get_drawings() if len(d["items"]) > 100]
        left = min(rect.x0 for _, rect, *_ in code)
        return {(round(r.x0 - left + 0.05, 0), round(r.y0)) for _, r, *_ in code}, left

    form = forms.entry("phq2")
    straight, turned = squares(form), squares(latin(form))
    assert turned[0] == straight[0]
    assert turned[1] < WIDE / 2 < straight[1]


@pytest.mark.parametrize("name", ["session-checkin", "personal-goals"])
def test_every_field_stands_on_what_is_drawn_for_it(name):
    note = Text("Fill in.")
    form = msgspec.structs.replace(forms.shipped(name), fill_note=note, print_note=None)
    for page in (form, latin(form), made_arabic.arabic(form)):
        data = render(page, made_arabic.fonts()).data
        with pymupdf.open(stream=data, filetype="pdf") as pdf:
            drawn = [d["rect"] for each in pdf for d in each.get_drawings()]
        with pikepdf.open(BytesIO(data)) as pdf:
            high = float(pdf.pages[0].MediaBox[3])
            widgets = [w for each in pdf.pages for w in each.obj.Annots if int(w.F) != 2]
            for widget in widgets:
                left, low, right, top = map(float, widget.Rect)
                spot = pymupdf.Rect(left, high - top, right, high - low)
                near = [
                    r for r in drawn if max(abs(a - b) for a, b in zip(r, spot, strict=True)) < 1
                ]
                assert near, widget.get("/TU")


MADE = {
    "grid": lambda: forms.worded("phq9", forms.FOUR, own={"10": forms.LONG}),
    "strip": lambda: forms.worded("wai-s", forms.SEVEN),
    "turned": lambda: forms.worded("core-om", forms.SEVEN[:5]),
    "lines": lambda: forms.shipped("session-checkin"),
    "sheet": lambda: forms.entry("session-checkin"),
    "many": lambda: forms.entry("neq-32"),
}


@pytest.mark.parametrize("name", sorted(MADE))
def test_nothing_leaves_the_margins_or_covers_another(name):
    data = render(latin(MADE[name]())).data
    assert pdfs.overlapping(data) == []
    for _, (left, _, right, _), _, words in pdfs.spans(data):
        assert left >= 12 * MM - 0.5, words
        assert right <= WIDE - 12 * MM + 0.5, words
