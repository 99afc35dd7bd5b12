"""A page in two languages: the second says each text of ours in the same length, letters turned."""

from __future__ import annotations

import re

import msgspec

from fit_core.sheet.bilingual import joined
from fit_core.sheet.model import Text

_WORDS = re.compile(r"[A-Za-z\u2019]{3,}")


def turned(words):
    """Words that nobody takes for English, as long as before."""
    return _WORDS.sub(lambda found: found[0][::-1].casefold(), words)


def other(page, language="cy"):
    """The same page in another language."""
    return msgspec.structs.replace(_said(page), language=language)


def _said(value):
    if isinstance(value, Text):
        kept = value.voice == "client"
        return value if kept else msgspec.structs.replace(value, words=turned(value.words))
    if isinstance(value, tuple):
        return tuple(map(_said, value))
    if isinstance(value, msgspec.Struct):
        fields = {name: _said(getattr(value, name)) for name in value.__struct_fields__}
        return msgspec.structs.replace(value, **fields)
    return value


def two(page):
    """Our made-up second language first, English beside it."""
    return joined(other(page), page)
