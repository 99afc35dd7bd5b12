"""The three faces of this library: measured and drawn letter by letter, without shaping.

The font files stand in the library, so that no font of the machine is ever used.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import as_file, files
from unicodedata import bidirectional, category

from fit_drawing.clusters import is_base
from fit_drawing.font import WEIGHTS, Font, Weight, font

#: A glyph and how far it leads, in thousandths of the size.
Set = tuple[int, float]


@cache
def own_font(weight: Weight) -> Font:
    """The face of a weight."""
    name = f"fonts/SourceSansPro-{weight.capitalize()}.ttf"
    with as_file(files("fit_drawing").joinpath(name)) as path:
        return font(str(path), weight)


@cache
def glyphs(weight: Weight) -> dict[str, Set]:
    """The glyph of each character that is drawn plainly."""
    own = own_font(weight)
    found = ((letter, own.glyph(letter) or 0) for letter in sorted(_drawable()))
    return {letter: (glyph, own.advance(glyph)) for letter, glyph in found}


@lru_cache(maxsize=8192)
def plain_width(words: str, weight: Weight) -> float | None:
    """Return the width of a string at size 1; None if it has to be shaped to be measured."""
    if not plainly_drawable(words):
        return None
    known = glyphs(weight)
    return sum([known[letter][1] for letter in words]) / 1000


@lru_cache(maxsize=8192)
def spelt(words: str, weight: Weight) -> str:
    """The glyphs of plain words one after another, each as four hexadecimal digits."""
    known = glyphs(weight)
    return "".join([f"{known[letter][0]:04X}" for letter in words])


@cache
def _drawable() -> frozenset[str]:
    shared = set.intersection(*(set(own_font(weight).face.unicodes) for weight in WEIGHTS))
    return frozenset(filter(_is_plain, map(chr, shared)))


def _is_plain(letter: str) -> bool:
    """Whether a character is drawn as it stands, wherever it stands."""
    blank = category(letter) in {"Cc", "Cf", "Zs", "Zl", "Zp"} and letter not in " \u00a0"
    return is_base(letter) and not blank and bidirectional(letter) not in {"R", "AL", "AN"}


def plainly_drawable(words: str) -> bool:
    """Whether every face draws a string as it stands: letter by letter, from left to right."""
    return _drawable().issuperset(words)
