"""Names of measures, our own forms, and the words that no Chinese sheet may hold."""

# ruff: noqa: RUF001 - Chinese punctuation is what these sentences are written with.
from __future__ import annotations

import re
from pathlib import Path

import pytest
import tomli

from fit_core.adapt.names import load_names
from fit_core.measure import check_wording, load_measure
from fit_core.sheet.harm import check_texts
from fit_core.sheet.harm_lexicon import WORDED, lexicon_of
from fit_core.sheet.harm_respect import check_respect
from fit_core.sheet.model import Text

ROOT = Path(__file__).parents[3]
PACK = Path(__file__).parents[1] / "fit_lang_zh"
LEXICA = (PACK / "lexicon",)
CHECKIN = ROOT / "measures/checkin/fit_checkin"
TAGS = ("zh-Hans", "zh-Hant")
both = pytest.mark.parametrize("tag", TAGS)
#: A sentence for each rule, in the words of either script.
PLANTED = [
    ("harm.noun", "这说明您有抑郁症。", "這表示您有憂鬱症。"),
    ("harm.noun", "结果属于重度。", "結果屬於重度。"),
    ("harm.noun", "治疗失败了。", "治療失敗了。"),
    ("harm.attachment-label", "您是回避型的人。", "您是逃避型的人。"),
    ("harm.target", "您的进度落后。", "您的進度落後。"),
    ("harm.praise", "太棒了，恭喜！", "太棒了，恭喜！"),
    ("harm.rank", "在所有人中排名第三。", "在所有人中排名第三。"),
    ("harm.other-clients", "比其他来访者快。", "比其他當事人快。"),
    ("harm.probability", "很可能会提前结束。", "很可能會提早結束。"),
    ("harm.risk-leak", "有一题问到自杀。", "有一題問到自殺。"),
    ("harm.gap-leak", "这一题只给咨询师看。", "這一題只給治療師看。"),
    ("harm.cause", "这是因为咨询。", "這是因為諮商。"),
    ("harm.trade-word", "我们的关系破裂了。", "我們的關係破裂了。"),
    ("harm.identity", "请写上身份证号。", "請寫上身分證字號。"),
]
#: What holds the characters of a listed word and means something else.
PLAIN = [
    ("反复发生的事，在家中度过的时间。", "在家中度過的時間。"),
    ("发生日期和安排行程。", "發生日期和安排行程。"),
    ("入口无障碍，以及格外安静的房间。", "入口無障礙，以及格外安靜的房間。"),
    ("奇怪你们怎么没来，难怪你累。", "奇怪你們怎麼沒來，難怪你累。"),
    ("请完成以上题目，内容要符合格式。", "請完成以上題目，內容要符合格式。"),
    ("独自伤心的时候转移情绪。", "獨自傷心的時候轉移情緒。"),
    ("相差不到 6 分，可能只是偶然。", "相差不到 6 分，可能只是偶然。"),
    ("个人目标和今天最想谈的事。", "個人目標和今天最想談的事。"),
]


def rules(text: str, tag: str) -> set[str]:
    return {found.rule for found in check_texts([Text(text)], tag, lexica=LEXICA)}


@both
@pytest.mark.parametrize("planted", PLANTED, ids=lambda row: row[1])
def test_a_planted_phrase_is_found_wherever_the_line_breaks(tag, planted):
    rule, *texts = planted
    text = texts[TAGS.index(tag)]
    assert rule in rules(text, tag)
    for at in range(1, len(text)):
        assert rule in rules(f"{text[:at]}\n{text[at:]}", tag)


def test_every_rule_has_a_planted_phrase():
    assert {rule for rule, *_ in PLANTED} == set(WORDED)


@both
@pytest.mark.parametrize("plain", PLAIN, ids=lambda row: row[0])
def test_what_only_looks_like_a_listed_word_may_be_said(tag, plain):
    assert rules(plain[TAGS.index(tag)], tag) == set()


@both
def test_nobody_has_read_the_lists(tag):
    assert lexicon_of(tag, LEXICA).reviewed == ""
    clinician = tomli.loads((PACK / f"lexicon/clinician/{tag}.toml").read_text("utf-8"))
    assert clinician["reviewed"] == ""


@both
def test_a_word_of_a_list_is_long_enough_to_mean_one_thing(tag):
    words = [word for group in lexicon_of(tag, LEXICA).forbidden for word in group.words]
    assert len(words) > 300
    assert [word for word in words if len(word) < 2] == ["杀" if tag == "zh-Hans" else "殺"]
    assert len(set(words)) == len(words)


@pytest.mark.parametrize(
    ("tag", "text"), [("zh-Hans", "来访者不配合。"), ("zh-Hant", "當事人難搞。")]
)
def test_pages_for_practitioners_blame_nobody(tag, text):
    assert check_respect([Text(text)], tag, LEXICA)
    assert not check_respect([Text("诊断 診斷 自杀 自殺 严重 嚴重")], tag, LEXICA)


@both
def test_every_measure_has_a_name_that_may_be_printed(tag):
    names = load_names(PACK / "names" / f"{tag}.toml")
    paths = [path for path in ROOT.glob("measures/*/fit_*/*.toml") if "." not in path.stem]
    for measure in map(load_measure, paths):
        mine = names[measure.id]
        assert set(mine.scales) == {scale.id for scale in measure.scales if scale.title}
        assert set(mine.items) <= {item.id for item in measure.items}
        printed = [mine.title or "", *mine.scales.values(), *mine.items.values()]
        assert all(printed)
        assert not any(rules(text, tag) for text in printed), measure.id
    assert len(names) == len(paths)
    assert len(names["session-checkin"].items) == 12


@both
@pytest.mark.parametrize("name", ["session-checkin", "personal-goals"])
def test_our_own_forms_are_whole_and_say_that_they_are_no_tests(tag, name):
    path = PACK / "wordings" / f"{name}.{tag}.toml"
    measure = load_measure(CHECKIN / f"{name}.toml")
    assert check_wording(path, measure) == ()
    wording = tomli.loads(path.read_text("utf-8"))
    assert (wording["language"], wording["status"]) == (tag, "translated-only")
    assert re.search("不是(经过验证的测验|經過驗證的測驗)", wording["instruction"])
    texts = [wording["instruction"], *(item["text"] for item in wording["items"].values())]
    assert not any(rules(text, tag) for text in texts)


def test_no_wording_of_another_owner_is_here():
    assert {path.name.partition(".")[0] for path in (PACK / "wordings").iterdir()} == {
        "session-checkin",
        "personal-goals",
    }
