"""The sum behind a score, written out with its numbers, and its value.

What is written is plain arithmetic: times before plus, from left to right, ``×`` and ``/`` alike.
It follows the definitions of `fit_core.measure.model.Scale` and `MissingRule` with fractions, by
no line of the kernel; tests hold the two together.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from fit_core.measure.model import Scale
from fit_core.scoring.bands import round_half_up
from fit_core.scoring.said import number
from fit_core.scoring.terms import Term

#: Ways of counting missing answers that put a value in each gap.
FILLING = ("fill", "item-mean-rounded")


class Written(NamedTuple):
    """A calculation as text, and what it gives, before a scale's own rounding."""

    text: str
    value: Fraction


def written_sum(terms: Sequence[Term], scale: Scale) -> Written:
    """Write out the sum of a scale; ``terms`` are its items that are for the form."""
    pairs = [(term.weight, term.scored) for term in terms if term.scored is not None]
    answered = len(pairs)
    if scale.missing.method in FILLING:
        value = gap_value(terms, scale)
        pairs += [(term.weight, value) for term in terms if term.scored is None]
    factors = _over(scale, len(terms), len(pairs), answered)
    text = joined([term(weight, value) for weight, value in pairs])
    text = f"({text})" if factors and len(pairs) > 1 else text
    total = sum((Fraction(w) * Fraction(v) for w, v in pairs), start=Fraction())
    for sign, factor in factors:
        text += f" {sign} {bracketed(factor)}"
        total = total * Fraction(factor) if sign == "×" else total / Fraction(factor)
    text += f" {_signed(number(scale.add))}" if scale.add else ""
    return Written(text, total + Fraction(scale.add))


def gap_value(terms: Sequence[Term], scale: Scale) -> Decimal:
    """What each gap counts: as the rule says, or the mean of the others rounded half up."""
    known = [Fraction(term.scored) for term in terms if term.scored is not None]
    if scale.missing.method == "fill" or not known:
        return scale.missing.fill or Decimal(0)
    total = sum(known, start=Fraction())
    return Decimal(round_half_up(total.numerator, total.denominator * len(known), 1))


def _over(scale: Scale, items: int, counted: int, answered: int) -> list[tuple[str, Decimal]]:
    """What the sum is multiplied by and divided by, in order."""
    factors = []
    if scale.method == "mean":
        factors = [("/", Decimal(counted))]
    elif counted < items:
        factors = [("×", Decimal(items)), ("/", Decimal(answered))]
    return factors + ([("×", scale.multiply)] if scale.multiply != 1 else [])


def term(weight: Decimal, value: Decimal) -> str:
    """One summand: ``2``, ``-2``, ``100 × 2``, ``-100 × (-2)``."""
    return number(value) if weight == 1 else f"{number(weight)} × {bracketed(value)}"


def bracketed(value: Decimal) -> str:
    """A number behind a sign: a negative one in brackets."""
    return f"({number(value)})" if value < 0 else number(value)


def joined(summands: Sequence[str]) -> str:
    """Summands in a row: ``2 + 3 - 1``."""
    return " ".join((*summands[:1], *map(_signed, summands[1:])))


def _signed(summand: str) -> str:
    return f"- {summand[1:]}" if summand.startswith("-") else f"+ {summand}"
