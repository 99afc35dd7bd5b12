"""Labels of a chart: none covers another, the numbers of the axis, or the line that it names."""

from __future__ import annotations

from itertools import pairwise

import msgspec
import pdfs
import pytest
import session_sheets as sheets
from fit_session.render import render
from hypothesis import given, settings
from hypothesis import strategies as st

from fit_core.sheet.model import Text


def labels(data, words):
    return [box for _, box, _, said in pdfs.spans(data) if said == words]


def ticks(data, *words):
    return [box for _, box, _, said in pdfs.spans(data) if said in words]


def with_start(values, felt):
    chart = sheets.mood(values)
    over_time = sheets.strip(felt, start_label=Text(f"{felt[0]} when we began"))
    together = msgspec.structs.replace(sheets.TOGETHER, strip=over_time)
    blocks = (sheets.PURPOSE, sheets.WORDS, chart, sheets.MESSAGE, together, sheets.PROMPTS)
    return sheets.sheet(*blocks, *sheets.FOOT, paper="Letter")


COUNTS = st.integers(2, 30)


@settings(max_examples=20, deadline=None)
@given(data=st.data(), count=COUNTS)
def test_no_label_covers_another_or_the_numbers_of_the_axis(data, count):
    values = data.draw(st.lists(st.integers(0, 27), min_size=count, max_size=count))
    felt = data.draw(st.lists(st.integers(0, 10), min_size=count, max_size=count))
    made = render(with_start(values, felt)).data
    assert pdfs.overlapping(made) == []
    for words in (f"{values[0]} at the start", f"{felt[0]} when we began"):
        (start,) = labels(made, words)
        beside = [box for box in ticks(made, "0", "9", "10", "18", "27") if box[2] < start[0]]
        assert max(box[2] for box in beside) < start[0] - 10, words


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("rising", [True, False])
def test_the_start_label_stands_clear_of_the_curve(paper, rising):
    values = [4, 20] if rising else [20, 4]
    chart = sheets.mood(values, band=None, line=None)
    made = render(sheets.sheet(sheets.PURPOSE, chart, *sheets.FOOT, paper=paper)).data
    ((left, top, right, bottom),) = labels(made, f"{values[0]} at the start")
    (way,) = pdfs.paths(made)
    for (x, y), (beyond, other) in pairwise(way):
        for at in (left, right):
            height = y + (other - y) * (at - x) / (beyond - x)
            assert not top - 2 < height < bottom + 2


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_two_panels_fit_one_page_and_what_gives_way_does_so_in_order(paper):
    made = render(sheets.two(paper))
    assert made.pages == 1
    assert made.dropped == (9,)
    without = msgspec.structs.replace(
        sheets.two(paper), blocks=tuple(b for b in sheets.two(paper).blocks if b.element != 9)
    )
    assert render(without).dropped == ()


def test_large_print_has_two_pages_before_anything_gives_way():
    def large(sheet):
        made = render(msgspec.structs.replace(sheet, text="large"))
        return made.pages, made.dropped

    assert large(sheets.eighth()) == (2, ())
    assert large(sheets.two()) == (2, (9,))
    pages, dropped = large(sheets.wordy())
    assert pages > 2
    assert dropped == ()


def test_a_later_panel_of_other_sessions_keeps_its_dates():
    plain = sheets.two("Letter")
    number = [block.element for block in plain.blocks].index(4, 4)
    other = msgspec.structs.replace(
        plain.blocks[number],
        slots=tuple(msgspec.structs.replace(s, label=f"{s.label}b") for s in sheets.slots(8)),
    )
    blocks = (*plain.blocks[:number], other, *plain.blocks[number + 1 :])
    dates = [
        len(labels(render(each).data, "8 Jan"))
        for each in (plain, msgspec.structs.replace(plain, blocks=blocks))
    ]
    assert dates == [1, 2]


def test_large_print_names_the_sessions_of_the_strip_and_keeps_the_caption_with_its_bars():
    sheet = msgspec.structs.replace(sheets.eighth("Letter"), text="large")
    made = render(sheet)
    assert (made.pages, made.dropped) == (2, ())
    said = [drawn.text for drawn in made.drawn]
    assert said.count("3") == 2
    feet = [n for n, words in enumerate(said) if words in ("1 / 2", "2 / 2")]
    first = said.index("Felt heard")
    caption = next(n for n, words in enumerate(said) if words.startswith("Dot: today"))
    assert sum(n < first for n in feet) == sum(n < caption for n in feet)


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_every_field_has_as_many_rules_as_the_others(paper):
    for room in (sheets.FOOT, (sheets.PURPOSE, sheets.WORDS, *sheets.FOOT)):
        made = render(sheets.sheet(*room, paper=paper)).data
        tops = [labels(made, field.words)[0][1] for field in sheets.WRITING.fields]
        steps = [after - before for before, after in pairwise(tops)]
        assert max(steps) - min(steps) < 1
        assert min(steps) > 60
