"""Where the words of a line have room that held before the client came to another age."""

from __future__ import annotations

from fit_core.sheet.model import Chart, Turn


def is_over_curve(chart: Chart, turn: Turn) -> bool:
    """Whether the line until a turn lies over the curve beside it, where its words have room."""
    if turn.line is None:
        return False
    since, until = turn.line.since or 0, turn.slot
    marks = (mark for curve in chart.segments for mark in curve if since <= mark.slot < until)
    first = next(marks, None)
    return first is None or first.value < turn.line.value
