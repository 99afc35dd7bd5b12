"""A PDF as small pictures, and the words for them."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from itertools import chain
from typing import Any, Literal

import pikepdf
import pymupdf
from PIL import Image

Tone = Literal["colour", "grey"]
TONES: tuple[Tone, ...] = ("colour", "grey")
#: Pixels to the inch: print of 9.5 points can still be read.
DPI = 80
#: So many shades show print, lines and shading as well as all do, at a third of the size.
_SHADES: dict[Tone, int] = {"colour": 48, "grey": 16}


def pictures(pdf: bytes, tone: Tone, dpi: int = DPI) -> Iterator[bytes]:
    """Each page as PNG, as it leaves a printer with ink of that tone."""
    space = pymupdf.csRGB if tone == "colour" else pymupdf.csGRAY
    opening: Any = pymupdf.open  # its type hints do not cover the constructor
    with opening(stream=pdf, filetype="pdf") as document:
        for page in document:
            drawn = page.get_pixmap(dpi=dpi, colorspace=space, alpha=False)
            size = drawn.width, drawn.height
            full = Image.frombytes("RGB" if tone == "colour" else "L", size, drawn.samples)
            kept = BytesIO()
            _few(full, _SHADES[tone]).save(kept, "PNG")
            yield kept.getvalue()


def _few(full: Image.Image, shades: int) -> Image.Image:
    return full.convert("RGB").quantize(shades, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)


def told(pdf: bytes) -> tuple[tuple[str, ...], ...]:
    """What the file says of its figures to people who do not see them, for each page."""
    with pikepdf.open(BytesIO(pdf)) as file:
        found = list(_figures(file.Root.StructTreeRoot))
        return tuple(
            tuple(said for page, said in found if page == one.obj.objgen) for one in file.pages
        )


def _figures(node: Any) -> Iterator[tuple[tuple[int, int], str]]:  # noqa: ANN401 - of pikepdf
    """Of each figure the page, as the file names it, and the words."""
    if not isinstance(node, pikepdf.Dictionary):
        return
    kids: Any = node.get("/K", [])
    several = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    if node.get("/S") == "/Figure":
        home = next(one for one in (node, *several) if "/Pg" in one)
        yield home.Pg.objgen, str(node.get("/Alt", ""))
    yield from chain.from_iterable(map(_figures, several))
