"""Clean and check every string before anything is drawn.

What a person wrote is printed as plain text, and nothing in it acts on the page:

- Markup is not read. ``<img src=...>`` is printed as these eleven and more characters.
- A character that would turn the letters after it (the overrides U+202D and U+202E) or that is no
  character of a text (controls, tags without a flag) is printed as its number: ``[U+202E]``.
- Old marks of embedding (U+202A, U+202B) are taken as isolates, as Unicode advises; isolates and
  marks of direction say which way words run, and end with the passage that they stand in.
- What cannot be seen and means nothing on paper (soft hyphens, byte order marks) is left out.
- A character that no font draws is an error that names it. The record keeps all that was written.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any, NamedTuple, TypeVar

import msgspec

from fit_core.errors import FitError
from fit_drawing.chain import Chain, chain, lacking, script_of, stands_alone
from fit_drawing.clusters import clusters, is_base, is_silent
from fit_drawing.font import WEIGHTS
from fit_drawing.levels import turns
from fit_drawing.own import plainly_drawable

S = TypeVar("S", bound=msgspec.Struct)
#: Says of the field of a struct, by both names, whether it is drawn as glyphs.
IsDrawn = Callable[[str, str], bool]

_LINE_ENDS = {"\r\n": "\n", "\r": "\n", "\x0b": "\n", "\x0c": "\n", "\x85": "\n"}
_LINE_ENDS |= {"\u2028": "\n", "\u2029": "\n"}
_EMBEDDED = {"\u202a": "\u2066", "\u202b": "\u2067", "\u202c": "\u2069"}
#: Directions that say nothing where all words run from left to right.
_DIRECTIONS = frozenset("\u200e\u200f\u061c\u2066\u2067\u2068\u2069")
#: Invisible, and without a meaning on paper.
_LEFT_OUT = frozenset("\u00ad\ufeff\u2060\u2061\u2062\u2063\u2064") | frozenset(
    map(chr, range(0x206A, 0x2070))
)
#: Signs of format by their category that are drawn all the same, round the digits after them.
_SEEN = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2")
_FLAG, _TAG_END = "\U0001f3f4", "\U000e007f"


@lru_cache(maxsize=2048)
def clean(words: str) -> str:
    """Compose accents, turn every line end into ``\\n``, and leave nothing that acts unseen."""
    if plainly_drawable(words):
        return words
    for found, kept in _LINE_ENDS.items():
        words = words.replace(found, kept)
    composed = unicodedata.normalize("NFC", words)
    shown = "".join(_visible(composed))
    bare = "".join(letter for letter in shown if letter not in _DIRECTIONS)
    return shown if turns(bare) else bare


def _visible(words: str) -> Iterator[str]:
    in_flag = False
    for letter in words:
        is_tag = "\U000e0020" <= letter <= _TAG_END
        in_flag = letter == _FLAG or (in_flag and is_tag)
        yield letter if letter == "\n" or (in_flag and is_tag) else _one(letter)


@lru_cache(maxsize=8192)
def _one(letter: str) -> str:
    if letter == "\t":
        return " "
    if letter in _EMBEDDED:
        return _EMBEDDED[letter]
    if letter in _LEFT_OUT:
        return ""
    category = unicodedata.category(letter)
    hidden = category == "Cf" and letter not in _SEEN and not is_silent(letter)
    if category == "Cc" or hidden or "\U000e0000" <= letter <= _TAG_END:
        return f"[U+{ord(letter):04X}]"
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


_HOLDS_WORDS = (str, tuple, msgspec.Struct)


class _Check(NamedTuple):
    is_drawn: IsDrawn
    noun: str

    def struct(self, value: S, place: str, *, drawn: bool) -> S:
        name = type(value).__name__
        here = place if name == "Text" or place == self.noun else name
        changes = {}
        for field in value.__struct_fields__:
            old = getattr(value, field)
            if field == "figures" or not isinstance(old, _HOLDS_WORDS):
                continue
            shown = drawn and self.is_drawn(name, field)
            new = self._any(old, here if name == "Text" else f"{here}.{field}", drawn=shown)
            if new != old:
                changes[field] = new
        return msgspec.structs.replace(value, **changes) if changes else value

    def _any(self, value: Any, place: str, *, drawn: bool) -> Any:  # noqa: ANN401 - any content
        if isinstance(value, str):
            return _checked(value, place, self.noun) if drawn else clean(value)
        if isinstance(value, tuple):
            return tuple([self._any(each, place, drawn=drawn) for each in value])
        if isinstance(value, msgspec.Struct):
            return self.struct(value, place, drawn=drawn)
        return value


def missing(words: str) -> tuple[str, ...]:
    """The characters of cleaned words that no font of this document draws, in order, once each."""
    plain = words.replace("\n", "")
    return () if plainly_drawable(plain) else _missing(plain, chain())


@lru_cache(maxsize=2048)
def _missing(plain: str, now: Chain) -> tuple[str, ...]:
    if all(stands_alone(letter, now) for letter in plain):
        return ()
    found: dict[str, None] = {}
    for cluster in clusters(plain):
        if not is_base(cluster[0]) and not is_silent(cluster[0]):
            found |= dict.fromkeys(cluster[0])  # a mark with nothing to stand on
        for weight in WEIGHTS:
            found |= dict.fromkeys(lacking(cluster, weight, now))
    return tuple(found)


def _checked(words: str, place: str, noun: str) -> str:
    kept = clean(words)
    found = missing(kept)
    if not found:
        return kept
    scripts = sorted({script_of(letter) for letter in found if letter.isalpha()} - {""})
    pack = f"a pack of fonts for the script {', '.join(scripts)}" if scripts else _SYMBOLS
    raise FitError(
        f"No font here has a glyph for {_listed(found)} in {place}: \u201c{_excerpt(kept)}\u201d.",
        f"Install {pack}, or write these words without the character, then print the {noun} "
        "again; nothing was drawn.",
    )


#: So many characters are named; a text in another script lacks dozens.
_NAMED = 3
_SYMBOLS = "a pack of fonts that has it (fit-emoji has emoji)"


def _listed(found: tuple[str, ...]) -> str:
    """The first characters by name, and how many more there are."""
    named = ", ".join(map(_named, found[:_NAMED]))
    return f"{named} and {len(found) - _NAMED} more" if len(found) > _NAMED else named


def _named(letter: str) -> str:
    """A character, its number and its name, whichever of them there are."""
    shown = letter if letter.isprintable() and is_base(letter) else ""
    name = unicodedata.name(letter, "").capitalize()
    return " ".join(filter(None, (shown, f"(U+{ord(letter):04X}{', ' if name else ''}{name})")))


def _excerpt(words: str) -> str:
    one_line = " ".join(words.encode("utf-8", "replace").decode().split())
    return one_line if len(one_line) <= 60 else one_line[:59] + "\u2026"
