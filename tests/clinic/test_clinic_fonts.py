"""Fonts of the installed packs reach the renderers that ask for them, and no others."""

from __future__ import annotations

import shutil
from pathlib import Path

import msgspec
import pytest

from fit_core.clinic.fonts import fonts_of
from fit_core.hooks.packs import installed_packs
from fit_core.hooks.trust import standing

PACK = Path(__file__).parents[2] / "reports" / "emoji" / "fit_emoji"


class Bare:
    """As much of a clinic as the fonts need."""

    def __init__(self, folder):
        (pack,) = (pack for pack in installed_packs() if pack.name == "emoji")
        self.standings = (standing(msgspec.structs.replace(pack, folder=folder), {}),)
        self.remarks = []

    def remark(self, sentence):
        self.remarks.append(sentence)


@pytest.fixture
def folder(tmp_path):
    shutil.copytree(PACK, tmp_path / "pack")
    return tmp_path / "pack"


def test_families_of_active_packs_are_handed_out(folder):
    clinic = Bare(folder)
    (family,) = fonts_of(clinic)
    assert (family.name, family.pack) == ("Noto Emoji", "emoji")
    assert clinic.remarks == []


def test_a_pack_that_is_not_in_order_is_told_and_left_out(folder):
    (folder / "NotoEmoji-Regular.ttf").unlink()
    clinic = Bare(folder)
    assert fonts_of(clinic) == ()
    assert clinic.remarks[0].startswith("The fonts of emoji are not used: ")
    assert "NotoEmoji-Regular.ttf cannot be read" in clinic.remarks[0]
