"""Draw a sheet: check every character, fit the page, draw once, return bytes and what was drawn."""

from __future__ import annotations

from fit_drawing.page import About, draw_pages, drawing
from fit_drawing.words import prepared

from fit_core.sheet.fonts import FontFamily
from fit_core.sheet.model import Sheet
from fit_core.sheet.report import Rendered
from fit_session.page import SCALES, arrange

#: Fields that are never drawn as glyphs; ``alt`` is read aloud, the others are codes.
_NOT_DRAWN = {
    "beside_language",
    "alt",
    "id",
    "refs",
    "figures",
    "language",
    "paper",
    "kind",
    "date",
    "voice",
}


def render(sheet: Sheet, fonts: tuple[FontFamily, ...] = ()) -> Rendered:
    """Draw a sheet as a tagged PDF.

    Args:
        sheet: checked content. Every string is drawn as it stands; no markup is read.
        fonts: of the installed packs, for what the pack's own faces cannot draw.

    Returns:
        The file's bytes, the same for the same sheet on every machine with the same libraries,
        and every string that was drawn, in reading order.

    Raises:
        FitError: a character has no glyph, or a part is higher than a page. Nothing was drawn.

    """
    with drawing(fonts, sheet.language):
        checked = prepared(sheet, _is_drawn)
        pages, dropped = arrange(checked)
        return draw_pages(_about(checked), pages, checked.running, dropped)


def _is_drawn(owner: str, field: str) -> bool:
    return field not in _NOT_DRAWN or (owner, field) == ("Slot", "date")


def _about(sheet: Sheet) -> About:
    about = About.of(sheet, sheet.header.title, "fit-session")
    return about._replace(scale=SCALES[sheet.text])
