from __future__ import annotations

from pathlib import Path

import pytest

from fit_core.measure import check_measure, load_measure

FOLDER = Path(__file__).parents[1] / "fit_pcoms"
FILES = sorted(path for path in FOLDER.glob("*.toml") if "." not in path.stem)


def test_the_pack_holds_its_measures():
    assert [path.stem for path in FILES] == ["ors", "srs"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_has_no_problems_and_is_named_as_its_id(path):
    assert check_measure(path) == ()
    assert load_measure(path).id == path.stem


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_sentences_are_shipped_and_topics_are_short(path):
    assert load_measure(path).licence.wording == "bring-your-own"
    assert not list(FOLDER.glob(f"{path.stem}.*.toml"))
    assert all(len(item.topic.split()) <= 4 for item in load_measure(path).items)


def test_the_alliance_scale_borrows_no_reliable_change():
    assert load_measure(FOLDER / "srs.toml").norms == ()


def test_the_default_reliable_change_is_the_best_sourced_one():
    (norm,) = [norm for norm in load_measure(FOLDER / "ors.toml").norms if norm.default]
    assert (norm.reliable_change.points, norm.grade) == (6, "high")
