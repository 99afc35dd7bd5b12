"""The risk gate from the keyboard to the paper: shown first, waited for, never on the sheet."""

from __future__ import annotations

import datetime as dt
import sqlite3

import msgspec
import pymupdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fit_core.hooks.host import Host
from fit_core.sheet.harm import all_texts
from fit_core.sheet.model import Sheet
from fit_core.sheet.report import Rendered

RISK = "phq9=1,1,1,1,1,1,1,1,2,1"
CALM = "phq9=1,1,1,1,1,1,1,1,0,1"
SHOWN = "RISK ANSWER  PHQ-9, item 9 (thoughts of death or self-harm): 2."
#: Nothing of these may stand on a shared sheet, nor in what a renderer is handed.
NEVER = ("risk", "death", "self-harm", "suicid", "acknowledg", "item 9", "kill")


def waits(desk, code, *more):
    return desk.refused("session", code, "--no-ask", "--no-open", *more, status=1)


def first_line(said: str) -> str:
    return next(line for line in said.splitlines() if line.strip())


def test_a_risk_answer_is_shown_before_anything_else(desk):
    code = desk.client()
    ran = waits(desk, code, "--date", "2026-01-06", "--answers", RISK, "--words", "Hello")
    assert first_line(ran.out) == SHOWN
    ran = desk.fit("record", code, "phq9", "--date", "2026-01-07", "--answers", "9=2")
    assert first_line(ran.out) == SHOWN


@pytest.mark.parametrize(
    "answers", ["1=7,9=2", "9=2,99=1", "1=two,9=2", "7,,,,,,,,2"], ids=lambda text: text
)
def test_an_invalid_answer_elsewhere_hides_no_risk_answer(desk, answers):
    code = desk.client()
    before = desk.counts()
    ran = desk.refused(
        "record", code, "phq9", "--date", "2026-01-06", "--answers", answers, status=2
    )
    assert first_line(ran.out) == SHOWN
    assert desk.counts() == before


@pytest.mark.parametrize("slip", ["gad7=9,9", "session-checkin=1", "gad7=0,0,0,0,0,0,7"])
def test_a_slip_in_another_form_hides_no_risk_answer(desk, slip):
    settings_file = desk.folder / "clinic.toml"
    text = settings_file.read_text().replace('outcome = "phq9"', 'outcome = "gad7"')
    settings_file.write_text(text)
    code = desk.client()
    before = desk.counts()
    given = ("--date", "2026-01-06", "--answers", slip, "--answers", RISK)
    ran = desk.refused("session", code, "--no-ask", "--no-open", *given, status=2)
    assert first_line(ran.out) == SHOWN
    assert desk.counts() == before


def test_a_day_that_cannot_be_hides_no_risk_answer(desk):
    code = desk.client()
    given = ("--date", "2020-01-01", "--answers", "9=2")
    ran = desk.refused("record", code, "phq9", *given, status=1)
    assert first_line(ran.out) == SHOWN


def test_an_unanswered_safety_item_is_reported(desk):
    code = desk.client()
    said = desk.session(code, "2026-01-06", "--answers", "phq9=1,1,1,1,1,1,1,1,,1")
    assert first_line(said).startswith("NOT ANSWERED  PHQ-9, safety item 9")


def test_the_sheet_waits_until_somebody_has_acknowledged(desk):
    code = desk.client()
    ran = waits(desk, code, "--date", "2026-01-06", "--answers", RISK)
    assert f"fit acknowledge {code}" in ran.err
    desk.refused("report", "session", code, status=1)
    assert desk.fit("report", "session", "--all").status == 1
    assert not (desk.folder / "sheets").exists()
    assert "RISK ANSWER NOT ACKNOWLEDGED" in desk.well("client", "show", code)
    assert code in desk.well("acknowledge")
    desk.refused("acknowledge", code, "--done", "  ", status=2)
    desk.refused("acknowledge", code, "--done", "a", "--override", "b", status=2)
    assert "(seen)" in desk.well("acknowledge", code, "--done", "We talked.")
    desk.well("report", "session", code)
    assert "No risk answer waits" in desk.well("acknowledge")
    desk.refused("acknowledge", code, "--done", "Again", status=2)


def test_an_override_is_recorded_with_its_reason_and_lets_the_sheet_pass(desk):
    code = desk.client()
    desk.session(
        code, "2026-01-06", "--answers", RISK, "--override", "Printer is in another house."
    )
    file = sqlite3.connect(desk.folder / "record.sqlite")
    kept = file.execute("SELECT kind, actor, done FROM acknowledgements").fetchall()
    file.close()
    assert kept == [("override", "mo", "Printer is in another house.")]


def test_a_later_sheet_waits_too(desk):
    code = desk.client()
    waits(desk, code, "--date", "2026-01-06", "--answers", RISK)
    ran = waits(desk, code, "--date", "2026-01-13", "--answers", CALM)
    assert "2026-01-06" in ran.err


