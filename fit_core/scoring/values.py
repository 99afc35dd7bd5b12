"""The score of one scale, from cells or from other scales, as a fraction of whole numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from fit_core.scoring.bands import round_half_up
from fit_core.scoring.columns import Column
from fit_core.scoring.plan import Combined, Looked, ScalePlan, Summed
from fit_core.scoring.settle import Settled


class Value(NamedTuple):
    """``numerator / denominator``, both 0 where there is no score; how many items were answered,
    and how many are not for the form.
    """

    numerator: Column
    denominator: Column
    answered: Column
    dropped: Column = 0

    def divisor(self) -> Column:
        """The denominator, or 1 where there is none: safe to divide by."""
        return self.denominator + (self.denominator == 0)


def value_of(
    scale: ScalePlan, settled: Settled, sound: Column, done: Sequence[Value | None]
) -> Value:
    """Score one scale of a block.

    Args:
        scale: its plan. settled: the cells. sound: whether a form has no invalid answer.
        done: scores by place; those that this scale is made of are there.

    """
    how = scale.how
    if isinstance(how, Summed):
        value = _fewer(how, settled, sound) if scale.may_lose else _summed(how, settled, sound)
    elif isinstance(how, Combined):
        value = _combined(how, [part for place in how.parts if (part := done[place])])
    else:
        value = _looked(how, next(part for part in (done[how.part],) if part))
    return _fixed(value, scale.fixed) if scale.fixed else value


def _fixed(value: Value, parts: int) -> Value:
    there = value.denominator != 0
    rounded = round_half_up(value.numerator, value.divisor(), parts)
    return Value(rounded * there, there * parts, value.answered, value.dropped)


def _summed(how: Summed, settled: Settled, sound: Column) -> Value:
    total, answered = _total(how, settled)
    count = len(how.columns)
    scorable = (answered >= count - how.may_miss) * sound
    if how.gaps == "in-proportion" and how.may_miss:
        numerator = total * how.factor + answered * how.shift if how.shift else total * how.factor
        return Value(numerator * scorable, answered * how.unit * scorable, answered)
    if how.gaps == "rounded-mean":
        mean = round_half_up(total, (answered + (answered == 0)) * how.grain, 1)
        total = total + (count - answered) * mean * how.grain
    factor, shift, denominator = how.whole
    numerator = total * factor if factor != 1 else total
    numerator = numerator + shift if shift else numerator
    return Value(numerator * scorable, (answered * 0 + denominator) * scorable, answered)


def _fewer(how: Summed, settled: Settled, sound: Column) -> Value:
    """`_summed` over the items that are for the form, as if the scale had no others.

    A mean is divided by their number. Any other scale loses all of its items or none
    (`fit_core.measure.rules.skips.dropped_items`), so nothing has to be brought to another length.
    """
    total, answered = _total(how, settled)
    dropped: Column = answered * 0
    for place, column in enumerate(how.columns):
        if column in settled.dropped:
            gone = settled.dropped[column]
            dropped = dropped + gone
            total = total - gone * how.fills[place] if how.fills else total
    count = len(how.columns) - dropped
    scorable = (answered >= count - how.may_miss) * (count > 0) * sound
    over = answered if how.gaps == "in-proportion" else count
    if how.gaps == "rounded-mean":
        mean = round_half_up(total, (answered + (answered == 0)) * how.grain, 1)
        total = total + (count - answered) * mean * how.grain
    numerator = total * how.factor + how.shift * over
    return Value(numerator * scorable, how.unit * over * scorable, answered, dropped)


def _total(how: Summed, settled: Settled) -> tuple[Column, Column]:
    """The weighted sum of a scale's cells, and how many are answered."""
    zero = settled.cells[how.columns[0]] * 0
    total, answered = zero + 0, zero  # two columns of their own, which are then added to in place
    for column, weight, constant in zip(how.columns, how.weights, how.constants, strict=True):
        clean, valid = settled.clean[column], settled.valid[column]
        total += clean if weight == 1 else clean * weight
        if constant:
            total += valid * constant
        answered += valid
    for column, fill in zip(how.columns, how.fills, strict=False):
        total += (1 - settled.valid[column]) * fill
    return total, answered


def _combined(how: Combined, parts: Sequence[Value]) -> Value:
    """Add fractions; a part without a score has the denominator 0, and so has the sum."""
    numerator, denominator, answered, dropped = parts[0]
    for part in parts[1:]:
        numerator = numerator * part.denominator + part.numerator * denominator
        denominator = denominator * part.denominator
        answered = answered + part.answered
        dropped = dropped + part.dropped
    enough = (denominator != 0) * (answered >= how.fewest)
    return Value(numerator * enough, denominator * enough, answered, dropped)


def _looked(how: Looked, part: Value) -> Value:
    there = part.denominator != 0
    place = (part.numerator // part.divisor() - how.low) * there
    return Value(_pick(how.table, place) * there, there * how.unit, part.answered, part.dropped)


def _pick(table: tuple[int, ...], place: Column) -> Column:
    """Read a table at one place, or at each place of an array."""
    if isinstance(place, int):
        return table[place]
    import numpy as np  # there already: the place is an array of its own

    return np.array(table, dtype=place.dtype)[place.astype(np.int64)]
