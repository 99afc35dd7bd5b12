"""Measures made by code: what a plugin declares, and the table that its function gives.

The table is taken over as plain JSON text, under the plugin's guard. From there on it is treated as
a measure file is: the same build, the same rules, a digest over its bytes.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Literal

import msgspec

from fit_core.errors import Problem, ProblemsError
from fit_core.measure.load import measure_from_table
from fit_core.measure.model import Measure
from fit_core.measure.say import one_line, shown
from fit_core.measure.source import MAX_BYTES, MAX_NESTING
from fit_core.measure.vocabulary import Id
from fit_core.measure.walk import Found, Trouble

_ENCODER = msgspec.json.Encoder(decimal_format="number", order="sorted")
#: Numbers beyond it are no measure's; their digits alone could fill the memory.
_LARGEST = 10**18
_NEXT = "Tell its author; `fit check PATH --run-code` says the same there."


class CodedMeasure(msgspec.Struct, frozen=True):
    """A measure made by code, declared by the hook ``fit_measures``.

    Attributes:
        id, title, version, kind: as in a measure file, and the same as in the table.
        make: returns the table of a measure file, as ``tomllib.loads`` gives it: dicts, lists,
            texts, numbers and truth values. It is called when the measure is asked for.

    """

    id: Id
    title: str
    version: str
    kind: Literal["outcome", "alliance", "process", "screening"]
    make: Callable[[], Mapping[str, Any]]

    @property
    def name(self) -> str:
        """The id: under it two plugins are rivals."""
        return self.id


class Made(msgspec.Struct, frozen=True):
    """The table that a plugin made, as canonical JSON text."""

    text: str


def make(coded: CodedMeasure) -> Made:
    """Have a plugin make its table. This runs the plugin's code: call it under its guard.

    Raises:
        TypeError, ValueError: the result is no table of plain values, or far too large.

    """
    text = _ENCODER.encode(_plain(coded.make(), "$", 0)).decode()
    if len(text) > MAX_BYTES:
        raise ValueError(f"a table of {len(text) // 1024} kB is larger than {MAX_BYTES // 1024} kB")
    return Made(text)


def made_measure(coded: CodedMeasure, text: str, file: str) -> Measure:
    """Return the measure of a table that `make` gave, checked by every rule of measure files.

    Args:
        coded: the declaration. text: its table. file: names the plugin in messages.

    Raises:
        ProblemsError: something in it is wrong; all of it is listed with plugin and path.

    """
    found: Found = []
    table = json.loads(text, parse_float=Decimal)
    measure = measure_from_table(table, found, strict=False)
    found += _unlike(coded, table)
    if found or measure is None:
        where = f"{file}: measure {coded.id}"
        problems = tuple(Problem(where, None, *map(one_line, trouble)) for trouble in found)
        raise ProblemsError(problems, _NEXT)
    return measure


def _unlike(coded: CodedMeasure, table: Mapping[str, Any]) -> list[Trouble]:
    """What the table says otherwise than its declaration."""
    names = ("id", "title", "version", "kind")
    return [
        Trouble(f"$.{name}", f"{shown(table[name])} was made, {declared} was declared.", "Say one.")
        for name in names
        if name in table and table[name] != (declared := getattr(coded, name))
    ]


def _plain(value: object, path: str, depth: int) -> Any:  # noqa: ANN401 - anything that JSON holds
    """Return a value without anything of the plugin's own in it.

    A float is read as it is written, so that 0.1 is a tenth, as in a file.
    """
    if depth > MAX_NESTING:
        raise ValueError(f"{path} lies deeper than {MAX_NESTING} tables in each other")
    match value:
        case bool():
            return bool(value)
        case str():
            return str.__str__(value)
        case int() | float() | Decimal():
            return _number(value, path)
        case Mapping():
            return {
                _key(key, path): _plain(value[key], f"{path}.{key}", depth + 1) for key in value
            }
        case list() | tuple():
            return [_plain(item, f"{path}[{n}]", depth + 1) for n, item in enumerate(value)]
    raise TypeError(f"{path} is a {type(value).__name__}, which no measure file can hold")


def _key(key: object, path: str) -> str:
    if not isinstance(key, str):
        raise TypeError(f"{path} has the key {key!r}, which is no text")
    return str.__str__(key)


def _number(value: float | Decimal, path: str) -> int | Decimal:
    finite = isinstance(value, int) or math.isfinite(value)
    if not finite or not -_LARGEST <= value <= _LARGEST:
        raise ValueError(f"{path} is no number that a measure file can hold")
    if isinstance(value, int):
        return int(value)
    return Decimal(repr(float(value))) if isinstance(value, float) else Decimal(value)
