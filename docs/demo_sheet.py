"""The picture of the sheet that ``fit demo`` makes, in the README and on the first page::

    uv run python docs/demo_sheet.py

The demo is run as people run it; only the codes of client and sheet, which are drawn at random,
are the same each time, so that a test can hold the picture to the program.
"""

from __future__ import annotations

import sys
from contextlib import redirect_stdout
from io import BytesIO, StringIO
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any, Final
from unittest.mock import patch

ROOT: Final = Path(__file__).parents[1]
if str(ROOT) not in sys.path:  # run as a file, from any folder
    sys.path.insert(0, str(ROOT))

import pymupdf  # noqa: E402 - see above
from PIL import Image  # noqa: E402

from fit_core.cli import run  # noqa: E402

PICTURE: Final = ROOT / "docs" / "images" / "sheet.png"
#: Pixels from side to side, and shades: sharp at the width of the README, and a small file.
WIDTH, _SHADES = 900, 64
_SEED: Final = 8


def demo_sheet() -> bytes:
    """The PDF that the demo leaves.

    Raises:
        RuntimeError: the demo stopped; it told why.

    """
    with TemporaryDirectory() as folder, redirect_stdout(StringIO()):
        with patch("secrets.choice", Random(_SEED).choice):  # noqa: S311 - guards nothing
            status = run(["demo", "--out", folder])
        if status:
            raise RuntimeError("fit demo stopped.")
        (sheet,) = Path(folder).glob("*.pdf")
        return sheet.read_bytes()


def picture(pdf: bytes) -> Image.Image:
    """The first page in colour, as wide as the picture in the README."""
    fitz: Any = pymupdf  # its type hints do not cover the constructors
    with fitz.open(stream=pdf, filetype="pdf") as document:
        page = document[0]
        scale = WIDTH / page.rect.width
        drawn = page.get_pixmap(matrix=fitz.Matrix(scale, scale), alpha=False)
    return Image.frombytes("RGB", (drawn.width, drawn.height), drawn.samples)


def small(full: Image.Image) -> bytes:
    """A picture as a small PNG."""
    kept = BytesIO()
    few = full.quantize(_SHADES, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    few.save(kept, "PNG", optimize=True)
    return kept.getvalue()


if __name__ == "__main__":
    PICTURE.write_bytes(small(picture(demo_sheet())))
