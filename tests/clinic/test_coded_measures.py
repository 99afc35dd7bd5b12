"""Measures that plugins make: listed, used, pinned, contested, broken and gone."""

from __future__ import annotations

import json

import pytest

from tests.clinic.stranger import river

TIDE = """
from fit_core.measure.coded import CodedMeasure

def item(number):
    return {"id": str(number), "topic": TOPICS[number - 1], "responses": "five"}

TOPICS = ("water", "wind", "light")
NAME = "tide"

def make():
    numbers = [str(n) for n, _ in enumerate(TOPICS, 1)]
    return {
        "format": 0, "id": NAME, "version": "1", "title": "Tide form", "kind": "outcome",
        "recall": "P1W", "components": ["outcomes"], "validated": False,
        "licence": {"owner": "A Stranger", "terms": "public-domain",
                    "wording": "bring-your-own", "source": "invented"},
        "responses": {"five": {"codes": [0, 1, 2, 3, 4]}},
        "items": [item(n) for n in range(1, len(TOPICS) + 1)],
        "scales": [{"id": "total", "method": "sum", "better": "higher", "items": numbers}],
        "examples": [{"answers": dict.fromkeys(numbers, 1.0), "expect": {"total": len(TOPICS)}}],
    }

@hookimpl
def fit_measures():
    return [CodedMeasure(NAME, "Tide form", "1", "outcome", make)]
"""


@pytest.fixture
def tide(desk, shelf):
    """A plugin that makes a measure, enabled; gives how to change and remove it."""

    class Tide:
        def __init__(self):
            self.module = shelf.put("guest", TIDE)
            desk.well("plugins", "enable", "guest", "--yes")

        def change(self, old, new):
            assert old in TIDE
            shelf.write(self.module, TIDE.replace(old, new))
            desk.well("plugins", "enable", "guest", "--yes")
            shelf.forget()

        def remove(self):
            shelf.remove(self.module)

    made = Tide()
    shelf.forget()
    return made


def record(desk, client, day, answers="4,1,2", name="tide"):
    return desk.fit("record", client, name, "--date", f"2026-01-{day:02}", "--answers", answers)


def scores(desk, client):
    shown = json.loads(desk.well("client", "show", client, "--json"))
    return [session["scores"].get("tide.total") for session in shown["sessions"]]


def listed(desk):
    rows = json.loads(desk.well("measures", "list", "--json"))
    ours = ("guest", "second", "stream")
    return [(row["id"], row["pack"]) for row in rows if row["pack"] in ours]


def test_it_is_listed_shown_scored_and_recorded_as_any_other(desk, tide, tmp_path):
    assert listed(desk) == [("tide", "guest")]
    assert "Tide form  (tide, version 1)" in desk.well("measures", "show", "tide")
    answers = tmp_path / "answers.csv"
    answers.write_text("1,2,3\n4,1,2\n", "utf-8")
    line = json.loads(desk.well("score", "tide", str(answers), "--json"))
    assert line["scales"]["total"]["score"] == 7
    client = desk.client()
    ran = record(desk, client, 6)
    assert (ran.status, ran.err) == (0, "")
    assert scores(desk, client) == ["7"]


def test_outside_a_clinic_no_plugin_makes_anything(bare_desk, tide):
    rows = json.loads(bare_desk.well("measures", "list", "--json"))
    assert "tide" not in [row["id"] for row in rows]


def test_it_is_not_made_before_it_is_asked_for(desk, tide):
    tide.change("    numbers = [", "    raise SystemExit('too early')\n    numbers = [")
    assert listed(desk) == [("tide", "guest")]
    client = desk.client()
    assert desk.fit("record", client, "phq9", "--date", "2026-01-06", *PHQ).err == ""
    ran = desk.refused("measures", "show", "tide", status=1)
    assert "The measure tide was not made by its plugin guest." in ran.err
    assert "SystemExit: too early" in ran.err
    assert "fit plugins why guest" in ran.err


PHQ = ("--answers", "0,0,0,0,0,0,0,0,0,0")


def test_the_first_use_pins_it_and_a_person_accepts_what_it_is_later(desk, tide):
    client = desk.client()
    record(desk, client, 6)
    tide.change('"wind"', '"stars"')
    ran = record(desk, client, 13)
    assert "fit: tide has changed in the pack guest; the one in use stays." in ran.err
    assert desk.well("plugins", "diff", "tide") == 'measure.items[1].topic: "wind" -> "stars"\n'
    assert "measure  tide of guest" in desk.well("plugins", "review", "--yes")
    assert record(desk, client, 20).err == ""
    assert scores(desk, client) == ["7"] * 3


def test_a_table_in_other_order_is_the_same_measure(desk, tide):
    client = desk.client()
    record(desk, client, 6)
    before = '"recall": "P1W", "components": ["outcomes"]'
    tide.change(before, '"components": ["outcomes"], "recall": "P1W"')
    assert record(desk, client, 13).err == ""


