"""Quantiles and intervals against printed tables and the papers' own examples."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fit_core.change.intervals import newcombe, t_quantile, wilson
from fit_core.errors import RefusedError


@pytest.mark.parametrize(
    ("level", "df", "expected"),
    [
        (0.95, 1, 12.706204736),
        (0.95, 9, 2.262157163),
        (0.95, 30, 2.042272456),
        (0.99, 5, 4.032142984),
        (0.90, 2, 2.919985580),
        (0.95, 1e6, 1.959966368),
    ],
)
def test_student(level, df, expected):
    assert t_quantile(level, df) == pytest.approx(expected, rel=1e-8)


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
    assert wilson(0, 0).value is None
    with pytest.raises(RefusedError, match="5 of 4"):
        wilson(5, 4)
    with pytest.raises(RefusedError, match="empty"):
        newcombe(wilson(0, 0), wilson(1, 2))
    with pytest.raises(RefusedError, match="0 degrees"):
        t_quantile(0.95, 0)
