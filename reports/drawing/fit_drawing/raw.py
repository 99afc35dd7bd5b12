"""Objects of a PDF file whose bytes are written here and not by the drawing library."""

from __future__ import annotations

import zlib

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject, PDFObjectReference


class Raw(PDFObject):  # type: ignore[misc]
    """An object of the file whose bytes are already written."""

    __RefOnly__ = 1

    def __init__(self, body: str | bytes = b"") -> None:
        self.body = body

    def format(self, _document: PDFDocument) -> bytes:
        """Return the bytes as they stand."""
        return self.body.encode("latin-1") if isinstance(self.body, str) else self.body


def reference(document: PDFDocument, name: str, item: Raw) -> str:
    """Put an object into the file under a name of our own; return how others refer to it."""
    document.Reference(item, name)
    return refer(name, document)


def refer(name: str, document: PDFDocument) -> str:
    """How other objects refer to the object of a name."""
    written: bytes = PDFObjectReference(name).format(document)
    return written.decode("ascii")


def stream(about: str, content: bytes) -> bytes:
    """Write a compressed stream; ``about`` are further entries of its dictionary."""
    packed = zlib.compress(content)
    head = f"<<{about} /Filter /FlateDecode /Length {len(packed)}>>\nstream\n"
    return head.encode("ascii") + packed + b"\nendstream"


def text_string(words: str) -> str:
    """Write a PDF text string: UTF-16 with its mark, in hexadecimal."""
    return f"<FEFF{words.encode('utf-16-be').hex().upper()}>"
