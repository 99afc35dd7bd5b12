"""The fonts behind the pack's own faces: which of them draws a cluster, and its glyphs.

A page is drawn with the faces of `fit_drawing.own`. What these cannot draw is looked for in the
fonts that the clinic's packs bring, in a fixed order: families made for the sheet's language first,
then as the packs are named. A font is opened only for the scripts that it was declared for.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from typing import NamedTuple

import uharfbuzz as hb

from fit_core.sheet.direction import from_the_right
from fit_core.sheet.fonts import FontFamily
from fit_drawing.clusters import is_silent, never_joins
from fit_drawing.font import WEIGHTS, Font, Weight, font
from fit_drawing.own import own_font, plainly_drawable


class Chain(NamedTuple):
    """What stands behind the pack's own faces while one document is drawn."""

    families: tuple[FontFamily, ...] = ()
    language: str = "en"

    @property
    def turned(self) -> bool:
        """Whether pages in this language run from right to left."""
        return from_the_right(self.language)


_NONE = Chain()
_NOW: ContextVar[Chain] = ContextVar("chain", default=_NONE)


@contextmanager
def using(families: tuple[FontFamily, ...], language: str) -> Iterator[None]:
    """Draw and measure with these fonts behind the pack's own, for words of this language."""
    first = [family for family in families if _is_for(family, language)]
    rest = [family for family in families if not _is_for(family, language)]
    token = _NOW.set(Chain((*first, *rest), language))
    try:
        yield
    finally:
        _NOW.reset(token)


def chain() -> Chain:
    """The fonts of the document that is being drawn."""
    return _NOW.get()


def packs_of(files: Collection[str]) -> tuple[str, ...]:
    """The packs, each once, that brought any of these font files to this document."""
    found = (f.pack for f in chain().families if {f.regular, f.semibold, f.bold} & set(files))
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=4096)
def script_of(letter: str) -> str:
    """The script of a character by ISO 15924; empty for what many scripts share."""
    buffer = hb.Buffer()
    buffer.add_codepoints([ord(letter)])
    buffer.guess_segment_properties()
    return buffer.script or ""


@lru_cache(maxsize=8192)
def font_for(cluster: str, weight: Weight, chain: Chain) -> Font | None:
    """The first font that draws all of a cluster; None where there is none."""
    return next((one for one in _candidates(cluster, weight, chain) if draws(one, cluster)), None)


@lru_cache(maxsize=8192)
def draws(one: Font, cluster: str) -> bool:
    """Whether a font has every glyph of a cluster."""
    return all(map(one.draws, cluster))


def _candidates(cluster: str, weight: Weight, chain: Chain) -> Iterator[Font]:
    yield own_font(weight)
    scripts = {script for letter in cluster if (script := script_of(letter))}
    for family in chain.families:
        if not scripts or scripts & set(family.scripts):
            yield font(getattr(family, weight), weight)


@lru_cache(maxsize=8192)
def stands_alone(letter: str, chain: Chain) -> bool:
    """Whether a character is a cluster by itself wherever it stands, and drawn in every weight."""
    return never_joins(letter) and all(font_for(letter, weight, chain) for weight in WEIGHTS)


def lacking(cluster: str, weight: Weight, chain: Chain) -> tuple[str, ...]:
    """The characters of a cluster that no font draws; all, where none draws them together."""
    if plainly_drawable(cluster) or font_for(cluster, weight, chain):
        return ()
    alone = tuple(c for c in cluster if not is_silent(c) and not font_for(c, weight, chain))
    return alone or tuple(c for c in cluster if not is_silent(c))


def _is_for(family: FontFamily, language: str) -> bool:
    asked = f"{language}-".casefold()
    return any(asked.startswith(f"{tag}-".casefold()) for tag in family.languages)
