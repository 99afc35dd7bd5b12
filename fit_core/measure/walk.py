"""Build frozen structs from plain tables, field by field, and collect everything that is wrong.

msgspec stops at its first error and reads the text "3" as the number 3; a measure file deserves
all errors at once and no guessing. The structs of `fit_core.measure.model` are the only format
description: this module reads their annotations.
"""

from __future__ import annotations

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
MAX_NUMBER = Decimal(1_000_000)
MAX_DECIMALS = 6
#: Decimals that may be written, trailing zeros included.
MAX_WRITTEN = 40

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


def build(kind: Any, value: object, path: str, found: Found) -> Any:  # noqa: ANN401 - any type
    """Return ``value`` as ``kind``, or `FAILED` after adding to ``found`` all that is wrong."""
    origin = get_origin(kind)
    if origin in _BUILDERS:
        return _BUILDERS[origin](kind, value, path, found)
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return _struct(kind, value, path, found)
    return _scalar(kind, value, path, found)


def build_fields(
    kind: type[msgspec.Struct], table: dict[str, Any], path: str, found: Found
) -> dict[str, Any]:
    """Build each field of a struct; fields that failed are in the result as `FAILED`."""
    names = {field.encode_name: field for field in fields(kind)}
    meant = _unknown(table, tuple(names), path, found)
    values: dict[str, Any] = {}
    for name, field in names.items():
        if name in table:
            values[field.name] = build(field.type, table[name], join(path, name), found)
        if name in meant:  # part of it stands under a wrong name: what follows from it is unknown
            values[field.name] = FAILED
        elif field.required and name not in table:
            found.append(Trouble(path, f"`{name}` is missing.", f"Add {expected(field.type)}."))
            values[field.name] = FAILED
    return values


@functools.cache
def fields(kind: type[msgspec.Struct]) -> tuple[msgspec.structs.FieldInfo, ...]:
    """Return the fields of a struct with their types; looked up once."""
    return msgspec.structs.fields(kind)


def _unknown(table: dict[str, Any], names: tuple[str, ...], path: str, found: Found) -> set[str]:
    """Report keys that no field has; return the fields that they were meant to be."""
    free = [name for name in names if name not in table]
    meant = set()
    for key in table:
        if key in names or len(found) >= MAX_TROUBLES:
            continue
        near = closest(key, free) or closest(key, names)
        fix = f"Did you mean `{near}`?" if near else f"Known here: {', '.join(names)}."
        found.append(Trouble(join(path, key), f"`{key[:80]}` is not known here.", fix))
        meant.add(near)
    return meant


def _struct(kind: type[msgspec.Struct], value: object, path: str, found: Found) -> object:
    if not isinstance(value, dict):
        return _wrong(kind, value, path, found)
    values = build_fields(kind, value, path, found)
    return FAILED if FAILED in values.values() else kind(**values)


def _annotated(kind: Any, value: object, path: str, found: Found) -> object:  # noqa: ANN401
    base, *metas = get_args(kind)
    built = build(base, value, path, found)
    if built is FAILED:
        return FAILED
    breach = next((what for meta in metas if (what := _breach(meta, built))), "")
    if breach:
        found.append(Trouble(path, f"{shown(value)} {breach}."))
    return FAILED if breach else built


def _breach(meta: msgspec.Meta, value: Any) -> str:  # noqa: ANN401 - text or number
    if meta.pattern and not re.search(meta.pattern, value):
        return f"does not have the form {meta.pattern}"
    if meta.min_length and len(value.strip()) < meta.min_length:
        return "is empty"
    if meta.max_length and len(value) > meta.max_length:
        return f"is longer than {meta.max_length} characters"
    if meta.ge is not None and value < meta.ge:
        return f"is below {meta.ge}"
    if meta.le is not None and value > meta.le:
        return f"is above {meta.le}"
    return ""


def _union(kind: Any, value: object, path: str, found: Found) -> object:  # noqa: ANN401
    members = [member for member in get_args(kind) if member is not NoneType]
    if value is None and len(members) < len(get_args(kind)):
        return None
    if len(members) == 1:
        return build(members[0], value, path, found)
    for member in members:
        scratch: Found = []
        built = build(member, value, path, scratch)
        if not scratch:
            return built
    return _wrong(kind, value, path, found)


def _literal(kind: Any, value: object, path: str, found: Found) -> object:  # noqa: ANN401
    choices = get_args(kind)
    if any(value == choice and type(value) is type(choice) for choice in choices):
        return value
    near = closest(str(value), [str(choice) for choice in choices]) if _is_text(value) else ""
    fix = f'Did you mean "{near}"?' if near else ""
    found.append(Trouble(path, f"Expected {expected(kind)}, found {shown(value)}.", fix))
    return FAILED


def _list(kind: Any, value: object, path: str, found: Found) -> object:  # noqa: ANN401
    if not isinstance(value, list):
        return _wrong(kind, value, path, found)
    inner = get_args(kind)[0]
    built = [build(inner, entry, f"{path}[{at}]", found) for at, entry in enumerate(value)]
    return FAILED if any(entry is FAILED for entry in built) else tuple(built)


def _table(kind: Any, value: object, path: str, found: Found) -> object:  # noqa: ANN401
    if not isinstance(value, dict):
        return _wrong(kind, value, path, found)
    key_kind, inner = get_args(kind)
    built = {}
    for key, entry in value.items():
        place = join(path, key)
        built[build(key_kind, key, place, found)] = build(inner, entry, place, found)
    failed = FAILED in built or any(entry is FAILED for entry in built.values())
    return FAILED if failed else built


def _scalar(kind: Any, value: object, path: str, found: Found) -> object:  # noqa: ANN401
    if kind is Decimal:
        return _number(value, path, found)
    if isinstance(value, kind) and (kind is bool or not isinstance(value, bool)):
        small = not isinstance(value, int) or abs(value) <= MAX_NUMBER
        return value if small else _too_large(value, path, found)
    return _wrong(kind, value, path, found)


def _number(value: object, path: str, found: Found) -> object:
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return _wrong(Decimal, value, path, found)
    number = Decimal(value)
    if not number.is_finite() or not -MAX_NUMBER <= number <= MAX_NUMBER or _too_fine(number):
        return _too_large(value, path, found)
    return number


def _too_fine(number: Decimal) -> bool:
    """Whether a number needs more decimals than allowed; exact, as arithmetic would round it."""
    if int(number.as_tuple().exponent) < -MAX_WRITTEN:
        return True
    return bool(10**MAX_DECIMALS % number.as_integer_ratio()[1])


def _too_large(value: object, path: str, found: Found) -> object:
    what = f"{shown(value)} is too large or too fine."
    found.append(Trouble(path, what, "Numbers lie within a million and have up to six decimals."))
    return FAILED


def _wrong(kind: Any, value: object, path: str, found: Found) -> object:  # noqa: ANN401
    fix = ""
    if _is_text(value) and kind in (bool, int, Decimal):
        fix = "Write it without quotes."
    found.append(Trouble(path, f"Expected {expected(kind)}, found {shown(value)}.", fix))
    return FAILED


def _is_text(value: object) -> bool:
    return isinstance(value, str)


_BUILDERS: dict[Any, Callable[[Any, object, str, Found], Any]] = {
    Annotated: _annotated,
    Union: _union,
    UnionType: _union,
    Literal: _literal,
    tuple: _list,
    dict: _table,
}
