from __future__ import annotations

from pathlib import Path

import pytest

from fit_core.measure import load_measure
from fit_core.testing import parametrize_with_checks

FOLDER = Path(__file__).parents[1] / "fit_attachment"
FILES = sorted(path for path in FOLDER.glob("*.toml") if "." not in path.stem)


def test_the_pack_holds_its_measures():
    assert sorted(path.stem for path in FILES) == [
        "cats",
        "ecr-12",
        "ecr-rs",
        "ecr-s",
        "etmcq",
        "wfpts",
    ]


@parametrize_with_checks(FOLDER.parent)
def test_the_pack_passes_every_check_of_its_grade(check):
    check()


def test_a_scale_of_six_answers_begins_at_six():
    measure = load_measure(FOLDER / "ecr-s.toml")
    assert {norm.metric for norm in measure.norms} == {"6-42"}


@pytest.mark.parametrize("name", ["ecr-s", "ecr-rs", "etmcq"])
def test_there_is_no_total(name):
    assert "total" not in {scale.id for scale in load_measure(FOLDER / f"{name}.toml").scales}
