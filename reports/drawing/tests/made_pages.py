"""Pages of words in many scripts, and nothing else to import: they are drawn in processes too."""

from __future__ import annotations

import made_fonts
from fit_drawing.page import About, draw_pages, drawing, granted
from fit_drawing.piece import paragraph
from fit_drawing.style import Frame
from fit_drawing.wrap import Run

from fit_core.sheet.model import Text

HEBREW = "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd (PHQ-9) 12"
ARABIC = "\u0623\u0634\u0639\u0631 \u0628\u062a\u062d\u0633\u0646"
HINDI = "\u0928\u092e\u0938\u094d\u0924\u0947 \u0915\u094d\u0937\u092e\u093e"
THAI = "\u0e17\u0e35\u0e48\u0e19\u0e35\u0e48"
SMILE = "Good \U0001f600 and q\u0323"
ALL = (HEBREW, ARABIC, HINDI, THAI, SMILE)


def file_of(*words, fonts=None, language="en"):
    """A page with a paragraph a passage."""
    with drawing(made_fonts.many() if fonts is None else fonts, language):
        pieces = [paragraph((Run(each),), Frame(50.0, 480.0)) for each in words]
        about = About("A4", language, "A title", "2026-03-12", "tests", b"seed")
        return draw_pages(about, [granted(pieces, 760.0)], Text("")).data
