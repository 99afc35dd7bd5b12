from __future__ import annotations

from pathlib import Path

from fit_core.answers.check import check_answers
from fit_core.measure import load_measure
from fit_core.scoring.form import score_form
from fit_core.testing import parametrize_with_checks

FOLDER = Path(__file__).parents[1] / "fit_empathy"
FILES = sorted(path for path in FOLDER.glob("*.toml") if "." not in path.stem)


def test_the_pack_holds_its_measures():
    assert sorted(path.stem for path in FILES) == [
        "blri-40",
        "blri-64",
        "blri-mini",
        "care",
        "pear",
    ]


@parametrize_with_checks(FOLDER.parent)
def test_the_pack_passes_every_check_of_its_grade(check):
    check()


def test_two_gaps_are_filled_and_a_third_is_not():
    measure = load_measure(FOLDER / "care.toml")
    answers = dict.fromkeys(map(str, range(1, 9)), 4) | {"9": "NA"}
    one = score_form(measure, check_answers(measure, answers)).scales["total"]
    assert (one.exact, one.status) == (40, "prorated")
    del answers["8"]
    two = score_form(measure, check_answers(measure, answers)).scales["total"]
    assert two.status == "not-scorable"
