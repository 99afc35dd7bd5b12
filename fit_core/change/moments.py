"""Means, SDs and reliabilities: as stated, else from the clients with both scores, with their n.

Every figure that a formula asks for is kept, so that the output can list what was used and where
it came from.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Literal, NamedTuple

import numpy as np

from fit_core.change.arrays import Floats
from fit_core.change.model import MomentName, Question
from fit_core.errors import RefusedError, UsageError

#: Below this many clients an SD of one's own sample is off by more than 13 % (1/sqrt(2(n-1))).
ENOUGH = 30

_OPTIONS: dict[MomentName, str] = {
    "clinical_mean": "--clinical-mean",
    "sd": "--sd",
    "sd_diff": "--sd-diff",
    "reliability": "--reliability",
    "reliability_post": "--reliability-post",
    "functional_mean": "--functional-mean",
    "functional_sd": "--functional-sd",
}
_WORDS: dict[MomentName, str] = {
    "clinical_mean": "mean at the first time",
    "sd": "SD at the first time",
    "post_mean": "mean at the second time",
    "post_sd": "SD at the second time",
    "sd_diff": "SD of the differences",
    "reliability": "reliability",
    "reliability_post": "reliability at the second time",
    "functional_mean": "mean of the functional population",
    "functional_sd": "SD of the functional population",
}
_SPREADS = ("sd", "post_sd", "sd_diff", "functional_sd")


class Moment(NamedTuple):
    """A figure. ``origin`` is ``given``, ``sample`` (then ``n`` clients) or a rule's words."""

    value: float
    exact: Fraction
    n: int | None
    origin: str


class Moments:
    """The figures of one analysis, looked up by name, in points of the scale.

    Args:
        question: its ``given`` figures come first.
        pre, post: scores of all clients in whole steps (n), NaN where there is none.
        decimals: steps are 10^-decimals points.

    """

    def __init__(self, question: Question, pre: Floats, post: Floats, decimals: int) -> None:
        self._question, self._given = question, question.given
        self._pre, self._post = pre, post
        self._scale = 10.0**decimals
        self._pairs: tuple[Floats, Floats] | None = None
        self.used: dict[MomentName, Moment] = {}

    def value(self, name: MomentName) -> float:
        """A figure as a float.

        Raises:
            UsageError: it has to be stated and was not.
            RefusedError: it is outside the range in which formulas have a meaning, or there are
                too few clients to take it from.

        """
        return self.moment(name).value

    def moment(self, name: MomentName) -> Moment:
        """A figure with its origin; errors as of `value`."""
        if name not in self.used:
            moment = self._look_up(name)
            _refuse_senseless(name, moment)
            self.used[name] = moment
        return self.used[name]

    @property
    def pairs(self) -> tuple[Floats, Floats]:
        """Scores of the clients with both, in steps."""
        if self._pairs is None:
            self._pairs = self._pre, self._post
            # A sum that is a number has met no gap: nothing needs to be copied.
            if np.isnan(np.add.reduce(self._pre) + np.add.reduce(self._post)):
                both = ~np.isnan(self._pre + self._post)
                self._pairs = self._pre[both], self._post[both]
        return self._pairs

    def small(self) -> dict[MomentName, Moment]:
        """The figures that came from fewer than `ENOUGH` clients."""
        return {k: m for k, m in self.used.items() if m.n is not None and m.n < ENOUGH}

    def _look_up(self, name: MomentName) -> Moment:
        if name in self._given:
            return stated(self._given[name])
        if name == "reliability_post":
            same = self.moment("reliability")
            return Moment(same.value, same.exact, None, "as at the first time")
        refuse_unstated(self._question, name)
        return self._from_sample(name)

    def _from_sample(self, name: MomentName) -> Moment:
        pre, post = self.pairs
        n, least = len(pre), 2 if name in _SPREADS else 1
        if n < least:
            people = "1 client" if n == 1 else f"{n} clients"
            raise RefusedError(
                f"The {_WORDS[name]} cannot come from {people} with both scores.",
                f"Give it with {_OPTIONS[name]}." if name in _OPTIONS else "Give more clients.",
            )
        match name:
            case "clinical_mean":
                value = mean(pre)
            case "sd":
                value = spread(pre)
            case "post_mean":
                value = mean(post)
            case "post_sd":
                value = spread(post)
            case _:
                value = spread(post - pre)
        value /= self._scale
        return Moment(value, Fraction(value), n, "sample")


def refuse_unstated(question: Question, name: MomentName) -> None:
    """Raise UsageError for a figure that no file of scores can tell and that nobody gave."""
    if name in ("reliability", "functional_mean", "functional_sd") and name not in question.given:
        raise UsageError(
            f"The {_WORDS[name]} is needed and cannot come from the file.",
            f"Give it with {_OPTIONS[name]}, from a published norm.",
        )


def stated(value: Decimal) -> Moment:
    """A figure that somebody gave."""
    return Moment(float(value), Fraction(value), None, "given")


def mean(values: Floats) -> float:
    """The arithmetic mean."""
    return float(np.add.reduce(values)) / len(values)


def spread(values: Floats) -> float:
    """The SD with n - 1, in blocks: no copy of a long array is made."""
    centre = mean(values)
    total = 0.0
    for first in range(0, len(values), _BLOCK):
        off = values[first : first + _BLOCK] - centre
        total += float(np.einsum("i,i->", off, off))  # no threads for so little work
    return float(np.sqrt(total / (len(values) - 1)))


_BLOCK = 1 << 14


def _refuse_senseless(name: MomentName, moment: Moment) -> None:
    value = moment.value
    if name in _SPREADS and not value > 0:
        kind: Literal["given", "sample"] = "sample" if moment.origin == "sample" else "given"
        why = "nobody differs from the others" if kind == "sample" else "an SD is above 0"
        raise RefusedError(
            f"The {_WORDS[name]} is {value:g}: {why}, so no change can be told from chance.",
            f"Give one above 0 with {_OPTIONS[name]}."
            if name in _OPTIONS
            else "Give more clients.",
        )
    if name in ("reliability", "reliability_post") and not 0 <= value < 1:
        raise RefusedError(
            f"A {_WORDS[name]} of {value:g} allows no error of measurement to be computed.",
            f"Give one from 0 to below 1 with {_OPTIONS[name]}.",
        )
