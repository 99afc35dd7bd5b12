from __future__ import annotations

from pathlib import Path

import pytest

from fit_core.answers.check import check_answers
from fit_core.errors import RefusedError
from fit_core.measure import load_measure
from fit_core.scoring.form import FormScorer, score_form
from fit_core.testing import parametrize_with_checks

FOLDER = Path(__file__).parents[1] / "fit_empathy"
FILES = sorted(path for path in FOLDER.glob("*.toml") if "." not in path.stem)
DRAFTS = {"blri-40", "blri-64", "blri-mini", "pear"}
#: Drafts that carry a key, which nobody has compared with a source yet.
WHOLE = {"pear"}


def test_the_pack_holds_its_measures():
    assert sorted(path.stem for path in FILES) == [
        "blri-40",
        "blri-64",
        "blri-mini",
        "care",
        "pear",
    ]


@parametrize_with_checks(FOLDER.parent)
def test_the_pack_passes_every_check_of_its_grade(check):
    check()


def test_no_sentences_are_shipped():
    assert not list(FOLDER.glob("*.*.toml"))
    assert {load_measure(path).licence.wording for path in FILES} == {"bring-your-own"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_an_unread_key_refuses_to_score(path):
    measure = load_measure(path)
    assert (measure.key_grade == "unverified") is (path.stem in DRAFTS)
    if path.stem in DRAFTS:
        entered = {scale.method for scale in measure.scales} == {"entered"}
        assert entered is (path.stem not in WHOLE)
        with pytest.raises(RefusedError, match="unverified"):
            FormScorer(measure)


def test_two_gaps_are_filled_and_a_third_is_not():
    measure = load_measure(FOLDER / "care.toml")
    answers = dict.fromkeys(map(str, range(1, 9)), 4) | {"9": "NA"}
    one = score_form(measure, check_answers(measure, answers)).scales["total"]
    assert (one.exact, one.status) == (40, "prorated")
    del answers["8"]
    two = score_form(measure, check_answers(measure, answers)).scales["total"]
    assert two.status == "not-scorable"
