"""Throw-away copies of a measure, each with one mistake in its key."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from fit_core.measure.model import MissingRule


def mutants(measure):
    """Yield what is wrong with a copy, and the copy."""
    scored = [item for scale in measure.scales for item in scale.items]
    for key in dict.fromkeys([*scored[:1], *scored[-1:]]):
        yield f"item {key} turned", _with_items(measure, key)
    for place, scale in enumerate(measure.scales):
        for what, wrong in _wrong_scales(scale):
            scales = (*measure.scales[:place], wrong, *measure.scales[place + 1 :])
            yield f"{scale.id}: {what}", replace(measure, scales=scales)
    for place, rule in enumerate(measure.safety):
        wrong = replace(rule, at_least=rule.at_least + 1)
        safety = (*measure.safety[:place], wrong, *measure.safety[place + 1 :])
        yield f"risk answer of {rule.item} one later", replace(measure, safety=safety)
    for place, rule in enumerate(measure.derived):
        derived = (*measure.derived[:place], _later(rule), *measure.derived[place + 1 :])
        yield f"{rule.id} one later", replace(measure, derived=derived)
    for place, skip in enumerate(measure.skips[:2]):
        rest = (*measure.skips[:place], *measure.skips[place + 1 :])
        yield f"no skip of {', '.join(skip.items)}", replace(measure, skips=rest)


def _with_items(measure, key):
    return replace(
        measure,
        items=tuple(
            replace(item, reverse=not item.reverse) if item.id == key else item
            for item in measure.items
        ),
    )


def _wrong_scales(scale):
    step = Decimal("0.1") if scale.method == "mean" and scale.multiply == 1 else Decimal(1)
    for place, line in enumerate(scale.cutoffs):
        wrong = replace(line, value=line.value + step)
        cutoffs = (*scale.cutoffs[:place], wrong, *scale.cutoffs[place + 1 :])
        yield f"cutoff {line.key} moved", replace(scale, cutoffs=cutoffs)
    for name, bands in scale.bands.items():
        second = replace(bands[1], start=bands[1].start + step)
        wrong_bands = {**scale.bands, name: (bands[0], second, *bands[2:])}
        yield f"bands {name} moved", replace(scale, bands=wrong_bands)
    if len(scale.items) > 1:
        yield "an item left out", _without_last(scale)
        yield "one more item may be missing", replace(scale, missing=_laxer(scale.missing))
        if scale.missing.max:
            less = replace(scale.missing, max=scale.missing.max - 1)
            yield "one item less may be missing", replace(scale, missing=less)
    if scale.table:
        middle = sorted(scale.table, key=Decimal)[len(scale.table) // 2]
        table = {**scale.table, middle: scale.table[middle] + Decimal("0.1")}
        yield f"table wrong at {middle}", replace(scale, table=table)


def _without_last(scale):
    return replace(scale, items=scale.items[:-1], weights=scale.weights[:-1])


def _laxer(rule):
    if rule.method == "none":
        return MissingRule(max=1, method="prorate")
    return replace(rule, max=rule.max + 1)


def _later(rule):
    """Ask for one hit more."""
    if rule.clusters:
        first = replace(rule.clusters[0], least=rule.clusters[0].least + 1)
        return replace(rule, clusters=(first, *rule.clusters[1:]))
    return replace(rule, least=rule.least + 1)
