"""Reliable change between two scores of one person, after Jacobson and Truax.

Source: Jacobson NS, Truax P (1991). Clinical significance: a statistical approach to defining
meaningful change in psychotherapy research. Journal of Consulting and Clinical Psychology 59,
12-19. The standard error of the difference, sqrt(2) times the standard error of measurement, is
the correction of Christensen and Mendoza (1986), Behavior Therapy 17, 305-308.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from statistics import NormalDist
from typing import Literal, NamedTuple

from fit_core.course.change import Category, Change
from fit_core.measure.model import Norm

SOURCE = "Jacobson and Truax 1991, J Consult Clin Psychol 59:12-19"

#: Two-sided confidence level used where the points are computed from SD and reliability.
LEVEL = Decimal("0.95")


class Criterion(NamedTuple):
    """The difference that counts as reliable: points, whether they are included, how made."""

    points: Decimal | None
    inclusive: bool
    level: Decimal | None
    steps: tuple[str, ...]
    reason: str


def reliable_points(sd: Decimal, reliability: Decimal, level: Decimal = LEVEL) -> Decimal:
    """Points beyond which a difference is reliable: ``z * sqrt(2) * sd * sqrt(1 - reliability)``.

    Args:
        sd: standard deviation in the norm population, in points of the scale, above 0.
        reliability: of the same population, at least 0 and below 1.
        level: two-sided confidence level as a share, between 0 and 1.

    Raises:
        ValueError: an argument is outside its range; the formula would have no meaning there.

    """
    if sd <= 0 or not 0 <= reliability < 1 or not 0 < level < 1:
        raise ValueError(f"no reliable change from sd {sd}, reliability {reliability}, {level}")
    z = Decimal(NormalDist().inv_cdf((1 + float(level)) / 2))
    return z * (2 * (1 - reliability)).sqrt() * sd


def criterion(norm: Norm) -> Criterion:
    """The criterion of a norm: published points first ("at least"), else SD and reliability."""
    published = norm.reliable_change
    if published:
        at = f" at the {published.level:%} level" if published.level else ""
        step = f"published: {published.points} points or more{at}"
        return Criterion(published.points, True, published.level, (step,), "")
    if norm.sd is None or norm.reliability is None:
        return Criterion(
            None, False, None, (), "the norm has neither points nor SD and reliability"
        )
    r = norm.reliability.value
    if norm.sd <= 0 or r >= 1:
        return Criterion(None, False, None, (), f"SD {norm.sd} and reliability {r} allow no value")
    points = reliable_points(norm.sd, r)
    step = f"1.96 x sqrt(2) x SD {norm.sd} x sqrt(1 - {r}) = {points:.4f} points"
    return Criterion(points, False, LEVEL, (step,), "")


def compare(
    norm: Norm, better: Literal["higher", "lower"], first: Fraction, last: Fraction | None
) -> Change:
    """Judge the difference between two scores; see `fit_core.course.change.Change`."""
    rule = criterion(norm)
    difference = None if last is None else last - first
    category = _category(rule, better, difference)
    missing = "" if difference is not None else "there is only one score"
    return Change(
        category=category,
        difference=difference,
        points=rule.points,
        inclusive=rule.inclusive,
        level=rule.level,
        reason=rule.reason or missing,
        steps=rule.steps,
        source=f"{SOURCE}; values: {norm.source}",
        grade=norm.grade,
    )


def _category(rule: Criterion, better: str, difference: Fraction | None) -> Category:
    if rule.points is None or difference is None:
        return "not-computable"
    needed = Fraction(rule.points)
    size = abs(difference)
    reached = size >= needed if rule.inclusive else size > needed
    if difference == 0 or not reached:
        return "unchanged"
    return "improved" if (difference > 0) == (better == "higher") else "deteriorated"
