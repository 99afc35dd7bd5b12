from __future__ import annotations

from pathlib import Path

from fit_core.testing import parametrize_with_checks

FOLDER = Path(__file__).parents[1] / "fit_promis"
FILES = sorted(path for path in FOLDER.glob("*.toml") if "." not in path.stem)


def test_the_pack_holds_its_measures():
    assert [path.stem for path in FILES] == [
        "promis-anx-4a",
        "promis-anx-8a",
        "promis-dep-4a",
        "promis-dep-8a",
    ]


@parametrize_with_checks(FOLDER.parent)
def test_the_pack_passes_every_check_of_its_grade(check):
    check()
