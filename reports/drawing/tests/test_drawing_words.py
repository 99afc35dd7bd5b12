"""Words before they are drawn: cleaned, checked, broken into lines."""

from __future__ import annotations

import made_fonts
import msgspec
import pytest
from fit_drawing.chain import using
from fit_drawing.own import plainly_drawable
from fit_drawing.words import clean, prepared
from fit_drawing.wrap import Run, line_width, plain, wrap
from hypothesis import given
from hypothesis import strategies as st

from fit_core.errors import FitError
from fit_core.sheet.model import Text

PUNCTUATION = (
    "\u2013\u2014\u2018\u2019\u201c\u201d\u201e\u2026\u00b7\u2022"
    "\u00d7\u2212\u00b1\u2264\u2265\u00bd%\u20ac\u00a3"
)


class Page(msgspec.Struct, frozen=True):
    said: Text
    code: str = ""


def checked(words):
    return prepared(
        Page(Text(words, "client")), lambda _, field: field != "code", "page"
    ).said.words


def test_accents_are_composed():
    assert clean("e\u0301") == "\u00e9"


@given(st.text(alphabet="abc WMi-\n", max_size=200), st.floats(30, 300))
def test_wrapping_loses_nothing_and_keeps_to_the_room(words, room):
    lines = wrap((Run(words), Run("and more", "bold")), 11.0, room)
    joined = "".join(plain(line).replace(" ", "") for line in lines)
    assert joined == "".join(words.split()) + "andmore"
    assert all(line_width(line, 11.0) <= room + 0.05 for line in lines)


def test_the_faces_hold_what_sentence_files_need():
    assert plainly_drawable("ÄÖÜäöüßéèñçøåłőčžşğ" + PUNCTUATION)


def test_the_error_names_characters_the_place_and_the_way_out():
    with pytest.raises(FitError) as caught:
        checked("I said \u05e9\u05dc\u05d5\u05dd \u05e2\u05db\u05e9\u05d9\u05d5")
    what, step = caught.value.what, caught.value.next_step
    assert "\u05e9 (U+05E9, Hebrew letter shin)" in what
    assert "and 4 more in page.said" in what
    assert "\u201cI said \u05e9\u05dc\u05d5\u05dd" in what
    assert "a pack of fonts for the script Hebr" in step


def test_for_an_emoji_the_pack_that_has_them_is_named():
    with pytest.raises(FitError) as caught:
        checked("fine \U0001f600")
    assert "\U0001f600 (U+1F600, Grinning face)" in caught.value.what
    assert "fit-emoji" in caught.value.next_step
    with using(made_fonts.EMOJI, "en"):
        assert checked("fine \U0001f600\u2764\ufe0f") == "fine \U0001f600\u2764\ufe0f"


def test_ten_thousand_signs_are_checked_and_broken_into_lines_in_time():
    words = ("\u05e9\u05dc\u05d5\u05dd \U0001f600 and " * 1000)[:10_000]
    with using(made_fonts.many(), "en"):
        lines = wrap((Run(checked(words)),), 11.0, 480.0)
    assert sum(len(part.words) for line in lines for part in line) >= 9_000
