"""A page in Arabic, drawn: every sentence can be read from the file, in the order of reading."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
from io import BytesIO
from pathlib import Path

import msgspec
import pikepdf
import pytest
from fit_session.render import render

from fit_core.sheet.fonts import load_fonts
from fit_core.sheet.pieces import pieces

HERE = Path(__file__).parents[1]
SHELF = Path(__file__).parents[3]
sys.path.insert(0, str(SHELF / "reports" / "session" / "tests"))
SAID = {
    "How things are going": "كيف تسير الأمور",
    "To talk about today": "للحديث معًا",
    "What have you tried lately?": "هل نعمل على ما يهمّك، وبطريقة تناسبك؟",
    "What would you rather not change?": "ما الذي فعلته بطريقة مختلفة، ويستحقّ أن يتكرّر؟",
    "What fits": "ما ينطبق",
}


def _said(value):
    from fit_core.sheet.model import Text

    if isinstance(value, Text):
        return msgspec.structs.replace(value, words=SAID.get(value.words, value.words))
    if isinstance(value, tuple):
        return tuple(map(_said, value))
    if isinstance(value, msgspec.Struct):
        fields = {name: _said(getattr(value, name)) for name in value.__struct_fields__}
        return msgspec.structs.replace(value, **fields)
    return value


@pytest.fixture(scope="module")
def sheet():
    import session_sheets

    return msgspec.structs.replace(_said(session_sheets.eighth()), language="ar")


@pytest.fixture(scope="module")
def made(sheet):
    return render(sheet, load_fonts("lang-ar", HERE / "fit_lang_ar"))


def test_every_arabic_sentence_stands_in_the_tree_in_the_order_of_reading(sheet, made):
    assert set(SAID.values()) <= {piece.printed for piece in pieces(sheet)}
    said = []

    def walk(element):
        if isinstance(element, pikepdf.Array):
            list(map(walk, element))
        elif isinstance(element, pikepdf.Dictionary):
            said.append(str(element.get("/ActualText", "")))
            walk(element.get("/K", pikepdf.Array()))

    with pikepdf.open(BytesIO(made.data)) as pdf:
        assert str(pdf.Root.Lang) == "ar"
        assert pdf.Root.ViewerPreferences.Direction == "/R2L"
        walk(pdf.Root.StructTreeRoot.K)
    for words in SAID.values():
        assert any(words in one for one in said), words


def test_a_program_that_takes_text_from_the_page_finds_every_letter(made, tmp_path):
    path = tmp_path / "page.pdf"
    path.write_bytes(made.data)
    try:
        done = subprocess.run(
            ["pdftotext", str(path), "-"], capture_output=True, text=True, check=True
        )
    except FileNotFoundError:
        pytest.skip("pdftotext is not installed")
    found = _letters(done.stdout)
    for words in SAID.values():
        for word in _letters(words):
            assert word in found, word


def _letters(text):
    """The words of a text without marks and signs, whichever forms its letters have."""
    plain = unicodedata.normalize("NFKC", text)
    kept = (
        sign if unicodedata.category(sign)[0] == "L" else " " for sign in plain if _is_said(sign)
    )
    return set("".join(kept).split())


def _is_said(sign):
    return unicodedata.category(sign) not in {"Cf", "Mn"}


def test_it_is_one_page_in_three_weights_of_the_pack(made):
    assert (made.pages, made.fonts) == (1, ("lang-ar",))
    with pikepdf.open(BytesIO(made.data)) as pdf:
        fonts = pdf.pages[0].Resources.Font
        names = {str(fonts[name].BaseFont).split("+")[1] for name in fonts}
    assert {"FitSansArabic-Regular", "FitSansArabic-Semibold", "FitSansArabic-Bold"} <= names
