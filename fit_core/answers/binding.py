"""Which column of a file holds which item: found by name, never by place, never guessed."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from typing import NamedTuple

from fit_core.answers.files import AnswerFile, name_of_mark
from fit_core.answers.keys import item_keys
from fit_core.answers.numbers import parse_number
from fit_core.answers.profile import Profile
from fit_core.errors import UsageError
from fit_core.measure.model import Derived, Measure

#: Columns that rules may need to know whom a form is about (design part 12).
CONTEXT = ("age", "sex", "rater", "retired")


class Binding(NamedTuple):
    """Places of columns in a file.

    Attributes:
        items: by item id, in the measure's order; None where the file leaves out an optional item
            that no rule uses. totals: by scale id. context: by context word, those that are there.
        passed: by column name, all others.

    """

    items: dict[str, int | None]
    totals: dict[str, int]
    context: dict[str, int]
    passed: dict[str, int]


def bind(measure: Measure, answers: AnswerFile, profile: Profile | None) -> Binding:
    """Find the columns of a measure in an opened file.

    Raises:
        UsageError: a column is missing (with the likely one), the file is separated by another
            mark, or the profile does not fit the measure.

    """
    if profile is not None:
        _check_profile(measure, profile)
    names = profile.columns if profile is not None else {}
    places = {header: place for place, header in enumerate(answers.headers)}
    unneeded = unneeded_items(measure)
    items: dict[str, int | None] = {}
    for item in measure.items:
        column = names.get(item.id, item.id)
        left_out = item.id in unneeded and column not in places
        items[item.id] = None if left_out else _place(column, places, answers, "item")
    entered = [scale.id for scale in measure.scales if scale.method == "entered"]
    totals = {scale: _place(names.get(scale, scale), places, answers, "total") for scale in entered}
    named = {word: names.get(word, word) for word in CONTEXT}
    context = {word: places[column] for word, column in named.items() if column in places}
    taken = {*items.values(), *totals.values(), *context.values()}
    passed = {header: place for header, place in places.items() if place not in taken}
    return Binding(items, totals, context, passed)


def _place(column: str, places: dict[str, int], answers: AnswerFile, what: str) -> int:
    if column in places:
        return places[column]
    mark = answers.other_delimiter()
    if mark is not None:
        raise UsageError(
            f"{answers.path} is separated by {name_of_mark(mark)} (found {mark!r}).",
            f"Save it with commas, or use a profile with delimiter = {mark!r}.",
        )
    near = get_close_matches(column, places, n=1, cutoff=0.3)
    hint = f"Did you mean {near[0]!r}? " if near else ""
    raise UsageError(
        f"{answers.path} has no column for the {what} {column!r}.",
        f"{hint}Name the columns by item id, or map them with --profile.",
    )


def _check_profile(measure: Measure, profile: Profile) -> None:
    if profile.measure != measure.id:
        raise UsageError(
            f"The profile is for the measure {profile.measure!r}, not for {measure.id!r}.",
            "Name the measure of the profile, or another profile.",
        )
    known = [item.id for item in measure.items]
    known += [scale.id for scale in measure.scales if scale.method == "entered"]
    known += CONTEXT
    for name in profile.columns:
        if name not in known:
            near = get_close_matches(name, known, n=1, cutoff=0.4)
            hint = f"Did you mean {near[0]!r}?" if near else f"There are: {', '.join(known)}."
            raise UsageError(f"The profile names {name!r}, which {measure.id} has not.", hint)
    _check_missing(measure, profile)


def _check_missing(measure: Measure, profile: Profile) -> None:
    """Refuse a code that means both an answer and no answer: one of the two would be lost."""
    for code in profile.missing:
        number = parse_number(code)
        for key in item_keys(measure):
            if number is not None and key.ticks_of(number) is not None:
                raise UsageError(
                    f"The profile calls {code} no answer, but it is an answer to item {key.item}.",
                    "Take the code out of [missing].",
                )


def unneeded_items(measure: Measure) -> set[str]:
    """Return the optional items that no scale, derived rule, skip or safety rule looks at."""
    used = {item for scale in measure.scales for item in scale.items}
    used.update(safety.item for safety in measure.safety)
    used.update(item for skip in measure.skips for item in skip.when.items)
    used.update(item for rule in measure.derived for item in derived_items(rule))
    return {item.id for item in measure.items if item.optional} - used


def derived_items(rule: Derived) -> Sequence[str]:
    """Ids of the items that a derived rule looks at."""
    parts = (*rule.count, *((rule.any_of,) if rule.any_of else ()), *rule.clusters)
    return [item for part in parts for item in part.items]