def test_an_acknowledgement_does_not_cover_the_next_answer(desk):
    code = desk.client()
    desk.session(code, "2026-01-06", "--answers", RISK, "--acknowledge", "Talked.")
    waits(desk, code, "--date", "2026-01-13", "--answers", RISK)


def test_the_end_of_an_episode_makes_no_risk_answer_seen(desk):
    code = desk.client()
    waits(desk, code, "--date", "2026-01-06", "--answers", RISK)
    desk.well("end", code, "lost-contact", "--date", "2026-01-20")
    desk.refused("report", "session", code, status=1)
    desk.well("client", "begin", code, "--started", "2026-02-01")
    assert "RISK ANSWER NOT ACKNOWLEDGED" in desk.well("client", "show", code)
    waits(desk, code, "--date", "2026-02-02", "--answers", CALM)
    desk.well("acknowledge", code, "--done", "Rang.")
    desk.well("report", "session", code)


def import_risk(desk, tmp_path, day):
    path = tmp_path / "forms.csv"
    path.write_text(f"client,date,1,2,3,4,5,6,7,8,9\nA,{day},1,1,1,1,1,1,1,1,2\n")
    said = desk.well("import", str(path), "--measure", "phq9", "--yes")
    assert "Risk answers stand in 1 form" in said
    return (desk.folder / "codes.csv").read_text().splitlines()[1].split(",")[1]


def test_an_old_import_blocks_nothing_and_stays_on_the_list(desk, tmp_path):
    code = import_risk(desk, tmp_path, "2026-01-06")
    desk.well("report", "session", code)
    listed = desk.well("acknowledge")
    assert code in listed
    assert "no, imported" in listed


def test_a_fresh_import_blocks(desk, tmp_path, today):
    code = import_risk(desk, tmp_path, today)
    desk.refused("report", "session", code, status=1)


@pytest.mark.parametrize(("days", "blocks"), [(14, True), (15, False)])
def test_the_limit_of_an_import_is_fourteen_days(desk, tmp_path, days, blocks):
    day = dt.datetime.now().astimezone().date() - dt.timedelta(days=days)
    code = import_risk(desk, tmp_path, day.isoformat())
    assert desk.fit("report", "session", code).status == int(blocks)


def test_nothing_of_a_risk_answer_is_on_the_paper_or_reaches_the_renderer(desk, monkeypatch):
    handed = []
    call = Host.call

    def watched(self, owner, expected, function, *args, **kw):
        handed.extend(arg for arg in args if expected is Rendered and isinstance(arg, Sheet))
        return call(self, owner, expected, function, *args, **kw)

    monkeypatch.setattr(Host, "call", watched)
    code = desk.client()
    for day, answers in (("06", CALM), ("13", RISK), ("20", "phq9=1,1,1,1,1,1,1,,2,1")):
        desk.session(code, f"2026-01-{day}", "--answers", answers, "--acknowledge", "Talked.")
    assert len(handed) == 3
    for sheet in handed:
        assert sheet.figures == ()
        said = msgspec.json.encode(sheet).decode().lower()
        assert [word for word in NEVER if word in said] == []
    for path in (desk.folder / "sheets").iterdir():
        with pymupdf.open(path) as document:
            said = " ".join(page.get_text() for page in document) + str(document.metadata)
        assert [word for word in NEVER if word in said.lower()] == []


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    forms=st.lists(
        st.lists(st.sampled_from("0123") | st.just(""), min_size=9, max_size=9),
        min_size=1,
        max_size=3,
    )
)
def test_a_sheet_is_of_one_client_and_shows_the_sum_and_no_item(desk, forms):
    from fit_core.clinic.clients import add_client
    from fit_core.clinic.forms import Entry, record_form
    from fit_core.clinic.opening import Clinic
    from fit_core.clinic.risk import acknowledge, client_risk
    from fit_core.clinic.sessions import hold_session
    from fit_core.clinic.sheets import print_shared

    clinic = Clinic(desk.folder)
    started = dt.date(2026, 1, 5)
    clients = [add_client(clinic, started).code for _ in range(2)]
    measure = clinic.library.get("phq9")
    ids = {code: set() for code in clients}
    for week, answers in enumerate(forms):
        for code in clients:
            held = hold_session(clinic, code, started + dt.timedelta(weeks=week))
            entry = Entry(answers=dict(zip("123456789", answers, strict=True)))
            done = record_form(clinic, held, measure, entry)
            ids[code].add(done.administration.id)
    for code in clients:
        if client_risk(clinic, code):
            acknowledge(clinic, code, "Talked.")
    for code, other in (clients, clients[::-1]):
        sheet = print_shared(clinic, code, None, None).sheet
        said = "\n".join(text.words for text in all_texts(sheet)).lower()
        assert [word for word in NEVER if word in said] == []
        assert [w for w in ("severe", "moderate", "minimal", "mild", "depress") if w in said] == []
        whole = msgspec.json.encode(sheet).decode()
        assert other not in whole
        assert not [identity for identity in ids[other] if identity in whole]
        last = forms[-1]
        if "" not in last:
            assert f"score is {sum(map(int, last))}," in said
