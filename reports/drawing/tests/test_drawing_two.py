"""Words in two languages, telephone numbers that no line end parts, and Chinese between runs."""

from __future__ import annotations

from pathlib import Path

import made_arabic
import pytest
from fit_drawing.chain import using
from fit_drawing.faces import width
from fit_drawing.piece import columns_of
from fit_drawing.style import Frame
from fit_drawing.wrap import Run, part_width, plain, wrap

from fit_core.sheet.fonts import load_fonts

PAIR = (Run("Gwell", beside="Better", beside_language="en"),)
LONG = (Run("un " * 20, beside="one " * 20, beside_language="en"),)


def lines(words, room, language="en"):
    runs = words if isinstance(words, tuple) else (Run(words),)
    return [plain(line) for line in wrap(runs, 11, room)]


def test_short_words_stand_on_one_line_and_else_below_each_other():
    assert lines(PAIR, 200) == ["Gwell | Better"]
    assert lines(PAIR, 50) == ["Gwell", "Better"]
    (line,) = wrap(PAIR, 11, 200)
    assert [part.run.language for part in line] == ["", "", "en"]


def test_long_words_have_a_column_for_each_language():
    (first, left), (second, right) = columns_of(LONG, 11, Frame(0, 200))
    assert {part.run.language for line in first for part in line} == {""}
    assert {part.run.language for line in second for part in line} == {"en"}
    assert left.right < right.left
    assert [column for _, column in columns_of(PAIR, 11, Frame(0, 200))] == [Frame(0, 200)]
    assert len(list(columns_of(PAIR, 11, Frame(0, 200), apart=True))) == 2


@pytest.mark.parametrize("number", ["01234 567890", "+44 20 7946 0018", "0000 111222"])
@pytest.mark.parametrize(
    "words", ["Call {} at night", "\u0627\u062a\u0635\u0644 {} \u0644\u064a\u0644\u064b\u0627"]
)
def test_no_line_end_parts_a_telephone_number(number, words):
    with using(made_arabic.fonts(), "en"):
        for room in range(100, 200, 7):
            assert any(number in line for line in lines(words.format(number), room))


def test_figures_that_are_no_telephone_number_are_parted_where_the_line_ends():
    assert lines("1 2 3 4 5 6 7 8", 30) == ["1 2 3 4", "5 6 7 8"]
    assert lines("12,000 30,000", 40) == ["12,000", "30,000"]


def test_no_space_follows_a_sign_that_has_its_own_white():
    pack = Path(__file__).parents[3] / "plugins" / "lang-zh" / "fit_lang_zh"
    with using(load_fonts("lang-zh", pack), "zh-Hans"):
        for first, gap in (
            ("\u4eca\u5929\u3002", 0.0),
            ("\u4eca\u5929", width(" ", "regular", 11)),
        ):
            (line,) = wrap((Run(first), Run("\u6211\u4eec", "bold")), 11, 200)
            room = part_width(line[0], 11)
            assert line[1].offset - room == pytest.approx(gap, abs=0.01)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("(", "a", ": b"), "(a: b"),
        (("one", ")."), "one)."),
        (("one", "(two)"), "one (two)"),
        (("one", "two"), "one two"),
    ],
)
def test_a_sentence_in_passages_is_spaced_as_one(words, said):
    """What a bracket opens, and a stop, follow without a space, whichever run they stand in."""
    size = 11
    (line,) = wrap(tuple(Run(each) for each in words), size, 400)
    ends = line[-1].offset + part_width(line[-1], size)
    assert ends == pytest.approx(width(said, "regular", size), abs=0.5)


def test_no_line_begins_with_a_stop_or_ends_with_a_bracket_that_opens():
    runs = (Run("word", language="en"), Run(": other ("), Run("more", language="en"), Run(") end"))
    for room in range(50, 160):
        found = lines(runs, room)
        assert not any(line.startswith((":", ")")) or line.endswith("(") for line in found), found
