"""The caseload page from the record: whose clients, with whose consent, audited."""

from __future__ import annotations

import pymupdf
import pytest

CALM, RISKY = "1,2,1,2,2,1,1,1,0,1", "2,2,2,2,2,2,2,1,2,1"


@pytest.fixture
def clients(desk):
    """Two clients: one calm, one whose risk answer waits."""
    found = []
    for answers in (CALM, RISKY):
        code = desk.client()
        desk.well("record", code, "phq9", "--date", "2026-02-02", "--answers", answers)
        desk.well("consent", code, "supervision", "--text", "2026-1")
        found.append(code)
    return found


def printed(desk, tmp_path, *more):
    file = tmp_path / "load.pdf"
    told = desk.fit("report", "caseload", "--out", str(file), *more)
    assert told.status == 0, told.err
    with pymupdf.open(file) as pdf:
        return told, " ".join("".join(page.get_text() for page in pdf).split()), len(pdf)


def test_it_names_by_code_and_says_why(desk, clients, tmp_path):
    calm, risky = clients
    told, page, count = printed(desk, tmp_path)
    assert "On it: 2 clients, 1 with a reason to talk." in told.out
    assert f"{risky} 1 2 February 2026 A risk answer of 2 February 2026 waits" in page
    assert page.index(risky) < page.index("Nothing stands out") < page.index(calm)
    assert "M. Example" not in page
    assert "death" not in page
    assert count == 1


def test_without_consent_nobody_is_named_on_it(desk, clients, tmp_path):
    _, risky = clients
    desk.well("consent", risky, "supervision", "--withdraw")
    told, page, _ = printed(desk, tmp_path)
    assert risky not in page
    assert "Not on this page: 1 client without consent to supervision. Of these, 1 has" in page
    assert risky in told.err


def test_clients_of_others_are_there_only_when_asked_for_which_the_trail_notes(
    desk, clients, tmp_path
):
    calm, _ = clients
    desk.well("therapist", "add", "ann", "A. Other")
    ran = desk.fit("--actor", "ann", "report", "caseload", "--out", str(tmp_path / "a.pdf"))
    assert "On it: 0 clients" in ran.out
    _, page, _ = printed(desk, tmp_path, "--everyone")
    assert calm in page
    from fit_core.record import open_record

    with open_record(desk.folder / "record.sqlite").reading() as reader:
        last, before = reader.audit.tail(2)[::-1]
    assert (before.actor, before.action, before.reason) == ("ann", "print", "ann")
    assert (last.object_type, last.object_id, last.reason) == ("caseload", "clinic", "everyone")


def test_what_was_dismissed_is_no_reason(desk, tmp_path):
    code = desk.client()
    for date, overall in (("2026-02-02", 9), ("2026-02-09", 3)):
        answers = f"{overall},9,9,9,9,9,,,,4+6,0"
        desk.well("record", code, "session-checkin", "--date", date, "--answers", answers)
    desk.well("consent", code, "supervision", "--text", "2026-1")
    assert "worse half" in printed(desk, tmp_path)[1]
    desk.well("report", "session", code)
    (line,) = [one for one in desk.well("signal", "list", code).splitlines() if "-low " in one]
    desk.well("signal", "dismiss", line.split()[0], "--reason", "A slip of the pen.")
    assert "worse half" not in printed(desk, tmp_path)[1]
