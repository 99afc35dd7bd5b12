"""Half of the way from the first score to the end of the scale.

Responder: half or more of the distance gained (Hiller, Schindler and Lambert 2012, Psychotherapy
Research 22, 1-11). The distance goes to the lower end of the metric where lower is better, to the
upper end where higher is better; so a scale that begins at 10 is not taken to begin at 0. It says
nothing of chance: no points are stated and the sheet draws no chance band.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Literal

from fit_core.course.change import Category, Change
from fit_core.measure.model import Norm

SOURCE = "Hiller, Schindler and Lambert 2012, Psychother Res 22:1-11"
_METRIC = re.compile(r"(-?[0-9.]+)-([0-9.]+)")


def end_of(norm: Norm, better: Literal["higher", "lower"]) -> Fraction:
    """The end of the norm's metric that is best: 0 of "0-27" where lower is better."""
    ends = _METRIC.fullmatch(norm.metric)
    assert ends is not None  # noqa: S101 - the loader holds metrics to this form
    return Fraction(ends[2] if better == "higher" else ends[1])


def compare(
    norm: Norm, better: Literal["higher", "lower"], first: Fraction, last: Fraction | None
) -> Change:
    """Judge the difference between two scores; see `fit_core.course.change.Change`."""
    distance = abs(first - end_of(norm, better))
    difference = None if last is None else last - first
    category: Category = "not-computable"
    steps: tuple[str, ...] = ()
    reason = "there is only one score" if difference is None else "percent of nothing"
    if difference is not None and distance:
        gain = difference if better == "higher" else -difference
        category, reason = _category(2 * gain, distance), ""
        steps = (f"{float(gain):g} of {float(distance):g} points: {float(gain / distance):.1%}",)
    return Change(
        category=category,
        difference=difference,
        points=None,
        inclusive=True,
        level=None,
        reason=reason,
        steps=steps,
        source=f"{SOURCE}; metric: {norm.source}",
        grade=norm.grade,
    )


def _category(double: Fraction, distance: Fraction) -> Category:
    if double >= distance:
        return "improved"
    return "deteriorated" if -double >= distance else "unchanged"
