from __future__ import annotations

from pathlib import Path

from fit_core.answers.check import check_answers
from fit_core.measure import load_measure
from fit_core.scoring.form import score_form
from fit_core.testing import parametrize_with_checks

FOLDER = Path(__file__).parents[1] / "fit_coresystem"
FILES = sorted(path for path in FOLDER.glob("*.toml") if "." not in path.stem)


def test_the_pack_holds_its_measures():
    assert [path.stem for path in FILES] == ["core-om", "core10", "yp-core"]


@parametrize_with_checks(FOLDER.parent)
def test_the_pack_passes_every_check_of_its_grade(check):
    check()


def score(name, answers, about=None, *, as_printed=False):
    measure = load_measure(FOLDER / f"{name}.toml")
    given = {str(n): answer for n, answer in enumerate(answers, 1)}
    return score_form(measure, check_answers(measure, given, as_printed=as_printed), about)


def test_all_positions_at_never_give_eight_on_the_core10():
    assert score("core10", [0] * 10).scales["total"].exact == 8


def test_the_numbers_that_the_paper_prints_add_up_without_reversing():
    printed = [1, 3, 2, 1, 1, 0, 1, 1, 1, 1]
    assert score("core10", printed, as_printed=True).scales["total"].exact == sum(printed)


def test_the_positive_items_of_the_core10_are_2_and_3_as_the_trust_has_it():
    # one resource page copies "items 3 and 4" from the CORE-OM
    items = load_measure(FOLDER / "core10.toml").items
    assert [item.id for item in items if item.reverse] == ["2", "3"]


def test_prorating_stops_where_the_trust_stops_it():
    # one public program prorates down to a single answer
    assert score("core10", [2] * 9 + [None]).scales["total"].exact == 20
    assert score("core10", [2] * 8 + [None] * 2).scales["total"].exact is None


def test_no_adult_band_is_read_on_the_form_for_young_people():
    assert load_measure(FOLDER / "yp-core.toml").scales[0].bands == {}
