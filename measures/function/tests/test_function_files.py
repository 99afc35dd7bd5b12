from __future__ import annotations

from pathlib import Path

from fit_core.answers.check import check_answers
from fit_core.measure import load_measure
from fit_core.scoring.context import About
from fit_core.scoring.form import score_form
from fit_core.testing import parametrize_with_checks

FOLDER = Path(__file__).parents[1] / "fit_function"
FILES = sorted(path for path in FOLDER.glob("*.toml") if "." not in path.stem)


def test_the_pack_holds_its_measures():
    assert [path.stem for path in FILES] == ["eq5d5l", "whodas12", "wsas"]


@parametrize_with_checks(FOLDER.parent)
def test_the_pack_passes_every_check_of_its_grade(check):
    check()


def score(name, answers, about=None, *, as_printed=False):
    measure = load_measure(FOLDER / f"{name}.toml")
    given = {str(n): answer for n, answer in enumerate(answers, 1)}
    return score_form(measure, check_answers(measure, given, as_printed=as_printed), about)


def test_exactly_20_is_the_middle_band():
    # one program begins the upper band at 20; the text says above 20
    total = score("wsas", [4] * 5).scales["total"]
    assert total.bands["default"] == "significant impairment"


def test_work_does_not_apply_in_two_ways():
    for answers, about in (([None, 8, 8, 8, 8], About(retired=True)), (["NA", 8, 8, 8, 8], None)):
        assert score("wsas", answers, about).scales["total"].exact == 32
    assert score("wsas", [None, 8, 8, 8, 8], About(retired=False)).status == "incomplete"


def test_what_is_not_known_of_a_person_is_named_only_where_it_matters():
    assert score("wsas", [None, 8, 8, 8, 8]).problems == (
        "skip of item 1 left out: retired not known",
    )
    assert score("wsas", [8] * 5).problems == ()


def test_a_profile_is_a_label():
    form = score("eq5d5l", [2, 1, None, 3, 2, 75])
    assert (form.scales["profile"].exact, form.scales["profile"].status) == (21932, "ok")
    assert load_measure(FOLDER / "eq5d5l.toml").scales[1].better == "none"


def test_the_form_of_the_whodas_prints_1_to_5():
    scores = score("whodas12", [1] * 12, as_printed=True).scales
    assert (scores["total"].exact, scores["total-1-5"].exact) == (0, 12)
