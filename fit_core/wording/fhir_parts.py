"""Small parts of FHIR resources, read leniently: what has a wrong type counts as absent."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from fit_core.wording.fhir_names import CONTROL, SYSTEMS, WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Iterator

Table = dict[str, Any]


def tables(value: object) -> list[Table]:
    """Return the objects of a list; a list of something else is empty."""
    return [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []


def table(value: object) -> Table:
    """Return an object, or an empty one."""
    return value if isinstance(value, dict) else {}


def words(value: object) -> str:
    """Return a text or number as text, or an empty one."""
    if isinstance(value, Decimal):
        return format(value, "f") if value.is_finite() and abs(value.adjusted()) < 20 else ""
    return value if isinstance(value, str) else ""


def number(value: object) -> Decimal | None:
    """Return a number, also one that is written as text; None for all else."""
    try:
        found = Decimal(value.strip()) if isinstance(value, str) else value
    except InvalidOperation:
        return None
    return found if isinstance(found, Decimal) and found.is_finite() else None


def extensions(part: Table, *names: str) -> Iterator[Table]:
    """Yield the extensions whose address ends in one of these names."""
    for found in (*tables(part.get("extension")), *tables(part.get("modifierExtension"))):
        if words(found.get("url")).rsplit("/", 1)[-1] in names:
            yield found


def has(part: Table, name: str) -> bool:
    """Whether an extension of this name stands there and does not say false."""
    return any(found.get("valueBoolean") is not False for found in extensions(part, name))


def value_of(extension: Table) -> object:
    """Return the value of an extension, whatever its type."""
    return next((found for key, found in extension.items() if key.startswith("value")), None)


def weights(*parts: Table) -> list[Decimal]:
    """Return the numbers that extensions of these parts give to an answer."""
    found = [number(value_of(e)) for part in parts for e in extensions(part, *WEIGHTS)]
    return [value for value in found if value is not None]


def controls(item: Table) -> set[str]:
    """Return how an item is to be shown: ``slider``, ``lower``, ``upper``, ``help`` …"""
    concepts = (table(value_of(found)) for found in extensions(item, CONTROL.rsplit("/", 1)[-1]))
    return {words(code.get("code")) for found in concepts for code in tables(found.get("coding"))}


def codes(value: object) -> tuple[tuple[str, str], ...]:
    """Return the codings whose system a measure can name, as (system, code)."""
    pairs = ((words(c.get("system")), words(c.get("code"))) for c in tables(value))
    return tuple((SYSTEMS[system], code) for system, code in pairs if system in SYSTEMS and code)
