"""Rules against circles: nothing in a measure waits for itself.

Derived rules count items only and stand-ins go one step, so they cannot close one. Circles of
scales are told in `made_of`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fit_core.measure.walk import Trouble

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from fit_core.measure.model import Measure


def skip_circles(measure: Measure) -> Iterator[Trouble]:
    """Whether an item is skipped does not depend, over any number of rules, on itself."""
    waits: dict[str, set[str]] = {}
    for rule in measure.skips:
        for name in rule.items:
            waits.setdefault(name, set()).update(rule.when.items)
    for at, rule in enumerate(measure.skips):
        closed = [name for name in rule.items if name in _reached(waits, rule.when.items)]
        if closed:
            what = f"Whether item `{closed[0]}` is skipped depends on item `{closed[0]}`."
            yield Trouble(f"$.skips[{at}].when.items", what, "Break the circle.")


def norm_circles(measure: Measure) -> Iterator[Trouble]:
    """No norm is drawn from itself, over any number of others."""
    waits = {norm.id: set(norm.drawn_from) for norm in measure.norms}
    for at, norm in enumerate(measure.norms):
        if norm.id not in norm.drawn_from and norm.id in _reached(waits, norm.drawn_from):
            what = f"Norm `{norm.id}` is drawn from norms that are drawn from it."
            yield Trouble(f"$.norms[{at}].drawn_from", what, "Break the circle.")


def _reached(waits: Mapping[str, set[str]], start: tuple[str, ...]) -> set[str]:
    """Everything that these wait for, themselves included."""
    seen: set[str] = set()
    ahead = list(start)
    while ahead:
        name = ahead.pop()
        if name not in seen:
            seen.add(name)
            ahead.extend(waits.get(name, ()))
    return seen
