"""Names of measures, our own forms, and the words that no Chinese sheet may hold."""

# ruff: noqa: RUF001 - Chinese punctuation is what these sentences are written with.
from __future__ import annotations

from pathlib import Path

import pytest

from fit_core.sheet.harm_lexicon import lexicon_of
from fit_core.sheet.harm_respect import check_respect
from fit_core.sheet.model import Text
from fit_core.testing import check_forms, check_lexicon, check_names, harm_of
from tests.languages.house import OWN, shelf

PACK = Path(__file__).parents[1] / "fit_lang_zh"
LEXICA = (PACK / "lexicon",)
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


@both
def test_the_list_of_nobody_yet_finds_what_must_not_stand_there_and_nothing_else(tag):
    planted = {}
    for rule, *texts in PLANTED:
        planted.setdefault(rule, []).append(texts[TAGS.index(tag)])
    plain = [texts[TAGS.index(tag)] for texts in PLAIN]
    check_lexicon(PACK, tag, planted=planted, plain=plain)


@both
def test_a_planted_phrase_is_found_wherever_the_line_breaks(tag):
    for rule, *texts in PLANTED:
        text = texts[TAGS.index(tag)]
        for at in range(1, len(text)):
            assert rule in harm_of(f"{text[:at]}\n{text[at:]}", PACK, tag), (rule, text, at)


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
    check_names(PACK, tag, shelf(), titled=shelf(), whole=OWN)


@both
def test_only_our_own_forms_are_worded_and_say_that_they_are_no_test(tag):
    check_forms(PACK, tag, shelf(), forms=OWN, says="不是(经过验证的测验|經過驗證的測驗)")
