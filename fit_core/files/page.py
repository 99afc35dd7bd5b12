"""What stands on the pages of a finished file, as far as a program can read it."""

from __future__ import annotations

from typing import NamedTuple


class UnfitFileError(Exception):
    """A file that does not hold what it should.

    Its message goes on from whoever made the file: ``handed back no PDF``.
    """


class Shown(NamedTuple):
    """A stretch of text on a page, with its height in points; None where the format tells none."""

    text: str
    size: float | None = None


class PageRead(NamedTuple):
    """What was read of a file.

    Attributes:
        pages: how many; None where the format has none. shown: all text, in the file's order.
        spoken: words that are only read aloud. colours: ``#rrggbb`` of all that letters are
            painted with, empty for a paint that is no plain colour; none where the format tells
            none. smallest: height of the smallest letters in points; None where it tells none.

    """

    pages: int | None
    shown: tuple[Shown, ...]
    spoken: tuple[str, ...] = ()
    colours: tuple[str, ...] = ()
    smallest: float | None = None


def looks_like_pdf(data: bytes) -> bool:
    """Whether bytes begin and end as a PDF does (ISO 32000-1, 7.5.2 and 7.5.5)."""
    return data.startswith(b"%PDF-") and b"startxref" in data[-1024:] and b"%%EOF" in data[-1024:]


def read_plain(data: bytes) -> PageRead:
    """Read a file of plain text.

    Raises:
        UnfitFileError: it is not UTF-8, or holds characters that act on a screen.

    """
    text = utf8(data)
    if any(ord(c) < 32 and c not in "\t\n\f\r" for c in text):
        raise UnfitFileError("handed back text with control characters in it")
    return PageRead(None, tuple(Shown(line) for line in text.splitlines() if line.strip()))


def utf8(data: bytes) -> str:
    """The text that bytes hold; raises UnfitFileError."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        raise UnfitFileError("handed back what is no text in UTF-8") from None
