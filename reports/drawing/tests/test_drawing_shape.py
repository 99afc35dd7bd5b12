"""Words of any script as glyphs and as lines: nothing lost, and no sign parted in two."""

from __future__ import annotations

from itertools import pairwise

import made_fonts
import pytest
from fit_drawing.breaks import opportunities
from fit_drawing.chain import chain, font_for, using
from fit_drawing.clusters import clusters
from fit_drawing.faces import width
from fit_drawing.own import own_font
from fit_drawing.shape import levels_of, shaped_width, stretches
from fit_drawing.words import clean, missing
from fit_drawing.wrap import Run, line_width, said, wrap
from hypothesis import example, given, settings
from hypothesis import strategies as st

from fit_core.errors import FitError

HEBREW, ARABIC = "\u05e9\u05dc\u05d5\u05dd", "\u0633\u0644\u0627\u0645"
HINDI, THAI = "\u0928\u092e\u0938\u094d\u0924\u0947", "\u0e17\u0e35\u0e48\u0e19\u0e35\u0e48"
FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"


@pytest.fixture(autouse=True)
def fonts():
    with using(made_fonts.many(), "en"):
        yield


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("q\u0323\u0303a", ["q\u0323\u0303", "a"]),
        (f"a{FAMILY}b", ["a", FAMILY, "b"]),
        ("\U0001f44d\U0001f3fd!", ["\U0001f44d\U0001f3fd", "!"]),
        (
            "\U0001f1ec\U0001f1e7\U0001f1eb\U0001f1f7",
            ["\U0001f1ec\U0001f1e7", "\U0001f1eb\U0001f1f7"],
        ),
        ("1\ufe0f\u20e3", ["1\ufe0f\u20e3"]),
        ("\u0915\u094d\u0937\u092e\u093e", ["\u0915\u094d\u0937", "\u092e\u093e"]),
        ("\u1112\u1161\u11ab", ["\u1112\u1161\u11ab"]),
        ("a\u200bb", ["a", "\u200b", "b"]),
        ("", []),
    ],
)
def test_what_a_reader_sees_as_one_sign_is_one_cluster(words, parts):
    assert clusters(words) == parts


def test_the_pack_s_own_face_comes_first_and_a_font_is_asked_for_its_script_only():
    def family_of(words):
        found = font_for(words, "regular", chain())
        return found and found.key[0].rpartition("/")[2].partition("[")[0]

    assert family_of("q\u0323").startswith("SourceSansPro")
    assert family_of("\u05e9") == "NotoSansHebrew"
    assert family_of("\u0633") == "NotoSansArabic"
    assert family_of("\U0001f600").startswith("NotoEmoji")
    assert family_of("\u4e2d") is None
    with using((made_fonts.noto("Hebrew", "Arab"),), "en"):
        assert family_of("\u05e9") is None


def test_a_family_made_for_the_language_of_the_sheet_goes_first():
    plain = made_fonts.noto("Arabic", "Arab")
    urdu = made_fonts.family("Urdu", ("Arab",), plain.regular, ("ur",))
    for language, first in (("ur-PK", "Urdu"), ("ur", "Urdu"), ("ar", "Arabic"), ("urx", "Arabic")):
        with using((plain, urdu), language):
            assert chain().families[0].name == first


def test_arabic_letters_join_and_indian_ones_combine():
    (word,) = stretches(ARABIC, "regular", levels_of(ARABIC))
    alone = [stretches(letter, "regular", (1,))[0].glyphs[0].id for letter in ARABIC]
    assert not {glyph.id for glyph in word.glyphs[:-1]} & set(alone[:-1])
    (hindi,) = stretches("\u0915\u094d\u0937", "regular", (0, 0, 0))
    assert len(hindi.glyphs) == 1
    assert hindi.glyphs[0].words == "\u0915\u094d\u0937"


def test_a_line_of_two_directions_goes_from_left_to_right():
    """Signs that have a glyph of their own for the other direction are turned when shaped."""
    words = f"score {HEBREW} ({ARABIC}) 12"
    shown = [each.words.strip() for each in stretches(words, "regular", levels_of(words))]
    assert [each for each in shown if each] == ["score", "12", ")", ARABIC, "(", HEBREW]


def test_brackets_are_mirrored_where_words_run_from_right_to_left():
    left, right = (stretches(sign, "regular", (1,))[0].glyphs[0].id for sign in "()")
    opening, closing = (
        stretches(f"{sign}\u0301", "regular", (0, 0))[0].glyphs[0].id for sign in "()"
    )
    assert (left, right) == (closing, opening)


