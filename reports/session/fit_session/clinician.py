"""Draw a clinician sheet: headings, paragraphs, tables and charts that run over pages."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from fit_drawing import parts
from fit_drawing.page import FOOT, About, draw_pages, drawing, granted, paginate, room_on, width_on
from fit_drawing.piece import Piece, paragraph
from fit_drawing.style import LEFT_MARGIN, UNIT
from fit_drawing.words import prepared
from fit_drawing.wrap import run

from fit_core.sheet.clinician.model import ClinicianSheet
from fit_core.sheet.fonts import FontFamily
from fit_core.sheet.model import Chart
from fit_core.sheet.report import Rendered
from fit_session.blocks.chart import chart
from fit_session.charts.axis import place_plots
from fit_session.frame import Frame

#: Fields that are never drawn as glyphs.
_NOT_DRAWN = {"alt", "id", "refs", "language", "paper", "date", "voice", "align"}


def render(sheet: ClinicianSheet, fonts: tuple[FontFamily, ...] = ()) -> Rendered:
    """Draw a clinician sheet as a tagged PDF, the same bytes for the same content.

    Args:
        sheet: complete content. fonts: of the installed packs, for what our own faces cannot draw.

    Raises:
        FitError: a character has no glyph, or a part is higher than a page. Nothing was drawn.

    """
    with drawing(fonts, sheet.language):
        checked = prepared(sheet, _is_drawn, "clinician sheet")
        room = room_on(checked.paper) - FOOT
        stacks = [granted(page, room) for page in paginate(list(_pieces(checked)), room)]
        return draw_pages(_about(checked), stacks, checked.running)


def _is_drawn(owner: str, field: str) -> bool:
    return field not in _NOT_DRAWN or (owner, field) == ("Slot", "date")


def _about(sheet: ClinicianSheet) -> About:
    return About(
        paper=sheet.paper,
        language=sheet.language,
        title=sheet.title.words,
        date=sheet.date,
        creator="fit-session",
        seed=msgspec.json.encode(sheet),
    )


def _pieces(sheet: ClinicianSheet) -> Iterator[Piece]:
    frame = Frame(LEFT_MARGIN, width_on(sheet.paper))
    charts = [part for part in sheet.parts if isinstance(part, Chart)]
    plots = place_plots(charts, frame) if charts else frame
    yield from parts.head(sheet.title, sheet.subtitle, frame)
    yield paragraph((run(sheet.notice, "bold"),), frame, before=UNIT, keeps=True)
    for part in sheet.parts:
        yield from chart(part, plots) if isinstance(part, Chart) else parts.body(part, plots)
    yield from parts.foot(sheet.footer, frame)
