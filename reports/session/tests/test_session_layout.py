"""The page: one sheet of paper, margins, sizes, contrast, labels that never touch, giving way."""

from __future__ import annotations

from decimal import Decimal

import msgspec
import pdfs
import pytest
import session_sheets as sheets
from fit_drawing.style import MM, PAPERS
from fit_session.render import render
from hypothesis import example, given, settings
from hypothesis import strategies as st

from fit_core.errors import FitError
from fit_core.sheet.model import Level, Span, Text

BOTH = pytest.mark.parametrize("paper", ["A4", "Letter"])
EACH = pytest.mark.parametrize("name", sorted(sheets.ALL))


@pytest.mark.parametrize("name", sorted(sheets.ONE_PAGE))
@BOTH
def test_every_usual_sheet_is_one_whole_page(name, paper):
    made = render(sheets.ONE_PAGE[name](paper))
    assert (made.pages, made.dropped) == (1, ())


@EACH
@BOTH
def test_no_text_leaves_the_margins_is_too_small_or_covers_another(name, paper):
    data = render(sheets.ALL[name](paper)).data
    wide, high = PAPERS[paper]
    for _, (left, top, right, bottom), size, words in pdfs.spans(data):
        assert left >= 12 * MM - 0.5, words
        assert top >= 12 * MM - 0.5, words
        assert right <= wide - 12 * MM + 0.5, words
        assert bottom <= high - 12 * MM + 0.5, words
        assert size >= 9.49, words
    assert pdfs.overlapping(data) == []


def luminance(colour):
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@EACH
def test_every_string_reads_well_on_white(name):
    for drawn in render(sheets.ALL[name]()).drawn:
        dark, light = sorted((luminance(drawn.colour), luminance(drawn.background)))
        assert (light + 0.05) / (dark + 0.05) >= 4.5, drawn
        assert drawn.size >= 9.5, drawn
        assert drawn.background == "#ffffff"


def in_order(sheet, dropped=()):
    """The sentences of a sheet in reading order, without chart labels and what gave way."""
    header = sheet.header
    yield from (header.title, header.session, header.people)
    for block in [block for block in sheet.blocks if block.element not in dropped]:
        for field in ("title", "text", "words", "lead", "questions", "fields", "lines"):
            found = getattr(block, field, None)
            texts = found if isinstance(found, tuple) else (found,)
            yield from (text for text in texts if text is not None)


@EACH
@BOTH
def test_all_words_are_on_the_paper_and_reported_in_order(name, paper):
    sheet = sheets.ALL[name](paper)
    made = render(sheet)
    reported = " ".join(drawn.text for drawn in made.drawn)
    paper_words = pdfs.words(made.data)
    at = 0
    for text in in_order(sheet, made.dropped):
        if name == "wordy" and "Donau" in text.words:
            said = text.words.split("\n")[0]
        else:
            said = text.words
        assert said in reported[at:], said
        at = reported.index(said, at)
        assert said in paper_words, said
    if name == "wordy":
        assert paper_words.replace(" ", "").count("Donaudampfschiff") == 12


def test_strings_keep_the_voice_of_who_wrote_them():
    voices = {drawn.text: drawn.voice for drawn in render(sheets.eighth()).drawn}
    assert voices["Sing in the spring concert"] == "client"
    assert voices["If you need help at once"] == "clinic"
    assert voices["Felt heard"] == "measure"
    assert voices["To talk about today"] == "core"


def crowded(lines, line_words=1):
    """The eighth session with so many prompts, or words at its line, that the page is too full."""
    prompts = msgspec.structs.replace(
        sheets.PROMPTS, questions=tuple(Text(f"Question {n}?") for n in range(lines))
    )
    line = Level(Decimal(9), Text("Most people score below. " * line_words))
    chart = sheets.mood([17, 18, 15, 16, 13, 12, 10, 9], line=line)
    extra = msgspec.structs.replace(sheets.CONTEXT, element=10, text=Text("Two views. " * 20))
    blocks = (sheets.PURPOSE, sheets.WORDS, chart, sheets.MESSAGE, extra, sheets.TOGETHER)
    return sheets.sheet(*blocks, prompts, *sheets.FOOT)


def test_blocks_give_way_in_the_order_of_the_specification():
    seen = [render(crowded(lines)) for lines in (1, 9, 13)]
    seen += [render(crowded(13, line_words=8)), render(crowded(45))]
    assert [made.dropped for made in seen] == [(), (10,), (10, 9), (10, 9, 8), ()]
    assert [made.pages for made in seen] == [1, 1, 1, 1, 2]
    for made in seen:
        words = " ".join(drawn.text for drawn in made.drawn)
        assert "If you need help at once" in words
        assert "What does not fit" in words
        assert "PHQ-9 version 1" in words
        assert "A picture to talk about" in words


def test_the_running_foot_stands_on_each_page_of_a_long_sheet():
    made = render(sheets.wordy())
    assert made.pages == 2
    foots = [drawn.text for drawn in made.drawn if " / " in drawn.text]
    assert foots == ["1 / 2", "2 / 2"]


def test_a_part_that_no_page_can_hold_is_an_error():
    crisis = msgspec.structs.replace(sheets.CRISIS, text=Text("Call us. " * 1200, "clinic"))
    with pytest.raises(FitError, match="points high"):
        render(sheets.sheet(sheets.WRITING, crisis, sheets.PROVENANCE))


VALUES = st.lists(st.decimals(min_value=0, max_value=27, places=1), min_size=1, max_size=60).filter(
    bool
)


@settings(max_examples=60, deadline=None)
@given(values=VALUES, line=st.decimals(0, 27, places=1), width=st.integers(0, 14))
@example(values=[Decimal(10), Decimal(15)], line=Decimal(15), width=5)
@example(values=[Decimal(0)] * 60, line=Decimal(0), width=0)
@example(values=[Decimal(27), Decimal(27)], line=Decimal(27), width=14)
def test_labels_never_touch(values, line, width):
    low, high = max(Decimal(0), values[0] - width), min(Decimal(27), values[0] + width)
    chart = sheets.mood(
        values,
        line=Level(line, Text("Most people in the general community score below this line")),
        band=Span(low, high, Text("Up to 5 points from the start can be chance")),
    )
    for paper in ("A4", "Letter"):
        blocks = (sheets.WORDS, chart, sheets.TOGETHER, sheets.PROMPTS, *sheets.FOOT)
        assert pdfs.overlapping(render(sheets.sheet(*blocks, paper=paper)).data) == []
