"""What several rules need: repeated ids, known names, the ticks that a broken measure still has."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from fit_core.measure.ranges import ends, span_of, span_of_scales
from fit_core.measure.say import suggestion
from fit_core.measure.walk import Trouble

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from decimal import Decimal

    from fit_core.measure.model import Measure, ResponseSet, Scale

    Span = tuple[Fraction, Fraction]


def repeated(ids: Iterable[str | Decimal], path: str, key: str = ".id") -> Iterator[Trouble]:
    """Yield a trouble for each id that stood before in the same list."""
    seen: dict[str | Decimal, int] = {}
    for at, name in enumerate(ids):
        if name in seen:
            what = f"`{name}` stands here a second time (first as number {seen[name] + 1})."
            yield Trouble(f"{path}[{at}]{key}", what, "Ids are unique: rename or remove one.")
        seen.setdefault(name, at)


def unknown_items(
    sets: Mapping[str, ResponseSet | None], ids: Iterable[str], path: str
) -> Iterator[Trouble]:
    """Yield a trouble for each id in a list that is no item, or whose answers are no numbers."""
    for at, name in enumerate(ids):
        if name not in sets:
            yield Trouble(f"{path}[{at}]", f"There is no item `{name}`.", suggestion(name, sets))
        elif sets[name] is None:
            what = f"Item `{name}` has no numbers as answers."
            yield Trouble(f"{path}[{at}]", what, "Leave it out of scores.")


def number_sets(measure: Measure) -> dict[str, ResponseSet | None]:
    """Return each item's response set, or None where it holds no numbers to count with."""
    countable = sound(measure)
    return {item.id: countable.get(item.responses) for item in measure.items}


def sound(measure: Measure) -> dict[str, ResponseSet]:
    """Return the response sets that hold numbers to count with, by name."""
    return {name: found for name, found in measure.responses.items() if _countable(found)}


class Ranges:
    """The ranges of a measure's scales, as far as the measure is sound.

    Attributes:
        sets: as `number_sets` gives them.

    """

    def __init__(self, measure: Measure) -> None:
        self.sets = number_sets(measure)
        spans = {id(found): ends(found) for found in sound(measure).values()}
        self._spans = {name: spans[id(found)] for name, found in self.sets.items() if found}
        self._scales = {scale.id: scale for scale in measure.scales}
        self._known: dict[int, Span | None] = {}

    def of(self, scale: Scale) -> Span | None:
        """Return the range of a scale, or None while the scale itself is in trouble."""
        if id(scale) not in self._known:
            self._known[id(scale)] = self._find(scale, frozenset())
        return self._known[id(scale)]

    def _find(self, scale: Scale, above: frozenset[str]) -> Span | None:
        """Work out a range; ``above`` holds the scales that lead here, so that a circle ends."""
        if scale.method in ("entered", "plugin"):
            if scale.min is None or scale.max is None:
                return None
            return Fraction(scale.min), Fraction(scale.max)
        if scale.method in ("sum-of-scales", "lookup"):
            return self._of_scales(scale, above | {scale.id})
        spans = [self._spans[name] for name in scale.items if name in self._spans]
        weighted = scale.method != "weighted" or len(scale.weights) == len(scale.items)
        whole = spans and len(spans) == len(scale.items) and weighted
        return span_of(scale, spans) if whole else None

    def _of_scales(self, scale: Scale, above: frozenset[str]) -> Span | None:
        parts = [self._scales.get(name) for name in scale.of if name not in above]
        spans = [self._find(part, above) for part in parts if part is not None]
        known = [span for span in spans if span is not None]
        readable = scale.table if scale.method == "lookup" else scale.of[1:]
        whole = readable and known and len(known) == len(scale.of)
        return span_of_scales(scale, known) if whole else None


def _countable(responses: ResponseSet) -> bool:
    if responses.codes:
        return True
    low, high, step = responses.min, responses.max, responses.step
    if low is None or high is None or step is None:
        return False
    return step > 0 and low < high
