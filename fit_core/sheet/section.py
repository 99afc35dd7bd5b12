"""What a section declares: a block of a third party's on a sheet, built from a narrow view."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Literal

import msgspec


class SeriesView(msgspec.Struct, frozen=True):
    """One series as a section may see it: printed values of the client's own course.

    Attributes:
        measure, scale: ids. title: as the sheet names it. better: direction. low, high: as
            printed. points: ``(session number, day, value as printed)``, oldest first.

    """

    measure: str
    scale: str
    title: str
    better: Literal["higher", "lower"]
    low: str
    high: str
    points: tuple[tuple[int, dt.date, str], ...]


class SheetView(msgspec.Struct, frozen=True):
    """What a section is handed.

    A section of the shared sheet sees the series that the sheet draws and the rules that it may
    speak of; one of the clinician sheet all series and all rules that fired. There are no risk
    items, no item answers, no code of the client, and no words of the client's in it.
    """

    language: str
    session: int
    date: dt.date
    series: tuple[SeriesView, ...]
    signals: tuple[str, ...]


class SectionText(msgspec.Struct, frozen=True):
    """What a section returns: a heading and its paragraphs, in the language of the view."""

    heading: str
    paragraphs: tuple[str, ...]


class Section(msgspec.Struct, frozen=True):
    """A section, declared by the hook ``fit_sections``.

    Attributes:
        name: unique name. sheet: the sheet on which it may stand; the core enforces it.
        build: from the view to the text; None when there is nothing to say today.

    """

    name: str
    sheet: Literal["shared", "clinician"]
    build: Callable[[SheetView], SectionText | None]
