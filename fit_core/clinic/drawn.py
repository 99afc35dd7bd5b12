"""How what is drawn on a chart came about: its points and its two axes."""

from __future__ import annotations

from fit_core.course.model import Meeting, Series
from fit_core.sheet.chart import past_meetings
from fit_core.sheet.figures import Figures
from fit_core.sheet.material import Material
from fit_core.sheet.origin import Figure
from fit_core.sheet.pieces import Piece


def drawn_figure(material: Material, piece: Piece) -> Figure | None:
    """How a point or an axis comes about, worked out anew: sheets do not store it.

    Args:
        material: what the sheet was made from. piece: of the sheet made again from it.

    """
    series = _series(material, piece.chart)
    if series is None:
        return None
    meetings = past_meetings(material)
    if piece.kind == "sessions":
        return _sessions(piece, meetings)
    if piece.kind == "scale":
        return _scale(piece, series)
    session = meetings[piece.slot].id
    points = (point for point in series.points if point.session == session)
    figures = Figures(material)
    for point in points:
        figures.score(series, point, piece.printed)
    return next(iter(figures.all), None)


def _series(material: Material, chart: str) -> Series | None:
    """The series that a chart shows, by the id that the chart has."""
    if material.second and chart == f"outcome-{material.second.series.measure}":
        return material.second.series
    if chart.startswith("outcome-"):
        return material.outcome
    return next(iter(material.together), None)


def _sessions(piece: Piece, meetings: tuple[Meeting, ...]) -> Figure:
    return Figure(
        ref=piece.ref,
        printed=piece.printed,
        what="sessions up to this one",
        steps=tuple(f"{m.number or '-'}: {m.date.isoformat()}, {m.status}" for m in meetings),
        rule="sessions that were held are counted from 1; planned ones are not drawn",
        source="the record",
        grade="project",
    )


def _scale(piece: Piece, series: Series) -> Figure:
    return Figure(
        ref=piece.ref,
        printed=piece.printed,
        what=f"grid of {series.title}",
        steps=(f"the scale goes from {series.low} to {series.high}, {series.better} is better",),
        rule="the whole scale of the measure, with round values between its ends",
        source=f"{series.measure} version {series.measure_version}, {series.structure[:19]}",
        grade="project",
    )
