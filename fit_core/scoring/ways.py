"""Where the score of a scale comes from, as integers: the part of the compiler about `how`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from math import gcd, lcm

from fit_core.answers.keys import Key
from fit_core.measure.model import Scale
from fit_core.scoring.methods import BUILT_IN
from fit_core.scoring.plan import Combined, Looked, Summed

_GAPS = {
    "none": "refused",
    "prorate": "in-proportion",
    "mean-of-rated": "in-proportion",
    "item-mean-rounded": "rounded-mean",
    "fill": "filled",
}


def ready(column: int, key: Key) -> Summed:
    """A value that comes ready, typed in or made by a plugin, in a column of its own."""
    whole = (1, 0, key.unit)
    return Summed((column,), (1,), (0,), (), 1, key.unit, 0, whole, key.unit, 0, "refused")


def summed(scale: Scale, columns: Sequence[int], keys: Sequence[Key], turned: set[str]) -> Summed:
    """A sum, mean or weighted sum of items.

    Args:
        scale: the scale. columns: of its items. keys: what each column allows.
        turned: ids of items that are scored in reverse.

    """
    weights, share, divide = _weights(scale)
    signed = [
        _turn(keys[column], weight, keys[column].item in turned)
        for column, weight in zip(columns, weights, strict=True)
    ]
    count, rule = len(columns), scale.missing
    add = Fraction(scale.add)
    unit = keys[columns[0]].unit * share * add.denominator
    factor = count // divide * add.denominator
    shift = int(add * unit)
    gaps = _GAPS[rule.method]
    fill = Fraction(rule.fill or 0) * keys[columns[0]].unit
    return Summed(
        columns=tuple(columns),
        weights=tuple(weight for weight, _ in signed),
        constants=tuple(constant for _, constant in signed),
        fills=tuple(int(weight * fill) for weight in weights) if gaps == "filled" else (),
        factor=factor,
        unit=unit,
        shift=shift,
        whole=_reduced(count * shift, factor, count * unit),
        grain=weights[0] * keys[columns[0]].unit,
        may_miss=0 if gaps == "refused" else min(rule.max, count - (gaps != "filled")),
        gaps=gaps,  # type: ignore[arg-type] # a word of the table above
    )


def combined(scale: Scale, places: Mapping[str, int], items: Sequence[int]) -> Combined:
    """A sum of scales; ``items`` says of each place how many items it looks at."""
    parts = tuple(places[name] for name in scale.of)
    limited = scale.missing.method == "limit"
    fewest = sum(items[place] for place in parts) - scale.missing.max if limited else 0
    return Combined(parts, fewest)


def looked(scale: Scale, places: Mapping[str, int]) -> Looked:
    """A table by the whole-number scores of another scale."""
    rows = {int(key): value for key, value in scale.table.items()}
    unit = lcm(*(value.as_integer_ratio()[1] for value in rows.values()))
    values = (int(Fraction(rows[score]) * unit) for score in sorted(rows))
    return Looked(places[scale.of[0]], min(rows), tuple(values), unit)


def in_order(scales: Sequence[Scale]) -> tuple[int, ...]:
    """Places of the scales, each after those that it is made of."""
    places = {scale.id: place for place, scale in enumerate(scales)}
    order: dict[int, None] = {}

    def visit(place: int) -> None:
        for name in scales[place].of:
            visit(places[name])
        order.setdefault(place)

    for place in range(len(scales)):
        visit(place)
    return tuple(order)


def _weights(scale: Scale) -> tuple[list[int], int, int]:
    """Whole-number weights, what they were multiplied by, and the divisor of the score.

    ``items / divide`` has to be whole for the kernel; else the rest goes into the weights.
    """
    weighing = BUILT_IN[scale.method](scale)
    common = gcd(len(scale.items), weighing.divide)
    share_of = Fraction(common, weighing.divide) * Fraction(scale.multiply)
    shares = [Fraction(weight) * share_of for weight in weighing.weights]
    share = lcm(*(weight.denominator for weight in shares))
    return [int(weight * share) for weight in shares], share, common


def _turn(key: Key, weight: int, turned: bool) -> tuple[int, int]:
    if not turned:
        return weight, 0
    return -weight, weight * (min(key.allowed) + max(key.allowed))


def _reduced(shift: int, factor: int, denominator: int) -> tuple[int, int, int]:
    common = gcd(shift, factor, denominator)
    return factor // common, shift // common, denominator // common


def whole(value: Decimal, unit: int) -> int:
    """Return a value in ticks, rounded up where it lies between two."""
    numerator, denominator = value.as_integer_ratio()
    return -(-numerator * unit // denominator)
