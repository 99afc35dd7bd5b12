"""Hostile and unusual words; the drawing library's private names; threads."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import msgspec
import pdfs
import pytest
import session_sheets as sheets
from fit_drawing.clusters import BREAK
from fit_drawing.words import clean, missing
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


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("a\u202eb", "a[U+202E]b"),
        ("f\x1b[31mg\x07", "f[U+001B][31mg[U+0007]"),
        ("e\x00f", "e[U+0000]f"),
        ("hid\U000e0041den", "hid[U+E0041]den"),
        ("soft\u00adly \ufeffand\u2060", "softly and"),
        ("one \u2067two\u2069 \u202athree\u202c", "one two three"),
        ("\u05d0 \u202ab\u202c", "\u05d0 \u2066b\u2069"),
        ("\u200fa", "a"),
        ("\U0001f3f4\U000e0067\U000e007f", "\U0001f3f4\U000e0067\U000e007f"),
    ],
)
def test_what_would_act_unseen_is_shown_and_what_says_nothing_is_left_out(written, printed):
    assert clean(written) == printed


def test_words_that_try_to_act_are_on_the_paper_as_words():
    hostile = "I feel\u202e doog\u202c \x07<b>fine"
    made = render(said(hostile))
    assert "I feel[U+202E] doog [U+0007]<b>fine" in pdfs.words(made.data)


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
        ("\u0301 alone", "U+0301"),
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
    lacking = missing(kept)
    if lacking:
        with pytest.raises(FitError, match=f"U\\+{ord(lacking[0]):04X}"):
            render(said(words))
        return
    drawn = "".join(d.text for d in render(said(words)).drawn)
    assert "".join(kept.replace(BREAK, "").split()) in "".join(drawn.replace(BREAK, "").split())


def test_many_threads_draw_the_same_bytes():
    wanted = render(sheets.eighth()).data
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda _: render(sheets.eighth()).data, range(80)))
    assert set(made) == {wanted}
