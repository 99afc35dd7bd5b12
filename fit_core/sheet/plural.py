"""The number that chooses a plural form."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction


def plural(value: Decimal | Fraction) -> int | float:
    """A number as it chooses a plural: without its sign, and 6.0 as 6, as it is printed.

    Many languages tell the two apart (CLDR, Language Plural Rules: operand ``v``). A fraction is a
    float, because Fluent takes no plural of decimals; one step of a scale has few figures, so that
    its float is written with the same ones.
    """
    exact = abs(Fraction(value))
    return exact.numerator if exact.denominator == 1 else float(exact)
