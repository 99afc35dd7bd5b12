"""Derived rules with three answers: yes, no, and unknown where a missing item could decide it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fit_core.scoring.columns import Column
from fit_core.scoring.plan import DerivedPlan, Test


class Answers:
    """The answers of a block of forms, as the rules over items ask for them.

    Args:
        cells, valid: for each column of the plan, ticks, and whether they are an answer.
        zero: a zero of the cells' own kind. Truth values added to it are counted, not or-ed.
        dropped: of columns that may not be for a form, whether they are not: no gap, and no hit.

    """

    def __init__(
        self,
        cells: Sequence[Column],
        valid: Sequence[Column],
        zero: Column,
        dropped: Mapping[int, Column] | None = None,
    ) -> None:
        self.cells = cells
        self.valid = valid
        self.zero = zero
        self._dropped = dropped or {}
        self._hits: dict[Test, Column] = {}

    def hit(self, test: Test) -> Column:
        """Return whether an item is answered and its answer counts. Rules share the result."""
        if test not in self._hits:
            self._hits[test] = self._find(test)
        return self._hits[test]

    def _find(self, test: Test) -> Column:
        found = self.valid[test.column]
        if test.low is not None:
            found = found * (self.cells[test.column] >= test.low)
        if test.below is not None:
            found = found * (self.cells[test.column] < test.below)
        return found

    def count(self, tests: Sequence[Test]) -> tuple[Column, Column]:
        """Count the items that count, and those that count or, being missing, could."""
        certain, answered = self.zero, self.zero
        for test in tests:
            certain = certain + self.hit(test)
            answered = answered + self.valid[test.column]
            if test.column in self._dropped:
                answered = answered + self._dropped[test.column]
        return certain, certain - answered + len(tests)


def derive(plan: DerivedPlan, answers: Answers) -> Column:
    """Return 1 for yes, 0 for no, -1 for unknown.

    Unknown means that both answers are possible, over all ways in which the missing items could
    have been answered. (Where ``any_of`` asks its items another question than the count does, a
    few forms are called unknown that a closer look could decide.)
    """
    certain, possible = answers.count(plan.tests)
    if not plan.any_of:
        yes = (possible >= plan.least) * (certain <= plan.most)
        sure_yes = (certain >= plan.least) * (possible <= plan.most)
    else:
        any_certain, any_possible = answers.count(plan.any_of)
        sure = any_certain > 0
        # Where any_of hangs on a missing item that counts too, a yes raises the count by one.
        floor = certain + plan.any_counts * (any_certain == 0)
        yes = (any_possible > 0) * (possible >= plan.least) * (floor <= plan.most)
        sure_yes = sure * (certain >= plan.least) * (possible <= plan.most)
    for tests, least in plan.clusters:
        reached, reachable = answers.count(tests)
        yes = yes * (reachable >= least)
        sure_yes = sure_yes * (reached >= least)
    # Possible and sure: 1. Possible, not sure: -1. Not possible: 0.
    return answers.zero - yes + 2 * (answers.zero + yes * sure_yes)
