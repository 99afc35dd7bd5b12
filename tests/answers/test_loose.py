"""Of a list of answers that is refused, risk answers are read all the same."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fit_core.answers.check import check_answers
from fit_core.answers.listing import parse_answer_list
from fit_core.answers.loose import possible_risk
from fit_core.clinic.opening import installed_library
from fit_core.errors import UsageError

PHQ9 = installed_library().get("phq9")
DASS21 = installed_library().get("dass21")


def values(text, measure=PHQ9, **more):
    return [(risk.item, risk.value) for risk in possible_risk(measure, text, **more)]


@pytest.mark.parametrize(
    "text",
    [
        "1,1,1,1,1,1,1,2",  # one left out, anywhere
        "1,1,1,1,1,1,1,1,1,2,1,1",  # two too many
        "1=0,9=2,9=0",  # named twice
        "9=0,1=0,9=2",
        "0,1,9=2",  # both ways
        "1;1;1;1;1;1;1;1;2",
        "1 1 1 1 1 1 1 1 2",
        "1|1|1|1|1|1|1|1|2",
        "111111112",
        "9:2",
        "q9=2",
        "Item 9 = 2",
    ],
)
def test_what_can_be_read_is_read(text):
    assert ("9", Decimal(2)) in values(text)


@pytest.mark.parametrize("text", ["", "0,0,0", "1=3,2=3,1=3", "0;0;0;0;0;0;0;0;0", "words", "9="])
def test_nothing_is_made_up(text):
    assert values(text) == []


def test_the_highest_of_several_is_told():
    assert values("9=1,9=3,9=2") == [("9", Decimal(3))]


def test_a_tightened_threshold_counts_here_too():
    assert values("21=1,21=0", DASS21) == []
    assert values("21=1,21=0", DASS21, tightened={"21": Decimal(1)}) == [("21", Decimal(1))]


ANSWERS = st.lists(st.sampled_from("0123") | st.just(""), min_size=9, max_size=9)


@given(answers=ANSWERS, at=st.integers(0, 9), more=st.sampled_from(["", "0", "3"]))
def test_one_place_too_many_or_too_few_hides_no_risk_answer(answers, at, more):
    """Whatever place was doubled or left out: the answer to item 9 is among those looked at."""
    risk = check_answers(PHQ9, dict(zip("123456789", answers, strict=True))).risk
    longer = [*answers[:at], more, more, *answers[at:]]
    with pytest.raises(UsageError):
        parse_answer_list(PHQ9, ",".join(longer))
    shorter = [answer for place, answer in enumerate(answers) if place != min(at, 7)]
    for one in risk:
        assert dict(values(",".join(longer)))["9"] >= one.value
        assert dict(values(",".join(shorter)))["9"] >= one.value


@given(text=st.text(max_size=80))
def test_any_text_can_be_looked_at(text):
    possible_risk(PHQ9, text)
    possible_risk(DASS21, text)
