"""Rules about missing answers: what may lack, and what then counts."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from fit_core.measure.ranges import values_of
from fit_core.measure.rules.lookup import number_sets
from fit_core.measure.walk import Trouble

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fit_core.measure.model import Measure, Scale

#: Which methods of a scale each way of filling gaps is for.
_FOR = {
    "prorate": ("sum", "mean", "weighted"),
    "item-mean-rounded": ("sum",),
    "mean-of-rated": ("mean",),
    "fill": ("sum", "mean", "weighted"),
    "limit": ("sum-of-scales",),
}


def missing(measure: Measure) -> Iterator[Trouble]:
    """Fewer items may be missing than a scale has; what fills the gap is said, with its source."""
    for at, scale in enumerate(measure.scales):
        rule, path = scale.missing, f"$.scales[{at}].missing"
        most = len(scale.items) - (rule.method != "fill")
        if scale.items and rule.max > most:
            what = f"{rule.max} missing of {len(scale.items)} items leaves nothing to score."
            yield Trouble(f"{path}.max", what, "Lower it.")
        if rule.max and rule.method == "none":
            what = f"{rule.max} may be missing, but nothing says how to score without them."
            yield Trouble(f"{path}.method", what, 'Write method = "prorate", or max = 0.')
        if rule.method != "none" and not rule.source.strip():
            fix = "Name the paper or manual, and its grade."
            yield Trouble(f"{path}.source", "The rule for missing answers has no source.", fix)


def gap_methods(measure: Measure) -> Iterator[Trouble]:
    """A way of filling gaps fits the method of the scale; `fill` stands with `fill` only."""
    for at, scale in enumerate(measure.scales):
        rule, path = scale.missing, f"$.scales[{at}].missing"
        fitting = _FOR.get(rule.method)
        if fitting and scale.method not in fitting and scale.method != "plugin":
            what = f"`{rule.method}` is for {' or '.join(fitting)}, not for `{scale.method}`."
            yield Trouble(f"{path}.method", what, "Choose another way.")
        if (rule.fill is None) == (rule.method == "fill"):
            what = "`fill` and the method `fill` come together."
            yield Trouble(f"{path}.fill", what, "Give the value that a gap counts as, or neither.")


def whole_numbers(measure: Measure) -> Iterator[Trouble]:
    """A rounded item mean, and what a gap counts as, fall on whole steps of the answers."""
    sets = number_sets(measure)
    for at, scale in enumerate(measure.scales):
        path = f"$.scales[{at}].missing"
        values = [v for name in scale.items if (found := sets.get(name)) for v in values_of(found)]
        fine = any(value % 1 for value in values)
        if scale.missing.method == "item-mean-rounded" and fine:
            what = "A mean rounded to a whole number is no answer on steps finer than one."
            yield Trouble(f"{path}.method", what, "Choose `prorate`.")
        if (scale.missing.fill or Decimal(0)) % 1:
            what = f"{scale.missing.fill} is no whole number."
            yield Trouble(f"{path}.fill", what, "Gaps count as whole numbers only.")


def is_whole(measure: Measure, scale: Scale) -> bool:
    """Whether a scale of items has whole-number scores only, also with answers missing."""
    sets = number_sets(measure)
    numbers = [v for name in scale.items if (found := sets.get(name)) for v in values_of(found)]
    numbers += [*scale.weights, scale.multiply, scale.add]
    estimated = scale.missing.method in ("prorate", "mean-of-rated") or scale.method == "mean"
    whole = not estimated and not any(number % 1 for number in numbers)
    return whole or scale.rounding == "half-up-integer"
