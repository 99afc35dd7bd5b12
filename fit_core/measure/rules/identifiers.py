"""Rules about codes of terminologies and links to other measures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from fit_core.measure.rules.lookup import repeated
from fit_core.measure.say import suggestion
from fit_core.measure.walk import Trouble

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fit_core.measure.model import Measure

_FORMS = {
    "loinc": re.compile(r"[0-9]{1,7}-[0-9]", re.ASCII),
    "snomed": re.compile(r"[1-9][0-9]{5,17}", re.ASCII),
    "doi": re.compile(r"10\.[0-9]{4,9}/\S+", re.ASCII),
}
#: The dihedral group D5 and its permutation, of the check digit of SNOMED CT identifiers
#: (Verhoeff 1969; SNOMED CT Technical Implementation Guide, "Check-digit").
_TIMES = (
    "0123456789", "1234067895", "2340178956", "3401289567", "4012395678",
    "5987604321", "6598710432", "7659821043", "8765932104", "9876543210",
)  # fmt: skip
_MOVED = (
    "0123456789", "1576283094", "5803796142", "8916043527",
    "9453126870", "4286573901", "2793806415", "7046913258",
)  # fmt: skip


def identifiers(measure: Measure) -> Iterator[Trouble]:
    """Codes are written as their system writes them, with a right check digit, for what exists."""
    scales = {scale.id for scale in measure.scales}
    items = {item.id for item in measure.items}
    for at, found in enumerate(measure.identifiers):
        path = f"$.identifiers[{at}]"
        if not is_code(found.system, found.code):
            what = f'"{found.code}" is no {found.system} code.'
            yield Trouble(f"{path}.code", what, "Compare it with its page.")
        for key, name, known in (("scale", found.scale, scales), ("item", found.item, items)):
            if name and name not in known:
                what = f"There is no {key} `{name}`."
                yield Trouble(f"{path}.{key}", what, suggestion(name, known))
        if found.scale and found.item:
            what = "A code names the form, a scale or an item, not two of them."
            yield Trouble(path, what, "Remove one.")


def linked(measure: Measure) -> Iterator[Trouble]:
    """A measure is linked to others, once each."""
    yield from repeated((link.measure for link in measure.linked), "$.linked", key=".measure")
    for at, link in enumerate(measure.linked):
        if link.measure == measure.id:
            what = "A measure is not linked to itself."
            yield Trouble(f"$.linked[{at}].measure", what, "Name another version.")


def is_code(system: str, code: str) -> bool:
    """Whether a code has the form of its system and, where there is one, the right check digit."""
    if not _FORMS[system].fullmatch(code):
        return False
    if system == "loinc":
        return _luhn(code.replace("-", ""))
    return system == "doi" or _verhoeff(code)


def _luhn(digits: str) -> bool:
    """The check digit of LOINC: mod 10, each second digit doubled (LOINC Users' Guide)."""
    doubled = (sum(divmod(2 * int(digit), 10)) for digit in digits[-2::-2])
    return (sum(map(int, digits[-1::-2])) + sum(doubled)) % 10 == 0


def _verhoeff(digits: str) -> bool:
    state = 0
    for place, digit in enumerate(reversed(digits)):
        state = int(_TIMES[state][int(_MOVED[place % 8][int(digit)])])
    return state == 0
