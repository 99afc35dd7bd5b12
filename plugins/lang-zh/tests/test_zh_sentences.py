"""The Chinese sentences are whole in both scripts, and say nothing that a sheet may not."""

# ruff: noqa: RUF001 - Chinese punctuation is what these sentences are written with.
from __future__ import annotations

import re
from pathlib import Path

import pytest
from fit_drawing.chain import using
from fit_drawing.words import missing
from fontTools.ttLib import TTFont

from fit_core.adapt.sources import Source
from fit_core.adapt.words import Words
from fit_core.sheet.fonts import load_fonts
from fit_core.sheet.harm_respect import check_respect
from fit_core.sheet.model import Text
from fit_core.testing import (
    check_address,
    check_sentences,
    harm_of,
    parametrize_with_checks,
    ways_in,
)

PACK = Path(__file__).parents[1] / "fit_lang_zh"
TAGS = ("zh-Hans", "zh-Hant")
both = pytest.mark.parametrize("tag", TAGS)


def words(tag, form="neutral"):
    return Words(tag, [Source("lang-zh", PACK / "text")], form=form)


def said(tag):
    """Every way of saying every message, with its name."""
    return [(way.message, way.text) for way in ways_in(PACK, tag)]


@parametrize_with_checks(PACK.parent)
def test_the_pack_passes_every_check_of_its_grade(check):
    check()


@both
def test_every_sentence_is_there_can_be_drawn_and_harms_nobody(tag):
    with using(load_fonts("lang-zh", PACK), tag):
        found = check_sentences(
            PACK / "text" / tag,
            draws=lambda sign: missing(sign) == (),
            harm=lambda text: harm_of(text, PACK, tag),
        )
    assert found == ()


@both
def test_no_sentence_for_practitioners_blames_anybody(tag):
    texts = [Text(text) for name, text in said(tag) if name.startswith(("clinician-", "rule-"))]
    assert len(texts) > 100
    assert check_respect(texts, tag, (PACK / "lexicon",)) == ()


def letters(tag) -> set[str]:
    return {sign for _, text in said(tag) for sign in text if "\u4e00" <= sign <= "\u9fff"}


def test_each_script_keeps_to_its_own_characters():
    """Told by the two national lists: GB 2312 has no traditional ones, Big5 no simplified ones."""
    assert "".join(sorted(letters("zh-Hans"))).encode("gb2312")
    assert "".join(sorted(letters("zh-Hant"))).encode("big5")
    with pytest.raises(UnicodeEncodeError):
        "".join(sorted(letters("zh-Hans"))).encode("big5")


@pytest.mark.parametrize(
    ("tag", "mine", "theirs"),
    [
        ("zh-Hans", ("来访者", "咨询师", "屏幕", "打印", "数据", "文件"), "「」『』"),
        ("zh-Hant", ("當事人", "治療師", "螢幕", "列印", "資料", "檔案"), "“”‘’"),
    ],
)
def test_each_has_the_words_and_quotes_of_its_readers(tag, mine, theirs):
    text = "".join(text for _, text in said(tag))
    assert all(word in text for word in mine)
    assert not set(theirs) & set(text)
    assert "個案" not in text  # names a person as a case


def test_the_one_is_not_the_other_letter_by_letter():
    one, other = dict(said("zh-Hans")), dict(said("zh-Hant"))
    assert sum(len(one[name]) != len(other[name]) for name in one) > 60


@both
def test_a_word_for_you_follows_the_choice_and_is_respectful_without_one(tag):
    asked = {form: words(tag, form).say("prompt-any-matters") for form in ("neutral", "formal")}
    assert asked["neutral"] == asked["formal"]
    assert "您" in asked["neutral"]
    informal = words(tag, "informal").say("prompt-any-matters")
    assert informal == asked["neutral"].replace("您", "你")
    assert "妳" not in "".join(text for _, text in said(tag))


@both
def test_no_sentence_says_both_words_for_you(tag):
    check_address(PACK, tag, formal=re.compile("您"), informal=re.compile("你"))


@both
def test_sentences_follow_without_a_space_and_with_full_width_signs(tag):
    assert words(tag).joined(["一。", "二。"]) == "一。二。"
    for name, text in said(tag):
        plain = re.sub(r"fit [a-z]+ .*", "", re.sub(r"\{[^}]*\}", "5", text))
        assert not re.search(r"[\u4e00-\u9fff] ?[,:;?!]|[,;?!] ?[\u4e00-\u9fff]", plain), name
        assert not re.search(r"[，。；：？！] ", plain), name


@both
@pytest.mark.parametrize(("count", "printed"), [(1, "一"), (2, "两两兩"), (3, "3")])
def test_small_numbers_of_weeks_are_written_as_a_reader_says_them(tag, count, printed):
    text = words(tag).say("wording-instruction-weeks", count=count)
    assert set(printed) & set(text)
    assert words(tag).say("footer-missing", count=0) != words(tag).say("footer-missing", count=2)


@pytest.mark.parametrize("weight", ["Regular", "Bold"])
def test_the_fonts_hold_all_of_our_text_in_the_forms_of_its_readers(weight):
    """In bold too, but for people of norms: a heading of two weights looks broken."""
    for tag, stem in (("zh-Hans", "FitSansHans"), ("zh-Hant", "FitSansHant")):
        held = TTFont(PACK / f"{stem}-{weight}.ttf").getBestCmap()
        names = (PACK / f"names/{tag}.toml").read_text("utf-8")
        if weight == "Bold":
            names = re.sub(r"(?m)^\[[^\]]*\.norms\]\n(.+\n)*", "", names)
        wordings = (path.read_text("utf-8") for path in PACK.glob(f"wordings/*.{tag}.toml"))
        printed = letters(tag).union(names, *wordings)
        lacking = {sign for sign in printed if "\u4e00" <= sign <= "\u9fff"} - set(map(chr, held))
        assert lacking == set()
