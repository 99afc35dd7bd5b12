"""A scoring key in lines, as a person compares it with a manual."""

from __future__ import annotations

from collections.abc import Iterator

from fit_core.measure.model import Measure, MissingRule, Scale, Skip, SkipWhen
from fit_core.measure.ranges import scale_range
from fit_core.scoring.trace import number

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
        yield f"items {_listed(items)}: answered {said}"
    if measure.items:
        turned = [item.id for item in measure.items if item.reverse]
        yield f"reversed: {_listed(turned)}" if turned else "reversed: no item"
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
    parts = f"of items {_listed(scale.items)}" if scale.items else f"of {' and '.join(scale.of)}"
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
    return f"items {_listed(rule.items)} {way} where {_when(rule.when)}"


def _when(when: SkipWhen) -> str:
    if when.items:
        least = f"at {number(when.at_least)} or above" if when.at_least is not None else ""
        below = f"below {number(when.below)}" if when.below is not None else ""
        return f"items {_listed(when.items)} are {' and '.join(filter(None, (least, below)))}"
    if when.sex:
        return f"the sex is {when.sex}"
    if when.retired is not None:
        return "the person is retired" if when.retired else "the person is not retired"
    return "the item does not apply"


def _listed(ids: tuple[str, ...] | list[str]) -> str:
    """Item ids, runs of numbers shortened: ``1-4, 6``."""
    runs: list[list[str]] = []
    for name in ids:
        last = runs[-1][-1] if runs else ""
        if name.isdecimal() and last.isdecimal() and int(name) == int(last) + 1:
            runs[-1].append(name)
        else:
            runs.append([name])
    return ", ".join(run[0] if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)
