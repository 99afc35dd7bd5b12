"""The kernel: answers in, exact scores out, for one client or for a block of any number.

The same lines run on Python ints and on integer arrays (see `fit_core.scoring.columns`). numpy is
not imported here. The result is a flat list of columns in a fixed order, which
`fit_core.scoring.form` reads back.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fit_core.answers.model import INVALID, NO_ANSWER
from fit_core.scoring.bands import band_number, holds, round_half_up
from fit_core.scoring.columns import Column
from fit_core.scoring.context import ContextColumns, applies
from fit_core.scoring.derived import Answers, derive
from fit_core.scoring.plan import CutoffPlan, Plan, ScalePlan


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

    First the number of invalid answers; then for each scale numerator, denominator (0 when not
    scorable), the banded value in parts (where the scale rounds), answered, a band number for each
    band set (0: none) and a state for each cutoff (1, 0, -1: not for this form, -2: context
    lacking); then for each safety rule 1, 0 or -1 (no usable answer), and the same for each
    derived rule (-1: unknown).
    """
    yield forms.invalid
    for scale in plan.scales:
        yield from _scale(scale, forms)
    answers = Answers(forms.cells, forms.valid, forms.zero)
    for _, test in plan.safety:
        yield forms.zero + answers.hit(test) + forms.valid[test.column] - 1
    for rule in plan.derived:
        yield (derive(rule, answers) + 1) * forms.sound - 1


def _scale(scale: ScalePlan, forms: Forms) -> Iterator[Column]:
    total, answered = _total(scale, forms)
    scorable = (answered >= len(scale.columns) - scale.may_miss) * forms.sound
    numerator = total * scale.factor * scorable
    denominator = answered * scale.unit * scorable
    yield numerator
    yield denominator
    divisor = denominator + (denominator == 0)
    value, unit = numerator, divisor
    if scale.rounding:
        value, unit = round_half_up(numerator, divisor, scale.rounding), scale.rounding
        yield value
    yield answered
    for band in scale.bands:
        yield band_number(band, value, unit, forms.zero) * scorable
    for cutoff in scale.cutoffs:
        yield _cutoff_state(cutoff, forms.zero + holds(cutoff.threshold, value, unit), forms)


def _total(scale: ScalePlan, forms: Forms) -> tuple[Column, Column]:
    total, answered = forms.zero, forms.zero
    for column, weight, constant in zip(scale.columns, scale.weights, scale.constants, strict=True):
        clean, valid = forms.clean[column], forms.valid[column]
        total = total + (clean if weight == 1 else clean * weight)
        if constant:
            total = total + valid * constant
        answered = answered + valid
    return total, answered


def _cutoff_state(cutoff: CutoffPlan, truth: Column, forms: Forms) -> Column:
    if cutoff.condition is None:
        return truth
    for_this, unknown = applies(cutoff.condition, forms.context)
    return (truth + 1) * for_this - 1 - unknown
