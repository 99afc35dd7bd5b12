"""What every subject of the record shares: rows into structs, and acts through the scribe."""

from __future__ import annotations

import uuid
from functools import cache
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Connection, Select, Table, exists, func, select
from sqlalchemy.sql import ColumnElement

from fit_core.errors import NotFoundError
from fit_core.record.audit import Scribe

T = TypeVar("T")


def new_id() -> str:
    """Draw an id that says nothing about the row or the machine that made it."""
    return str(uuid.uuid4())


@cache
def is_current(table: Table) -> ColumnElement[bool]:
    """Give the condition that no later version of a row supersedes it.

    Made once for each table: making the alias costs more than asking the database.
    """
    later = table.alias("later")
    return ~exists().where(later.c.supersedes == table.c.id)


class Queries:
    """Base of the queries on one subject."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def _many(self, kind: type[T], statement: Select[Any]) -> tuple[T, ...]:
        rows = self._connection.execute(statement).mappings()
        return tuple(kind(**row) for row in rows)

    def _maybe(self, kind: type[T], statement: Select[Any]) -> T | None:
        found = self._many(kind, statement.limit(1))
        return found[0] if found else None

    def _one(self, kind: type[T], table: Table, row_id: str, noun: str) -> T:
        found = self._maybe(kind, select(table).where(table.c.id == row_id))
        if found is None:
            raise NotFoundError(
                f"The record holds no {noun} with the id {row_id!r}.",
                "Take the id from a list that this record printed.",
            )
        return found

    def _count(self, table: Table, *where: ColumnElement[bool]) -> int:
        statement = select(func.count()).select_from(table).where(*where)
        return int(self._connection.execute(statement).scalar_one())


class Acts:
    """Base of the acts on one subject; stands after its `Queries` in a class's bases."""

    _connection: Connection

    def __init__(self, scribe: Scribe) -> None:
        self._connection = scribe.connection
        self._scribe = scribe

    def _insert(self, table: Table, row: msgspec.Struct, action: str, reason: str = "") -> None:
        self._scribe.add(table, msgspec.structs.asdict(row), action, reason)

    def _next_seq(self, table: Table) -> int:
        """Give the next number of order; safe because the transaction holds the write lock."""
        newest = self._connection.execute(select(func.max(table.c.seq))).scalar_one()
        return int(newest or 0) + 1
