"""``fit layers``: what is here, what it says, what it changes, and what changed since."""

from __future__ import annotations

import json

import pytest

from tests.clinic import far

EVIDENCE = """
[[evidence]]
kind = "language"
between = ["en", "cy"]
level = "scalar"
contested = true
grade = "high"
source = "invented for this test"
"""


@pytest.fixture
def module(shelf):
    files = far.language('[presentation]\npaper = "Letter"\n')
    files["layers/people.toml"] = far.people() + EVIDENCE
    return shelf.put("far", group="fit.adaptations", files=files)


def listed(desk, name="far"):
    lines = json.loads(desk.well("layers", "list", "--json"))
    return next(line for line in lines if line["pack"] == name)


def test_the_list_tells_states_and_who_has_read_the_sentences(desk, module, shelf):
    assert listed(desk)["state"] == "installed"
    desk.well("layers", "use", "far")
    line = listed(desk)
    assert (line["state"], line["languages"], line["measures"]) == ("active", ["cy"], ["phq9"])
    assert (line["status"], line["reviewed"]) == (["translated-only"], False)
    assert "has not read it" in desk.well("layers", "list")

    shelf.write(module, files={"text/cy/sheet.ftl": "sheet-title = Arall\n"})
    assert listed(desk)["state"] == "changed"
    assert "take them: fit layers use far" in desk.well("layers", "list")
    shelf.write(module, files={"layer.toml": "nothing"})
    assert listed(desk)["state"] == "broken"
    shelf.remove(module)
    assert listed(desk)["state"] == "gone"
    next(desk.folder.glob("layers/far/*/layer.toml")).write_text("nothing")
    assert listed(desk)["state"] == "damaged"
    assert "no sheet is made with it" in desk.well("layers", "list")


def test_taking_layers_into_use_says_what_it_changes(desk, module):
    said = desk.well("layers", "use", "far")
    assert "cy: sheets and forms in it (translated-only; not yet read by a native speaker)." in said
    assert "cy: Letter paper is proposed; that of clinic.toml stays." in said
    flat = " ".join(said.split())
    assert (
        "phq9: 1 norm, not a default; 1 study of whether groups answer alike; no line or change "
        "for answers in cy." in flat
    )
    assert "A client may say to belong to: people of the shore (shore)." in said
    assert "Before a sheet in cy: Write where clients find help at once under" in flat
    assert "fit client language CODE cy" in said
    assert "fit layers show far" in said
    assert max(len(line) for line in said.splitlines() if str(desk.folder) not in line) <= 80
    again = json.loads(desk.well("layers", "use", "far", "--json"))
    assert (again["pack"], again["version"], len(again["effects"])) == ("far", "1.2", 4)


def test_every_value_is_shown_with_layer_version_hash_grade_and_source(desk, module):
    said = desk.well("layers", "show", "far")
    assert "far 1.2: installed" in said
    assert "people  (population cy, translated-only)  People who were asked" in said
    assert "layers/people.toml, sha256:" in said
    assert "norms.people-norm: scale total, metric 0-27" in said
    assert "cutoff (side at-or-above, value 14)" in said
    assert "      high; invented for this test" in said
    assert "presentation.paper: Letter" in said
    desk.well("layers", "use", "far")
    assert "Taken into use by mo on " in desk.well("layers", "show", "far")
    (language, people) = json.loads(desk.well("layers", "show", "far", "--json"))
    assert (language["version"], len(language["sha256"])) == ("1.2", 64)
    norm = next(one for one in people["values"] if one["key"] == "norms.people-norm")
    assert (norm["grade"], norm["source"]) == ("high", "invented for this test")


def test_a_conflict_is_told_before_it_is_met(desk, module, shelf):
    desk.well("layers", "use", "far")
    rival = far.people("rival").replace("people of the shore", "others", 1)
    shelf.put("rival", group="fit.adaptations", files={"layer.toml": rival})
    said = desk.well("layers", "show", "rival")
    assert "cannot be taken into use as it is: The layers people and rival set group.shore" in said
    ran = desk.refused("layers", "use", "rival", status=1)
    assert '"layers.group.shore" = "people"' in ran.err
    assert listed(desk, "rival")["state"] == "installed"


def test_a_difference_is_told_key_by_key_and_nothing_changes_until_it_is_taken(desk, module, shelf):
    desk.well("layers", "use", "far")
    assert desk.well("layers", "diff", "far") == "far is as in use.\n"
    files = {
        "layers/people.toml": far.people(mean=8) + EVIDENCE,
        "text/cy/sheet.ftl": far.SHEET.replace("pethau", "popeth") + "crisis-more = Rhagor\n",
        "names/cy.toml": '[phq9]\ntitle = "Arall"\n',
    }
    shelf.write(module, files=files)
    found = {one["where"]: one for one in json.loads(desk.well("layers", "diff", "far", "--json"))}
    assert set(found) == {
        "people: norms.people-norm",
        "text/cy/sheet.ftl: sheet-title",
        "text/cy/sheet.ftl: crisis-more",
        "names/cy.toml",
    }
    changed = found["text/cy/sheet.ftl: sheet-title"]
    assert (changed["used"], changed["now"]) == ("Sut mae pethau", "Sut mae popeth")
    assert found["text/cy/sheet.ftl: crisis-more"]["used"] == ""
    assert "mean 9" in found["people: norms.people-norm"]["used"]
    assert "mean 8" in found["people: norms.people-norm"]["now"]
    assert "mean 9" in desk.well("layers", "show", "far")
    desk.well("layers", "use", "far")
    assert "mean 8" in desk.well("layers", "show", "far")


def test_what_is_not_in_use_has_no_difference_and_cannot_be_stopped(desk, module):
    assert "fit layers show far" in desk.refused("layers", "diff", "far", status=2).err
    assert "not in use" in desk.refused("layers", "stop", "far", status=2).err
    assert "Did you mean" in desk.refused("layers", "show", "fra", status=2).err
    desk.well("layers", "use", "far")
    assert "in use no longer" in desk.well("layers", "stop", "far")
    assert listed(desk)["state"] == "installed"


def test_the_clinics_own_files_are_shown_too(desk):
    own = desk.folder / "layers" / "own"
    own.mkdir(parents=True)
    (own / "ours.toml").write_text(
        'format = 0\nid = "ours"\nlevel = "clinic"\ntitle = "Ours"\nsource = "this clinic"\n'
        'status = "original"\n[presentation]\npaper = "Letter"\n',
        "utf-8",
    )
    assert "presentation.paper: Letter" in desk.well("layers", "show", "own")


def test_a_pack_and_a_file_of_a_pack_are_checked(desk, module, shelf):
    report = json.loads(desk.fit("layers", "check", "far", "--json").out)
    assert report["target"] == "far"
    path = shelf.place / module / "layer.toml"
    path.write_text(path.read_text("utf-8") + "\n[items]\n1 = 2\n", "utf-8")
    ran = desk.fit("layers", "check", str(path))
    assert ran.status == 1
    assert "A layer may not set items" in ran.out


def test_acts_on_layers_are_in_the_audit_trail(desk, module):
    desk.well("layers", "use", "far")
    desk.well("layers", "stop", "far")
    from fit_core.record import open_record

    with open_record(desk.folder / "record.sqlite").reading() as reader:
        acts = [(one.action, one.object_id, one.actor) for one in reader.audit.tail(2)]
    assert acts == [("use-layers", "far", "mo"), ("stop-layers", "far", "mo")]
