"""The clinician sheet as data: parts in reading order, complete before anything is drawn."""

from __future__ import annotations

from typing import Literal

import msgspec

from fit_core.sheet.document import Heading, Paragraph, Table
from fit_core.sheet.model import Chart, Made, Text

ClinicianPart = Heading | Paragraph | Table | Chart


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
