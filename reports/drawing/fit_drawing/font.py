"""A font file in one weight, opened for measuring, shaping and embedding; each is opened once."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

import uharfbuzz as hb

from fit_core.errors import FitError
from fit_drawing.clusters import is_silent

Weight = Literal["regular", "semibold", "bold"]
WEIGHTS: tuple[Weight, ...] = ("regular", "semibold", "bold")
#: Tables without which nothing can be measured or embedded (OpenType specification).
_NEEDED = ("cmap", "head", "hhea", "hmtx", "maxp")
#: One of these holds the glyphs; a font of coloured pictures has none.
_OUTLINES = ("glyf", "CFF ", "CFF2")
#: Weights as the axis ``wght`` of a variable font counts them.
_AXIS = {"regular": 400.0, "semibold": 600.0, "bold": 700.0}


class Font:
    """A font file in one weight.

    Attributes:
        face, shaper: HarfBuzz's face and font. key: names it in a document: file and weight.
        weight: place on the axis of weights; None for a font that has no such axis.
        scale: from the font's units to thousandths of the size.

    """

    def __init__(self, path: str, weight: Weight) -> None:
        self.face = _opened(path)
        self.shaper = hb.Font(self.face)
        axes = {axis.tag: axis for axis in self.face.axis_infos}
        self.weight: float | None = None
        if "wght" in axes:
            least, most = axes["wght"].min_value, axes["wght"].max_value
            self.weight = min(max(_AXIS[weight], least), most)
            self.shaper.set_variations({"wght": self.weight})
        self.key = (path, self.weight)
        self.scale = 1000 / self.face.upem

    def draws(self, letter: str) -> bool:
        """Whether it has a glyph for a character, or the character needs none."""
        return is_silent(letter) or bool(self.glyph(letter))

    def glyph(self, letter: str) -> int | None:
        """The glyph of a character alone; None or 0 where there is none."""
        found: int | None = self.shaper.get_nominal_glyph(ord(letter))
        return found

    def advance(self, glyph: int) -> float:
        """How far a glyph leads, in thousandths of the size, as the file will state it."""
        advance: float = self.shaper.get_glyph_h_advance(glyph) * self.scale
        return round(advance, 2)


@lru_cache(maxsize=128)
def font(path: str, weight: Weight) -> Font:
    """Open a font file once.

    Raises:
        FitError: the file cannot be read as a font.

    """
    return Font(path, weight)


def _opened(path: str) -> hb.Face:
    try:
        face = hb.Face(hb.Blob.from_file_path(path))
    except (OSError, hb.HarfBuzzError) as error:
        raise unreadable(path) from error
    if not face.glyph_count or not all(_has(face, tag) for tag in _NEEDED):
        raise unreadable(path)
    if not any(_has(face, tag) for tag in _OUTLINES):
        raise unreadable(path)
    return face


def _has(face: hb.Face, tag: str) -> bool:
    """Whether a table is there; the list of a damaged file's tables may not even be text."""
    return bool(face.reference_table(tag).data)


def unreadable(path: str) -> FitError:
    """The error that names a font file of which nothing can be made."""
    return FitError(
        f"The font file {path} cannot be read, or holds no outlines.",
        "Install its pack again; fit plugins list shows the packs.",
    )
