"""Small groups are not printed, and cannot be worked out from what is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from fit_core.course.analysis import LEAST, Column, FigureTable, suppressed

SIZES = st.lists(st.integers(0, 40), min_size=1, max_size=12)


def table(sizes, **more):
    columns = (Column("who", "who"), Column("n", "n", "group"), Column("share", "share", "share"))
    rows = tuple((f"{at}", size, 0.5) for at, size in enumerate(sizes))
    return FigureTable(name="t", title="T", columns=columns, rows=rows, **more)


def shown(found):
    return [row[1] for row in found.rows]


@given(SIZES)
def test_a_group_under_ten_keeps_its_text_and_loses_its_figures(sizes):
    found = suppressed(table(sizes))
    for size, row, at in zip(sizes, found.rows, range(len(sizes)), strict=True):
        assert row == ((f"{at}", None, None) if 0 < size < LEAST else (f"{at}", size, 0.5))


@given(SIZES)
def test_no_part_of_a_known_whole_can_be_worked_out(sizes):
    found = shown(suppressed(table(sizes, parts=True)))
    hidden = [at for at, size in enumerate(found) if size is None]
    if any(0 < size < LEAST for size in sizes) and sum(size > 0 for size in sizes) > 1:
        assert len(hidden) >= 2
    lost = sum(sizes[at] for at in hidden)
    assert lost == sum(sizes) - sum(size for size in found if size is not None)


@given(st.lists(st.tuples(st.sampled_from("ab"), st.integers(0, 30)), min_size=1, max_size=10))
def test_parts_of_each_named_whole_are_kept_apart_too(rows):
    columns = (Column("kind", "kind"), Column("n", "n", "group"))
    found = suppressed(
        FigureTable(name="t", title="T", columns=columns, rows=tuple(rows), within="kind")
    )
    for kind in "ab":
        mine = [
            (size, row[1]) for (k, size), row in zip(rows, found.rows, strict=True) if k == kind
        ]
        hidden = [size for size, seen in mine if seen is None]
        if any(0 < size < LEAST for size, _ in mine) and sum(size > 0 for size, _ in mine) > 1:
            assert len(hidden) >= 2


def test_the_smallest_of_several_groups_of_a_row_decides():
    columns = (Column("a", "a", "group"), Column("b", "b", "group"))
    found = suppressed(FigureTable(name="t", title="T", columns=columns, rows=((50, 9), (50, 10))))
    assert found.rows == ((None, None), (50, 10))


def test_a_table_of_counts_that_are_about_nobody_stays():
    columns = (Column("what", "what"), Column("n", "n", "count"))
    given_ = FigureTable(name="t", title="T", columns=columns, rows=(("left out", 3),))
    assert suppressed(given_) == given_
