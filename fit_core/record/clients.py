"""Clients: random codes, chosen from a list with the date of the last session beside each."""

from __future__ import annotations

import datetime as dt
from itertools import islice

from sqlalchemy import exists, func, select

from fit_core.errors import NotFoundError
from fit_core.record.codes import new_client_code, read_client_code
from fit_core.record.model import Client, ClientLine
from fit_core.record.queries import Acts, Queries, new_id
from fit_core.record.tables import clients, episodes, sessions


class Clients(Queries):
    """What can be asked about clients."""

    def by_code(self, typed: str) -> Client:
        """Find a client by the code as typed; raises UsageError or NotFoundError."""
        code = read_client_code(typed)
        found = self._maybe(Client, select(clients).where(clients.c.code == code))
        if found is None:
            raise NotFoundError(
                f"The record holds no client {code}.",
                "Look at `fit client list`, or add a client with `fit client add`.",
            )
        return found

    def by_id(self, client: str) -> Client:
        """Find a client by id; raises NotFoundError."""
        return self._one(Client, clients, client, "client")

    def all(self) -> tuple[ClientLine, ...]:
        """List all clients by code, with the date of the last kept session of each."""
        last = func.max(sessions.c.date).filter(sessions.c.status == "kept")
        statement = (
            select(*clients.c, last)
            .select_from(clients.outerjoin(episodes).outerjoin(sessions))
            .group_by(clients.c.id)
            .order_by(clients.c.code)
        )
        return tuple(
            ClientLine(Client(id=row[0], code=row[1], therapist=row[2], created=row[3]), row[4])
            for row in self._connection.execute(statement)
        )

    def recent(self, therapist: str, limit: int = 10) -> tuple[ClientLine, ...]:
        """Give the clients whom a therapist saw last, and new ones not seen yet, newest first.

        Walks an index backwards and stops, so that its cost does not grow with the record.
        """
        seen: dict[str, dt.date] = {}
        kept = (
            select(episodes.c.client, sessions.c.date)
            .join_from(sessions, episodes)
            .where(sessions.c.therapist == therapist, sessions.c.status == "kept")
            .order_by(sessions.c.date.desc())
        )
        with self._connection.execute(kept) as rows:
            for client, date in rows:
                seen.setdefault(client, date)
                if len(seen) == limit:
                    break
        lines = [ClientLine(self.by_id(client), date) for client, date in seen.items()]
        lines += [ClientLine(client, None) for client in self._unseen(therapist, limit)]
        lines.sort(key=_last_touched, reverse=True)
        return tuple(islice(lines, limit))

    def _unseen(self, therapist: str, limit: int) -> tuple[Client, ...]:
        kept = exists().where(
            episodes.c.client == clients.c.id,
            sessions.c.episode == episodes.c.id,
            sessions.c.status == "kept",
        )
        statement = (
            select(clients)
            .where(clients.c.therapist == therapist, ~kept)
            .order_by(clients.c.created.desc())
            .limit(limit)
        )
        return self._many(Client, statement)


class ClientActs(Acts, Clients):
    """What can be done."""

    def add(self, therapist: str) -> Client:
        """Add a client under a new random code."""
        code = new_client_code()
        while self._maybe(Client, select(clients).where(clients.c.code == code)):
            code = new_client_code()
        added = Client(id=new_id(), code=code, therapist=therapist, created=self._scribe.now())
        self._insert(clients, added, "create")
        return added


def _last_touched(line: ClientLine) -> dt.date:
    return line.last_session or line.client.created.date()
