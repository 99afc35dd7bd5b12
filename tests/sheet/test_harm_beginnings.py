"""Words of a lexicon in a language that writes the article, "and" and "for" onto its words."""

from __future__ import annotations

import pytest

from fit_core.sheet.harm_fold import fold, readings
from fit_core.sheet.harm_lexicon import pattern_of

BEGINNINGS = ("و", "ل", "ال", "وال", "لل")
ENDINGS = ("ة", "ين")
WORDS = ("مريض", "اضطراب*")


def is_found(words: str, beginnings: tuple[str, ...] = BEGINNINGS) -> bool:
    pattern = pattern_of(WORDS, ENDINGS, beginnings)
    return any(pattern.search(reading) for reading in readings(words))


@pytest.mark.parametrize(
    "words",
    ["مريض", "المريض", "للمريضة", "والمريضين معًا", "لاضطرابات", "مَرِيض", "مـــريض", "مریض"],
)
def test_a_word_is_found_whatever_is_written_onto_its_beginning(words):
    assert is_found(words)


@pytest.mark.parametrize("words", ["تمريض", "مريضان", "وتمريض", "بالمريض"])
def test_only_what_the_lexicon_lists_may_stand_before_and_after_a_word(words):
    assert not is_found(words)


def test_without_beginnings_a_word_stands_alone():
    assert is_found("مريض", ())
    assert not is_found("المريض", ())


def test_letters_that_are_written_for_one_another_are_one():
    assert fold("مستشفى") == fold("مستشفي")
    assert fold("جلسة") == fold("جلسه")
    assert fold("مسؤول") == fold("مسوول")
