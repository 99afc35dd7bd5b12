"""The record as a whole: made, opened, read in one snapshot, written in one transaction."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from fit_core.errors import NotFoundError, RefusedError
from fit_core.files.lock import exclusive
from fit_core.files.whole import flush_folder
from fit_core.record import engine, schema
from fit_core.record.faults import translated
from fit_core.record.place import refuse_unsafe

if TYPE_CHECKING:
    from fit_core.record.access import Reader, Writer


class Record:
    """An opened record. It holds no connection between transactions.

    Args:
        path: the record's file, which `open_record` has found to be one.

    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._engine = engine.make_engine(path)

    @contextmanager
    def reading(self) -> Iterator[Reader]:
        """Read in one consistent snapshot; what others write meanwhile is not seen."""
        from fit_core.record.access import Reader

        with translated(self.path, writing=False), self._engine.begin() as connection:
            yield Reader(connection)

    @contextmanager
    def writing(self, actor: str) -> Iterator[Writer]:
        """Write in one transaction: all of it is durable when this ends, or none of it is there.

        Args:
            actor: who acts; stands in every audit entry.

        Raises:
            FitError: when the record could not be written; nothing was saved then.

        """
        from fit_core.record.access import Writer
        from fit_core.record.audit import Scribe, check_actor

        check_actor(actor)
        with translated(self.path, writing=True), engine.write(self._engine) as connection:
            yield Writer(Scribe(connection, actor))


def create(path: Path, clinic_id: str, actor: str) -> None:
    """Make a new, empty record; it appears under its name complete or not at all.

    Raises:
        RefusedError: when there is a file already, or the place is not safe for a record.
        FitError: when the file could not be written.

    """
    from fit_core.record.audit import check_actor

    check_actor(actor)
    refuse_unsafe(path)
    with translated(path, writing=True), _file_errors(path):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _make(path, clinic_id, actor)


def _make(path: Path, clinic_id: str, actor: str) -> None:
    with exclusive(path):
        # A log without its file would be played back into whatever file takes its name.
        for there in (path, *engine.side_files(path)):
            if there.exists():
                raise RefusedError(
                    f"{there} is there already.",
                    "Use the record as it is, or choose another folder with `--clinic`.",
                )
        draft = path.with_name(f"{path.name}.new")
        _remove(draft)
        engine.make_file(draft)
        try:
            _fill(draft, clinic_id, actor)
            engine.fold_log(draft)
            draft.replace(path)
        finally:
            _remove(draft)
        flush_folder(path.parent)


def _remove(draft: Path) -> None:
    for file in (draft, *engine.side_files(draft)):
        file.unlink(missing_ok=True)


def open_record(path: Path) -> Record:
    """Open a record; an older schema is brought up to date after a backup copy is made.

    Raises:
        NotFoundError: when there is no file. RefusedError: when it is not a record, when a newer
            version of this program wrote it, or when its place is not safe.
        FitError: when it cannot be read.

    """
    with _file_errors(path):
        return _open(path)


def _open(path: Path) -> Record:
    if not path.is_file():
        raise NotFoundError(
            f"There is no record at {path}.",
            "Make a clinic with `fit init`, or name its folder with `--clinic DIR`.",
        )
    refuse_unsafe(path)
    with translated(path, writing=False):
        with closing(engine.connect(path)) as connection:
            number = schema.number(connection)
        if int(number) > int(schema.HEAD):
            raise RefusedError(
                f"{path} was written by a newer version of this program (schema {number}, this "
                f"version knows {schema.HEAD}).",
                "Install the newer version, then open the record again.",
            )
        if number != schema.HEAD:
            _upgrade(path)
    return Record(path)


def _fill(draft: Path, clinic_id: str, actor: str) -> None:
    from sqlalchemy import insert

    from fit_core.record.audit import Scribe
    from fit_core.record.tables import meta

    with engine.write(engine.make_engine(draft, new=True)) as connection:
        schema.upgrade(connection)
        scribe = Scribe(connection, actor)
        values = {"clinic": clinic_id, "created": scribe.now().isoformat()}
        rows = [{"key": key, "value": value} for key, value in values.items()]
        connection.execute(insert(meta), rows)
        scribe.note("create", "record", clinic_id)


def _upgrade(path: Path) -> None:
    """Migrate under the file lock, after a copy made by SQLite's own backup."""
    from fit_core.record.audit import Scribe

    with exclusive(path):
        with closing(engine.connect(path)) as connection:
            number = schema.number(connection)
            if number == schema.HEAD:
                return
            _copy(connection, path, number)
        with engine.write(engine.make_engine(path)) as connection:
            schema.upgrade(connection)
            Scribe(connection, "fit").note("migrate", "record", schema.HEAD)


def _copy(connection: sqlite3.Connection, path: Path, number: str) -> None:
    stamp = dt.datetime.now(dt.UTC).strftime("%Y%m%dT%H%M%S%f")
    copy = path.with_name(f"{path.stem}-schema-{number}-{stamp}{path.suffix}")
    engine.make_file(copy)
    with closing(sqlite3.connect(copy)) as target:
        target.execute("PRAGMA synchronous=EXTRA")
        connection.backup(target)
    flush_folder(copy.parent)


@contextmanager
def _file_errors(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise RefusedError(
            f"{path} cannot be used as a record: {error.strerror or error}.",
            "Choose a folder that this user can write with `--clinic DIR`.",
        ) from error
