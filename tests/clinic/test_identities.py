"""Who a client says to be: the client's words, for the own therapist, in no table, taken back."""

from __future__ import annotations

import json
import sqlite3

import pytest

from fit_core.clinic.opening import Clinic

WORDS = "Made up: I grew up between two villages, and my grandmother prays for me."
LAYER = """format = 0
id = "coast"
level = "population"
title = "People of the coast"
source = "invented for this test"
status = "translated-only"

[for]
measure = "phq9"
structure = "sha256:{}"

[[groups]]
id = "coast"
title = "people who say that they live on the coast"
"""


@pytest.fixture
def code(desk):
    return desk.client()


def raw(desk) -> str:
    """All that the record holds, as text."""
    with sqlite3.connect(desk.folder / "record.sqlite") as record:
        return "\n".join(record.iterdump())


def test_what_a_client_says_is_kept_read_and_noted_as_read(desk, code):
    told = desk.well("client", "identity", code, "--words", WORDS, "--country", "GB")
    assert WORDS in told
    assert "for you alone" in told
    again = desk.well("client", "identity", code, "--setting", "school")
    assert WORDS in again
    found = json.loads(desk.well("client", "identity", code, "--json"))
    assert (found["country"], found["setting"]) == ("GB", "school")
    assert "'read','client_identities'" in raw(desk)


def test_nobody_but_the_own_therapist_reads_or_writes_it(desk, code):
    desk.well("client", "identity", code, "--words", WORDS)
    desk.well("therapist", "add", "ann", "A. Other")
    for more in ([], ["--words", "other"], ["--take-back"]):
        refused = desk.refused("--actor", "ann", "client", "identity", code, *more, status=1)
        assert "for the client's therapist alone" in refused.err
        assert WORDS not in refused.err


def test_what_is_taken_back_is_gone_from_every_version(desk, code):
    desk.well("client", "identity", code, "--words", WORDS)
    desk.well("client", "identity", code, "--words", f"{WORDS} And more.")
    assert WORDS in raw(desk)
    assert "(2 versions)" in desk.well("client", "identity", code, "--take-back")
    assert WORDS not in raw(desk)
    assert "has said nothing" in desk.well("client", "identity", code)


def test_it_stands_on_the_sheet_only_where_the_client_wants_it(desk, code):
    import pymupdf

    def printed() -> str:
        out = desk.folder / "sheet.pdf"
        desk.well("report", "session", code, "--out", str(out))
        return " ".join(" ".join(page.get_text() for page in pymupdf.open(out)).split())

    desk.well("record", code, "phq9", "--answers", "1,1,1,1,1,1,1,1,0")
    desk.well("client", "identity", code, "--words", WORDS)
    assert WORDS not in printed()
    desk.well("client", "identity", code, "--on-sheet")
    assert WORDS in printed()
    desk.well("client", "identity", code, "--off-sheet")
    assert WORDS not in printed()


@pytest.mark.parametrize(
    "command",
    [
        ("client", "list", "--json"),
        ("client", "show", "{code}", "--json"),
        ("client", "show", "{code}"),
        ("report", "clinician", "{code}"),
        ("report", "caseload"),
        ("analyse", "--list"),
    ],
)
def test_it_stands_in_no_list_page_or_table(desk, code, command):
    desk.well("record", code, "phq9", "--answers", "1,1,1,1,1,1,1,1,0")
    desk.well("client", "identity", code, "--words", WORDS)
    ran = desk.fit(*(part.format(code=code) for part in command))
    assert WORDS not in ran.out + ran.err
    for path in desk.folder.rglob("*.pdf"):
        assert b"grandmother" not in path.read_bytes()


def test_groups_are_those_that_a_layer_in_use_declares(desk, code, shelf):
    refused = desk.refused("client", "identity", code, "--group", "coast", status=1)
    assert "No layer in use declares the group coast" in refused.err
    shelf.put("coast", group="fit.adaptations", files={"layer.toml": LAYER.format("0" * 64)})
    desk.well("layers", "use", "coast")
    told = desk.well("client", "identity", code, "--group", "coast")
    assert "people who say that they live on the coast" in told
    clinic = Clinic(desk.folder)
    with clinic.record.reading() as reader:
        import datetime as dt

        from fit_core.clinic.course import tell_course

        client = reader.clients.by_code(code)
        (episode,) = reader.episodes.of(client.id)
        own = tell_course(reader, client, episode, dt.date.max, clinic.adaptation).own
    assert own.groups == frozenset({"coast"})
    assert "groups" not in desk.well("client", "identity", code, "--no-group")


@pytest.mark.parametrize(
    "said",
    [
        ("--country", "Wales"),
        ("--setting", "General Practice"),
        ("--words", "x" * 2001),
        ("--take-back", "--words", "x"),
        ("--group", "x", "--no-group"),
    ],
)
def test_what_has_no_such_form_is_refused(desk, code, said):
    desk.refused("client", "identity", code, *said, status=2)
