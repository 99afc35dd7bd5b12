"""Read a TOML file under limits, before and while it is parsed.

The parser takes 5 seconds and 1.5 GB for a 40 kB file whose one key has 20,000 dots, so size, dots
and nesting are counted first. Every failure is a `Problem` with its line. `tomli` is the standard
library's parser, compiled: the same tables in a third of the time.
"""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any, NamedTuple

import tomli

from fit_core.errors import Problem, ProblemsError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

#: Limits of one file: bytes, dots in one key, brackets inside each other. The largest measure
#: known to the project (47 items with norms by age and sex) needs 60 kB, 3 dots and 4 brackets.
MAX_BYTES = 256 * 1024
MAX_DOTS = 16
MAX_NESTING = 16

# A text that is not closed is taken to its end, as the parser refuses it there: looking for the end
# again from each quote inside it took six minutes for 200 kB.
_QUOTED = (
    r'"""[^"\\]*+(?:(?:\\.|"{1,2}(?!"))[^"\\]*+)*+(?:"{3,})?'
    r"|'''[^']*+(?:'{1,2}(?!')[^']*+)*+(?:'{3,})?"
    r'|"[^"\\\n]*+(?:\\.[^"\\\n]*+)*+"?'
    r"|'[^'\n]*+'?"
)
_TOKEN = re.compile(
    rf"(?P<text>{_QUOTED})"
    r"|(?P<skip>#[^\n]*|[ \t\r]+)"
    r"|(?P<bare>[A-Za-z0-9_+:-]+)"
    r"|(?P<mark>.)",
    re.DOTALL,
)
#: What may hold dots and brackets that are none: texts and comments.
_SHELL = re.compile(rf"{_QUOTED}|#[^\n]*", re.DOTALL)
#: As many dots as are too many, with no sign between them that ends a key or a value.
_DOTTED = re.compile(rf"(?:\.[^.=,{{}}\[\]\n]*+){{{MAX_DOTS + 1}}}")
_BRACKETS = re.compile(r"[][{}]+")
_PLACE = re.compile(r" \(at line (\d+), column (\d+)\)$")


class Token(NamedTuple):
    """A piece of TOML: ``text`` (quoted), ``bare`` (key or number) or ``mark`` (one sign)."""

    kind: str
    text: str
    line: int


class Source(NamedTuple):
    """A file as read: its name for messages, its text and its table."""

    file: str
    text: str
    table: dict[str, Any]


def read_source(path: Path) -> Source | Problem:
    """Read one TOML file of at most 256 kB; what cannot be read is returned as a `Problem`."""
    text = read_text(path)
    return text if isinstance(text, Problem) else parse(str(path), text)


def sound_source(path: Path, next_step: str) -> Source:
    """Read one TOML file as `read_source` does; raises ProblemsError where it cannot be read."""
    source = read_source(path)
    if isinstance(source, Problem):
        raise ProblemsError((source,), next_step)
    return source


def read_text(path: Path) -> str | Problem:
    """Read a UTF-8 file of at most 256 kB, with or without byte order mark."""
    data = read_bytes(path)
    if isinstance(data, Problem):
        return data
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        what = f"is not UTF-8: byte 0x{data[error.start]:02x}."
        return Problem(str(path), line, "", what, "Save the file as UTF-8.")


def read_bytes(path: Path) -> bytes | Problem:
    """Read a file of at most 256 kB as it lies there."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except IsADirectoryError:
        return _problem(path, "is a folder.", "Name the file inside it.")
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return _problem(path, f"cannot be read: {reason}.", "Check its name and its rights.")
    if len(data) > MAX_BYTES:
        return _problem(path, "is larger than 256 kB.", "A measure file is a few kB: check it.")
    return data


def parse(file: str, text: str) -> Source | Problem:
    """Parse TOML text after counting dots and brackets; numbers become exact decimals."""
    limit = None if _is_plain(text) else _over_limit(file, text)
    if limit:
        return limit
    try:
        return Source(file, text, tomli.loads(text, parse_float=_decimal))
    except (ValueError, RecursionError) as error:
        return _syntax(file, text, str(error))


def tokens(text: str) -> Iterator[Token]:
    """Cut TOML text into tokens with their lines; spaces and comments are left out."""
    line = 1
    for match in _TOKEN.finditer(text):
        kind, piece = str(match.lastgroup), match.group()
        if kind != "skip":
            yield Token(kind, piece, line)
        line += piece.count("\n")


def _is_plain(text: str) -> bool:
    """Whether a text surely keeps the limits; an eighth of the work of counting its tokens."""
    bare = _SHELL.sub("", text)
    brackets = "".join(_BRACKETS.findall(bare))
    for _ in range(MAX_NESTING):  # the innermost pairs first
        brackets = brackets.replace("[]", "").replace("{}", "")
    return not brackets and not _DOTTED.search(bare)


def _over_limit(file: str, text: str) -> Problem | None:
    dots = depth = 0
    for token in tokens(text):
        if token.kind != "mark":
            continue
        depth += (token.text in "[{") - (token.text in "]}")
        dots = dots + 1 if token.text == "." else 0 if token.text in "=,{}[]\n" else dots
        if dots > MAX_DOTS:
            what = f"A key has more than {MAX_DOTS} dots."
            return Problem(file, token.line, "", what, "Write it as tables of their own.")
        if depth > MAX_NESTING:
            what = f"More than {MAX_NESTING} brackets stand inside each other."
            return Problem(file, token.line, "", what, "Close the open brackets.")
    return None


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:  # an exponent that no decimal holds; the walk refuses the infinity
        return Decimal("Infinity")


def _syntax(file: str, text: str, message: str) -> Problem:
    place = _PLACE.search(message)
    line = int(place[1]) if place else text.count("\n") + 1
    column = f" at column {place[2]}" if place else ""
    reason = message[: place.start()] if place else message.removesuffix(" (at end of document)")
    fix = "Texts stand in quotes, numbers with a point, lists in square brackets."
    return Problem(file, line, "", f"This is not TOML{column}: {reason[:200]}.", fix)


def _problem(path: Path, what: str, fix: str) -> Problem:
    return Problem(str(path), None, "", what, fix)
