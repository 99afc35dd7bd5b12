from __future__ import annotations

from pathlib import Path

from fit_core.sheet.fonts import load_fonts
from fit_core.testing import parametrize_with_checks

FOLDER = Path(__file__).parents[1]


@parametrize_with_checks(FOLDER)
def test_the_pack_passes_every_check_of_its_grade(check):
    check()


def test_one_family_stands_for_every_weight():
    (family,) = load_fonts("emoji", FOLDER / "fit_emoji")
    assert (family.name, family.pack) == ("Noto Emoji", "emoji")
    assert family.scripts == ("Zsye", "Zsym")
    assert Path(family.regular).is_file()
    assert family.regular == family.semibold == family.bold
