"""Scales of a chart: from a value or a session to a place on the paper, and which ticks to name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from fit_drawing.faces import width
from fit_drawing.style import LABEL

from fit_core.sheet.model import Chart
from fit_session.frame import Frame

#: Distance of the first and last point from the ends of the plot.
PAD = 12.0
#: Column at the left of the plot for the arrow, and gap between tick labels and plot.
ARROW_COLUMN = 16.0
TICK_GAP = 6.0
#: Column at the right of the plot for labels, and where in it the words begin.
LABEL_COLUMN = 128.0
LABEL_INDENT = 18.0
#: The element of the alliance strip, which is not the main chart.
TOGETHER = 9
#: Every how many sessions may have a label.
_STEPS = (1, 5, 10, 20, 30)


@dataclass(frozen=True)
class Plot:
    """The rectangle of a plot and its two scales.

    ``above`` is how far the labels of the right column may reach above the plot.
    """

    left: float
    right: float
    top: float
    bottom: float
    low: Decimal
    high: Decimal
    slots: int
    above: float

    def y(self, value: Decimal) -> float:
        """The height of a value on the paper; values beyond the scale stay at its end."""
        share = float((value - self.low) / (self.high - self.low))
        return self.bottom + min(max(share, 0.0), 1.0) * (self.top - self.bottom)

    @property
    def step(self) -> float:
        """The distance between two sessions."""
        return (self.right - self.left - 2 * PAD) / max(1, self.slots - 1)

    def x(self, slot: int) -> float:
        """The place of a session on the time axis."""
        return self.left + PAD + slot * self.step


def place_plots(charts: Sequence[Chart], frame: Frame) -> Frame:
    """Return the frame with one plot for all charts, so that their sessions stand in one line."""
    labels = [tick_label(tick) for chart in charts for tick in chart.ticks]
    gutter = max((width(label, "regular", LABEL) for label in labels), default=0.0)
    left = frame.left + ARROW_COLUMN + gutter + TICK_GAP
    panels = [chart for chart in charts if chart.element != TOGETHER]
    main = next(iter(panels), None)
    return frame._replace(
        plot_left=left,
        plot_right=frame.right - LABEL_COLUMN,
        sessions=session_labels(main) if main else (),
        explained=tuple(key.shape for key in main.keys) if main else (),
        main=main.id if main else "",
        panels=len(panels),
    )


def mirrored(chart: Chart) -> bool:
    """Whether time runs from right to left."""
    return chart.direction == "mirrored"


def session_labels(chart: Chart) -> tuple[str, ...]:
    """The labels of a chart's time axis."""
    return tuple(slot.label for slot in chart.slots)


def tick_label(value: Decimal) -> str:
    """Write a value of the scale without needless zeros and with a real minus sign."""
    words = f"{value.normalize():f}"
    return words.replace("-", "\u2212")


def named_slots(chart: Chart, step: float) -> list[int]:
    """Choose the sessions whose numbers are printed: first, today, and every nth with room."""
    widest = max((width(slot.label, "bold", LABEL) for slot in chart.slots), default=0.0)
    last = len(chart.slots) - 1
    nth = next((n for n in _STEPS if n * step >= widest + 5), last or 1)
    firm = {0, next((n for n, slot in enumerate(chart.slots) if slot.today), last)}
    room = (widest + 5) / step if step else 0.0
    regular = [n for n in range(last + 1) if nth == 1 or (n + 1) % nth == 0]
    kept = [n for n in regular if n in firm or all(abs(n - other) >= room for other in firm)]
    return sorted(firm | set(kept)) if chart.slots else []
