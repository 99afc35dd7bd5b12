"""A mapping profile: how the columns and codes of a foreign file become those of a measure."""

from __future__ import annotations

import codecs
import datetime as dt
from collections import Counter
from pathlib import Path
from typing import Literal

import msgspec
import tomli

from fit_core.answers.numbers import parse_number
from fit_core.answers.translate import Translator
from fit_core.errors import Problem, ProblemsError, UsageError

_LARGEST = 64 * 1024


class Occasion(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One of several forms that stand side by side in a row: its day and its columns by item."""

    day: dt.date
    columns: dict[str, str]


class Profile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a foreign file is read.

    Attributes:
        measure: id of the measure that the file holds.
        columns: the file's column by item id; also by the id of a typed-in total and by the
            context words ``age``, ``sex`` and ``rater``. What is not named keeps its own name.
        missing: the kind of no answer by the code that the file writes for it.
        client, date, date_format: the columns of client and date, and how dates are written
            (``strptime``), for ``fit import``.
        day: the day of every form, for a file without a column of dates.
        item, value: columns of item id and answer, for a file with one row an answer.
        occasions: for a file with several forms of one client in a row.
        encoding, delimiter, decimal: of the file, where it is not UTF-8, comma and point.

    """

    measure: str
    columns: dict[str, str] = {}
    missing: dict[str, Literal["BLANK", "NA", "REFUSED", "DONTKNOW"]] = {}
    client: str | None = None
    date: str | None = None
    date_format: str = "%Y-%m-%d"
    day: dt.date | None = None
    item: str | None = None
    value: str | None = None
    occasions: tuple[Occasion, ...] = ()
    encoding: str = "utf-8"
    delimiter: Literal[",", ";", "\t", "|"] = ","
    decimal: Literal[".", ","] = "."

    @property
    def translator(self) -> Translator:
        """Turns the file's texts into the words of the machine interfaces."""
        return Translator(self.missing, self.decimal)


def load_profile(path: Path) -> Profile:
    """Read a profile from a TOML file.

    Raises:
        UsageError: the file cannot be read.
        ProblemsError: it is not TOML, or not a profile; each problem is listed.

    """
    text = _read(path)
    try:
        profile = msgspec.convert(tomli.loads(text), Profile)
    except tomli.TOMLDecodeError as error:
        raise _refusal(
            path, [Problem(path.name, None, "", f"This is not TOML: {error}.", "")]
        ) from None
    except msgspec.ValidationError as error:
        what, _, place = str(error).partition(" - at ")
        raise _refusal(path, [Problem(path.name, None, place.strip("`"), f"{what}.", "")]) from None
    problems = _problems(path.name, profile)
    if problems:
        raise _refusal(path, problems)
    return profile


def _read(path: Path) -> str:
    try:
        if path.stat().st_size > _LARGEST:
            raise UsageError(
                f"The profile {path} is larger than {_LARGEST // 1024} kB.", "Name a profile file."
            )
        return path.read_text(encoding="utf-8")
    except OSError as error:
        reason = error.strerror or "it cannot be opened"
        raise UsageError(
            f"The profile {path} cannot be read: {reason}.", "Name a profile file."
        ) from None
    except UnicodeDecodeError:
        raise UsageError(f"The profile {path} is not UTF-8.", "Save it as UTF-8.") from None


def _problems(file: str, profile: Profile) -> list[Problem]:
    named = Counter(profile.columns.values())
    problems = [
        Problem(file, None, "$.columns", f"The column {column!r} is named {count} times.", "")
        for column, count in named.items()
        if count > 1
    ]
    numbers = Counter(parse_number(code) for code in profile.missing)
    problems += [
        Problem(file, None, "$.missing", f"The code {number} is named {count} times.", "")
        for number, count in numbers.items()
        if number is not None and count > 1
    ]
    try:
        codecs.lookup(profile.encoding)
    except LookupError:
        what = f"There is no encoding {profile.encoding!r}."
        problems.append(Problem(file, None, "$.encoding", what, "Write utf-8 or cp1252."))
    if profile.decimal == profile.delimiter:
        what = "Decimal mark and delimiter are both a comma."
        problems.append(Problem(file, None, "$.decimal", what, 'Give delimiter = ";".'))
    return problems


def _refusal(path: Path, problems: list[Problem]) -> ProblemsError:
    return ProblemsError(tuple(problems), f"Put {path} right and run the command again.")
