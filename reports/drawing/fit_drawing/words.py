"""Clean and check every string before anything is drawn.

Invisible characters that could hide or turn words (controls, bidirectional overrides, zero-width
marks) are taken out; a character that the embedded faces cannot draw is an error that names it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar

import msgspec

from fit_core.errors import FitError
from fit_drawing.faces import missing

S = TypeVar("S", bound=msgspec.Struct)
#: Says of the field of a struct, by both names, whether it is drawn as glyphs.
IsDrawn = Callable[[str, str], bool]

_LINE_ENDS = {"\r\n": "\n", "\r": "\n", "\x0b": "\n", "\x0c": "\n", "\x85": "\n"}
_INVISIBLE = {"Cc", "Cf"}


def clean(words: str) -> str:
    """Compose accents, turn every line end into ``\\n`` and drop characters without a picture."""
    if words.isascii() and words.isprintable():
        return words
    for found, kept in _LINE_ENDS.items():
        words = words.replace(found, kept)
    composed = unicodedata.normalize("NFC", words).replace("\u2028", "\n").replace("\u2029", "\n")
    return "".join(map(_visible, composed))


def _visible(letter: str) -> str:
    if letter == "\n":
        return letter
    if letter == "\t":
        return " "
    category = unicodedata.category(letter)
    if category in _INVISIBLE:
        return ""
    return "\u00a0" if category == "Zs" and letter != " " else letter


def prepared(content: S, is_drawn: IsDrawn, noun: str = "sheet") -> S:
    """Return content with every string cleaned, and those that are drawn checked.

    Args:
        content: any struct of structs, tuples and strings. Its ``figures`` are left as they are.
        is_drawn: tells which strings are drawn. noun: what the page is called in an error.

    Raises:
        FitError: a character cannot be drawn; nothing has been drawn yet.

    """
    return _Check(is_drawn, noun).struct(content, noun, drawn=True)


class _Check(NamedTuple):
    is_drawn: IsDrawn
    noun: str

    def struct(self, value: S, place: str, *, drawn: bool) -> S:
        name = type(value).__name__
        here = place if name == "Text" or place == self.noun else name
        changes = {}
        for field in value.__struct_fields__:
            if field == "figures":
                continue
            old = getattr(value, field)
            shown = drawn and self.is_drawn(name, field)
            new = self._any(old, here if name == "Text" else f"{here}.{field}", drawn=shown)
            if new != old:
                changes[field] = new
        return msgspec.structs.replace(value, **changes) if changes else value

    def _any(self, value: Any, place: str, *, drawn: bool) -> Any:  # noqa: ANN401 - any content
        if isinstance(value, str):
            return _checked(value, place, self.noun) if drawn else clean(value)
        if isinstance(value, tuple):
            return tuple(self._any(each, place, drawn=drawn) for each in value)
        if isinstance(value, msgspec.Struct):
            return self.struct(value, place, drawn=drawn)
        return value


def _checked(words: str, place: str, noun: str) -> str:
    kept = clean(words)
    lacking = missing(kept.replace("\n", "")) + [c for c in kept if unicodedata.combining(c)]
    if not lacking:
        return kept
    named = ", ".join(f"{_shown(c)} (U+{ord(c):04X})" for c in dict.fromkeys(lacking))
    raise FitError(
        f"The {noun}'s fonts have no glyph for {named} in {place}: \u201c{_excerpt(kept)}\u201d.",
        f"Write these words without the character, then print the {noun} again; nothing was drawn.",
    )


def _shown(letter: str) -> str:
    return letter if letter.isprintable() and not unicodedata.combining(letter) else "?"


def _excerpt(words: str) -> str:
    one_line = " ".join(words.encode("utf-8", "replace").decode().split())
    return one_line if len(one_line) <= 60 else one_line[:59] + "\u2026"
