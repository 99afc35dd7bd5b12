"""A logo may be any file at all: it is used, or refused in one sentence, and fills no memory."""

from __future__ import annotations

import os
import struct
import tracemalloc
import zlib
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from fit_core.errors import RefusedError
from fit_core.files.picture import MOST_BYTES, MOST_SIDE, read_picture


def made(kind: str = "PNG", size=(40, 20), mode="RGB", **how) -> bytes:
    file = BytesIO()
    Image.new(mode, size).save(file, kind, **how)
    return file.getvalue()


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(width: int, height: int, pixels: bytes) -> bytes:
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA"])
def test_png_of_every_kind_of_pixel_is_taken(tmp_path, mode):
    (tmp_path / "a").write_bytes(made(mode=mode))
    found = read_picture(tmp_path / "a")
    assert (found.format, found.width, found.height) == ("png", 40, 20)


@pytest.mark.parametrize("progressive", [False, True])
def test_jpeg_is_taken_with_its_size(tmp_path, progressive):
    (tmp_path / "a").write_bytes(made("JPEG", (33, 17), progressive=progressive))
    found = read_picture(tmp_path / "a")
    assert (found.format, found.width, found.height) == ("jpeg", 33, 17)


BAD = {
    "empty": (b"", "is no PNG or JPEG"),
    "text": (b"not a picture", "is no PNG or JPEG"),
    "svg": (b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "is no PNG or JPEG"),
    "gif": (made("GIF"), "is no PNG or JPEG"),
    "torn-png": (made()[:-20], "is damaged"),
    "torn-jpeg": (made("JPEG")[:-20], "is damaged"),
    "wide": (made(size=(MOST_SIDE + 1, 1)), f"has {MOST_SIDE + 1} by 1 pixels"),
    "huge": (png(100_000, 100_000, b""), "has 100000 by 100000 pixels"),
    "bomb": (png(10, 10, zlib.compress(bytes(50_000_000), 9)), "is damaged"),
    "no-pixels": (png(10, 10, zlib.compress(b"")), "is damaged"),
    "zero": (png(0, 0, zlib.compress(b"")), "has 0 by 0 pixels"),
}


@pytest.mark.parametrize("name", sorted(BAD))
def test_what_is_no_small_whole_picture_is_refused(tmp_path, name):
    data, why = BAD[name]
    (tmp_path / "logo.png").write_bytes(data)
    tracemalloc.start()
    with pytest.raises(RefusedError) as refused:
        read_picture(tmp_path / "logo.png")
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert refused.value.what.startswith(f"The picture logo.png {why}")
    assert most < 3 * MOST_BYTES


def test_a_file_of_a_hundred_megabytes_is_refused_unread(tmp_path):
    with (tmp_path / "logo.png").open("wb") as file:
        file.write(made())
        file.truncate(100_000_000)
    tracemalloc.start()
    with pytest.raises(RefusedError, match="100,000,000 bytes"):
        read_picture(tmp_path / "logo.png")
    assert tracemalloc.get_traced_memory()[1] < 100_000
    tracemalloc.stop()
    assert MOST_BYTES < 100_000_000


def test_folders_pipes_and_what_is_not_there_are_refused(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    for name in (".", "pipe", "nowhere.png", "a\0b"):
        with pytest.raises(RefusedError):
            read_picture(tmp_path / name)


@given(cut=st.integers(0, 200), flip=st.integers(0, 199), kind=st.sampled_from(["PNG", "JPEG"]))
def test_a_damaged_file_is_a_picture_or_refused(tmp_path_factory, cut, flip, kind):
    data = bytearray(made(kind))
    data[flip % len(data)] ^= 0x55
    path = tmp_path_factory.mktemp("p") / "logo"
    path.write_bytes(bytes(data[: len(data) - cut % len(data)]))
    try:
        found = read_picture(path)
    except RefusedError:
        return
    assert 0 < found.width <= MOST_SIDE
