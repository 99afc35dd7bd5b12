"""The messages of one language, each parsed when it is first said: a sheet says a third of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk

from fit_core.errors import FitError

#: An entry begins where a line begins with a letter, or with a hyphen for a term; what goes on is
#: indented or closes a brace (Project Fluent, EBNF 1.0: Message, Term, block_text).
_ENTRY = re.compile(r"^(?=[-A-Za-z])", re.MULTILINE)
_NAME = re.compile(r"(-?[A-Za-z][A-Za-z0-9_-]*) *=")
_WORD = re.compile(r"-?[A-Za-z][A-Za-z0-9_-]*")


class Messages:
    """Messages by name, from sentence files.

    Args:
        language: as in ``en``, for its plurals. paths: of the files.
        begins: of a file, how the names of its messages have to begin; others are not read.

    Raises:
        FitError: a file holds a line that begins no message; what is wrong inside of one is an
            error when it is first said.

    """

    def __init__(
        self, language: str, paths: Iterable[Path], begins: Mapping[Path, str] | None = None
    ) -> None:
        self._bundle = FluentBundle([language], use_isolating=False)
        self._waiting: dict[str, tuple[Path, str]] = {}
        for path in paths:
            begin = begins.get(path, "") if begins else ""
            for name, entry in _entries(path):
                if name.startswith(begin):
                    self._waiting.setdefault(name, (path, entry))

    def has(self, message: str) -> bool:
        """Whether there is a message of this name."""
        self._parse(message)
        return bool(self._bundle.has_message(message))

    def format(
        self, message: str, facts: Mapping[str, str | int | float]
    ) -> tuple[str | None, list[str]]:
        """The text of a message with facts in it, None where it has none, and what went wrong."""
        self._parse(message)
        pattern = self._bundle.get_message(message).value
        if pattern is None:
            return None, []
        text, errors = self._bundle.format_pattern(pattern, dict(facts))
        return str(text), [str(error) for error in errors]

    def _parse(self, name: str) -> None:
        """Take an entry into the bundle, after whatever it may name: other messages, and terms."""
        found = self._waiting.pop(name, None)
        if found is None:
            return
        path, entry = found
        for other in _WORD.findall(entry):
            self._parse(other)
        resource = FluentParser(with_spans=False).parse(entry)
        for part in resource.body:
            if isinstance(part, Junk):
                raise _no_message(path, part.content or entry)
        self._bundle.add_resource(resource)


def _entries(path: Path) -> Iterator[tuple[str, str]]:
    """Each entry of a file by its name, with the comments that follow it."""
    first, *entries = _ENTRY.split(path.read_text("utf-8"))
    for line in first.splitlines():
        if line.strip() and not line.startswith("#"):
            raise _no_message(path, line)
    for entry in entries:
        name = _NAME.match(entry)
        if name is None:
            raise _no_message(path, entry)
        yield name[1], entry


def _no_message(path: Path, found: str) -> FitError:
    line = found.strip().partition("\n")[0]
    return FitError(f"{path} holds a line that is no message: {line}", "Mend the file.")
