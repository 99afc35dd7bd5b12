"""What stands on a finished PDF, and where: its own text, not what the renderer says it drew."""

from __future__ import annotations

from typing import Any, NamedTuple

#: Points to the millimetre.
_MILLIMETRE = 72 / 25.4
#: The rule that a file says of itself which part of the standard it conforms to.
_CLAIM = "ISO_19005_2:6.6.4-1 "


class Words(NamedTuple):
    """A stretch of text: page from 0, its letters' box in points from the top left, size, words.

    The box is that of the letters' line: from the height of capitals to the depth of tails.
    """

    page: int
    box: tuple[float, float, float, float]
    size: float
    text: str


class Pdf(NamedTuple):
    """A PDF as it was read back.

    Attributes:
        sizes: width and height of each page in points. words: every stretch of text in order.
        fonts: name of each font and whether it is embedded. tagged: marked, with a structure tree.
        title, language: of the document; empty where it has none.

    """

    sizes: tuple[tuple[float, float], ...]
    words: tuple[Words, ...]
    fonts: tuple[tuple[str, bool], ...]
    tagged: bool
    title: str
    language: str

    @property
    def text(self) -> str:
        """All words, with single blanks between them."""
        return " ".join(" ".join(words.text for words in self.words).split())

    @property
    def smallest(self) -> float:
        """The smallest size of type, in points; raises ValueError on a page without text."""
        return min(words.size for words in self.words)

    @property
    def fonts_embedded(self) -> bool:
        """Whether there is a font, and each is in the file."""
        return bool(self.fonts) and all(embedded for _, embedded in self.fonts)

    def outside(self, margin: float) -> tuple[Words, ...]:
        """Return the words that reach into the margin or off the page; ``margin`` in mm."""
        edge = margin * _MILLIMETRE
        return tuple(words for words in self.words if self._reaches(words, edge))

    def _reaches(self, words: Words, edge: float) -> bool:
        width, height = self.sizes[words.page]
        left, top, right, bottom = words.box
        return left < edge or top < edge or right > width - edge or bottom > height - edge


def read_pdf(data: bytes) -> Pdf:
    """Read the bytes of a PDF. Needs PyMuPDF."""
    import pymupdf

    opening: Any = pymupdf.open  # its type hints do not cover the constructor
    with opening(stream=data, filetype="pdf") as file:
        root = file.pdf_catalog()
        marked = file.xref_get_key(root, "MarkInfo/Marked")[1] == "true"
        tree = file.xref_get_key(root, "StructTreeRoot")[0] != "null"
        language = file.xref_get_key(root, "Lang")
        return Pdf(
            sizes=tuple((page.rect.width, page.rect.height) for page in file),
            words=tuple(words for page in file for words in _words(page)),
            fonts=tuple(sorted({font for page in file for font in _fonts(page)})),
            tagged=marked and tree,
            title=(file.metadata or {}).get("title") or "",
            language=language[1] if language[0] == "string" else "",
        )


def archive_findings(data: bytes) -> tuple[str, ...]:
    """Return what stands against a PDF by the rules of PDF/A-2b (ISO 19005-2); needs pikepdf[pdfa].

    That a file does not claim to conform is no finding: a claim needs somebody who certifies it.
    """
    from io import BytesIO

    import pikepdf
    from pikepdf import pdfa

    with pikepdf.open(BytesIO(data)) as file:
        found = pdfa.check(file, "2b").findings
    return tuple(str(one) for one in found if _CLAIM not in str(one))


def _words(page: Any) -> list[Words]:  # noqa: ANN401 - PyMuPDF's page
    found = []
    for block in page.get_text("dict")["blocks"]:
        for line in block.get("lines", ()):
            level = abs(line["dir"][0]) > 0.5
            found += [_stretch(page.number, span, level) for span in line["spans"]]
    return [words for words in found if words.text.strip()]


def _stretch(page: int, span: dict[str, Any], level: bool) -> Words:
    """One stretch of text. Boxes of level lines are cut to the letters; fonts claim more room."""
    left, top, right, bottom = span["bbox"]
    size = float(span["size"])
    if level:
        base = span["origin"][1]
        top, bottom = base - 0.7 * size, base + 0.25 * size
    return Words(page, (left, top, right, bottom), size, span["text"])


def _fonts(page: Any) -> list[tuple[str, bool]]:  # noqa: ANN401 - PyMuPDF's page
    """Name and whether embedded; PyMuPDF gives ``n/a`` for the suffix of a font that is not."""
    return [(font[3], font[1] != "n/a") for font in page.get_fonts(full=True)]
