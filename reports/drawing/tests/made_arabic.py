"""Pages in Arabic letters: every word of a made-up page becomes one of a few common words."""

from __future__ import annotations

import re

import made_fonts
import msgspec

from fit_core.sheet.model import Text

WORDS = (
    "\u0627\u0644\u064a\u0648\u0645",
    "\u0643\u064a\u0641",
    "\u0645\u0639",
    "\u0646\u062a\u062d\u062f\u062b",
    "\u0647\u0630\u0627",
    "\u0623\u0641\u0636\u0644",
    "\u0639\u0646",
    "\u0627\u0644\u062c\u0644\u0633\u0629",
    "\u0645\u0627",
    "\u0623\u0634\u0639\u0631",
    "\u0628\u0647",
    "\u0641\u064a",
    "\u0627\u0644\u0628\u064a\u062a",
)
_LETTERS = re.compile(r"[A-Za-z\u2019']+")


def fonts():
    return (made_fonts.noto("Arabic", "Arab"),)


def said(words):
    """The same in Arabic letters; numbers and signs stay."""
    return _LETTERS.sub(lambda found: WORDS[len(found[0]) % len(WORDS)], words)


def arabic(content):
    """Any content of a page, in Arabic; the names of measures keep their Latin letters."""
    return msgspec.structs.replace(_turned(content), language="ar")


def _turned(value):
    if isinstance(value, Text):
        return msgspec.structs.replace(value, words=said(value.words))
    if isinstance(value, tuple):
        return tuple(map(_turned, value))
    if isinstance(value, msgspec.Struct):
        fields = {name: _turned(getattr(value, name)) for name in value.__struct_fields__}
        return msgspec.structs.replace(value, **fields)
    return value
