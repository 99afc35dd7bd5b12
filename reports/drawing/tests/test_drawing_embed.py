"""Shaped words in a file: fonts of their own, words that can be copied, the same bytes again."""

from __future__ import annotations

import hashlib
import os
import random
import re
import shutil
import subprocess
import sys
import unicodedata
from io import BytesIO
from pathlib import Path

import made_fonts
import pdfs
import pikepdf
import pymupdf
import pypdf
import pytest
import uharfbuzz as hb
from fit_drawing.levels import turns
from fit_drawing.page import About, draw_pages, drawing, granted
from fit_drawing.piece import paragraph
from fit_drawing.style import Frame
from fit_drawing.words import prepared
from fit_drawing.wrap import Run
from made_pages import ALL, ARABIC, HEBREW, HINDI, SMILE, THAI, file_of

from fit_core.errors import FitError
from fit_core.sheet.model import Text
from fit_core.testing.pdf import archive_findings


def composite(data):
    """The fonts that were shaped with, by name."""
    with pikepdf.open(BytesIO(data)) as pdf:
        fonts = (o for o in pdf.objects if isinstance(o, pikepdf.Dictionary))
        found = [font for font in fonts if font.get("/Subtype") == "/Type0"]
        return {str(font.BaseFont)[1:]: _facts(font) for font in found}


def _facts(font):
    (inner,) = font.DescendantFonts
    descriptor = inner.FontDescriptor
    file = descriptor.get("/FontFile2", descriptor.get("/FontFile3"))
    return str(inner.Subtype), len(bytes(file.read_bytes())), bytes(font.ToUnicode.read_bytes())


def actual(data):
    """What the marked content says that its words are."""
    with pikepdf.open(BytesIO(data)) as pdf:
        (page,) = pdf.pages
        return [
            str(operands[1]["/ActualText"])
            for operands, operator in pikepdf.parse_content_stream(page)
            if str(operator) == "BDC" and "/ActualText" in operands[1]
        ]


def test_what_runs_from_left_to_right_says_its_words_in_the_order_of_reading():
    said = [words for words in actual(file_of(*ALL)) if words]
    assert said == [words for words in ALL if not turns(words)]
    assert {HINDI, THAI} <= set(said)


#: A letter under marks, letters that are one glyph, and a number between words.
MARKED = "\u0645\u0639\u064b\u0627 \u0644\u0627 12 \u0644\u062a\u062a\u062d\u062f\u0651\u062b\u0627"


@pytest.mark.parametrize("written", [ARABIC, HEBREW.partition(" (")[0], MARKED])
def test_words_from_right_to_left_are_copied_as_they_were_written(written, tmp_path):
    data = file_of(written)
    found = taken(pypdf.PdfReader(BytesIO(data)).pages[0].extract_text()).split()
    assert set(filter(str.isalnum, written.split())) <= set(found)  # it turns numbers too
    path = tmp_path / "page.pdf"
    path.write_bytes(data)
    if shutil.which("pdftotext"):
        done = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True)
        shown = taken(done.stdout.decode("utf-8"))  # which sets spaces elsewhere about numbers
        assert "".join(written.split()) in "".join(shown.split())


def taken(text):
    """A text without the marks of direction that programs add, and without what is no letter."""
    return "".join(sign for sign in text if unicodedata.category(sign) != "Cf")


def test_words_that_run_from_right_to_left_are_told_to_readers_too():
    with pikepdf.open(BytesIO(file_of(HEBREW, THAI))) as pdf:
        (document,) = [pdf.Root.StructTreeRoot.K]
        first, second = document.K
        assert str(first.ActualText) == HEBREW
        assert "/ActualText" not in second


def test_copied_words_are_those_that_were_written():
    words = pdfs.words(file_of(HINDI, THAI, SMILE))
    for each in (HINDI, THAI, SMILE):
        assert each in words


def test_a_font_holds_what_the_page_uses_and_no_more():
    fonts = composite(file_of(*ALL))
    names = sorted(name.partition("+")[2] for name in fonts)
    assert [name.partition("-")[0] for name in names] == [
        "NotoEmoji", "NotoSansArabic", "NotoSansDevanagari", "NotoSansHebrew", "NotoSansThai",
        "SourceSansPro",
    ]  # fmt: skip
    assert all(kind == "/CIDFontType2" for kind, _, _ in fonts.values())
    assert all(size < 12_000 for name, (_, size, _) in fonts.items() if "Emoji" not in name)
    assert all(b"beginbfchar" in meaning for _, _, meaning in fonts.values())
    assert len({name.partition("+")[0] for name in fonts}) == len(fonts)


def test_every_glyph_that_is_shown_has_characters():
    with pikepdf.open(BytesIO(file_of(*ALL))) as pdf:
        fonts = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary)]
        for font in (each for each in fonts if each.get("/Subtype") == "/Type0"):
            (inner,) = font.DescendantFonts
            stated = {int(code) for code in inner.W[::2]}
            meaning = font.ToUnicode.read_bytes().decode("ascii")
            named = {int(code, 16) for code in re.findall(r"^<(\w{4})> <\w+>$", meaning, re.M)}
            assert named == stated, font.BaseFont


