from __future__ import annotations

from pathlib import Path

import pytest

from fit_core.measure import load_measure
from fit_core.testing import parametrize_with_checks

FOLDER = Path(__file__).parents[1] / "fit_pcoms"
FILES = sorted(path for path in FOLDER.glob("*.toml") if "." not in path.stem)


def test_the_pack_holds_its_measures():
    assert [path.stem for path in FILES] == ["cors", "csrs", "gsrs", "ors", "srs", "ycors", "ycsrs"]


@parametrize_with_checks(FOLDER.parent)
def test_the_pack_passes_every_check_of_its_grade(check):
    check()


@pytest.mark.parametrize("name", ["srs", "csrs", "gsrs"])
def test_the_alliance_scales_borrow_no_reliable_change(name):
    assert load_measure(FOLDER / f"{name}.toml").norms == ()


@pytest.mark.parametrize("name", ["srs", "csrs", "gsrs"])
def test_high_is_better_whatever_a_public_table_says(name):
    (scale,) = load_measure(FOLDER / f"{name}.toml").scales
    assert scale.better == "higher"


def test_the_default_reliable_change_is_the_best_sourced_one():
    (norm,) = [norm for norm in load_measure(FOLDER / "ors.toml").norms if norm.default]
    assert (norm.reliable_change.points, norm.grade) == (6, "high")


@pytest.mark.parametrize("name", ["ycors", "ycsrs"])
def test_the_faces_are_no_course(name):
    (face,) = load_measure(FOLDER / f"{name}.toml").scales
    assert (face.better, face.cutoffs) == ("none", ())


def test_the_child_line_that_was_not_found_in_print_is_marked():
    (scale,) = load_measure(FOLDER / "cors.toml").scales
    assert {line.when.rater: line.grade for line in scale.cutoffs} == {
        "child": "unverified",
        "caretaker": "medium",
    }
