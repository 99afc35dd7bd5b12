"""What a database says when something fails, turned into sentences for the person at work."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fit_core.errors import FitError, RefusedError

_FULL = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR}
_LOCKED = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_FORBIDDEN = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM}
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


class DamagedError(FitError):
    """What the record holds is not what was written: it is reported, never returned as data."""

    def __init__(self, what: str) -> None:
        super().__init__(
            what, "Stop entering data, keep the file as it is, and go back to the last good backup."
        )


@contextmanager
def translated(path: Path, *, writing: bool) -> Iterator[None]:
    """Turn failures of the database into `FitError`.

    Args:
        path: the record's file, named in every sentence.
        writing: whether an act was under way; the sentence then says that nothing was saved.

    """
    try:
        yield
    except FitError:
        raise
    except UnicodeEncodeError as error:
        raise FitError(
            "The text has a character that cannot be stored; nothing was saved.",
            "Type the text again, without pasting it.",
        ) from error
    except Exception as error:
        # SQLAlchemy wraps the driver's error in one of its own and keeps it as ``orig``; asking
        # by attribute spares the import of sqlalchemy where only sqlite3 is in use.
        cause = getattr(error, "orig", error)
        if not isinstance(cause, sqlite3.Error):
            raise
        raise _sentence(path, cause, writing=writing) from error


def _sentence(path: Path, error: sqlite3.Error, *, writing: bool) -> FitError:
    # The low byte is the kind, the others say more about it: sqlite.org/rescode.html, part 1.
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    lost = "; nothing was saved" if writing else ""
    if code in _LOCKED:
        return FitError(
            f"Another program has kept {path} locked for ten seconds{lost}.",
            "Wait for the other program to finish, then do this again.",
        )
    if code in _FULL:
        return _disk(path, lost)
    if code in _FORBIDDEN:
        return FitError(
            f"{path} and its folder cannot be written by this user{lost}.",
            "Give this user the right to write in the folder, or choose another with `--clinic`.",
        )
    if code in _DAMAGED:
        return DamagedError(f"{path} is damaged ({error}){lost}.")
    if code == sqlite3.SQLITE_CONSTRAINT:
        return RefusedError(
            f"A rule of the record forbids this ({error}){lost}.",
            "Record a change as a new version, and name only what the record already holds.",
        )
    return FitError(
        f"The record {path} could not be used ({error}){lost}.",
        "Run `fit check`, and try again.",
    )


def _disk(path: Path, lost: str) -> FitError:
    free = shutil.disk_usage(path.parent).free / 1_000_000
    return FitError(
        f"The disk did not take what was to be written to {path} ({free:.0f} MB free){lost}.",
        "Make room on that disk, or look at its limits and its health, then do this again.",
    )
