"""A page as a list of paths and text spans, read back from a PDF.

Lengths are points, from the top left corner of the page; colours are ``#rrggbb``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import as_file, files
from pathlib import Path as File
from typing import Any

import msgspec

#: ``M`` and ``L`` with a point, ``C`` with two control points and a point, ``Z`` with nothing.
Step = tuple[str, tuple[float, ...]]
WEIGHTS = ("Regular", "Semibold", "Bold")


class Path(msgspec.Struct, frozen=True):
    """Lines and curves, filled, stroked or both; caps, joins and dashes as PDF counts them."""

    steps: tuple[Step, ...]
    fill: str | None
    stroke: str | None
    width: float
    cap: int
    join: int
    dashes: tuple[float, ...]


class Span(msgspec.Struct, frozen=True):
    """Words of one font on one line from a point of the baseline; `turned` ones run upwards."""

    words: str
    x: float
    y: float
    size: float
    weight: str
    colour: str
    turned: bool


class Drawing(msgspec.Struct, frozen=True):
    """All that stands on one page: the paths, then the words on top of them."""

    width: float
    height: float
    paths: tuple[Path, ...]
    spans: tuple[Span, ...]


def read_drawing(pdf: bytes) -> Drawing:
    """Read the first page of a PDF back.

    Raises:
        ValueError: it holds what the list has no word for, so that no engine could draw it whole.

    """
    import pymupdf

    with pymupdf.open(stream=pdf, filetype="pdf") as document:  # type: ignore[no-untyped-call]
        page = document[0]
        found = page.get_text("rawdict")["blocks"]
        if any(block["type"] for block in found):
            raise ValueError("the page holds a bitmap")
        lines = [line for block in found for line in block["lines"]]
        spans = tuple(_span(line, span) for line in lines for span in line["spans"])
        paths = tuple(map(_path, page.get_drawings()))
        width, height = map(_short, page.rect[2:])
        return Drawing(width, height, paths, tuple(s for s in spans if s.words))


def font_file(weight: str) -> File:
    """The file of one of the three faces that our own page is drawn with."""
    with as_file(files("fit_drawing").joinpath(f"fonts/SourceSansPro-{weight}.ttf")) as path:
        return path


def _span(line: dict[str, Any], span: dict[str, Any]) -> Span:
    letters = span["chars"]
    direction = tuple(round(one) for one in line["dir"])
    if direction not in ((1, 0), (0, -1)) or span["alpha"] != 255:
        raise ValueError(f"words neither level nor upright, or not opaque: {_words(letters)}")
    weight = span["font"].rpartition("-")[2]
    if weight not in WEIGHTS:
        raise ValueError(f"words in a font of their own, {span['font']}: {_words(letters)}")
    start = next((one for one in letters if not one["c"].isspace()), letters[0])
    x, y = map(_short, start["origin"])
    colour = f"#{span['color']:06x}"
    turned = direction == (0, -1)
    return Span(_words(letters), x, y, _short(span["size"]), weight, colour, turned)


def _words(letters: Sequence[dict[str, Any]]) -> str:
    """Without blanks at either end, which draw nothing and which an engine may leave out."""
    return "".join(one["c"] for one in letters).strip()


def _path(one: dict[str, Any]) -> Path:
    if {one["fill_opacity"], one["stroke_opacity"]} - {None, 1.0} or one["even_odd"]:
        raise ValueError("a path that is not opaque or is filled by the other rule")
    dashes = (one["dashes"] or "[] 0").removeprefix("[").partition("]")[0].split()
    return Path(
        steps=tuple(_closed(list(_steps(one["items"])))),
        fill=_colour(one["fill"]),
        stroke=_colour(one["color"]),
        width=_short(one["width"] or 0),
        cap=max(one["lineCap"] or (0,)),
        join=round(one["lineJoin"] or 0),
        dashes=tuple(map(float, dashes)),
    )


def _steps(items: Sequence[tuple[Any, ...]]) -> Iterator[Step]:
    """The items of a path as steps; each item states its own start."""
    last: tuple[float, ...] | None = None
    for kind, *places in items:
        if kind == "re":
            corners = _corners(places[0])
            yield ("M", corners[0])
            yield from (("L", corner) for corner in (*corners[1:], corners[0]))
            last = None
            continue
        if kind not in ("l", "c"):
            raise ValueError(f"a path with an item of kind {kind}")
        start, *rest = [_point(place) for place in places]
        if start != last:
            yield ("M", start)
        last = rest[-1]
        yield ("L" if kind == "l" else "C", tuple(one for point in rest for one in point))


def _closed(steps: list[Step]) -> Iterator[Step]:
    """The same with each outline closed that comes back to where it began."""
    start: tuple[float, ...] = ()
    for number, (kind, places) in enumerate(steps):
        ends = number + 1 == len(steps) or steps[number + 1][0] == "M"
        if kind == "M":
            start = places
        if kind != "L" or not ends or places != start:
            yield (kind, places)
        if kind != "M" and ends and places[-2:] == start:
            yield ("Z", ())


def _corners(box: Iterable[float]) -> list[tuple[float, ...]]:
    left, top, right, bottom = map(_short, box)
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def _point(place: Iterable[float]) -> tuple[float, ...]:
    return tuple(map(_short, place))


def _colour(parts: Sequence[float] | None) -> str | None:
    return None if parts is None else "#" + "".join(f"{round(255 * one):02x}" for one in parts)


def _short(length: float) -> float:
    """As far as a PDF reader's own numbers, of single precision, are sure."""
    return round(length, 4)
