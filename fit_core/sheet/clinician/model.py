"""The clinician sheet as data: parts in reading order, complete before anything is drawn."""

from __future__ import annotations

from typing import Literal

import msgspec

from fit_core.sheet.document import Heading, Paragraph, Part, Table
from fit_core.sheet.model import Chart, Text
from fit_core.sheet.origin import Made


class Entry(Part, frozen=True, kw_only=True):
    """Something in a few words, and after them in small what stands behind it."""

    lead: Text
    rest: tuple[Text, ...]


Column = tuple[Heading | Paragraph | Table, ...]


class Beside(Part, frozen=True, kw_only=True):
    """Two things that may stand side by side, the first at the left, where that saves room."""

    first: Column
    second: Column


ClinicianPart = Heading | Paragraph | Table | Chart | Entry | Beside


class ClinicianSheet(msgspec.Struct, frozen=True, kw_only=True):
    """A clinician sheet, ready to be drawn.

    Attributes:
        id: the sheet's own id. title, subtitle, notice: the head; the notice says for whom it is.
        language: BCP 47 tag of its sentences. paper: ``A4`` or ``Letter``.
        date: of the session, ``YYYY-MM-DD``, which dates the file. parts: in reading order.
        footer: small at the end. running: small at the foot of each page, where there are several.
        made: with what it was made, once it is issued; a renderer is not handed it.

    """

    id: str
    title: Text
    subtitle: Text
    notice: Text
    language: str
    paper: Literal["A4", "Letter"]
    date: str
    parts: tuple[ClinicianPart, ...]
    footer: tuple[Text, ...]
    running: Text
    made: Made | None = None
