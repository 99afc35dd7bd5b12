"""The structure tree of a tagged PDF: roles, alternative texts and reading order.

Written as finished bytes rather than as the drawing library's dictionaries, which cost a third of
the time of a page. Follows ISO 32000-1 section 14.7 (structure) and 14.8 (tagged PDF).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject, PDFObjectReference


@dataclass(eq=False)
class Element:
    """A node of the tree; its children are elements and marked content (page, number).

    ``scope`` says of the head of a table what it heads, ``Column`` or ``Row``; ``summary`` of a
    table what it shows. An alternative text would hide the cells from who has it read aloud.
    """

    role: str
    alt: str = ""
    scope: str = ""
    summary: str = ""
    children: list[Element | tuple[int, int]] = field(default_factory=list)


class Raw(PDFObject):  # type: ignore[misc]
    """An object of the file whose bytes are already written."""

    __RefOnly__ = 1

    def __init__(self, body: bytes = b"") -> None:
        self.body = body

    def format(self, _document: PDFDocument) -> bytes:
        """Return the bytes as they stand."""
        return self.body


def text_string(words: str) -> str:
    """Write a PDF text string: UTF-16 with its mark, in hexadecimal."""
    return f"<FEFF{words.encode('utf-16-be').hex().upper()}>"


def write_tree(document: PDFDocument, root: Element, marks: list[list[Element]]) -> Raw:
    """Register the tree with the document and return its root.

    Args:
        document: the document; all its pages are already added.
        root: the element that holds all others.
        marks: for each page, the element of each marked-content number.

    """
    elements = list(_all(root))
    objects = {id(each): Raw() for each in elements}
    names = {id(each): _name(document, objects[id(each)], n) for n, each in enumerate(elements)}
    top = Raw()
    top_name = _name(document, top, -1)
    pages = [_reference(document, f"Page{n + 1}") for n in range(len(marks))]
    _fill(root, top_name, objects, names, pages)
    rows = " ".join(f"{n} [{' '.join(names[id(e)] for e in page)}]" for n, page in enumerate(marks))
    top.body = (
        f"<</Type /StructTreeRoot /K {names[id(root)]} "
        f"/ParentTree <</Nums [{rows}]>> /ParentTreeNextKey {len(marks)}>>"
    ).encode()
    return top


def _all(element: Element) -> Iterator[Element]:
    yield element
    for child in element.children:
        if isinstance(child, Element):
            yield from _all(child)


def _fill(
    element: Element,
    parent: str,
    objects: dict[int, Raw],
    names: dict[int, str],
    pages: list[str],
) -> None:
    kids = []
    for child in element.children:
        if isinstance(child, Element):
            kids.append(names[id(child)])
            _fill(child, names[id(element)], objects, names, pages)
        else:
            kids.append(f"<</Type /MCR /Pg {pages[child[0]]} /MCID {child[1]}>>")
    more = f" /Alt {text_string(element.alt)}" if element.alt else ""
    about = f" /Scope /{element.scope}" if element.scope else ""
    about += f" /Summary {text_string(element.summary)}" if element.summary else ""
    more += f" /A <</O /Table{about}>>" if about else ""
    body = f"<</Type /StructElem /S /{element.role} /P {parent}{more} /K [{' '.join(kids)}]>>"
    objects[id(element)].body = body.encode()


def _name(document: PDFDocument, item: Raw, number: int) -> str:
    name = f"Structure{number}"
    document.Reference(item, name)
    return _reference(document, name)


def _reference(document: PDFDocument, name: str) -> str:
    written: bytes = PDFObjectReference(name).format(document)
    return written.decode("ascii")
