"""Find the line on which a value of a TOML file stands. Only run when there is a problem to show.

`positions` follows the grammar of a text that the parser has already accepted, so it needs no error
handling of its own.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

import tomli

from fit_core.measure.source import Token, tokens

if TYPE_CHECKING:
    from collections.abc import Mapping

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_END = Token("mark", "", 0)


def join(path: str, key: str) -> str:
    """Return the path of a key in a table: ``$.a.b``, or ``$["a b"]`` where it needs quotes."""
    return f"{path}.{key}" if _BARE.fullmatch(key) else f"{path}[{json.dumps(key)}]"


def line_of(places: Mapping[str, int], path: str) -> int | None:
    """Return the line of a path, or of the nearest table that holds it."""
    while path:
        if path in places:
            return places[path]
        path = path[: max(path.rfind("."), path.rfind("["), 0)]
    return None


@lru_cache(maxsize=4)
def positions(text: str) -> Mapping[str, int]:
    """Map every path of a valid TOML text, such as ``$.items[3].reverse``, to its line.

    The last few texts are remembered: rule after rule asks for lines of the same file.
    """
    reader = _Reader(text)
    reader.read()
    return MappingProxyType(reader.places)


class _Reader:
    def __init__(self, text: str) -> None:
        self.tokens = list(tokens(text))
        self.at = 0
        self.places = {"$": 1}
        self.counts: dict[str, int] = {}

    def read(self) -> None:
        table = "$"
        while (token := self.peek()) is not _END:
            if token.text == "\n":
                self.at += 1
            elif token.text == "[" and token.kind == "mark":
                table = self.header()
            else:
                self.pair(table)

    def peek(self, ahead: int = 0) -> Token:
        index = self.at + ahead
        return self.tokens[index] if index < len(self.tokens) else _END

    def header(self) -> str:
        many = self.peek(1).text == "["
        self.at += 2 if many else 1
        path = self.keys("$", "]", resolve=True)
        self.at += 1 if many else 0
        if not many:
            return path
        index = self.counts.get(path, 0)
        self.counts[path] = index + 1
        self.places[f"{path}[{index}]"] = self.tokens[self.at - 1].line
        return f"{path}[{index}]"

    def keys(self, path: str, until: str, *, resolve: bool = False) -> str:
        while (token := self.peek()) is not _END and token.text != until:
            self.at += 1
            if token.kind == "mark":
                continue
            if resolve and path in self.counts:
                path = f"{path}[{self.counts[path] - 1}]"
            path = join(path, _key(token))
            self.places.setdefault(path, token.line)
        self.at += 1
        return path

    def pair(self, table: str) -> None:
        self.value(self.keys(table, "="))

    def value(self, path: str) -> None:
        token = self.peek()
        if token.kind == "mark" and token.text == "{":
            self.inline(path, "}")
        elif token.kind == "mark" and token.text == "[":
            self.inline(path, "]")
        else:
            while (token := self.peek()) is not _END and not _stops(token):
                self.at += 1

    def inline(self, path: str, close: str) -> None:
        self.at += 1
        index = 0
        while (token := self.peek()) is not _END and token.text != close:
            if token.kind == "mark" and token.text in ",\n":
                self.at += 1
            elif close == "}":
                self.pair(path)
            else:
                self.places[f"{path}[{index}]"] = token.line
                self.value(f"{path}[{index}]")
                index += 1
        self.at += 1


def _stops(token: Token) -> bool:
    return token.kind == "mark" and token.text in ",\n]}"


def _key(token: Token) -> str:
    """Return the name that a key says: a quoted one may hold any escape of TOML."""
    return next(iter(tomli.loads(f"{token.text} = 0"))) if token.kind == "text" else token.text
