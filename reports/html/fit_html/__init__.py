"""The shared session feedback sheet as one static page for the screen."""

from __future__ import annotations

from fit_core.hooks import hookimpl
from fit_core.sheet.model import Sheet
from fit_core.sheet.report import Rendered, Report


def draw_sheet(sheet: Sheet) -> Rendered:
    """Write a checked sheet as HTML. See `fit_html.blocks.write_sheet`."""
    from fit_html.blocks import write_sheet

    return write_sheet(sheet)


@hookimpl
def fit_reports() -> list[Report]:
    """Declare the renderer of the sheet for the screen."""
    return [Report("html", "screen", ".html", draw_sheet)]
