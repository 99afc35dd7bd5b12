from __future__ import annotations

from pathlib import Path

from fit_core.answers.check import check_answers
from fit_core.measure import load_measure
from fit_core.scoring.form import score_form
from fit_core.testing import parametrize_with_checks

FOLDER = Path(__file__).parents[1] / "fit_youth"
FILES = sorted(path for path in FOLDER.glob("*.toml") if "." not in path.stem)


def test_the_pack_holds_its_measures():
    assert [path.stem for path in FILES] == ["rcads25", "rcads47", "sdq-self"]


@parametrize_with_checks(FOLDER.parent)
def test_the_pack_passes_every_check_of_its_grade(check):
    check()


def score(name, answers, about=None, *, as_printed=False):
    measure = load_measure(FOLDER / f"{name}.toml")
    given = {str(n): answer for n, answer in enumerate(answers, 1)}
    return score_form(measure, check_answers(measure, given, as_printed=as_printed), about)


def test_two_and_a_half_becomes_three():
    # some libraries round half to even, which gives 2
    only = {3: 1, 8: 1, 13: 0, 16: 0}
    answers = [only.get(n, None if n == 24 else 0) for n in range(1, 26)]
    scores = score("sdq-self", answers).scales
    assert (scores["emotional"].exact, scores["emotional"].status) == (3, "prorated")


def test_totals_add_what_was_rounded():
    scores = score("sdq-self", [1] * 22 + [None, None, 1]).scales
    parts = ("emotional", "conduct", "hyperactivity", "peer")
    assert scores["total"].exact == sum(scores[name].exact for name in parts)


def test_no_t_score_is_made_up():
    for name in ("rcads47", "rcads25"):
        assert not load_measure(FOLDER / f"{name}.toml").scales[0].cutoffs
