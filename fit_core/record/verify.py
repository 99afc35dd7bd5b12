"""The whole check of a record: file, references, trail, and every row that is written once."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, Table, and_, select

from fit_core.record.adaptation_tables import APPEND_ONLY as ADAPTATION_APPEND_ONLY
from fit_core.record.audit import AuditTrail
from fit_core.record.hashing import row_digest
from fit_core.record.measure_tables import APPEND_ONLY as MEASURE_APPEND_ONLY
from fit_core.record.signal_tables import APPEND_ONLY as SIGNAL_APPEND_ONLY
from fit_core.record.tables import APPEND_ONLY, audit

_WRITTEN_ONCE = (
    *APPEND_ONLY,
    *MEASURE_APPEND_ONLY,
    *SIGNAL_APPEND_ONLY,
    *ADAPTATION_APPEND_ONLY,
)


def findings(connection: Connection) -> Iterator[str]:
    """Say in sentences what is wrong with a record; nothing when all is well."""
    for (found,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if found != "ok":
            yield f"The file is damaged: {found}."
    for table, rowid, target, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield f"Row {rowid} of {table} names a row of {target} that is not there."
    verdict = AuditTrail(connection).verify()
    if verdict.broken_at is not None:
        yield f"The audit trail is broken at entry {verdict.broken_at}: {verdict.problem}."
    for table in _WRITTEN_ONCE:
        if table is not audit:
            yield from _changed(connection, table)


def _changed(connection: Connection, table: Table) -> Iterator[str]:
    """Compare each row with the hash that the trail keeps of it; neither may be without other."""
    key = next(iter(table.primary_key.columns))
    noted = and_(
        audit.c.object_id == key,
        audit.c.object_type == table.name,
        audit.c.content_hash.is_not(None),
    )
    pairs = select(table, audit.c.content_hash.label("noted")).outerjoin(audit, noted)
    for row in connection.execute(pairs).mappings():
        kept = {name: row[name] for name in table.columns.keys()}  # noqa: SIM118 - not a dict
        if row["noted"] is None:
            yield f"The row {row[key.name]} of {table.name} is not in the audit trail."
        elif row_digest(kept) != row["noted"]:
            yield f"The row {row[key.name]} of {table.name} is not what was written."
    lost = (
        select(audit.c.object_id)
        .outerjoin(table, key == audit.c.object_id)
        .where(audit.c.object_type == table.name, audit.c.content_hash.is_not(None), key.is_(None))
    )
    for (row_id,) in connection.execute(lost):
        yield f"The row {row_id} of {table.name} is in the audit trail and not in the record."
