from __future__ import annotations

from pathlib import Path

from fit_core.answers.check import check_answers
from fit_core.measure import load_measure
from fit_core.scoring.form import score_form
from fit_core.testing import parametrize_with_checks

FOLDER = Path(__file__).parents[1] / "fit_distress"
FILES = sorted(path for path in FOLDER.glob("*.toml") if "." not in path.stem)


def test_the_pack_holds_its_measures():
    assert [path.stem for path in FILES] == ["dass21", "k10", "k6"]


@parametrize_with_checks(FOLDER.parent)
def test_the_pack_passes_every_check_of_its_grade(check):
    check()


def score(name, answers, about=None, *, as_printed=False):
    measure = load_measure(FOLDER / f"{name}.toml")
    given = {str(n): answer for n, answer in enumerate(answers, 1)}
    return score_form(measure, check_answers(measure, given, as_printed=as_printed), about)


def test_the_dass_key_is_the_authors_and_the_sums_are_doubled():
    # one vendor swaps the keys of depression and anxiety
    low = {3, 5, 10, 13, 16, 17, 21}
    scores = score("dass21", [1 if n in low else 0 for n in range(1, 22)]).scales
    assert (scores["depression"].exact, scores["anxiety"].exact) == (14, 0)


def test_the_two_metrics_of_the_k10_are_ten_apart():
    scores = score("k10", [3] * 10).scales
    assert (scores["total"].exact, scores["total-0-40"].exact) == (30, 20)
    assert scores["total"].bands == {"abs": "very high", "gp": "severe"}
