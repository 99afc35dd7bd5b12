"""A small picture from a file that may be anything: its kind and size are read, nothing is drawn.

The size stands in the first bytes of a file, so that a picture that would fill the memory is
refused before anybody makes pixels of it.
"""

from __future__ import annotations

import stat
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple

from fit_core.errors import RefusedError

#: A logo on paper needs no more: 2 MB, and pixels for 8 cm at 600 dots an inch.
MOST_BYTES = 2_000_000
MOST_SIDE = 2000
_PNG = b"\x89PNG\r\n\x1a\n"
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}  # by colour type; PNG specification, table 11.1
#: Markers of a JPEG that hold its size: SOF0 to SOF15 without DHT, JPG and DAC (ITU-T T.81, B.1).
_SIZES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


class Picture(NamedTuple):
    """A picture as its file holds it, with its width and height in pixels."""

    data: bytes
    format: Literal["png", "jpeg"]
    width: int
    height: int


def read_picture(path: Path) -> Picture:
    """Read a PNG or JPEG file.

    Raises:
        RefusedError: it cannot be read, is no such picture, is damaged, or is too large; one
            sentence says which.

    """
    data = _bytes(path)
    if data.startswith(_PNG):
        picture = _png(data)
    elif data.startswith(b"\xff\xd8\xff"):
        picture = _jpeg(data)
    else:
        raise _refused(path, "is no PNG or JPEG picture")
    if picture is None:
        raise _refused(path, "is damaged")
    if not (0 < picture.width <= MOST_SIDE and 0 < picture.height <= MOST_SIDE):
        size = f"{picture.width} by {picture.height} pixels, more than {MOST_SIDE} a side"
        raise _refused(path, f"has {size}")
    if picture.format == "png" and not _complete(data):
        raise _refused(path, "is damaged")
    return picture


def _bytes(path: Path) -> bytes:
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise _refused(path, "is no file")
        if found.st_size > MOST_BYTES:
            raise _refused(path, f"has {found.st_size:,} bytes, more than {MOST_BYTES:,}")
        with path.open("rb") as file:
            return file.read(MOST_BYTES)
    except (OSError, ValueError) as error:
        raise _refused(
            path, f"cannot be read ({getattr(error, 'strerror', '') or error})"
        ) from None


def _refused(path: Path, what: str) -> RefusedError:
    return RefusedError(
        f"The picture {path.name} {what}.",
        f"Name a PNG or JPEG file of up to {MOST_SIDE} pixels a side and {MOST_BYTES:,} bytes.",
    )


def _png(data: bytes) -> Picture | None:
    if data[8:16] != b"\x00\x00\x00\rIHDR" or len(data) < 33:
        return None
    width, height = struct.unpack(">II", data[16:24])
    return Picture(data, "png", width, height)


def _complete(data: bytes) -> bool:
    """Whether every part has its checksum and the pixels are as many as the head says, no more."""
    width, height, depth, colour, _, _, interlaced = struct.unpack(">IIBBBBB", data[16:29])
    if colour not in _CHANNELS or depth not in (1, 2, 4, 8, 16):
        return False
    line = (width * _CHANNELS[colour] * depth + 7) // 8 + 1
    # Seven passes of an interlaced picture begin lines of their own and round each to a byte.
    least, most = line * height, (line + 14) * height * (2 if interlaced else 1)
    inflate, made, ended = zlib.decompressobj(), 0, False
    try:
        for kind, content in _chunks(data):
            ended = kind == b"IEND"
            if kind == b"IDAT":
                made += len(inflate.decompress(content, most + 1 - made))
            if made > most:
                return False
    except (zlib.error, struct.error, ValueError):
        return False
    return ended and made >= least and inflate.eof


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(_PNG)
    while at < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        body = data[at + 4 : at + 8 + length]
        (checksum,) = struct.unpack(">I", data[at + 8 + length : at + 12 + length])
        if zlib.crc32(body) != checksum:
            raise ValueError("checksum")
        yield body[:4], body[4:]
        at += 12 + length


def _jpeg(data: bytes) -> Picture | None:
    """The size stands in the frame's head; a file that does not end as it should is damaged."""
    if not data.rstrip(b"\x00").endswith(b"\xff\xd9"):
        return None
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if marker in _SIZES:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return Picture(data, "jpeg", width, height)
        at += 2 + length
    return None
