"""The fonts of Chinese: which characters can be printed, in whose forms, in which weight."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from fit_drawing.chain import chain, font_for, using
from fit_drawing.words import missing

from fit_core.sheet.fonts import check_fonts, load_fonts
from tests.languages.house import embeddable

FOLDER = Path(__file__).parents[1] / "fit_lang_zh"
FILES = sorted(FOLDER.glob("*.ttf"))
FAMILIES = load_fonts("lang-zh", FOLDER)
CODECS = {"gb2312": range(0xB0, 0xF8), "big5": range(0xA4, 0xFA)}


@cache
def characters(codec):
    found = (
        bytes([high, low]).decode(codec, "ignore")
        for high in CODECS[codec]
        for low in range(0x40, 0xFF)
    )
    return "".join(sorted({letter for letter in found if "\u4e00" <= letter[:1] <= "\u9fa5"}))


def stem(letter, weight="regular"):
    return Path(font_for(letter, weight, chain()).key[0]).stem


def test_the_declaration_is_in_order():
    assert check_fonts(FOLDER) == ()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_is_one_weight_of_its_own_name_and_may_be_embedded(path):
    embeddable(path)
    assert path.stat().st_size < 4.5e6


@pytest.mark.parametrize(
    "language",
    [pytest.param(tag, marks=pytest.mark.long) for tag in ("zh-Hant", "en")] + ["zh-Hans"],
)
def test_both_national_lists_and_rare_names_can_be_printed_on_any_page(language):
    with using(FAMILIES, language):
        for codec, count in (("gb2312", 6763), ("big5", 13051)):
            assert len(characters(codec)) >= count - 20
            assert missing(characters(codec)) == ()
        assert missing("\u5586\u5803\u73a5\u83b9\u5cef\u9f98\u9a89\u9fcd\U0002ce7c") == ()
        assert missing("\u4f62\u5514\u55ba\u55ae\u5605\u5622\u54a9") == ()  # spoken Cantonese
        assert (
            missing(
                "\u3002\uff0c\u3001\uff1f\uff01\uff1a\uff1b\u300c\u300d\u300a\u300b\uff08\uff09"
            )
            == ()
        )


def test_what_no_file_holds_is_named():
    with using(FAMILIES, "zh-Hans"):
        assert missing("\u5929\U00030000") == ("\U00030000",)


def test_a_character_of_both_lists_has_the_form_of_the_page():
    with using(FAMILIES, "zh-Hans"):
        assert stem("\u9aa8") == "FitSansHans-Regular"
    for language in ("zh-Hant", "zh-Hant-HK", "zh-TW", "yue"):
        with using(FAMILIES, language):
            assert stem("\u9aa8") == "FitSansHant-Regular"


def test_a_rare_character_of_a_heading_is_drawn_in_regular_and_a_usual_one_in_bold():
    with using(FAMILIES, "zh-Hans"):
        assert stem("\u5929", "bold") == "FitSansHans-Bold"
        assert stem("\u4e0e", "semibold") == "FitSansHans-Bold"
        assert stem("\u9f89", "bold") == "FitSansHans-Regular"
    with using(FAMILIES, "zh-Hant"):
        assert stem("\u5929", "bold") == "FitSansHant-Bold"
        assert stem("\u9ea4", "bold") == "FitSansHant-Regular"
