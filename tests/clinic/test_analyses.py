"""``fit analyse``: what a stranger's analysis is handed, and what the core keeps for all."""

from __future__ import annotations

import csv
import datetime as dt
import json

import pytest

from fit_core.clinic.opening import Clinic
from fit_core.clinic.sessions import hold_session

SERVICE = "service-evaluation"
GUEST = """
from fit_core.course.analysis import Analysis, Column, FigureTable, Findings

COLUMNS = (Column("kind", "=kind"), Column("people", "people", "group"), Column("x", "x", "number"))

def run(inquiry):
    WHAT
    text = repr(inquiry)
    people = len(set(inquiry.archive.episodes.client))
    rows = (("=all", people + 20, 1.234), ("few", 9, 0.5), ("text", 11, float("%d" % len(text))))
    table = FigureTable(name="t", title="A table", columns=COLUMNS, rows=rows, note="A note.")
    said = ",".join(sorted({f.measure for f in inquiry.scales})) or "nothing"
    return Findings(tables=(table,), sentences=(said, repr(inquiry.outcome)))

@hookimpl
def fit_analyses():
    return [Analysis(name="guest-look", title="A look", version="7", purpose="Looks at people.",
                     source="nowhere", run=run, FIELDS)]
"""


@pytest.fixture
def guest(desk, shelf):
    """Enables a stranger's analysis with other fields or another body."""

    def put(fields="measures=('outcome',)", what="pass"):
        code = GUEST.replace("FIELDS", fields).replace("WHAT", what)
        module = shelf.put("guest", code)
        desk.well("plugins", "enable", "guest", "--yes")
        return module

    return put


@pytest.fixture
def people(desk):
    """Three clients with two sessions, two of whom consented."""
    codes = []
    for number in range(3):
        code = desk.client()
        for day in ("2026-01-05", "2026-01-12"):
            hold_session(Clinic(desk.folder), code, dt.date.fromisoformat(day))
            desk.well("record", code, "phq9", "--date", day, "--answers", "2,1,2,1,0,1,2,1,0,1")
        if number < 2:
            desk.well("consent", code, SERVICE, "--text", "2026-1", "--date", "2026-01-05")
        codes.append(code)
    return codes


def test_analyses_are_listed_with_their_purposes(desk, guest):
    guest()
    said = desk.well("analyse")
    assert "Looks at people. (pack guest, consent to service-evaluation)" in " ".join(said.split())
    listed = {one["name"]: one for one in json.loads(desk.well("analyse", "--json"))}
    assert listed["guest-look"]["pack"] == "guest"
    ours = {name for name, one in listed.items() if one["pack"] == "service"}
    assert ours == {
        "alliance-outcome",
        "completeness",
        "dropout",
        "effects",
        "follow-up",
        "nhs",
        "stability",
        "therapists",
    }
    assert all(len(line) <= 100 for line in said.splitlines())


def test_a_strangers_analysis_is_handed_who_consented_and_no_names(desk, guest, people):
    guest()
    found = json.loads(desk.well("analyse", "guest-look", "--json"))
    assert (found["table"]["clients"], found["table"]["left_out"]["clients"]) == (2, 1)
    assert found["sentences"][0] == "phq9"
    assert "reliable=Reliable(points=6.0, inclusive=True" in found["sentences"][1]
    with Clinic(desk.folder).record.reading() as reader:
        secrets = [*people, *(reader.clients.by_code(code).id for code in people)]
    assert not any(secret in json.dumps(found) for secret in secrets)


def test_few_people_are_not_printed_whoever_counted_them(desk, guest, people):
    guest()
    (table,) = json.loads(desk.well("analyse", "guest-look", "--json"))["tables"]
    assert table["rows"][1] == {"kind": "few", "people": None, "x": None}
    assert table["suppressed"] == 1
    said = desk.well("analyse", "guest-look")
    assert "not shown" in said
    assert "Purpose: Looks at people." in said
    assert "1 client without consent" in said
    assert "Pack guest 1.2" in said


