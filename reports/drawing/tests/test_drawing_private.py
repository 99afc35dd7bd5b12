"""Every name of ReportLab that is used and is not public, and what is expected of it.

ReportLab changes these without notice. Where a test here fails after an update, the module named
beside it is to be looked at before anything is printed.
"""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace

import pytest
import reportlab
from fit_drawing.raw import Raw, refer
from fit_drawing.tagged import TaggedCanvas
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

HERE = Path(__file__).parents[1] / "fit_drawing"
#: Name, and the module that uses it.
USED = {
    "_code": "tagged",
    "_doc": "tagged",
    "_setAnnotations": "tagged",
    "_timeStamp": "tagged",
    "signature": "tagged",
    "__NoDefault__": "tagged",
    "Contents": "tagged",
    "Trans": "tagged",
    "stream": "tagged",
    "Catalog": "tagged",
    "_make_preamble": "tagged",
    "_preamble": "tagged",
    "idToObject": "embed",
    "__RefOnly__": "raw",
    "Reference": "raw",
}


@pytest.fixture
def canvas():
    made = {"language": "en", "title": "t", "date": "2026-01-02", "creator": "c", "seed": b"s"}
    return TaggedCanvas((100, 100), **made)


def test_the_library_is_of_the_version_that_is_pinned():
    assert reportlab.__version__.startswith("5.")


@pytest.mark.parametrize(("name", "module"), USED.items())
def test_the_list_names_what_is_used_and_where(name, module):
    assert re.search(rf"\b{name}\b", (HERE / f"{module}.py").read_text("utf-8"))


def test_no_other_private_name_of_the_canvas_is_used():
    own = {
        "_date_and_identify",
        "_title",
        "_open",
        "_marks",
        "_embedded",
        "_told",
        "_telling",
        "_plain",
    }
    found = set(re.findall(r"\bself\.(_\w+)", (HERE / "tagged.py").read_text("utf-8")))
    assert found - own <= USED.keys()


def test_code_is_the_list_of_operators_of_the_page(canvas):
    before = len(canvas._code)
    canvas.setLineWidth(3)
    assert canvas._code[before:] == ["3 w"]
    canvas.showPage()
    assert "3 w" not in canvas._code


def test_a_page_begins_with_the_preamble_that_names_the_first_font():
    plain = Canvas("never-written.pdf")
    assert plain._preamble.startswith("1 0 0 1 0 0 cm")
    assert " 12 Tf " in plain._preamble


def test_our_pages_begin_with_nothing_and_name_no_font_but_the_embedded(canvas):
    assert canvas._preamble == ""
    data = canvas.finish()
    assert b"Helvetica" not in data


def test_annotations_are_set_on_every_page_before_it_is_stored(monkeypatch):
    seen = []
    monkeypatch.setattr(Canvas, "_setAnnotations", lambda self, page: seen.append(page))
    plain = Canvas("never-written.pdf")
    plain.drawString(10, 10, "x")
    plain.showPage()
    (page,) = seen
    assert "x" in page.stream
    assert {"Contents", "Trans"} <= {*page.__NoDefault__, *vars(page)}


def test_a_page_writes_the_keys_of_its_list_and_leaves_out_none():
    page = pdfdoc.PDFPage()
    page.__NoDefault__ = [*page.__NoDefault__, "StructParents"]
    page.StructParents = 7
    page.Trans = None
    page.pagewidth = page.pageheight = 100
    page.stream = ""
    page.Contents = pdfdoc.PDFStream(content="")
    document = pdfdoc.PDFDocument()
    page.Resources = pdfdoc.PDFResourceDictionary()
    page.Parent = document.Pages
    written = page.format(document)
    assert b"/StructParents 7" in written
    assert b"/Trans" not in written


def test_the_stamp_of_time_dates_the_file_and_the_signature_identifies_it(canvas):
    assert canvas._doc._timeStamp.YMDhms == (2026, 1, 2, 0, 0, 0)
    canvas._doc._timeStamp = SimpleNamespace(YMDhms=(2031, 5, 6, 0, 0, 0), dhh=0, dmm=0)
    canvas._doc.signature.update(b"more")
    data = canvas.finish()
    assert b"D:20310506" in data


def test_the_catalogue_writes_the_keys_of_its_list(canvas):
    catalog = canvas._doc.Catalog
    for name in ("StructTreeRoot", "MarkInfo", "Metadata", "Lang"):
        assert name in (*catalog.__NoDefault__, *vars(catalog)), name
    data = canvas.finish()
    for name in (b"/StructTreeRoot", b"/MarkInfo", b"/Metadata", b"/Lang", b"/OutputIntents"):
        assert name in data


def test_pages_are_named_in_order(canvas):
    canvas.next_page()
    canvas.finish()
    assert {"Page1", "Page2"} <= canvas._doc.idToObject.keys()


def test_basic_fonts_are_a_dictionary_that_every_page_refers_to(canvas):
    fonts = canvas._doc.idToObject["BasicFonts"]
    assert isinstance(fonts.dict, dict)
    resources = pdfdoc.PDFResourceDictionary()
    resources.basicFonts()
    assert resources.Font.name == "BasicFonts"


def test_a_registered_object_is_referred_to_and_written_as_it_stands(canvas):
    canvas._doc.Reference(Raw(b"<</Own true>>"), "Own1")
    assert re.fullmatch(r"\d+ 0 R", refer("Own1", canvas._doc))
    assert b"<</Own true>>" in canvas.finish()


def test_the_compressing_filter_and_names_are_those_of_the_format():
    assert pdfdoc.PDFZCompress.pdfname == "FlateDecode"
    assert pdfdoc.PDFName("true")[1:] == "true"


def test_a_qr_code_tells_its_squares():
    widget = QrCodeWidget("words", barLevel="M")
    widget.qr.make()
    count = widget.qr.getModuleCount()
    dark = [[widget.qr.isDark(row, column) for column in range(count)] for row in range(count)]
    assert count >= 21
    assert dark[0][:7] == [True] * 7
