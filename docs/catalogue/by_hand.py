"""How a score is worked out with a pencil, step by step, from the key in the file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from docs.catalogue.text import counted, items, listed, number
from fit_core.measure.model import Item, Measure, MissingRule, Scale
from fit_core.measure.ranges import ends

_ROUNDINGS = {
    "half-up-integer": "to a whole number, a half upwards",
    "one-decimal": "to one decimal place, a half upwards",
    "two-decimals": "to two decimal places, a half upwards",
}


def steps(measure: Measure, scale: Scale) -> list[str]:
    """What to do, in order, to have the score of a scale from a filled-in form."""
    if scale.method == "entered":
        return [_typed_in(scale)]
    if scale.method == "plugin":
        return [f"The scorer `{scale.scorer}` of a plugin works it out."]
    made = _of_scales if scale.of else _of_items
    return [*made(measure, scale), *_converted(scale)]


def reading(scale: Scale) -> str:
    """How a score is rounded before it is compared with bands and cutoffs, if it is."""
    if scale.banding == "exact" or not (scale.bands or scale.cutoffs):
        return ""
    rounded = _ROUNDINGS[scale.banding]
    return f"Before it is compared with bands and cutoffs, the score is rounded {rounded}."


def gaps(scale: Scale) -> str:
    """What happens when an answer of the scale is missing."""
    rule = scale.missing
    if scale.method in ("entered", "plugin"):
        return ""
    whole = (
        " A gap anywhere in the form, outside the scale as well, leaves it without a score."
        if rule.whole_form
        else ""
    )
    if scale.method == "lookup":
        return f"Without a score of `{scale.of[0]}` there is none here.{whole}"
    if scale.of and rule.method != "limit":
        return f"Each of its scales has to have a score.{whole}"
    if rule.method == "none":
        return f"No answer may be missing.{whole}"
    return f"{_allowed(scale, rule)} {_filled(scale, rule)}{whole}"


def _typed_in(scale: Scale) -> str:
    step = f" in steps of {number(scale.step)}" if scale.step not in (None, Decimal(1)) else ""
    return (
        "Score the form with the owner's own key and type in the total: a number from "
        f"{number(scale.min)} to {number(scale.max)}{step}."
    )


def _of_scales(_: Measure, scale: Scale) -> Iterator[str]:
    names = listed([f"`{name}`" for name in scale.of])
    if scale.method == "lookup":
        yield f"Work out {names}."
        pairs = sorted((Decimal(raw), value) for raw, value in scale.table.items())
        told = "; ".join(f"{number(raw)} is {number(value)}" for raw, value in pairs)
        yield f"Read beside it what it is here: {told}."
    else:
        yield f"Add up {names}."


def _of_items(measure: Measure, scale: Scale) -> Iterator[str]:
    own = [item for item in measure.items if item.id in scale.items]
    yield from _passed_over(measure, scale)
    for item in own:
        if item.stand_in:
            yield f"Where item {item.id} has no answer, the answer of item {item.stand_in} counts."
    yield from _taken(measure, own)
    yield _added(scale)


def _added(scale: Scale) -> str:
    what = items(scale.items)
    if scale.method == "weighted":
        return f"Multiply each answer by its weight and add up: {_weights(scale)}."
    if len(scale.items) == 1:
        return f"Take the value of {what}."
    if scale.method == "mean":
        return f"Take the mean of {what}: their sum divided by {len(scale.items)}."
    return f"Add up {what}."


def _passed_over(measure: Measure, scale: Scale) -> Iterator[str]:
    if any(set(skip.items) & set(scale.items) for skip in measure.skips):
        yield "First put in what questions that were passed over count, as said above."


def _taken(measure: Measure, own: Sequence[Item]) -> Iterator[str]:
    """A step for each way in which an answer becomes the value that is added."""
    ways: dict[str, list[str]] = {}
    for item in own:
        ways.setdefault(_way(measure, item), []).append(item.id)
    for way, ids in ways.items():
        if way:
            yield f"For {items(ids)}, {way}."


def _way(measure: Measure, item: Item) -> str:
    """How the answer of an item is turned; nothing where it counts as it is printed."""
    responses = measure.responses[item.responses]
    low, high = ends(responses)
    if responses.printed:
        turned = tuple(low + high - code for code in responses.codes)
        return _from_printed(responses.printed, turned if item.reverse else responses.codes)
    if not item.reverse:
        return ""
    if low + high == 0:
        return "turn the sign of the answer"
    return f"turn the answer round: {number(low + high)} − answer"


def _from_printed(printed: Sequence[Decimal], scored: Sequence[Decimal]) -> str:
    """How a number that the paper prints becomes the one that counts."""
    apart = {one - other for one, other in zip(printed, scored, strict=True)}
    if apart == {Decimal(0)}:
        return "take the number that the paper prints: it is turned already"
    if len(apart) == 1 and min(apart) > 0:
        return f"take away {number(min(apart))} from the number that the paper prints"
    pairs = zip(printed, scored, strict=True)
    told = ", ".join(f"{number(one)} counts {number(other)}" for one, other in pairs)
    return f"the number that the paper prints is turned: {told}"


def _weights(scale: Scale) -> str:
    pairs = zip(scale.items, scale.weights, strict=True)
    return ", ".join(f"item {name} × {number(weight)}" for name, weight in pairs)


def _converted(scale: Scale) -> Iterator[str]:
    if scale.multiply != 1:
        yield f"Multiply by {number(scale.multiply)}."
    if scale.add:
        sign = "Add" if scale.add > 0 else "Take away"
        yield f"{sign} {number(abs(scale.add))}."
    if scale.rounding != "exact":
        yield f"Round {_ROUNDINGS[scale.rounding]}."


def _allowed(scale: Scale, rule: MissingRule) -> str:
    """How many answers may be missing: never all of them, unless each gap counts a number."""
    if rule.method == "limit":
        return f"At most {counted(rule.max, 'answer')} may be missing over all of its scales."
    count = len(scale.items)
    most = rule.max if rule.method == "fill" else min(rule.max, count - 1)
    if most == 0:
        return "No answer may be missing."
    return f"Up to {most} of {counted(count, 'answer')} may be missing."


def _filled(scale: Scale, rule: MissingRule) -> str:
    count = len(scale.items)
    if rule.method == "prorate" and scale.method == "mean":
        return "The score is then the mean of what was answered."
    return {
        "prorate": f"The sum of what was answered is then multiplied by {count} and divided by the "
        "number of answers.",
        "item-mean-rounded": "The mean of the answered items, rounded to a whole number (a half "
        "upwards), then stands in each gap.",
        "mean-of-rated": "The score is the mean of what was rated.",
        "fill": f"Each gap then counts {number(rule.fill)}.",
        "limit": "",
    }[rule.method]
