"""A measure as integers: everything that the kernel needs, worked out once."""

from __future__ import annotations

from typing import NamedTuple

from fit_core.measure.model import Measure


class Threshold(NamedTuple):
    """A line ``numerator / denominator``.

    A value has *passed* it when it is at or above, or, if ``strict``, above. ``inverse`` says that
    the rule holds where the line is not passed.
    """

    numerator: int
    denominator: int
    strict: bool = False
    inverse: bool = False


class Condition(NamedTuple):
    """Whom a cutoff is for. Ages in completed years; sex and rater as their context codes."""

    age_from: int | None
    age_to: int | None
    sex: int | None
    rater: int | None


class CutoffPlan(NamedTuple):
    """A cutoff with the key that names it (``>=10``); ``condition`` None is for everybody."""

    key: str
    threshold: Threshold
    condition: Condition | None
    needs: str


class BandPlan(NamedTuple):
    """A band set: where each band starts, and its label."""

    name: str
    starts: tuple[Threshold, ...]
    labels: tuple[str, ...]


class ScalePlan(NamedTuple):
    """One scale: ``score = (constants + sum of weight * cell) * factor / (unit * answered)``.

    Attributes:
        columns, weights, constants: of each item that counts. A reversed item has the negative
            weight, and the constant ``weight * (lowest + highest)``.
        factor, unit: turn a sum in ticks into a score; with all items answered ``factor`` undoes
            the division by ``answered`` for sums, and makes it a mean for means.
        may_miss: how many items may lack an answer.
        rounding: parts of one that the banded value is rounded to, half up: 1 or 10; 0 is exact.

    """

    id: str
    columns: tuple[int, ...]
    weights: tuple[int, ...]
    constants: tuple[int, ...]
    factor: int
    unit: int
    may_miss: int
    rounding: int
    bands: tuple[BandPlan, ...]
    cutoffs: tuple[CutoffPlan, ...]


class Test(NamedTuple):
    """A question to one column: is the answer at or above ``low`` and below ``below`` ticks?"""

    column: int
    low: int | None
    below: int | None


class DerivedPlan(NamedTuple):
    """A derived rule. ``any_counts`` is 1 when every item of ``any_of`` counts for ``tests`` too.

    It matters for missing items: the one that makes ``any_of`` true then also raises the count.
    """

    id: str
    tests: tuple[Test, ...]
    least: int
    most: int
    any_of: tuple[Test, ...]
    any_counts: int


class Plan(NamedTuple):
    """A compiled measure.

    Attributes:
        measure: as it was compiled. structure: its structure hash. unit: ticks to one unit.
        columns: item ids in the measure's order, then the ids of typed-in totals.
        safety: a test for each safety rule, with the item that it flags.
        raters: rater words in the order of their context codes.
        largest: no number of the calculation is larger than this, which decides the array type.

    """

    measure: Measure
    structure: str
    unit: int
    columns: tuple[str, ...]
    scales: tuple[ScalePlan, ...]
    safety: tuple[tuple[str, Test], ...]
    derived: tuple[DerivedPlan, ...]
    raters: tuple[str, ...]
    largest: int
