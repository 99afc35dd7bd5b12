"""Fonts as data: what a pack may declare, and what is wrong with one that is not in order."""

from __future__ import annotations

import pytest

from fit_core.errors import ProblemsError
from fit_core.sheet.fonts import check_fonts, load_fonts

TRUETYPE = b"\x00\x01\x00\x00 the rest is the renderer's to read"
GOOD = """
format = 0
licence = "OFL-1.1"
licence_file = "OFL.txt"

[[families]]
name = "Some Sans"
scripts = ["Hebr", "Latn"]
languages = ["he"]
regular = "Some-Regular.ttf"
bold = "Some-Bold.otf"
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "fonts.toml").write_text(GOOD)
    (tmp_path / "OFL.txt").write_text("the licence")
    (tmp_path / "Some-Regular.ttf").write_bytes(TRUETYPE)
    (tmp_path / "Some-Bold.otf").write_bytes(b"OTTO")
    return tmp_path


def test_a_family_stands_with_its_files_and_a_lighter_one_where_a_weight_lacks(folder):
    (family,) = load_fonts("some", folder)
    assert check_fonts(folder) == ()
    assert (family.name, family.pack, family.licence) == ("Some Sans", "some", "OFL-1.1")
    assert (family.scripts, family.languages) == (("Hebr", "Latn"), ("he",))
    assert family.semibold == family.regular == str(folder / "Some-Regular.ttf")
    assert family.bold == str(folder / "Some-Bold.otf")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"Some-Regular.ttf"', '"../other/Some-Regular.ttf"', "Some-Regular.ttf"),
        ('"Some-Regular.ttf"', '"Gone.ttf"', "cannot be read"),
        ('"Some-Bold.otf"', '"OFL.txt"', "OFL.txt"),
        ('"OFL.txt"', '"LICENCE"', "There is no file LICENCE"),
        ('"OFL.txt"', '"../OFL.txt"', "There is no file"),
        ('["Hebr", "Latn"]', '["hebrew"]', "hebrew"),
        ('["Hebr", "Latn"]', "[]", "It names no script"),
        ('name = "Some Sans"', "", "name"),
        ("format = 0", "format = 1", "format 1"),
        ("[[families]]", "[families]", "families"),
        ('languages = ["he"]', 'weight = "he"', "weight"),
    ],
)
def test_what_is_wrong_is_told_and_nothing_of_it_is_used(folder, old, new, said):
    (folder / "fonts.toml").write_text(GOOD.replace(old, new))
    assert any(said in str(problem) for problem in check_fonts(folder))
    with pytest.raises(ProblemsError):
        load_fonts("some", folder)


def test_a_file_that_is_no_font_is_no_font(folder):
    (folder / "Some-Regular.ttf").write_bytes(b"<html>")
    (problem,) = check_fonts(folder)
    assert "is no TrueType or OpenType font" in problem.what
    assert problem.line == 10
    assert problem.path == "$.families[0].regular"


def test_a_pack_without_its_file_is_told(tmp_path):
    assert "fonts.toml" in str(check_fonts(tmp_path)[0])
