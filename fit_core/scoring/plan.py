"""A measure as integers: everything that the kernel needs, worked out once."""

from __future__ import annotations

from typing import Literal, NamedTuple

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
    """Whom a rule is for. Ages in completed years; sex, rater and retired as context codes."""

    age_from: int | None = None
    age_to: int | None = None
    sex: int | None = None
    rater: int | None = None
    retired: int | None = None


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


class Summed(NamedTuple):
    """A scale made of cells.

    ``score = ((constants + sum of weight * cell) * factor + shift * answered) / (unit * answered)``

    Attributes:
        columns, weights, constants: of each item that counts. A reversed item has the negative
            weight, and the constant ``weight * (lowest + highest)``.
        fills: what each item counts without an answer, in weighted ticks; for ``filled``.
        factor, unit: turn a sum in ticks into a score; with all items answered ``factor`` undoes
            the division by ``answered`` for sums, and makes it a mean for means.
        shift: what is added to the score, times ``unit``.
        whole: factor, shift and denominator where every item is answered or filled, reduced.
        grain: what one whole number of an item counts in weighted ticks; for ``rounded-mean``,
            which rounds the mean of the answers before anything is multiplied.
        may_miss: how many items may lack an answer. gaps: what then happens.

    """

    columns: tuple[int, ...]
    weights: tuple[int, ...]
    constants: tuple[int, ...]
    fills: tuple[int, ...]
    factor: int
    unit: int
    shift: int
    whole: tuple[int, int, int]
    grain: int
    may_miss: int
    gaps: Literal["refused", "in-proportion", "rounded-mean", "filled"]


class Combined(NamedTuple):
    """A sum of scales, by their places; all must have a score. ``fewest`` answers over all."""

    parts: tuple[int, ...]
    fewest: int


class Looked(NamedTuple):
    """A value looked up for the whole-number score of another scale, from ``low`` upwards.

    Values of the table are ``table / unit``.
    """

    part: int
    low: int
    table: tuple[int, ...]
    unit: int


class ScalePlan(NamedTuple):
    """One scale.

    Attributes:
        how: where its score comes from. items: how many items it looks at.
        estimates: whether a score with missing answers is called prorated.
        whole_form: whether it has a score only where no item of the form is a gap.
        may_lose: whether a skip rule can leave out items of it.
        fixed: parts of one that the score itself is rounded to, half up; 0: it stays exact.
        rounding: parts of one that the banded value is rounded to, half up: 1 or 10; 0 is exact.

    """

    id: str
    how: Summed | Combined | Looked
    items: int
    estimates: bool
    whole_form: bool
    may_lose: bool
    fixed: int
    rounding: int
    bands: tuple[BandPlan, ...]
    cutoffs: tuple[CutoffPlan, ...]


class Test(NamedTuple):
    """A question to one column: is the answer at or above ``low`` and below ``below`` ticks?"""

    column: int
    low: int | None
    below: int | None


class SkipPlan(NamedTuple):
    """Items that count a value unanswered. Holds where all ``tests`` hit, the ``condition`` is met,
    or, with ``declined``, where the item itself is answered as not applicable.

    ``values`` are cells; ``override`` replaces answers too; with ``drops`` the items are left out
    and the values mean nothing. ``name`` and ``needs`` are for people.
    """

    columns: tuple[int, ...]
    values: tuple[int, ...]
    tests: tuple[Test, ...]
    condition: Condition | None
    declined: bool
    override: bool
    drops: bool
    name: str
    needs: str


class DerivedPlan(NamedTuple):
    """A derived rule. ``any_counts`` is 1 when every item of ``any_of`` counts for ``tests`` too.

    It matters for missing items: the one that makes ``any_of`` true then also raises the count.
    ``clusters`` are tests with how many of them must hit.
    """

    id: str
    tests: tuple[Test, ...]
    least: int
    most: int
    any_of: tuple[Test, ...]
    any_counts: int
    clusters: tuple[tuple[tuple[Test, ...], int], ...]


class Plan(NamedTuple):
    """A compiled measure.

    Attributes:
        measure: as it was compiled. structure: its structure hash. unit: ticks to one unit.
        columns: item ids in the measure's order, then the ids of totals that come ready.
        ready: of each total that comes ready, its column and its ticks to one unit.
        droppable: columns that a skip rule can leave out.
        stand_ins: pairs of columns: the second one's answer counts where the first has none.
        order: places of the scales, each after those that it is made of.
        asked: columns that have to be answered before a scale that needs the whole form has a
            score, with whether an answer of no number (does not apply, does not know) will do.
        safety: a test for each safety rule, with the item that it flags.
        raters: rater words in the order of their context codes.
        largest: no number of the calculation is larger than this, which decides the array type.

    """

    measure: Measure
    structure: str
    unit: int
    columns: tuple[str, ...]
    ready: dict[int, int]
    skips: tuple[SkipPlan, ...]
    droppable: tuple[int, ...]
    stand_ins: tuple[tuple[int, int], ...]
    scales: tuple[ScalePlan, ...]
    order: tuple[int, ...]
    asked: tuple[tuple[int, bool], ...]
    safety: tuple[tuple[str, Test], ...]
    derived: tuple[DerivedPlan, ...]
    raters: tuple[str, ...]
    largest: int

    def scored_columns(self) -> set[int]:
        """Columns that some scale is made of."""
        made = (scale.how for scale in self.scales)
        return {column for how in made if isinstance(how, Summed) for column in how.columns}
