"""A scoring key in lines, as a person compares it with a manual."""

from __future__ import annotations

from collections.abc import Iterator

from fit_core.measure.model import Measure, MissingRule, Scale, Skip
from fit_core.measure.ranges import scale_range
from fit_core.scoring.said import listed, number, when_words

_GAPS = {
    "none": "none may be missing",
    "prorate": "up to {0} missing, the sum of the rest times items / answered",
    "item-mean-rounded": "up to {0} missing, each counts the rounded mean of the rest",
    "mean-of-rated": "up to {0} without a rating, the mean of the rest",
    "fill": "up to {0} missing, each counts {1}",
    "limit": "up to {0} missing over all parts",
}


def key_lines(measure: Measure) -> tuple[str, ...]:
    """Say all that decides a score, a line each; titles, norms and licence are left out."""
    return tuple(_lines(measure))


def _lines(measure: Measure) -> Iterator[str]:
    for name, responses in measure.responses.items():
        items = [item.id for item in measure.items if item.responses == name]
        if responses.codes:
            said = ", ".join(map(number, responses.codes))
        elif responses.min is not None and responses.max is not None:
            said = f"a line from {number(responses.min)} to {number(responses.max)}"
        else:
            said = "a choice, or words"
        yield f"items {listed(items)}: answered {said}"
    if measure.items:
        turned = [item.id for item in measure.items if item.reverse]
        yield f"reversed: {listed(turned)}" if turned else "reversed: no item"
    for rule in measure.skips:
        yield _skip(rule)
    for scale in measure.scales:
        yield from _scale(measure, scale)
    for entry in measure.safety:
        yield f"safety: item {entry.item} at {number(entry.at_least)} or above"
    for derived in measure.derived:
        yield f"rule {derived.id}: worked out from single items ({derived.source})"


def _scale(measure: Measure, scale: Scale) -> Iterator[str]:
    low, high = scale_range(measure, scale)
    better = f"{scale.better} is better" if scale.better != "none" else "a label"
    yield f"scale {scale.id}: {_made(scale)}; {number(low)} to {number(high)}, {better}"
    if scale.items or scale.of:
        yield f"  missing answers: {_missing(scale.missing)}"
    for name, bands in scale.bands.items():
        listed = ", ".join(f"{number(band.start)} {band.label}" for band in bands)
        yield f"  bands {name}, each from: {listed}"
    for cutoff in scale.cutoffs:
        meaning = f": {cutoff.meaning}" if cutoff.meaning else ""
        yield f"  cutoff {cutoff.side} {number(cutoff.value)}{meaning}"


def _made(scale: Scale) -> str:
    if scale.method in ("entered", "plugin"):
        return "typed in" if scale.method == "entered" else f"scored by {scale.scorer}"
    parts = f"of items {listed(scale.items)}" if scale.items else f"of {' and '.join(scale.of)}"
    weights = f", weights {', '.join(map(number, scale.weights))}" if scale.weights else ""
    times = f", times {number(scale.multiply)}" if scale.multiply != 1 else ""
    plus = f", plus {number(scale.add)}" if scale.add else ""
    rounded = f", rounded ({scale.rounding})" if scale.rounding != "exact" else ""
    return f"{scale.method} {parts}{weights}{times}{plus}{rounded}"


def _missing(rule: MissingRule) -> str:
    said = _GAPS[rule.method].format(rule.max, number(rule.fill) if rule.fill is not None else "")
    whole = "; a gap anywhere in the form leaves no score" if rule.whole_form else ""
    source = f"{rule.grade}; {rule.source}" if rule.source else rule.grade
    return f"{said}{whole} ({source})"


def _skip(rule: Skip) -> str:
    way = "are not for the form" if rule.drops else f"count {number(rule.counts)}"
    return f"items {listed(rule.items)} {way} where {when_words(rule.when)}"
