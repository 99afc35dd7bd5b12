"""Paper, spacing, sizes and colours: every measure of the page that is a matter of taste.

Lengths are points (1/72 inch). The colours are those of every surface: `fit_core.sheet.palette`.
"""

from __future__ import annotations

from typing import NamedTuple, Protocol

from fit_core.sheet.palette import BAND as BAND
from fit_core.sheet.palette import BLUE as BLUE
from fit_core.sheet.palette import GREY as GREY
from fit_core.sheet.palette import GRID as GRID
from fit_core.sheet.palette import INK as INK
from fit_core.sheet.palette import TRACK as TRACK
from fit_core.sheet.palette import WHITE as WHITE

MM = 72 / 25.4
PAPERS = {"A4": (210 * MM, 297 * MM), "Letter": (612.0, 792.0)}

LEFT_MARGIN = 18 * MM
RIGHT_MARGIN = 16 * MM
TOP_MARGIN = 12.5 * MM
BOTTOM_MARGIN = 12.5 * MM

TITLE = 21.0
HEADING = 12.5
SUBHEADING = 11.0
BODY = 11.0
LABEL = 10.0
SMALL = 9.5

BODY_LEADING = 14.0
LABEL_LEADING = 12.0
SMALL_LEADING = 11.5

UNIT = 4.0
BLOCK_GAP = 2 * UNIT
ROW_GAP = 0.5 * UNIT
COLUMN_GAP = 6 * UNIT

#: A ruled line needs 8 mm for handwriting (reference: clear-print practice for forms).
RULE_PITCH = 8 * MM


class Frame(NamedTuple):
    """Where something may be drawn across the page: its left edge and its width."""

    left: float
    width: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.left + self.width


class Column(Protocol):
    """Anything with a left edge and a width; a pack's own frame may hold more."""

    @property
    def left(self) -> float:
        """The left edge."""

    @property
    def width(self) -> float:
        """The width."""

    @property
    def right(self) -> float:
        """The right edge."""
