"""The Dutch sentences are whole, speak to nobody without need, and say nothing that may hurt."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from fit_core.adapt.sources import Source
from fit_core.adapt.words import Words
from fit_core.testing import (
    check_address,
    check_commas,
    check_sentences,
    harm_of,
    parametrize_with_checks,
    ways_in,
)
from tests.languages.house import letters

PACK = Path(__file__).parents[1] / "fit_lang_nl"
FORMAL = re.compile(r"\b(u|uw|uzelf)\b", re.IGNORECASE)
INFORMAL = re.compile(r"\b(je|jij|jou|jouw|jezelf|jullie)\b", re.IGNORECASE)


def words(form="neutral"):
    return Words("nl", [Source("lang-nl", PACK / "text")], form=form)


@parametrize_with_checks(PACK.parent)
def test_the_pack_passes_every_check_of_its_grade(check):
    check()


def test_every_sentence_is_there_and_in_order():
    text = PACK / "text" / "nl"
    assert check_sentences(text, draws=letters(), harm=lambda said: harm_of(said, PACK, "nl")) == ()


@given(st.integers(0, 400))
def test_one_point_is_a_punt_and_all_others_are_punten(number):
    points = f"{number} {'punt' if number == 1 else 'punten'}"
    said = words().say("message-lower", today="9", points=str(number), count=number)
    assert said == f"De score van vandaag is 9. Dat is {points} lager dan aan het begin."


def test_a_part_of_a_point_is_said_in_the_plural():
    said = words().say("chart-band", points="2,5", count=2.5)
    assert said == "Minder dan 2,5 punten verschil met het begin: kan toeval zijn"


def test_u_is_said_only_where_it_must_be_and_je_only_where_it_was_asked_for():
    for form in ("neutral", "formal"):
        assert words(form).say("prompt-ending-keep") == "Wat wilt u van hier meenemen?"
        assert words(form).say("words-title") == "In eigen woorden"
    assert words("informal").say("prompt-ending-keep") == "Wat wil je van hier meenemen?"
    assert words("informal").say("words-title") == "In eigen woorden"


def test_u_and_je_stay_apart():
    """Either stands only where a reader may choose, and `je` in all for who chose it."""
    check_address(PACK, "nl", formal=FORMAL, informal=INFORMAL)
    for way in ways_in(PACK, "nl"):
        form = way.chosen.get("form")
        assert form != "informal" or INFORMAL.search(way.words), way
        assert form or not FORMAL.search(way.words), way


def test_most_sentences_for_clients_speak_to_nobody():
    """The neutral way is first tried without a word for the reader."""
    sheet = (PACK / "text/nl/sheet.ftl").read_text("utf-8")
    messages = len(re.findall(r"^[a-z][\w-]* =", sheet, re.MULTILINE))
    assert sheet.count("[informal]") < messages / 4


def test_practitioners_are_spoken_to_without_a_choice():
    text = (PACK / "text/nl/clinician.ftl").read_text("utf-8")
    assert "$form ->" not in text
    assert "$gender ->" not in text


def test_no_two_figures_meet_at_a_comma():
    check_commas(PACK, "nl")
