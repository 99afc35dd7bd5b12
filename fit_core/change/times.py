"""Times of measurement as they stand in a file: numbers, days, or any text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

import numpy as np

from fit_core.change.arrays import Floats

#: A time that can be compared: a number, a moment, or text that only equals itself.
Key = Decimal | dt.datetime | str


class Times(NamedTuple):
    """The distinct times of a file. ``texts`` as first written, ``keys`` in the same order."""

    texts: tuple[str, ...]
    keys: tuple[Key, ...]

    def find(self, text: str) -> int | None:
        """The place of a time; numbers and days match by value (1 and 1.0)."""
        wanted = key_of(text)
        return next((place for place, key in enumerate(self.keys) if key == wanted), None)

    @property
    def ordered(self) -> bool:
        """Whether all are numbers, or all are days."""
        kinds = {type(key) for key in self.keys}
        return len(kinds) == 1 and str not in kinds

    def ranks(self) -> Floats:
        """Each time on one axis: numbers as they are, moments in days. Only if `ordered`."""
        return np.array([_axis(key) for key in self.keys], dtype=np.float64)

    def some(self, most: int = 5) -> str:
        """The times in words, not more than ``most``."""
        shown = ", ".join(self.texts[:most])
        return f"{shown} and {len(self.texts) - most} more" if len(self.texts) > most else shown


def key_of(text: str) -> Key:
    """Read a time: a number first, then an ISO day or moment, else the text itself."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        return _moment(text)
    return number if number.is_finite() else text


def _moment(text: str) -> Key:
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        return text
    return moment if moment.tzinfo is None else moment.astimezone(dt.UTC).replace(tzinfo=None)


def _axis(key: Key) -> float:
    if isinstance(key, dt.datetime):
        return (key - dt.datetime(1970, 1, 1)) / dt.timedelta(days=1)  # noqa: DTZ001 - both naive
    return float(key)


def distinct(texts: Sequence[str]) -> tuple[Times, tuple[int, ...]]:
    """Times that differ by value, and for each text the place of its time, -1 for an empty one."""
    places: dict[Key, int] = {}
    first: list[str] = []
    mapped = []
    for text in texts:
        if not text:
            mapped.append(-1)
            continue
        key = key_of(text)
        if key not in places:
            places[key] = len(first)
            first.append(text)
        mapped.append(places[key])
    return Times(tuple(first), tuple(places)), tuple(mapped)
