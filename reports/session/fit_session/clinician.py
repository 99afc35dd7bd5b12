"""Draw a clinician sheet: headings, paragraphs, tables and charts that run over pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import msgspec
from fit_drawing.page import FOOT, About, draw_pages, drawing, granted, paginate, room_on, width_on
from fit_drawing.piece import Look, Piece, heading, paragraph
from fit_drawing.style import (
    BLOCK_GAP,
    GREY,
    LABEL,
    LABEL_LEADING,
    LEFT_MARGIN,
    SMALL,
    SMALL_LEADING,
    SUBHEADING,
    TITLE,
    UNIT,
)
from fit_drawing.table import table
from fit_drawing.words import prepared
from fit_drawing.wrap import run

from fit_core.sheet.clinician.model import ClinicianPart, ClinicianSheet
from fit_core.sheet.document import Heading, Paragraph, Table
from fit_core.sheet.fonts import FontFamily
from fit_core.sheet.model import Chart
from fit_core.sheet.report import Rendered
from fit_session.blocks.chart import chart
from fit_session.charts.axis import place_plots
from fit_session.frame import Frame

_ALIGN = {"left": 0.0, "centre": 0.5, "right": 1.0}
_NOTE = Look(LABEL, LABEL_LEADING)
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
    size = Look(TITLE, TITLE + UNIT, "H1")
    yield paragraph((run(sheet.title, "bold"),), frame, size, keeps=True)
    yield paragraph((run(sheet.subtitle, colour=GREY),), frame, before=0.0, keeps=True)
    yield paragraph((run(sheet.notice, "bold"),), frame, before=UNIT, keeps=True)
    for part in sheet.parts:
        yield from _part(part, plots)
    small = Look(SMALL, SMALL_LEADING)
    for number, line in enumerate(sheet.footer):
        gap = 0.0 if number else 2 * BLOCK_GAP
        yield paragraph((run(line, colour=GREY),), frame, small, before=gap)


def _part(part: ClinicianPart, frame: Frame) -> Iterator[Piece]:
    match part:
        case Chart():
            yield from chart(part, frame)
        case Heading(text=text, level=2):
            yield heading(run(text, "bold"), frame)
        case Heading(text=text):
            smaller = heading(run(text, "semibold"), frame, "H3", SUBHEADING)
            yield replace(smaller, before=BLOCK_GAP)
        case Paragraph(text=text, note=True):
            yield paragraph((run(text, colour=GREY),), frame, _NOTE)
        case Paragraph(text=text):
            yield paragraph((run(text),), frame, before=UNIT)
        case Table() if part.rows:
            heads = [
                (run(column.head, "semibold"), _ALIGN[column.align]) for column in part.columns
            ]
            yield from table(heads, [[run(c) for c in row] for row in part.rows], part.alt, frame)
        case Table(empty=text):
            if text.words:
                yield paragraph((run(text, colour=GREY),), frame, before=UNIT)
