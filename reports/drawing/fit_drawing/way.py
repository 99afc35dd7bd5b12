"""Which way a page runs: the one place where what is drawn is turned round.

All blocks are set as on a page that runs from left to right. A pen draws them as they are set, or,
on a page in a language that runs from right to left, mirrored about the middle of the page: a block
keeps its width and changes sides. Words, pictures and shapes are moved, never reversed.
"""

from __future__ import annotations

from typing import NamedTuple

from fit_drawing.chain import chain
from fit_drawing.levels import base_level, turns

#: Left, bottom, width, height.
Box = tuple[float, float, float, float]


class Way(NamedTuple):
    """From a place across the page as it is set to where it is drawn: ``sign`` x + ``offset``."""

    sign: int = 1
    offset: float = 0.0

    def x(self, x: float) -> float:
        """Where a point is drawn."""
        return self.sign * x + self.offset

    def left(self, left: float, wide: float) -> float:
        """Where the left edge is drawn of what begins at ``left`` and is so wide."""
        return self.x(left) if self.sign > 0 else self.x(left + wide)

    def box(self, box: Box) -> Box:
        """Where a box is drawn."""
        return self.left(box[0], box[2]), *box[1:]

    def within(self, left: float, right: float, *, turned: bool) -> Way:
        """The way of what stands between two edges and runs its own way, whatever the page's."""
        first = self.left(left, right - left)
        return Way(-1, first + right) if turned else Way(1, first - left)


def page_way(wide: float, scale: float, still: float) -> Way:
    """The way of a page of this width, of which all is enlarged from the point ``still``."""
    return Way(-1, (wide - 2 * still * (1 - scale)) / scale) if chain().turned else Way()


def base_of(words: str, language: str = "", *, own: bool = False) -> int:
    """The level of a passage by itself: 1 where it begins at the right.

    On a page that runs from right to left its own sentences do too, even if a name in Latin
    letters comes first; what a person wrote runs as its first letter says (rules P2, P3).

    Args:
        words: the passage. language: of it, if not the page's. own: a person wrote it.

    """
    if not chain().turned or own or language:
        return base_level(words, fallback=int(chain().turned))
    return 1 if turns(words) else base_level(words, fallback=1)
