"""Which components a clinic asks, which are only set up, which never, and what could ask them."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import get_args

import pytest

from fit_core.clinic.coverage import COMPONENTS, RECORDS
from fit_core.measure.model import Component
from tests.clinic.stranger import river

ROOT = Path(__file__).parents[2]
FACTS = ROOT / ".." / "shared" / "reference" / "alliance-instruments.yaml"
FILES = [path for path in ROOT.glob("measures/*/fit_*/*.toml") if "." not in path.stem]
OURS = {
    "non_judgmental": "non-judgement",
    "cultural_sensitivity": "culture",
    "long_term": "long-term",
}
#: The facts list one theme for the form of couples; the file scores the key of the WAI-SR, whose
#: items are its own, so it speaks to what the WAI-SR speaks to.
OTHERWISE = {"wai-couple": {"trust", "collaboration", "non-judgement"}}


def covered(desk):
    return {row["component"]: row for row in json.loads(desk.well("coverage", "--json"))}


def asked(desk):
    return {name: row["asked"] for name, row in covered(desk).items()}


def test_the_words_are_those_of_the_format():
    assert tuple(COMPONENTS) == get_args(Component)


def test_a_new_clinic_has_asked_nothing_and_is_ready_for_what_is_set_up(desk):
    states = asked(desk)
    assert states.pop("attachment") == "no"
    assert set(states.values()) == {"ready"}


def test_what_is_on_record_counts(desk):
    client = desk.client()
    desk.well("record", client, "gad7", "--date", "2026-01-06", "--answers", "1,1,1,1,1,1,1")
    found = covered(desk)
    assert found["outcomes"]["asked"] == "yes"
    assert {"name": "gad7", "kind": "measure", "count": 1} in found["outcomes"]["by"]
    assert found["trust"]["asked"] == "ready"


ACTS = [
    ("sessions", "stability", "session {} --date 2026-01-06 --no-ask --no-open"),
    ("goals", "collaboration", "goal add {} sleep"),
    ("endings", "stability", "end {} planned --date 2026-02-01"),
    ("reviews", "feedback", "review {} --date 2026-01-06 --discussed --fits a --agreed b"),
]


@pytest.mark.parametrize(("record", "component", "command"), ACTS)
def test_records_speak_to_components_too(desk, record, component, command):
    """Attendance and endings are stability, a talk about a sheet feedback, goals collaboration."""
    client = desk.client()
    if record == "reviews":
        desk.session(client, "2026-01-06", "--words", "Well enough.")
    said = "--does-not-fit c --look-again d" if record == "reviews" else ""
    desk.well(*f"{command} {said}".format(client).split())
    (found,) = [by for by in covered(desk)[component]["by"] if by["name"] == record]
    assert found["count"] == 1
    assert asked(desk)[component] == "yes"
    assert record in [one.name for one in RECORDS]


def test_what_is_never_asked_names_open_and_short_measures_first(desk, shelf):
    before = covered(desk)["attachment"]["could"]
    assert [offer["measure"] for offer in before] == ["ecr-rs", "ecr-s"]
    assert [offer["needs"] for offer in before] == ["statement", "permission"]
    long = river().replace('"outcomes"', '"attachment"').replace('"river"', '"long-river"')
    shelf.put("stream", group="fit.measures", files={"long-river.toml": long})
    assert [offer["measure"] for offer in covered(desk)["attachment"]["could"]] == [
        "long-river",
        "ecr-rs",
        "ecr-s",
    ]


def test_drafts_and_forms_of_others_are_not_offered(desk):
    """CATS has an unverified key; no client answers what a therapist or parent is asked."""
    offers = [o["measure"] for row in covered(desk).values() for o in row["could"]]
    assert "cats" not in offers


def test_the_matrix_is_for_people_and_fits_in_100_columns(desk, shelf):
    name = "a-river-with-a-long-name"
    file = river().replace('"river"', f'"{name}"')
    shelf.put("stream", group="fit.measures", files={f"{name}.toml": file})
    client = desk.client()
    desk.well("record", client, name, "--date", "2026-01-06", "--answers", "4,1")
    shown = desk.well("coverage")
    lines = shown.splitlines()
    assert max(map(len, lines)) <= 100
    heads = next(line for line in lines if "trust" in line and "attach." in line)
    (row,) = [line for line in lines if line.startswith("asked")]
    assert row[: heads.index("attach.") + 7].endswith("no")
    at = heads.index("outc.") + 4
    assert lines[lines.index(name) + 1][at] == "1"
    assert "Never asked: attachment style" in lines
    assert "  ecr-rs: Experiences in Close Relationships" in shown
    assert "needs your statement of non-commercial use" in " ".join(shown.split())


def test_a_measure_that_cannot_be_read_stops_nothing(desk, shelf):
    shelf.put("broken", group="fit.measures", files={"river.toml": river().replace("sum", "summ")})
    assert asked(desk)["attachment"] == "no"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_shipped_measure_says_to_which_components_it_speaks(path):
    table = tomllib.loads(path.read_text("utf-8"))
    assert table["components"]
    assert set(table["components"]) <= COMPONENTS.keys()


@pytest.mark.skipif(not FACTS.is_file(), reason="the facts are not beside this repository")
def test_the_components_are_those_of_the_facts():
    held = {}
    for path in FILES:
        table = tomllib.loads(path.read_text("utf-8"))
        held[table["id"]] = set(table["components"])
    entries = re.split(r"(?m)^- id: ", FACTS.read_text("utf-8"))[1:]
    assert len(entries) == 49
    for entry in entries:
        name = entry.split()[0].replace("_", "-")
        themes = re.search(r"seed_themes: \[([^\]]*)\]", entry)[1].split(",")
        facts = {OURS.get(theme.strip(), theme.strip()) for theme in themes}
        assert held[name] == OTHERWISE.get(name, facts), name
