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

from fit_core.measure.model import Norm

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
