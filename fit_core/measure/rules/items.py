"""Rules about response sets and the items that use them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fit_core.measure.ranges import is_numeric
from fit_core.measure.rules.lookup import repeated
from fit_core.measure.say import suggestion
from fit_core.measure.walk import Trouble

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fit_core.measure.model import Measure, ResponseSet


def response_forms(measure: Measure) -> Iterator[Trouble]:
    """Each response set has exactly one form: codes, a line, a choice or text."""
    for name, found in measure.responses.items():
        forms = _forms(found)
        if len(forms) != 1:
            has = " and ".join(forms) or "none"
            fix = "Give either codes, or min, max and step, or pick and among, or text = true."
            yield Trouble(f"$.responses.{name}", f"A response set has one form, found {has}.", fix)


def codes(measure: Measure) -> Iterator[Trouble]:
    """Codes are two or more and distinct; printed numbers pair with them one to one."""
    for name, found in measure.responses.items():
        path = f"$.responses.{name}"
        if found.codes and len(found.codes) < 2:
            yield Trouble(f"{path}.codes", "One code leaves nothing to choose.", "Add the others.")
        for key, values in (("codes", found.codes), ("printed", found.printed)):
            yield from repeated(values, f"{path}.{key}", key="")
        if found.printed and len(found.printed) != len(found.codes):
            counts = f"{len(found.printed)} printed numbers for {len(found.codes)} codes."
            yield Trouble(f"{path}.printed", counts, "Give one for each code, in the same order.")


def lines(measure: Measure) -> Iterator[Trouble]:
    """A line has min, max and step; the step leads from one end exactly to the other."""
    for name, found in measure.responses.items():
        path = f"$.responses.{name}"
        given = {"min": found.min, "max": found.max, "step": found.step}
        lacking = [key for key, value in given.items() if value is None]
        if 0 < len(lacking) < 3:
            yield Trouble(path, f"A line without {' and '.join(lacking)}.", "Give all three.")
        if found.min is None or found.max is None or found.step is None:
            continue
        if found.min >= found.max:
            what = f"The line runs from {found.min} to {found.max}."
            yield Trouble(f"{path}.max", what, "Put the lower end first; reverse the item instead.")
        if found.step <= 0 or (found.max - found.min) % found.step:
            what = f"Steps of {found.step} do not lead from {found.min} to {found.max}."
            yield Trouble(f"{path}.step", what, "Choose a step that divides the line evenly.")


def picks(measure: Measure) -> Iterator[Trouble]:
    """A choice names distinct items of the measure, more of them than are to be chosen."""
    known = {item.id for item in measure.items}
    for name, found in measure.responses.items():
        path = f"$.responses.{name}"
        yield from repeated(found.among, f"{path}.among", key="")
        for at, item in enumerate(found.among):
            if item not in known:
                fix = suggestion(item, known)
                yield Trouble(f"{path}.among[{at}]", f"There is no item `{item}`.", fix)
        if found.pick is not None and found.pick >= len(found.among):
            what = f"{found.pick} of {len(found.among)} is no choice."
            yield Trouble(f"{path}.pick", what, "Offer more in `among`, or let fewer be picked.")


def item_ids(measure: Measure) -> Iterator[Trouble]:
    """Item ids are unique; a measure has items, or scales whose totals are typed in."""
    yield from repeated((item.id for item in measure.items), "$.items")
    if not measure.items and not any(scale.method == "entered" for scale in measure.scales):
        fix = 'Add [[items]], or a scale with method = "entered".'
        yield Trouble("$", "The measure has nothing to answer.", fix)


def item_responses(measure: Measure) -> Iterator[Trouble]:
    """Items use response sets that exist, and reverse only numbers."""
    for at, item in enumerate(measure.items):
        found = measure.responses.get(item.responses)
        if found is None:
            fix = suggestion(item.responses, measure.responses)
            what = f"There is no response set `{item.responses}`."
            yield Trouble(f"$.items[{at}].responses", what, fix)
        elif item.reverse and not is_numeric(found):
            what = f"`{item.responses}` has no numbers to reverse."
            yield Trouble(f"$.items[{at}].reverse", what, "Remove the line.")


def _forms(found: ResponseSet) -> list[str]:
    line = found.min is not None or found.max is not None or found.step is not None
    given = {
        "codes": bool(found.codes),
        "a line": line,
        "a choice": found.pick is not None or bool(found.among),
        "text": found.text,
    }
    return [name for name, there in given.items() if there]
