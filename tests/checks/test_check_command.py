"""`fit check` on files, packs and names; its page in the reference."""

from __future__ import annotations

import json
import os
import sqlite3
import time
from pathlib import Path

import pytest

from docs.rules import PAGE, page
from fit_core.checks.rules import RULES

ROOT = Path(__file__).parents[2]


@pytest.fixture
def fit(bare_desk, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    return bare_desk


def test_the_reference_is_made_from_the_rules():
    assert page() == PAGE.read_text("utf-8"), "run: uv run python docs/rules.py"
    assert all(f"## {rule.id}\n" in page() for rule in RULES)


def test_a_pack_is_graded_and_told_what_the_next_grade_needs(fit, draft):
    made = draft("measure")
    out = fit.well("check", str(made.root))
    assert "Grade: bronze. For silver it needs: measure.norms" in out
    assert f"{made.measure}:1: $.norms:" in out
    assert fit.fit("check", str(made.root), "--grade", "silver").status == 1


def test_the_same_in_json(fit, draft):
    made = draft("measure")
    found = json.loads(fit.well("check", str(made.root), "--json"))
    assert found["grade"] == "bronze"
    assert found["next"]["grade"] == "silver"
    states = {rule["id"]: rule["state"] for rule in found["rules"]}
    assert states["measure.example"] == "holds"
    (norms,) = [rule for rule in found["rules"] if rule["id"] == "measure.norms"]
    assert norms["problems"][0]["line"] == 1


def test_a_file_that_does_not_load_tells_all_its_problems_once(fit, draft):
    made = draft("measure")
    made.edit(made.measure, "^topic = .*$", "topic = 7")
    made.edit(made.measure, '^better = "higher"$', 'better = "highest"')
    ran = fit.fit("check", str(made.measure))
    assert ran.status == 1
    assert ran.out.count("$.items[0].topic") == 1
    assert 'Did you mean "higher"?' in ran.out
    assert "Grade: none." in ran.out
    assert "not run" not in ran.out


def test_a_wording_file_is_checked_against_the_measure_beside_it(fit, draft):
    made = draft("measure")
    assert "Grade" not in fit.well("check", str(made.wording))
    made.edit(made.wording, r"^\[items.2\]\ntext = .*$", "")
    ran = fit.fit("check", str(made.wording))
    assert ran.status == 1
    assert "Item `2` has no sentence" in ran.out


def test_installed_packs_and_measures_are_checked_by_name(fit):
    assert "Grade: silver" in fit.well("check", "phq9")
    assert fit.fit("check", "checkin").status == 0
    told = fit.refused("check", "phq99", status=2)
    assert "Did you mean `phq9`?" in told.err


@pytest.mark.parametrize(
    "arguments",
    [["nowhere.toml"], ["some/folder"], ["."], ["--grade", "gold"], ["--explain", "measure.norm"]],
    ids=" ".join,
)
def test_what_cannot_be_checked_is_refused_in_two_sentences(fit, arguments):
    fit.refused("check", *arguments, status=2)


def test_a_folder_of_measures_needs_no_project(fit, draft):
    made = draft("measure")
    out = fit.well("check", str(made.folder))
    assert "Grade: bronze" in out


def test_a_broken_project_file_is_told_with_its_line(fit, draft):
    made = draft("measure")
    made.add(made.project, "\n[project\n")
    ran = fit.refused("check", str(made.root), status=1)
    assert f"{made.project}:" in ran.err


def test_explain_says_grade_and_paragraph(fit):
    out = fit.well("check", "--explain", "pack.data-only")
    assert "bronze, asked of each pack without code" in out
    told = fit.refused("check", "--explain", "pack.data-onl", status=2)
    assert "Did you mean `pack.data-only`?" in told.err
    assert json.loads(fit.well("check", "--explain", "pack.api", "--json"))["grade"] == "bronze"


OWN = sorted(
    path.parent
    for path in ROOT.glob("*/*/pyproject.toml")
    if "entry-points" in path.read_text("utf-8")
)


def test_there_are_packs_on_every_shelf():
    assert {path.parent.name for path in OWN} == {"measures", "plugins", "reports"}


@pytest.mark.long
@pytest.mark.parametrize("path", OWN, ids=lambda path: path.name)
def test_the_projects_own_packs_are_bronze(fit, path):
    assert fit.fit("check", str(path), "--json").status == 0


def test_one_measure_takes_less_than_a_second(fit, draft):
    made = draft("measure")
    fit.well("check", str(made.measure))
    start = time.process_time()
    fit.well("check", str(made.measure))
    assert time.process_time() - start < 1


def test_measures_schema_prints_what_is_shipped(fit):
    measure = json.loads(fit.well("measures", "schema"))
    assert "items" in measure["$defs"]["Measure"]["properties"]
    wording = json.loads(fit.well("measures", "schema", "--wording"))
    assert "instruction" in wording["$defs"]["Wording"]["properties"]


@pytest.mark.parametrize(
    ("arguments", "near"),
    [
        (["measures", "show", "phq-9"], "phq9"),
        (["plugins", "enable", "chang", "--yes"], "change"),
        (["plugins", "disable", "sesion"], "session"),
        (["chek"], "check"),
        (["measures", "shw"], "show"),
        (["new", "mesure", "x"], "measure"),
    ],
    ids=" ".join,
)
def test_a_wrong_name_is_met_with_the_closest(desk, arguments, near):
    told = desk.refused(*arguments, status=2).err
    assert "id you mean" in told
    assert near in told


def test_a_clinic_in_order(desk):
    out = desk.well("check")
    assert "PROBLEM" not in out
    for said in ("settings are readable", "crisis", "owner only", "record is whole", "PHQ-9"):
        assert said in out
    assert all(point["ok"] for point in json.loads(desk.well("check", "--json")))


def problems(desk) -> str:
    ran = desk.fit("check")
    assert ran.status == 1, ran.out
    assert ran.err == ""
    return "\n".join(line for line in ran.out.splitlines() if not line.startswith("OK"))


@pytest.mark.skipif(os.name == "nt", reason="rights lie in access lists there")
def test_files_that_others_may_read_are_told(desk):
    (desk.folder / "record.sqlite").chmod(0o644)
    desk.folder.chmod(0o755)
    told = problems(desk)
    assert f"chmod 600 {desk.folder / 'record.sqlite'}" in told
    assert f"chmod 700 {desk.folder}" in told


def test_a_waiting_risk_answer_is_told_until_it_is_acknowledged(desk, today):
    code = desk.client()
    desk.well("record", code, "phq9", "--answers", "1,1,1,1,1,1,1,1,2,1", "--date", today)
    assert f"fit acknowledge {code}" in problems(desk)
    desk.well("acknowledge", code, "--done", "Talked about it.")
    desk.well("check")


def test_an_empty_crisis_text_and_a_measure_that_is_gone_are_told(desk):
    settings = desk.folder / "clinic.toml"
    text = settings.read_text("utf-8")
    text = text.replace("Ring the practice on 01234 567890.", " ")
    settings.write_text(text.replace('alliance = "session-checkin"', 'alliance = "gone"'), "utf-8")
    told = problems(desk)
    assert "crisis text: there is none in en-GB" in told
    assert "There is no measure `gone`" in told


def test_a_changed_and_a_missing_plugin_are_told(desk):
    settings = desk.folder / "clinic.toml"
    text = settings.read_text("utf-8").replace("[plugins.change]", "[plugins.vanished]")
    assert "[plugins.vanished]" in text
    at = text.index("sha256:", text.index("[plugins.session]"))
    settings.write_text(text[: at + 7] + "0" * 64 + text[at + 71 :], "utf-8")
    told = problems(desk)
    assert "session is changed" in told
    assert "vanished is enabled here but not installed" in told


def test_a_measure_in_use_that_changed_on_disk_is_told(desk, draft):
    made = draft("measure")
    desk.well("measures", "add", str(made.measure))
    code = desk.client()
    desk.well("record", code, "mood-pack", "--answers", "1,2,3", "--date", "2026-01-05")
    desk.well("check")
    own = desk.folder / "measures" / "mood-pack.toml"
    own.write_text(own.read_text("utf-8").replace("reverse = true", "reverse = false"), "utf-8")
    assert "mood-pack is not what clinic has now" in problems(desk)


def test_a_changed_record_is_told(desk):
    code = desk.client()
    desk.well("record", code, "phq9", "--answers", "1,1,1,1,1,1,1,0,0,1", "--date", "2026-01-05")
    file = sqlite3.connect(desk.folder / "record.sqlite")
    for (name,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        file.execute(f"DROP TRIGGER {name}")
    file.execute("UPDATE administrations SET respondent = 'parent'")
    file.commit()
    file.close()
    assert "is not what was written" in problems(desk)


def test_no_clinic_is_told_as_everywhere(bare_desk):
    bare_desk.refused("check", status=2)
