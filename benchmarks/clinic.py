"""A throw-away clinic with the made-up client of ``fit demo``, and more clients as wanted."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Table, func, insert, select

from fit_core.cli.demo import Play
from fit_core.cli.made_up import SESSIONS
from fit_core.clinic.clients import list_clients
from fit_core.clinic.opening import Clinic
from fit_core.record import engine, new_client_code
from fit_core.record.hashing import row_digest
from fit_core.record.tables import administrations, clients, episodes, sessions
from fit_core.settings.places import RECORD_NAME

Row = dict[str, Any]
_CLIENTS_AT_ONCE = 5_000


def make_clinic(folder: Path) -> str:
    """Make a clinic through the commands' own code and return the code of its one client."""
    with contextlib.redirect_stdout(io.StringIO()):
        play = Play(folder)
        play.open_clinic("A4")
        play.welcome_client()
        for number, session in enumerate(SESSIONS, 1):
            play.hold(number, session, folder / "sheets")
    return list_clients(Clinic(folder))[0].client.code


def fill(folder: Path, wanted: int) -> None:
    """Add clients with PHQ-9 forms until the record holds this many administrations.

    The rows are those of the made-up client with new ids, codes and places, and with the content
    hash that the record itself would have given them; they go into the tables directly.
    """
    with engine.write(engine.make_engine(folder / RECORD_NAME)) as connection:
        copier = Copier(connection)
        missing = wanted - _count(connection, administrations)
        people = max(0, missing // len(copier.forms))
        for first in range(0, people, _CLIENTS_AT_ONCE):
            copier.add(min(_CLIENTS_AT_ONCE, people - first))


class Copier:
    """Copies one client's course under new ids."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._client = self._rows(clients)[0]
        self._episode = self._rows(episodes)[0]
        self.forms = [row for row in self._rows(administrations) if row["measure"] == "phq9"]
        held = {row["id"]: row for row in self._rows(sessions)}
        self._sessions = [held[form["session"]] for form in self.forms]
        self._seq = {t: _highest(connection, t) for t in (sessions, administrations)}
        self._codes = {self._client["code"]}

    def add(self, people: int) -> None:
        """Write so many more clients, each with an episode, its sessions and forms."""
        rows: dict[Table, list[Row]] = {
            table: [] for table in (clients, episodes, sessions, administrations)
        }
        for _ in range(people):
            self._copy(rows)
        for table, made in rows.items():
            self._connection.execute(insert(table), made)

    def _copy(self, rows: dict[Table, list[Row]]) -> None:
        client = self._client | {"id": str(uuid4()), "code": self._new_code()}
        episode = self._episode | {"id": str(uuid4()), "client": client["id"]}
        rows[clients].append(client)
        rows[episodes].append(episode)
        for session, form in zip(self._sessions, self.forms, strict=True):
            meeting = session | self._place(sessions) | {"episode": episode["id"]}
            filled = form | self._place(administrations)
            filled |= {"session": meeting["id"], "client": client["id"], "episode": episode["id"]}
            filled["content_hash"] = row_digest(filled)
            rows[sessions].append(meeting)
            rows[administrations].append(filled)

    def _place(self, table: Table) -> Row:
        self._seq[table] += 1
        return {"id": str(uuid4()), "seq": self._seq[table]}

    def _new_code(self) -> str:
        """A code that nobody has: among very many random ones, two can be alike."""
        code = new_client_code()
        while code in self._codes:
            code = new_client_code()
        self._codes.add(code)
        return code

    def _rows(self, table: Table) -> list[Row]:
        found: list[Mapping[Any, Any]] = list(self._connection.execute(select(table)).mappings())
        return [{str(key): value for key, value in row.items()} for row in found]


def _count(connection: Connection, table: Table) -> int:
    return connection.execute(select(func.count()).select_from(table)).scalar_one()


def _highest(connection: Connection, table: Table) -> int:
    highest: int = connection.execute(select(func.max(table.c.seq))).scalar_one()
    return highest
