"""The three embedded faces: loaded once, measured without drawing.

The font files stand in the pack, so that no font of the machine is ever used.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files
from io import BytesIO
from typing import Literal
from unicodedata import bidirectional

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from fit_drawing.clusters import is_base

Weight = Literal["regular", "semibold", "bold"]
WEIGHTS: tuple[Weight, ...] = ("regular", "semibold", "bold")

#: From the baseline up and down, as a share of the size (the ascender and descender of the faces).
ASCENT = 0.75
DESCENT = 0.25
CAP_HEIGHT = 0.66


@cache
def face(weight: Weight) -> TTFont:
    """Return the face of a weight, registered with the drawing library under a name of our own."""
    data = files("fit_drawing").joinpath(f"fonts/SourceSansPro-{weight.capitalize()}.ttf")
    font = TTFont(f"FitDrawing-{weight}", BytesIO(data.read_bytes()), asciiReadable=0)
    pdfmetrics.registerFont(font)
    return font


@cache
def _advances(weight: Weight) -> dict[int, float]:
    metrics = face(weight).face
    return {code: metrics.getCharWidth(code) / 1000 for code in metrics.charToGlyph}


@lru_cache(maxsize=8192)
def plain_width(words: str, weight: Weight) -> float | None:
    """Return the width of a string at size 1; None if it has to be shaped to be measured."""
    if not plainly_drawable(words):
        return None
    advances = _advances(weight)
    return sum(advances[ord(letter)] for letter in words)


@lru_cache(maxsize=1)
def _drawable() -> frozenset[str]:
    shared = set.intersection(*(set(_advances(weight)) for weight in WEIGHTS))
    letters = map(chr, shared)
    return frozenset(c for c in letters if is_base(c) and bidirectional(c) not in {"R", "AL", "AN"})


def plainly_drawable(words: str) -> bool:
    """Whether every face draws a string as it stands: letter by letter, from left to right."""
    return _drawable().issuperset(words)
