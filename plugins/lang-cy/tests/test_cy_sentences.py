"""The Welsh sentences are whole, mutate after numbers, and say nothing that a sheet may not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from fit_core.adapt.sources import CORE, Source
from fit_core.adapt.words import Words
from fit_core.sheet.harm import check_texts
from fit_core.sheet.model import Text
from fit_core.testing import check_sentences, parametrize_with_checks

ROOT = Path(__file__).parents[3]
PACK = Path(__file__).parents[1] / "fit_lang_cy"
LEXICA = (PACK / "lexicon",)
FONT = ROOT / "reports/drawing/fit_drawing/fonts/SourceSansPro-Regular.ttf"
ENGLISH = [CORE.folder / "en", *sorted(ROOT.glob("*/*/fit_*/text/en"))]


def harm(text: str):
    return check_texts([Text(text)], "cy", lexica=LEXICA)


def words(form="neutral"):
    return Words("cy", [Source("lang-cy", PACK / "text")], form=form)


@parametrize_with_checks(PACK.parent)
def test_the_pack_passes_every_check_of_its_grade(check):
    check()


def test_every_sentence_is_there_and_in_order():
    assert len(ENGLISH) >= 3
    glyphs = TTFont(FONT).getBestCmap()
    found = check_sentences(
        PACK / "text" / "cy", english=ENGLISH, harm=harm, draws=lambda sign: ord(sign) in glyphs
    )
    assert found == ()


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


@pytest.mark.parametrize("name", sorted(path.name for path in (PACK / "text" / "cy").iterdir()))
def test_ti_and_chi_stay_apart(name):
    """A sentence to `ti` has no word for `chi`; what is said to two people together is theirs."""
    text = (PACK / "text" / "cy" / name).read_text("utf-8")
    informal = re.findall(r"\[informal\] (?!\{)(.+)", text)
    together = ("gyda’ch gilydd", "dwy farn")
    for sentence in informal:
        rest = sentence
        for said in together:
            rest = rest.replace(said, "")
        assert not re.search(r"\b(chi|eich|arnoch|ydych|rydych|hoffech)\b|’ch\b", rest), sentence


def test_no_figure_stands_after_a_word_that_changes_before_a_vowel():
    """na/nag, a/ac, y/yr: 8 (wyth) and 11 (un ar ddeg) begin with a vowel, 5 (pump) does not."""
    for path in (PACK / "text" / "cy").glob("*.ftl"):
        for line in path.read_text("utf-8").splitlines():
            said = line.partition("=")[2] or line
            assert not re.search(r"\b(na|nag|a|ac|y|yr|â|ag) \{ \$(?!who|name)", said), line
