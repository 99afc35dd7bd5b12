"""The core's own ways to score a scale: sum, mean, weighted sum. Exact, in the integer kernel."""

from __future__ import annotations

from fractions import Fraction

from fit_core.measure.model import Scale
from fit_core.scoring.scorer import Weighing


def _sum(scale: Scale) -> Weighing:
    return Weighing((Fraction(1),) * len(scale.items))


def _mean(scale: Scale) -> Weighing:
    return Weighing((Fraction(1),) * len(scale.items), divide=len(scale.items))


def _weighted(scale: Scale) -> Weighing:
    return Weighing(tuple(Fraction(weight) for weight in scale.weights))


#: By the name that a scale's ``method`` has. Other methods have their value come ready.
BUILT_IN = {"sum": _sum, "mean": _mean, "weighted": _weighted}
