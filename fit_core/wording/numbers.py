"""Printed numbers of questions: "3.", "Q3", "3a)" before a sentence, or in the name of a field."""

from __future__ import annotations

import re
from typing import Final

_PREFIX = re.compile(r"\W*(?:q|question|item|no)?\W*0*([0-9]{1,3}[a-z]?)\W*", re.IGNORECASE)
_IN_TEXT = re.compile(r"0*([0-9]{1,3}[a-z]?)\s*[.):]\s+(?=\S)")
#: ``1``, ``/q01``, ``phq9-1``, ``gad_7.3``: letters may stand before it, but no code such as a
#: LOINC number, whose last figure is a check digit.
_IN_LINK = re.compile(r"/?(?:[A-Za-z][A-Za-z]*|[A-Za-z]\w*?[-_./: ])?0*([0-9]{1,3}[a-z]?)\.?")

#: Characters in which a number is looked for; the patterns take the square of them in time.
_LONGEST: Final = 80


def printed_number(prefix: str, text: str) -> tuple[str, str]:
    """Return the number printed before a sentence (empty where there is none) and the sentence.

    A number that begins the sentence is taken off it, unless the file has it apart from the text.
    """
    given = _PREFIX.fullmatch(prefix.strip()[:_LONGEST])
    if given:
        return given[1].lower(), text
    found = _IN_TEXT.match(text)
    return (found[1].lower(), text[found.end() :]) if found else ("", text)


def linked_number(link: str) -> str:
    """Return the number in the name of a field, or an empty text where it is not plainly one."""
    found = _IN_LINK.fullmatch(link.strip()[:_LONGEST])
    return found[1].lower() if found else ""
