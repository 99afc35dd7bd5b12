"""Which level of layer may set what, and what no layer may ever touch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from fit_core.adapt.layer import Level
from fit_core.measure.positions import join
from fit_core.measure.walk import Trouble

#: In the order in which they apply.
ORDER: Final[tuple[Level, ...]] = ("language", "population", "clinic")
_OF_LEVEL: Final[dict[str, tuple[Level, ...]]] = {
    "fallback": ("language",),
    "groups": ("population",),
    "norms": ("population",),
    "withhold": ("population",),
    "evidence": ("population",),
    "choose": ("clinic",),
    "alerts": ("clinic",),
}
#: Of the presentation, what a clinic may set too; all else in it is a language's own.
_OF_CLINIC: Final = ("paper",)
#: Keys of a measure file that decide what an answer is worth, with what they are in words.
FROZEN: Final[dict[str, str]] = {
    "items": "items, with their ids, order and number",
    "responses": "codes of the answers",
    "scales": "scoring",
    "skips": "skip rules",
    "derived": "derived rules",
    "safety": "risk items and their rule",
    "recall": "the time that a form asks about",
    "missing": "the rule for missing answers",
    "metric": "the metric",
    "reverse": "reversed items",
    "codes": "codes of the answers",
    "order": "the order of the items",
    "scoring": "scoring",
}
_ANOTHER: Final = "What scores another way is another measure: give it an id of its own."


def frozen_keys(table: Mapping[str, Any]) -> Iterator[Trouble]:
    """Yield what a layer file sets of a measure's structure."""
    for key in table:
        if key in FROZEN:
            yield Trouble(join("$", key), f"A layer may not set {FROZEN[key]}.", _ANOTHER)


def keys_above(table: Mapping[str, Any]) -> Iterator[Trouble]:
    """Yield the keys that belong to another level than the one that the file states."""
    level = table.get("level")
    if level not in ORDER:
        return
    for key in table:
        allowed = _OF_LEVEL.get(key, ORDER)
        if level not in allowed:
            fix = f"It stands in a layer of the level {_either(allowed)}."
            yield Trouble(join("$", key), f"A {level} layer may not set `{key}`.", fix)
    look = table.get("presentation")
    if level != "language" and isinstance(look, dict):
        for key in look:
            if level != "clinic" or key not in _OF_CLINIC:
                what = f"A {level} layer may not set `presentation.{key}`."
                fix = "How pages of a language look stands in its language layer."
                yield Trouble(join("$.presentation", key), what, fix)


def _either(levels: Iterable[str]) -> str:
    return " or ".join(f'"{level}"' for level in levels)
