"""How a score came about, in lines that a person can follow with a pencil."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from fit_core.answers.model import NO_ANSWER, Checked
from fit_core.measure.model import Item, Measure, Scale
from fit_core.measure.ranges import from_ticks, item_ticks, scored_ticks, tick
from fit_core.scoring.model import ScaleScore


def trace(measure: Measure, checked: Checked, scale: Scale, score: ScaleScore) -> tuple[str, ...]:
    """The calculation of one scale, a line each: answers, reversals, sum, proration, rounding."""
    if scale.method == "entered":
        return (f"total typed in: {checked.totals.get(scale.id, '')}",)
    return tuple(_lines(measure, checked, scale, score))


def _lines(measure: Measure, checked: Checked, scale: Scale, score: ScaleScore) -> Iterator[str]:
    answers = _values(measure, checked, scale)
    given = [f"{item.id}={number(value)}" for item, value, _ in answers]
    yield f"answers: {', '.join(given)}"
    reversed_ = [f"{item.id}={number(scored)}" for item, _, scored in answers if item.reverse]
    if reversed_:
        yield f"reversed: {', '.join(reversed_)}"
    if score.exact is None:
        yield f"{score.missing} of {len(scale.items)} answers missing, which makes no score"
        return
    parts = " + ".join(number(scored) for _, _, scored in answers)
    yield f"{scale.method}: {parts}{_proration(scale, score)} = {_exact(score)}"
    if score.banded is not None and score.exact != score.banded:
        yield f"read as {number(score.banded)} ({scale.banding})"


def _values(
    measure: Measure, checked: Checked, scale: Scale
) -> list[tuple[Item, Decimal, Decimal]]:
    """Each answered item of the scale with its answer and its scored value."""
    unit, allowed = tick(measure), item_ticks(measure)
    cells = dict(zip((item.id for item in measure.items), checked.cells, strict=True))
    answered = [i for i in measure.items if i.id in scale.items and cells[i.id] > NO_ANSWER]
    return [
        (
            item,
            from_ticks(cells[item.id], unit),
            from_ticks(scored_ticks(item, cells[item.id], allowed[item.id]), unit),
        )
        for item in answered
    ]


def _proration(scale: Scale, score: ScaleScore) -> str:
    if score.status != "prorated" or scale.method == "mean":
        return ""
    return f", times {len(scale.items)} / {score.answered} for {score.missing} missing"


def _exact(score: ScaleScore) -> str:
    if score.denominator == 1:
        return str(score.numerator)
    return f"{score.numerator}/{score.denominator} = {score.numerator / score.denominator:.4f}"


def number(value: Decimal) -> str:
    """A number without trailing zeros: ``2``, ``6.5``."""
    return f"{value.normalize():f}" if value else "0"
