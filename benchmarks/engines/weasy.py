"""The drawing by WeasyPrint: a page of HTML, with the paths as one SVG and the words in places.

Words as HTML cost it a third less than the same words as SVG.
"""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from benchmarks.engines.drawing import WEIGHTS, Drawing, Path, Span, font_file

_CAPS = ("butt", "round", "square")
_JOINS = ("miter", "round", "bevel")
_STYLE = """\
body { margin: 0 }
svg { left: 0; position: absolute; top: 0 }
p { font-kerning: none; font-variant-ligatures: none; line-height: 1; margin: 0;
    position: absolute; white-space: pre }
"""


def load() -> Callable[[Drawing], bytes]:
    """Import the engine and read the fonts once for the process."""
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    style = CSS(string="".join([_STYLE, *map(_face, WEIGHTS)]), font_config=fonts)
    falls = {weight: _fall(weight) for weight in WEIGHTS}

    def draw(drawing: Drawing) -> bytes:
        page = HTML(string=_page(drawing, falls))
        made: bytes = page.write_pdf(stylesheets=[style], font_config=fonts)
        return made

    return draw


def _face(weight: str) -> str:
    source = font_file(weight).as_uri()
    return f"@font-face {{ font-family: {weight}; src: url({source}) }}\n"


def _fall(weight: str) -> float:
    """How far below the top of a line of height 1 the baseline lies (CSS 2.2, 10.8.1)."""
    import uharfbuzz as hb

    face = hb.Face(hb.Blob.from_file_path(str(font_file(weight))))
    extents = hb.Font(face).get_font_extents("ltr")
    return float(0.5 + (extents.ascender + extents.descender) / face.upem / 2)


def _page(drawing: Drawing, falls: dict[str, float]) -> str:
    width, height = drawing.width, drawing.height
    parts = [
        f"<style>@page {{ margin: 0; size: {width}pt {height}pt }}</style>",
        f"<svg width='{width}pt' height='{height}pt' viewBox='0 0 {width} {height}'>",
        *map(_path, drawing.paths),
        "</svg>",
        *(_span(span, falls[span.weight] * span.size) for span in drawing.spans),
    ]
    return "".join(parts)


def _path(path: Path) -> str:
    steps = " ".join(f"{kind} {' '.join(map(str, places))}" for kind, places in path.steps)
    dashes = f" stroke-dasharray='{' '.join(map(str, path.dashes))}'" if path.dashes else ""
    return (
        f"<path d='{steps}' fill='{path.fill or 'none'}' stroke='{path.stroke or 'none'}' "
        f"stroke-width='{path.width}' stroke-linecap='{_CAPS[path.cap]}' "
        f"stroke-linejoin='{_JOINS[path.join]}'{dashes}/>"
    )


def _span(span: Span, fall: float) -> str:
    turn = f"; transform: rotate(-90deg); transform-origin: 0 {fall:.4f}pt" if span.turned else ""
    return (
        f"<p style='left: {span.x}pt; top: {span.y - fall:.4f}pt; font-family: {span.weight}; "
        f"font-size: {span.size}pt; color: {span.colour}{turn}'>{escape(span.words)}</p>"
    )
