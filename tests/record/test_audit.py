from __future__ import annotations

import datetime as dt

import pytest

from fit_core.record.audit import START, Scribe


def _fill(clinic) -> None:
    with clinic.record.writing("mo") as writer:
        first = writer.administrations.add(clinic.new(3, risk=2))
        writer.administrations.amend(first.id, clinic.new(2, risk=2), reason="typed wrong")
        writer.risk.acknowledge(first.id, kind="seen", done="canary words")
        writer.sessions.say(clinic.session, "canary words")
        writer.reviews.hold(clinic.session, discussed=True, fits="canary words")


def _tamper(clinic, *statements: str) -> tuple[str, ...]:
    """Drop the triggers, change rows, and give what the check then finds."""
    with clinic.record.writing("mo") as writer:
        run = writer._connection.exec_driver_sql
        for (name,) in run("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            run(f"DROP TRIGGER {name}")
        run("PRAGMA defer_foreign_keys=ON")
        for statement in statements:
            assert run(statement).rowcount
    with clinic.record.reading() as reader:
        return reader.verify()


def test_a_whole_trail_verifies_and_gives_its_head(clinic) -> None:
    _fill(clinic)
    with clinic.record.reading() as reader:
        verdict = reader.audit.verify()
        last = reader.audit.tail(1)[0]
        assert (verdict.entries, verdict.head, verdict.broken_at) == (last.seq, last.hash, None)
        assert reader.audit.tail(1000)[0].prev_hash == START
        assert reader.verify() == ()


def test_no_free_text_and_no_name_is_in_the_trail(clinic) -> None:
    _fill(clinic)
    with clinic.record.writing("mo") as writer:
        rows = writer._connection.exec_driver_sql("SELECT * FROM audit").fetchall()
        assert "canary" not in str(rows)
        assert "A Name" not in str(rows)
        for sentence in ("two words", "Ümlaut", "x" * 65):
            with pytest.raises(ValueError, match="not a word"):
                writer.note("view", "clients", clinic.client, sentence)


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("UPDATE audit SET actor = 'sam' WHERE seq = 4", "entry 4: its content"),
        ("UPDATE audit SET at = '2020-01-01 00:00:00.000000' WHERE seq = 4", "entry 4"),
        ("UPDATE audit SET hash = 'ff' WHERE seq = 4", "entry 4"),
        ("DELETE FROM audit WHERE seq = 4", "entry 4 is missing"),
        ("DELETE FROM audit WHERE seq = 1", "entry 1 is missing"),
        ("UPDATE administrations SET reason = 'other' WHERE reason IS NOT NULL", "administrations"),
        ("UPDATE risk_answers SET value = '0'", "of risk_answers is not what was written"),
        ("UPDATE acknowledgements SET kind = 'override'", "of acknowledgements"),
        ("UPDATE session_words SET text = 'milder'", "of session_words"),
        ("UPDATE reviews SET fits = ''", "of reviews is not what was written"),
        ("UPDATE forms SET version = '2'", "of forms"),
        ("DELETE FROM acknowledgements", "in the audit trail and not in the record"),
        (
            "INSERT INTO session_words VALUES ('x', (SELECT id FROM sessions), 'x', NULL, "
            "'2020-01-01 00:00:00.000000')",
            "not in the audit trail",
        ),
    ],
)
def test_tampering_past_the_triggers_is_found(clinic, statement: str, found: str) -> None:
    _fill(clinic)
    assert any(found in finding for finding in _tamper(clinic, statement))


def test_a_rewritten_entry_with_a_fresh_hash_breaks_the_next_one(clinic) -> None:
    _fill(clinic)
    with clinic.record.reading() as reader:
        entries = reader.audit.tail(1000)
    with clinic.record.writing("mo") as writer:
        run = writer._connection.exec_driver_sql
        run("DROP TRIGGER audit_no_update")
        run("DROP TRIGGER audit_no_delete")
        run(f"DELETE FROM audit WHERE seq >= {entries[4].seq}")
        Scribe(writer._connection, "forger").note("create", "clients", "x")
        forged = writer.audit.tail(1)[0]
        assert forged.hash != entries[4].hash
        for entry in entries[5:]:
            values = [getattr(entry, name) for name in entry.__struct_fields__]
            values[1] = entry.at.strftime("%Y-%m-%d %H:%M:%S.%f")
            run(f"INSERT INTO audit VALUES ({', '.join('?' * 11)})", tuple(values))
        assert writer.audit.verify().broken_at == entries[5].seq


def test_order_is_kept_by_number_when_the_clock_goes_back(clinic) -> None:
    with clinic.record.writing("mo") as writer:
        back = dt.datetime(2020, 1, 1, tzinfo=dt.timezone(dt.timedelta(hours=2)))
        Scribe(writer._connection, "mo", clock=lambda: back).note("view", "clients", clinic.client)
    with clinic.record.writing("mo") as writer:
        writer.note("view", "clients", clinic.client)
        last, latest = writer.audit.tail(2)
        assert last.at == back
        assert last.at.tzinfo is dt.UTC
        assert last.seq < latest.seq
        assert writer.audit.verify().broken_at is None
        assert writer.audit.of(clinic.client)[-1] == latest
