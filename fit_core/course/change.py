"""What a change method declares: how much of a difference chance alone can make."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Literal

import msgspec

from fit_core.measure.model import Norm

Category = Literal["improved", "unchanged", "deteriorated", "not-computable"]


class Change(msgspec.Struct, frozen=True):
    """The change between two scores of one person.

    Attributes:
        category: with the direction of the scale taken into account.
        difference: last minus first, in points of the scale; None when not computable.
        points: the size of difference at which change counts as reliable, in points.
        inclusive: whether a difference of exactly ``points`` counts ("at least").
        level: confidence level of ``points``, as a share. reason: why it is not computable.
        steps: the calculation, a line each. source: paper or manual. grade: of the inputs.

    """

    category: Category
    difference: Fraction | None
    points: Decimal | None
    inclusive: bool
    level: Decimal | None
    reason: str
    steps: tuple[str, ...]
    source: str
    grade: str


class ChangeMethod(msgspec.Struct, frozen=True):
    """A method of reliable change, declared by the hook ``fit_change_methods``.

    Attributes:
        name: as on the command line, e.g. ``jt``. title: in words. source: of the formula.
        compare: ``(norm, better, first, last)`` to a `Change`. ``last`` is None to ask only for
            the points; the category is then ``not-computable``.

    """

    name: str
    title: str
    source: str
    compare: Callable[[Norm, Literal["higher", "lower"], Fraction, Fraction | None], Change]