def test_gone_with_its_plugin_it_goes_on_in_the_clinic(desk, tide):
    client = desk.client()
    record(desk, client, 6)
    tide.remove()
    ran = record(desk, client, 13)
    assert ran.status == 0
    assert scores(desk, client) == ["7", "7"]
    assert listed(desk) == []
    used = json.loads((desk.folder / "in-use" / "tide.json").read_text("utf-8"))
    assert used["pack"] == "guest"
    assert "There is no measure `tide`" in desk.refused("measures", "show", "tide", status=2).err


def test_without_plugins_it_goes_on_too(desk, tide):
    client = desk.client()
    record(desk, client, 6)
    ran = desk.fit(
        "--no-plugins", "record", client, "tide", "--date", "2026-01-13", "--answers", "0,0,1"
    )
    assert ran.status == 0
    assert scores(desk, client) == ["7", "1"]


def test_what_breaks_a_rule_is_told_by_plugin_and_path(desk, tide):
    client = desk.client()
    record(desk, client, 6)
    tide.change('"items": numbers}', '"items": [*numbers, "9"]}')
    ran = desk.refused("measures", "show", "tide", status=1)
    assert "plugin guest 1.2: measure tide: $.scales[0].items[3]: There is no item `9`." in ran.err
    assert record(desk, client, 13).status == 0  # on the form that the clinic has


def test_two_plugins_with_one_id_are_both_listed_and_a_person_chooses(desk, tide, shelf):
    shelf.put("second", TIDE.replace('"wind"', '"stars"'))
    desk.well("plugins", "enable", "second", "--yes")
    assert listed(desk) == [("tide", "guest"), ("tide", "second")]
    client = desk.client()
    ran = desk.refused("record", client, "tide", "--answers", "1,1,1", status=1)
    assert "Measure `tide` is in `guest` and `second`; neither wins." in ran.err
    assert "fit plugins choose fit_measures.tide PACK" in ran.err
    desk.well("plugins", "choose", "fit_measures.tide", "second")
    assert "stars" in desk.well("measures", "show", "tide")
    assert record(desk, client, 6).status == 0


def test_a_file_settles_what_is_not_in_use_and_a_person_may_choose_the_code(desk, tide, shelf):
    """Answers on a file's measure are saved before any plugin runs, so files are not contested."""
    file = river().replace('"river"', '"tide"')
    shelf.put("stream", group="fit.measures", files={"tide.toml": file})
    assert listed(desk) == [("tide", "guest"), ("tide", "stream")]
    assert "River form" in desk.well("measures", "show", "tide")
    ran = desk.refused("plugins", "choose", "fit_measures.tide", "phq", status=2)
    assert "guest, stream" in ran.err
    desk.well("plugins", "choose", "fit_measures.tide", "guest")
    assert "Tide form" in desk.well("measures", "show", "tide")
    tide.remove()
    assert "River form" in desk.well("measures", "show", "tide")


def test_what_is_in_use_is_never_displaced(desk, tide, shelf):
    client = desk.client()
    record(desk, client, 6)
    file = river().replace('"river"', '"tide"')
    shelf.put("stream", group="fit.measures", files={"tide.toml": file})
    assert record(desk, client, 13).err == ""
    desk.well("plugins", "choose", "fit_measures.tide", "stream")
    assert record(desk, client, 20).err == ""
    assert scores(desk, client) == ["7"] * 3


def test_two_packs_with_one_id_are_chosen_between_in_the_same_way(desk, shelf):
    for name, title in (("brook", "Brook form"), ("stream", "River form")):
        file = river().replace("River form", title)
        shelf.put(name, group="fit.measures", files={"river.toml": file})
    assert "neither wins" in desk.refused("measures", "show", "river", status=1).err
    desk.well("plugins", "choose", "fit_measures.river", "brook")
    assert "Brook form" in desk.well("measures", "show", "river")


def test_one_declared_twice_is_taken_once_and_said(desk, tide):
    one = 'CodedMeasure(NAME, "Tide form", "1", "outcome", make)'
    tide.change(one, f"{one}, {one}")
    ran = desk.fit("measures", "list", "--json")
    assert [row["id"] for row in json.loads(ran.out) if row["pack"] == "guest"] == ["tide"]
    assert "declares the measure tide twice; the first is taken" in ran.err


def test_check_makes_what_a_plugin_declares_and_tells_what_is_wrong(desk, tide):
    assert "silver, guest, broken" not in desk.fit("check", "guest", "--run-code").out
    tide.change('"items": numbers}', '"items": [*numbers, "9"]}')
    said = desk.fit("check", "guest", "--run-code", "--grade", "silver").out
    assert "pack.hooks" in said
    assert "measure tide: $.scales[0].items[3]: There is no item `9`." in said
