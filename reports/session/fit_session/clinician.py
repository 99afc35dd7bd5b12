"""Draw a clinician sheet: headings, paragraphs, tables and charts that run over pages."""

from __future__ import annotations

from collections.abc import Iterator

from fit_drawing import parts
from fit_drawing.page import FOOT, About, draw_pages, drawing, granted, paginate, room_on, width_on
from fit_drawing.pen import Pen
from fit_drawing.piece import Look, Piece, draw_stack, fixed, paragraph, total
from fit_drawing.style import (
    BLOCK_GAP,
    GREY,
    HEADING,
    LABEL,
    LABEL_LEADING,
    LEFT_MARGIN,
    SMALL,
    SMALL_LEADING,
    UNIT,
)
from fit_drawing.words import prepared
from fit_drawing.wrap import run

from fit_core.sheet.clinician.model import (
    Beside,
    ClinicianPart,
    ClinicianSheet,
    Entry,
)
from fit_core.sheet.fonts import FontFamily
from fit_core.sheet.model import Chart
from fit_core.sheet.report import Rendered
from fit_session.blocks.chart import chart
from fit_session.charts.axis import place_plots
from fit_session.frame import Frame

_TITLE = Look(1.5 * HEADING, 1.5 * HEADING + UNIT, "H1")
_NOTICE = Look(LABEL, LABEL_LEADING)
_SMALL = Look(SMALL, SMALL_LEADING)
#: Between two columns.
_GUTTER = 4 * UNIT
#: Columns that are higher than this share of a page would leave half a page white before them.
_HIGHEST = 0.6
#: Two columns save room if they are no higher than this share of one under the other.
_SAVES = 0.8
#: Fields that are never drawn as glyphs.
_NOT_DRAWN = {"beside_language", "alt", "id", "refs", "language", "paper", "date", "voice", "align"}


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
        stacks = [granted(page, room) for page in paginate(list(_pieces(checked, room)), room)]
        about = About.of(checked, checked.title, "fit-session")
        return draw_pages(about, stacks, checked.running)


def _is_drawn(owner: str, field: str) -> bool:
    return field not in _NOT_DRAWN or (owner, field) == ("Slot", "date")


def _pieces(sheet: ClinicianSheet, room: float) -> Iterator[Piece]:
    frame = Frame(LEFT_MARGIN, width_on(sheet.paper))
    charts = [part for part in sheet.parts if isinstance(part, Chart)]
    plots = place_plots(charts, frame) if charts else frame
    plots = plots._replace(panels=2)  # it shares its page with tables as it would with a panel
    yield paragraph((run(sheet.title, "bold"),), frame, _TITLE, keeps=True)
    yield paragraph((run(sheet.subtitle, colour=GREY),), frame, _SMALL, before=0.0, keeps=True)
    yield paragraph((run(sheet.notice, "bold"),), frame, _NOTICE, keeps=True)
    for part in sheet.parts:
        yield from _part(part, plots, room)
    foot = tuple(run(line, colour=GREY) for line in sheet.footer)
    yield paragraph(foot, frame, _SMALL, before=BLOCK_GAP)


def _part(part: ClinicianPart, frame: Frame, room: float) -> Iterator[Piece]:
    match part:
        case Chart():
            yield from chart(part, frame)
        case Entry(lead=lead, rest=rest):
            grey = [run(text, colour=GREY) for text in rest]
            yield paragraph((run(lead, "semibold"), *grey), frame, _SMALL, before=0.25 * UNIT)
        case Beside():
            yield from _beside(part, frame, room)
        case _:
            yield from parts.body(part, frame, dense=True)


def _beside(part: Beside, frame: Frame, room: float) -> Iterator[Piece]:
    """Two columns, or one under the other where columns that narrow save no room."""
    width = (frame.width - _GUTTER) / 2
    halves = frame.left, frame.right - width
    columns = [
        [
            piece
            for each in column
            for piece in parts.body(each, frame.part(left, width), dense=True)
        ]
        for left, column in zip(halves, (part.first, part.second), strict=True)
    ]
    stacked = [
        piece
        for each in (*part.first, *part.second)
        for piece in parts.body(each, frame, dense=True)
    ]
    height = max(map(total, columns))

    def draw(pen: Pen, top: float, _height: float) -> None:
        for column in columns:
            draw_stack(pen, [(piece, piece.height) for piece in column], top)

    if height <= min(_SAVES * total(stacked), _HIGHEST * room):
        yield fixed(height, draw, before=BLOCK_GAP)
    else:
        yield from stacked
