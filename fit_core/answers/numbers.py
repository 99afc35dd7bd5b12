"""Numbers as people and programs write them, read strictly: never guessed, never rounded."""

from __future__ import annotations

import re
from decimal import Decimal

#: ASCII digits only; at most 15 before and 10 after the point, far beyond any response set.
_NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,10})?", re.ASCII)
_COMMA = re.compile(r"-?[0-9]{1,15},[0-9]{1,10}", re.ASCII)


def parse_number(text: str) -> Decimal | None:
    """Return the number that is written as ``2``, ``2.0`` or ``-1.5``; None for anything else.

    Powers of ten, thousands marks, signs in front of positive numbers, spaces and digits of other
    scripts are not read as numbers.
    """
    return Decimal(text) if _NUMBER.fullmatch(text) else None


def advice_on(text: str) -> str:
    """Return what is the matter with a text that is not a number, and what to write instead."""
    if _COMMA.fullmatch(text):
        return f"has a decimal comma; write {text.replace(',', '.')} with a point"
    if not text.strip():
        return "holds only spaces; leave the answer empty when nothing was answered"
    if text.strip() != text:
        return f"has spaces around it; write {text.strip()} without them"
    if text.upper().replace("/", "").replace("'", "").replace(" ", "") in {
        "NA",
        "REFUSED",
        "DONTKNOW",
    }:
        return "is not one of the words NA, REFUSED, DONTKNOW, which are written in capitals"
    return "is not a number"


def plain(value: Decimal) -> str:
    """Write a number without an exponent and without trailing zeros: ``2``, ``0.5``, ``10``."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
