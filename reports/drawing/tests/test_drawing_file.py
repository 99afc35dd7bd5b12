"""What a file says of itself, and structure elements of tables."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest
from fit_drawing.pen import Pen
from fit_drawing.tagged import TaggedCanvas
from fit_drawing.tree import Element

ABOUT = {"language": "cy", "date": "2026-03-12", "creator": "a pack", "seed": b"s"}


def drawn(title="A title", element=None):
    canvas = TaggedCanvas((200, 200), title=title, **ABOUT)
    pen = Pen(canvas)
    canvas.hang(element or Element("P"))
    with canvas.reopened(canvas.root.children[0]), pen.leaf():
        pen.text(10, 10, "words", 11)
    return canvas.finish()


@pytest.mark.parametrize("title", ["A title", "<b> & </rdf:li> ]]>", "Zażółć gęślą"])
def test_the_title_is_in_the_metadata_where_checkers_look_for_it(title):
    with pikepdf.open(BytesIO(drawn(title))) as pdf:
        assert pdf.open_metadata()["dc:title"] == title
        assert str(pdf.docinfo.Title) == title
        assert str(pdf.docinfo.Creator) == "a pack"
        assert str(pdf.Root.Lang) == "cy"


def test_no_conformance_is_claimed_that_nobody_certified():
    assert b"pdfuaid" not in drawn()
    assert b"pdfaid" not in drawn()


def test_a_table_says_what_it_shows_and_its_heads_what_they_head():
    whole = Element("Table", summary="Names and ages.")
    with pikepdf.open(BytesIO(drawn(element=whole))) as pdf:
        (found,) = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and "/A" in o]
        assert str(found.A.Summary) == "Names and ages."
        assert "/Alt" not in found
    with pikepdf.open(BytesIO(drawn(element=Element("TH", scope="Row")))) as pdf:
        (found,) = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and "/A" in o]
        assert str(found.A.Scope) == "/Row"