def test_figures_leave_as_a_file_that_no_spreadsheet_takes_for_a_formula(
    desk, guest, people, tmp_path
):
    guest()
    out = tmp_path / "figures.csv"
    desk.well("analyse", "guest-look", "--out", str(out))
    rows = list(csv.DictReader(out.read_text("utf-8").splitlines()))
    assert rows[0] == {
        "analysis": "guest-look",
        "table": "t",
        "row": "1",
        "column": "kind",
        "value": "'=all",
    }
    assert [row["value"] for row in rows if row["row"] == "2"] == ["few", "", ""]


def test_who_asked_for_which_is_in_the_trail(desk, guest, people):
    guest()
    desk.well("analyse", "guest-look")
    with Clinic(desk.folder).record.reading() as reader:
        (entry,) = reader.audit.tail(1)
        assert reader.audit.verify().problem == ""
    assert (entry.actor, entry.action, entry.object_id) == ("mo", "analyse", "guest-look")


def test_an_analysis_that_fails_is_named_and_nothing_else_is_lost(desk, guest, people):
    guest(what="raise ValueError('no')")
    ran = desk.refused("analyse", "guest-look", status=1)
    assert "The analysis guest-look of guest failed." in ran.err
    assert "fit plugins why guest" in ran.err
    desk.well("analyse", "completeness")


def test_a_wrong_result_is_none(desk, guest, people):
    guest(what="return 'a table'")
    ran = desk.refused("analyse", "guest-look", status=1)
    assert "not Findings" in ran.err


def test_what_is_changed_in_the_table_is_changed_in_a_copy(desk, guest, people):
    guest(what="import msgspec; msgspec.structs.force_setattr(inquiry.archive, 'made_on', None)")
    found = json.loads(desk.well("analyse", "guest-look", "--json"))
    assert dt.date.fromisoformat(found["table"]["made_on"])


def test_consent_to_another_purpose_is_another_table(desk, guest, people):
    guest(fields="consent='research'")
    found = json.loads(desk.well("analyse", "guest-look", "--json"))
    assert found["table"]["clients"] == 0
    assert found["table"]["left_out"]["clients"] == 3


def test_an_empty_table_says_what_brings_clients_into_it(desk):
    assert "There is no client yet. Add one: fit client add" in desk.well("analyse", "completeness")
    code = desk.client()
    step = f"fit consent CLIENT {SERVICE} --text VERSION"
    said = desk.well("analyse", "completeness")
    assert step in said.replace("\n    ", "\n").splitlines()
    assert "client add" not in said
    desk.well(*step.replace("CLIENT", code).replace("VERSION", "2026-1").split()[1:])
    said = desk.well("analyse", "completeness")
    assert "1 client who" in said
    assert "CLIENT" not in said


def test_an_unknown_name_has_a_suggestion(desk, guest):
    guest()
    ran = desk.refused("analyse", "guest-loock", status=2)
    assert "guest-look" in ran.err


def test_a_measure_of_another_kind_is_refused(desk):
    ran = desk.refused("analyse", "effects", "--measure", "audit", status=2)
    assert "audit is a measure of screening" in ran.err
    desk.refused("analyse", "effects", "--measure", "phq9", "--measure", "core-10", status=2)


def test_every_analysis_of_ours_runs_in_an_empty_and_in_a_small_clinic(desk, people):
    names = [one["name"] for one in json.loads(desk.well("analyse", "--json"))]
    for name in names:
        for more in (("--everyone",), ("--json", "--until", "2025-12-31")):
            ran = desk.fit("analyse", name, *more)
            assert ran.status == 0, (name, ran.err)
            assert "fit: Plugin" not in ran.err
            if "--json" not in more:
                assert all(len(line) <= 100 for line in ran.out.splitlines()), name


def test_without_plugins_there_is_no_analysis(desk):
    assert "fit plugins enable service" in desk.well("--no-plugins", "analyse")
