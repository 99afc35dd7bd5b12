"""One page of each kind and its awkward cases, as content; and what a finished file says of itself.

A pack that declares a new renderer adds a page of it here: a test asks for one of each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from io import BytesIO
from typing import Any, NamedTuple

import made_forms as forms
import msgspec
import pikepdf
import session_sheets as sheets

from fit_core.sheet.clinician.model import ClinicianSheet
from fit_core.sheet.document import Column, Document, Heading, Paragraph, Table
from fit_core.sheet.model import Chart, Text
from fit_core.sheet.report import Report

_BEGIN, _END = ("BDC", "BMC"), "EMC"
_SHOWN = ("Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do", "sh")


def _fillable(form: Any) -> Any:
    note = Text("Fill in on the screen, save the file, give it back.")
    return msgspec.structs.replace(form, fill_note=note, print_note=None)


def _document() -> Document:
    heads = (Column(Text("Name")), Column(Text("What it says")), Column(Text("Count"), "right"))
    rows = tuple((Text(f"row{n}"), Text(f"Sentence {n}."), Text(str(n))) for n in range(70))
    return Document(
        title=Text("A list to file"),
        subtitle=Text("Riverside Practice (made up)"),
        language="en-GB",
        paper="A4",
        date="2026-11-23",
        parts=(
            Heading(text=Text("All of them")),
            Paragraph(text=Text("What follows is made up.")),
            Table(columns=heads, rows=rows, empty=Text("Nothing."), alt="Names and counts."),
        ),
        footer=(Text("fit-core 0.1.0"),),
        running=Text("Riverside Practice, list"),
    )


def _clinician() -> ClinicianSheet:
    chart = next(block for block in sheets.eighth().blocks if isinstance(block, Chart))
    heads = (Column(Text("Item")), Column(Text("Now"), "right"))
    rows = tuple((Text(f"item {n}"), Text(str(n))) for n in range(60))
    notice = "For the practitioner. Not for the client's copy."
    return ClinicianSheet(
        id="S-7H2K9QXM",
        title=Text("Clinician sheet: TABP-6Y95"),
        subtitle=Text("Session 8", "clinic"),
        notice=Text(notice),
        language="en",
        paper="A4",
        date="2026-03-02",
        parts=(
            Heading(text=Text("Risk answers")),
            Table(columns=heads, rows=rows, empty=Text("None."), alt="Answers."),
            chart,
            Paragraph(text=Text("A note.", "client"), note=True),
        ),
        footer=(Text("fit 1."),),
        running=Text(notice),
    )


#: By the name of the report that draws it, and of the case.
PAGES: dict[tuple[str, str], Callable[[], Any]] = {
    **{("session", name): made for name, made in sheets.ALL.items()},
    ("session", "letter"): lambda: sheets.eighth(paper="Letter"),
    ("form", "own"): lambda: forms.shipped("session-checkin"),
    ("form", "goals"): lambda: forms.shipped("personal-goals"),
    ("form", "grid"): lambda: forms.worded("phq9", forms.FOUR, own={"10": forms.LONG}),
    ("form", "strip"): lambda: forms.worded("wai-s", forms.SEVEN, paper="Letter"),
    ("form", "entry"): lambda: forms.entry("neq-32"),
    ("form", "fillable"): lambda: _fillable(forms.shipped("session-checkin")),
    ("form", "fillable-grid"): lambda: _fillable(forms.worded("phq9", forms.FOUR)),
    ("form", "fillable-entry"): lambda: _fillable(forms.entry("gq", "Letter")),
    ("document", "table"): _document,
    ("clinician", "long"): _clinician,
}
FILLABLE = [page for page in PAGES if page[1].startswith("fillable")]


@cache
def reports() -> dict[str, Report]:
    """Every renderer of PDFs that an installed pack declares, by name."""
    modules = [import_module(point.value) for point in entry_points(group="fit.plugins")]
    declared = [one for m in modules for one in getattr(m, "fit_reports", tuple)()]
    return {one.name: one for one in declared if one.suffix == ".pdf"}


@cache
def drawn(page: tuple[str, str]) -> bytes:
    """The finished file of a page, as the declared renderer draws it."""
    return bytes(reports()[page[0]].render(PAGES[page]()).data)


class Node(NamedTuple):
    """An element of the structure tree: role, alternative text, page and mark of each leaf."""

    role: str
    alt: str
    leaves: tuple[tuple[tuple[int, int], int], ...]


def nodes(pdf: pikepdf.Pdf) -> list[Node]:
    """Every element of the structure tree, in the order in which it is read out."""
    return list(_nodes(pdf.Root.StructTreeRoot.K, None))


def _nodes(node: Any, page: Any) -> Iterator[Node]:
    page = node.get("/Pg", page)
    leaves = [leaf for kid in _kids(node) if (leaf := _leaf(kid, page))]
    yield Node(str(node.S)[1:], str(node.get("/Alt", "")), tuple(leaves))
    for kid in _kids(node):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from _nodes(kid, page)


def _kids(node: Any) -> list[Any]:
    kids = node.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _leaf(kid: Any, page: Any) -> tuple[tuple[int, int], int] | None:
    if isinstance(kid, int):
        return page.objgen, kid
    if isinstance(kid, pikepdf.Dictionary) and "/MCID" in kid:
        return kid.get("/Pg", page).objgen, int(kid.MCID)
    return None


class Marks(NamedTuple):
    """Of one page: its marks as they are drawn, and operators that paint outside of any."""

    order: list[int]
    unmarked: list[str]


def marks(page: Any) -> Marks:
    """Go through what a page paints; decoration that is marked as such has no number."""
    inside: list[str] = []
    found = Marks([], [])
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in _BEGIN:
            inside.append(str(operands[0]))
            if name == "BDC" and "/MCID" in operands[1]:
                found.order.append(int(operands[1].MCID))
        elif name == _END:
            inside.pop()
        elif name in _SHOWN and not inside:
            found.unmarked.append(name)
    return found


def opened(page: tuple[str, str]) -> pikepdf.Pdf:
    """The finished file, read back."""
    return pikepdf.open(BytesIO(drawn(page)))
