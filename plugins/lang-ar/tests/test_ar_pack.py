"""The pack as a whole, and its sentences: complete, whole in every variant, fit for a sheet."""

from __future__ import annotations

from pathlib import Path

import pytest

from fit_core.adapt.sources import Source
from fit_core.adapt.words import Words
from fit_core.sheet.fonts import load_fonts
from fit_core.testing import check_sentences, parametrize_with_checks, ways_in

PROJECT = Path(__file__).parents[1]
FOLDER = PROJECT / "fit_lang_ar"
TEXT = FOLDER / "text"


@parametrize_with_checks(PROJECT)
def test_the_pack_passes_every_check_of_its_grade(check):
    check()


def test_every_sentence_of_the_program_is_here_in_every_variant():
    assert check_sentences(TEXT / "ar") == ()


@pytest.fixture(scope="module")
def words():
    return Words("ar", [Source("lang-ar", TEXT)])


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "نقطة واحدة"),
        (2, "نقطتين"),
        (3, "3 نقاط"),
        (10, "10 نقاط"),
        (11, "11 نقطة"),
        (99, "99 نقطة"),
        (100, "100 نقطة"),
        (103, "103 نقاط"),
        (2.5, "2.5 نقطة"),
    ],
)
def test_points_are_counted_as_grammar_asks(words, count, said):
    sentence = words.say("message-lower", today="4", count=count, points=f"{count:g}")
    assert sentence.endswith(f"بمقدار {said}.")


def test_one_and_two_are_words_and_none_is_none(words):
    said = [words.say("footer-missing", count=n) for n in (0, 1, 2, 3, 11)]
    assert said == [
        "لا تنقص أيّ إجابة.",
        "تنقص إجابة واحدة.",
        "تنقص إجابتان.",
        "تنقص 3 إجابات.",
        "تنقص 11 إجابة.",
    ]


def test_a_reader_is_named_only_as_the_client_asked():
    said = {g: Words("ar", [Source("lang-ar", TEXT)], gender=g).say("who-client") for g in "fmx"}
    assert said == {"f": "العميلة", "m": "العميل", "x": "العميل/ة"}


def test_the_font_draws_every_letter_of_the_sentences():
    from fontTools.ttLib import TTFont

    (family,) = load_fonts("lang-ar", FOLDER)
    glyphs = set(TTFont(family.regular).getBestCmap())
    texts = [way.text for way in ways_in(FOLDER, "ar")]
    letters = {letter for text in texts for letter in text if "\u0600" <= letter <= "\u06ff"}
    assert letters
    assert not {letter for letter in letters if ord(letter) not in glyphs}
