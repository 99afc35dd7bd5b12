"""What one item, or one typed-in total, allows: the key that answers are checked against."""

from __future__ import annotations

from decimal import Decimal
from math import lcm
from typing import Literal, NamedTuple

from fit_core.answers.numbers import plain
from fit_core.measure.model import Measure, ResponseSet, Scale
from fit_core.measure.ranges import Allowed, allowed_ticks, from_ticks, tick, to_ticks, values_of

#: Above this many allowed values a message names the ends and the step instead of each value.
_LISTED = 12


class Key(NamedTuple):
    """The answers that an item allows.

    Attributes:
        item: id of the item, or of the scale whose total is typed in.
        kind: number, a choice among items, or free text.
        unit: ticks to one unit. allowed: the ticks allowed. printed: ticks by printed number, where
            the paper shows other numbers than the codes and the answers are as printed.
        picks, among: for a choice, how many at most and which ids.

    """

    item: str
    kind: Literal["number", "choice", "text"]
    unit: int = 1
    allowed: Allowed = ()
    printed: dict[Decimal, int] | None = None
    picks: int = 0
    among: tuple[str, ...] = ()

    def ticks_of(self, value: Decimal) -> int | None:
        """Return an allowed number as ticks, or None when it is not allowed."""
        if self.printed is not None:
            return self.printed.get(value)
        ticks = to_ticks(value, self.unit)
        return ticks if ticks is not None and ticks in self.allowed else None

    def allows(self) -> str:
        """Say in words what is allowed, e.g. ``0, 1, 2, 3`` or ``0 to 10 in steps of 0.1``."""
        if self.kind == "choice":
            return f"up to {self.picks} of {', '.join(self.among)}, joined by +"
        if self.printed is not None:
            return ", ".join(plain(value) for value in self.printed)
        if len(self.allowed) <= _LISTED:
            return ", ".join(plain(from_ticks(ticks, self.unit)) for ticks in self.allowed)
        low, high = min(self.allowed), max(self.allowed)
        ends = f"{plain(from_ticks(low, self.unit))} to {plain(from_ticks(high, self.unit))}"
        if isinstance(self.allowed, range):
            return f"{ends} in steps of {plain(from_ticks(self.allowed.step, self.unit))}"
        return f"{len(self.allowed)} codes from {ends}"


def item_keys(measure: Measure, *, as_printed: bool = False) -> tuple[Key, ...]:
    """Return the key of every item, in the measure's order."""
    unit = tick(measure)
    return tuple(
        _key(item.id, measure.responses[item.responses], unit, as_printed=as_printed)
        for item in measure.items
    )


def total_key(scale: Scale) -> Key:
    """Return the key of a total that is typed in; its ticks are those of its own range."""
    line = ResponseSet(min=scale.min, max=scale.max, step=scale.step)
    unit = lcm(*(value.as_integer_ratio()[1] for value in values_of(line)))
    return Key(scale.id, "number", unit, allowed_ticks(line, unit))


def _key(item: str, responses: ResponseSet, unit: int, *, as_printed: bool) -> Key:
    if responses.text:
        return Key(item, "text")
    if responses.pick is not None:
        return Key(item, "choice", picks=responses.pick, among=responses.among)
    allowed = allowed_ticks(responses, unit)
    if as_printed and responses.printed:
        shown = dict(zip(responses.printed, allowed, strict=True))
        return Key(item, "number", unit, allowed, shown)
    return Key(item, "number", unit, allowed)
