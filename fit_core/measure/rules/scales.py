"""Rules about scales: their items, weights, typed-in totals and missing answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fit_core.measure.rules.lookup import number_sets, repeated, unknown_items
from fit_core.measure.walk import Trouble

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fit_core.measure.model import Measure, Scale


#: Methods whose scores come from other scales.
OF_SCALES = ("sum-of-scales", "lookup")
#: Methods that add up items; only their scores are multiplied, shifted and rounded.
OF_ITEMS = ("sum", "mean", "weighted")


def scale_ids(measure: Measure) -> Iterator[Trouble]:
    """Scale ids are unique."""
    yield from repeated((scale.id for scale in measure.scales), "$.scales")


def scale_items(measure: Measure) -> Iterator[Trouble]:
    """Scales that are computed have items that exist, once each, with numbers as answers."""
    sets = number_sets(measure)
    for at, scale in enumerate(measure.scales):
        path = f"$.scales[{at}].items"
        yield from unknown_items(sets, scale.items, path)
        yield from repeated(scale.items, path, key="")
        if scale.items and scale.method in OF_SCALES:
            what = f"A scale with method `{scale.method}` is made of scales, not of items."
            yield Trouble(path, what, "Name the scales in `of` and remove the items.")
        if not scale.items and scale.method not in ("entered", *OF_SCALES):
            fix = 'List its items, or write method = "entered" for a total that is typed in.'
            yield Trouble(f"$.scales[{at}]", f"Scale `{scale.id}` has no items.", fix)


def stated_range(measure: Measure) -> Iterator[Trouble]:
    """A total that comes ready has min, max and step; other scales compute their range."""
    for at, scale in enumerate(measure.scales):
        path = f"$.scales[{at}]"
        given = [key for key in ("min", "max", "step") if getattr(scale, key) is not None]
        if scale.method not in ("entered", "plugin"):
            for key in given:
                what = f"`{key}` is for totals that are typed in or made by a plugin."
                yield Trouble(f"{path}.{key}", what, "Remove it: the range follows from the items.")
        elif scale.method == "entered" and scale.items:
            what = "A typed-in total has no items."
            yield Trouble(f"{path}.items", what, "Remove them, or choose another method.")
        elif len(given) < 3:
            what = f"A scale with method `{scale.method}` needs min, max and step."
            yield Trouble(path, what, "Give all three.")
        else:
            yield from _stated_line(scale, path)


def scorers(measure: Measure) -> Iterator[Trouble]:
    """A scorer is named where a plugin scores, and only there."""
    for at, scale in enumerate(measure.scales):
        path = f"$.scales[{at}].scorer"
        if scale.method == "plugin" and not scale.scorer:
            what = f"Scale `{scale.id}` does not say which plugin's scorer makes it."
            yield Trouble(path, what, 'Name it: scorer = "...".')
        elif scale.scorer and scale.method != "plugin":
            what = f"A scorer is named, but the method is `{scale.method}`."
            yield Trouble(path, what, 'Write method = "plugin", or remove it.')


def weights(measure: Measure) -> Iterator[Trouble]:
    """Weights stand on weighted scales, one for each item."""
    for at, scale in enumerate(measure.scales):
        wanted = len(scale.items) if scale.method == "weighted" else 0
        if len(scale.weights) != wanted:
            what = f"{len(scale.weights)} weights for {len(scale.items)} items"
            fix = 'Give one weight an item with method = "weighted", none otherwise.'
            yield Trouble(f"$.scales[{at}].weights", f"{what} with method `{scale.method}`.", fix)


def conversion(measure: Measure) -> Iterator[Trouble]:
    """Only what is added up from items is multiplied, shifted or rounded; never multiplied by 0."""
    for at, scale in enumerate(measure.scales):
        changed = {
            "multiply": scale.multiply != 1,
            "add": scale.add != 0,
            "rounding": scale.rounding != "exact",
        }
        for key, used in changed.items():
            if used and scale.method not in OF_ITEMS:
                what = f"`{key}` is for sums and means of items, not for `{scale.method}`."
                yield Trouble(f"$.scales[{at}].{key}", what, "Remove it.")
        if scale.multiply == 0:
            what = "Multiplied by 0 every score is the same."
            yield Trouble(f"$.scales[{at}].multiply", what, "Write the factor of the source.")


def _stated_line(scale: Scale, path: str) -> Iterator[Trouble]:
    if scale.min is None or scale.max is None or scale.step is None:
        return
    if scale.min >= scale.max:
        what = f"The total runs from {scale.min} to {scale.max}."
        yield Trouble(f"{path}.max", what, "Put the lower end first.")
    if scale.step <= 0 or (scale.max - scale.min) % scale.step:
        what = f"Steps of {scale.step} do not lead from {scale.min} to {scale.max}."
        yield Trouble(f"{path}.step", what, "Choose a step that divides the range evenly.")
