from __future__ import annotations

from pathlib import Path

from fit_core.answers.check import check_answers
from fit_core.measure import load_measure
from fit_core.scoring.form import score_form
from fit_core.testing import parametrize_with_checks

FOLDER = Path(__file__).parents[1] / "fit_goals"
FILES = sorted(path for path in FOLDER.glob("*.toml") if "." not in path.stem)


def test_the_pack_holds_its_measures():
    assert [path.stem for path in FILES] == ["gbo", "psychlops"]


@parametrize_with_checks(FOLDER.parent)
def test_the_pack_passes_every_check_of_its_grade(check):
    check()


def score(name, answers, about=None, *, as_printed=False):
    measure = load_measure(FOLDER / f"{name}.toml")
    given = {str(n): answer for n, answer in enumerate(answers, 1)}
    return score_form(measure, check_answers(measure, given, as_printed=as_printed), about)


def test_no_progress_is_an_answer_and_a_goal_that_is_not_there_is_no_gap():
    # one public program takes 0 as missing
    score_ = score("gbo", [0, None, None]).scales["mean-rated"]
    assert (score_.exact, score_.status, score_.missing) == (0, "ok", 2)


def test_one_problem_counts_twice():
    assert score("psychlops", [5, None, 4, 2]).scales["total"].exact == 16
    assert score("psychlops", [None, 5, 4, 2]).scales["total"].exact is None
