"""From a finding to a signal: numbers back on the scale as it is printed, limits clipped."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from fit_core.course.model import Series
from fit_core.course.signals import Signal
from fit_rupture.finding import Finding, below
from fit_rupture.ratings import Ratings

#: The rule could fire, but no rating of the scale lies below its limit.
_CANNOT = "it cannot fire: no rating lies below its limit"


def signal(
    read: Ratings,
    finding: Finding,
    rule: str,
    question: str = "",
    *,
    sheet: Literal["shared", "clinician"] = "shared",
) -> Signal:
    """Say what a detector saw.

    Args:
        rule: name of the signal. question: that it brings when it fired.
        sheet: ``clinician`` for what a therapist alone may see.

    """
    return Signal(
        rule=rule,
        version=finding.version,
        inputs=read.inputs,
        question=question if finding.fired else "",
        verdict=finding.verdict,
        reason=finding.reason or _cannot(read, finding),
        limits=tuple(_limits(read, finding)),
        sheet=sheet,
    )


def not_rated(series: Series, rule: str, version: str) -> Signal:
    """The answer for a measure that was not filled in today."""
    inputs = (f"{series.measure} {series.scale}",)
    reason = "no rating today"
    return Signal(rule, version, inputs, verdict="not-applicable", reason=reason)


def _cannot(read: Ratings, finding: Finding) -> str:
    if finding.verdict != "clear" or finding.limit is None:
        return ""
    return "" if below(read.scale.low, finding.limit) else _CANNOT


def _limits(read: Ratings, finding: Finding) -> Iterator[tuple[str, str]]:
    if finding.limit is not None:
        drawn = min(max(finding.limit, read.scale.low), read.scale.high)
        yield "limit", _number(read.sign * finding.limit)
        if drawn != finding.limit:
            yield "drawn limit", _number(read.sign * drawn)
    for name, value in finding.scores:
        yield name, value if isinstance(value, str) else _number(read.sign * value)
    for name, value in finding.parameters:
        yield name, value if isinstance(value, str) else _number(value)


def _number(value: float) -> str:
    """Six figures, and never a minus before nothing."""
    return f"{value + 0.0:.6g}"
