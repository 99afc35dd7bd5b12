"""Read what stands on the pages of a PDF: words, heights and colours of letters.

Letters that are painted as shapes or that stand in a picture are not found, nor what is covered or
made transparent: this reads a file, it does not see a page.
"""

from __future__ import annotations

import logging
import math
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from fit_core.files.page import PageRead, Shown, UnfitFileError

#: Keys that lead to what acts or is carried along (ISO 32000-1, tables 28, 31, 194, 218).
_ACTING = frozenset(
    {"/JS", "/JavaScript", "/AA", "/OpenAction", "/XFA", "/EF", "/EmbeddedFiles", "/URI"}
)
#: Kinds of action (table 198) that reach out of the file; the others act by the keys above.
_REACHING = frozenset({"/Launch", "/SubmitForm", "/ImportData", "/GoToR", "/GoToE", "/Movie"})
_MOST_NODES, _MOST_PAGES = 500_000, 1_000
#: Render modes of text that paint nothing (table 106).
_UNSEEN = (3, 7)
_BLACK = "#000000"
_ENCRYPTED = "handed back an encrypted PDF"


def read_pdf_page(data: bytes, *, fields: bool = False) -> PageRead:
    """Read a whole PDF. Takes some 0.3 s for the library's import, then tens of milliseconds.

    Args:
        fields: whether fields to be filled in may lie on its pages.

    Raises:
        UnfitFileError: it is damaged or encrypted, has no page, holds something that acts, or
            text that nobody can see.

    """
    import pypdf
    from pypdf.errors import DependencyError, FileNotDecryptedError

    logger = logging.getLogger("pypdf")
    before, logger.disabled = logger.disabled, True
    try:
        reader = pypdf.PdfReader(BytesIO(data), strict=False)
        return _read(reader, fields)
    except UnfitFileError:
        raise
    except (DependencyError, FileNotDecryptedError) as error:
        raise UnfitFileError(_ENCRYPTED) from error
    except Exception as error:
        raise UnfitFileError(f"handed back a damaged PDF ({type(error).__name__})") from error
    finally:
        logger.disabled = before


def _read(reader: Any, fields: bool) -> PageRead:  # noqa: ANN401 - pypdf's reader
    if reader.is_encrypted:
        raise UnfitFileError(_ENCRYPTED)
    count = len(reader.pages)
    if not 0 < count <= _MOST_PAGES:
        raise UnfitFileError(f"handed back a PDF of {count} pages")
    _refuse_acting(reader.trailer)
    shown: list[Shown] = []
    colours: dict[str, None] = {}
    heights: list[float] = []
    for page in reader.pages:
        if not fields and page.get("/Annots"):
            raise UnfitFileError("handed back a PDF with notes or fields laid over its page")
        look = _Look(page)
        page.extract_text(visitor_operand_before=look.operand, visitor_text=look.text)
        shown += look.shown
        colours |= look.colours
        heights += look.heights
    return PageRead(count, tuple(shown), (), tuple(colours), min(heights, default=None))


class _Look:
    """What pypdf tells while it goes through the operators of one page."""

    def __init__(self, page: Any) -> None:  # noqa: ANN401 - pypdf's page
        box = page.mediabox
        self._box = tuple(map(float, (box.left, box.bottom, box.right, box.top)))
        self.shown: list[Shown] = []
        self.colours: dict[str, None] = {}
        self.heights: list[float] = []
        self._paint, self._mode, self._size = _BLACK, 0, 0.0
        self._kept: list[tuple[str, int, float]] = []

    def operand(self, operator: bytes, operands: Any, outer: Any, inner: Any) -> None:  # noqa: ANN401
        """Follow paint, mode and size of letters; note what letters are shown with."""
        match operator:
            case b"q":
                self._kept.append((self._paint, self._mode, self._size))
            case b"Q" if self._kept:
                self._paint, self._mode, self._size = self._kept.pop()
            case b"g" | b"rg" | b"k" | b"sc" | b"scn":
                self._paint = _colour(operands)
            case b"cs":
                self._paint = _BLACK
            case b"Tr":
                self._mode = int(operands[0])
            case b"Tf":
                self._size = float(operands[1])
            case b"Tj" | b"TJ" | b"'" | b'"':
                if self._mode in _UNSEEN:
                    raise UnfitFileError("drew text that nobody can see")
                self.colours[self._paint] = None
                self.heights.append(_height(self._size, _times(inner, outer)))

    def text(self, text: str, outer: Any, inner: Any, _: Any, size: float) -> None:  # noqa: ANN401
        """Keep a stretch of text with the height that its letters have on the paper."""
        if not text.strip():
            return
        matrix = _times(inner, outer)
        left, bottom, right, top = self._box
        if not (left <= matrix[4] <= right and bottom <= matrix[5] <= top):
            raise UnfitFileError("drew text beside the page")
        height = _height(size, matrix)
        self.shown += [Shown(line, height) for line in text.splitlines() if line.strip()]


def _height(size: float, matrix: tuple[float, ...]) -> float:
    """Height in points that a size of type has on the paper."""
    return round(abs(size) * math.hypot(matrix[2], matrix[3]), 2)


def _times(one: Any, other: Any) -> tuple[float, ...]:  # noqa: ANN401 - six numbers each
    """Two transformations, one after the other (ISO 32000-1, 8.3.4)."""
    a, b, c, d, e, f = map(float, one)
    p, q, r, s, t, u = map(float, other)
    return (
        *(a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s),
        *(e * p + f * r + t, e * q + f * s + u),
    )


def _colour(operands: Any) -> str:  # noqa: ANN401 - numbers, or the name of a pattern
    """``#rrggbb`` of one, three or four parts (ISO 32000-1, 8.6.4 and 10.3.5); else empty."""
    try:
        parts = [min(max(float(part), 0.0), 1.0) for part in operands]
    except (TypeError, ValueError):
        return ""
    if len(parts) == 4:
        parts = [1 - min(1.0, part + parts[3]) for part in parts[:3]]
    elif len(parts) == 1:
        parts *= 3
    if len(parts) != 3:
        return ""
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)


def _refuse_acting(trailer: Any) -> None:  # noqa: ANN401 - pypdf's dictionary
    for number, node in enumerate(_nodes(trailer)):
        if number > _MOST_NODES:
            raise UnfitFileError("handed back a PDF with too many parts")
        if _ACTING & node.keys() or node.get("/S") in _REACHING:
            raise UnfitFileError("handed back a PDF with something in it that acts or leads away")


def _nodes(root: Any) -> Iterator[Any]:  # noqa: ANN401 - pypdf's objects
    """Every dictionary that can be reached, each once."""
    from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

    waiting, met = [root], set()
    while waiting:
        node = waiting.pop()
        if isinstance(node, IndirectObject):
            if node.idnum in met:
                continue
            met.add(node.idnum)
            node = node.get_object()
        if isinstance(node, DictionaryObject):
            yield node
            waiting += [node.raw_get(key) for key in node]
        elif isinstance(node, ArrayObject):
            waiting += list(node)
