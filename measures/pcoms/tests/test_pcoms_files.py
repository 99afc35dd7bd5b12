from __future__ import annotations

from pathlib import Path

from fit_core.measure import load_measure
from fit_core.testing import parametrize_with_checks

FOLDER = Path(__file__).parents[1] / "fit_pcoms"
FILES = sorted(path for path in FOLDER.glob("*.toml") if "." not in path.stem)


def test_the_pack_holds_its_measures():
    assert [path.stem for path in FILES] == ["cors", "ors", "srs", "ycors"]


@parametrize_with_checks(FOLDER.parent)
def test_the_pack_passes_every_check_of_its_grade(check):
    check()


def test_no_sentences_are_shipped():
    assert not list(FOLDER.glob("*.*.toml"))
    assert {load_measure(path).licence.wording for path in FILES} == {"bring-your-own"}


def test_the_alliance_scale_borrows_no_reliable_change():
    assert load_measure(FOLDER / "srs.toml").norms == ()


def test_the_default_reliable_change_is_the_best_sourced_one():
    (norm,) = [norm for norm in load_measure(FOLDER / "ors.toml").norms if norm.default]
    assert (norm.reliable_change.points, norm.grade) == (6, "high")


def test_the_faces_are_no_course():
    (face,) = load_measure(FOLDER / "ycors.toml").scales
    assert (face.better, face.cutoffs) == ("none", ())


def test_the_child_line_that_was_not_found_in_print_is_marked():
    (scale,) = load_measure(FOLDER / "cors.toml").scales
    assert {line.when.rater: line.grade for line in scale.cutoffs} == {
        "child": "unverified",
        "caretaker": "medium",
    }
