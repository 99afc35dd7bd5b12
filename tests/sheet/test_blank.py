"""Blank forms as data: ids, printed numbers, topics or sentences, what is missing."""

from __future__ import annotations

import re

import msgspec
import pytest

from fit_core.adapt.words import Words
from fit_core.clinic.opening import installed_library
from fit_core.measure.sentences import ItemWording, Wording
from fit_core.sheet.blank import Blank, build_form, form_id
from fit_core.sheet.form import Box, Line, Pick, Rate, Write

LIBRARY = installed_library()
WORDS = Words("en-GB")
ID = re.compile(r"fit0:([a-z0-9-]+):([^:]+):([A-Za-z-]+):([0-9a-f]{12})")


def built(measure, wording=None, **more):
    made = {"language": "en-GB", "paper": "A4", "date": "2026-11-23", "software": "0.1.0", **more}
    return build_form(Blank(measure=measure, wording=wording, **made), WORDS)


def shipped(name):
    return built(LIBRARY.get(name), LIBRARY.wording(name, "en"))


def entry(name, **more):
    return built(LIBRARY.get(name), **more)


def asks(form):
    for part in form.parts:
        yield from [row.ask for row in part.rows] if isinstance(part, Rate) else [part.ask]


@pytest.mark.parametrize("name", [found.id for found in LIBRARY.entries])
def test_every_item_of_every_measure_stands_once_in_printed_order(name):
    measure, form = LIBRARY.get(name), entry(name)
    numbered = [ask.number for ask in asks(form) if ask.number]
    alone = measure.idiographic and len(measure.items) == 1
    assert numbered == ([] if alone else [item.id for item in measure.items])
    assert form.kind == "entry"
    measured, version, language, _ = ID.fullmatch(form.id).groups()
    assert (measured, version, language) == (name, measure.version, "en-GB")
    if not measure.items:
        entered = [scale for scale in measure.scales if scale.method == "entered"]
        assert len(form.parts) == len(entered) > 0
        assert all(isinstance(part, Box) for part in form.parts)


def test_an_id_tells_forms_apart_by_questions_wording_and_language_and_by_nothing_else():
    measure, wording = LIBRARY.get("session-checkin"), LIBRARY.wording("session-checkin", "en")
    same = form_id(measure, wording, "en")
    assert form_id(measure, wording, "en") == same
    items = {**wording.items, "1": ItemWording(text="Another sentence?")}
    changed = msgspec.structs.replace(wording, items=items)
    others = {
        form_id(measure, changed, "en"),
        form_id(measure, None, "en"),
        form_id(measure, wording, "cy"),
        form_id(msgspec.structs.replace(measure, items=measure.items[::-1]), wording, "en"),
    }
    assert len(others | {same}) == 5
    assert built(measure, wording, paper="Letter", date="2027-01-01").id == same


def test_a_version_with_signs_of_its_own_keeps_the_id_readable():
    odd = msgspec.structs.replace(LIBRARY.get("phq9"), version="2:b é")
    assert form_id(odd, None, "en").startswith("fit0:phq9:2%3Ab%20%C3%A9:en:")


def test_numbers_are_those_that_the_paper_prints():
    rows = {row.ask.number: row.numbers for part in entry("core10").parts for row in part.rows}
    measure = LIBRARY.get("core10")
    turned = {i.id for i in measure.items if measure.responses[i.responses].printed}
    assert turned
    for number, printed in rows.items():
        assert printed == (tuple("43210") if number in turned else tuple("01234"))
    (whodas, *_) = entry("whodas12").parts
    assert whodas.rows[0].numbers == tuple("12345")


def test_what_the_check_in_asks_has_a_part_of_its_kind_each():
    kinds = [type(part) for part in shipped("session-checkin").parts]
    assert kinds == [Line] * 9 + [Pick, Rate, Write]
    kinds = [type(part) for part in entry("session-checkin").parts]
    assert kinds == [Box] * 9 + [Pick, Rate, Write]


