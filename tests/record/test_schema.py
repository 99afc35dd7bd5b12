from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

import msgspec
import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from fit_core.answers.model import RiskAnswer
from fit_core.course.signals import Signal
from fit_core.record import adaptation_tables, measure_tables, signal_tables, tables
from fit_core.record.adapted import LayerUsed
from fit_core.record.tables import metadata
from fit_core.scoring.scorer import Issued

_WRITTEN_ONCE = (
    *tables.APPEND_ONLY,
    *measure_tables.APPEND_ONLY,
    *signal_tables.APPEND_ONLY,
    *adaptation_tables.APPEND_ONLY,
)


def _definitions(connection: sa.Connection) -> dict[str, list[str]]:
    """Each table and index as SQL, its parts in alphabetical order."""
    rows = connection.exec_driver_sql(
        "SELECT name, sql FROM sqlite_master WHERE type IN ('table', 'index') AND sql NOT NULL"
    )
    return {name: sorted(re.split(r",\s*\n", re.sub(r"\s*\n\)$", "", sql))) for name, sql in rows}


def test_migrations_and_tables_say_the_same(clinic) -> None:
    with clinic.record.reading() as reader:
        options = {"compare_type": True, "compare_server_default": True}
        context = MigrationContext.configure(reader._connection, opts=options)
        assert compare_metadata(context, metadata) == []


def test_they_say_the_same_word_for_word_checks_included(clinic) -> None:
    """`compare_metadata` does not look at CHECK constraints: compare the SQL itself."""
    plain = sa.create_engine("sqlite://")
    with plain.begin() as connection, clinic.record.reading() as reader:
        metadata.create_all(connection)
        migrated = _definitions(reader._connection)
        del migrated["alembic_version"]
        assert migrated == _definitions(connection)
    plain.dispose()


def test_every_constraint_has_a_name() -> None:
    for table in metadata.tables.values():
        assert all(constraint.name for constraint in table.constraints)


@pytest.mark.parametrize("table", [str(table.name) for table in _WRITTEN_ONCE])
@pytest.mark.parametrize("act", ["UPDATE {0} SET {1} = {1}", "DELETE FROM {0}", "REPLACE"])
def test_the_database_itself_refuses_to_change_what_was_written(
    make_clinic, table: str, act: str
) -> None:
    clinic = make_clinic()
    with clinic.record.writing("mo") as writer:
        new = clinic.new(3, risk=2)
        issued = (Issued("total", Decimal(3), "harbour", "1"),)
        one = writer.administrations.add(msgspec.structs.replace(new, issued=issued))
        writer.risk.acknowledge(one.id, kind="seen", done="x")
        writer.risk.found_later(one.id, RiskAnswer("1", "x", Decimal(1), Decimal(1)))
        writer.sessions.say(clinic.session, "x")
        writer.reviews.hold(clinic.session, discussed=True)
        writer.confirmations.add("m", "1", "sha256:00", "the manual")
        writer.client_facts.set(clinic.client, born="1980-05", sex="", retired=None)
        writer.choices.choose(clinic.client, scores=False)
        writer.ways.choose(
            clinic.client, language="cy", form="formal", gender="x", large_print=True
        )
        layer = LayerUsed(id="far", level="language", pack="far", version="1", sha256="0")
        writer.layers_used.keep(one.id, [layer])
        sheet = writer.sheets.keep("S-00000000", clinic.session, "shared", "{}", "ff")
        (kept,) = writer.signals.keep(sheet, clinic.episode, [Signal("gap", "1", ())])
        writer.signals.dismiss(kept.id, "x")
        missed = writer.sessions.add(clinic.episode, dt.date(2026, 3, 9), "mo", "cancelled")
        writer.cancellations.note(missed.id, "client", late=False)
    key = next(iter(metadata.tables[table].primary_key)).name
    statement = act.format(table, key)
    if act == "REPLACE":
        statement = f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}"
    with clinic.record.writing("mo") as writer, pytest.raises(sa.exc.IntegrityError) as refused:
        writer._connection.exec_driver_sql(statement)
    assert f"{table} is append-only" in str(refused.value)
