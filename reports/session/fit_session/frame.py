"""Where a block of the sheet may draw, and what all charts of the sheet share."""

from __future__ import annotations

from typing import NamedTuple


class Frame(NamedTuple):
    """Where a block may draw: its left edge and width, and what all charts of the sheet share.

    ``plot_left`` and ``plot_right`` bound every plot; ``sessions`` are the labels of the main time
    axis, so that a strip with the same sessions can do without numbers where room is short;
    ``explained`` are the shapes that the main chart's keys explain for all charts; ``main`` is its
    id, and ``panels`` the number of charts as high as it. ``announces``: a chart follows the block.
    ``scale``: everything on the page is drawn so much larger.
    """

    left: float
    width: float
    plot_left: float = 0.0
    plot_right: float = 0.0
    sessions: tuple[str, ...] = ()
    explained: tuple[str, ...] = ()
    main: str = ""
    panels: int = 1
    announces: bool = False
    scale: float = 1.0

    @property
    def right(self) -> float:
        """The right edge."""
        return self.left + self.width

    def part(self, left: float, width: float) -> Frame:
        """A narrower frame with the same plot."""
        return self._replace(left=left, width=width)
