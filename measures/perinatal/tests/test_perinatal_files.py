from __future__ import annotations

from pathlib import Path

from fit_core.answers.check import check_answers
from fit_core.measure import load_measure
from fit_core.scoring.form import score_form
from fit_core.testing import parametrize_with_checks

FOLDER = Path(__file__).parents[1] / "fit_perinatal"
FILES = sorted(path for path in FOLDER.glob("*.toml") if "." not in path.stem)


def test_the_pack_holds_its_measures():
    assert [path.stem for path in FILES] == ["epds"]


@parametrize_with_checks(FOLDER.parent)
def test_the_pack_passes_every_check_of_its_grade(check):
    check()


def score(name, answers, about=None, *, as_printed=False):
    measure = load_measure(FOLDER / f"{name}.toml")
    given = {str(n): answer for n, answer in enumerate(answers, 1)}
    return score_form(measure, check_answers(measure, given, as_printed=as_printed), about)


def test_every_top_answer_gives_21():
    # one public schema sums positions without reversing, which would give 0
    assert score("epds", [0] * 10).scales["total"].exact == 21


def test_numbers_as_printed_worst_first_are_the_scores():
    printed = [1, 2, 3, 0, 1, 2, 3, 0, 1, 2]
    assert score("epds", printed, as_printed=True).scales["total"].exact == sum(printed)


def test_item_10_at_its_worst_raises_its_flag_also_without_a_total():
    assert score("epds", [None] * 9 + [0]).flags == ("10",)
    assert score("epds", [None] * 9 + [3]).flags == ()
