"""The words that a sheet in Arabic avoids: caught however they are written, and no others."""

from __future__ import annotations

from pathlib import Path

import pytest

from fit_core.adapt.names import load_names
from fit_core.adapt.variants import entries, flat
from fit_core.measure.load import load_wording
from fit_core.sheet.harm import is_reviewed
from fit_core.sheet.harm_lexicon import WORDED
from fit_core.sheet.harm_respect import check_respect
from fit_core.sheet.harm_words import read_words
from fit_core.sheet.model import Text
from fit_core.testing.sentences import OFF_SHEET

FOLDER = Path(__file__).parents[1] / "fit_lang_ar"
LEXICA = (FOLDER / "lexicon",)

#: By rule, phrases that nobody may print.
PLANTED = {
    "harm.noun": ["يعاني من الاكتئاب", "مستوى شديد", "للمريضة", "درجة القطع", "فشلت المحاولة"],
    "harm.attachment-label": ["نمط التعلق التجنبي", "تعلق غير آمن"],
    "harm.target": ["لم تبلغ الدرجة المطلوبة", "أقل من المتوقع"],
    "harm.praise": ["أحسنت!", "للأسف", "نتيجة سيئة", "هذا ذنبك"],
    "harm.rank": ["الرتبة المئوية 80", "أفضل من معظم الناس", "بانحراف معياري واحد"],
    "harm.other-clients": ["مقارنة مع العملاء الآخرين", "معظم العملاء يتحسنون"],
    "harm.probability": ["من المحتمل", "احتمال التحسن", "60 بالمئة", "على الأرجح"],
    "harm.risk-leak": ["أفكار انتحارية", "إيذاء النفس", "بند السلامة", "وخطورة"],
    "harm.gap-leak": ["إجابة واحدة غير ظاهرة", "حُجبت الإجابة", "لمعالجك فقط"],
    "harm.cause": ["بسبب العلاج", "تحسّنت بفضل الجلسات", "نجح العلاج"],
    "harm.trade-word": ["تمزّق في التحالف", "النقل المضاد"],
    "harm.identity": ["تاريخ الميلاد", "ورقم الهوية", "بطاقة الهوية"],
}
#: Plain sentences with words that come near to a listed one.
PLAIN = [
    "رسمنا خطًا جديدًا في الصفحة.",
    "أيّ شيء مختلف هذا الأسبوع؟",
    "ماذا خطر ببالك حين رأيت الصورة؟",
    "المال والعمل والأسرة.",
    "الجلسة الحادية عشرة.",
    "من علّمك ذلك معلوم عندنا.",
    "في منتصف البحر المتوسط.",
    "أوافق بشدة.",
    "هل من شخص قريب منك؟",
    "التمريض والسلوك والعلوم.",
]


def found(words: str) -> set[str]:
    return {finding.rule for finding in read_words(words, "ar", LEXICA)}


@pytest.mark.parametrize("rule", WORDED)
def test_every_rule_catches_what_is_planted(rule):
    for phrase in PLANTED[rule]:
        assert rule in found(phrase), phrase


@pytest.mark.parametrize("words", ["الاكـتـئـاب", "اِكْتِئاب", "واكتئابك", "بالاكتئاب", "مکتئبة"])
def test_a_word_hides_behind_no_way_of_writing_it(words):
    assert found(words) == {"harm.noun"}


@pytest.mark.parametrize("words", PLAIN)
def test_plain_words_are_left_alone(words):
    assert found(words) == set()


def own_texts():
    for path in sorted((FOLDER / "text" / "ar").glob("*.ftl")):
        if path.name not in OFF_SHEET:
            yield from (v.text for entry in entries(path) for v in flat(entry.pattern))
    for names in load_names(FOLDER / "names" / "ar.toml").values():
        yield from (names.title or "", *names.scales.values(), *names.items.values())
    for path in sorted((FOLDER / "wordings").glob("*.toml")):
        wording = load_wording(path)
        yield from (wording.title, wording.instruction, *(i.text for i in wording.items.values()))


def test_nothing_of_our_own_says_what_a_sheet_avoids():
    texts = list(own_texts())
    assert len(texts) > 500
    assert not [(text, found(text)) for text in texts if found(text)]


def test_a_page_for_practitioners_blames_nobody():
    blaming = ["عميلة غير متعاونة", "وأفضل معالج", "حالة ميؤوس منها"]
    assert all(check_respect([Text(words)], "ar", LEXICA) for words in blaming)
    paths = sorted((FOLDER / "text" / "ar").glob("*.ftl"))
    texts = [Text(v.text) for p in paths for e in entries(p) for v in flat(e.pattern)]
    assert check_respect(texts, "ar", LEXICA) == ()


def test_nobody_has_reviewed_the_list_and_that_is_said():
    assert not is_reviewed("ar", LEXICA)
