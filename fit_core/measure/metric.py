"""The figures of a norm on another metric of the same score, such as 0-4 and 0-40.

Both are ends of one straight line: the lowest score of one is the lowest of the other, and so the
highest. Only a sum or a mean of the same items has such sisters (CORE-10: 1.4 on 0-4 is 14 on 0-40;
K10: 10-50 and 0-40; WHO-5: 0-25 and 0-100); whether the items are the same, no number can tell.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import Final, NamedTuple, TypeVar

import msgspec

from fit_core.measure.model import Measure, Norm, Scale
from fit_core.measure.ranges import scale_range

N = TypeVar("N", bound=Norm)
_METRIC: Final = re.compile(r"(-?[0-9]+(?:\.[0-9]+)?)-(-?[0-9]+(?:\.[0-9]+)?)")


class Metric(NamedTuple):
    """The lowest and the highest score."""

    low: Fraction
    high: Fraction

    def __str__(self) -> str:
        """As norms have it: ``0-40``."""
        return f"{_plain(self.low)}-{_plain(self.high)}"


def metric_of(text: str) -> Metric | None:
    """The metric as a norm states it; None where it is no two numbers that rise."""
    match = _METRIC.fullmatch(text)
    found = Metric(Fraction(match[1]), Fraction(match[2])) if match else None
    return found if found and found.low < found.high else None


def on_scale(norm: N, measure: Measure, scale: Scale) -> N | None:
    """A norm on the metric of its scale; None where its own is no sister of that.

    A cutoff of nine on 0-9 says nothing on 0-27, whatever could be worked out.
    """
    own, wanted = metric_of(norm.metric), range_of(measure, scale)
    known = own == wanted or own in sisters(measure, scale)
    return on_metric(norm, wanted) if known else None


def range_of(measure: Measure, scale: Scale) -> Metric:
    """The metric of a scale."""
    low, high = scale_range(measure, scale)
    return Metric(Fraction(low), Fraction(high))


def sisters(measure: Measure, scale: Scale) -> frozenset[Metric]:
    """The metrics on which publications print a score of the same items.

    They are the sum, the mean, ten times the mean (CORE), the sum with answers counted from one
    (K10: 10-50), and 0-100 (WHO-5). None where the items of the scale differ in their answers.
    """
    sets = {item.responses for item in measure.items if item.id in scale.items}
    codes = {tuple(measure.responses[name].codes) for name in sets}
    found = next(iter(codes), ())
    if len(codes) != 1 or not found:
        return frozenset()
    count, low, high = len(scale.items), Fraction(min(found)), Fraction(max(found))
    wide = high - low
    return frozenset(
        {
            Metric(low, high),
            Metric(10 * low, 10 * high),
            Metric(count * low, count * high),
            Metric(Fraction(0), count * wide),
            Metric(Fraction(count), count + count * wide),
            Metric(Fraction(0), Fraction(100)),
        }
    )


def on_metric(norm: N, wanted: Metric) -> N | None:
    """A norm with its figures on another metric, exactly; None where its own cannot be read.

    Line and mean move and stretch with the scale, SD and points of change only stretch; shares,
    reliability and the way that is better stay as they are.
    """
    own = metric_of(norm.metric)
    if own is None or own == wanted:
        return norm if own else None
    factor = (wanted.high - wanted.low) / (own.high - own.low)

    def place(value: Decimal) -> Decimal:
        return _decimal(wanted.low + (Fraction(value) - own.low) * factor)

    def size(value: Decimal) -> Decimal:
        return _decimal(Fraction(value) * factor)

    line, change = norm.cutoff, norm.reliable_change
    return msgspec.structs.replace(
        norm,
        metric=str(wanted),
        mean=None if norm.mean is None else place(norm.mean),
        sd=None if norm.sd is None else size(norm.sd),
        cutoff=line and msgspec.structs.replace(line, value=place(line.value)),
        reliable_change=change and msgspec.structs.replace(change, points=size(change.points)),
    )


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)


def _plain(value: Fraction) -> str:
    return f"{_decimal(value).normalize():f}"
