"""From a finding to a signal: numbers back on the scale as it is printed, limits clipped."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from fit_core.course.model import Series
from fit_core.course.signals import Signal
from fit_rapport.finding import Finding, below
from fit_rapport.ratings import Ratings

#: What every signal of this pack is about, by the first word of its name: where one brings a
#: question, the core does not ask about the work together a second time.
TOPIC: Final = "alliance-"
#: The rule could fire, but no rating of the scale lies below its limit.
_CANNOT: Final = "it cannot fire: no rating lies below its limit"


class Said(NamedTuple):
    """A finding with what is said of it.

    Attributes:
        finding: of a detector. rule: name of the signal, without its topic. question: that it
            brings when it fired.
        sheet: ``clinician`` for what a therapist alone may see. more: further limits.

    """

    finding: Finding
    rule: str
    question: str = ""
    sheet: Literal["shared", "clinician"] = "shared"
    more: tuple[tuple[str, str], ...] = ()


def signal(read: Ratings, said: Said) -> Signal:
    """Make the signal of a finding about these ratings."""
    finding = said.finding
    return Signal(
        rule=TOPIC + said.rule,
        version=finding.version,
        inputs=read.inputs,
        question=said.question if finding.fired else "",
        verdict=finding.verdict,
        reason=finding.reason or _cannot(read, finding),
        limits=(*_limits(read, finding), *said.more),
        sheet=said.sheet,
    )


def not_rated(series: Series, rule: str, version: str) -> Signal:
    """The answer for a measure that was not filled in today."""
    inputs = (f"{series.measure} {series.scale}",)
    reason = "no rating today"
    return Signal(TOPIC + rule, version, inputs, verdict="not-applicable", reason=reason)


def _cannot(read: Ratings, finding: Finding) -> str:
    if finding.verdict != "clear" or finding.limit is None:
        return ""
    return "" if below(read.scale.low, finding.limit) else _CANNOT


def _limits(read: Ratings, finding: Finding) -> Iterator[tuple[str, str]]:
    sign = read.sign
    if finding.limit is not None:
        drawn = min(max(finding.limit, read.scale.low), read.scale.high)
        yield "limit", _text(sign * finding.limit)
        if drawn != finding.limit:
            yield "drawn limit", _text(sign * drawn)
    for name, value in finding.scores:
        yield name, _text(sign * value)
    for name, told in finding.parameters:
        yield name, _text(told)


@lru_cache(maxsize=1024)
def _text(value: float | str) -> str:
    """Words as they are; a number with six figures, and never a minus before nothing.

    Parameters come again with every signal, and to write them out is most of the work of a
    caseload; so they are kept.
    """
    return value if isinstance(value, str) else f"{value + 0.0:.6g}"
