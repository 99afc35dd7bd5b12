"""The strings of a CamCOPS string file, parsed so that no XML can do harm."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING, Final, NamedTuple
from xml.sax import SAXParseException
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import InputSource

from fit_core.wording.brought import MAX_NESTING, Place
from fit_core.wording.source import refuse

if TYPE_CHECKING:
    from xml.sax.xmlreader import AttributesImpl

    from fit_core.wording.source import File

_MOST_STRINGS: Final = 50_000


class String(NamedTuple):
    """One string with the line on which it begins."""

    text: str
    line: int


Strings = dict[str, String]


def parse(file: File) -> dict[tuple[str, str], Strings]:
    """Return the strings of every task of a file, by the task's name and locale.

    Raises:
        ProblemsError: it is not well-formed, declares a document type or entities, or nests too
            deeply, or a string stands twice in its task.

    """
    from defusedxml.common import DefusedXmlException
    from defusedxml.sax import make_parser

    parser, reader, source = make_parser(), _Reader(file.name), InputSource()
    parser.forbid_dtd = True
    parser.setContentHandler(reader)
    source.setCharacterStream(StringIO(file.text))
    try:
        parser.parse(source)
    except DefusedXmlException as error:
        what = f"The file declares a document type or entities ({type(error).__name__})."
        refuse(file.name, None, what, "A file of strings needs none: remove the declaration.")
    except SAXParseException as error:
        place = Place("", error.getLineNumber())
        refuse(file.name, place, f"This is not XML: {error.getMessage()}.", "Correct the file.")
    return reader.tasks


class _Reader(ContentHandler):
    """Collects the strings of every task; an element inside a string is kept as its tag."""

    def __init__(self, file: str) -> None:
        super().__init__()
        self.tasks: dict[tuple[str, str], Strings] = {}
        self._file, self._depth, self._count = file, 0, 0
        self._task: Strings | None = None
        self._name = ""
        self._text: list[str] | None = None
        self._line = 0

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802 - SAX's name
        self._depth += 1
        if self._depth > MAX_NESTING:
            self._refuse(f"More than {MAX_NESTING} tags stand inside each other.")
        if self._text is not None:
            self._text.append(f"<{name}>")
        elif name == "task":
            found = (str(attrs.get("name", "")), str(attrs.get("locale", "")))
            self._task = self.tasks.setdefault(found, {})
        elif name == "string":
            self._name, self._text, self._line = str(attrs.get("name", "")), [], self._here()

    def characters(self, content: str) -> None:
        if self._text is not None:
            self._text.append(content)

    def endElement(self, name: str) -> None:  # noqa: N802 - SAX's name
        self._depth -= 1
        if name != "string" or self._text is None:
            return
        self._count += 1
        if self._count > _MOST_STRINGS:
            self._refuse(f"The file has more than {_MOST_STRINGS} strings.")
        if self._task is not None:
            if self._name in self._task:
                self._refuse(f"The string {self._name} stands twice in its task.")
            self._task[self._name] = String("".join(self._text), self._line)
        self._text = None

    def _here(self) -> int:
        return int(self._locator.getLineNumber())  # type: ignore[attr-defined]

    def _refuse(self, what: str) -> None:
        refuse(self._file, Place("", self._here()), what, "Correct the file.")
