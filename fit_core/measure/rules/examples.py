"""Rules about worked examples: names that exist, and one example for every computed scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fit_core.measure.say import suggestion
from fit_core.measure.walk import Trouble

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from fit_core.measure.model import Example, Measure


def example_names(measure: Measure) -> Iterator[Trouble]:
    """Items, scales, bands, cutoffs, derived rules and flags of an example exist."""
    known = _names(measure)
    for at, example in enumerate(measure.examples):
        for section, names in _used(example):
            for name in names:
                if name not in known[section]:
                    path = f"$.examples[{at}].{section}"
                    what = f"There is nothing called `{name}` for `{section}`."
                    yield Trouble(path, what, suggestion(name, known[section]))


def every_scale(measure: Measure) -> Iterator[Trouble]:
    """Every scale that the core computes has an example that expects a score of it."""
    shown = {name for example in measure.examples for name in example.expect}
    for at, scale in enumerate(measure.scales):
        made = (scale.items or scale.of) and scale.method != "plugin"
        if made and scale.id not in shown:
            what = f"No example works out scale `{scale.id}`."
            fix = "Add [[examples]] with answers and expect: it is run as a test of this file."
            yield Trouble(f"$.scales[{at}]", what, fix)


def _names(measure: Measure) -> dict[str, list[str]]:
    scales = measure.scales
    return {
        "answers": [item.id for item in measure.items]
        + [scale.id for scale in scales if scale.method == "entered"],
        "expect": [scale.id for scale in scales],
        "bands": [f"{scale.id}.{name}" for scale in scales for name in scale.bands],
        "cutoffs": [f"{scale.id}{line.key}" for scale in scales for line in scale.cutoffs],
        "derived": [rule.id for rule in measure.derived],
        "flags": [entry.item for entry in measure.safety],
    }


def _used(example: Example) -> tuple[tuple[str, Iterable[str]], ...]:
    return (
        ("answers", example.answers),
        ("expect", example.expect),
        ("bands", example.bands),
        ("cutoffs", example.cutoffs),
        ("derived", example.derived),
        ("flags", example.flags),
    )
