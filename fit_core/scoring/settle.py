"""What counts as answered: skips, gates, drops and stand-ins, before any scale is added up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from fit_core.answers.model import NO_ANSWER, NOT_APPLICABLE
from fit_core.scoring.columns import Column
from fit_core.scoring.context import ContextColumns, applies
from fit_core.scoring.derived import Answers
from fit_core.scoring.plan import Plan, SkipPlan


class Settled(NamedTuple):
    """Cells as scales and derived rules read them.

    Attributes:
        cells: ticks or no-answer cells. valid: whether each is an answer. clean: ticks, or 0.
        lacking: for each skip rule that depends on the person, whether it could matter to a form
            and the person's sex or retirement is not known.
        dropped: of the columns that a skip rule can leave out, whether it does: then the cell is
            no answer, and none is missed.

    """

    cells: Sequence[Column]
    valid: Sequence[Column]
    clean: Sequence[Column]
    lacking: tuple[Column, ...]
    dropped: Mapping[int, Column]


def settle(
    plan: Plan, answers: Answers, untouched: Sequence[Column], context: ContextColumns
) -> Settled:
    """Apply skip rules in the order of the file, then stand-ins; safety never reads the result.

    Conditions are read from the answers as given, so that no rule sets off another. ``untouched``
    are the clean ticks of the answers as given.
    """
    cells, valid = list(answers.cells), list(answers.valid)
    lacking = []
    changed: set[int] = set()
    dropped: dict[int, Column] = {}
    for skip in plan.skips:
        holds, unknown = holds_for(skip, answers, context)
        if skip.condition is not None:
            lacking.append(_matters(skip, answers, unknown))
        changed.update(skip.columns)
        for column, value, here in zip(
            skip.columns, skip.values, taken(skip, answers, holds), strict=True
        ):
            if skip.drops:
                before = dropped.get(column)
                dropped[column] = here if before is None else before + here * (1 - before)
                continue
            cells[column] = cells[column] + here * (value - cells[column])
            valid[column] = valid[column] + here * (1 - valid[column])
    for column, other in plan.stand_ins:
        here = (1 - valid[column]) * answers.valid[other]
        cells[column] = cells[column] + here * (answers.cells[other] - cells[column])
        valid[column] = valid[column] + here
        changed.add(column)
    for column, gone in dropped.items():  # last, so that nothing fills what is not for the form
        valid[column] = valid[column] * (1 - gone)
    clean = list(untouched)
    for column in changed:
        clean[column] = cells[column] * valid[column]
    in_order = {column: dropped[column] for column in plan.droppable}
    return Settled(cells, valid, clean, tuple(lacking), in_order)


def holds_for(skip: SkipPlan, answers: Answers, context: ContextColumns) -> tuple[Column, Column]:
    """Return whether the rule holds, and whether that cannot be known."""
    if skip.condition is not None:
        return applies(skip.condition, context)
    holds: Column = answers.zero + 1
    for test in skip.tests:
        holds = holds * answers.hit(test)
    return holds, 0


def taken(skip: SkipPlan, answers: Answers, holds: Column) -> Iterator[Column]:
    """Yield for each skipped item where the rule's value counts."""
    for column in skip.columns:
        here = holds
        if skip.declined:
            here = here * (answers.cells[column] == NOT_APPLICABLE)
        whatever = skip.override or skip.drops
        yield here if whatever else here * (1 - answers.valid[column])


def _matters(skip: SkipPlan, answers: Answers, unknown: Column) -> Column:
    if skip.drops:  # an answer would matter as well: it might have to be left out
        return answers.zero + unknown
    gaps: Column = answers.zero
    for column in skip.columns:
        gaps = gaps + (answers.cells[column] <= NO_ANSWER)
    return answers.zero + (gaps > 0) * unknown
