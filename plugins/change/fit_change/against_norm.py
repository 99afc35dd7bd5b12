"""Methods of two scores of one person against one norm, by the formulas of the core.

``sdd`` needs the reliability of a retest: then ``SD sqrt(2 (1 - r))`` is the SD of differences
between two measurements (Maassen 2004). ``gln``, ``en`` and ``nk`` set a score against the one
that regression to the mean lets expect; the mean has to be that of people in care, because people
who seek help do not return to the mean of people in general. Their SD and reliability are those
of the norm at both times. The difference they need differs by start and direction, so they state
no points and the sheet draws no chance band.

Not here: ``cm``, which with one norm is the same as ``jt``; ``hll`` and ``ha``, which need the
mean change of a sample and give one person another answer when other people are added; ``anchor``,
because no norm holds a smallest difference that matters.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from statistics import NormalDist
from typing import Literal, NamedTuple

from fit_core.change.model import Method, MomentName
from fit_core.change.statistic import FORMULAS, Statistic
from fit_core.course.change import Category, Change, ChangeMethod
from fit_core.errors import FitError, RefusedError
from fit_core.measure.model import Norm

#: Two-sided confidence level of all of them.
LEVEL = Decimal("0.95")
_Z = NormalDist().inv_cdf((1 + float(LEVEL)) / 2)
_ASKED: tuple[Method, ...] = ("sdd", "gln", "en", "nk")

Compare = Callable[[Norm, Literal["higher", "lower"], Fraction, Fraction | None], Change]


class NormFigures(NamedTuple):
    """The figures of a norm under the names of the formulas."""

    norm: Norm

    def value(self, name: MomentName) -> float:
        """A figure in points of the scale.

        Raises:
            RefusedError: the norm does not state it, or it has no meaning.

        """
        match name:
            case "sd" | "post_sd":
                return self._spread()
            case "reliability" | "reliability_post":
                return self._reliability()
            case "clinical_mean":
                return self._mean()
            case "sd_diff":
                return self._spread() * math.sqrt(2 * (1 - self._retest()))
            case _:
                raise _lacking(f"a norm states no {name.replace('_', ' ')}")

    def _spread(self) -> float:
        if self.norm.sd is None or self.norm.sd <= 0:
            raise _lacking("the norm has no SD above 0")
        return float(self.norm.sd)

    def _reliability(self) -> float:
        r = self.norm.reliability
        if r is None or not 0 <= r.value < 1:
            raise _lacking("the norm has no reliability from 0 to below 1")
        return float(r.value)

    def _retest(self) -> float:
        r = self.norm.reliability
        if r is None or r.kind != "retest":
            raise _lacking("the reliability of the norm is not that of a retest")
        return self._reliability()

    def _mean(self) -> float:
        if self.norm.sample != "clinical" or self.norm.mean is None:
            raise _lacking("the norm has no mean of people in care")
        return float(self.norm.mean)


def methods() -> list[ChangeMethod]:
    """The methods of the core that make sense for one person and one norm."""
    return [
        ChangeMethod(name, FORMULAS[name].title, FORMULAS[name].source, _comparing(name))
        for name in _ASKED
    ]


def _lacking(why: str) -> RefusedError:
    return RefusedError(why, "Choose another norm or another method.")


def _comparing(name: Method) -> Compare:
    """`Compare` by the formula of a name."""

    def compare(
        norm: Norm, better: Literal["higher", "lower"], first: Fraction, last: Fraction | None
    ) -> Change:
        try:
            statistic = FORMULAS[name].make(NormFigures(norm))
        except FitError as error:
            return _answer(name, norm, first, last, "not-computable", error.what)
        if last is None:
            alone = "there is only one score"
            return _answer(name, norm, first, last, "not-computable", alone, statistic)
        moved = _statistic(statistic, first, last)
        category = _category(moved, better) if last != first else "unchanged"
        return _answer(name, norm, first, last, category, "", statistic)

    return compare


def _statistic(statistic: Statistic, first: Fraction, last: Fraction) -> float:
    x, change = float(first), float(last - first)
    return statistic.per_point * change + statistic.start * x + statistic.constant


def _category(moved: float, better: str) -> Category:
    if abs(moved) <= _Z:
        return "unchanged"
    return "improved" if (moved > 0) == (better == "higher") else "deteriorated"


def _answer(
    name: Method,
    norm: Norm,
    first: Fraction,
    last: Fraction | None,
    category: Category,
    reason: str,
    statistic: Statistic | None = None,
) -> Change:
    points = statistic.error * _Z if statistic and statistic.symmetric else None
    return Change(
        category=category,
        difference=None if last is None else last - first,
        points=None if points is None else Decimal(points),
        inclusive=False,
        level=LEVEL if statistic else None,
        reason=reason,
        steps=_steps(statistic, first, last) if statistic else (),
        source=f"{FORMULAS[name].source}; values: {norm.source}",
        grade=norm.grade,
    )


def _steps(statistic: Statistic, first: Fraction, last: Fraction | None) -> tuple[str, ...]:
    if statistic.symmetric:
        size = _Z * statistic.error
        steps = [f"{_Z:.2f} x SD of differences {statistic.error:.4f} = {size:.4f} points"]
    else:
        offset = statistic.start * float(first) + statistic.constant
        expected = float(first) - offset * statistic.error
        steps = [f"expected from regression to the mean: {expected:z.4f}"]
    if last is not None:
        moved = _statistic(statistic, first, last)
        steps.append(f"RC = {moved:z.4f}, error {statistic.error:.4f}; beyond {_Z:.2f} counts")
    return tuple(steps)
