"""Item wording on a shared sheet: only as the licence lets it, and with the line that is due."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fit_core.measure.load import load_measure
from fit_core.measure.sentences import ItemWording, Wording
from fit_core.sheet.harm import (
    check_content,
    check_drawn_wording,
    check_section,
    check_wording,
)
from fit_core.sheet.harm_wording import worded_of
from fit_core.sheet.model import Text
from tests.sheet.harm_sheets import EXTRA, page, strings, whole

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "mood-example.toml"
#: Invented for these tests; of no instrument.
LONG = "The kettle on my blue stove whistled before anybody in the house was up"
SHORT = "My kettle sang at dawn"
FEW = "Kettle sang loudly, twice"
STATEMENT = "The kettle never once sang for me"
CREDIT = "Copyright The Kettle Trust 1999"


def worded(*sentences, allowed=False, credit=CREDIT, terms="permission-needed", answers=()):
    measure = load_measure(EXAMPLE)
    licence = {"attribution": credit, "terms": terms, "owner": "The Kettle Trust"}
    licence = msgspec.structs.replace(measure.licence, **licence)
    measure = msgspec.structs.replace(measure, licence=licence)
    items = {str(n): ItemWording(text=said, answers=answers) for n, said in enumerate(sentences, 1)}
    wording = Wording(
        measure=measure.id, version="1", language="en", status="original", licence="none",
        title="Kettles", instruction="Answer.", items=items,
    )  # fmt: skip
    found = worded_of(measure, wording, "print", allowed=allowed)
    return (found,) if found else ()


def section(*paragraphs, voice="plugin"):
    texts = tuple(Text(words, voice) for words in paragraphs)
    return msgspec.structs.replace(EXTRA, paragraphs=texts)


def rules(findings):
    return [finding.rule for finding in findings]


ONCE = ["harm.licence-wording"]


@pytest.mark.parametrize("said", [
    LONG,
    SHORT,
    f"You were asked: “{SHORT}”, and more.",
    SHORT.upper(),
    "my  kettle\nsang, at — dawn!",
    "My ket-\ntle sang at dawn",
    "My kéttle sang at\u200b dawn",
    "My k\u0435ttle sang at dawn",
    LONG.replace(" was up", "") + " woke",
    "Before that: blue stove whistled before anybody in the house",
    STATEMENT,
])  # fmt: skip
def test_wording_that_may_not_be_printed_blocks_however_it_is_written(said):
    there = worded(LONG, SHORT, answers=(STATEMENT,))
    (found, *_), *more = (check_wording(whole(section(said)), there),)
    assert found.rule == "harm.licence-wording"
    assert not more
    assert "kettle" not in found.words.lower()
    assert rules(check_section(section(said), "en-GB", there)) == ONCE
    assert rules(check_content(whole(section(said)))) == []


def test_a_sentence_broken_over_two_paragraphs_is_found():
    there = worded(SHORT)
    assert rules(check_section(section("My kettle", "sang at dawn"), "en-GB", there)) == ONCE


@pytest.mark.parametrize("said", [
    "kettle", "blue stove", "kettle on my stove", FEW, "Kettle sang loudly",
    "The kettle on my blue stove whistled", "A kettle sang at dawn",
])  # fmt: skip
def test_topics_and_words_that_only_come_near_are_nobodys(said):
    assert check_wording(whole(section(said)), worded(LONG, SHORT, FEW)) == ()


def test_people_may_quote_a_question_in_their_own_words():
    for voice in ("client", "clinic"):
        sheet = whole(section(LONG, voice=voice))
        assert check_wording(sheet, worded(LONG)) == ()
        assert check_drawn_wording(page(*strings(sheet)), sheet, worded(LONG)) == ()


def test_wording_that_may_stand_needs_the_line_that_is_due_to_it():
    there = worded(LONG, allowed=True)
    (found,) = check_wording(whole(section(LONG)), there)
    assert (found.rule, found.words) == ("harm.licence-wording", "mood-example, item 1")
    assert CREDIT in found.why
    for credit in (CREDIT, "copyright the kettle trust, 1999.", f"Questions: {CREDIT}"):
        assert check_wording(whole(section(LONG, credit)), there) == ()
        assert check_section(section(LONG, credit), "en-GB", there) == ()
    assert rules(check_wording(whole(section(LONG, "Copyright The Kettle")), there)) == ONCE
    assert rules(check_wording(whole(section(LONG, CREDIT)), worded(LONG))) == ONCE


def test_terms_that_ask_for_attribution_without_its_words_ask_for_the_owner():
    there = worded(LONG, allowed=True, credit="", terms="free-with-attribution")
    assert rules(check_wording(whole(section(LONG)), there)) == ONCE
    assert check_wording(whole(section(LONG, "By The Kettle Trust")), there) == ()


def test_wording_that_is_free_of_all_terms_is_not_looked_for():
    assert worded(LONG, allowed=True, credit="", terms="public-domain") == ()


def test_a_renderer_that_adds_wording_is_found_and_cannot_call_it_the_clients():
    sheet, there = whole(), worded(LONG, SHORT)
    honest = strings(sheet)
    assert check_drawn_wording(page(*honest), sheet, there) == ()
    for voice in ("core", "client"):
        lines = [honest[0]._replace(text=part, voice=voice) for part in (SHORT[:9], SHORT[9:])]
        assert rules(check_drawn_wording(page(*honest, *lines), sheet, there)) == ONCE


def test_a_language_that_parts_no_words_is_known_by_its_letters():
    there = worded("やかんは毎朝はやくに歌っていました", "毎朝歌う")
    assert (
        rules(check_section(section("やかんは 毎朝はやくに歌っていました。"), "en", there)) == ONCE
    )
    assert check_section(section("毎朝歌う"), "en", there) == ()


@given(st.integers(0, 6), st.sampled_from([" ", "  ", "\n", " - ", "\u00a0"]), st.booleans())
def test_any_eight_words_in_a_row_are_found_and_seven_are_not(start, gap, loud):
    words = LONG.split()
    for length, found in ((8, ONCE), (7, [])):
        taken = gap.join(words[start : start + length])
        if len(words[start : start + length]) == length:
            said = section(taken.upper() if loud else taken)
            assert rules(check_section(said, "en-GB", worded(LONG))) == found
