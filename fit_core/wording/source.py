"""Read a file of somebody else under limits, and say which kind it is."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, NoReturn

from fit_core.errors import Problem, ProblemsError
from fit_core.wording.brought import MAX_BYTES

if TYPE_CHECKING:
    from pathlib import Path

    from fit_core.wording.brought import Place

_NEXT = "Nothing was taken; see the how-to page on bringing wording."
#: Reasons that are listed of one file; each is at most some hundred characters.
_MOST_TOLD: Final = 100


class File(NamedTuple):
    """A file as read: its name for messages, its kind, its text, and the SHA-256 of its bytes."""

    name: str
    kind: Literal["json", "xml", "toml"]
    text: str
    sha256: str


def read_file(path: Path) -> File:
    """Read a UTF-8 file of at most 2 MB; JSON, XML or TOML is told by how it begins.

    Raises:
        ProblemsError: it cannot be read, is too large, or is not UTF-8.

    """
    try:
        with path.open("rb") as handle:
            data = handle.read(MAX_BYTES + 1)
    except IsADirectoryError:
        refuse(str(path), None, "is a folder.", "Name the file inside it.")
    except OSError as error:
        reason = error.strerror or type(error).__name__
        refuse(str(path), None, f"cannot be read: {reason}.", "Check its name and its rights.")
    if len(data) > MAX_BYTES:
        what = f"is larger than {MAX_BYTES // 1024 // 1024} MB."
        refuse(str(path), None, what, "One questionnaire needs far less: take it out of the file.")
    text = _decoded(str(path), data)
    kind: Literal["json", "xml", "toml"] = "toml"
    if path.suffix.lower() != ".toml":
        start = text.lstrip()[:1]
        kind = "json" if start in ("{", "[") else "xml" if start == "<" else "toml"
    return File(str(path), kind, text, hashlib.sha256(data).hexdigest())


def refuse(file: str, place: Place | None, what: str, fix: str) -> NoReturn:
    """Refuse a file for one reason."""
    raise ProblemsError((problem(file, place, what, fix),), _NEXT)


def refuse_all(problems: tuple[Problem, ...]) -> NoReturn:
    """Refuse a file for all that is wrong with it, as far as anybody would read it."""
    raise ProblemsError(problems[:_MOST_TOLD], _NEXT)


def problem(file: str, place: Place | None, what: str, fix: str = "") -> Problem:
    """Return something wrong at a place, in one line whatever the file holds."""
    from fit_core.measure.say import one_line

    line, path = (place.line, place.path) if place else (None, "")
    return Problem(file, line, one_line(path), one_line(what), one_line(fix))


def _decoded(file: str, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        what = f"is not UTF-8: byte 0x{data[error.start]:02x}."
        refuse_all((Problem(file, line, "", what, "Save the file as UTF-8."),))
