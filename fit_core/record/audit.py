"""The audit trail: who did what to which row, each entry bound to the one before by its hash.

Entries hold codes and random ids, never a name or a free text, so that the trail can stay whole
when a client's data must go. The hash is SHA-256 over canonical JSON (`fit_core.record.hashing`).
A chain alone does not stop an owner who rewrites all of it: note its head on paper or in backups.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, Table, insert, select, update

from fit_core import __version__
from fit_core.errors import UsageError
from fit_core.record.hashing import canonical, digest, row_digest
from fit_core.record.model import AuditEntry, AuditVerdict
from fit_core.record.tables import audit

#: What stands before the first entry.
START = "0" * 64
_ACTOR = re.compile(r"[A-Za-z0-9][A-Za-z0-9._@-]{0,63}")
_WORD = re.compile(r"[a-z0-9][a-z0-9._:-]{0,63}")
Clock = Callable[[], dt.datetime]


def utc_now() -> dt.datetime:
    """Read the clock of the machine, in UTC."""
    return dt.datetime.now(dt.UTC)


def check_actor(actor: str) -> str:
    """Refuse an actor that is not a short word: the trail must be readable for decades."""
    if not _ACTOR.fullmatch(actor):
        raise UsageError(
            f"{actor!r} cannot stand in the audit trail as the one who acts.",
            "Use a short name of letters, digits, dots and dashes, like the therapist's id.",
        )
    return actor


class AuditTrail:
    """What can be asked of the trail."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def tail(self, count: int = 20) -> tuple[AuditEntry, ...]:
        """Give the last entries, newest last."""
        newest = select(audit).order_by(audit.c.seq.desc()).limit(count)
        return tuple(map(_entry, self._connection.execute(newest)))[::-1]

    def of(self, object_id: str) -> tuple[AuditEntry, ...]:
        """Give all entries on one row, oldest first."""
        about = select(audit).where(audit.c.object_id == object_id).order_by(audit.c.seq)
        return tuple(map(_entry, self._connection.execute(about)))

    def verify(self) -> AuditVerdict:
        """Read the whole trail and find the first entry that does not follow from those before."""
        head, count = START, 0
        for row in self._connection.execute(select(audit).order_by(audit.c.seq)):
            entry = _entry(row)
            problem = _misfit(entry, count + 1, head)
            if problem:
                return AuditVerdict(count, head, entry.seq, problem)
            head, count = entry.hash, entry.seq
        return AuditVerdict(count, head)


class Scribe:
    """Writes rows, and with each the audit entry, inside one write transaction.

    The transaction holds the write lock, so the head of the chain is read once and kept here.
    """

    def __init__(self, connection: Connection, actor: str, clock: Clock = utc_now) -> None:
        self.connection = connection
        self.actor = actor
        self._clock = clock
        newest = AuditTrail(connection).tail(1)
        self._seq, self._head = (newest[0].seq, newest[0].hash) if newest else (0, START)

    def now(self) -> dt.datetime:
        """Read the clock, in UTC."""
        return self._clock().astimezone(dt.UTC)

    def add(self, table: Table, row: Mapping[str, Any], action: str, reason: str = "") -> None:
        """Insert a row and note it, with the hash of what was written."""
        self.add_many(table, [(row, reason)], action)

    def add_many(
        self, table: Table, rows: Sequence[tuple[Mapping[str, Any], str]], action: str
    ) -> None:
        """Insert rows of one table and note each, in their order, in two statements.

        Args:
            rows: each with the reason of its entry; all of them with the same columns.

        """
        if not rows:
            return
        self.connection.execute(insert(table), [dict(row) for row, _ in rows])
        name, key = str(table.name), next(iter(table.primary_key.columns)).name
        self._append(
            [_Deed(action, name, str(row[key]), reason, row_digest(row)) for row, reason in rows]
        )

    def change(
        self, table: Table, row_id: str, values: Mapping[str, Any], action: str, reason: str = ""
    ) -> None:
        """Update one row of a table that may change, and note it."""
        self.connection.execute(update(table).where(table.c.id == row_id).values(**values))
        self.note(action, str(table.name), row_id, reason)

    def note(
        self,
        action: str,
        object_type: str,
        object_id: str,
        reason: str = "",
        content_hash: str | None = None,
    ) -> None:
        """Append an entry. ``action`` and ``reason`` are single words; acts on no row note too.

        Raises:
            ValueError: when one of them is a sentence; free text has no place in the trail.

        """
        self._append([_Deed(action, object_type, object_id, reason, content_hash)])

    def _append(self, deeds: Iterable[_Deed]) -> None:
        """Append an entry for each deed; the head moves when all of them are written."""
        seq, head, rows = self._seq, self._head, []
        for deed in deeds:
            _check_words(deed)
            row = {
                "seq": seq + 1,
                "at": self.now(),
                "actor": self.actor,
                **deed._asdict(),
                "tool": __version__,
                "prev_hash": head,
            }
            row["hash"] = _hash(row)
            seq, head = row["seq"], row["hash"]
            rows.append(row)
        self.connection.execute(insert(audit), rows)
        self._seq, self._head = seq, head


class _Deed(NamedTuple):
    """What an entry says was done, and to which row."""

    action: str
    object_type: str
    object_id: str
    reason: str
    content_hash: str | None


def _check_words(deed: _Deed) -> None:
    for word in (deed.action, deed.object_type, deed.reason or "-"):
        if word != "-" and not _WORD.fullmatch(word.replace("_", "-")):
            raise ValueError(f"not a word for the audit trail: {word!r}")


def _hash(row: Mapping[str, Any]) -> str:
    return digest(canonical({key: row[key] for key in row if key != "hash"}))


def _entry(row: Row[Any]) -> AuditEntry:
    return AuditEntry(**row._mapping)


def _misfit(entry: AuditEntry, seq: int, head: str) -> str:
    fields = {name: getattr(entry, name) for name in entry.__struct_fields__}
    if entry.seq != seq:
        return f"entry {seq} is missing"
    if entry.prev_hash != head:
        return "it does not follow from the entry before it"
    if entry.hash != _hash(fields):
        return "its content is not what was written"
    return ""
