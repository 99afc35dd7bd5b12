"""Ranges and ticks: the whole numbers that exact scoring counts in.

A *tick* is the finest step of a measure's response sets: a 0.1 cm line has ten ticks to the unit,
an item answered 0 to 3 has one. Answers are held as ticks, so that sums are exact. All functions
here take a measure that has passed `fit_core.measure.rules`.
"""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from fractions import Fraction
from math import lcm
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from fit_core.measure.model import Item, Measure, ResponseSet, Scale

#: Ticks that an item allows: a range for a line, a tuple in printed order for codes.
Allowed = range | tuple[int, ...]


def is_numeric(responses: ResponseSet) -> bool:
    """Whether answers of this set are numbers that a scale can use (codes or a line)."""
    return bool(responses.codes) or responses.step is not None


def values_of(responses: ResponseSet) -> tuple[Decimal, ...]:
    """All numbers that a response set states: its codes, or the ends and step of its line."""
    line = (responses.min, responses.max, responses.step)
    return responses.codes + tuple(value for value in line if value is not None)


def tick(measure: Measure) -> int:
    """Ticks to the unit: the least common multiple of the denominators of all response values."""
    return lcm(
        *(
            value.as_integer_ratio()[1]
            for responses in measure.responses.values()
            for value in values_of(responses)
        )
    )


def to_ticks(value: Decimal, per_unit: int) -> int | None:
    """Return a value as whole ticks, or None when it lies between two ticks."""
    numerator, denominator = value.as_integer_ratio()
    ticks, rest = divmod(numerator * per_unit, denominator)
    return None if rest else ticks


def from_ticks(ticks: int, per_unit: int) -> Decimal:
    """Return the value of a number of ticks. Exact, as ticks come from decimal fractions."""
    return Decimal(ticks) / Decimal(per_unit)


def allowed_ticks(responses: ResponseSet, per_unit: int) -> Allowed:
    """Return the ticks that a response set allows; empty for a choice or a text.

    A line is a `range`, so that membership is tested without listing its points.
    """
    if responses.codes:
        return tuple(_whole(code, per_unit) for code in responses.codes)
    if responses.min is None or responses.max is None or responses.step is None:
        return ()
    low, high = _whole(responses.min, per_unit), _whole(responses.max, per_unit)
    return range(low, high + 1, _whole(responses.step, per_unit))


def item_ticks(measure: Measure) -> dict[str, Allowed]:
    """Return the allowed ticks of every item by id, in the measure's order."""
    per_unit = tick(measure)
    sets = {key: allowed_ticks(value, per_unit) for key, value in measure.responses.items()}
    return {item.id: sets[item.responses] for item in measure.items}


def scored_ticks(item: Item, ticks: int, allowed: Allowed) -> int:
    """Return the scored value of an answer: lowest + highest - answer where the item reverses."""
    return min(allowed) + max(allowed) - ticks if item.reverse else ticks


def exact_range(measure: Measure, scale: Scale) -> tuple[Fraction, Fraction]:
    """Return the lowest and highest score of complete forms on a scale, as exact fractions."""
    if scale.min is not None and scale.max is not None:
        return Fraction(scale.min), Fraction(scale.max)
    if scale.of:
        parts = [other for other in measure.scales if other.id in scale.of]
        return span_of_scales(scale, [exact_range(measure, part) for part in parts])
    sets = {item.id: measure.responses[item.responses] for item in measure.items}
    return span_of(scale, [ends(sets[name]) for name in scale.items])


def span_of_scales(
    scale: Scale, spans: Sequence[tuple[Fraction, Fraction]]
) -> tuple[Fraction, Fraction]:
    """Return the range of a scale made of others, from their ranges; of a lookup, of its table."""
    if scale.method == "lookup":
        values = [Fraction(value) for value in scale.table.values()]
        return min(values), max(values)
    low, high = (sum(column, start=Fraction()) for column in zip(*spans, strict=True))
    return low, high


def ends(responses: ResponseSet) -> tuple[Decimal, Decimal]:
    """Return the lowest and highest answer of a set that holds numbers."""
    values = [*responses.codes, *(v for v in (responses.min, responses.max) if v is not None)]
    return min(values), max(values)


def span_of(scale: Scale, spans: Sequence[tuple[Decimal, Decimal]]) -> tuple[Fraction, Fraction]:
    """Return the range of a computed scale from the lowest and highest answer of each item.

    Reversal does not move the ends of an item; a negative weight swaps them. Rounding moves neither
    end, because published scales begin and end on a value that they can show.
    """
    low: int | Fraction = 0
    high: int | Fraction = 0
    for (least, most), weight in _weighted(scale, spans):
        one, other = _exact(least) * weight, _exact(most) * weight
        low, high = low + min(one, other), high + max(one, other)
    times, add = _exact(scale.multiply), _exact(scale.add)
    if scale.method == "mean":
        times = Fraction(times) / len(spans)
    low, high = sorted((low * times + add, high * times + add))
    return Fraction(low), Fraction(high)


def _weighted(
    scale: Scale, spans: Sequence[tuple[Decimal, Decimal]]
) -> Iterable[tuple[tuple[Decimal, Decimal], int | Fraction]]:
    """Yield the ends of the items with their weights; of equal items one, with their number."""
    if not scale.weights:
        return Counter(spans).items()
    return zip(spans, map(_exact, scale.weights), strict=True)


def _exact(value: Decimal) -> int | Fraction:
    """Return a number as a whole one where it is, which is far faster to reckon with."""
    numerator, denominator = value.as_integer_ratio()
    return numerator if denominator == 1 else Fraction(numerator, denominator)


def scale_range(measure: Measure, scale: Scale) -> tuple[Decimal, Decimal]:
    """Return `exact_range` as decimals, for messages, axes and the metric of norms."""
    low, high = exact_range(measure, scale)
    return _decimal(low), _decimal(high)


def _whole(value: Decimal, per_unit: int) -> int:
    numerator, denominator = value.as_integer_ratio()
    return numerator * per_unit // denominator


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)