def test_two_weights_of_one_variable_file_are_two_fonts():
    with drawing(made_fonts.many()):
        pieces = [
            paragraph((Run(HEBREW, weight),), Frame(50.0, 480.0))
            for weight in ("regular", "semibold", "bold")
        ]
        about = About("A4", "en", "t", "2026-03-12", "tests", b"")
        data = draw_pages(about, [granted(pieces, 760.0)], Text("")).data
    hebrew = [name for name in composite(data) if "Hebrew" in name]
    assert len(hebrew) == 3
    with pymupdf.open(stream=data, filetype="pdf") as pdf:
        ink = [_ink(pdf[0], top) for top in (36, 52, 68)]
    assert ink[0] < ink[1] < ink[2]


def _ink(page, top):
    drawn = page.get_pixmap(dpi=144, clip=pymupdf.Rect(0, top, 595, top + 13), colorspace="gray")
    return sum(255 - grey for grey in drawn.samples)


def test_every_glyph_has_the_width_that_the_file_states():
    """Else a reader of the file would lay out other words than it shows."""
    with pikepdf.open(BytesIO(file_of(ARABIC, HEBREW, HINDI))) as pdf:
        dictionaries = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary)]
        inner = [o for o in dictionaries if o.get("/Subtype") == "/CIDFontType2"]
        assert len(inner) >= 3
        for font in inner:
            face = hb.Face(bytes(font.FontDescriptor.FontFile2.read_bytes()))
            cut = hb.Font(face)
            glyphs = bytes(font.CIDToGIDMap.read_bytes())
            for code, (wide,) in zip(font.W[::2], font.W[1::2], strict=True):
                gid = int.from_bytes(glyphs[2 * int(code) : 2 * int(code) + 2], "big")
                inside = cut.get_glyph_h_advance(gid) * 1000 / face.upem
                assert float(wide) == pytest.approx(inside, abs=1)


def test_signs_of_chinese_and_of_postscript_outlines():
    fonts = (
        made_fonts.system(made_fonts.DROID, "Droid", "Hani", "Hira"),
        made_fonts.system(made_fonts.NIMBUS, "Nimbus", "Zsym"),
    )
    data = file_of("\u4e2d\u6587\u306e", "\u2320 \u2302", fonts=fonts)
    found = composite(data)
    kinds = {name.partition("+")[2]: kind for name, (kind, _, _) in found.items()}
    assert kinds["NimbusSans-Regular"] == "/CIDFontType0"
    assert kinds["DroidSansFallback"] == "/CIDFontType2"
    assert "\u4e2d\u6587\u306e" in pdfs.words(data)
    assert "\u2320 \u2302" in pdfs.words(data)
    with pymupdf.open(stream=data, filetype="pdf") as pdf:
        assert _ink(pdf[0], 36) > 5_000
        assert _ink(pdf[0], 52) > 5_000


SCRIPT = """
import hashlib, made_pages as made
print(hashlib.sha256(made.file_of(*made.ALL)).hexdigest())
"""


def test_bytes_are_the_same_in_every_process():
    here = hashlib.sha256(file_of(*ALL)).hexdigest()
    assert hashlib.sha256(file_of(*ALL)).hexdigest() == here
    for seed in ("4242",):
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT],
            capture_output=True,
            text=True,
            check=True,
            cwd=Path(__file__).parent,
            env={**os.environ, "PYTHONHASHSEED": seed},
        )
        assert done.stdout.strip() == here


def test_nothing_stands_against_keeping_a_file_for_decades_but_that_it_claims_nothing():
    assert archive_findings(file_of(*ALL)) == ()
    assert b"pdfaid" not in file_of(SMILE)


@pytest.mark.parametrize("words", ALL)
def test_no_operator_of_a_page_is_left_open(words):
    with pikepdf.open(BytesIO(file_of(words))) as pdf:
        depth, texts = 0, 0
        for operands, operator in pikepdf.parse_content_stream(pdf.pages[0]):
            depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(str(operator), 0)
            texts += {"BT": 1, "ET": -1}.get(str(operator), 0)
            if str(operator) == "Ts":
                last_rise = float(operands[0])
            if str(operator) == "ET":
                assert locals().get("last_rise", 0.0) == 0.0
        assert (depth, texts) == (0, 0)


def test_a_damaged_font_is_refused_or_drawn_and_never_stops_the_program(tmp_path):
    sound = Path(made_fonts.EMOJI[0].regular).read_bytes()
    chance = random.Random(7)
    outcomes = set()
    for number in range(40):
        data = bytearray(sound[: chance.choice([300, 5_000, 200_000, len(sound)])])
        for _ in range(chance.choice([0, 3, 60])):
            data[chance.randrange(12, min(4_000, len(data)))] = chance.randrange(256)
        path = tmp_path / f"{number}.ttf"
        path.write_bytes(data)
        fonts = (made_fonts.family("Damaged", ("Zsye",), path),)
        try:
            with drawing(fonts):
                kept = prepared(Text("fine \U0001f600", "client"), lambda *_: True, "page")
            assert file_of(kept.words, fonts=fonts).startswith(b"%PDF")
            outcomes.add("drawn")
        except FitError:
            outcomes.add("refused")
    assert outcomes == {"drawn", "refused"}
