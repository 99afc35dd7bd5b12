from __future__ import annotations

from pathlib import Path

from fit_core.answers.check import check_answers
from fit_core.measure import load_measure
from fit_core.scoring.form import score_form
from fit_core.testing import parametrize_with_checks

FOLDER = Path(__file__).parents[1] / "fit_trauma"
FILES = sorted(path for path in FOLDER.glob("*.toml") if "." not in path.stem)


def test_the_pack_holds_its_measures():
    assert [path.stem for path in FILES] == ["ies-r", "pc-ptsd5", "pcl5"]


@parametrize_with_checks(FOLDER.parent)
def test_the_pack_passes_every_check_of_its_grade(check):
    check()


def score(name, answers, about=None, *, as_printed=False):
    measure = load_measure(FOLDER / f"{name}.toml")
    given = {str(n): answer for n, answer in enumerate(answers, 1)}
    return score_form(measure, check_answers(measure, given, as_printed=as_printed), about)


def test_a_closed_gate_is_0_whatever_stands_behind_it():
    assert score("pc-ptsd5", [0, 1, 1, 1, 1, 1]).scales["total"].exact == 0
    assert score("pc-ptsd5", [0]).scales["total"].exact == 0
    assert score("pc-ptsd5", [None, 1, 1, 1, 1, 1]).scales["total"].exact == 5


def test_item_14_counts_as_intrusion_as_the_authors_have_it():
    # another program counts it as hyperarousal
    scores = score("ies-r", [4 if n == 14 else 0 for n in range(1, 23)]).scales
    assert (scores["intrusion"].exact, scores["hyperarousal"].exact) == (4, 0)


def test_one_symptom_group_short_is_no_provisional_finding():
    most = [2, 0, 0, 0, 0, 2, 0, 2, 2, 0, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0]
    assert score("pcl5", most).derived["provisional-ptsd"] is True
    assert score("pcl5", [*most[:15], 0, 0, 0, 0, 0]).derived["provisional-ptsd"] is False
    assert score("pcl5", [*most[:15], None, 0, 0, 0, 0]).derived["provisional-ptsd"] is None