def test_answers_of_no_number_are_offered_where_an_item_allows_them():
    parts = {next(asks_of(part)).number: part for part in shipped("session-checkin").parts}
    assert [answer.words for answer in parts["8"].others] == [
        "does not apply",
        "I would rather not say",
    ]
    assert parts["7"].others == ()
    assert parts["11"].rows[0].numbers == ("0", "1", "")
    assert [answer.words for answer in parts["11"].answers] == [
        "no",
        "yes",
        "I would rather not say",
    ]
    assert parts["10"].among == tuple("23456789")
    assert parts["10"].hint.words == "Mark up to 2."


def asks_of(part):
    yield from [row.ask for row in part.rows] if isinstance(part, Rate) else [part.ask]


def test_a_line_says_its_ends_and_its_direction():
    line = shipped("session-checkin").parts[0]
    assert (line.low.words, line.high.words) == ("not at all", "completely")
    assert line.alt.endswith("Left end: not at all. Right end: completely.")
    assert "100 %" in shipped("session-checkin").print_note.words
    assert entry("session-checkin").print_note is None


def test_without_lines_the_allowed_numbers_are_said():
    assert entry("ors").parts[0].hint.words == "0 to 10, in steps of 0.1"
    assert entry("blri-40").parts[0].hint.words == "-30 to 30"


def test_an_entry_sheet_says_what_is_missing_and_how_to_bring_it():
    missing = entry("phq9", why_entry="no-wording", language="cy").notice.words
    assert "not a form for clients" in missing
    assert "fit wording template phq9 --language cy" in missing
    asked = entry("phq9").notice.words
    assert "not for handing to a client" in asked
    assert "template" not in asked
    totals = entry("gq").notice.words
    assert "totals of its scales" in totals
    assert "template" not in totals


def test_a_clients_form_has_the_sentences_and_no_topic():
    form = shipped("session-checkin")
    assert (form.kind, form.notice, form.title.words) == ("client", None, "Session check-in")
    words = " ".join(ask.words.words for ask in asks(form))
    topics = [item.topic for item in LIBRARY.get("session-checkin").items]
    assert "How well did today suit you?" in words
    assert not any(topic in words for topic in topics)
    assert form.instruction.words.startswith("Think only of today.")


def test_the_foot_names_version_owner_licence_and_what_is_unvalidated():
    foot = " ".join(line.words for line in shipped("session-checkin").footer)
    for said in ("version 0.1", "Owner: the fit project", "not a validated test", "Apache-2.0"):
        assert said in foot
    attribution = LIBRARY.get("gbo").licence.attribution
    assert attribution in [line.words for line in entry("gbo").footer]


def test_who_filled_it_in_is_asked_where_it_is_not_the_client_alone():
    assert entry("phq9").who_label is None
    assert [who.words for who in entry("gbo").who] == ["client", "parent", "therapist"]
    assert entry("star-c").who_label is not None


def test_a_goal_has_room_for_the_clients_own_words_first():
    client = [type(part) for part in shipped("personal-goals").parts]
    assert client == [Write, Line] * 3
    assert shipped("personal-goals").parts[2].ask.words.words == "Goal 2, in my own words"
    assert entry("personal-goals").parts[0].ask.words.words == "Goal 1, in the client’s own words"
    assert [type(part) for part in entry("gbo").parts] == [Write, Rate] * 3


def test_an_item_with_answers_of_its_own_stands_apart():
    measure = LIBRARY.get("phq9")
    items = {item.id: ItemWording(text=f"About {item.topic}.") for item in measure.items}
    items["10"] = ItemWording(text="How hard?", answers=("a", "b", "c", "d"))
    wording = Wording(
        measure="phq9",
        version=measure.version,
        language="en",
        status="original",
        licence="made up",
        title="Made up",
        instruction="Mark one.",
        answers=dict.fromkeys(measure.responses, ("w", "x", "y", "z")),
        items=items,
    )
    first, last = built(measure, wording).parts
    assert [len(first.rows), len(last.rows)] == [9, 1]
    assert [answer.words for answer in last.answers] == ["a", "b", "c", "d"]


def test_nothing_of_the_record_goes_into_a_form():
    assert set(Blank.__struct_fields__) == {
        *("measure", "wording", "why_entry", "language", "paper", "date", "software", "fillable"),
        "name",  # the id of the same form in another language
    }
