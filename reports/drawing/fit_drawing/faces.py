"""How wide words are, whichever font draws them."""

from __future__ import annotations

from fit_drawing.font import Weight
from fit_drawing.own import plain_width
from fit_drawing.shape import shaped_width

__all__ = ["Weight", "width"]


def width(words: str, weight: Weight, size: float) -> float:
    """Return the width of a string in points, in the fonts of the document that is being drawn."""
    plain = plain_width(words, weight)
    return (shaped_width(words, weight) if plain is None else plain) * size
