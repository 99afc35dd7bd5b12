"""Checking one administration: nothing guessed, nothing hidden."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fit_core.answers.check import check_answers
from fit_core.answers.listing import parse_answer_list
from fit_core.answers.model import BLANK, DONT_KNOW, INVALID, NOT_APPLICABLE, REFUSED
from fit_core.errors import UsageError
from fit_core.measure.model import Item, Licence, Measure, ResponseSet, Safety, Scale

CODES = tuple(map(Decimal, (0, 1, 2, 3)))


def make(**changes):
    fields = {
        "format": 0,
        "id": "mixed",
        "version": "1",
        "title": "Mixed",
        "kind": "outcome",
        "recall": "P1W",
        "licence": Licence(
            owner="nobody", terms="project", wording="shipped", source="made for this test"
        ),
        "responses": {
            "often": ResponseSet(codes=CODES, printed=tuple(map(Decimal, (4, 3, 2, 1)))),
            "line": ResponseSet(min=Decimal(0), max=Decimal(10), step=Decimal("0.5")),
            "pick": ResponseSet(pick=2, among=("1", "2")),
            "words": ResponseSet(text=True),
        },
        "items": (
            Item(id="1", topic="mood", responses="often", reverse=True),
            Item(id="2", topic="line", responses="line"),
            Item(id="3", topic="which", responses="pick", optional=True),
            Item(id="4", topic="words", responses="words", optional=True),
        ),
        "safety": (Safety(item="1", at_least=Decimal(2), topic="harm"),),
    }
    return Measure(**(fields | changes))


MIXED = make()


def test_each_kind_of_answer_has_its_place():
    checked = check_answers(MIXED, {"1": 3, "2": "2.50", "3": ["2", "1"], "4": "as it is, 2"})
    assert checked.cells == (6, 5, 2, 1)  # half points: two ticks to the unit
    assert checked.picks == {"3": ("2", "1")}
    assert checked.texts == {"4": "as it is, 2"}
    assert checked.problems == ()


def test_four_kinds_of_no_answer_are_told_apart():
    checked = check_answers(MIXED, {"1": "NA", "2": "REFUSED", "3": "DONTKNOW", "4": None})
    assert checked.cells == (NOT_APPLICABLE, REFUSED, DONT_KNOW, BLANK)
    assert checked.problems == ()
    assert checked.safety_missing == ("1",)


def test_risk_is_judged_on_the_scored_value():
    assert [r.value for r in check_answers(MIXED, {"1": "0"}).risk] == [3]
    assert check_answers(MIXED, {"1": "3"}).risk == ()
    risk = check_answers(MIXED, {"1": "1"}).risk[0]
    assert (risk.item, risk.topic, risk.value, risk.threshold) == ("1", "harm", 2, 2)


@given(st.text(max_size=30), st.text(max_size=30), st.text(max_size=30))
def test_nothing_elsewhere_hides_a_risk_answer(line, pick, words):
    checked = check_answers(MIXED, {"1": "0", "2": line, "3": pick, "4": words})
    assert [r.item for r in checked.risk] == ["1"]
    assert checked.safety_missing == ()
    named = {problem.item for problem in checked.problems}
    invalid = {
        item.id for item, cell in zip(MIXED.items, checked.cells, strict=True) if cell == INVALID
    }
    assert named == invalid


def test_an_invalid_answer_to_a_safety_item_is_reported_as_missing():
    checked = check_answers(MIXED, {"1": "7"})
    assert (checked.risk, checked.safety_missing) == ((), ("1",))
    assert checked.problems[0].what == ("item 1: '7' is not an allowed answer; allowed: 0, 1, 2, 3")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2,5", "has a decimal comma; write 2.5 with a point"),
        (" 2", "has spaces around it; write 2 without them"),
        ("  ", "holds only spaces"),
        ("2e0", "is not a number"),
        ("٢", "is not a number"),
        ("+2", "is not a number"),
        ("2.", "is not a number"),
        ("nan", "is not a number"),
        ("1_0", "is not a number"),
        ("true", "is not a number"),
        ("n/a", "written in capitals"),
        ("refused", "written in capitals"),
        ("2.3", "is not an allowed answer; allowed: 0 to 10 in steps of 0.5"),
        ("-1", "is not an allowed answer"),
        ("10.5", "is not an allowed answer"),
        ("9" * 400, "is not a number"),
    ],
)
def test_a_number_is_never_guessed(text, said):
    problem = check_answers(MIXED, {"1": "3", "2": text}).problems[0]
    assert problem.item == "2"
    assert said in problem.what
    assert len(problem.what) < 200


@pytest.mark.parametrize(("text", "cell"), [("2", 4), ("2.0", 4), ("2.50", 5), ("10", 20)])
def test_numbers_as_people_and_programs_write_them(text, cell):
    assert check_answers(MIXED, {"2": text}).cells[1] == cell


def test_numbers_as_printed_on_the_paper():
    assert check_answers(MIXED, {"1": "4"}, as_printed=True).cells[0] == 0
    assert check_answers(MIXED, {"1": "1"}, as_printed=True).cells[0] == 6
    problem = check_answers(MIXED, {"1": "0"}, as_printed=True).problems[0]
    assert problem.what.endswith("allowed: 4, 3, 2, 1")


@pytest.mark.parametrize("picks", [["1", "2", "1"], ["4"], ["1", "1"], "1+", "1 2"])
def test_picks_are_few_different_and_among_those_offered(picks):
    problem = check_answers(MIXED, {"3": picks}).problems[0]
    assert problem.what.endswith("allowed: up to 2 of 1, 2, joined by +")


def test_an_unknown_item_is_a_usage_error_with_the_likely_one():
    with pytest.raises(UsageError, match="mixed has no item 'l'"):
        check_answers(MIXED, {"l": "1"})
    with pytest.raises(UsageError) as refusal:
        check_answers(
            make(items=(Item(id="sleep", topic="s", responses="line"),), safety=()), {"slep": 1}
        )
    assert "Did you mean sleep?" in refusal.value.next_step


def test_typed_in_totals():
    scale = Scale(
        id="total",
        method="entered",
        better="lower",
        min=Decimal(0),
        max=Decimal(63),
        step=Decimal(1),
    )
    measure = make(items=(), safety=(), scales=(scale,))
    assert check_answers(measure, {}, {"total": "12.0"}).totals == {"total": 12}
    assert check_answers(measure, {}, {"total": "64"}).problems[0].item == "total"
    assert check_answers(measure, {}, {"total": "REFUSED"}).totals == {}
    with pytest.raises(UsageError, match="takes no total for the scale 'sum'"):
        check_answers(measure, {}, {"sum": 3})


def test_answers_by_place_may_leave_off_optional_items_at_the_end():
    assert parse_answer_list(MIXED, "3,2.5") == {"1": "3", "2": "2.5"}
    assert parse_answer_list(MIXED, ",2.5,1+2") == {"1": "", "2": "2.5", "3": "1+2"}


def test_answers_by_item():
    assert parse_answer_list(MIXED, "2=4,1=REFUSED") == {"2": "4", "1": "REFUSED"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1", "takes 2 to 4 answers, and 1 were given"),
        ("1,2,3,4,5", "and 5 were given"),
        ("", "and 0 were given"),
        ("1=2,1=3", "Item 1 is answered twice"),
        ("1=2,3", "mix places and item names"),
    ],
)
def test_a_list_of_the_wrong_form_is_refused(text, said):
    with pytest.raises(UsageError, match=said):
        parse_answer_list(MIXED, text)
