"""Runs: words in one look, as they come from the content of a page, in one language or in two."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from fit_core.sheet.model import Text, Voice
from fit_drawing.faces import Weight
from fit_drawing.style import GREY, INK


class Run(NamedTuple):
    """Words in one look; ``language`` where it is not that of the page.

    ``beside`` is the same in the second language of a page in two, ``beside_language``.
    """

    words: str
    weight: Weight = "regular"
    colour: str = INK
    voice: Voice = "core"
    language: str = ""
    beside: str = ""
    beside_language: str = ""


def run(text: Text, weight: Weight = "regular", colour: str = INK) -> Run:
    """Set a text of the sheet in a weight and a colour."""
    about = text.voice, text.language, text.beside, text.beside_language
    return Run(text.words, weight, colour, *about)


def in_two(runs: Sequence[Run]) -> bool:
    """Whether any of these words stand in two languages."""
    return any(look.beside for look in runs)


def first_of(runs: Sequence[Run]) -> tuple[Run, ...]:
    """The words in the first language alone."""
    return tuple(look._replace(beside="", beside_language="") for look in runs)


def second_of(runs: Sequence[Run]) -> tuple[Run, ...]:
    """The words in the second language; what has none is the same in both."""
    return tuple(_second(look) if look.beside else look for look in runs)


def _second(look: Run) -> Run:
    said = look._replace(words=look.beside, language=look.beside_language)
    return said._replace(beside="", beside_language="")


def side_by_side(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Short words in both languages one after the other, with a stroke between them."""
    if not in_two(runs):
        return tuple(runs)
    return (*first_of(runs), Run("|", colour=GREY), *second_of(runs))
