"""The drawing by fpdf2: its vector paths and its plain text."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from benchmarks.engines.drawing import WEIGHTS, Drawing, Path, Span, font_file

if TYPE_CHECKING:
    from fpdf import FPDF
    from fpdf.drawing import PaintedPath

_CAPS = ("butt", "round", "square")
_JOINS = ("miter", "round", "bevel")


def load() -> Callable[[Drawing], bytes]:
    """Import the engine; it reads its fonts anew for each document and has no way to keep them."""
    from fpdf import FPDF
    from fpdf.drawing import PaintedPath

    fonts = {weight: font_file(weight) for weight in WEIGHTS}

    def draw(drawing: Drawing) -> bytes:
        pdf = FPDF(unit="pt", format=(drawing.width, drawing.height))
        for weight, path in fonts.items():
            pdf.add_font(weight, fname=path)
        pdf.set_auto_page_break(False)
        pdf.add_page()
        with pdf.drawing_context() as context:
            for one in drawing.paths:
                context.add_item(_path(PaintedPath(), one))
        for span in drawing.spans:
            _span(pdf, span)
        return bytes(pdf.output())

    return draw


def _path(drawn: PaintedPath, path: Path) -> PaintedPath:
    calls = {"M": drawn.move_to, "L": drawn.line_to, "C": drawn.curve_to, "Z": drawn.close}
    for kind, places in path.steps:
        calls[kind](*places)
    drawn.style.auto_close = False
    drawn.style.fill_color = path.fill
    drawn.style.stroke_color = path.stroke
    drawn.style.stroke_width = path.width
    drawn.style.stroke_cap_style = _CAPS[path.cap]
    drawn.style.stroke_join_style = _JOINS[path.join]
    drawn.style.stroke_dash_pattern = list(path.dashes)
    return drawn


def _span(pdf: FPDF, span: Span) -> None:
    pdf.set_font(span.weight, size=span.size)
    pdf.set_text_color(span.colour)
    if not span.turned:
        pdf.text(span.x, span.y, span.words)
        return
    with pdf.rotation(90, span.x, span.y):
        pdf.text(span.x, span.y, span.words)
