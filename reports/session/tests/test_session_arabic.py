"""A sheet that runs from right to left: columns change sides, scales and the chart's time do not.

Where letters of Arabic stand is not asked of the reader, which does not know; numbers are Latin.
"""

from __future__ import annotations

import made_arabic
import msgspec
import pdfs
import pytest
import session_sheets as sheets
from fit_drawing.style import LEFT_MARGIN, MM, PAPERS, RIGHT_MARGIN
from fit_session.render import render

from fit_core.sheet.model import Chart, Together

EACH = pytest.mark.parametrize("name", sorted(sheets.ONE_PAGE))


def mirrored(sheet):
    """The same with every chart's time from right to left."""

    def one(block):
        if isinstance(block, Chart):
            return msgspec.structs.replace(block, direction="mirrored")
        if isinstance(block, Together) and block.strip is not None:
            return msgspec.structs.replace(block, strip=one(block.strip))
        return block

    return msgspec.structs.replace(sheet, blocks=tuple(map(one, sheet.blocks)))


def latin(sheet):
    """A page that runs from right to left with Latin words, of which a reader tells the places."""
    return msgspec.structs.replace(sheet, language="ar")


def box(data, words):
    (found,) = {box for _, box, _, said in pdfs.spans(data) if said.strip() == words}
    return found


@EACH
@pytest.mark.parametrize("turn", [mirrored, lambda sheet: sheet], ids=["mirrored", "kept"])
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_nothing_leaves_the_margins_or_covers_another(name, turn, paper):
    data = render(turn(latin(sheets.ALL[name](paper)))).data
    for _, (left, _, right, _), _, words in pdfs.spans(data):
        assert left >= 12 * MM - 0.5, words
        assert right <= PAPERS[paper][0] - 12 * MM + 0.5, words
    assert pdfs.overlapping(data) == []
    assert render(turn(made_arabic.arabic(sheets.ALL[name](paper))), made_arabic.fonts()).pages == 1


def test_the_head_and_two_columns_change_sides():
    straight, turned = (render(s).data for s in (sheets.eighth(), latin(sheets.eighth())))
    wide = PAPERS["A4"][0]
    for words in ("How things are going", "Felt heard", "To talk about today", "What fits"):
        left, top, right, _ = box(straight, words)
        assert box(turned, words)[:3] == pytest.approx((wide - right, top, wide - left), abs=3)
    assert box(turned, "How things are going")[2] == pytest.approx(wide - LEFT_MARGIN, abs=0.5)


@pytest.mark.parametrize("page", [latin, lambda sheet: sheet], ids=["arabic", "english"])
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_time_runs_as_the_chart_says_whichever_way_the_page_runs(page, paper):
    for turn, step in ((lambda sheet: sheet, 1), (mirrored, -1)):
        data = render(turn(page(sheets.eighth(paper)))).data
        (first,) = {b[0] for _, b, _, said in pdfs.spans(data) if said.strip() == "8 Jan"}
        (last,) = {b[0] for _, b, _, said in pdfs.spans(data) if said.strip() == "15 Mar"}
        assert (last - first) * step > 200
        main = max(
            pdfs.paths(data), key=lambda way: max(y for _, y in way) - min(y for _, y in way)
        )
        assert (main[-1][0] - main[0][0]) * step > 200
        assert pdfs.overlapping(data) == []


def test_a_chart_that_keeps_its_time_is_moved_and_not_changed():
    english, arabic = (render(s).data for s in (sheets.wellbeing(), latin(sheets.wellbeing())))
    wide = PAPERS["A4"][0]
    shift = (wide - LEFT_MARGIN) - (wide - RIGHT_MARGIN)
    for before, after in zip(pdfs.paths(english), pdfs.paths(arabic), strict=True):
        if len(before) == 2:
            continue  # the bar beside the client's words
        moved = [after[0][0] - before[0][0]] * len(before)
        assert [b[0] - a[0] for a, b in zip(before, after, strict=True)] == pytest.approx(
            moved, abs=0.01
        )
        assert moved[0] == pytest.approx(shift, abs=0.1)


def test_low_is_at_the_left_of_every_scale_on_every_page():
    for page in (sheets.eighth(), latin(sheets.eighth()), mirrored(latin(sheets.eighth()))):
        data = render(page).data
        assert box(data, "0 not at all")[2] < box(data, "10 fully")[0]


def test_a_shape_looks_the_same_beside_its_words_as_on_the_chart():
    def slashes(sheet):
        data = render(sheet).data
        return pdfs.slants(data)

    for sheet in (sheets.thirty(), latin(sheets.thirty()), mirrored(latin(sheets.thirty()))):
        rising, falling = slashes(sheet)
        # a slash for cancelled on chart, strip and legend; a cross has both strokes
        assert rising - falling == 3
