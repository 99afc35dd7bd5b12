"""Curves of expected response in use: kept in the clinic's folder, pinned by their content.

A file that a person took into use is copied into the clinic and read only as long as its bytes are
the ones that were taken; what changed since then is named and not used.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from pathlib import Path
from typing import Final

import msgspec

from fit_core.clinic.opening import Clinic
from fit_core.course.trajectory import Coefficients
from fit_core.errors import FitError, NotFoundError
from fit_core.files.whole import write_whole

#: Folder of the clinic: the curves, one file a scale, and the list of those in use.
FOLDER: Final = "expected"
_LIST: Final = "in-use.json"
#: Larger files are no coefficient files.
MOST_BYTES: Final = 1_000_000


class CurveInUse(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a clinic uses for one scale.

    Attributes:
        measure, scale: whose scores. engine: that answers.
        sha256: of the coefficient file; empty for an engine that needs none.
        on_sheet: whether the shared sheet shows the range. since, by: when it was taken, by whom.

    """

    measure: str
    scale: str
    engine: str
    sha256: str
    on_sheet: bool
    since: dt.date
    by: str

    @property
    def file(self) -> str:
        """The name of its file in the clinic's folder."""
        return f"{self.measure}.{self.scale}.json"


def in_use(clinic: Clinic) -> tuple[CurveInUse, ...]:
    """What this clinic uses, by measure; raises FitError for a damaged list."""
    path = clinic.folder / FOLDER / _LIST
    try:
        return msgspec.json.decode(path.read_bytes(), type=tuple[CurveInUse, ...])
    except FileNotFoundError:
        return ()
    except (OSError, msgspec.DecodeError) as error:
        raise FitError(
            f"{path} cannot be read: {error}.",
            "Remove the file and take the curves into use again: fit trajectory use FILE",
        ) from error


def read_in_use(clinic: Clinic, used: CurveInUse) -> Coefficients | str:
    """The curve, or why it is not used; it is used only as it was taken."""
    path = clinic.folder / FOLDER / used.file
    try:
        data = path.read_bytes()
    except OSError as error:
        return f"its coefficient file cannot be read ({error.strerror or error})"
    if hashlib.sha256(data).hexdigest() != used.sha256:
        return "its coefficient file changed since a person took it into use"
    try:
        return msgspec.json.decode(data, type=Coefficients)
    except msgspec.DecodeError:
        return "its coefficient file was written for another version of the program"


def read_curve(path: Path) -> tuple[Coefficients, bytes]:
    """A coefficient file from anywhere.

    Raises:
        NotFoundError: there is none. FitError: it is not of the documented form.

    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise FitError(
                f"{path} has more than {MOST_BYTES:,} bytes and is no coefficient file.",
                "Name a file that fit trajectory fit has written, or one of the same form.",
            )
        data = path.read_bytes()
        curve = msgspec.json.decode(data, type=Coefficients)
    except FileNotFoundError:
        raise NotFoundError(
            f"There is no file {path}.", "Make one with: fit trajectory fit MEASURE --out FILE"
        ) from None
    except OSError as error:
        raise FitError(
            f"{path} cannot be read: {error.strerror or error}.", "Look at the file's rights."
        ) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise FitError(
            f"{path} is no coefficient file: {error}.",
            "Its form stands in docs/how-to/fit-a-trajectory.md.",
        ) from error
    return curve, data


def keep(clinic: Clinic, used: CurveInUse, data: bytes | None) -> None:
    """Take a curve into use: file first, then the list that names it."""
    folder = clinic.folder / FOLDER
    folder.mkdir(mode=0o700, exist_ok=True)
    others = [one for one in in_use(clinic) if one.file != used.file]
    with clinic.record.writing(clinic.actor) as writer:
        writer.note("use-curve", "measure", used.measure, used.engine)
    if data is not None:
        write_whole(folder / used.file, data)
    _write(clinic, [*others, used])


def forget(clinic: Clinic, measure: str) -> tuple[CurveInUse, ...]:
    """Use no curve of a measure any more; gives those that were in use."""
    found = in_use(clinic)
    gone = tuple(one for one in found if one.measure == measure)
    if gone:
        with clinic.record.writing(clinic.actor) as writer:
            writer.note("forget-curve", "measure", measure)
        _write(clinic, [one for one in found if one.measure != measure])
        for one in gone:
            (clinic.folder / FOLDER / one.file).unlink(missing_ok=True)
    return gone


def _write(clinic: Clinic, rows: list[CurveInUse]) -> None:
    rows = sorted(rows, key=lambda one: one.file)
    data = msgspec.json.format(msgspec.json.encode(rows), indent=2)
    write_whole(clinic.folder / FOLDER / _LIST, data)
