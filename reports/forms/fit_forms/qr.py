"""A QR code drawn as plain squares, so that a printer keeps its edges."""

from __future__ import annotations

from fit_drawing.pen import Pen
from fit_drawing.style import INK, MM
from reportlab.graphics.barcode.qr import QrCodeWidget

#: At least 20 mm, for the camera of a telephone and for photocopies (reference: clear-print
#: practice for forms); error correction M.
SIDE = 22 * MM


def qr_code(pen: Pen, left: float, top: float, words: str, alt: str) -> None:
    """Draw words as a QR code of `SIDE`; the white of the page round it is its quiet zone."""
    dark = _modules(words)
    size = SIDE / len(dark)
    squares = [
        (left + column * size, top - (row + 1) * size, size, size)
        for row, line in enumerate(dark)
        for column, is_dark in enumerate(line)
        if is_dark
    ]
    with pen.element("Figure", alt), pen.leaf(), pen.within(left, left + SIDE):
        pen.rectangles(squares, INK)


def _modules(words: str) -> list[list[bool]]:
    widget = QrCodeWidget(words, barLevel="M")
    widget.qr.make()
    count = widget.qr.getModuleCount()
    return [[bool(widget.qr.isDark(r, c)) for c in range(count)] for r in range(count)]
