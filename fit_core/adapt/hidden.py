"""Signs that a reader of a file cannot see or tell apart: marks of direction, letters that look
like others in a name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

#: Overrides, embeddings and isolates turn what stands on the line (UAX #9, explicit formatting);
#: the others have no width. The marks U+200E and U+200F turn nothing, U+200C and U+200D join
#: letters: right-to-left and Indic texts need them.
_HIDDEN = re.compile(
    "[\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff\u0000-\u0008\u000b-\u001f\u007f]"
)
_NAMED = re.compile(r'^[ \t]*(?:"?id"?[ \t]*=[ \t]*"(?P<id>[^"]*)"|\[+(?P<table>[^\]]*)\])', re.M)


class Hidden(NamedTuple):
    """A sign that may not stand where it stands: its line, and what it is."""

    line: int
    what: str


def hidden_signs(text: str) -> Iterator[Hidden]:
    """Yield invisible signs of a text, and letters beside ASCII in the names of a TOML file."""
    for found in _HIDDEN.finditer(text):
        sign = found[0]
        yield Hidden(_line(text, found.start()), f"The invisible sign {_called(sign)} stands here.")
    for found in _NAMED.finditer(text):
        for sign in (found["id"] or found["table"] or "").strip():
            if not sign.isascii():
                what = f"A name holds {_called(sign)}, which can be taken for another letter."
                yield Hidden(_line(text, found.start()), what)


def _called(sign: str) -> str:
    return f"U+{ord(sign):04X} ({unicodedata.name(sign, 'a control character').lower()})"


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1
