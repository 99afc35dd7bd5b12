"""What a scored administration says: one struct a scale, exact values beside banded ones."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Literal

import msgspec

ScaleStatus = Literal["ok", "prorated", "not-scorable"]
FormStatus = Literal["ok", "prorated", "incomplete", "invalid"]


class ScaleScore(msgspec.Struct, frozen=True):
    """The score of one scale of one administration.

    Attributes:
        numerator, denominator: the exact score as a fraction; both 0 when it cannot be scored.
        banded: the value as it is read against bands and cutoffs, or None.
        answered, missing: items with and without a usable answer.
        bands: label by band set. cutoffs: truth by key such as ``>=10``.

    A scale with nothing answered and nothing missing is not for this form: its items are dropped.
    """

    scale: str
    numerator: int
    denominator: int
    banded: Decimal | None
    answered: int
    missing: int
    status: ScaleStatus
    bands: dict[str, str] = {}
    cutoffs: dict[str, bool] = {}

    @property
    def exact(self) -> Fraction | None:
        """The exact score, or None when the scale cannot be scored."""
        return Fraction(self.numerator, self.denominator) if self.denominator else None

    @property
    def dropped(self) -> bool:
        """Whether a skip rule left out all of the scale: there is no score, and none is missed."""
        return not (self.denominator or self.answered or self.missing)


class FormScore(msgspec.Struct, frozen=True):
    """All scores of one administration.

    ``dropped`` are ids of items that are not for this form. A scale made of nothing else has no
    score, and does not make the form incomplete. ``asked`` is what the rules that were left out
    ask of the person: age, sex, rater, retired.
    """

    measure: str
    structure: str
    status: FormStatus
    scales: dict[str, ScaleScore]
    flags: tuple[str, ...]
    safety_missing: tuple[str, ...]
    derived: dict[str, bool | None]
    problems: tuple[str, ...]
    dropped: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
