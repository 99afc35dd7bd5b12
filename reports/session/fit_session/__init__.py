"""The shared session feedback sheet and the clinician sheet, drawn as tagged PDF.

The drawing library is imported when a sheet is drawn, not when the pack is.
"""

from __future__ import annotations

from fit_core.hooks import hookimpl
from fit_core.sheet.clinician.model import ClinicianSheet
from fit_core.sheet.fonts import FontFamily
from fit_core.sheet.model import Sheet
from fit_core.sheet.report import Rendered, Report


def draw_sheet(sheet: Sheet, fonts: tuple[FontFamily, ...] = ()) -> Rendered:
    """Draw a checked sheet as a PDF. See `fit_session.render.render`."""
    from fit_session.render import render

    return render(sheet, fonts)


def draw_clinician(sheet: ClinicianSheet, fonts: tuple[FontFamily, ...] = ()) -> Rendered:
    """Draw a clinician sheet as a PDF. See `fit_session.clinician.render`."""
    from fit_session.clinician import render

    return render(sheet, fonts)


@hookimpl
def fit_reports() -> list[Report]:
    """Declare the renderers of the shared sheet and of the clinician sheet."""
    return [
        Report("session", "shared", ".pdf", draw_sheet, fonts=True),
        Report("clinician", "clinician", ".pdf", draw_clinician, fonts=True),
    ]
