"""Versions of the file formats: what of an older or newer file this program may read.

A file says ``format = 0`` or, with a later addition, ``format = 0.1``. Same or older: read, and an
unknown key is an error. Newer addition (0.1): what is not known is left out when the file is used,
with a notice, and is still an error when it is checked. Newer format (1): refused by name. So an
addition may bring only what scores and risk answers can do without; all else is a new format.
"""

from __future__ import annotations

import re
from decimal import Decimal
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, Final, NamedTuple, Union, get_args, get_origin

import msgspec

from fit_core.measure.walk import FAILED, Trouble, build, fields

if TYPE_CHECKING:
    from fit_core.measure.walk import Found


class Format(NamedTuple):
    """A version of a file format: 0 is ``(0, 0)``, 0.1 is ``(0, 1)``."""

    major: int
    minor: int

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}" if self.minor else str(self.major)


#: The newest format that this program knows.
KNOWN: Final = Format(0, 0)
_ADDITION = re.compile(r"(\d{1,3})\.(\d)", re.ASCII)


def format_of(value: object) -> Format | None:
    """Return the format that a file states, or None where it is not written as 0 or 0.1.

    One digit follows the point, because 0.1 and 0.10 are one number in TOML.
    """
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 1000:
        return Format(value, 0)
    found = _ADDITION.fullmatch(str(value)) if isinstance(value, Decimal) else None
    return Format(int(found[1]), int(found[2])) if found else None


def trouble_of(table: dict[str, Any]) -> Trouble | None:
    """Return why a table cannot be read because of its format; None where it can."""
    if "format" not in table:
        return Trouble("$", "`format` is missing.", f"Begin the file with format = {KNOWN}.")
    stated = format_of(table["format"])
    if stated is None:
        fix = f"It is written as a number with at most one decimal: format = {KNOWN}."
        return Trouble("$.format", "The format of this file is not known.", fix)
    if stated.major > KNOWN.major:
        what = f"This file is of format {stated}, this fit reads {KNOWN}."
        return Trouble("$.format", what, "Leave the file as it is and install a newer fit.")
    return None


def notice_of(table: dict[str, Any]) -> str:
    """Return a sentence about a file with a newer addition, which is used in part; else empty."""
    stated = format_of(table.get("format"))
    if stated is None or stated <= KNOWN or stated.major > KNOWN.major:
        return ""
    return (
        f"is of format {stated}, newer than {KNOWN}, which this fit knows: "
        "what it does not know in it is left out."
    )


def accepted(
    kind: type[msgspec.Struct], table: dict[str, Any], found: Found, *, strict: bool
) -> dict[str, Any] | None:
    """Return a table as the known format has it, or None after adding to ``found`` why not.

    Args:
        kind: the struct of the whole file. table: as parsed. found: takes what is wrong.
        strict: keep unknown keys of a newer addition, so that they are reported.

    """
    trouble = trouble_of(table)
    if trouble:
        found.append(trouble)
        return None
    known = table if strict or not notice_of(table) else _known_part(kind, table)
    return {**known, "format": KNOWN.major}


def whole(kind: type[msgspec.Struct], table: dict[str, Any], found: Found, *, strict: bool) -> Any:  # noqa: ANN401 - of the kind, or `FAILED`
    """Return the struct of a whole file, or `FAILED` after adding to ``found`` all that is wrong.

    Args:
        kind, table, found, strict: as for `accepted`.

    """
    known = accepted(kind, table, found, strict=strict)
    return FAILED if known is None else build(kind, known, "$", found)


def _known_part(kind: Any, value: Any) -> Any:  # noqa: ANN401 - any annotation, any value
    """Return a value without the keys that no field of its struct has."""
    origin, args = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _known_part(args[0], value)
    if origin in (Union, UnionType):
        for member in args:
            value = _known_part(member, value)
    elif origin is tuple and isinstance(value, list):
        return [_known_part(args[0], entry) for entry in value]
    elif origin is dict and isinstance(value, dict):
        return {key: _known_part(args[1], entry) for key, entry in value.items()}
    elif isinstance(kind, type) and issubclass(kind, msgspec.Struct) and isinstance(value, dict):
        known = {field.encode_name: field.type for field in fields(kind)}
        return {key: _known_part(known[key], part) for key, part in value.items() if key in known}
    return value
