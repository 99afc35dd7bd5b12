"""Delimited files in blocks of rows: the memory stays flat whatever the size of the file."""

from __future__ import annotations

import codecs
import csv
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple, TextIO

from fit_core.errors import FitError, UsageError

#: Rows and characters of one block. The second holds memory flat on files of very long rows.
BLOCK_ROWS = 20_000
BLOCK_CHARACTERS = 8_000_000
#: A line, and a field within it, longer than this is not a row of answers.
_LONGEST = 128 * 1024
_NAMES = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "vertical bars"}


class Block(NamedTuple):
    """Consecutive rows, each as wide as the header.

    Attributes:
        first: number of the first row, counted from 1 under the header; blank lines do not count.
        rows: the texts. faults: what is wrong with a row as a whole, by its place in ``rows``. A
            row with too few cells is filled up with blanks, one with too many is cut.
        lines: of the file, the one on which each row ends.

    """

    first: int
    rows: list[list[str]]
    faults: dict[int, str]
    lines: Sequence[int] = ()


class AnswerFile:
    """An opened file of answers: its headers, then its rows in blocks, once."""

    def __init__(self, path: Path, stream: TextIO, encoding: str, delimiter: str) -> None:
        self.path = path
        self._stream = stream
        self._encoding = encoding
        self._delimiter = delimiter
        self._stamp = _stamp(os.fstat(stream.fileno()))
        self._characters = 0
        self._rows = csv.reader(self._lines(), delimiter=delimiter, strict=True)
        self._count = 0
        self._ends: list[int] = []
        self.headers = self._headers()

    def blocks(self) -> Iterator[Block]:
        """Yield the rows in order.

        Raises:
            UsageError: a place in the file that cannot be read as rows of text.
            FitError: the file changed while it was read.

        """
        while rows := self._next_rows():
            first = self._count + 1
            self._count += len(rows)
            yield Block(first, rows, self._level(rows), self._ends)
        self._refuse_change()

    def _next_rows(self) -> list[list[str]]:
        rows: list[list[str]] = []
        ends = self._ends = []
        self._characters = 0
        blank = [""] if len(self.headers) == 1 else []
        while len(rows) < BLOCK_ROWS and self._characters < BLOCK_CHARACTERS:
            row = self._next_row()
            if row is None:
                break
            if row or blank:
                rows.append(row or blank)
                ends.append(self._rows.line_num)
        return rows

    def _next_row(self) -> list[str] | None:
        try:
            return next(self._rows, None)
        except UnicodeDecodeError as error:
            raise self._not_text(error) from None
        except csv.Error as error:
            raise UsageError(
                f"Line {self._rows.line_num} of {self.path} cannot be read: {error}.",
                "Look for a quotation mark that is not closed, or save the file as CSV again.",
            ) from None

    def _level(self, rows: list[list[str]]) -> dict[int, str]:
        width = len(self.headers)
        faults: dict[int, str] = {}
        for place, row in enumerate(rows):
            if len(row) != width:
                faults[place] = f"cells in the row: {len(row)}, in the header: {width}"
                rows[place] = (row + [""] * width)[:width]
        return faults

    def _lines(self) -> Iterator[str]:
        for number, line in enumerate(iter(lambda: self._stream.readline(_LONGEST), ""), 1):
            self._characters += len(line)
            if "\0" in line:
                raise UsageError(
                    f"Line {number} of {self.path} holds a NUL byte, so this is not a text file.",
                    "Save the table as CSV, UTF-8.",
                )
            if len(line) == _LONGEST:
                raise UsageError(
                    f"Line {number} of {self.path} is longer than {_LONGEST} characters.",
                    "Save the table as CSV with one row a line.",
                )
            yield line

    def _headers(self) -> tuple[str, ...]:
        headers = self._next_row()
        while headers == []:
            headers = self._next_row()
        if headers is None:
            raise UsageError(
                f"{self.path} is empty.", "Name a file whose first line holds the column names."
            )
        twice = [name for name, count in Counter(headers).items() if count > 1]
        if twice:
            places = [str(n) for n, name in enumerate(headers, 1) if name == twice[0]]
            raise UsageError(
                f"{self.path} has the column name {twice[0]!r} at columns {' and '.join(places)}.",
                "Give every column a name of its own.",
            )
        return tuple(headers)

    def other_delimiter(self) -> str | None:
        """Return the mark that seems to separate the columns, when it is not the expected one."""
        if len(self.headers) > 1:
            return None
        marks = [mark for mark in _NAMES if mark != self._delimiter and mark in self.headers[0]]
        return max(marks, key=self.headers[0].count, default=None)

    def _not_text(self, error: UnicodeDecodeError) -> UsageError:
        line, column, byte = _first_bad_byte(self.path, self._encoding)
        return UsageError(
            f"Line {line} of {self.path} is not {error.encoding}: byte {column} is 0x{byte:02x}.",
            'Save the file as UTF-8, or state its encoding in a profile (encoding = "cp1252").',
        )

    def _refuse_change(self) -> None:
        try:
            same = _stamp(self.path.stat()) == self._stamp
        except OSError:
            same = False
        if not same:
            raise FitError(
                f"{self.path} changed while it was being read, so what was read may be mixed.",
                "Wait until nothing writes to the file and run the command again.",
            )


@contextmanager
def open_answers(path: Path, encoding: str = "utf-8", delimiter: str = ",") -> Iterator[AnswerFile]:
    """Open a delimited file whose first line holds the column names.

    A byte order mark is accepted. The file is read once, a block at a time.

    Raises:
        UsageError: it is not there, a folder, empty, not text, or names a column twice.

    """
    plain = codecs.lookup(encoding).name
    name = "utf-8-sig" if plain == "utf-8" else plain
    try:
        stream = path.open(encoding=name, newline="")
    except IsADirectoryError:
        raise UsageError(f"{path} is a folder.", "Name a CSV file.") from None
    except OSError as error:
        reason = error.strerror or "it cannot be opened"
        raise UsageError(f"{path} cannot be read: {reason}.", "Name a CSV file.") from None
    with stream:
        yield AnswerFile(path, stream, plain, delimiter)


def name_of_mark(mark: str) -> str:
    """Name a delimiter in the plural: ``semicolons``."""
    return _NAMES[mark]


def _stamp(status: os.stat_result) -> tuple[int, int, int]:
    return status.st_size, status.st_mtime_ns, status.st_ino


def _first_bad_byte(path: Path, encoding: str) -> tuple[int, int, int]:
    """Find the line, the place in it (from 1) and the value of the first byte that is not text."""
    with path.open("rb") as stream:
        for number, line in enumerate(stream, 1):
            try:
                line.decode(encoding)
            except UnicodeDecodeError as error:
                return number, error.start + 1, line[error.start]
    return 0, 0, 0
