"""What a plugin hands back is taken in anew, as exactly what its type says; it is handed copies.

A Python object keeps no promise about its fields. Rebuilt here, under the guard, it holds values
of the stated types, is a core class and no subclass with code of its own, and shares nothing that
could be changed later.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import TypeVar

import msgspec
from msgspec.structs import astuple, force_setattr

T = TypeVar("T")

#: Types that no other type stands in for: a number is no date, a text no file.
_EXACT = (bytes, Decimal, dt.date, dt.datetime)
#: Types whose values nobody can change, so that the same value is as good as a copy. Of a fraction
#: this holds by its public face; `copy.deepcopy` too hands on the same one.
_LASTING = {str, int, float, bool, bytes, type(None), Decimal, Fraction, dt.date, dt.datetime}


class WrongTypeError(TypeError):
    """A plugin returned something else than its hook or its declaration says."""

    def __init__(self, what: str, why: str) -> None:
        super().__init__(f"{what}, {why}")
        self.what, self.why = what, why


def rebuilt(value: object, expected: type[T]) -> T:
    """A result as its type says.

    Args:
        value: what the plugin returned. expected: a struct of the core, or a plain class.

    Raises:
        WrongTypeError: it is not of this type, or one of its fields is not of the type stated.

    """
    if not issubclass(type(value), expected):
        raise WrongTypeError(type(value).__name__, f"not {expected.__name__}")
    if not issubclass(expected, msgspec.Struct):
        return value  # type: ignore[return-value]
    try:
        return msgspec.convert(_plain(value), expected, builtin_types=_EXACT)
    except msgspec.ValidationError as error:
        raise WrongTypeError("a wrong result", str(error)) from None


def copied(value: object) -> object:
    """A copy that shares nothing that can be changed, in a tenth of `copy.deepcopy`'s time.

    Structs and tuples, of which nearly all is made that a plugin is handed, are copied here; what
    lasts is not asked for its copy, as most of it lasts.
    """
    kind = type(value)
    if kind in _LASTING:
        return value
    if kind is tuple:
        items: tuple[object, ...] = value  # type: ignore[assignment]
        return tuple([item if type(item) in _LASTING else copied(item) for item in items])
    if isinstance(value, msgspec.Struct):
        return _struct(value)
    import copy

    return copy.deepcopy(value)


def _struct(value: msgspec.Struct) -> msgspec.Struct:
    """A copy of a struct, by fields; what a course has worked out stays with the original."""
    made: msgspec.Struct = value.__copy__()  # type: ignore[attr-defined]
    for name, field in zip(value.__struct_fields__, astuple(value), strict=True):
        if type(field) not in _LASTING:
            force_setattr(made, name, copied(field))
    return made


def _plain(value: object) -> object:
    """A copy without classes of the plugin: structs as their fields, tuples and texts as such."""
    if isinstance(value, msgspec.Struct):
        return {name: _plain(getattr(value, name)) for name in value.__struct_fields__}
    if isinstance(value, tuple | list):
        return tuple(_plain(item) for item in value)
    return str.__str__(value) if isinstance(value, str) else value
