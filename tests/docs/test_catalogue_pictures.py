"""The pictures in the catalogue: the first page of each form, small, with words for it."""

from __future__ import annotations

import pymupdf
import pytest

from docs.catalogue.form import picture, shown
from docs.catalogue.png import first_page
from fit_core.adapt.words import Words
from fit_core.sheet.form import Rate
from tests.docs.catalogue import BOOKS

WORDS = Words("en")
#: Half of the distance between two of sixteen greys, rounded up.
NEAR = 9


def made_up_page(width: float, height: float) -> bytes:
    with pymupdf.open() as document:
        page = document.new_page(width=width, height=height)
        for at in range(16):
            grey = at / 15
            page.draw_rect((at * 5, 10, at * 5 + 5, 40), color=None, fill=(grey, grey, grey))
        return document.tobytes()


@pytest.mark.parametrize("width", [120, 121])  # an odd width leaves half a byte over
def test_a_picture_is_the_page_in_sixteen_greys(width):
    pdf = made_up_page(width, 60)
    with pymupdf.open(stream=pdf, filetype="pdf") as document:
        page = document[0].get_pixmap(dpi=72, colorspace=pymupdf.csGRAY, alpha=False)
    found = pymupdf.Pixmap(first_page(pdf, 72))
    assert (found.width, found.height, found.n) == (page.width, page.height, 1)
    assert len(set(page.samples)) >= 16
    assert len(set(found.samples)) <= 16
    pairs = zip(page.samples, found.samples, strict=True)
    assert max(abs(one - other) for one, other in pairs) <= NEAR


@pytest.mark.parametrize("name", ["phq9", "session-checkin", "blri-40", "neq-32"])
def test_a_form_is_drawn_small_and_the_same_each_time(name):
    form = shown(BOOKS[name], WORDS).form
    png = picture(form)
    assert png == picture(form)
    assert len(png) <= 40_000
    drawn = pymupdf.Pixmap(png)
    assert drawn.height > drawn.width > 600
    assert min(drawn.samples) < 64
    assert max(drawn.samples) == 255


@pytest.mark.parametrize("book", BOOKS.values(), ids=BOOKS)
def test_words_for_a_picture_say_what_it_shows(book):
    form, alt, caption = shown(book, WORDS)
    assert book.name in alt
    assert f"`fit form {book.measure.id}`" in caption
    assert ("score-entry sheet" in alt) == (form.kind == "entry")
    assert (form.kind == "client") == (book.measure.licence.terms == "project")


def test_a_sheet_without_wording_shows_topics_and_no_sentence():
    form = shown(BOOKS["gad7"], WORDS).form
    rows = [
        row.ask.words.words for part in form.parts if isinstance(part, Rate) for row in part.rows
    ]
    assert rows == [item.topic for item in BOOKS["gad7"].measure.items]
