"""What a scorer declares: how a scale becomes a number, as weights or as code.

The core's own scorers (`fit_core.scoring.methods`) are declared through the same hook as a third
party's. What the core scores is worked out anew whenever it is read; what a plugin scores is stored
as issued, because the plugin may be gone or changed when it is read again.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction

import msgspec

from fit_core.measure.model import Scale


class Weighing(msgspec.Struct, frozen=True):
    """A weighted sum: ``score = sum(weight * answer) * items / answered / divide``.

    Attributes:
        weights: one for each item of the scale, in its order. divide: a whole number above 0.

    """

    weights: tuple[Fraction, ...]
    divide: int = 1


class Given(msgspec.Struct, frozen=True):
    """What a code scorer is handed: a copy, so that nothing it does reaches the record.

    Attributes:
        measure, scale: ids. answers: scored values (reversals done) by item id; None where there
            is no answer.

    """

    measure: str
    scale: str
    answers: Mapping[str, Decimal | None]


class Scorer(msgspec.Struct, frozen=True):
    """A scorer, declared by the hook ``fit_scorers``. Exactly one of the two ways is given.

    Attributes:
        name: what the scales that it scores have as ``scorer``. source: paper or manual.
        weigh: turns a scale into weights; the result is read to the scale's step, half up.
        score: scores one form; the value lies on the scale's ``min``, ``max`` and ``step``, or is
            None when there is no score.

    """

    name: str
    source: str
    weigh: Callable[[Scale], Weighing] | None = None
    score: Callable[[Given], Decimal | None] | None = None


class Issued(msgspec.Struct, frozen=True):
    """A score that a plugin's code made: the value as issued, by whom."""

    scale: str
    value: Decimal | None
    plugin: str
    version: str


def weighed(
    weighing: Weighing, scale: Scale, answers: Mapping[str, Decimal | None]
) -> Decimal | None:
    """Score one form by weights, read to the scale's step, half up.

    Missing answers follow the scale's rule; None when more are missing than it allows.
    """
    pairs = zip(scale.items, weighing.weights, strict=True)
    given = [(answers[item], weight) for item, weight in pairs]
    known = [Fraction(answer) * weight for answer, weight in given if answer is not None]
    spare = scale.missing.max if scale.missing.method == "prorate" else 0
    if not known or len(given) - len(known) > spare or not scale.step or scale.min is None:
        return None
    value = sum(known, start=Fraction()) * len(given) / len(known) / weighing.divide
    steps = (value - Fraction(scale.min)) / Fraction(scale.step)
    return scale.min + scale.step * math.floor(steps + Fraction(1, 2))
