"""Norms of a measure: shown with what is used and why, chosen by name, audited, never silently."""

from __future__ import annotations

import json
import tomllib

import pytest

from tests.clinic.stranger import river

SECOND = """
[[norms]]
id = "shore"
scale = "total"
metric = "0-8"
better = "higher"
population = "people on the shore: invented for tests"
sheet_name = "people on the shore"
n = 90
year = 2019
reliable_change = { points = 2, level = 0.90 }
cutoff = { side = "below", value = 4 }
grade = "GRADE"
source = "invented"

[[norms]]
id = "sea"
scale = "total"
metric = "0-8"
better = "higher"
population = "people at sea: invented for tests"
mean = 5.0
sd = 1.5
grade = "high"
source = "invented"

[[examples]]"""


def file(grade="medium"):
    whole = river().replace("[[examples]]", SECOND.replace("GRADE", grade), 1)
    return whole.replace("default = true", 'default = true\nreason = "the river is nearer"')


@pytest.fixture
def banks(desk, shelf):
    """A measure with three norms, made the outcome of the clinic."""

    def make(grade="medium"):
        shelf.put("stream", group="fit.measures", files={"river.toml": file(grade)})
        path = desk.folder / "clinic.toml"
        path.write_text(path.read_text("utf-8").replace('"phq9"', '"river"', 1), "utf-8")

    return make


def rows(desk):
    shown = json.loads(desk.well("measures", "norms", "river", "--json"))
    return {row["id"]: row for row in shown}


def used(desk):
    return {name: row["used_for"] for name, row in rows(desk).items()}


def settings(desk):
    return tomllib.loads((desk.folder / "clinic.toml").read_text("utf-8"))


def sheet_values(desk, client, *days):
    for day in days:
        desk.session(client, f"2026-01-{day:02}", "--answers", "river=4,1")
    return desk.sheets()[-1]


def test_the_default_tells_change_and_no_line_is_drawn_before_one_is_chosen(desk, banks):
    banks()
    assert used(desk) == {"nobody": ["change"], "shore": [], "sea": []}
    assert rows(desk)["nobody"]["why"] == "Default. the river is nearer"
    assert "neither a line nor a reliable change" in rows(desk)["sea"]["why"]
    desk.well("measures", "norms", "river", "--use", "shore")
    assert used(desk) == {"nobody": [], "shore": ["change", "line"], "sea": []}
    assert rows(desk)["shore"]["why"] == "Chosen by this clinic."
    assert rows(desk)["nobody"]["why"].startswith("Default. Another was chosen here.")
    assert settings(desk)["norms"] == {"phq9": "nhs-talking-therapies", "river": "shore"}
    desk.well("measures", "norms", "river", "--forget")
    assert used(desk)["nobody"] == ["change"]
    assert "river" not in settings(desk)["norms"]
    assert "No norm had been chosen." in desk.well("measures", "norms", "river", "--forget")


def test_a_sheet_uses_what_was_chosen(desk, banks):
    banks()
    client = desk.client()
    assert "nobody: invented" in str(sheet_values(desk, client, 6, 13))
    desk.well("measures", "norms", "river", "--use", "shore")
    said = str(sheet_values(desk, client, 20))
    assert "and line. Published values for: people on the shore." in said


def test_a_norm_that_nobody_re_read_is_used_only_after_it_was_said_twice(desk, banks):
    banks("unverified")
    assert rows(desk)["shore"]["never_unless_chosen"] is True
    ran = desk.refused("measures", "norms", "river", "--use", "shore", status=1)
    assert "graded unverified: the project did not re-read them" in ran.err
    assert used(desk)["shore"] == []
    desk.well("measures", "norms", "river", "--use", "shore", "--unverified")
    client = desk.client()
    said = str(sheet_values(desk, client, 6, 13))
    assert "for: people on the shore (source not read again)." in said


def test_choosing_is_audited_and_writes_the_settings_whole(desk, banks):
    banks()
    before = settings(desk)
    count = desk.counts().audit_entries
    desk.well("measures", "norms", "river", "--use", "shore")
    assert desk.counts().audit_entries == count + 1
    after = settings(desk)
    assert after.pop("norms") != before.pop("norms")
    assert after == before


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("river", "--use", "shor"), 2, "Did you mean `shore`?"),
        (("river", "--use", "sea"), 1, "Choose one that does: nobody, shore."),
        (("rivr", "--use", "shore"), 2, "Did you mean `river`?"),
        (("river", "--use", "shore", "--forget"), 2, "Give one of them."),
        (("river", "--unverified"), 2, "Name the norm"),
        (("river", "--scale", "totl"), 2, "Did you mean `total`?"),
    ],
)
def test_what_cannot_be_chosen_is_refused_and_changes_nothing(desk, banks, arguments, status, said):
    banks()
    before = settings(desk), desk.counts().audit_entries
    assert said in desk.refused("measures", "norms", *arguments, status=status).err
    assert (settings(desk), desk.counts().audit_entries) == before


def test_the_table_says_everything_in_100_columns(desk, banks):
    banks("unverified")
    shown = desk.well("measures", "norms", "river")
    assert max(map(len, shown.splitlines())) <= 100
    for word in ("90", "2019", "< 4", "2 (90%)", "0.85 alpha", "3.1", "200", "Source: invented"):
        assert word in shown
    assert "shore  [NOT VERIFIED]" in shown
    assert "Graded unverified: never used unless you choose it." in shown
    assert "fit measures norms river --use ID" in shown


def test_a_default_with_a_line_only_says_so(desk):
    (row, *_) = json.loads(desk.well("measures", "norms", "pcl5", "--json"))
    assert row["used_for"] == []
    assert "its line is drawn only if you choose it" in row["why"]


def test_every_shipped_measure_fits_in_100_columns(desk):
    listed = json.loads(desk.well("measures", "list", "--json"))
    several = [row["id"] for row in listed][::9]
    for name in [*several, "ors", "cors", "rcads47", "core10"]:
        shown = desk.well("measures", "norms", name)
        assert max(map(len, shown.splitlines())) <= 100, name


def test_the_norms_are_those_of_the_measure_in_use(desk, banks, shelf):
    banks()
    client = desk.client()
    sheet_values(desk, client, 6)
    (module,) = [path.name for path in shelf.place.glob("pack_stream*") if "dist" not in path.name]
    shelf.write(module, files={"river.toml": river(mean="1.1")})
    assert set(rows(desk)) == {"nobody", "shore", "sea"}


def test_a_choice_that_is_not_there_any_more_is_told(desk, banks, shelf):
    banks()
    desk.well("measures", "norms", "river", "--use", "shore")
    assert "which this clinic chose" not in desk.well("check")
    (module,) = [path.name for path in shelf.place.glob("pack_stream*") if "dist" not in path.name]
    shelf.write(module, files={"river.toml": river()})
    told = desk.fit("check")
    assert "river has no norm shore, which this clinic chose; the default is used." in told.out
    assert "This clinic chose shore" in desk.fit("measures", "norms", "river").err


def test_without_a_clinic_norms_are_shown_and_none_is_chosen(bare_desk):
    shown = bare_desk.well("measures", "norms", "phq9")
    assert "There is no clinic here" in shown
    bare_desk.refused("measures", "norms", "phq9", "--use", "nhs-talking-therapies", status=2)
