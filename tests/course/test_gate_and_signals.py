"""Which risk answers hold back a sheet, and what a client is compared with."""

from __future__ import annotations

import datetime as dt
import statistics
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from fit_core.course.gate import RiskNote, waiting
from fit_core.course.model import Point
from fit_core.course.signals import EARLIER_NEEDED, own_middle, own_range
from fit_core.course.steps import in_steps

TODAY = dt.date(2026, 6, 1)


def note(days, imported=False, acknowledged=False):
    day = TODAY - dt.timedelta(days=days)
    return RiskNote("a", "phq9", "9", "", Decimal(1), Decimal(1), day, imported, acknowledged)


@given(
    notes=st.lists(st.builds(note, st.integers(-5, 40), st.booleans(), st.booleans())),
    limit=st.integers(0, 30),
)
def test_all_that_nobody_has_seen_waits_but_old_imports(notes, limit):
    held = waiting(notes, TODAY, limit)
    for one in notes:
        old = one.imported and (TODAY - one.date).days > limit
        assert (one in held) == (not one.acknowledged and not old)


def points(values):
    return tuple(
        Point(f"s{n}", TODAY + dt.timedelta(n), f"a{n}", Fraction(v), Decimal(str(v)), False, 0)
        for n, v in enumerate(values)
    )


@given(
    st.lists(
        st.builds(Fraction, st.integers(-99, 99), st.sampled_from([1, 2, 3, 10, 300])),
        min_size=1,
        max_size=9,
    )
)
def test_steps_of_one_size_are_the_same_numbers_in_the_same_order(values):
    steps, unit = in_steps([value.as_integer_ratio() for value in values])
    assert [Fraction(step, unit) for step in steps] == values
    if len(values) >= EARLIER_NEEDED:
        earlier = [replace(points([0])[0], exact=value) for value in values]
        assert own_middle(earlier) == statistics.median(values)


@given(values=st.lists(st.integers(0, 100), max_size=9))
def test_ones_own_range_waits_for_four_and_holds_its_middle(values):
    usual = own_range(points(values))
    if len(values) < EARLIER_NEEDED:
        assert usual is None
    else:
        assert (usual.count, usual.low, usual.high) == (len(values), min(values), max(values))
        assert usual.low <= usual.middle <= usual.high
        below = sum(value < usual.middle for value in values)
        assert 2 * below <= len(values)
