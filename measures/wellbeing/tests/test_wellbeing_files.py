from __future__ import annotations

from pathlib import Path

from fit_core.answers.check import check_answers
from fit_core.measure import load_measure
from fit_core.scoring.form import score_form
from fit_core.testing import parametrize_with_checks

FOLDER = Path(__file__).parents[1] / "fit_wellbeing"
FILES = sorted(path for path in FOLDER.glob("*.toml") if "." not in path.stem)


def test_the_pack_holds_its_measures():
    assert [path.stem for path in FILES] == ["rses", "swemwbs", "swls", "wemwbs", "who5"]


@parametrize_with_checks(FOLDER.parent)
def test_the_pack_passes_every_check_of_its_grade(check):
    check()


def score(name, answers, about=None, *, as_printed=False):
    measure = load_measure(FOLDER / f"{name}.toml")
    given = {str(n): answer for n, answer in enumerate(answers, 1)}
    return score_form(measure, check_answers(measure, given, as_printed=as_printed), about)


def test_the_key_of_the_rosenberg_scale_belongs_to_the_maryland_order():
    items = load_measure(FOLDER / "rses.toml").items
    assert [item.id for item in items if item.reverse] == ["2", "5", "6", "8", "9"]


def test_the_metric_score_is_looked_up_for_every_raw_sum():
    seen = [score("swemwbs", [5] * n + [1] * (7 - n)).scales["metric"].exact for n in range(8)]
    assert seen == sorted(seen)
    assert (seen[0], seen[-1]) == (7, 35)


def test_three_lines_of_the_who5_are_one():
    # at or below 50, below 50 and raw below 13 are the same, because 50 cannot occur
    for answers, low in (([3, 3, 2, 2, 2], True), ([3, 3, 3, 2, 2], False)):
        form = score("who5", answers)
        assert form.scales["percent"].cutoffs["<=50"] is low
        assert (form.scales["raw"].exact < 13) is low
