"""The reference cases of the shipped measures, to the last one."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pandas as pd
import pytest

from fit_core.answers.check import check_answers
from fit_core.measure.load import load_measure
from fit_core.scoring.context import About
from fit_core.scoring.form import score_form
from fit_core.scoring.frame import score

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT / ".." / "shared" / "reference"
PACKS = {"phq9": "phq", "gad7": "phq", "ors": "pcoms", "srs": "pcoms"}
ALERTS = {"icce_total": "<=36", "pcoms_total": "<36"}

pytestmark = pytest.mark.skipif(
    not REFERENCE.is_dir(), reason="the reference cases are not beside the repository"
)


def cases(file):
    path = REFERENCE / file
    found = json.loads(path.read_text(encoding="utf-8"))["cases"] if path.exists() else []
    return [case for case in found if case["instrument"] in PACKS]


OUTCOME = cases("outcome-golden.json")
ALLIANCE = cases("alliance-golden.json")


@cache
def measure_of(name):
    return load_measure(ROOT / "measures" / PACKS[name] / f"fit_{PACKS[name]}" / f"{name}.toml")


def answers_of(case):
    answers = case["answers"]
    return {str(n): "" if value is None else str(value) for n, value in enumerate(answers, 1)}


def test_all_cases_are_here():
    counts = {}
    for case in (*OUTCOME, *ALLIANCE):
        counts[case["instrument"]] = counts.get(case["instrument"], 0) + 1
    assert counts == {"phq9": 11, "gad7": 6, "ors": 5, "srs": 5}


@pytest.mark.parametrize("case", OUTCOME, ids=lambda case: case["id"])
def test_outcome_case(case):
    measure, expected = measure_of(case["instrument"]), case["expect"]
    checked = check_answers(measure, answers_of(case))
    form = score_form(measure, checked, About(**case["context"]))
    for scale, value in expected["scales"].items():
        exact = form.scales[scale].exact
        if value == "not_scorable":
            assert exact is None
        else:
            assert float(exact) == pytest.approx(value, abs=0.006)
    for scale, bands in expected["bands"].items():
        assert form.scales[scale].bands == bands
    for name, truth in expected["cutoffs"].items():
        scale = next(scale for scale in form.scales if name.startswith(scale))
        assert form.scales[scale].cutoffs[name.removeprefix(scale)] is truth
    for name, truth in expected["derived"].items():
        assert form.derived[name.replace("_", "-")] is truth
    assert form.flags == tuple(map(str, expected["flags"]))


@pytest.mark.parametrize("case", ALLIANCE, ids=lambda case: case["id"])
def test_alliance_case(case):
    measure, expected = measure_of(case["instrument"]), case["expected"]
    answers = {item: str(value) for item, value in case["input"]["items"].items()}
    form = score_form(measure, check_answers(measure, answers))
    assert form.status == expected["status"]
    for scale, value in expected["scores"].items():
        exact = form.scales[scale].exact
        assert (exact is None) if value is None else float(exact) == pytest.approx(value, abs=2e-4)
    alerts = expected.get("alerts", {})
    for name, key in ALERTS.items():
        if name in alerts:
            assert form.scales["total"].cutoffs[key] is alerts[name]
    if "pcoms_item" in alerts:
        assert form.derived["pcoms-item"] is alerts["pcoms_item"]


@pytest.mark.parametrize("name", ["phq9", "gad7", "ors"])
def test_the_frame_agrees_on_binary_floats(name):
    mine = [case for case in OUTCOME if case["instrument"] == name]
    frame = pd.DataFrame([case["answers"] for case in mine], dtype="float64")
    frame.columns = range(1, frame.shape[1] + 1)
    frame = frame.drop(columns=10, errors="ignore")  # optional, and in no rule
    frame["age"] = [case["context"].get("age") for case in mine]
    result = score(measure_of(name), frame)
    for place, case in enumerate(mine):
        value = case["expect"]["scales"]["total"]
        got = result["total"].iloc[place]
        assert pd.isna(got) if value == "not_scorable" else got == pytest.approx(value, abs=6e-3)
        assert result["flags"].iloc[place] == " ".join(map(str, case["expect"]["flags"]))
        for cutoff, truth in case["expect"]["cutoffs"].items():
            assert bool(result[f"total.cutoff.{cutoff.removeprefix('total')}"].iloc[place]) is truth
