"""Edges of scoring that are too rare for random measures, one by one."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest

from fit_core.answers.check import Checker
from fit_core.errors import RefusedError, UsageError
from fit_core.measure.model import (
    Band,
    Context,
    Cutoff,
    Item,
    Licence,
    Measure,
    MissingRule,
    ResponseSet,
    Scale,
)
from fit_core.scoring.batch import array_type
from fit_core.scoring.context import About
from fit_core.scoring.form import FormScorer
from fit_core.scoring.frame import score

LINE = ResponseSet(min=Decimal(0), max=Decimal(10), step=Decimal("0.1"))


def one_line(**changes):
    fields = {
        "format": 0,
        "id": "small",
        "version": "1",
        "title": "Small",
        "kind": "outcome",
        "recall": "P1W",
        "licence": Licence(owner="nobody", terms="project", wording="shipped", source="this test"),
        "responses": {"line": LINE},
        "items": (Item(id="1", topic="topic", responses="line"),),
        "scales": (Scale(id="total", method="sum", better="lower", items=("1",)),),
    }
    return Measure(**(fields | changes))


def test_numbers_too_large_for_machine_integers_stay_exact():
    weight = Decimal("1234567890123.123456789")
    scale = Scale(
        id="total",
        method="weighted",
        better="lower",
        items=("1",),
        weights=(weight,),
        cutoffs=(
            Cutoff(side="at-or-above", value=Decimal("7.7") * weight, grade="high", source="s"),
        ),
    )
    measure = one_line(scales=(scale,))
    assert array_type(FormScorer(measure).plan) is object
    result = score(measure, pd.DataFrame({"1": [7.6, 7.7]}))
    assert list(result.filter(like="cutoff").iloc[:, 0]) == [False, True]


def test_the_narrowest_type_that_holds_all_numbers_is_taken():
    assert array_type(FormScorer(one_line()).plan) is np.int32


def test_a_form_checked_against_another_structure_is_not_scored():
    checked = Checker(one_line()).check({"1": "2"})
    other = one_line(recall="P2W")
    with pytest.raises(UsageError, match="another structure"):
        FormScorer(other).score(checked)


def test_an_unverified_key_is_not_scored():
    draft = one_line(key_grade="unverified")
    with pytest.raises(RefusedError, match="unverified") as refusal:
        FormScorer(draft)
    assert "fit measures confirm small --manual" in refusal.value.next_step
    with pytest.raises(RefusedError):
        score(draft, pd.DataFrame({"1": [4]}))
    checked = Checker(draft).check({"1": "4"})
    assert FormScorer(draft, confirmed=True).score(checked).scales["total"].exact == 4
    assert list(score(draft, pd.DataFrame({"1": [4]}), confirmed=True)["total"]) == [4]


def test_a_draft_without_a_key_says_so_and_how_to_bring_one():
    entered = Scale(
        id="total",
        method="entered",
        better="lower",
        min=Decimal(0),
        max=Decimal(9),
        step=Decimal(1),
    )
    draft = one_line(key_grade="unverified", items=(), scales=(entered,), key_source="not read")
    with pytest.raises(RefusedError, match="unverified and not in its file: not read") as refusal:
        FormScorer(draft)
    assert "fit measures add FILE" in refusal.value.next_step


def test_a_cutoff_without_its_context_is_left_out_and_named():
    cutoff = Cutoff(
        side="above", value=Decimal(3), when=Context(age_from=18, sex="F"), grade="high", source="s"
    )
    scale = Scale(id="total", method="sum", better="lower", items=("1",), cutoffs=(cutoff,))
    scorer = FormScorer(one_line(scales=(scale,)))
    checked = Checker(one_line(scales=(scale,))).check({"1": "4"})
    form = scorer.score(checked, About(age=20))
    assert form.scales["total"].cutoffs == {}
    assert form.problems == ("cutoff >3 of total left out: age and sex not known",)
    assert scorer.score(checked, About(age=20, sex="F")).scales["total"].cutoffs == {">3": True}
    ruled_out = scorer.score(checked, About(age=12))
    assert (ruled_out.scales["total"].cutoffs, ruled_out.problems) == ({}, ())


def test_a_typed_in_total():
    scale = Scale(
        id="total",
        method="entered",
        better="lower",
        min=Decimal(0),
        max=Decimal(63),
        step=Decimal("0.5"),
        banding="half-up-integer",
        bands={
            "default": (Band(start=Decimal(0), label="low"), Band(start=Decimal(14), label="up"))
        },
    )
    measure = one_line(items=(), scales=(scale,))
    checker, scorer = Checker(measure), FormScorer(measure)
    form = scorer.score(checker.check({}, {"total": "13.5"}))
    assert (form.scales["total"].exact, form.scales["total"].bands) == (
        Fraction(27, 2),
        {"default": "up"},
    )
    assert scorer.score(checker.check({})).status == "incomplete"
    wrong = scorer.score(checker.check({}, {"total": "13.2"}))
    assert (wrong.status, wrong.scales["total"].exact) == ("invalid", None)
    assert "0 to 63 in steps of 0.5" in wrong.problems[0]
    assert list(score(measure, pd.DataFrame({"total": [13.5, 64, None]}))["status"]) == [
        "ok",
        "invalid",
        "incomplete",
    ]


def test_a_gap_takes_the_rounded_mean_before_anything_is_multiplied():
    """The mean of 0, 0, 0 and -2 is a half below zero and rounds up to 0; ten times -2 is -20."""
    signed = ResponseSet(codes=tuple(map(Decimal, (-2, -1, 0, 2))))
    items = tuple(Item(id=str(n), topic="topic", responses="signed") for n in range(1, 6))
    scale = Scale(
        id="total",
        method="sum",
        better="lower",
        items=tuple(item.id for item in items),
        multiply=Decimal(10),
        missing=MissingRule(max=1, method="item-mean-rounded", source="this test"),
    )
    # The line makes a tick a tenth, which must not become what the mean is rounded to.
    measure = one_line(responses={"signed": signed, "line": LINE}, items=items, scales=(scale,))
    checked = Checker(measure).check({"1": "0", "2": "0", "3": "0", "4": "-2"})
    assert FormScorer(measure).score(checked).scales["total"].exact == -20
