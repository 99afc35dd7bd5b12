"""The fonts of Arabic: three weights that join letters, and that may be put into documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from fit_core.sheet.fonts import check_fonts, load_fonts
from tests.languages.house import embeddable

FOLDER = Path(__file__).parents[1] / "fit_lang_ar"
FILES = sorted(FOLDER.glob("*.ttf"))


def test_the_declaration_is_in_order():
    assert check_fonts(FOLDER) == ()
    (family,) = load_fonts("lang-ar", FOLDER)
    assert len({family.regular, family.semibold, family.bold}) == len(FILES) == 3


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_is_one_weight_of_its_own_name_and_may_be_embedded(path):
    font = embeddable(path)
    letters = set(font.getBestCmap())
    assert letters >= {*range(0x0621, 0x063B), *range(0x0641, 0x0653), *range(0x0660, 0x066A)}
    assert letters >= set(map(ord, "\u060c\u061b\u061f\u066a\u066b\u066c\u00ab\u00bb .:!()-"))
