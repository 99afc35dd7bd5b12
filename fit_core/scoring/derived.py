"""Derived rules with three answers: yes, no, and unknown where a missing item could decide it."""

from __future__ import annotations

from collections.abc import Sequence

from fit_core.scoring.columns import Column
from fit_core.scoring.plan import DerivedPlan, Test


def hit(test: Test, cells: Sequence[Column], valid: Sequence[Column]) -> Column:
    """Return whether an item is answered and its answer counts."""
    found = valid[test.column]
    if test.low is not None:
        found = found * (cells[test.column] >= test.low)
    if test.below is not None:
        found = found * (cells[test.column] < test.below)
    return found


def derive(plan: DerivedPlan, cells: Sequence[Column], valid: Sequence[Column]) -> Column:
    """Return 1 for yes, 0 for no, -1 for unknown.

    Unknown means that both answers are possible, over all ways in which the missing items could
    have been answered.
    """
    certain, possible = _count(plan.tests, cells, valid)
    if not plan.any_of:
        yes = (possible >= plan.least) * (certain <= plan.most)
        no = 1 - (certain >= plan.least) * (possible <= plan.most)
        return yes - yes * no * 2
    any_certain, any_possible = _count(plan.any_of, cells, valid)
    sure, open_ = any_certain > 0, any_possible > 0
    # Where any_of hangs on a missing item that counts too, a yes raises the count by one.
    floor = certain + plan.any_counts * (1 - sure)
    yes = open_ * (possible >= plan.least) * (floor <= plan.most)
    no = 1 - sure * (certain >= plan.least) * (possible <= plan.most)
    return yes - yes * no * 2


def _count(
    tests: Sequence[Test], cells: Sequence[Column], valid: Sequence[Column]
) -> tuple[Column, Column]:
    """Count the items that count, and those that count or could."""
    certain: Column = 0
    missing: Column = 0
    for test in tests:
        certain = certain + hit(test, cells, valid)
        missing = missing + (1 - valid[test.column])
    return certain, certain + missing
