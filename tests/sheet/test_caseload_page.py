"""The caseload page: the order of reasons, and what it does not say."""

from __future__ import annotations

import datetime as dt
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fit_core.course.signals import REPAIRS, Signal
from fit_core.sheet.clinician.caseload import Caseload, caseload_page
from fit_core.sheet.clinician.needs import (
    ALLIANCE,
    CONTACT,
    COURSE,
    OTHER,
    RISK,
    SAFETY,
    TALK,
    Need,
    Reason,
    in_order,
    reasons_of,
)
from fit_core.sheet.document import Paragraph, Table

TODAY = dt.date(2026, 6, 1)


def course(*days, forms=()):
    kept = tuple(SimpleNamespace(date=dt.date.fromisoformat(day)) for day in days)
    return SimpleNamespace(kept=kept, forms=forms)


def places(*signals, waiting=(), of=None):
    return [one.place for one in reasons_of(of or course(), signals, waiting, TODAY)]


def test_a_risk_answer_that_waits_stands_before_everything():
    signals = Signal("together-lower", "1", ()), Signal("outcome-worse", "1", ())
    found = places(*signals, Signal("not-discussed", "1", ()), waiting=[dt.date(2026, 5, 4)])
    assert found == [RISK, TALK, COURSE, ALLIANCE]


def test_what_was_clear_or_asks_for_no_talk_is_no_reason():
    assert not places(
        Signal("outcome-worse", "1", (), verdict="clear"),
        Signal("outcome-better", "1", ()),
        Signal("goal-open", "1", ()),
        Signal("compared", "1", (), by="guest"),
        Signal("alliance-recovery", "1", (), "Back?", by="guest", limits=((REPAIRS, "dip 1"),)),
    )


def test_a_plugin_s_question_is_a_reason_where_its_topic_belongs():
    signals = (
        Signal("off-track", "1", (), "What are we missing?", by="guest", topic="outcome"),
        Signal("alliance-dip", "1", (), "What happened?", by="guest"),
        Signal("tide", "1", (), "What of the tide?", by="guest"),
    )
    assert places(*signals) == [COURSE, ALLIANCE, OTHER]


def test_an_unanswered_safety_item_of_the_newest_form_is_one():
    def form(missing):
        checked = SimpleNamespace(safety_missing=missing)
        measure = SimpleNamespace(id="phq9", title="PHQ-9")
        return SimpleNamespace(checked=checked, measure=measure, respondent="client", date=TODAY)

    assert places(of=course(forms=(form(()), form(("9",))))) == [SAFETY]
    assert places(of=course(forms=(form(("9",)), form(())))) == []


@pytest.mark.parametrize(
    ("days", "found"),
    [
        (("2026-05-01", "2026-05-04", "2026-05-08", "2026-05-11"), [CONTACT]),
        (("2026-05-04", "2026-05-08", "2026-05-11"), []),
        (("2026-05-04", "2026-05-11", "2026-05-18", "2026-05-25"), []),
    ],
)
def test_a_gap_is_long_beside_the_client_s_own(days, found):
    assert places(of=course(*days)) == found


NEEDS = st.lists(
    st.builds(
        Need,
        code=st.from_regex("[A-Z]{4}", fullmatch=True),
        sessions=st.integers(0, 40),
        last=st.none() | st.dates(),
        reasons=st.lists(
            st.builds(Reason, st.integers(1, 8), st.text("ab", min_size=1)), max_size=3
        )
        .map(sorted)
        .map(tuple),
    ),
    max_size=8,
    unique_by=lambda need: need.code,
)


@given(NEEDS, st.randoms())
def test_the_order_follows_from_the_reasons_and_not_from_the_input(needs, chance):
    ordered = in_order(needs)
    mixed = list(needs)
    chance.shuffle(mixed)
    assert in_order(mixed) == ordered
    firsts = [need.reasons[0].place if need.reasons else OTHER + 1 for need in ordered]
    assert firsts == sorted(firsts)


def page(needs=(), **facts):
    usual = {"left_out": 0, "waiting": 0, **facts}
    return caseload_page(
        Caseload(
            clinic="Made-up Practice",
            day="2026-06-01",
            whose="clients of mo",
            needs=tuple(needs),
            paper="A4",
            version="1",
            **usual,
        )
    )


def test_those_without_a_reason_stand_apart_and_those_without_consent_are_counted():
    loud = Need(code="BBBB", sessions=3, last=TODAY, reasons=(Reason(RISK, "a thing waits"),))
    quiet = [Need(code=code, sessions=1, last=TODAY, reasons=()) for code in ("DDDD", "CCCC")]
    made = page([*quiet, loud], left_out=2, waiting=1)
    tables = [part for part in made.parts if isinstance(part, Table)]
    assert [[[cell.words for cell in row] for row in table.rows] for table in tables] == [
        [["BBBB", "3", "1 June 2026", "A thing waits."]],
        [["CCCC", "1", "1 June 2026"], ["DDDD", "1", "1 June 2026"]],
    ]
    said = [part.text.words for part in made.parts if isinstance(part, Paragraph)]
    assert said == [
        "Not on this page: 2 clients without consent to supervision. Of these, 1 has risk answers "
        "that wait: fit risk list.",
    ]


def test_an_empty_caseload_is_a_page_too():
    (table,) = page().parts
    assert table.empty.words == "Nobody has a reason on this page."
