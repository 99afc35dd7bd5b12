from __future__ import annotations

from pathlib import Path

from fit_core.answers.check import check_answers
from fit_core.measure import load_measure
from fit_core.scoring.context import About
from fit_core.scoring.form import score_form
from fit_core.testing import parametrize_with_checks

FOLDER = Path(__file__).parents[1] / "fit_alcohol"
FILES = sorted(path for path in FOLDER.glob("*.toml") if "." not in path.stem)


def test_the_pack_holds_its_measures():
    assert [path.stem for path in FILES] == ["audit-c", "audit"]


@parametrize_with_checks(FOLDER.parent)
def test_the_pack_passes_every_check_of_its_grade(check):
    check()


def score(name, answers, about=None, *, as_printed=False):
    measure = load_measure(FOLDER / f"{name}.toml")
    given = {str(n): answer for n, answer in enumerate(answers, 1)}
    return score_form(measure, check_answers(measure, given, as_printed=as_printed), about)


def test_skipped_questions_count_0_and_no_others():
    scores = score("audit", [0, None, None, None, None, None, None, None, 4, 2]).scales
    assert (scores["total"].exact, scores["total"].status) == (6, "ok")
    assert score("audit", [1, 0, 0, None, None, None, None, None, 0, 0]).scales["total"].exact == 1
    assert score("audit", [1, 1, 0, None, None, None, None, None, 0, 0]).status == "incomplete"


def test_items_9_and_10_have_no_code_1():
    # one program accepts 1 and 3
    assert score("audit", [0] * 8 + [1, 0]).status == "invalid"


def test_the_line_depends_on_sex_and_is_left_out_where_it_is_not_known():
    lines = {
        sex: score("audit-c", [1, 1, 1], About(sex=sex)).scales["total"].cutoffs for sex in "FM"
    }
    assert lines == {"F": {">=3": True, ">=5": False}, "M": {">=4": False, ">=5": False}}
    assert score("audit-c", [1, 1, 1]).scales["total"].cutoffs == {">=5": False}
