"""Pages beside reference pictures of them, with a tolerance for how curves and letters are rounded.

A page is drawn at 100 pixels to the inch in grey. A pixel differs when it is lighter or darker by
more than 32 of 255, which no rounding of an edge is. Two rules, because neither is enough alone:

- of the page no more than 0.2 % of the pixels may differ;
- of no square of 40 pixels (a centimetre) more than 2.5 %, which is 40 pixels: a word that moves
  changes hardly a thousandth of a page, but much of its square. A digit may change, such as that
  of the version at the foot.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import pymupdf

DPI = 100
#: How far two shades may lie apart, of 255.
SHADES = 32
#: Shares of pixels that may differ: of the page, and of a square of so many pixels a side.
OF_PAGE, OF_SQUARE, SIDE = 0.002, 0.025, 40


class Difference(NamedTuple):
    """How much of a page differs, how much of its worst square, and where (pixels, top left)."""

    page: float
    square: float
    left: int
    top: int

    @property
    def seen(self) -> bool:
        """Whether it is more than the tolerance."""
        return self.page > OF_PAGE or self.square > OF_SQUARE


def drawn(pdf: bytes, page: int = 0) -> np.ndarray:
    """A page of a PDF as rows of grey pixels, 0 to 255."""
    with pymupdf.open(stream=pdf, filetype="pdf") as file:
        picture = file[page].get_pixmap(dpi=DPI, colorspace=pymupdf.csGRAY, alpha=False)
    return np.frombuffer(picture.samples, np.uint8).reshape(picture.height, picture.width)


def compare(one: np.ndarray, other: np.ndarray) -> Difference:
    """Compare two pictures; of different size they differ altogether."""
    if one.shape != other.shape:
        return Difference(1.0, 1.0, 0, 0)
    off = np.abs(one.astype(int) - other) > SHADES
    rows, columns = (-(-side // SIDE) for side in off.shape)
    padded = np.zeros((rows * SIDE, columns * SIDE), bool)
    padded[: off.shape[0], : off.shape[1]] = off
    squares = padded.reshape(rows, SIDE, columns, SIDE).mean(axis=(1, 3))
    row, column = np.unravel_index(squares.argmax(), squares.shape)
    return Difference(float(off.mean()), float(squares.max()), int(column) * SIDE, int(row) * SIDE)
