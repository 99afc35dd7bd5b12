"""Rules about what is read from single items: safety flags and derived rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fit_core.measure.ranges import ends
from fit_core.measure.rules.lookup import number_sets, repeated, unknown_items
from fit_core.measure.walk import Trouble

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from fit_core.measure.model import Count, Derived, Measure, ResponseSet


def safety(measure: Measure) -> Iterator[Trouble]:
    """Safety items exist, and some but not every answer reaches their threshold."""
    sets = number_sets(measure)
    yield from repeated((entry.item for entry in measure.safety), "$.safety", key=".item")
    for at, entry in enumerate(measure.safety):
        for trouble in unknown_items(sets, (entry.item,), ""):
            yield trouble._replace(path=f"$.safety[{at}].item")
        found = sets.get(entry.item)
        if found is None:
            continue
        low, high = ends(found)
        if not low < entry.at_least <= high:
            fate = "no answer" if entry.at_least > high else "every answer"
            what = (
                f"{entry.at_least} is reached by {fate} of item `{entry.item}` ({low} to {high})."
            )
            fix = "It is compared with the scored value, after reversal."
            yield Trouble(f"$.safety[{at}].at_least", what, fix)


def derived(measure: Measure) -> Iterator[Trouble]:
    """Derived rules have unique ids, existing items, a limit, and a number that can be reached."""
    sets = number_sets(measure)
    yield from repeated((rule.id for rule in measure.derived), "$.derived")
    for at, rule in enumerate(measure.derived):
        path = f"$.derived[{at}]"
        parts = [(f"{path}.count[{n}]", part) for n, part in enumerate(rule.count)]
        if rule.any_of is not None:
            parts.append((f"{path}.any_of", rule.any_of))
        parts += [(f"{path}.clusters[{n}]", part) for n, part in enumerate(rule.clusters)]
        for place, part in parts:
            yield from _part(sets, part, place)
        yield from _numbers(rule, path)
        if not rule.source.strip():
            yield Trouble(f"{path}.source", "`source` is empty.", "Name where it is published.")


def _part(sets: Mapping[str, ResponseSet | None], part: Count, path: str) -> Iterator[Trouble]:
    yield from unknown_items(sets, part.items, f"{path}.items")
    if not part.items:
        yield Trouble(f"{path}.items", "No items to count.", "List at least one.")
    if part.at_least is None and part.below is None:
        what = "Nothing says which answers count."
        yield Trouble(path, what, "Give `at_least`, `below`, or both.")


def _numbers(rule: Derived, path: str) -> Iterator[Trouble]:
    for number, part in enumerate(rule.clusters):
        if part.least > len(part.items):
            what = f"{part.least} of {len(part.items)} items can never count."
            yield Trouble(f"{path}.clusters[{number}].least", what, "Lower it, or add items.")
    if not rule.count and not rule.clusters:
        yield Trouble(path, "The rule counts nothing.", "Give `count`, or `clusters`.")
    countable = sum(len(part.items) for part in rule.count)
    if rule.least > countable:
        what = f"{rule.least} of {countable} items can never count."
        yield Trouble(f"{path}.least", what, "Lower it, or add items.")
    if rule.most is not None and rule.most < rule.least:
        what = f"At most {rule.most} but at least {rule.least}."
        yield Trouble(f"{path}.most", what, "Swap or correct them.")
