"""A passage in another language than its page says so, and what is read aloud with it."""

from __future__ import annotations

import re
from io import BytesIO

import pikepdf
from fit_drawing.page import About, draw_pages, drawing, granted
from fit_drawing.piece import paragraph
from fit_drawing.style import Frame
from fit_drawing.wrap import run

from fit_core.sheet.model import Text

FRAME = Frame(50.0, 400.0)


def content(*passages):
    """The operators of a page with one paragraph of these passages."""
    about = About("A4", "nb", "Title", "2026-03-02", "test", b"seed")
    with drawing((), "nb"):
        piece = paragraph(tuple(map(run, passages)), FRAME)
        data = draw_pages(about, [granted([piece], 700.0)], Text("")).data
    with pikepdf.open(BytesIO(data)) as pdf:
        return pdf.pages[0].Contents.read_bytes().decode("latin-1")


def told(operators, key):
    found = re.findall(rf"/{key} <FEFF([0-9A-F]+)>", operators)
    return [bytes.fromhex(each).decode("utf-16-be") for each in found]


def test_each_passage_of_a_paragraph_is_told_in_its_own_language():
    made = content(Text("Kort sagt:"), Text("low mood", "measure", language="en"), Text("ja"))
    assert told(made, "Lang") == ["en"]
    assert told(made, "ActualText") == ["low mood "]
    assert made.count("BDC") == made.count("EMC") == 2


def test_a_paragraph_in_the_language_of_the_page_is_told_as_one():
    made = content(Text("Kort sagt:"), Text("ja"))
    assert told(made, "Lang") == []
    assert told(made, "ActualText") == ["Kort sagt: ja"]
