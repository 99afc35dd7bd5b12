"""Parts of a scoring key in words, shared by the key in lines and by the way to one score."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from fit_core.measure.model import SkipWhen

_OF_TEN = (2, 5)


def number(value: Decimal) -> str:
    """A number without trailing zeros: ``2``, ``6.5``."""
    return f"{value.normalize():f}" if value else "0"


def fraction(value: Fraction) -> str:
    """An exact value: a decimal number where one has an end, else ``7/3 = 2.3333``."""
    if not _ends(value.denominator):
        return f"{value} = {float(value):.4f}"
    return number(Decimal(value.numerator) / Decimal(value.denominator))


def listed(ids: Iterable[str]) -> str:
    """Item ids, runs of numbers shortened: ``1-4, 6``."""
    runs: list[list[str]] = []
    for name in ids:
        last = runs[-1][-1] if runs else ""
        if name.isdecimal() and last.isdecimal() and int(name) == int(last) + 1:
            runs[-1].append(name)
        else:
            runs.append([name])
    return ", ".join(run[0] if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)


def when_words(when: SkipWhen) -> str:
    """When a skip rule holds, as the end of a sentence."""
    if when.items:
        least = f"at {number(when.at_least)} or above" if when.at_least is not None else ""
        below = f"below {number(when.below)}" if when.below is not None else ""
        return f"items {listed(when.items)} are {' and '.join(filter(None, (least, below)))}"
    if when.sex:
        return f"the sex is {when.sex}"
    if when.retired is not None:
        return "the person is retired" if when.retired else "the person is not retired"
    return "the item does not apply"


def _ends(denominator: int) -> bool:
    """Whether a reduced fraction with this denominator has a decimal expansion that ends."""
    for prime in _OF_TEN:
        while denominator % prime == 0:
            denominator //= prime
    return denominator == 1
