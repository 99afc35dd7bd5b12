"""Hostile and unusual words; the drawing library's private names; threads."""

from __future__ import annotations

import unicodedata
from concurrent.futures import ThreadPoolExecutor

import msgspec
import pdfs
import pytest
import session_sheets as sheets
from fit_drawing.faces import missing
from fit_drawing.words import clean
from fit_session.render import render
from hypothesis import given, settings
from hypothesis import strategies as st

from fit_core.errors import FitError
from fit_core.sheet.model import Text


def said(words):
    own = msgspec.structs.replace(sheets.WORDS, words=Text(words, "client"))
    return sheets.sheet(sheets.PURPOSE, own, *sheets.FOOT)


@pytest.mark.parametrize(
    "words",
    [
        "<b>bold</b> & <img src='file:///etc/passwd'/>",
        '</para> <a href="x"> &amp; &#65; <!-- ]]>',
        "(un)balanced ) ( \\ \\) ET Q EMC endstream endobj",
        "100 % {sure} $HOME %s {0} [1 2] /Name <FEFF>",
        "Zażółć gęślą jaźń, Größe, Ελληνικά, Україна, Tiếng Việt",
        "don\u2019t \u2014 \u201cquoted\u201d \u2026 5\u00a0%",
    ],
)
def test_words_are_drawn_as_they_stand(words):
    made = render(said(words))
    assert words.replace("\u00a0", " ") in pdfs.words(made.data).replace("\u00a0", " ")
    assert words in " ".join(drawn.text for drawn in made.drawn)


def test_invisible_and_turning_characters_are_taken_out():
    hostile = "a\u202eb\u2066c\u200fd\u00ade\x00f\x1b[31mg\x07\ufeff"
    assert clean(hostile) == "abcdef[31mg"
    assert "abcdef[31mg" in pdfs.words(render(said(hostile)).data)


def test_line_ends_of_all_kinds_part_paragraphs():
    assert clean("one\r\ntwo\rthree\u2028four\x85five\tsix") == "one\ntwo\nthree\nfour\nfive six"
    made = render(said("one\r\ntwo"))
    assert [d.text for d in made.drawn if d.text in {"one", "two"}] == ["one", "two"]


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("I feel \U0001f600", "U+1F600"),
        ("שלום", "U+05E9"),
        ("नमस्ते", "U+0928"),
        ("lonely \ud800", "U+D800"),
        ("q\u0323", "U+0323"),
    ],
)
def test_a_character_without_a_glyph_is_named_before_anything_is_drawn(words, named):
    with pytest.raises(FitError) as caught:
        render(said(words))
    assert named in caught.value.what
    assert "OwnWords.words" in caught.value.what
    assert caught.value.next_step


def test_after_an_error_the_next_sheet_is_sound():
    before = render(sheets.eighth()).data
    with pytest.raises(FitError):
        render(said("\U0001f600"))
    assert render(sheets.eighth()).data == before


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_any_words_are_drawn_or_refused_by_name(words):
    kept = clean(words)
    lacking = missing(kept.replace("\n", "")) or [c for c in kept if unicodedata.combining(c)]
    if lacking:
        with pytest.raises(FitError, match=f"U\\+{ord(lacking[0]):04X}"):
            render(said(words))
        return
    drawn = "".join(d.text for d in render(said(words)).drawn)
    assert "".join(kept.split()) in "".join(drawn.split())


def test_many_threads_draw_the_same_bytes():
    wanted = render(sheets.eighth()).data
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda _: render(sheets.eighth()).data, range(80)))
    assert set(made) == {wanted}
