"""The kernel: answers in, exact scores out, for one client or for a block of any number.

The same lines run on Python ints and on integer arrays (see `fit_core.scoring.columns`). numpy is
not imported here. The result is a flat list of columns in a fixed order, which
`fit_core.scoring.form` reads back.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fit_core.answers.model import DONT_KNOW, INVALID, NO_ANSWER, NOT_APPLICABLE
from fit_core.scoring.bands import band_number, holds, round_half_up
from fit_core.scoring.columns import Column
from fit_core.scoring.context import ContextColumns, applies
from fit_core.scoring.derived import Answers, derive
from fit_core.scoring.plan import CutoffPlan, Plan, ScalePlan
from fit_core.scoring.settle import Settled, settle
from fit_core.scoring.values import Value, value_of


class Forms:
    """The answers of a block of forms, with what all scales share computed once.

    Args:
        cells: a column of ticks or no-answer cells for each of ``plan.columns``.
        context: whom the forms are about.
        faults: what is wrong with a form apart from its cells, counted.

    """

    def __init__(
        self, cells: Sequence[Column], context: ContextColumns, faults: Column = 0
    ) -> None:
        self.cells = cells
        self.context = context
        self.valid = [cell > NO_ANSWER for cell in cells]
        self.clean = [cell * valid for cell, valid in zip(cells, self.valid, strict=True)]
        # A zero of the cells' own kind: truth values added to it are counted, not or-ed.
        self.zero = cells[0] * 0
        self.invalid = self.zero + faults
        for cell in cells:
            self.invalid = self.invalid + (cell == INVALID)
        self.sound = self.invalid == 0


def run(plan: Plan, forms: Forms) -> Iterator[Column]:
    """Yield the result columns.

    First the number of invalid answers; then 1 for each skip rule that depends on the person where
    it could matter and the person is not known enough, else 0; then for each item that a skip rule
    can leave out 0, 1 (it does) or 2 (it does, though there is an answer); then for each scale
    numerator, denominator (0 when not scorable), the banded value in parts (where the scale
    rounds), answered, how many items were left out (where some can be), a band number for each
    band set (0: none) and a state for each cutoff (1, 0, -1: not for this form, -2: context
    lacking); then for each safety rule 1, 0 or -1 (no usable answer), and the same for each derived
    rule (-1: unknown).
    """
    yield forms.invalid
    given = Answers(forms.cells, forms.valid, forms.zero)
    settled = settled_for(plan, forms, given)
    yield from settled.lacking
    for column, gone in settled.dropped.items():
        yield gone * (1 + forms.valid[column])
    for scale, value in zip(plan.scales, _values(plan, settled, forms), strict=True):
        yield from _read(scale, value, forms)
    for _, test in plan.safety:
        yield forms.zero + given.hit(test) + forms.valid[test.column] - 1
    counted = given if settled.cells is forms.cells else _answers(settled, forms)
    for rule in plan.derived:
        yield (derive(rule, counted) + 1) * forms.sound - 1


def settled_for(plan: Plan, forms: Forms, given: Answers) -> Settled:
    """Return the cells as scales read them; those given, where no rule can change one."""
    if plan.skips or plan.stand_ins:
        return settle(plan, given, forms.clean, forms.context)
    return Settled(forms.cells, forms.valid, forms.clean, (), {})


def _answers(settled: Settled, forms: Forms) -> Answers:
    return Answers(settled.cells, settled.valid, forms.zero, settled.dropped)


def _values(plan: Plan, settled: Settled, forms: Forms) -> list[Value]:
    """Score all scales, each after those that it is made of; in the order of the measure."""
    done: list[Value | None] = [None] * len(plan.scales)
    complete = _complete(plan, settled, forms)
    for place in plan.order:
        scale = plan.scales[place]
        usable = complete if scale.whole_form else forms.sound
        done[place] = value_of(scale, settled, usable, done)
    return [value for value in done if value is not None]


def _complete(plan: Plan, settled: Settled, forms: Forms) -> Column:
    """Whether a form is sound and, where a scale needs that, none of its items is a gap."""
    complete = forms.sound
    for column, declined in plan.asked:
        there = settled.valid[column]
        if column in settled.dropped:
            there = there | settled.dropped[column]
        if declined:
            cell = settled.cells[column]
            there = there | (cell == NOT_APPLICABLE) | (cell == DONT_KNOW)
        complete = complete * there
    return complete


def _read(scale: ScalePlan, score: Value, forms: Forms) -> Iterator[Column]:
    numerator, denominator, answered, dropped = score
    yield numerator
    yield denominator
    value, unit = numerator, score.divisor()
    if scale.rounding:
        value, unit = round_half_up(numerator, unit, scale.rounding), scale.rounding
        yield value
    yield answered
    if scale.may_lose:
        yield dropped
    for band in scale.bands:
        yield band_number(band, value, unit, forms.zero) * (denominator != 0)
    for cutoff in scale.cutoffs:
        yield _cutoff_state(cutoff, forms.zero + holds(cutoff.threshold, value, unit), forms)


def _cutoff_state(cutoff: CutoffPlan, truth: Column, forms: Forms) -> Column:
    if cutoff.condition is None:
        return truth
    for_this, unknown = applies(cutoff.condition, forms.context)
    return (truth + 1) * for_this - 1 - unknown
