"""Made-up clients' pages in Chinese, through the command line, from the pack to the paper."""

# ruff: noqa: RUF001 - Chinese punctuation is what these sentences are written with.
from __future__ import annotations

import re
import unicodedata

import pytest

from fit_core.cli import run
from fit_core.testing import Practice
from tests.languages.house import COURSE

CRISIS = {"zh-Hans": "请拨打 000 000。", "zh-Hant": "請撥打 000 000。"}


@pytest.fixture
def practice(tmp_path, capsys):
    place = {"country": "CN", "setting": "general-practice"}
    return Practice(run, tmp_path, capsys, layer="lang-zh", crisis=CRISIS, **place)


def page(practice, *command) -> str:
    """The text of a page without spaces: Chinese lines break anywhere."""
    return unicodedata.normalize("NFC", practice.page(*command)).replace(" ", "")


SAID = {
    "zh-Hans": (
        "最近过得怎么样",
        "情绪低落：每次会谈的变化",
        "今天的分数是7，比开始时低6分。",
        "感到被理解",
        "请拨打000000。",
        "您",
        "还没有请母语使用者读过",
        "这种语言的清单还没有人审阅过",
    ),
    "zh-Hant": (
        "最近過得如何",
        "情緒低落：歷次會談的變化",
        "今天的分數是7，比開始時低6分。",
        "感到被理解",
        "請撥打000000。",
        "你",
        "還沒有請母語使用者讀過",
        "這個語言的清單還沒有人審閱過",
    ),
}


def test_a_client_gets_a_sheet_in_the_script_and_address_of_choice(practice):
    code = practice.client(COURSE, "zh-Hans")
    for tag, form in (("zh-Hans", ()), ("zh-Hant", ("--form", "informal"))):
        practice.fit("client", "language", code, tag, *form)
        said = page(practice, "report", "session", code)
        assert [part for part in SAID[tag] if part not in said] == []
        assert ("您" in said) is not bool(form)


@pytest.mark.long
@pytest.mark.parametrize(
    ("tag", "asked"),
    [("zh-Hans", "今天有没有什么话没有说出来？"), ("zh-Hant", "今天有沒有什麼話沒有說出來？")],
)
def test_our_own_form_is_printed_whole_in_either_script(practice, tag, asked):
    said = page(practice, "form", "session-checkin", "--language", tag)
    assert asked in said
    assert "最多可" in said


@pytest.mark.long
def test_rivals_are_told_and_none_is_drawn_until_one_is_chosen(practice, tmp_path):
    """Answers in Chinese need a Chinese form; this one has made-up sentences."""
    form = tmp_path / "phq9.zh-Hans.toml"
    empty = practice.fit("wording", "template", "phq9", "--language", "zh-Hans")
    form.write_text(re.sub('""', lambda found: f'"示例{found.start()}"', empty), "utf-8")
    practice.fit("wording", "import", "phq9", str(form), "--yes")
    said = page(practice, "report", "session", practice.client(COURSE, "zh-Hans"))
    assert "这张图没有其他人群的参考线。各项研究给出的数值不同" in said
    assert "这张图没有偶然变化范围。" in said
    practice.fit("measures", "norms", "phq9", "--use", "zh-phq9:cn-hangzhou-2013")
    said = page(practice, "report", "session", practice.client(COURSE, "zh-Hans"))
    assert "已发表的参考线：10" in said
    assert "杭州基层医疗的就诊者" in said
