from __future__ import annotations

from pathlib import Path

from fit_core.answers.check import check_answers
from fit_core.measure import load_measure
from fit_core.scoring.context import About
from fit_core.scoring.form import score_form
from fit_core.testing import parametrize_with_checks

FOLDER = Path(__file__).parents[1] / "fit_phq"
FILES = sorted(path for path in FOLDER.glob("*.toml") if "." not in path.stem)


def test_the_pack_holds_its_measures():
    assert [path.stem for path in FILES] == [
        "gad2",
        "gad7",
        "phq15",
        "phq2",
        "phq4",
        "phq8",
        "phq9",
    ]


@parametrize_with_checks(FOLDER.parent)
def test_the_pack_passes_every_check_of_its_grade(check):
    check()


def test_the_safety_item_stands():
    (safety,) = load_measure(FOLDER / "phq9.toml").safety
    assert (safety.item, safety.at_least) == ("9", 1)


def test_a_man_is_not_asked_item_4_of_the_phq15():
    measure = load_measure(FOLDER / "phq15.toml")
    answers = {str(n): 2 for n in range(1, 16) if n != 4}
    checked = check_answers(measure, answers)
    man, woman = (score_form(measure, checked, About(sex=sex)).scales["total"] for sex in "MF")
    assert (man.exact, man.status) == (28, "ok")
    assert (woman.exact, woman.status) == (30, "prorated")
    assert score_form(measure, checked).problems == ("skip of item 4 left out: sex not known",)


def test_the_short_form_asks_about_worry_first():
    topics = [item.topic for item in load_measure(FOLDER / "phq4.toml").items]
    assert topics[:2] == [item.topic for item in load_measure(FOLDER / "gad2.toml").items]
    assert topics[2:] == [item.topic for item in load_measure(FOLDER / "phq2.toml").items]
