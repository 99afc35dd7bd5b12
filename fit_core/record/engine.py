"""The one place that knows SQLite: how a connection is opened and how transactions begin.

The settings are those under which `docs/safety/hazards.md` H7 is tested. ``synchronous=EXTRA`` has
to come before the first ``journal_mode=WAL``: the switch deletes a rollback journal, and without
the directory being synced that journal can come back after a power cut and empty the file.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fit_core.errors import RefusedError

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

#: Says in the file's header that it is a record of ours ("FitR"): sqlite.org/fileformat2.html 1.3.
APPLICATION_ID = 0x46697452
#: How long a write waits for another one, in seconds. SQLite's locks are not fair, waits are long.
_WAIT = 10
_SETTINGS = (
    "synchronous=EXTRA",
    "journal_mode=WAL",
    "foreign_keys=ON",
    "secure_delete=ON",
    "temp_store=MEMORY",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    # Without it, INSERT OR REPLACE would delete rows past the triggers that keep them.
    "recursive_triggers=ON",
    # macOS: fsync alone leaves data in the drive's cache. No effect elsewhere.
    "fullfsync=ON",
    "checkpoint_fullfsync=ON",
)
_WRITES = "fit_writes"


def make_file(path: Path) -> None:
    """Make an empty file that only its owner can read; SQLite gives its side files equal rights.

    Raises:
        FileExistsError: when there is one.

    """
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def side_files(path: Path) -> tuple[Path, ...]:
    """Name the files that SQLite keeps beside a database while it is in use, or after a crash."""
    return tuple(path.with_name(path.name + end) for end in ("-wal", "-shm", "-journal"))


def fold_log(path: Path) -> None:
    """Bring all of the log into the file itself, so that the file alone is the whole record.

    Raises:
        sqlite3.Error: when the disk did not take it.

    """
    with closing(connect(path)) as connection:
        busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        if busy:
            raise sqlite3.OperationalError("the log of the record is in use")


def connect(path: Path, *, new: bool = False) -> sqlite3.Connection:
    """Open a connection with the settings of the record.

    Args:
        path: an existing file. new: whether it is empty and becomes a record now.

    Raises:
        RefusedError: when the file is not a record; it is then left as it was.
        sqlite3.Error: when SQLite cannot open it.

    """
    connection = sqlite3.connect(
        f"{path.resolve().as_uri()}?mode=rw", uri=True, timeout=_WAIT, isolation_level=None
    )
    try:
        if new:
            connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        else:
            _require_record(connection, path)
        for setting in _SETTINGS:
            connection.execute(f"PRAGMA {setting}")
    except BaseException:
        connection.close()
        raise
    return connection


def _require_record(connection: sqlite3.Connection, path: Path) -> None:
    try:
        found = connection.execute("PRAGMA application_id").fetchone()[0]
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) != sqlite3.SQLITE_NOTADB:
            raise
        found = None
    if found != APPLICATION_ID:
        raise RefusedError(
            f"{path} is not a record of this program.",
            "Name the clinic's folder with `--clinic DIR`, or make a new clinic with `fit init`.",
        )


def make_engine(path: Path, *, new: bool = False) -> Engine:
    """Make the engine: a connection for each transaction, begun by us and not by the driver."""
    import sqlalchemy as sa

    engine = sa.create_engine(
        "sqlite://",
        creator=lambda: connect(path, new=new),
        poolclass=sa.NullPool,
        hide_parameters=True,
    )
    sa.event.listen(engine, "begin", _begin)
    return engine


@contextmanager
def write(engine: Engine) -> Iterator[Connection]:
    """Hold one write transaction: committed when the block ends, rolled back when it fails."""
    with engine.connect() as connection:
        # In place, and before the transaction begins: `_begin` looks for it.
        connection.execution_options(**{_WRITES: True})
        with connection.begin():
            yield connection


def _begin(connection: Connection) -> None:
    """Take the write lock at once: a transaction that reads first and then writes fails at once."""
    options: dict[str, Any] = dict(connection.get_execution_options())
    if options.get(_WRITES):
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        connection.exec_driver_sql("PRAGMA query_only=ON")
        connection.exec_driver_sql("BEGIN")
