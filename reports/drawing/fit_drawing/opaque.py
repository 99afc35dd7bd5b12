"""Pictures as a page takes them: plain red, green and blue, without transparency."""

from __future__ import annotations

from io import BytesIO

from reportlab.lib.utils import ImageReader

from fit_core.errors import FitError


def opaque(data: bytes) -> ImageReader:
    """Read a PNG or JPEG whose size the core has looked at, laid on white.

    Raises:
        FitError: its data are damaged.

    """
    from PIL import Image

    try:
        with Image.open(BytesIO(data), formats=("PNG", "JPEG")) as opened:
            picture = opened.convert("RGBA")
    except (OSError, ValueError, SyntaxError) as error:
        raise FitError(
            f"The picture at the head of the page is damaged ({error}).",
            "Take logo out of the theme in clinic.toml, or name another file there.",
        ) from error
    white = Image.new("RGBA", picture.size, "white")
    return ImageReader(Image.alpha_composite(white, picture).convert("RGB"))
