"""How a score came about, in lines that a person can follow with a pencil."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from decimal import Decimal

from fit_core.answers.model import NO_ANSWER, Checked
from fit_core.measure.model import Item, Measure, Scale
from fit_core.measure.ranges import from_ticks, item_ticks, scored_ticks, tick
from fit_core.scoring.model import ScaleScore


def trace(
    measure: Measure,
    checked: Checked,
    scale: Scale,
    scores: Mapping[str, ScaleScore],
    dropped: Collection[str] = (),
) -> tuple[str, ...]:
    """The calculation of one scale, a line each: answers, reversals, sum, gaps, rounding.

    Args:
        measure: the measure. checked: its answers. scale: the scale.
        scores: by scale id, of this scale and of those that it is made of.
        dropped: ids of items that are not for this form.

    """
    if scale.method == "entered":
        lines: Iterable[str] = (f"total typed in: {checked.totals.get(scale.id, '')}",)
    elif scale.of:
        lines = _of_scales(scale, scores)
    else:
        lines = _of_items(measure, checked, scale, scores[scale.id], dropped)
    return (*lines, *_against(scores[scale.id]))


def _against(score: ScaleScore) -> Iterator[str]:
    """The published lines that are for this form; one for other people is not among them."""
    for line, met in score.cutoffs.items():
        yield f"read against {line}: {'yes' if met else 'no'}"


def _of_scales(scale: Scale, scores: Mapping[str, ScaleScore]) -> Iterator[str]:
    yield ", ".join(f"{name}={_known(scores[name])}" for name in scale.of)
    score = scores[scale.id]
    if score.exact is None:
        yield "not scored, because not all of it can be"
        return
    yield f"{scale.method}: {_exact(score)}"
    yield from _read_as(scale, score)


def _of_items(
    measure: Measure,
    checked: Checked,
    scale: Scale,
    score: ScaleScore,
    dropped: Collection[str],
) -> Iterator[str]:
    gone = [item for item in scale.items if item in dropped]
    if gone:
        yield f"not for this form, by a skip rule: {', '.join(gone)}"
    if score.dropped:
        return
    answers = [found for found in _values(measure, checked, scale) if found[0].id not in gone]
    given = [f"{item.id}={number(value)}" for item, value, _ in answers]
    yield f"answers: {', '.join(given)}"
    reversed_ = [f"{item.id}={number(scored)}" for item, _, scored in answers if item.reverse]
    if reversed_:
        yield f"reversed: {', '.join(reversed_)}"
    unanswered = len(scale.items) - len(gone) - len(answers)
    if unanswered > score.missing:
        yield f"{unanswered - score.missing} counted by a skip rule of the form"
    if score.exact is None:
        yield f"{score.missing} of {len(scale.items)} answers missing, which makes no score"
        return
    parts = " + ".join(number(scored) for _, _, scored in answers) or "nothing answered"
    yield f"{scale.method}: {parts}{_gaps(scale, score)}{_converted(scale)} = {_exact(score)}"
    yield from _read_as(scale, score)


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


def _gaps(scale: Scale, score: ScaleScore) -> str:
    rule, gaps = scale.missing, f"{score.missing} missing"
    if not score.missing or scale.method == "mean":
        return ""
    if rule.method == "item-mean-rounded":
        return f", and the rounded mean of these for each of {gaps}"
    if rule.method == "fill" and rule.fill is not None:
        return f", and {number(rule.fill)} for each of {gaps}"
    return f", times {len(scale.items)} / {score.answered} for {gaps}"


def _converted(scale: Scale) -> str:
    times = f", times {number(scale.multiply)}" if scale.multiply != 1 else ""
    plus = f", plus {number(scale.add)}" if scale.add else ""
    rounded = f", rounded half up ({scale.rounding})" if scale.rounding != "exact" else ""
    return times + plus + rounded


def _read_as(scale: Scale, score: ScaleScore) -> Iterator[str]:
    if score.banded is not None and score.exact != score.banded:
        yield f"read as {number(score.banded)} ({scale.banding})"


def _known(score: ScaleScore) -> str:
    return "not scored" if score.exact is None else _exact(score)


def _exact(score: ScaleScore) -> str:
    if score.denominator == 1:
        return str(score.numerator)
    return f"{score.numerator}/{score.denominator} = {score.numerator / score.denominator:.4f}"


def number(value: Decimal) -> str:
    """A number without trailing zeros: ``2``, ``6.5``."""
    return f"{value.normalize():f}" if value else "0"
