"""Shares and their differences, against the papers' own examples."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fit_core.errors import RefusedError
from fit_core.models.shares import newcombe, wilson


def test_wilson_is_the_published_interval():
    # Newcombe 1998, Stat Med 17:857-872, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    for count, n, low, high in (
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0000, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ):
        share = wilson(count, n)
        assert (share.low, share.high) == pytest.approx((low, high), abs=5e-5)


def test_newcombes_first_example():
    """56/70 against 48/80: difference .2, interval .0524 to .3339 (method 10, 1998)."""
    found = newcombe(wilson(56, 70), wilson(48, 80))
    assert found == pytest.approx((0.2, 0.0524, 0.3339), abs=5e-5)


def test_newcombes_example_with_an_empty_cell():
    """9/10 against 3/10: .1705 to .8090; 10/10 against 0/10: .6075 to 1."""
    assert newcombe(wilson(9, 10), wilson(3, 10)) == pytest.approx((0.6, 0.1705, 0.8090), abs=5e-5)
    assert newcombe(wilson(10, 10), wilson(0, 10)) == pytest.approx((1, 0.6075, 1), abs=5e-5)


@given(st.integers(1, 400), st.data())
def test_a_share_lies_in_its_interval_and_mirrors(n, data):
    k = data.draw(st.integers(0, n))
    share, other = wilson(k, n), wilson(n - k, n)
    assert 0 <= share.low <= share.value <= share.high <= 1
    assert (other.low, other.high) == pytest.approx((1 - share.high, 1 - share.low))


def test_what_is_no_share_is_refused():
    assert wilson(0, 0) == (0, 0, None, None, None)
    with pytest.raises(RefusedError, match="5 of 4"):
        wilson(5, 4)
    with pytest.raises(RefusedError, match="empty"):
        newcombe(wilson(0, 0), wilson(1, 2))
    with pytest.raises(RefusedError, match=r"1\.5 is not a level"):
        wilson(1, 2, 1.5)
