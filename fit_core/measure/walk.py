"""Build frozen structs from plain tables, field by field, and collect everything that is wrong.

msgspec stops at its first error and reads the text "3" as the number 3; a measure file deserves
all errors at once and no guessing. The structs of `fit_core.measure.model` are the only format
description: their annotations are read once and made into one function each. A path is written
only for what is wrong.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Callable
from decimal import Decimal
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Literal, NamedTuple, Union, get_args, get_origin

import msgspec

from fit_core.measure.positions import join
from fit_core.measure.say import closest, expected, shown

#: Numbers of a measure file: within a million, at most six decimals. Exact scoring counts them
#: in whole ticks that must stay far inside 32 bits.
MAX_WHOLE = 1_000_000
MAX_DECIMALS = 6
#: Decimals that may be written, trailing zeros included.
MAX_WRITTEN = 40
#: A decimal fraction of at most so many signs is within the limits: ``-1234.5``, ``.123456``.
_SHORT = 7

#: Looking for what was meant takes time: a file with this many troubles is told no more.
MAX_TROUBLES = 200

#: What `build` returns in place of a value that could not be built.
FAILED: Final = object()


class Trouble(NamedTuple):
    """Something wrong at a path of a table: what it is, and the likely fix."""

    path: str
    what: str
    fix: str = ""


Found = list[Trouble]
#: Where a value stands: the path of the root, or the place of its table or list and its key.
Place = str | tuple["Place", str | int]
#: Builds a value of one kind from a plain one, or returns `FAILED` after adding to the troubles.
Builder = Callable[[Any, Place, Found], Any]


class _Field(NamedTuple):
    name: str
    kind: Any
    build: Builder
    required: bool


class _Known(NamedTuple):
    """The keys of a struct's table, and those that have to be there."""

    fields: dict[str, _Field]
    required: frozenset[str]


def build(kind: Any, value: object, path: str, found: Found) -> Any:  # noqa: ANN401 - any type
    """Return ``value`` as ``kind``, or `FAILED` after adding to ``found`` all that is wrong."""
    return _builder(kind)(value, path, found)


def build_fields(
    kind: type[msgspec.Struct], table: dict[str, Any], place: Place, found: Found
) -> dict[str, Any]:
    """Build each field of a struct; fields that failed are in the result as `FAILED`."""
    known, required = _known(kind)
    keys = table.keys()
    if required <= keys and keys <= known.keys():
        return {known[key].name: known[key].build(table[key], (place, key), found) for key in keys}
    return _with_gaps(known, table, place, found)


@functools.cache
def fields(kind: type[msgspec.Struct]) -> tuple[msgspec.structs.FieldInfo, ...]:
    """Return the fields of a struct with their types; looked up once."""
    return msgspec.structs.fields(kind)


def _with_gaps(
    known: dict[str, _Field], table: dict[str, Any], place: Place, found: Found
) -> dict[str, Any]:
    """Build the fields of a table that has unknown keys or lacks some."""
    meant = _unknown(table, tuple(known), place, found)
    values: dict[str, Any] = {}
    for key, field in known.items():
        if key in table:
            values[field.name] = field.build(table[key], (place, key), found)
        if key in meant:  # part of it stands under a wrong name: what follows from it is unknown
            values[field.name] = FAILED
        elif field.required and key not in table:
            fix = f"Add {expected(field.kind)}."
            found.append(Trouble(_path(place), f"`{key}` is missing.", fix))
            values[field.name] = FAILED
    return values


def _unknown(table: dict[str, Any], names: tuple[str, ...], place: Place, found: Found) -> set[str]:
    """Report keys that no field has; return the fields that they were meant to be."""
    free = [name for name in names if name not in table]
    meant = set()
    for key in table:
        if key in names or len(found) >= MAX_TROUBLES:
            continue
        near = closest(key, free) or closest(key, names)
        fix = f"Did you mean `{near}`?" if near else f"Known here: {', '.join(names)}."
        found.append(Trouble(_path((place, key)), f"`{key[:80]}` is not known here.", fix))
        meant.add(near)
    return meant


@functools.cache
def _known(kind: type[msgspec.Struct]) -> _Known:
    listed = {
        field.encode_name: _Field(field.name, field.type, _builder(field.type), field.required)
        for field in fields(kind)
    }
    return _Known(listed, frozenset(key for key, field in listed.items() if field.required))


@functools.cache
def _builder(kind: Any) -> Builder:  # noqa: ANN401
    origin = get_origin(kind)
    if origin in _BUILDERS:
        return _BUILDERS[origin](kind)
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return _struct(kind)
    return _SCALARS[kind]


def _struct(kind: type[msgspec.Struct]) -> Builder:
    def built(value: object, place: Place, found: Found) -> object:
        if not isinstance(value, dict):
            return _wrong(kind, value, place, found)
        before = len(found)
        values = build_fields(kind, value, place, found)
        failed = len(found) > before and any(entry is FAILED for entry in values.values())
        return FAILED if failed else kind(**values)

    return built


def _annotated(kind: Any) -> Builder:  # noqa: ANN401
    base, *metas = get_args(kind)
    inner = _builder(base)
    tests = [test for meta in metas for test in _tests(meta)]

    def built(value: object, place: Place, found: Found) -> object:
        result = inner(value, place, found)
        if result is FAILED:
            return FAILED
        for breaks, what in tests:
            if breaks(result):
                found.append(Trouble(_path(place), f"{shown(value)} {what}."))
                return FAILED
        return result

    return built


