"""Layers in use are a clinic's own copy: a pack that changes or goes leaves them as they are."""

from __future__ import annotations

import pytest

from fit_core.clinic.layers import in_use, offered, own_layers, stop_layers, use_layers
from fit_core.clinic.opening import Clinic
from fit_core.errors import FitError, NotFoundError, ProblemsError, RefusedError
from fit_core.measure.identity import structure_hash
from tests.clinic.stranger import river

LANGUAGE = """format = 0
id = "far"
level = "language"
language = "cy"
title = "Far away"
source = "invented for this test"
status = "translated-only"
"""
PEOPLE = """format = 0
id = "{id}"
level = "population"
title = "People who were asked"
source = "invented for this test"
status = "translated-only"

[for]
measure = "river"
structure = "{structure}"

[[groups]]
id = "shore"
title = "{title}"
"""
OWN = """format = 0
id = "ours"
level = "{level}"
title = "Ours"
source = "this clinic"
status = "original"
[presentation]
paper = "Letter"
"""


def people(structure="sha256:" + "0" * 64, name="shore", title="people of the shore"):
    return PEOPLE.format(id=name, structure=structure, title=title)


@pytest.fixture
def far(shelf):
    files = {"layer.toml": LANGUAGE, "text/cy/sheet.ftl": "sheet-title = Draw\n", "notes.txt": "x"}
    module = shelf.put("far", group="fit.adaptations", files=files)

    class Pack:
        folder = shelf.place / module

        def write(self, **files):
            shelf.write(module, files=files)

    return Pack()


@pytest.fixture
def clinic(desk):
    return Clinic(desk.folder)


def test_what_is_used_is_a_copy_and_the_pack_may_change_or_go(clinic, far, desk, shelf):
    used = use_layers(clinic, "far")
    assert used.state == "active"
    assert clinic.adaptation.languages["cy"].layer.id == "far"
    kept = in_use(clinic)[0].pack.folder
    assert (kept / "text/cy/sheet.ftl").read_text() == "sheet-title = Draw\n"
    assert not (kept / "notes.txt").exists()

    (far.folder / "layer.toml").write_text(LANGUAGE.replace("Far away", "Farther"), "utf-8")
    later = Clinic(desk.folder)
    assert [one.state for one in in_use(later)] == ["changed"]
    assert later.adaptation.languages["cy"].layer.title == "Far away"
    use_layers(later, "far")
    assert later.adaptation.languages["cy"].layer.title == "Farther"

    (far.folder / "layer.toml").write_text("no layer", "utf-8")
    assert [one.state for one in in_use(Clinic(desk.folder))] == ["broken"]
    shelf.remove(far.folder.name)
    gone = Clinic(desk.folder)
    assert [one.state for one in in_use(gone)] == ["gone"]
    assert gone.adaptation.languages["cy"].layer.title == "Farther"


def test_layers_that_are_stopped_act_no_more_and_stay_readable(clinic, far):
    used = use_layers(clinic, "far")
    folder = in_use(clinic)[0].pack.folder
    stop_layers(clinic, "far")
    assert (in_use(clinic), clinic.adaptation.languages) == ((), {})
    assert folder.is_dir()
    with pytest.raises(NotFoundError, match="far are not in use"):
        stop_layers(clinic, "far")
    assert use_layers(clinic, "far").pinned.sha256 == used.pinned.sha256


def test_a_damaged_copy_is_refused_and_taken_anew(clinic, far):
    use_layers(clinic, "far")
    (in_use(clinic)[0].pack.folder / "text/cy/sheet.ftl").write_text("sheet-title = Arall\n")
    with pytest.raises(FitError, match="are not what was taken into use") as damaged:
        in_use(clinic)
    assert "fit layers use far" in damaged.value.next_step
    use_layers(clinic, "far")
    assert in_use(clinic)[0].state == "active"


def test_a_layer_for_another_structure_of_a_measure_in_use_is_refused(clinic, desk, shelf):
    shelf.put("stream", group="fit.measures", files={"river.toml": river()})
    shelf.put("near", group="fit.adaptations", files={"layer.toml": people()})
    use_layers(clinic, "near")  # nobody uses the measure yet
    desk.well("record", desk.client(), "river", "--answers", "4,1")
    later = Clinic(desk.folder)
    with pytest.raises(RefusedError, match="made for another structure of river"):
        use_layers(later, "near")
    assert later.adaptation.groups == {}
    assert "made for another structure of river" in later.remarks[0]

    right = structure_hash(later.library.get("river"))
    shelf.put("fit", group="fit.adaptations", files={"layer.toml": people(right, "fitting")})
    later = Clinic(desk.folder)
    use_layers(later, "fit")
    assert set(later.adaptation.groups) == {"shore"}


def test_two_packs_that_differ_are_refused_when_the_second_is_taken(clinic, desk, shelf):
    shelf.put("one", group="fit.adaptations", files={"layer.toml": people(name="first")})
    other = people(name="second", title="others")
    shelf.put("two", group="fit.adaptations", files={"layer.toml": other})
    use_layers(clinic, "one")
    with pytest.raises(RefusedError, match=r"first and second set group\.shore differently"):
        use_layers(clinic, "two")
    assert [one.pinned.pack for one in in_use(clinic)] == ["one"]
    settings = desk.folder / "clinic.toml"
    named = '[choose]\n"layers.group.shore" = "second"'
    settings.write_text(settings.read_text("utf-8").replace("[choose]", named), "utf-8")
    later = Clinic(desk.folder)
    use_layers(later, "two")
    assert later.adaptation.groups["shore"].value.title == "others"


def test_a_clinic_has_files_of_its_own_on_its_own_level(clinic):
    folder = clinic.folder / "layers" / "own"
    folder.mkdir(parents=True)
    (folder / "ours.toml").write_text(OWN.format(level="clinic"), "utf-8")
    assert clinic.adaptation.paper is not None
    assert clinic.adaptation.paper.value == "Letter"
    (folder / "ours.toml").write_text(OWN.format(level="language") + 'paper="A4"', "utf-8")
    with pytest.raises(FitError):
        own_layers(clinic)


def test_an_unknown_pack_is_named_and_without_layers_nothing_is_read(clinic, far):
    with pytest.raises(NotFoundError, match="No installed pack fra") as missing:
        offered(clinic, "fra")
    assert "far" in missing.value.next_step
    assert in_use(clinic) == ()
    assert clinic.adaptation.layers == ()


def test_layers_that_break_a_rule_are_refused_when_they_are_taken(clinic, shelf):
    norm = PEOPLE.format(id="shore", structure="sha256:" + "0" * 64, title="people")
    norm = norm.replace('"river"', '"phq9"') + (
        '[[norms]]\nid = "a"\nscale = "total"\nmetric = "0-9"\nbetter = "lower"\n'
        'population = "p"\ngrade = "high"\nsource = "s"\npurpose = "norm"\nmean = 4\nsd = 2\n'
    )
    shelf.put("odd", group="fit.adaptations", files={"layer.toml": norm})
    with pytest.raises(ProblemsError) as refused:
        use_layers(clinic, "odd")
    assert '"0-9" is not the range' in str(refused.value.problems[0])
    assert "fit check odd" in refused.value.next_step
    assert in_use(clinic) == ()
