"""The Norwegian sentences are whole, easy to read, and say nothing that a sheet may not."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from fit_core.adapt.sources import Source
from fit_core.adapt.words import Words
from fit_core.testing import (
    check_commas,
    check_sentences,
    harm_of,
    parametrize_with_checks,
    ways_in,
)
from tests.languages.house import letters

PACK = Path(__file__).parents[1] / "fit_lang_nb"


def words(tag="nb-NO", **ways):
    return Words(tag, [Source("lang-nb", PACK / "text")], **ways)


@parametrize_with_checks(PACK.parent)
def test_the_pack_passes_every_check_of_its_grade(check):
    check()


def test_every_sentence_is_there_and_in_order():
    """All messages, every plural, LIX below 40, no forbidden word, a glyph for every sign."""
    text = PACK / "text" / "nb"
    assert check_sentences(text, draws=letters(), harm=lambda said: harm_of(said, PACK, "nb")) == ()


@given(st.integers(0, 400))
def test_a_week_is_said_in_the_plural_of_its_number(number):
    said = words().say("wording-instruction-weeks", count=number)
    wanted = "den siste uken" if number == 1 else f"de siste {number} ukene"
    assert said == f"Svar på hvert spørsmål slik det passer for {wanted}, i dag medregnet."


def test_a_comma_is_the_decimal_mark_and_no_two_figures_meet_at_one():
    said = words()
    today, points = said.number(Decimal("13.5"), 1), said.number(Decimal("6.5"), 1)
    assert (today, points) == ("13,5", "6,5")
    assert said.say("message-lower", today=today, points=points, count=6.5) == (
        "Skåren i dag er 13,5. Det er 6,5 poeng lavere enn da du begynte."
    )


def test_no_two_figures_stand_on_two_sides_of_a_comma():
    check_commas(PACK, "nb")


def test_quotes_and_dashes_are_those_of_norwegian():
    for way in ways_in(PACK, "nb"):
        assert not re.search("[\u2018-\u201e\u2014]", way.text), way
        assert way.text.count("«") == way.text.count("»"), way


def test_du_is_said_to_everybody():
    ways = [(form, gender) for form in ("neutral", "formal", "informal") for gender in "xfm"]
    said = {words(form=f, gender=g).say("prompt-any-matters") for f, g in ways}
    assert said == {"Hva er viktigst for deg i dag?"}


def test_a_region_and_the_language_itself_say_the_same():
    assert words("nb").say("sheet-title") == words("nb-NO").say("sheet-title") == "Hvordan det går"
