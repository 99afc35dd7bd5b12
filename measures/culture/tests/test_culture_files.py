from __future__ import annotations

from pathlib import Path

from fit_core.measure import load_measure
from fit_core.testing import parametrize_with_checks

FOLDER = Path(__file__).parents[1] / "fit_culture"
FILES = sorted(path for path in FOLDER.glob("*.toml") if "." not in path.stem)


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


def test_high_is_humble_on_both_scales():
    measure = load_measure(FOLDER / "chs.toml")
    assert {scale.better for scale in measure.scales} == {"higher"}
    assert [item.id for item in measure.items if item.reverse] == ["3", "6", "8", "10", "11"]
