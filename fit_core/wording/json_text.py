"""JSON of others under limits, with the line of every value.

The standard parser takes any number of brackets until Python's own stack ends, keeps the last of
two equal keys and reads NaN: brackets are counted first, the others refused.
"""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, NoReturn

from fit_core.wording.brought import MAX_NESTING, Place
from fit_core.wording.source import refuse

if TYPE_CHECKING:
    from fit_core.wording.source import File

_PIECE = re.compile(r'"(?:[^"\\\n]|\\.)*+(?:"|$|(?=\n))|[\[\]{},:\n]|[^\[\]{},:"\s]++', re.DOTALL)
_MAX_DIGITS: Final = 40
#: Lists and objects of one file. A long questionnaire with all its codes has some ten thousand.
_MAX_PARTS: Final = 100_000


def parse(file: File) -> dict[str, Any]:
    """Return the object of a JSON file; numbers are exact decimals.

    Raises:
        ProblemsError: it nests too deeply, is not JSON, or holds one key twice.

    """
    _check_nesting(file)
    try:
        found = json.loads(
            file.text,
            parse_float=_decimal,
            parse_int=_decimal,
            parse_constant=_no_number,
            object_pairs_hook=_once,
        )
    except json.JSONDecodeError as error:
        place = Place("", error.lineno)
        refuse(file.name, place, f"This is not JSON: {error.msg}.", "Export it again.")
    except (ValueError, ArithmeticError, RecursionError) as error:
        refuse(file.name, None, f"This cannot be read: {error}.", "Export it again.")
    if not isinstance(found, dict):
        refuse(file.name, None, "This is a list, not one resource.", "Give a Questionnaire.")
    return found


def lines(text: str) -> dict[str, int]:
    """Map the path of every value of a valid JSON text, such as ``$.item[3].text``, to its line."""
    walker = _Walker()
    for match in _PIECE.finditer(text):
        walker.take(match[0])
    return walker.lines


class _Walker:
    """Follows the brackets of a valid text; every open one has its path and a count or a key."""

    def __init__(self) -> None:
        self.lines: dict[str, int] = {}
        self._line = 1
        self._open: list[tuple[str, str, list[Any]]] = []  # bracket, path, [count or key]
        self._key_next = False

    def take(self, piece: str) -> None:
        if piece == "\n":
            self._line += 1
        elif piece in "]}":
            self._open.pop()
            self._key_next = False
        elif piece == ",":
            bracket, _, state = self._open[-1]
            self._key_next = bracket == "{"
            if bracket == "[":
                state[0] += 1
        elif piece == ":":
            self._key_next = False
        elif self._key_next:
            self._open[-1][2][0] = json.loads(piece)
        else:
            self._value(piece)

    def _value(self, piece: str) -> None:
        path = self._path()
        self.lines.setdefault(path, self._line)
        if piece in "[{":
            self._open.append((piece, path, [0 if piece == "[" else ""]))
            self._key_next = piece == "{"

    def _path(self) -> str:
        if not self._open:
            return "$"
        bracket, path, state = self._open[-1]
        return f"{path}[{state[0]}]" if bracket == "[" else f"{path}.{state[0]}"


def _check_nesting(file: File) -> None:
    depth, line, parts = 0, 1, 0
    for match in _PIECE.finditer(file.text):
        piece = match[0]
        line += piece == "\n"
        opens = piece in ("[", "{")
        parts += opens
        depth += opens - (piece in ("]", "}"))
        if depth > MAX_NESTING:
            what = f"More than {MAX_NESTING} brackets stand inside each other."
            refuse(file.name, Place("", line), what, "No questionnaire nests so deeply.")
        if parts > _MAX_PARTS:
            what = f"It has more than {_MAX_PARTS} parts."
            refuse(file.name, Place("", line), what, "Take the one questionnaire out of the file.")


def _decimal(text: str) -> Decimal:
    if len(text) > _MAX_DIGITS:
        raise ValueError("a number has very many digits")
    return Decimal(text)


def _no_number(text: str) -> NoReturn:
    raise ValueError(f"{text} is no number of JSON")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    table = dict(pairs)
    if len(table) < len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        raise ValueError(f"the key {twice[:60]!r} stands twice in one object")
    return table
