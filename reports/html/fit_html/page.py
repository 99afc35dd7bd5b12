"""A page under way: what it holds so far, and every string that was put on it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from html import escape

from fit_core.sheet.model import Text
from fit_core.sheet.report import Drawn
from fit_html.style import BODY, INK, WHITE


class Page:
    """Collects markup. Words come in by `words` only, where they are escaped and remembered.

    ``scale`` is how much larger than usual all text is.
    """

    def __init__(self, scale: float = 1.0) -> None:
        self.scale = scale
        self._parts: list[str] = []
        self.drawn: list[Drawn] = []

    @property
    def markup(self) -> str:
        """All that was put on the page, one element a line."""
        return "".join(self._parts)

    def raw(self, markup: str) -> None:
        """Add markup of our own; never anybody's words."""
        self._parts.append(markup)

    def words(self, text: Text, size: float = BODY, colour: str = INK) -> None:
        """Add words as they stand, in the usual size and the colour that their style has."""
        self._parts.append(escape(text.words))
        self.drawn.append(Drawn(text.words, size * self.scale, colour, WHITE, text.voice))

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
            self.words(text, size, colour)
