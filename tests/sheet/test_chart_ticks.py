"""Grid lines of a scale: both ends named, evenly apart wherever whole numbers allow it."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fit_core.sheet.chart import ticks


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (0, 27, [0, 9, 18, 27]),
        (0, 9, [0, 3, 6, 9]),
        (0, 40, [0, 10, 20, 30, 40]),
        (1, 5, [1, 2, 3, 4, 5]),
        (4, 36, [4, 12, 20, 28, 36]),
        (0, 180, [0, 45, 90, 135, 180]),
        (0, 23, [0, 5, 10, 15, 20, 23]),
    ],
)
def test_scales_of_known_measures(low, high, expected):
    assert ticks(Decimal(low), Decimal(high)) == tuple(map(Decimal, expected))


@given(low=st.integers(-50, 50), size=st.integers(1, 300))
def test_both_ends_stand_and_no_line_crowds_another(low, size):
    found = ticks(Decimal(low), Decimal(low + size))
    steps = [after - before for before, after in pairwise(found)]
    assert (found[0], found[-1]) == (low, low + size)
    assert len(found) <= 8
    assert min(steps) >= Decimal("0.6") * max(steps[:1])
    assert len(set(steps[:-1])) <= 1
