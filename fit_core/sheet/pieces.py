"""All that is printed on a sheet, piece by piece in reading order, each with a reference.

Numbers that were worked out have the references of their figures (``1``, ``2`` …); texts have
``s1``, ``s2`` …; the points and axes of charts have ``p1``, ``p2`` …. The references follow from
the content alone, so that they are the same on paper, in the record and in ``fit explain``.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Literal, NamedTuple

import msgspec

from fit_core.sheet.model import Chart, Envelope, OwnWords, Sheet, Text

Kind = Literal["text", "spoken", "point", "sessions", "scale"]


class Piece(NamedTuple):
    """One thing that is printed.

    Attributes:
        ref: of the piece. kind: a text; a text for people who hear the page; a point of a chart;
            its axis of sessions; its axis of values. printed: as it stands on the page.
        path: where in the content, such as ``Message.lead``. text: what was written, for texts.
        chart, slot: for points: of which chart, and in which place on its axis of sessions.

    """

    ref: str
    kind: Kind
    printed: str
    path: str
    text: Text | None = None
    chart: str = ""
    slot: int = -1


def pieces(sheet: Sheet) -> tuple[Piece, ...]:
    """Everything that a sheet prints; what is not there (no line, no words) is no piece."""
    numbers = {"s": count(1), "p": count(1)}
    return tuple(
        piece._replace(ref=f"{piece.ref}{next(numbers[piece.ref])}") for piece in _sheet(sheet)
    )


def _sheet(sheet: Sheet) -> Iterator[Piece]:
    yield from _walk("header", sheet.header)
    seen: dict[str, Iterator[int]] = {}
    for block in sheet.blocks:
        name = type(block).__name__
        number = next(seen.setdefault(name, count(1)))
        yield from _walk(name if number == 1 else f"{name}{number}", block)
    yield from _walk("running", sheet.running)


def _walk(path: str, value: object) -> Iterator[Piece]:
    if isinstance(value, Text):
        yield from _text(path, value)
    elif isinstance(value, tuple):
        for at, one in enumerate(value):
            yield from _walk(f"{path}[{at}]", one)
    elif isinstance(value, msgspec.Struct):
        for field in value.__struct_fields__:
            if not (field == "empty" and isinstance(value, OwnWords) and value.words):
                yield from _walk(f"{path}.{field}", getattr(value, field))
        if isinstance(value, Chart):
            yield from _chart(path, value)
        if isinstance(value, Chart | Envelope):
            yield Piece("s", "spoken", value.alt, f"{path}.alt", Text(value.alt))


def _text(path: str, text: Text) -> Iterator[Piece]:
    if text.words:
        yield Piece("s", "text", text.words, path, text)
    if text.beside:
        yield Piece("s", "text", text.beside, f"{path}.beside", text)


def _chart(path: str, chart: Chart) -> Iterator[Piece]:
    """The parts of a chart that are no texts: its points in order, then its two axes."""
    for n, segment in enumerate(chart.segments):
        for at, mark in enumerate(segment):
            where = f"{path}.segments[{n}][{at}]"
            yield Piece("p", "point", mark.label, where, None, chart.id, mark.slot)
    sessions = ", ".join(f"{slot.label or slot.gap} {slot.date}" for slot in chart.slots)
    yield Piece("p", "sessions", sessions, f"{path}.slots", None, chart.id)
    values = ", ".join(f"{tick.normalize():f}" for tick in chart.ticks)
    yield Piece("p", "scale", values, f"{path}.ticks", None, chart.id)
