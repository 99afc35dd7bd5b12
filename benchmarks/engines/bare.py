"""The drawing by ReportLab's own canvas, without tags: the engine below our own pages."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

from benchmarks.engines.drawing import WEIGHTS, Drawing, Path, Span, font_file

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas


def load() -> Callable[[Drawing], bytes]:
    """Import the engine and register the fonts, once for the process."""
    from reportlab.pdfbase.pdfmetrics import registerFont
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    for weight in WEIGHTS:
        registerFont(TTFont(weight, str(font_file(weight))))

    def draw(drawing: Drawing) -> bytes:
        made = BytesIO()
        canvas = Canvas(made, (drawing.width, drawing.height), initialFontName="Regular")
        for path in drawing.paths:
            _path(canvas, path, drawing.height)
        for span in drawing.spans:
            _span(canvas, span, drawing.height)
        canvas.showPage()
        canvas.save()
        return made.getvalue()

    return draw


def _path(canvas: Canvas, path: Path, height: float) -> None:
    drawn = canvas.beginPath()
    calls = {"M": drawn.moveTo, "L": drawn.lineTo, "C": drawn.curveTo, "Z": drawn.close}
    for kind, places in path.steps:
        calls[kind](*(height - one if odd % 2 else one for odd, one in enumerate(places)))
    if path.fill:
        canvas.setFillColorRGB(*_rgb(path.fill))
    if path.stroke:
        canvas.setStrokeColorRGB(*_rgb(path.stroke))
        canvas.setLineWidth(path.width)
        canvas.setLineCap(path.cap)
        canvas.setLineJoin(path.join)
        canvas.setDash(list(path.dashes))
    canvas.drawPath(drawn, stroke=bool(path.stroke), fill=bool(path.fill))


def _span(canvas: Canvas, span: Span, height: float) -> None:
    canvas.setFillColorRGB(*_rgb(span.colour))
    canvas.setFont(span.weight, span.size)
    if not span.turned:
        canvas.drawString(span.x, height - span.y, span.words)
        return
    canvas.saveState()
    canvas.translate(span.x, height - span.y)
    canvas.rotate(90)
    canvas.drawString(0, 0, span.words)
    canvas.restoreState()


@cache
def _rgb(colour: str) -> tuple[float, ...]:
    return tuple(int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
