"""What a renderer declares and returns."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

import msgspec

from fit_core.sheet.model import Voice

ReportKind = Literal["shared", "screen", "clinician", "form", "document"]


class Drawn(NamedTuple):
    """A string as it was drawn: its words, size in points, colours ``#rrggbb`` and voice."""

    text: str
    size: float
    colour: str
    background: str
    voice: Voice


class Rendered(msgspec.Struct, frozen=True):
    """A finished document.

    Attributes:
        data: the file's bytes. drawn: every string on it, in reading order.
        pages: number of pages. dropped: elements that gave way because the page was full.
        fonts: packs whose fonts it was drawn with.

    """

    data: bytes
    drawn: tuple[Drawn, ...]
    pages: int
    dropped: tuple[int, ...] = ()
    fonts: tuple[str, ...] = ()


class Report(msgspec.Struct, frozen=True):
    """A renderer, declared by the hook ``fit_reports``.

    Attributes:
        name: unique name of the report. kind: what it draws, and so what it is handed: a `Sheet`
            for ``shared`` and ``screen``, a
            `fit_core.sheet.clinician.model.ClinicianSheet` for ``clinician``, a
            `fit_core.sheet.form.Form` for ``form``, a `fit_core.sheet.document.Document` for
            ``document``.
        suffix: of the file that it makes. render: takes checked content, returns the document.
        fonts: whether ``render`` takes a second argument, the fonts of the installed packs as a
            tuple of `fit_core.sheet.fonts.FontFamily`.

    """

    name: str
    kind: ReportKind
    suffix: str
    render: Callable[..., Rendered]
    fonts: bool = False
