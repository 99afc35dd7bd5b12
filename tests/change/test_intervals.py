"""Quantiles against printed tables."""

from __future__ import annotations

import pytest

from fit_core.change.intervals import t_quantile
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


def test_without_degrees_of_freedom_there_is_no_quantile():
    with pytest.raises(RefusedError, match="0 degrees"):
        t_quantile(0.95, 0)
