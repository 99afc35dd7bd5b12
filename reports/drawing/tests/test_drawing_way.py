"""A page that runs from right to left: blocks change sides, words and scales stay as they are."""

from __future__ import annotations

from io import BytesIO

import made_arabic
import pdfs
import pikepdf
import pymupdf
import pytest
from fit_drawing import parts
from fit_drawing.page import About, draw_pages, drawing, granted
from fit_drawing.piece import Look, fixed, paragraph
from fit_drawing.shape import levels_of, stretches
from fit_drawing.style import LEFT_MARGIN, PAPERS, Frame
from fit_drawing.way import Way
from fit_drawing.wrap import Run, wrap
from hypothesis import given
from hypothesis import strategies as st

from fit_core.sheet.document import Column, Table
from fit_core.sheet.model import Text

WIDE = PAPERS["A4"][0]
FRAME = Frame(LEFT_MARGIN, 300.0)
#: A line that is followed by another ends with a space.
SPACE = 3.5
ARABIC = made_arabic.said("how are you")


def page(language, make, *, scale=1.0, fonts=()):
    with drawing(fonts, language):
        about = About("A4", language, "A title", "2026-03-12", "tests", b"seed", scale=scale)
        return draw_pages(about, [granted(list(make()), 500.0)], Text("")).data


def blocks():
    yield paragraph((Run("A heading", "bold"),), FRAME)
    yield paragraph((Run("Words that take more than one line. " * 6),), FRAME)
    yield paragraph((Run("A point in a list"),), FRAME, Look(bullet=True, bar="#0b4f8f", indent=12))
    heads = (Column(Text("Name")), Column(Text("In the middle"), "centre"))
    rows = ((Text("one"), Text("two")), (Text("three"), Text("four")))
    yield from parts.body(Table(columns=heads, rows=rows, empty=Text(""), alt="Two."), FRAME)


def boxes(data):
    return {said: box for _, box, _, said in pdfs.spans(data)}


@pytest.mark.parametrize("scale", [1.0, 16 / 11])
def test_blocks_are_mirrored_about_the_middle_of_the_page(scale):
    straight = boxes(page("en", blocks, scale=scale))
    turned = boxes(page("ar", blocks, scale=scale))
    assert turned.keys() == straight.keys()
    for words, (left, top, right, bottom) in straight.items():
        assert turned[words] == pytest.approx((WIDE - right, top, WIDE - left, bottom), abs=SPACE)


def test_a_document_says_that_its_pages_run_from_right_to_left():
    for language, direction in (("ar", "/R2L"), ("he-IL", "/R2L"), ("en", None), ("ar-Latn", None)):
        with pikepdf.open(BytesIO(page(language, blocks))) as pdf:
            found = pdf.Root.ViewerPreferences.get("/Direction")
            assert (str(found) if found else None) == direction


EDGE = st.integers(0, 500)


@given(left=EDGE, wide=st.integers(1, 90), at=st.floats(0, 1), turned=st.booleans(), page=EDGE)
def test_what_runs_its_own_way_stays_where_the_page_puts_its_block(left, wide, at, turned, page):
    for way in (Way(), Way(-1, page)):
        own = way.within(left, left + wide, turned=turned)
        first = way.left(left, wide)
        assert own.left(left, wide) == pytest.approx(first)
        x = own.x(left + at * wide)
        assert x == pytest.approx(first + (1 - at if turned else at) * wide)


def test_the_pages_own_sentences_run_its_way_and_a_persons_words_theirs():
    def made():
        yield paragraph((Run(f"PHQ-9 {ARABIC}"),), FRAME)
        yield paragraph((Run("PHQ-9"),), FRAME)
        yield paragraph((Run("Monday was hard", voice="client"),), FRAME)

    found = boxes(page("ar", made, fonts=made_arabic.fonts()))
    (latin,) = [box for said, box in found.items() if said.strip() == "PHQ-9" and box[1] > 50]
    assert latin[2] == pytest.approx(WIDE - LEFT_MARGIN, abs=0.1)
    assert found["Monday was hard"][0] == pytest.approx(WIDE - FRAME.right, abs=0.1)
    with drawing(made_arabic.fonts(), "ar"):
        ((part,),) = wrap((Run(f"PHQ-9 {ARABIC}"),), 11, 400)
        shown = stretches(part.words, "regular", part.levels)
        assert shown[-1].words.strip().startswith("PHQ")
        ((own,),) = wrap((Run(f"PHQ-9 {ARABIC}", voice="client"),), 11, 400)
        assert stretches(own.words, "regular", own.levels)[0].words.startswith("PHQ")


@pytest.mark.parametrize(
    "number", ["555 0100", "+44 20 7946 0018", "01234\u00a0567890", "+49301", "2026-03-02", "6/10"]
)
def test_a_telephone_number_is_dialled_as_it_stands_and_a_date_read(number):
    with drawing(made_arabic.fonts(), "ar"):
        words = f"{ARABIC}: {number}."
        shown = "".join(each.words for each in stretches(words, "regular", levels_of(words)))
    assert number in shown


def test_figures_of_a_column_stand_under_each_other_at_its_right():
    def made():
        heads = (Column(Text("Name")), Column(Text("Count"), "right"))
        rows = tuple((Text(f"row {n}"), Text(str(n))) for n in (7, 1234))
        yield from parts.body(Table(columns=heads, rows=rows, empty=Text(""), alt="Two."), FRAME)

    found = boxes(page("ar", made))
    assert found["7"][2] == pytest.approx(found["1234"][2], abs=0.3)
    assert found["1234"][2] < found["row 7"][0]


def picture(data):
    with pymupdf.open(stream=data, filetype="pdf") as pdf:
        return pdf[0].get_pixmap(dpi=100, colorspace=pymupdf.csGRAY)


def test_words_of_two_runs_begin_at_the_right_and_parts_of_a_line_stand_where_they_belong():
    def made(*chosen):
        lines = wrap((Run(ARABIC, "bold"), Run(f"{ARABIC} {ARABIC}")), 11, 400)

        def draw(pen, top, _height):
            for weights in chosen:
                some = [tuple(p for p in line if p.run.weight in weights) for line in lines]
                with pen.artifact():
                    pen.lines(FRAME.left, top, lines, 11, 14, some)

        return [fixed(30, draw)]

    def shown(*chosen):
        return picture(page("ar", lambda: made(*chosen), fonts=made_arabic.fonts()))

    whole, bold = shown({"bold", "regular"}), shown({"bold"})
    assert shown({"bold"}, {"regular"}).samples == whole.samples != bold.samples
    for each in (whole, bold):
        columns = [
            x for x in range(each.width) if any(each.pixel(x, y)[0] < 99 for y in range(100))
        ]
        assert columns[-1] * 0.72 == pytest.approx(WIDE - LEFT_MARGIN, abs=2)
