"""Rules about skip rules, gates and items that stand in for others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fit_core.measure.ranges import allowed_ticks, tick, to_ticks
from fit_core.measure.rules.lookup import number_sets, unknown_items
from fit_core.measure.say import suggestion
from fit_core.measure.walk import Trouble

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fit_core.measure.model import Measure, Skip, SkipWhen


def skip_items(measure: Measure) -> Iterator[Trouble]:
    """Skipped items and those that decide exist; what they count is an answer that they allow."""
    sets = number_sets(measure)
    per_unit = tick(measure)
    for at, rule in enumerate(measure.skips):
        path = f"$.skips[{at}]"
        yield from unknown_items(sets, rule.items, f"{path}.items")
        yield from unknown_items(sets, rule.when.items, f"{path}.when.items")
        if not rule.items:
            yield Trouble(f"{path}.items", "The rule skips nothing.", "Name the skipped items.")
        for name in () if rule.drops else rule.items:
            found = sets.get(name)
            if found and to_ticks(rule.counts, per_unit) not in allowed_ticks(found, per_unit):
                what = f"{rule.counts} is no answer to item `{name}`."
                yield Trouble(f"{path}.counts", what, "Write what a skipped item counts.")


def dropped_items(measure: Measure) -> Iterator[Trouble]:
    """Items that a form may be without leave a mean, or the whole of another scale.

    A sum of three items does not compare with the sum of four, nor one of two scales with that of
    three; a mean over what is there does.
    """
    for at, rule in enumerate(measure.skips):
        if rule.drops and (rule.override or rule.counts):
            what = "Items that are dropped count nothing, whatever was answered."
            yield Trouble(f"$.skips[{at}].drops", what, "Remove `counts` and `override`.")
    groups = list(_dropped_together(measure))
    losing: set[str] = set()
    for at, scale in enumerate(measure.scales):
        items = set(scale.items)
        lost = [group for group in groups if items & group]
        losing |= {scale.id} if lost else set()
        if scale.method != "mean" and any(not items <= group for group in lost):
            what = f"A skip rule drops a part of scale `{scale.id}`, a {scale.method} of items."
            fix = 'Drop all of its items, or give it method = "mean".'
            yield Trouble(f"$.scales[{at}].items", what, fix)
    for at, scale in enumerate(measure.scales):
        gone = [name for name in scale.of if name in losing]
        if scale.method == "sum-of-scales" and gone:
            what = f"A skip rule drops items of `{gone[0]}`, which scale `{scale.id}` adds up."
            yield Trouble(f"$.scales[{at}].of", what, "Add up scales that every form has.")


def skip_conditions(measure: Measure) -> Iterator[Trouble]:
    """A skip rule has exactly one condition, and a source."""
    for at, rule in enumerate(measure.skips):
        path = f"$.skips[{at}]"
        given = _conditions(rule.when)
        if len(given) != 1:
            has = " and ".join(given) or "none"
            fix = "Give either items with a limit, or sex, or retired, or not_applicable."
            yield Trouble(f"{path}.when", f"A skip rule has one condition, found {has}.", fix)
        limited = rule.when.at_least is not None or rule.when.below is not None
        if limited != bool(rule.when.items):
            what = "Items and a limit come together in a condition."
            yield Trouble(f"{path}.when", what, "Write for instance below = 1.")
        yield from _declined(measure, rule, path)
        if not rule.source.strip():
            yield Trouble(f"{path}.source", "`source` is empty.", "Name where the rule stands.")


def stand_ins(measure: Measure) -> Iterator[Trouble]:
    """An item that stands in for another exists, is answered alike, and needs none itself."""
    items = {item.id: item for item in measure.items}
    for at, item in enumerate(measure.items):
        path = f"$.items[{at}].stand_in"
        other = items.get(item.stand_in)
        if item.stand_in and other is None:
            fix = suggestion(item.stand_in, items)
            yield Trouble(path, f"There is no item `{item.stand_in}`.", fix)
        elif other and (other.responses, other.reverse) != (item.responses, item.reverse):
            what = f"Items `{item.id}` and `{other.id}` are not answered or scored alike."
            yield Trouble(path, what, "An answer can stand in only on the same response set.")
        elif other and (other is item or other.stand_in):
            what = f"Item `{other.id}` cannot stand in: it is the item itself, or needs one too."
            yield Trouble(path, what, "Name an item that is always answered.")


def _conditions(when: SkipWhen) -> list[str]:
    given = {
        "items": bool(when.items),
        "sex": when.sex is not None,
        "retired": when.retired is not None,
        "not_applicable": when.not_applicable,
    }
    return [name for name, there in given.items() if there]


def _dropped_together(measure: Measure) -> Iterator[set[str]]:
    """Sets of items that are dropped in one go; one that does not apply goes alone."""
    for rule in measure.skips:
        if rule.drops:
            alone = [{name} for name in rule.items]
            yield from alone if rule.when.not_applicable else [set(rule.items)]


def _declined(measure: Measure, rule: Skip, path: str) -> Iterator[Trouble]:
    """An item that counts when it does not apply can be answered so."""
    sets = {item.id: measure.responses.get(item.responses) for item in measure.items}
    for name in rule.items if rule.when.not_applicable else ():
        found = sets.get(name)
        if found and "not-applicable" not in found.allows:
            what = f"Item `{name}` cannot be answered as not applicable."
            fix = 'Add allows = ["not-applicable"] to its response set.'
            yield Trouble(f"{path}.when.not_applicable", what, fix)
