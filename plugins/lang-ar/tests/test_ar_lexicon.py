"""The words that a sheet in Arabic avoids: caught however they are written, and no others."""

from __future__ import annotations

from pathlib import Path

import pytest

from fit_core.sheet.harm_respect import check_respect
from fit_core.sheet.model import Text
from fit_core.testing import check_forms, check_lexicon, check_names, harm_of, ways_in
from fit_core.testing.sentences import OFF_SHEET
from tests.languages.house import OWN, shelf

PACK = Path(__file__).parents[1] / "fit_lang_ar"
LEXICA = (PACK / "lexicon",)

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


def test_the_list_of_nobody_yet_finds_what_must_not_stand_there_and_nothing_else():
    check_lexicon(PACK, "ar", planted=PLANTED, plain=PLAIN)


@pytest.mark.parametrize("words", ["الاكـتـئـاب", "اِكْتِئاب", "واكتئابك", "بالاكتئاب", "مکتئبة"])
def test_a_word_hides_behind_no_way_of_writing_it(words):
    assert harm_of(words, PACK, "ar") == {"harm.noun"}


def test_no_sentence_of_our_own_says_what_a_sheet_avoids():
    texts = [way.text for way in ways_in(PACK, "ar") if way.file.name not in OFF_SHEET]
    assert len(texts) > 300
    assert [text for text in texts if harm_of(text, PACK, "ar")] == []


def test_every_measure_has_a_name_and_no_name_offends():
    check_names(PACK, "ar", shelf(), titled=["personal-goals"], whole=OWN)


def test_only_our_own_forms_are_worded_and_say_that_they_are_no_test():
    check_forms(PACK, "ar", shelf(), forms=OWN, says="ليس اختبارًا")


def test_a_page_for_practitioners_blames_nobody():
    blaming = ["عميلة غير متعاونة", "وأفضل معالج", "حالة ميؤوس منها"]
    assert all(check_respect([Text(words)], "ar", LEXICA) for words in blaming)
    texts = [Text(way.text) for way in ways_in(PACK, "ar")]
    assert check_respect(texts, "ar", LEXICA) == ()
