"""The frozen table holds whom consent covers, nothing that names anybody, and counts the rest."""

from __future__ import annotations

import datetime as dt

from fit_core.clinic.archive import frozen_table
from fit_core.clinic.opening import Clinic

WELL = "0,1,2,1,0,1,2,1,0,1"
SERVICE = "service-evaluation"


def consent(desk, code, purpose=SERVICE, withdrawn=None):
    clinic = Clinic(desk.folder)
    with clinic.record.writing(clinic.actor) as writer:
        client = writer.clients.by_code(code)
        given = writer.consents.give(client.id, purpose, "2026-1", dt.date(2026, 1, 5))
        if withdrawn:
            writer.consents.withdraw(given.id, withdrawn)


def course(desk, days=("2026-01-05", "2026-01-12"), answers=WELL):
    code = desk.client(days[0])
    for day in days:
        desk.session(code, day, "--answers", f"phq9={answers}")
    return code


def test_only_clients_who_consented_today_are_in_the_table(desk):
    once = ("2026-01-05",)
    course(desk, once)
    consent(desk, course(desk))
    consent(desk, course(desk, once), purpose="research")
    consent(desk, course(desk, once), withdrawn=dt.date(2026, 2, 1))
    table = frozen_table(Clinic(desk.folder), SERVICE, ["phq9"])
    assert len(table.episodes.client) == 1
    assert (table.left_out.clients, table.left_out.episodes) == (3, 3)
    assert set(table.scores.episode) == {0}
    assert table.scores.session[:2] == (1, 2)
    assert table.scores.day[:2] == (0, 7)


def test_nothing_in_the_table_names_anybody(desk):
    code = course(desk)
    consent(desk, code)
    table = frozen_table(Clinic(desk.folder), SERVICE)
    said = repr(table)
    assert code not in said
    assert "'mo'" not in said
    clinic = Clinic(desk.folder)
    with clinic.record.reading() as reader:
        client = reader.clients.by_code(code)
        episode = reader.episodes.of(client.id)[0]
        assert client.id not in said
        assert episode.id not in said


def test_rows_after_the_last_day_are_not_taken(desk):
    code = course(desk, ("2026-01-05", "2026-01-12", "2026-02-09"))
    consent(desk, code)
    desk.well("end", code, "planned", "--date", "2026-02-10")
    clinic = Clinic(desk.folder)
    early = frozen_table(clinic, SERVICE, ["phq9"], dt.date(2026, 1, 31))
    assert max(early.scores.day) == 7
    assert early.episodes.ending == ("",)
    assert early.episodes.length == (None,)
    late = frozen_table(clinic, SERVICE, ["phq9"])
    assert max(late.scores.day) == 35
    assert late.episodes.ending == ("planned",)
    assert late.episodes.length == (36,)


def test_what_is_not_scored_is_counted(desk):
    code = course(desk)
    consent(desk, code)
    desk.session(code, "2026-01-19", "--answers", "phq9=,,,,,1,2,1,0,1")
    table = frozen_table(Clinic(desk.folder), SERVICE, ["phq9"])
    assert table.left_out.incomplete == 1
    assert len(table.sessions.number) == 3


def test_questions_that_may_be_left_empty_are_not_missing(desk):
    code = course(desk)
    consent(desk, code)
    desk.session(code, "2026-01-19", "--answers", "session-checkin=8,9,8,7.5,8.5,8,,,,4+6,0")
    table = frozen_table(Clinic(desk.folder), SERVICE, ["session-checkin"])
    assert table.left_out.incomplete == 0
    assert "session-checkin" in table.scores.measure


def test_an_empty_record_gives_an_empty_table(desk):
    table = frozen_table(Clinic(desk.folder), SERVICE)
    assert table.scores.score == ()
    assert table.episodes.client == ()
