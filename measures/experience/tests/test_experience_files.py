from __future__ import annotations

from pathlib import Path

import pytest

from fit_core.answers.check import check_answers
from fit_core.measure import load_measure
from fit_core.scoring.form import score_form
from fit_core.testing import parametrize_with_checks

FOLDER = Path(__file__).parents[1] / "fit_experience"
FILES = sorted(path for path in FOLDER.glob("*.toml") if "." not in path.stem)


def test_the_pack_holds_its_measures():
    assert sorted(path.stem for path in FILES) == [
        "collaborate-10",
        "collaborate-5",
        "esq",
        "esq-child",
        "esq-parent",
        "gq",
        "neq-20",
        "neq-32",
        "psq-rupture",
        "risq",
        "rri-c",
        "rri-c-sf",
        "sdm-q-9",
        "seq-5",
        "sparq",
    ]


@parametrize_with_checks(FOLDER.parent)
def test_the_pack_passes_every_check_of_its_grade(check):
    check()


def scored(name, answers):
    measure = load_measure(FOLDER / f"{name}.toml")
    return score_form(measure, check_answers(measure, answers))


@pytest.mark.parametrize(("name", "item"), [("neq-32", "15"), ("neq-20", "10")])
def test_the_item_on_suicidal_thoughts_goes_to_the_risk_gate(name, item):
    (safety,) = load_measure(FOLDER / f"{name}.toml").safety
    assert (safety.item, safety.at_least) == (item, 1)
    assert scored(name, {item: 1}).flags == (item,)


def test_a_yes_is_a_sign_also_where_others_are_blank():
    form = scored("risq", {"2": 1})
    assert (form.derived["flag"], form.scales["total"].status) == (True, "not-scorable")
    assert scored("risq", {"2": 0}).derived["flag"] is None


def test_not_knowing_is_no_gap_and_a_blank_is():
    answers = dict.fromkeys(map(str, range(1, 13)), 3) | {"5": "DONTKNOW", "6": "NA"}
    assert scored("esq", answers).status == "ok"
    del answers["8"]
    assert {score.status for score in scored("esq", answers).scales.values()} == {"not-scorable"}


@pytest.mark.parametrize("name", ["esq-parent", "esq-child"])
def test_the_forms_of_one_service_are_scored_alike_under_their_own_codes(name):
    first, other = (load_measure(FOLDER / f"{file}.toml") for file in ("esq", name))
    assert first.scales == other.scales
    codes = {one.code for one in first.identifiers} & {one.code for one in other.identifiers}
    assert not codes


def test_each_item_of_the_20_is_one_of_the_32():
    short, long = (
        {item.topic for item in load_measure(FOLDER / f"{name}.toml").items}
        for name in ("neq-20", "neq-32")
    )
    assert short < long
