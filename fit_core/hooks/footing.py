"""The ground that all of a process stands on: working folder and locale, put back after a plugin.

A path that a person typed counts from the folder in which it was typed; a plugin that goes
elsewhere would have the sheet written elsewhere.
"""

from __future__ import annotations

import locale
import os
from collections.abc import Iterator


class Footing:
    """Working folder and locale as they were when the host began."""

    def __init__(self) -> None:
        self._folder = _folder()
        self._locale = locale.setlocale(locale.LC_ALL)

    def put_back(self) -> Iterator[str]:
        """What is not as it was, by name, put back where that can be done."""
        if self._folder and _folder() != self._folder:
            yield "the working folder"
            os.chdir(self._folder)
        if locale.setlocale(locale.LC_ALL) != self._locale:
            yield "the locale"
            locale.setlocale(locale.LC_ALL, self._locale)


def _folder() -> str:
    """The working folder; empty where it is gone."""
    try:
        return os.getcwd()  # noqa: PTH109 - asked after every call; a Path costs ten times this
    except OSError:
        return ""
