"""Made-up clients' pages in Chinese, through the command line, from the pack to the paper."""

# ruff: noqa: RUF001 - Chinese punctuation is what these sentences are written with.
from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
import tomli
import tomli_w

from fit_core.cli import run
from fit_core.testing import read_pdf

ANSWERS = ("2,2,2,2,1,1,2,1,0", "2,1,2,2,1,1,1,1,0", "1,1,1,1,1,1,1,0,0")
CHECKIN = "1=6,2=7,3=5,4=6.5,5=8,6=4,7=7,8=6,9=7,11=0"
INIT = ("--name", "", "--crisis-text", "Ring 999.", "--therapist", "M. Example", "--id", "mo")
CRISIS = {"zh-Hans": "请拨打 000 000。", "zh-Hant": "請撥打 000 000。"}


@pytest.fixture
def fit(tmp_path, capsys):
    def say(*arguments: str) -> str:
        capsys.readouterr()
        status = run(["--clinic", str(tmp_path / "clinic"), *arguments])
        told = capsys.readouterr()
        assert status == 0, told.err
        return told.out

    say("init", "--plain", *INIT, "--enable-all")
    settings = tmp_path / "clinic" / "clinic.toml"
    said = tomli.loads(settings.read_text("utf-8"))
    said["crisis_texts"] = CRISIS
    said["layers"] = {"country": "CN", "setting": "general-practice"}
    settings.write_text(tomli_w.dumps(said), "utf-8")
    say("layers", "use", "lang-zh")
    return say


def client_in(fit, tag, *form) -> str:
    code = fit("client", "add", "--started", "2026-09-01").split()[1]
    fit("client", "language", code, tag, *form)
    for week, answers in enumerate(ANSWERS):
        day = ("--date", f"2026-09-{7 + 7 * week:02}")
        fit("record", code, "phq9", *day, "--answers", answers)
        fit("record", code, "session-checkin", *day, "--answers", CHECKIN)
    return code


def page(path: Path) -> str:
    """The text of a PDF without spaces: Chinese lines break anywhere."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", read_pdf(path.read_bytes()).text))


def sheet_in(fit, tag, path, *form) -> str:
    fit("report", "session", client_in(fit, tag, *form), "--out", str(path))
    return page(path)


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


@pytest.mark.parametrize(("tag", "form"), [("zh-Hans", ()), ("zh-Hant", ("--form", "informal"))])
def test_a_client_gets_a_sheet_in_the_script_and_address_of_choice(fit, tmp_path, tag, form):
    said = sheet_in(fit, tag, tmp_path / "s.pdf", *form)
    assert [part for part in SAID[tag] if part not in said] == []
    assert ("您" in said) is not bool(form)


@pytest.mark.parametrize(
    ("tag", "asked"),
    [("zh-Hans", "今天有没有什么话没有说出来？"), ("zh-Hant", "今天有沒有什麼話沒有說出來？")],
)
def test_our_own_form_is_printed_whole_in_either_script(fit, tmp_path, tag, asked):
    fit("form", "session-checkin", "--language", tag, "--out", str(tmp_path / "f.pdf"))
    said = page(tmp_path / "f.pdf")
    assert asked in said
    assert "最多可" in said


def test_rivals_are_told_and_none_is_drawn_until_one_is_chosen(fit, tmp_path):
    """Answers in Chinese need a Chinese form; this one has made-up sentences."""
    form = tmp_path / "phq9.zh-Hans.toml"
    empty = fit("wording", "template", "phq9", "--language", "zh-Hans")
    form.write_text(re.sub('""', lambda found: f'"示例{found.start()}"', empty), "utf-8")
    fit("wording", "import", "phq9", str(form), "--yes")
    said = sheet_in(fit, "zh-Hans", tmp_path / "r.pdf")
    assert "这张图没有其他人群的参考线。各项研究给出的数值不同" in said
    assert "这张图没有偶然变化范围。" in said
    fit("measures", "norms", "phq9", "--use", "zh-phq9:cn-hangzhou-2013")
    said = sheet_in(fit, "zh-Hans", tmp_path / "c.pdf")
    assert "已发表的参考线：10" in said
    assert "peopleinprimarycare,Hangzhou" in said
