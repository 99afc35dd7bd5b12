"""A canvas that tags what it draws, embeds its faces only, and writes the same bytes every time.

Names of ReportLab that are not part of its public interface are held one by one, with what is
expected of each, by `tests/test_drawing_private.py`; ReportLab is pinned below its next version.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from types import SimpleNamespace
from typing import Literal

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFStream, PDFZCompress
from reportlab.pdfgen.canvas import Canvas

from fit_drawing.embed import Embedded
from fit_drawing.font import Weight
from fit_drawing.intent import output_intents
from fit_drawing.levels import Levels, turns
from fit_drawing.own import plainly_drawable
from fit_drawing.raw import text_string
from fit_drawing.shape import levels_of, stretches
from fit_drawing.tree import Element, write_tree
from fit_drawing.xmp import xmp

#: What comes again on every page: at its head, at its foot.
Running = Literal["", "Header", "Footer"]


class TaggedCanvas(Canvas):  # type: ignore[misc]
    """ReportLab's canvas with a structure tree.

    Content is drawn inside `leaf` (read aloud) or `artifact` (decoration); the two never nest.
    """

    def __init__(
        self,
        size: tuple[float, float],
        *,
        language: str,
        title: str,
        date: str,
        creator: str,
        seed: bytes,
    ) -> None:
        super().__init__(
            BytesIO(),
            pagesize=size,
            pageCompression=1,
            invariant=1,
            pdfVersion=(1, 7),
            lang=language,
        )
        self._date_and_identify(date, seed)
        self._title = title
        self.setTitle(title)
        self.setAuthor("")
        self.setSubject("")
        self.setCreator(creator)
        self.setViewerPreference("DisplayDocTitle", "true")
        self.root = Element("Document")
        self._open = [self.root]
        self._marks: list[list[Element]] = [[]]
        self._embedded = Embedded()
        self._told = False

    def _date_and_identify(self, date: str, seed: bytes) -> None:
        day = dt.date.fromisoformat(date)
        moment = (day.year, day.month, day.day, 0, 0, 0)
        self._doc._timeStamp = SimpleNamespace(YMDhms=moment, dhh=0, dmm=0)
        self._doc.signature = hashlib.md5(seed, usedforsecurity=False)

    @contextmanager
    def element(self, role: str, alt: str = "") -> Iterator[None]:
        """Open a structure element; what is drawn inside belongs to it."""
        made = Element(role, alt)
        self._open[-1].children.append(made)
        with self.reopened(made):
            yield

    @contextmanager
    def reopened(self, element: Element) -> Iterator[None]:
        """Draw more into an element that was opened before, e.g. on the page before."""
        self._open.append(element)
        yield
        self._open.pop()

    def hang(self, element: Element) -> None:
        """Hang an element under the one that is open now, unless it hangs there already."""
        if element not in self._open[-1].children:
            self._open[-1].children.append(element)

    @contextmanager
    def leaf(self, actual: str = "") -> Iterator[None]:
        """Mark what is drawn inside as content of the open element.

        Args:
            actual: the words as they are to be read and copied, where the drawn lines differ.

        """
        marks = self._marks[-1]
        owner = self._open[-1]
        self._code.append(f"/{owner.role} <</MCID {len(marks)}>> BDC")
        owner.children.append((len(self._marks) - 1, len(marks)))
        marks.append(owner)
        if turns(actual):
            owner.actual = " ".join(filter(None, (owner.actual, actual)))
        with self._telling(actual):
            yield
        self._code.append("EMC")

    @contextmanager
    def _telling(self, actual: str) -> Iterator[None]:
        """Say what the words inside are, unless somebody outside said it already.

        Words from right to left are told by their letters alone, as other programs write them:
        readers turn what stands from right to left, and would turn these words as well.
        """
        if not actual or self._told or turns(actual):
            yield
            return
        self._code.append(f"/Span <</ActualText {text_string(actual)}>> BDC")
        self._told = True
        yield
        self._told = False
        self._code.append("EMC")

    @contextmanager
    def passage(self, language: str, words: str) -> Iterator[None]:
        """Mark these words as being in a language that is not the page's, if it is named.

        ISO 32000-1, 14.9.2: the language of a span of marked content.
        """
        if not language:
            yield
            return
        told = "" if turns(words) else f" /ActualText {text_string(words)}"
        self._code.append(f"/Span <</Lang {text_string(language)}{told}>> BDC")
        before, self._told = self._told, True
        yield
        self._told = before
        self._code.append("EMC")

    @contextmanager
    def artifact(self, running: Running = "") -> Iterator[None]:
        """Mark what is drawn inside as decoration, which is not read aloud.

        Args:
            running: where it stands on page after page (ISO 32000-1, table 330): a reader that
                sets the words anew leaves it out.

        """
        about = f"<</Type /Pagination /Subtype /{running}>> BDC" if running else "BMC"
        self._code.append(f"/Artifact {about}")
        yield
        self._code.append("EMC")

    def write(self, operators: str) -> None:
        """Add drawing operators to the page."""
        self._code.append(operators)

    def show(self, begin: str, words: str, weight: Weight, size: float, levels: Levels) -> None:
        """Show words of one line.

        Args:
            begin: operators that set the colour and the place. words: in the order of reading.
            levels: of the characters; none where the words give their own direction.

        """
        if not any(levels) and plainly_drawable(words):
            self._code.append(f"BT {begin} {self._embedded.plain(words, weight, size)} ET")
            return
        turned = turns(words)
        shown = [
            self._embedded.plain(each.words, weight, size)
            if each.font is None
            else self._embedded.show(each.font, each.glyphs, size, silent=turned)
            for each in stretches(words, weight, levels or levels_of(words))
        ]
        with self._telling(words):
            self._code.append(f"BT {begin} {' '.join(shown)} ET")

    def face_for_typing(self) -> str:
        """Embed a face for what will be typed into the file; return its name on every page."""
        return self._embedded.whole()

    @property
    def font_files(self) -> set[str]:
        """The font files that were drawn with."""
        return self._embedded.files

    def next_page(self) -> None:
        """Begin a new page."""
        self.showPage()
        self._marks.append([])

    def _make_preamble(self) -> None:
        """Begin no page with a font: the library's own is not embedded."""
        self._preamble = ""

    def _setAnnotations(self, page: object) -> None:  # noqa: N802 - the library's name
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents"]  # type: ignore[attr-defined]
        page.StructParents = len(self._marks) - 1  # type: ignore[attr-defined]
        page.Trans = None  # type: ignore[attr-defined]
        page.Contents = _compressed(page.stream)  # type: ignore[attr-defined]

    def finish(self) -> bytes:
        """Close the last page, write the tree and return the file."""
        self.showPage()
        self._embedded.write(self._doc)
        catalog = self._doc.Catalog
        catalog.StructTreeRoot = write_tree(self._doc, self.root, self._marks)
        catalog.Metadata = self._doc.Reference(xmp(self._title), "Metadata")
        catalog.MarkInfo = PDFDictionary({"Marked": PDFName("true")[1:]})
        catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
        catalog.OutputIntents = output_intents(self._doc)
        data: bytes = self.getpdfdata()
        return data


def _compressed(content: str) -> PDFStream:
    """Return a page's stream compressed only; the library's own wraps it in ASCII, a third more."""
    stream = PDFStream(content=content)
    stream.filters = [PDFZCompress]
    return stream
