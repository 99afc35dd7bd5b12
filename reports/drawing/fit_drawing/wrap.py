"""Break words into lines. No markup is ever read from the words.

A paragraph is a sequence of runs: words in one weight, colour and voice. Lines break at spaces and
at ``\\n``; a word wider than the line is broken between letters, so that nothing is lost.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from fit_core.sheet.model import Text, Voice
from fit_drawing.faces import Weight, width
from fit_drawing.style import INK


class Run(NamedTuple):
    """Words in one look."""

    words: str
    weight: Weight = "regular"
    colour: str = INK
    voice: Voice = "core"


class Part(NamedTuple):
    """A stretch of one line: its run's look, and its distance from the line's start."""

    words: str
    run: Run
    offset: float


Line = tuple[Part, ...]
#: A line that was measured for exactly its room still fits after rounding.
_SLACK = 0.01


def run(text: Text, weight: Weight = "regular", colour: str = INK) -> Run:
    """Set a text of the sheet in a weight and a colour."""
    return Run(text.words, weight, colour, text.voice)


def plain(line: Line) -> str:
    """The words of a line."""
    return " ".join(part.words for part in line)


def line_width(line: Line, size: float) -> float:
    """The width of a line in points."""
    last = line[-1]
    return last.offset + width(last.words, last.run.weight, size)


def wrap(runs: tuple[Run, ...], size: float, room: float) -> tuple[Line, ...]:
    """Break runs into lines no wider than ``room`` points; runs are parted by a space."""
    lines: list[list[tuple[str, Run]]] = [[]]
    at = 0.0
    for word, look in _words(runs, size, room):
        if word == "\n":
            lines.append([])
            at = 0.0
            continue
        wide = width(word, look.weight, size)
        space = width(" ", look.weight, size) if lines[-1] else 0.0
        if lines[-1] and at + space + wide > room + _SLACK:
            lines.append([])
            at, space = 0.0, 0.0
        lines[-1].append((word, look))
        at += space + wide
    return tuple(_joined(line, size) for line in lines if line)


def _words(runs: tuple[Run, ...], size: float, room: float) -> Iterator[tuple[str, Run]]:
    for look in runs:
        for number, row in enumerate(look.words.split("\n")):
            if number:
                yield "\n", look
            for word in filter(None, row.split(" ")):
                for piece in _fitting(word, look.weight, size, room):
                    yield piece, look


def _fitting(word: str, weight: Weight, size: float, room: float) -> Iterator[str]:
    while len(word) > 1 and width(word, weight, size) > room:
        cut = 1
        while cut < len(word) - 1 and width(word[: cut + 1], weight, size) <= room:
            cut += 1
        yield word[:cut]
        word = word[cut:]
    yield word


def _joined(line: list[tuple[str, Run]], size: float) -> Line:
    parts: list[Part] = []
    at = 0.0
    for word, look in line:
        space = width(" ", look.weight, size) if parts else 0.0
        if parts and parts[-1].run is look:
            parts[-1] = parts[-1]._replace(words=f"{parts[-1].words} {word}")
        else:
            parts.append(Part(word, look, at + space))
        at += space + width(word, look.weight, size)
    return tuple(parts)
