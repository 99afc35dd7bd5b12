"""A page under way: what it holds so far, and every string that was put on it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from html import escape

from fit_core.sheet.direction import from_the_right
from fit_core.sheet.model import Text
from fit_core.sheet.palette import INK, WHITE
from fit_core.sheet.report import Drawn
from fit_html.style import BODY

#: Letters of a text that stands on one line with the same in another language.
_SHORT = 44


class Page:
    """Collects markup. Words come in by `words` only, where they are escaped and remembered.

    ``scale`` is how much larger than usual all text is. ``mirror`` is the width of the drawing that
    is under way, if its time runs from right to left.
    """

    def __init__(self, scale: float = 1.0) -> None:
        self.scale = scale
        self.mirror: float | None = None
        self._parts: list[str] = []
        self.drawn: list[Drawn] = []

    @property
    def markup(self) -> str:
        """All that was put on the page, one element a line."""
        return "".join(self._parts)

    def raw(self, markup: str) -> None:
        """Add markup of our own; never anybody's words."""
        self._parts.append(markup)

    def words(self, text: Text, size: float = BODY, colour: str = INK, part: str = "span") -> None:
        """Add words as they stand, in the usual size and the colour that their style has.

        Words in another language are told apart by an element ``part``. Of two languages, short
        words stand after each other, long ones in two columns.
        """
        first = _passage(text.words, text.language, part)
        said = [text.words]
        if text.beside:
            said.append(text.beside)
            second = _passage(text.beside, text.beside_language, part)
            if part == "span" and len(text.words) > _SHORT:
                first = f'<span class="two"><span>{first}</span> {second}</span>'
            else:
                first = f"{first} | {second}"
        self._parts.append(first)
        self.drawn += [Drawn(one, size * self.scale, colour, WHITE, text.voice) for one in said]

    @contextmanager
    def within(self, tag: str, **attributes: str) -> Iterator[None]:
        """Put what is added inside into an element; ``_`` at an attribute's end is dropped."""
        said = "".join(
            f' {name.rstrip("_").replace("_", "-")}="{escape(value)}"'
            for name, value in attributes.items()
        )
        self._parts.append(f"<{tag}{said}>")
        yield
        self._parts.append(f"</{tag}>\n")

    def element(
        self, tag: str, text: Text, size: float = BODY, colour: str = INK, **attributes: str
    ) -> None:
        """Add an element that holds one text."""
        with self.within(tag, **attributes):
            self.words(text, size, colour, "tspan" if tag == "text" else "span")


def _passage(words: str, language: str, part: str) -> str:
    """Words in an element that names their language, if it is not the page's."""
    if not language:
        return escape(words)
    way = "rtl" if from_the_right(language) else "ltr"
    return f'<{part} lang="{escape(language)}" dir="{way}">{escape(words)}</{part}>'
