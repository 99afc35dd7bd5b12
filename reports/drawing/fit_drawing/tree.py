"""The structure tree of a tagged PDF: roles, alternative texts and reading order.

Written as finished bytes rather than as the drawing library's dictionaries, which cost a third of
the time of a page. Follows ISO 32000-1 section 14.7 (structure) and 14.8 (tagged PDF).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from reportlab.pdfbase.pdfdoc import PDFDocument

from fit_drawing.raw import Raw, refer, reference, text_string


@dataclass(eq=False)
class Element:
    """A node of the tree; its children are elements and marked content (page, number).

    ``scope`` says of the head of a table what it heads, ``Column`` or ``Row``; ``summary`` of a
    table what it shows. An alternative text would hide the cells from who has it read aloud.
    ``actual`` are its words in the order of reading, where they are drawn in another.
    """

    role: str
    alt: str = ""
    scope: str = ""
    summary: str = ""
    actual: str = ""
    children: list[Element | tuple[int, int]] = field(default_factory=list)


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
    pages = [refer(f"Page{n + 1}", document) for n in range(len(marks))]
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
    only_marks = not any(isinstance(child, Element) for child in element.children)
    spoken = element.actual if only_marks else ""
    more = f" /ActualText {text_string(spoken)}" if spoken else ""
    more += f" /Alt {text_string(element.alt)}" if element.alt else ""
    about = f" /Scope /{element.scope}" if element.scope else ""
    about += f" /Summary {text_string(element.summary)}" if element.summary else ""
    more += f" /A <</O /Table{about}>>" if about else ""
    body = f"<</Type /StructElem /S /{element.role} /P {parent}{more} /K [{' '.join(kids)}]>>"
    objects[id(element)].body = body.encode()


def _name(document: PDFDocument, item: Raw, number: int) -> str:
    return reference(document, f"Structure{number}", item)
