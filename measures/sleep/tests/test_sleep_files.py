from __future__ import annotations

from pathlib import Path

from fit_core.testing import parametrize_with_checks

FOLDER = Path(__file__).parents[1] / "fit_sleep"
FILES = sorted(path for path in FOLDER.glob("*.toml") if "." not in path.stem)


def test_the_pack_holds_its_measures():
    assert [path.stem for path in FILES] == ["isi"]


@parametrize_with_checks(FOLDER.parent)
def test_the_pack_passes_every_check_of_its_grade(check):
    check()
