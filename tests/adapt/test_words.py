"""Sentences, numbers and dates: every message can be said, and a gap never is."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

import pytest
from fluent.syntax import FluentParser, visitor
from fluent.syntax.ast import Message
from hypothesis import given
from hypothesis import strategies as st

from fit_core.adapt.sources import CORE, Source
from fit_core.adapt.words import Words
from fit_core.errors import FitError, NotFoundError

TEXT = CORE.folder
ENGLISH = Words("en-GB")


class Facts(visitor.Visitor):
    """The names of the facts that a message needs."""

    def __init__(self):
        self.names = set()

    def visit_VariableReference(self, node):  # noqa: N802 - the library's protocol
        self.names.add(node.id.name)


def messages():
    for path in sorted(TEXT.glob("*/*.ftl")):
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            if isinstance(entry, Message):
                yield pytest.param(
                    path.parent.name, entry, id=f"{path.parent.name}:{entry.id.name}"
                )


@pytest.mark.parametrize(("language", "message"), list(messages()))
def test_every_message_can_be_said_and_none_without_its_facts(language, message):
    found = Facts()
    found.visit(message)
    words = Words(language)
    counted = {"count", "number"} if "count" in found.names else set()
    for count in (0, 1, 2, 21):
        facts = {name: count if name == "count" else f"<{name}>" for name in found.names}
        said = words.say(message.id.name, **facts)
        assert said.strip() or message.id.name == "sentence-gap"
        assert not re.search(r"[{}]|\$", said)
        chosen = {name for name in found.names if f"<{name}>" in said}
        assert chosen - counted == found.names - counted
    for name in found.names - (counted - {"count"}):
        lacking = {other: 1 for other in found.names if other != name}
        with pytest.raises(FitError, match=message.id.name):
            words.say(message.id.name, **lacking)


def test_every_file_holds_each_name_once():
    for folder in TEXT.iterdir():
        names = [
            entry.id.name
            for path in folder.glob("*.ftl")
            for entry in FluentParser().parse(path.read_text("utf-8")).body
            if isinstance(entry, Message)
        ]
        assert len(names) == len(set(names)) > 0


def test_a_message_that_is_not_there_is_an_error():
    with pytest.raises(FitError, match="no-such-message"):
        ENGLISH.say("no-such-message")


@pytest.mark.parametrize("tag", ["xx", "English", "", "de-DE"])
def test_a_language_without_sentences_is_refused(tag):
    with pytest.raises(NotFoundError) as caught:
        Words(tag)
    assert "en-GB" in caught.value.next_step


def test_a_line_that_is_no_message_is_an_error(tmp_path):
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "x.ftl").write_text("good = Good\nthis is junk\n", "utf-8")
    with pytest.raises(FitError, match="this is junk"):
        Words("en", [Source("pack", tmp_path)])


@pytest.mark.parametrize(
    ("tag", "value", "decimals", "said"),
    [
        ("en-GB", Decimal("6.0"), 1, "6"),
        ("en-GB", Decimal("6.5"), 1, "6.5"),
        ("en-GB", Decimal("12345"), 0, "12,345"),
        ("en-GB", Decimal("-0.5"), 1, "-0.5"),
        ("en-ZA", Decimal("6.5"), 1, "6,5"),
    ],
)
def test_numbers_are_written_as_the_language_does(tag, value, decimals, said):
    assert Words(tag).number(value, decimals) == said


@given(tenths=st.integers(-9999, 9999))
def test_a_number_of_tenths_is_printed_exactly(tenths):
    said = ENGLISH.number(Decimal(tenths) / 10, 1)
    assert Decimal(said.replace(",", "")) == Decimal(tenths) / 10


def test_dates_name_their_month():
    day = dt.date(2026, 3, 4)
    assert ENGLISH.date(day) == "4 March 2026"
    assert Words("en-US").date(day) == "March 4, 2026"
    assert ENGLISH.short_date(day) == "4 Mar"
    assert ENGLISH.medium_date(day) == "4 Mar 2026"
    assert Words("en-US").medium_date(day) == "Mar 4, 2026"


@given(tenths=st.integers(-9999, 9999))
def test_a_difference_says_its_direction(tenths):
    said = ENGLISH.signed(Decimal(tenths) / 10, 1)
    assert said[0] in ("+" if tenths > 0 else "\u2212" if tenths < 0 else "0")
    assert Decimal(said.lstrip("+\u2212").replace(",", "")) == abs(Decimal(tenths)) / 10


@pytest.mark.parametrize(
    ("tag", "items", "said"),
    [
        ("en-GB", (), ""),
        ("en-GB", ("a",), "a"),
        ("en-GB", ("a", "b", "c"), "a, b and c"),
        ("en-US", ("a", "b", "c"), "a, b, and c"),
    ],
)
def test_lists_read_as_the_language_joins_them(tag, items, said):
    assert Words(tag).listed(items) == said
    assert ENGLISH.language_name() == "English"


def test_no_list_prints_a_hedge_between_two_words(tmp_path):
    """CLDR joins Welsh words by `a(c)`: which of the two it is follows from the next word."""
    own = tmp_path / "cy"
    own.mkdir()
    (own / "sheet.ftl").write_text('sentence-gap = { " " }\n', "utf-8")
    welsh = Words("cy", (Source("lang-cy", tmp_path),))
    assert [welsh.listed("abc"[:count]) for count in range(4)] == ["", "a", "a, b", "a, b, c"]


@pytest.mark.parametrize("tag", ["cy", "es-US", "ar", "ar-EG", "nb", "nl", "zh-Hans", "zh-Hant-TW"])
def test_dates_and_numbers_have_no_marks_name_the_month_and_keep_to_latin_digits(tag, tmp_path):
    words = in_language(tag, tmp_path)
    day = dt.date(2026, 11, 23)
    for said in (words.date(day), words.medium_date(day), words.short_date(day)):
        assert "23" in said
        assert not re.search(r"[/\u200e\u200f\u061c]|\b11\b(?!月)", said)
    assert "2026" in words.date(day)
    assert re.fullmatch(
        r"-?[\d.,\u00a0\u202f]+", words.number(Decimal("-1234.5"), 1).replace("−", "-")
    )


def test_arabic_digits_stand_in_dates_and_counts_and_never_in_scores(tmp_path):
    words = in_language("ar-EG", tmp_path, digits="arab")
    assert words.date(dt.date(2026, 11, 23)).startswith("٢٣ ")
    assert words.counted(3) == "٣"
    assert words.number(Decimal("6.5"), 1) == "6.5"


def in_language(tag, folder, **ways):
    (folder / tag).mkdir()
    (folder / tag / "x.ftl").write_text('sentence-gap = { "" }\n', "utf-8")
    return Words(tag, [Source("lang", folder)], **ways)


def test_languages_are_named_in_the_language_of_the_page(tmp_path):
    words = in_language("nl", tmp_path)
    assert words.language_name() == "Nederlands"
    assert words.language_name("en-GB") == "Engels"
    assert words.language_name("zh-Hans") == "Chinees (vereenvoudigd)"
    assert words.language_name("klingon") == "klingon"


def test_sentences_are_parted_as_the_language_parts_them(tmp_path):
    assert in_language("zh-Hans", tmp_path).joined(["一。", "二。"]) == "一。二。"
    assert ENGLISH.joined(["One.", "Two."]) == "One. Two."
    assert ENGLISH.listed(["a", "b", "c"]) == "a, b and c"
