"""The schema's number, and how a record is brought to it. Alembic is imported only to migrate."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection

#: The newest migration; Alembic's own table holds the number of a record.
HEAD = "0008"
VERSIONS = ("fit_core.record:migrations/versions",)


def number(connection: sqlite3.Connection) -> str:
    """Read the number of the record's schema.

    Raises:
        sqlite3.Error: when the table is not there.

    """
    found: str = connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
    return found


def upgrade(connection: Connection) -> None:
    """Run the migrations that are lacking, inside the transaction of ``connection``."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "fit_core.record:migrations")
    config.set_main_option("path_separator", "newline")
    config.set_main_option("version_locations", "\n".join(VERSIONS))
    config.attributes["connection"] = connection
    command.upgrade(config, HEAD)
