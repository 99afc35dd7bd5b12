"""A page of a PDF as a small grey picture.

Sixteen greys show print and lines as well as 256 do, at a third of the size; the library that
draws the page writes only the latter, so the file is put together here (PNG, third edition, W3C
2025, parts 7 to 11).
"""

from __future__ import annotations

import struct
import zlib
from typing import Any

import pymupdf

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_BITS, _GREY = 4, 0
_NEAREST = bytes((value * 15 + 127) // 255 for value in range(256))


def first_page(pdf: bytes, dpi: int) -> bytes:
    """Return the first page of a PDF as PNG, so many pixels to the inch."""
    opening: Any = pymupdf.open  # its type hints do not cover the constructor
    with opening(stream=pdf, filetype="pdf") as document:
        drawn = document[0].get_pixmap(dpi=dpi, colorspace=pymupdf.csGRAY, alpha=False)
    rows = (
        drawn.samples[at : at + drawn.width]
        for at in range(0, drawn.stride * drawn.height, drawn.stride)
    )
    return _png(drawn.width, drawn.height, b"".join(b"\0" + _packed(row) for row in rows))


def _packed(row: bytes) -> bytes:
    """Two pixels to a byte, each the nearest of sixteen greys."""
    greys = row.translate(_NEAREST) + b"\0" * (len(row) % 2)
    left, right = int.from_bytes(greys[::2], "big"), int.from_bytes(greys[1::2], "big")
    return (left << _BITS | right).to_bytes(len(greys) // 2, "big")


def _png(width: int, height: int, rows: bytes) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, _BITS, _GREY, 0, 0, 0)
    chunks = (b"IHDR", head), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b"")
    return _SIGNATURE + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
