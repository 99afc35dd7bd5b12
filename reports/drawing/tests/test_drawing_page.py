"""Pages out of pieces: nothing lost, nothing too high, heads and lead again where they belong."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fit_drawing.page import paginate
from fit_drawing.piece import fixed, total
from fit_drawing.style import LABEL, Frame
from fit_drawing.table import column_widths
from fit_drawing.wrap import Run
from hypothesis import given
from hypothesis import strategies as st

from fit_core.errors import FitError

ROOM = 200.0
LEAD = 20.0


def nothing(_pen, _top, _height):
    """Draw nothing; only heights matter here."""


def piece(height, *, keeps=False, again=None):
    return replace(fixed(height, nothing, before=4.0, keeps=keeps), again=again)


HEADS = piece(15.0, keeps=True)
PIECES = st.lists(
    st.builds(
        piece,
        st.floats(1, 150),
        keeps=st.booleans(),
        again=st.sampled_from([None, HEADS]),
    ),
    min_size=1,
    max_size=25,
)


@given(PIECES, st.sampled_from([None, piece(LEAD)]))
def test_every_piece_is_on_one_page_in_order_and_no_page_is_too_high(pieces, lead):
    pages = paginate(pieces, ROOM, lead)
    kept = [each for page in pages for each in page if each is not lead and each is not HEADS]
    assert [id(each) for each in kept] == [id(each) for each in pieces]
    for number, page in enumerate(pages):
        assert total(page, least=True) <= ROOM + 1e-6
        leads = [each for each in page if each is lead]
        assert leads == ([lead] if lead and number else [])
        assert not leads or page[0] is lead


@given(PIECES)
def test_heads_come_again_only_above_the_first_piece_of_a_later_page_that_has_them(pieces):
    for number, page in enumerate(paginate(pieces, ROOM)):
        places = [at for at, each in enumerate(page) if each is HEADS]
        if number and page[-1] is not HEADS and page[0] is HEADS:
            assert places == [0]
            assert page[1].again is HEADS
        else:
            assert places == []
            assert number == 0 or page[0].again is None


@given(PIECES)
def test_a_heading_does_not_end_a_page_unless_headings_fill_it(pieces):
    pages = paginate(pieces, ROOM)
    for page in pages[:-1]:
        assert not page[-1].keeps or all(each.keeps for each in page[1:])


@pytest.mark.parametrize("lead", [None, piece(LEAD)])
@pytest.mark.parametrize("again", [None, HEADS])
def test_what_no_page_can_hold_is_an_error_and_no_endless_loop(lead, again):
    with pytest.raises(FitError, match="points high"):
        paginate([piece(50.0), piece(300.0, again=again)], ROOM, lead)


WORDS = st.text(alphabet="ab ", min_size=0, max_size=80).map(Run)


TABLES = st.integers(1, 5).flatmap(
    lambda count: st.lists(st.lists(WORDS, min_size=count, max_size=count), min_size=1, max_size=6)
)


@given(TABLES)
def test_columns_take_the_whole_width_and_none_is_without_room(rows):
    heads = [Run("head")] * len(rows[0])
    frame = Frame(0.0, 480.0)
    widths = column_widths(heads, rows, frame.width)
    assert sum(widths) + 12.0 * (len(widths) - 1) == pytest.approx(frame.width)
    assert min(widths) >= LABEL / 2


def test_width_goes_where_much_is_said_and_not_where_one_cell_is_long():
    long, short = Run("many words " * 12), Run("few")
    rows = [[long, short]] * 9 + [[long, long]]
    first, second = column_widths([Run("One"), Run("Two")], rows, 480.0)
    assert first > 3 * second
    same = column_widths([Run("One"), Run("Two")], [[long, long]] * 3, 480.0)
    assert same[0] == pytest.approx(same[1], rel=0.02)
