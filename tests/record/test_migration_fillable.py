"""The table of administrations is made anew around rows that were written once."""

from __future__ import annotations

import sqlite3
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest

from fit_core.errors import RefusedError
from fit_core.record import open_record, schema
from fit_core.scoring.scorer import Issued
from tests.record.conftest import furnish


def _everything(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table but the audit trail and the schema's own number."""
    with sqlite3.connect(path) as connection:
        tables = "SELECT name FROM sqlite_master WHERE type = 'table'"
        names = connection.execute(tables).fetchall()
        found = {
            n: connection.execute(f"SELECT * FROM {n} ORDER BY 1").fetchall() for (n,) in names
        }
    connection.close()
    return {n: rows for n, rows in found.items() if n not in ("audit", "alembic_version")}


@pytest.fixture
def older(request, path: Path, monkeypatch: pytest.MonkeyPatch):
    """A record of an older schema with versions, risk answers and issued scores in it."""
    number = getattr(request, "param", "0005")
    with monkeypatch.context() as patch:
        patch.setattr(schema, "HEAD", number)
        clinic = furnish(path)
        with clinic.record.writing("mo") as writer:
            issued = (Issued("total", Decimal(3), "harbour", "1"),)
            new = msgspec.structs.replace(clinic.new(3, risk=2), issued=issued)
            first = writer.administrations.add(new)
            second = writer.administrations.amend(first.id, clinic.new(2, risk=1), reason="slip")
            writer.administrations.amend(second.id, clinic.new(1), reason="slip again")
            later = writer.sessions.add(clinic.episode, clinic.day, "mo").id
            writer.administrations.add(clinic.new(0, session=later))
            if number == "0005":
                writer.risk.acknowledge(second.id, kind="seen", done="asked")
    return clinic


@pytest.mark.parametrize("older", ["0004", "0005"], indirect=True)
def test_every_row_and_hash_is_as_it_was(older) -> None:
    before = _everything(older.record.path)
    assert len(before["administrations"]) == 4
    with open_record(older.record.path).reading() as reader:
        assert reader.about().schema == schema.HEAD
        assert reader.verify() == ()
        assert reader.audit.verify().broken_at is None
        assert [len(reader.administrations.current(older.episode))] == [2]
    after = _everything(older.record.path)
    assert {name: after[name] for name in before} == before


def test_the_new_mode_is_taken_and_no_other(older) -> None:
    record = open_record(older.record.path)
    with record.writing("mo") as writer:
        session = writer.sessions.add(older.episode, older.day, "mo").id
        kept = writer.administrations.add(older.new(session=session, mode="fillable"))
    with record.reading() as reader:
        assert reader.administrations.by_id(kept.id).mode == "fillable"
        assert reader.verify() == ()
    other = older.new(session=older.add_session(), mode="guessed")
    with pytest.raises(RefusedError, match="A rule of the record"), record.writing("mo") as writer:
        writer.administrations.add(other)


def test_references_and_triggers_hold_on(older) -> None:
    record = open_record(older.record.path)
    for statement in (
        "UPDATE administrations SET mode = mode",
        "DELETE FROM administrations",
        "INSERT INTO risk_answers VALUES ('x', 'nobody', '1', 'x', '1', '1')",
    ):
        with (
            pytest.raises(RefusedError, match="A rule of the record"),
            record.writing("mo") as writer,
        ):
            writer._connection.exec_driver_sql(statement)


def test_an_upgrade_that_breaks_off_leaves_every_row(older, monkeypatch) -> None:
    before = _everything(older.record.path)
    real = schema.upgrade

    def broken(connection) -> None:
        real(connection)
        1 / 0  # noqa: B018

    monkeypatch.setattr(schema, "upgrade", broken)
    with pytest.raises(ZeroDivisionError):
        open_record(older.record.path)
    assert _everything(older.record.path) == before
