"""The drawing by matplotlib: patches and words on an empty figure, saved by its PDF backend."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import TYPE_CHECKING

from benchmarks.engines.drawing import WEIGHTS, Drawing, Path, Span, font_file

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from matplotlib.font_manager import FontProperties
    from matplotlib.patches import PathPatch
    from matplotlib.transforms import Transform

_CAPS = ("butt", "round", "projecting")
_JOINS = ("miter", "round", "bevel")
#: Fonts go in as TrueType; dashes are told in points, not in widths of the line.
_SETTINGS = {"pdf.fonttype": 42, "lines.scale_dashes": False}


def load() -> Callable[[Drawing], bytes]:
    """Import the engine and read the fonts once for the process."""
    from matplotlib import rc_context
    from matplotlib.backends.backend_pdf import FigureCanvasPdf
    from matplotlib.figure import Figure
    from matplotlib.font_manager import FontProperties
    from matplotlib.transforms import Affine2D

    fonts = {weight: FontProperties(fname=str(font_file(weight))) for weight in WEIGHTS}

    def draw(drawing: Drawing) -> bytes:
        with rc_context(_SETTINGS):
            figure = Figure(figsize=(drawing.width / 72, drawing.height / 72))
            turned = Affine2D().scale(1 / 72, -1 / 72).translate(0, drawing.height / 72)
            points = turned + figure.dpi_scale_trans
            for path in drawing.paths:
                figure.add_artist(_patch(path, points))
            for span in drawing.spans:
                _span(figure, span, points, fonts[span.weight])
            made = BytesIO()
            FigureCanvasPdf(figure).print_pdf(made)
            return made.getvalue()

    return draw


def _patch(path: Path, points: Transform) -> PathPatch:
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path as Outline

    corners, codes = [], []
    kinds = {"M": Outline.MOVETO, "L": Outline.LINETO, "C": Outline.CURVE4, "Z": Outline.CLOSEPOLY}
    for kind, places in path.steps:
        places = places or (0.0, 0.0)
        corners += list(zip(places[::2], places[1::2], strict=True))
        codes += [kinds[kind]] * (len(places) // 2)
    return PathPatch(
        Outline(corners, codes),
        transform=points,
        facecolor=path.fill or "none",
        edgecolor=path.stroke or "none",
        linewidth=path.width,
        capstyle=_CAPS[path.cap],
        joinstyle=_JOINS[path.join],
        linestyle=(0, path.dashes) if path.dashes else "solid",
    )


def _span(figure: Figure, span: Span, points: Transform, font: FontProperties) -> None:
    figure.text(
        span.x,
        span.y,
        span.words,
        transform=points,
        fontproperties=font,
        fontsize=span.size,
        color=span.colour,
        rotation=90 if span.turned else 0,
        rotation_mode="anchor",
        ha="left",
        va="baseline",
        parse_math=False,
        fontfeatures=("-kern", "-liga"),
    )
