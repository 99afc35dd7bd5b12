"""Texts of a foreign file in the words of the machine interfaces, as its profile says."""

from __future__ import annotations

from collections.abc import Mapping

from fit_core.answers.numbers import parse_number


class Translator:
    """Missing codes become ``NA``, ``REFUSED``, ``DONTKNOW`` or nothing; a decimal mark a point.

    Args:
        missing: the kind of no answer by the code that the file writes; a number among them is
            found however it is written (``7``, ``7.0``). ``BLANK`` becomes the empty text.
        decimal: the decimal mark of the file.

    """

    def __init__(self, missing: Mapping[str, str], decimal: str = ".") -> None:
        self._words = {code: "" if kind == "BLANK" else kind for code, kind in missing.items()}
        numbers = ((parse_number(code), word) for code, word in self._words.items())
        self._numbers = {number: word for number, word in numbers if number is not None}
        self._decimal = decimal

    def __call__(self, text: str) -> str:
        """The text as `fit_core.answers.check` reads it."""
        if text in self._words:
            return self._words[text]
        written = text.replace(",", ".") if self._decimal == "," else text
        number = parse_number(written)
        if number is None:
            return text
        return self._numbers.get(number, written)
