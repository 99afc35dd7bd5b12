"""The Welsh sentences are whole, mutate after numbers, and say nothing that a sheet may not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fit_core.adapt.sources import Source
from fit_core.adapt.words import Words
from fit_core.testing import (
    check_address,
    check_sentences,
    harm_of,
    parametrize_with_checks,
    ways_in,
)
from tests.languages.house import letters

PACK = Path(__file__).parents[1] / "fit_lang_cy"
FORMAL = re.compile(r"\b(chi|eich|arnoch|ydych|rydych|hoffech)\b|’ch\b")
INFORMAL = re.compile(r"\b(ti|dy|dithau|arnat|wyt|rwyt|hoffet)\b")


def words(form="neutral"):
    return Words("cy", [Source("lang-cy", PACK / "text")], form=form)


@parametrize_with_checks(PACK.parent)
def test_the_pack_passes_every_check_of_its_grade(check):
    check()


def test_every_sentence_is_there_and_in_order():
    text = PACK / "text" / "cy"
    assert check_sentences(text, draws=letters(), harm=lambda said: harm_of(said, PACK, "cy")) == ()


def mutated(number: int) -> str:
    """`pwynt` after a number: soft after two, aspirate after three and six, else as it is."""
    return {2: "bwynt", 3: "phwynt", 6: "phwynt"}.get(number, "pwynt")


@given(st.integers(0, 400))
def test_a_word_mutates_after_its_number(number):
    printed = str(number)
    said = words().say("message-lower", today="9", points=printed, count=number)
    assert said == f"Y sgôr heddiw yw 9, {printed} {mutated(number)} yn is nag ar y dechrau."


@pytest.mark.parametrize(
    ("number", "years"),
    [
        (1, "flwyddyn ddiwethaf"),
        (2, "2 flynedd"),
        (3, "3 blynedd"),
        (4, "4 blynedd"),
        (5, "5 mlynedd"),
        (6, "6 blynedd"),
        (7, "7 mlynedd"),
        (10, "10 mlynedd"),
    ],
)
def test_years_have_a_word_of_their_own_after_numbers(number, years):
    assert f"i’r {years}" in words().say("wording-instruction-years", count=number)


def test_a_part_of_a_point_is_none_of_the_small_numbers():
    said = words().say("chart-band", points="2.5", count=2.5)
    assert said == "Dan 2.5 pwynt o’r dechrau: gall fod ar hap"


def test_chi_is_said_unless_ti_was_asked_for():
    for form in ("neutral", "formal"):
        assert words(form).say("prompt-any-matters") == "Beth sydd bwysicaf i chi heddiw?"
    assert words("informal").say("prompt-any-matters") == "Beth sydd bwysicaf i ti heddiw?"


def test_ti_and_chi_stay_apart():
    """What is said to two people together is theirs."""
    together = ("gyda’ch gilydd", "dwy farn")
    check_address(PACK, "cy", formal=FORMAL, informal=INFORMAL, together=together)


def test_no_figure_stands_after_a_word_that_changes_before_a_vowel():
    """na/nag, a/ac, y/yr: 8 (wyth) and 11 (un ar ddeg) begin with a vowel, 5 (pump) does not."""
    for way in ways_in(PACK, "cy"):
        assert not re.search(r"\b(na|nag|a|ac|y|yr|â|ag) \{ \$(?!who|name)", way.text), way