def test_a_heavier_weight_of_a_variable_font_is_wider():
    assert shaped_width(HEBREW, "bold") > shaped_width(HEBREW, "regular")


SCRIPTS = [
    "ab ",
    HEBREW,
    ARABIC,
    HINDI,
    THAI,
    "\U0001f600",
    FAMILY,
    "q\u0323",
    "(",
    "12",
    " ",
    "\n",
]
MIXED = st.lists(st.sampled_from(SCRIPTS), max_size=40).map("".join)


@settings(max_examples=200, deadline=None)
@given(MIXED, st.floats(40, 300))
@example(ARABIC * 2, 42.0)
@example(f"{HEBREW}ab {HINDI}(ab ({HEBREW}{HEBREW} ab ab q\u0323", 167.0)
def test_wrapping_loses_nothing_and_keeps_to_the_room(words, room):
    lines = wrap((Run(words), Run("and more", "bold")), 11.0, room)
    assert "".join(said(lines).split()) == "".join(words.split()) + "andmore"
    assert all(line_width(line, 11.0) <= room + 0.05 for line in lines)
    whole = set(clusters(words.replace("\n", " ")))
    parts = {each for line in lines for part in line for each in clusters(part.words)}
    assert parts <= whole | set(clusters("and more"))


@settings(max_examples=60, deadline=None)
@given(MIXED)
def test_parts_of_a_line_stand_side_by_side(words):
    lines = wrap((Run(words), Run(HEBREW, "bold"), Run("end")), 11.0, 260)
    for line in lines:
        ends = sorted(
            (
                part.offset,
                part.offset + shaped_width(part.words, part.run.weight, part.levels or None) * 11,
            )
            for part in line
        )
        assert all(one[1] <= other[0] + 0.05 for one, other in pairwise(ends))
        assert not ends or ends[0][0] >= -0.05


def test_copied_words_are_whole_where_a_line_had_to_part_them():
    long = "Donaudampfschifffahrt" * 4
    lines = wrap((Run(f"a {long} b"),), 11.0, 90.0)
    assert len(lines) > 4
    assert said(lines) == f"a {long} b"


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        (
            "\u4eca\u65e5\u306f\u3001\u826f\u3044\u3002",
            ["\u4eca", "\u65e5", "\u306f\u3001", "\u826f", "\u3044\u3002"],
        ),
        ("\u300c\u30c6\u30b9\u30c8\u300d", ["\u300c\u30c6", "\u30b9", "\u30c8\u300d"]),
        ("\uc548\ub155 \ud558", ["\uc548\ub155", "\ud558"]),
        ("ab\u200bcd ef", ["ab", "cd", "ef"]),
        ("PHQ-9\u7684", ["PHQ-9", "\u7684"]),
        ("  ", []),
    ],
)
def test_where_a_line_may_end(words, parts):
    assert [words[start:stop] for start, stop, _ in opportunities(words)] == parts


def test_words_of_our_own_face_are_as_wide_letter_by_letter_as_shaped_without_kerning():
    for words in ("Wellbeing 25.6", "\u2212 \u00b7 \u201cx\u201d"):
        own = own_font("bold")
        expected = sum(own.advance(own.glyph(letter)) for letter in words) / 1000 * 11
        assert width(words, "bold", 11) == pytest.approx(expected)


def test_what_no_font_draws_is_named_once_and_marks_need_a_letter():
    assert missing(f"{HEBREW} {ARABIC} \U0001f600 q\u0323") == ()
    assert missing("a\u4e2d\u4e2d\u2605") == ("\u4e2d", "\u2605")
    assert missing("\u0301a") == ("\u0301",)
    assert missing("\ud800") == ("\ud800",)


def test_a_font_that_cannot_be_opened_is_named(tmp_path):
    path = tmp_path / "Broken.ttf"
    path.write_bytes(b"\x00\x01\x00\x00 and no table")
    broken = made_fonts.family("Broken", ("Hebr",), path)
    with using((broken,), "he"), pytest.raises(FitError, match=r"Broken\.ttf cannot be read"):
        missing(HEBREW)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_whatever_is_not_missing_is_drawn(words):
    kept = clean(words).replace("\n", " ")
    if not missing(kept):
        assert shaped_width(kept, "regular") >= 0
