"""Who cancelled a session is noted with the cancelling, and a cancelled one holds nothing."""

from __future__ import annotations

import json
from typing import get_args

import pytest

from fit_core.cli.session import BY
from fit_core.clinic.opening import Clinic
from fit_core.record.model import CancelledBy

DAY = "2026-01-12"


def noted(desk, code):
    """Statuses and cancellings of a client's one episode."""
    with Clinic(desk.folder).record.reading() as reader:
        (episode,) = reader.episodes.of(reader.clients.by_code(code).id)
        sessions = [s.status for s in reader.sessions.of(episode.id)]
        return sessions, [(c.by, c.late) for c in reader.cancellations.of(episode.id)]


def test_the_command_knows_everybody_whom_the_record_knows():
    assert get_args(CancelledBy) == BY


@pytest.mark.parametrize("before", [(), ("planned",), ("cancelled",)])
def test_a_cancelling_takes_the_session_that_is_there(desk, before):
    code = desk.client()
    for status in before:
        desk.well("client", "note", code, status, "--date", DAY)
    said = desk.well("session", code, "--date", DAY, "--cancelled-by", "client", "--late")
    assert said == f"Noted: session of {DAY} cancelled by client, late.\n"
    assert noted(desk, code) == (["cancelled"], [("client", True)])


def test_it_is_noted_once(desk):
    code = desk.client()
    cancel = ("session", code, "--date", DAY, "--cancelled-by", "therapist")
    desk.well(*cancel)
    ran = desk.refused(*cancel, status=1)
    assert "is noted already" in ran.err
    assert noted(desk, code) == (["cancelled"], [("therapist", False)])


def test_a_session_that_was_held_is_not_cancelled(desk):
    code = desk.client()
    desk.session(code, DAY)
    ran = desk.refused("session", code, "--date", DAY, "--cancelled-by", "client", status=1)
    assert "was held" in ran.err
    assert noted(desk, code) == (["kept"], [])


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--late",), "--late was given alone"),
        (("--cancelled-by", "client", "--words", "I was ill"), "has no answers"),
        (("--cancelled-by", "client", "--answers", "phq9=0,1"), "has no answers"),
        (("--cancelled-by", "client", "--acknowledge", "seen"), "has no answers"),
    ],
)
def test_what_belongs_to_a_held_session_is_refused(desk, more, said):
    code = desk.client()
    ran = desk.refused("session", code, "--date", DAY, *more, status=2)
    assert said in ran.err
    assert noted(desk, code) == ([], [])


def test_whoever_cancels_has_to_name_the_client(desk):
    desk.refused("session", "--cancelled-by", "client", status=2)


def test_the_next_session_counts_on_without_it(desk):
    code = desk.client()
    desk.session(code, "2026-01-06")
    desk.well("session", code, "--date", DAY, "--cancelled-by", "service")
    desk.session(code, "2026-01-19")
    shown = json.loads(desk.well("client", "show", code, "--json"))
    assert [one["status"] for one in shown["sessions"]] == ["kept", "cancelled", "kept"]
