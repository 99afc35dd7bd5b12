"""The components of a client on the command line, for the therapist alone."""

from __future__ import annotations

import json

import pytest


@pytest.fixture
def client(desk):
    """A client with two sessions: an outcome, a check-in, attachment, a missed session."""
    code = desk.client()
    desk.well("goal", "add", code, "To sleep")
    for date, phq9 in (
        ("2026-02-02", "2,2,2,2,2,2,2,1,0,2"),
        ("2026-02-16", "1,1,1,1,1,1,1,0,0,1"),
    ):
        for measure, answers in (
            ("phq9", phq9),
            ("session-checkin", "8,9,8,7.5,8.5,8,,4,,4+6,1"),
            ("risq", "0,1,0,0"),
            ("ecr-rs", "1,1,1,1,1,1,1,1,1"),
        ):
            desk.well("record", code, measure, "--date", date, "--answers", answers)
    desk.well("client", "note", code, "missed", "--date", "2026-02-09")
    return code


def test_each_component_is_shown_with_what_fired_and_where_it_may_stand(desk, client):
    shown = desk.well("client", "show", client, "--components")
    assert all(len(line) <= 100 for line in shown.splitlines())
    parts = dict(zip(*[iter(_parts(shown))] * 2, strict=True))
    assert "Could rely (session-checkin.trust): 8.5 on 2026-02-16, rated 2 times" in parts["trust"]
    assert "signal rift-in-session: risq item 2 (felt unsafe)" in parts["trust"]
    assert "signal culture-low" in parts["culture"]
    assert "signal left-unsaid" in parts["non-judgement"]
    assert "signal session-missed: missed on 2026-02-09" in parts["stability"]
    assert "sessions kept: 2 of 3 offered" in parts["stability"]
    assert "goal 1: not rated yet" in parts["collaboration"]
    assert "change: reliably better" in parts["outcomes"]
    assert "at the beginning, the end and follow-up only" in parts["attachment"]
    for label in ("anxious", "avoidant", "insecure", "fearful"):
        assert label not in parts["attachment"].lower()


def _parts(shown):
    """Name and text of each component, one after the other."""
    for block in shown.split("\n\n")[1:]:
        yield block.split(" ", 1)[0]
        yield " ".join(block.split())


def test_the_same_as_data(desk, client):
    seen = json.loads(desk.well("client", "show", client, "--components", "--json"))
    assert len(seen["components"]) == 10
    by_name = {one["component"]: one for one in seen["components"]}
    assert by_name["attachment"]["place"] == "never-per-session"
    assert by_name["trust"]["asked"] is True
    (fired,) = [s for s in by_name["stability"]["signals"] if s["verdict"] == "fired"]
    assert (fired["rule"], fired["version"]) == ("session-missed", "1")
    doubts = {(doubt["kind"], doubt["measure"]) for doubt in seen["doubts"]}
    assert doubts == {("straight-line", "ecr-rs"), ("same-form-again", "session-checkin")}


def test_a_client_without_sessions_has_components_that_were_never_asked(desk):
    shown = desk.well("client", "show", desk.client(), "--components")
    assert shown.count("never asked") == 10


def test_the_look_is_in_the_audit_trail(desk, client):
    before = desk.counts().audit_entries
    desk.well("client", "show", client, "--components")
    assert desk.counts().audit_entries == before + 1
