"""The clinician sheet from the record: order, risk, changes, quality, references, audit."""

from __future__ import annotations

import sqlite3

import msgspec
import pymupdf
import pytest

from fit_core.sheet.clinician.model import ClinicianSheet
from fit_core.sheet.document import Heading, Table
from fit_core.sheet.model import Chart
from tests.clinic.test_offers import SECTION, guests

__all__ = ["guests"]

CALM = "phq9=1,2,1,2,2,1,1,1,0,1"
HARD = "phq9=2,2,,2,2,2,2,1,2,1"
CHECKIN = "session-checkin=8,9,8,7.5,8.5,8,,4,,4+6,1"


@pytest.fixture
def client(desk):
    """A client with two sessions; the second has a risk answer, a gap and no shared sheet yet."""
    code = desk.client()
    forms = ("2026-02-02", CALM), ("2026-02-02", CHECKIN), ("2026-02-16", HARD)
    for date, (measure, _, answers) in ((date, form.partition("=")) for date, form in forms):
        desk.well("record", code, measure, "--date", date, "--answers", answers)
    return code


def kept(desk):
    """The newest clinician sheet as it was kept."""
    file = sqlite3.connect(desk.folder / "record.sqlite")
    query = "SELECT content FROM sheets WHERE kind = 'clinician' ORDER BY at"
    rows = file.execute(query).fetchall()
    file.close()
    return msgspec.json.decode(rows[-1][0], type=ClinicianSheet)


def headings(sheet):
    return [p.text.words for p in sheet.parts if isinstance(p, Heading) and p.level == 2]


def table_after(sheet, title):
    at = [getattr(getattr(p, "text", None), "words", "") for p in sheet.parts].index(title)
    found = next(part for part in sheet.parts[at:] if isinstance(part, Table))
    return [[cell.words for cell in row] for row in found.rows]


def said(sheet):
    return " ".join(p.text.words for p in sheet.parts if hasattr(p, "text"))


def test_it_is_made_while_a_risk_answer_waits_and_says_so_first(desk, client, tmp_path):
    assert "waits" in desk.refused("report", "session", client, status=1).err
    told = desk.well("report", "clinician", client, "--out", str(tmp_path / "c.pdf"))
    assert "It is not for the client's copy." in told
    sheet = kept(desk)
    assert headings(sheet)[:2] == ["Risk answers", "Answers"]
    (row,) = table_after(sheet, "Risk answers")
    assert row[0] == "2026-02-16"
    assert "item 9" in row[1]
    assert row[2:] == ["2", "1", "0 on 2026-02-02", "NOT ACKNOWLEDGED"]
    with pymupdf.open(tmp_path / "c.pdf") as pdf:
        first = pdf[0].get_text()
        assert all("Not for the client\u2019s copy" in page.get_text() for page in pdf)
    assert first.index("NOT ACKNOWLEDGED") < first.index("Answers\n")
    assert first.index("For the practitioner") < first.index("Risk answers")


def test_an_acknowledgement_is_told_with_who_when_and_what(desk, client, today, tmp_path):
    desk.well("acknowledge", client, "--done", "We rang the duty team.")
    desk.well("report", "clinician", client, "--out", str(tmp_path))
    (row,) = table_after(kept(desk), "Risk answers")
    assert row[-1] == f"{today} by mo: We rang the duty team."
    assert (tmp_path / f"{client}-2026-02-16-clinician.pdf").is_file()


def test_answers_stand_beside_those_before_with_safety_items_marked(desk, client):
    desk.well("report", "clinician", client)
    rows = {row[0]: row for row in table_after(kept(desk), "PHQ-9")}
    assert rows["1"][2:] == ["2", "1", "", "+1", ""]
    assert rows["3"][2:] == ["no answer", "1", "", "", ""]
    assert rows["9 S"][2:] == ["2", "0", "", "+2", ""]
    assert rows["2"][5] == "0"


def test_missing_answers_and_what_was_estimated_are_told(desk, client):
    desk.well("report", "clinician", client)
    told = said(kept(desk))
    assert "PHQ-9: no answer to 1 item (3)." in told
    assert "PHQ-9: estimated from the answers that there are: total." in told
    assert "Not asked today: Session check-in (last on 2026-02-02)." in told
    assert "Could not look" in told
    assert "Expected range: not applicable, because" in told


def test_there_is_a_chart_and_questions_that_nobody_was_shown(desk, client):
    desk.well("acknowledge", client, "--done", "Talked.")
    desk.well("report", "session", client)
    desk.well("report", "clinician", client)
    sheet = kept(desk)
    (chart,) = [part for part in sheet.parts if isinstance(part, Chart)]
    assert [mark.label for segment in chart.segments for mark in segment] == ["11", "17"]
    shared = sqlite3.connect(desk.folder / "record.sqlite")
    query = "SELECT id, content FROM sheets WHERE kind = 'shared' ORDER BY at DESC"
    name, content = shared.execute(query).fetchone()
    shared.close()
    asked = [
        q["words"] for b in msgspec.json.decode(content)["blocks"] for q in b.get("questions", ())
    ]
    assert asked
    told = said(sheet)
    assert not any(question in told for question in asked)
    assert f"fit explain {name} REF" in told
    refused = desk.refused("explain", sheet.id, status=1)
    assert "is a clinician sheet" in refused.err


def test_a_day_is_told_as_it_was(desk, client):
    desk.well("report", "clinician", client, "--date", "2026-02-02", "--paper", "Letter")
    sheet = kept(desk)
    assert (sheet.date, sheet.paper) == ("2026-02-02", "Letter")
    assert "There is no earlier form" in said(sheet)


def test_equal_content_is_equal_bytes(desk, client, tmp_path):
    from fit_session.clinician import render

    desk.well("report", "clinician", client)
    sheet = kept(desk)
    assert render(sheet).data == render(sheet).data
    assert render(sheet).pages <= 3


def test_a_plugin_s_section_stands_on_it_and_one_that_blames_does_not(desk, client, guests):
    guests(
        north=SECTION.format("For the therapist", "clinician"),
        south=SECTION.replace("'tide'", "'ebb'").format("A resistant client", "clinician"),
    )
    ran = desk.fit("report", "clinician", client)
    assert ran.status == 0, ran.err
    titles = headings(kept(desk))
    assert "For the therapist" in titles
    assert "A resistant client" not in titles
    assert "wrote what no sheet may say" in ran.err


def test_printing_is_in_the_audit_trail_and_nothing_is_written_when_it_cannot_be(desk, client):
    before = desk.counts().audit_entries
    desk.well("report", "clinician", client)
    assert desk.counts().audit_entries == before + 1
    desk.refused("report", "clinician", client, "--date", "2026-02-03", status=2)
    blocked = desk.folder / "clinician"
    for path in blocked.iterdir():
        path.unlink()
    blocked.rmdir()
    blocked.write_text("a file, no folder")
    desk.refused("report", "clinician", client, status=1)
    assert desk.counts().audit_entries == before + 1


def test_an_expected_range_is_told_with_its_engine_and_whose_it_is(desk, client):
    desk.well("trajectory", "use", "--engine", "corridor", "--measure", "phq9")
    desk.well("report", "clinician", client)
    sheet = kept(desk)
    assert "Expected range by Reliable-change corridor" in said(sheet)
    assert "the client's own first score; no group" in said(sheet)
    (told,) = [
        [[cell.words for cell in row] for row in part.rows]
        for part in sheet.parts
        if isinstance(part, Table) and part.alt == "Scores beside the expected range."
    ]
    assert told == [["2", "16.875", "11.0", "5.0", "17.0", "inside"]]
