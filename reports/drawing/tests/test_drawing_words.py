"""Words before they are drawn: cleaned, measured, broken into lines; ReportLab's private names."""

from __future__ import annotations

import pytest
from fit_drawing.faces import face, missing, width
from fit_drawing.tagged import PRIVATE, TaggedCanvas
from fit_drawing.words import clean
from fit_drawing.wrap import Run, line_width, plain, wrap
from hypothesis import given
from hypothesis import strategies as st

PUNCTUATION = (
    "\u2013\u2014\u2018\u2019\u201c\u201d\u201e\u2026\u00b7\u2022"
    "\u00d7\u2212\u00b1\u2264\u2265\u00bd%\u20ac\u00a3"
)


def test_accents_are_composed():
    assert clean("e\u0301") == "\u00e9"


@given(st.text(alphabet="abc WMi-\n", max_size=200), st.floats(30, 300))
def test_wrapping_loses_nothing_and_keeps_to_the_room(words, room):
    lines = wrap((Run(words), Run("and more", "bold")), 11.0, room)
    joined = "".join(plain(line).replace(" ", "") for line in lines)
    assert joined == "".join(words.split()) + "andmore"
    assert all(line_width(line, 11.0) <= room + 0.05 for line in lines)


def test_measured_width_is_the_library_s_own():
    for words in ("Wellbeing 25.6", "\u2212 \u00b7 \u201cx\u201d"):
        expected = face("bold").stringWidth(words, 11)
        assert width(words, "bold", 11) == pytest.approx(expected)


def test_the_faces_hold_what_sentence_files_need():
    assert missing("ÄÖÜäöüßéèñçøåłőčžşğ" + PUNCTUATION) == []


def test_private_names_of_the_library_are_still_there():
    canvas = TaggedCanvas(
        (100, 100), language="en", title="t", date="2026-01-01", creator="c", seed=b""
    )
    from reportlab.pdfbase.pdfdoc import PDFPage

    subjects = {
        "Canvas": canvas,
        "PDFDocument": canvas._doc,
        "PDFPage": PDFPage(),
        "TTFont": face("regular"),
        "TTFontFace": face("regular").face,
    }
    for kind, names in PRIVATE.items():
        for name in names:
            assert hasattr(subjects[kind], name), f"{kind}.{name}"
