"""The cost of one client's report does not grow with the record: every query uses an index."""

from __future__ import annotations

import datetime as dt
import re

import sqlalchemy as sa

from fit_core.record import new_sheet_id
from fit_core.record.access import Reader


def _report(reader: Reader, code: str, sheet: str) -> None:
    """Ask everything that a session, its sheets and its gate ask about one client."""
    reader.clients.recent("mo")
    client = reader.clients.by_code(code)
    reader.clients.by_id(client.id)
    episode = reader.episodes.current(client.id)
    assert episode is not None
    reader.episodes.ending(episode.id)
    reader.goals.open(episode.id)
    reader.reviews.of(episode.id)
    reader.risk.unacknowledged(episode.id)
    reader.risk.of(episode.id)
    reader.risk.acknowledgements(episode.id)
    reader.sessions.words_of(episode.id)
    reader.consents.of(client.id)
    for session in reader.sessions.of(episode.id):
        reader.sessions.by_id(session.id)
        reader.sessions.words(session.id)
        reader.reviews.by_session(session.id)
        reader.sheets.of(session.id)
    reader.signals.last_fired(episode.id)
    for administration in reader.administrations.current(episode.id):
        reader.administrations.history(administration.id)
        reader.forms.by_hash(administration.form)
    reader.imports.by_file("ab", "mood-example")
    reader.sheets.by_id(sheet)
    reader.audit.tail(1)
    reader.audit.of(client.id)
    reader.therapists.by_id("mo")


def _scans(step: str) -> bool:
    """Whether a step reads a whole table; a result of a step before it may be read through."""
    result = re.fullmatch(r"SCAN (\(subquery-\d+\)|newest_sheets)", step)
    return step.startswith("SCAN") and not result


def test_no_query_of_a_report_reads_a_whole_table(clinic) -> None:
    with clinic.record.writing("mo") as writer:
        writer.administrations.add(clinic.new(3, risk=2))
        writer.administrations.add(clinic.new(session=None, answered_on=dt.date(2026, 1, 1)))
        sheet = writer.sheets.keep(new_sheet_id(), clinic.session, "shared", "{}", "ff").id
    asked: set[tuple[str, tuple[object, ...]]] = set()

    def note(connection, cursor, statement, parameters, context, many) -> None:
        asked.add((statement, tuple(parameters)))

    with clinic.record.reading() as reader:
        sa.event.listen(reader._connection, "before_cursor_execute", note)
        _report(reader, clinic.code, sheet)
        sa.event.remove(reader._connection, "before_cursor_execute", note)
        plans = {
            statement: [
                row[3]
                for row in reader._connection.exec_driver_sql(
                    f"EXPLAIN QUERY PLAN {statement}", parameters
                )
            ]
            for statement, parameters in asked
        }
    assert len(plans) > 20
    scans = {
        statement: plan
        for statement, plan in plans.items()
        if any(map(_scans, plan)) and "FROM audit ORDER BY" not in statement
    }
    assert scans == {}
    # The tail of the trail walks its primary key backwards and stops.
    [tail] = [plan for statement, plan in plans.items() if "audit.seq DESC" in statement]
    assert tail == ["SCAN audit"]


def test_a_write_uses_indexes_too(clinic) -> None:
    asked: set[tuple[str, tuple[object, ...]]] = set()

    def note(connection, cursor, statement, parameters, context, many) -> None:
        if statement.lstrip().startswith("SELECT"):
            asked.add((statement, tuple(parameters)))

    with clinic.record.writing("mo") as writer:
        sa.event.listen(writer._connection, "before_cursor_execute", note)
        first = writer.administrations.add(clinic.new(3, risk=2))
        writer.administrations.amend(first.id, clinic.new(2), reason="x")
        writer.risk.acknowledge(first.id, kind="seen", done="x")
        sa.event.remove(writer._connection, "before_cursor_execute", note)
        for statement, parameters in asked:
            explain = writer._connection.exec_driver_sql(
                f"EXPLAIN QUERY PLAN {statement}", parameters
            )
            plan = [row[3] for row in explain]
            assert not any(step.startswith("SCAN") for step in plan), (statement, plan)
