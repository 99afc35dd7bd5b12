"""Column types of our own: moments in time that cannot lose their zone."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import DateTime, Dialect
from sqlalchemy.types import TypeDecorator


class UTC(TypeDecorator[dt.datetime]):
    """A moment: aware datetimes in, UTC in the database, aware UTC datetimes out.

    SQLite keeps no zone and would hand out naive datetimes, PostgreSQL aware ones.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(
        self,
        value: dt.datetime | None,
        dialect: Dialect,  # noqa: ARG002 - SQLAlchemy calls with it
    ) -> dt.datetime | None:
        """Turn into UTC; a naive datetime is a mistake of the caller."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        return value.astimezone(dt.UTC)

    def process_result_value(
        self,
        value: dt.datetime | None,
        dialect: Dialect,  # noqa: ARG002 - SQLAlchemy calls with it
    ) -> dt.datetime | None:
        """Give back what the database does not keep: that this is UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=dt.UTC) if value.tzinfo is None else value.astimezone(dt.UTC)