def _tests(meta: msgspec.Meta) -> list[tuple[Callable[[Any], bool], str]]:
    """Return what a value must not be, each with the words for it."""
    tests: list[tuple[Callable[[Any], bool], str]] = []
    pattern, shortest, longest, least, most = (
        meta.pattern,
        meta.min_length,
        meta.max_length,
        meta.ge,
        meta.le,
    )
    if pattern:
        search = re.compile(pattern).search
        tests.append((lambda value: not search(value), f"does not have the form {pattern}"))
    if shortest:
        tests.append((lambda value: len(value.strip()) < shortest, "is empty"))
    if longest:
        tests.append((lambda value: len(value) > longest, f"is longer than {longest} characters"))
    if least is not None:
        tests.append((lambda value: value < least, f"is below {least}"))
    if most is not None:
        tests.append((lambda value: value > most, f"is above {most}"))
    return tests


def _union(kind: Any) -> Builder:  # noqa: ANN401
    members = [_builder(member) for member in get_args(kind) if member is not NoneType]
    optional = NoneType in get_args(kind)
    only = members[0] if len(members) == 1 else None

    def built(value: object, place: Place, found: Found) -> object:
        if value is None and optional:
            return None
        if only:
            return only(value, place, found)
        for member in members:
            scratch: Found = []
            result = member(value, place, scratch)
            if not scratch:
                return result
        return _wrong(kind, value, place, found)

    return built


def _literal(kind: Any) -> Builder:  # noqa: ANN401
    choices = get_args(kind)
    types = {type(choice) for choice in choices}

    def built(value: object, place: Place, found: Found) -> object:
        if type(value) in types and value in choices:
            return value
        near = ""
        if isinstance(value, str):
            near = closest(value, [str(choice) for choice in choices])
        fix = f'Did you mean "{near}"?' if near else ""
        what = f"Expected {expected(kind)}, found {shown(value)}."
        found.append(Trouble(_path(place), what, fix))
        return FAILED

    return built


def _list(kind: Any) -> Builder:  # noqa: ANN401
    inner = _builder(get_args(kind)[0])

    def built(value: object, place: Place, found: Found) -> object:
        if not isinstance(value, list):
            return _wrong(kind, value, place, found)
        entries = tuple([inner(entry, (place, at), found) for at, entry in enumerate(value)])
        return FAILED if any(entry is FAILED for entry in entries) else entries

    return built


def _table(kind: Any) -> Builder:  # noqa: ANN401
    key_builder, inner = map(_builder, get_args(kind))

    def built(value: object, place: Place, found: Found) -> object:
        if not isinstance(value, dict):
            return _wrong(kind, value, place, found)
        entries = {}
        for key, entry in value.items():
            within = (place, key)
            entries[key_builder(key, within, found)] = inner(entry, within, found)
        failed = FAILED in entries or any(entry is FAILED for entry in entries.values())
        return FAILED if failed else entries

    return built


def _text(value: object, place: Place, found: Found) -> object:
    return value if isinstance(value, str) else _wrong(str, value, place, found)


def _flag(value: object, place: Place, found: Found) -> object:
    return value if isinstance(value, bool) else _wrong(bool, value, place, found)


def _whole(value: object, place: Place, found: Found) -> object:
    if not isinstance(value, int) or isinstance(value, bool):
        return _wrong(int, value, place, found)
    return value if -MAX_WHOLE <= value <= MAX_WHOLE else _too_large(value, place, found)


def _number(value: object, place: Place, found: Found) -> object:
    if isinstance(value, Decimal):
        return value if _is_within(value) else _too_large(value, place, found)
    if not isinstance(value, int) or isinstance(value, bool):
        return _wrong(Decimal, value, place, found)
    return Decimal(value) if -MAX_WHOLE <= value <= MAX_WHOLE else _too_large(value, place, found)


def _day(value: object, place: Place, found: Found) -> object:
    is_day = isinstance(value, dt.date) and not isinstance(value, dt.datetime)
    return value if is_day else _wrong(dt.date, value, place, found)


def _is_within(number: Decimal) -> bool:
    """Whether a number keeps the limits; those of a few signs are told by their text, at once."""
    text = str(number)
    if len(text) <= _SHORT and "." in text and "E" not in text:
        return True
    if not number.is_finite() or not -MAX_WHOLE <= number <= MAX_WHOLE:
        return False
    if int(number.as_tuple().exponent) < -MAX_WRITTEN:
        return False
    # exact, as arithmetic would round it
    return not 10**MAX_DECIMALS % number.as_integer_ratio()[1]


def _too_large(value: object, place: Place, found: Found) -> object:
    what = f"{shown(value)} is too large or too fine."
    fix = "Numbers lie within a million and have up to six decimals."
    found.append(Trouble(_path(place), what, fix))
    return FAILED


def _wrong(kind: Any, value: object, place: Place, found: Found) -> object:  # noqa: ANN401
    fix = ""
    if isinstance(value, str) and kind in (bool, int, Decimal, dt.date):
        fix = "Write it without quotes."
    what = f"Expected {expected(kind)}, found {shown(value)}."
    found.append(Trouble(_path(place), what, fix))
    return FAILED


def _path(place: Place) -> str:
    """Return a place as a path: ``$.scales[2].bands``."""
    if isinstance(place, str):
        return place
    within, key = place
    path = _path(within)
    return f"{path}[{key}]" if isinstance(key, int) else join(path, key)


_SCALARS: dict[Any, Builder] = {
    str: _text,
    bool: _flag,
    int: _whole,
    Decimal: _number,
    dt.date: _day,
}
_BUILDERS: dict[Any, Callable[[Any], Builder]] = {
    Annotated: _annotated,
    Union: _union,
    UnionType: _union,
    Literal: _literal,
    tuple: _list,
    dict: _table,
}
