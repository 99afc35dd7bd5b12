"""Every place where a measure file says otherwise than the facts table, found mechanically.

A difference is a text that begins with the measure id: what, in the file, in the facts.
"""

from __future__ import annotations

from decimal import Decimal

from fit_core.measure.ranges import ends, exact_range, is_numeric
from tests.golden import published
from tests.oracle.scorer import allowed_values

_SIDES = {">=": "at-or-above", ">": "above", "<=": "at-or-below", "<": "below"}
_METHODS = {
    "prorate_mean": "prorate",
    "item_mean": "prorate",
    "mean_impute": "prorate",
    "item_mean_rounded": "item-mean-rounded",
    "mean_of_rated": "mean-of-rated",
    "mean_of_scored": "mean-of-rated",
    "digit 9 for each missing": "fill",
    "needs all scales; at most 4 items missing": "limit",
}
_ROUNDED = {"half-up integer": "half-up-integer", "1 decimal": "one-decimal"}
_ROUNDED |= {"2 decimals": "two-decimals"}


def differences(measure, facts):
    """Yield all differences of one measure."""
    parts = (items, scales, bands, cutoffs, rules, *published.PARTS)
    for part in parts:
        for what, found, expected in part(measure, facts):
            if found != expected:
                yield f"{measure.id} {what}: {_text(found)}, facts {_text(expected)}"


def items(measure, facts):
    """Numbers, order, reversal, answers; which are asked and not scored."""
    if not measure.items:
        return
    yield "items", [item.id for item in measure.items], [item["id"] for item in facts["items"]]
    known = {item["id"]: item for item in facts["items"]}
    turned = [item.id for item in measure.items if item.reverse]
    yield "reversed", turned, [key for key, item in known.items() if "reverse" in item]
    scored = {key for scale in measure.scales for key in scale.items}
    for item in measure.items:
        expected = known.get(item.id)
        if expected is None:
            continue
        given = measure.responses[item.responses]
        values = allowed_values(facts["sets"][expected["set"]])
        if values is None:
            yield f"item {item.id} is a number", is_numeric(given), False
            continue
        found = list(given.codes) or _line(given)
        yield f"item {item.id} answers", found, values
        if "unscored" in expected:
            yield (
                f"item {item.id} asked, not scored",
                (item.optional, item.id in scored),
                (True, False),
            )


def scales(measure, facts):
    """Ids, items, ranges, directions, and what happens when answers lack."""
    known = {scale["id"]: scale for scale in facts["scales"]}
    yield "scales", {scale.id for scale in measure.scales}, set(known)
    for scale in measure.scales:
        expected = known.get(scale.id)
        if expected is None:
            continue
        where = f"scale {scale.id}"
        if scale.method != "entered" and expected["items"]:
            yield f"{where} items", set(_items_of(scale, measure)), set(expected["items"])
        if expected["range"]:
            found = [float(end) for end in exact_range(measure, scale)]
            yield f"{where} range", found, [float(end) for end in expected["range"]]
        yield f"{where} better", scale.better, expected["better"]
        if scale.method != "entered":
            yield from _missing(where, scale, expected["missing"])


def _missing(where, scale, rule):
    yield f"{where} missing max", scale.missing.max, _most(scale, rule)
    yield f"{where} missing method", scale.missing.method, _METHODS.get(rule["method"], "none")
    if "grade" in rule and rule["grade"] != "derived":
        yield f"{where} missing grade", scale.missing.grade, rule["grade"]
    if scale.method != "lookup":
        yield f"{where} rounding", scale.rounding, _ROUNDED.get(rule["rounding"], "exact")


def _most(scale, rule):
    """How many may lack an answer, as our format counts them."""
    if rule["method"] == "mean_of_scored":
        return len(scale.items) - 1
    return rule["max"]


def bands(measure, facts):
    """Band sets: where each band starts, its label, and how sure it is."""
    expected = {
        (given["scale"], given["set"]): (
            [label for _, _, label in given["bands"]],
            [low for low, _, _ in given["bands"]],
            given["grade"],
        )
        for given in facts["bands"]
    }
    found = {
        (scale.id, name): (
            [band.label for band in given],
            [band.start for band in given],
            scale.band_sources[name].grade if name in scale.band_sources else "none",
        )
        for scale in measure.scales
        for name, given in scale.bands.items()
    }
    for key in sorted({*found, *expected}):
        yield f"bands {key[0]} {key[1]}", found.get(key), expected.get(key)


def cutoffs(measure, facts):
    """Lines, each with side, value, for whom, and how sure it is."""
    expected = {_line_of(line) for line in facts["cutoffs"]}
    found = {
        (scale.id, line.side, line.value, _whom(line.when), line.grade)
        for scale in measure.scales
        for line in scale.cutoffs
    }
    for line in sorted(found | expected, key=str):
        yield f"cutoff {_text(line)}", line in found, line in expected


def _line_of(line):
    when = _when(line.get("when", {}))
    return line["scale"], _SIDES[line["op"]], Decimal(line["value"]), when, line["grade"]


def rules(measure, facts):
    """Risk answers, derived rules, the grade of the key, who answers."""
    found = [(rule.item, rule.at_least) for rule in measure.safety]
    expected = [(key, Decimal(value)) for key, _, value in facts["safety"]]
    yield "safety", found, expected
    for key, _, value in facts["item_lines"]:
        yield f"line of item {key}", (key, Decimal(value)) in found, True
    expected = {rule["id"] for rule in facts["derived"]}
    yield "derived", {rule.id for rule in measure.derived}, expected
    if "grade" in facts:
        yield "key grade", measure.key_grade, facts["grade"]
    elif "draft" in facts:
        yield "draft", measure.key_grade == "unverified", facts["draft"]


def _items_of(scale, measure):
    if not scale.of:
        return scale.items
    parts = [part for part in measure.scales if part.id in scale.of]
    return [key for part in parts for key in _items_of(part, measure)]


def _line(given):
    low, high = ends(given)
    if given.step is None:
        return []
    return [low + n * given.step for n in range(int((high - low) / given.step) + 1)]


def _when(when):
    return (*when.get("age", (None, None)), when.get("sex"), when.get("rater"))


def _whom(when):
    if when is None:
        return (None, None, None, None)
    return (when.age_from, when.age_to, when.sex, when.rater)


def _text(value):
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, (list, tuple)):
        return " ".join(_text(part) for part in value)
    if isinstance(value, (set, frozenset)):
        return " ".join(sorted(_text(part) for part in value)) or "none"
    return "-" if value is None else str(value)
