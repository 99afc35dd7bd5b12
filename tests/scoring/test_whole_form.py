"""Scales that have a score only where the whole form was answered."""

from __future__ import annotations

import pandas as pd
import pytest
from msgspec.structs import replace

from fit_core.answers.check import check_answers
from fit_core.measure.identity import structure_hash
from fit_core.measure.model import Item, Licence, Measure, MissingRule, ResponseSet, Scale
from fit_core.scoring import score
from fit_core.scoring.form import score_form

OURS = Licence(owner="ours", terms="project", wording="bring-your-own", source="made up")
WHOLE = MissingRule(whole_form=True)


def made(rule=WHOLE, allows=(), optional=False):
    """Two scales of one item each, and a third item in neither."""
    items = [Item(id=str(n), topic=f"thing {n}", responses="answer") for n in (1, 2)]
    items.append(Item(id="3", topic="thing 3", responses="answer", optional=optional))
    return Measure(
        format=0,
        id="whole",
        version="1",
        title="Whole",
        kind="process",
        recall="session",
        licence=OURS,
        responses={"answer": ResponseSet(codes=(0, 1, 2), allows=allows)},
        items=tuple(items),
        scales=tuple(
            Scale(id=name, method="sum", better="higher", items=(item,), missing=rule)
            for name, item in (("a", "1"), ("b", "2"))
        ),
    )


def scores(measure, answers):
    form = score_form(measure, check_answers(measure, answers))
    return {name: found.exact for name, found in form.scales.items()}


def test_a_full_form_has_all_scores():
    assert scores(made(), {"1": 1, "2": 2, "3": 0}) == {"a": 1, "b": 2}


@pytest.mark.parametrize("gap", ["1", "2", "3"])
def test_a_gap_anywhere_leaves_every_score_out(gap):
    answers = {"1": 1, "2": 2, "3": 0}
    del answers[gap]
    assert scores(made(), answers) == {"a": None, "b": None}


def test_without_it_only_the_scale_with_the_gap_has_none():
    assert scores(made(MissingRule()), {"1": 1, "3": 0}) == {"a": 1, "b": None}


def test_an_optional_item_is_no_gap():
    assert scores(made(optional=True), {"1": 1, "2": 2}) == {"a": 1, "b": 2}


@pytest.mark.parametrize(
    ("allows", "expected"), [(("not-applicable",), {"a": 1, "b": 2}), ((), {"a": None, "b": None})]
)
def test_an_answer_of_no_number_will_do_only_where_it_is_offered(allows, expected):
    assert scores(made(allows=allows), {"1": 1, "2": 2, "3": "NA"}) == expected


def test_a_frame_says_the_same():
    frame = pd.DataFrame({"1": [1.0, 1.0], "2": [2.0, 2.0], "3": [0.0, None]})
    result = score(made(), frame)
    assert list(result["status"]) == ["ok", "incomplete"]
    assert result["a"].isna().tolist() == [False, True]


def test_the_rule_is_part_of_the_structure():
    plain = made(MissingRule())
    whole = replace(plain, scales=made().scales)
    assert structure_hash(plain) != structure_hash(whole)
