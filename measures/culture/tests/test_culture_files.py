from __future__ import annotations

from pathlib import Path

import pytest

from fit_core.errors import RefusedError
from fit_core.measure import load_measure
from fit_core.scoring.form import FormScorer
from fit_core.testing import parametrize_with_checks

FOLDER = Path(__file__).parents[1] / "fit_culture"
FILES = sorted(path for path in FOLDER.glob("*.toml") if "." not in path.stem)
DRAFTS = {"ccci-r-client7", "cmo", "mtci-cv"}
#: Drafts that carry a key, which nobody has compared with a source yet.
WHOLE = {"ccci-r-client7", "cmo", "mtci-cv"}


def test_the_pack_holds_its_measures():
    assert sorted(path.stem for path in FILES) == [
        "ccci-r-client",
        "ccci-r-client7",
        "chs",
        "cmo",
        "mtci-cv",
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


def test_high_is_humble_on_both_scales():
    measure = load_measure(FOLDER / "chs.toml")
    assert {scale.better for scale in measure.scales} == {"higher"}
    assert [item.id for item in measure.items if item.reverse] == ["3", "6", "8", "10", "11"]
