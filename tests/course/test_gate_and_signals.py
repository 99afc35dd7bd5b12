"""Which risk answers hold back a sheet, and which situations ask for which question."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fit_core.course.change import Change
from fit_core.course.gate import RiskNote, waiting
from fit_core.course.model import Point, Segment, Series
from fit_core.course.signals import EARLIER_NEEDED, outcome_signal, own_range, together_signal

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


def together(values, better="higher"):
    series = Series(
        "m", "1", "s", "x", "X", better, Decimal(0), Decimal(10), 1, (Segment(points(values)),)
    )
    signal = together_signal(series, f"s{len(values) - 1}")
    return signal and signal.rule


@pytest.mark.parametrize(
    ("values", "rule"),
    [
        ([9, 9, 9, 9, 7], "together-lower"),
        ([9, 9, 9, 9, Fraction(71, 10)], None),
        ([9, 9, 9, 6], None),
        ([4], "together-low"),
        ([5], None),
        ([Fraction(49, 10)], "together-low"),
        ([4, 4, 4, 4, 4], "together-low"),
        ([10, 10, 10], "together-top"),
        ([10, 10], None),
        ([10, 10, 9], None),
        ([8, 10, 10, 10], "together-top"),
    ],
)
def test_what_a_rating_of_the_work_together_asks_for(values, rule):
    as_decimals = [float(v) for v in values]
    assert together(as_decimals) == rule
    assert together([10 - v for v in as_decimals], better="lower") == rule


def test_a_session_that_was_not_rated_asks_for_nothing():
    series = Series("m", "1", "s", "x", "X", "higher", Decimal(0), Decimal(10), 1, ())
    assert together_signal(series, "s0") is None


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


def change(category, difference=Fraction(-3)):
    return Change(category, difference, Decimal(6), True, None, "", (), "", "high")


@pytest.mark.parametrize(
    ("count", "found", "rule"),
    [
        (0, None, "outcome-first"),
        (1, change("improved"), "outcome-first"),
        (2, change("improved"), "outcome-better"),
        (2, change("deteriorated"), "outcome-worse"),
        (2, change("unchanged"), "outcome-same"),
        (2, change("not-computable", None), "outcome-unknown"),
        (2, None, "outcome-unknown"),
    ],
)
def test_the_outcome_is_in_one_of_five_situations(count, found, rule):
    assert outcome_signal(points(range(count)), found).rule == rule
