"""Figures of many people never mix languages, unless studies showed that values compare."""

from __future__ import annotations

import json

import msgspec
import pytest

import fit_core.clinic.analyses as clinic_analyses
import fit_core.clinic.archive as clinic_archive
import fit_core.clinic.trajectories as clinic_trajectories
from fit_core.clinic.layers import use_layers
from fit_core.clinic.opening import Clinic
from fit_core.measure.identity import structure_hash
from fit_core.measure.load import load_measure
from fit_core.testing.archives import PHQ9, make_archive
from tests.clinic.layering import FILES, ROOT, evidence, population

STRUCTURE = structure_hash(load_measure(ROOT / FILES["phq9"]))


def archive_in(tags, episodes=300):
    """Made-up courses; every so many are in the same language."""
    made = make_archive(PHQ9, episodes, 7)
    rows = len(made.scores.score)
    language = tuple(tags[episode % len(tags)] for episode in made.scores.episode)
    return msgspec.structs.replace(
        made,
        scores=msgspec.structs.replace(
            made.scores, structure=(STRUCTURE,) * rows, language=language, mode=("paper",) * rows
        ),
    )


@pytest.fixture
def service(desk, monkeypatch):
    """A clinic whose frozen table holds answers in these languages."""

    def put(*tags, episodes=300):
        made = archive_in(tags, episodes)
        for room in (clinic_analyses, clinic_trajectories, clinic_archive):
            monkeypatch.setattr(room, "frozen_table", lambda *_: made)
        return desk

    return put


@pytest.fixture
def layered(shelf):
    """Takes a layer with a study of English and Spanish answers into use."""

    def use(desk, body):
        shelf.put(
            "south",
            group="fit.adaptations",
            files={"layer.toml": population("phq9", "south", body)},
        )
        use_layers(Clinic(desk.folder), "south")

    return use


def languages(desk, name="effects", *more):
    """Of each language, whether it is in the figures and how many people answered in it."""
    found = json.loads(desk.well("analyse", name, "--measure", "phq9", "--json", *more))
    tables = {table["name"]: table["rows"] for table in found["tables"]}
    return {row["language"]: (row["used"], row["people"]) for row in tables.get("languages", ())}


def test_the_figures_are_of_the_most_frequent_language_and_all_are_counted(service):
    desk = service("en", "en", "es")
    assert languages(desk) == {"en": ("yes", 200), "es": ("no", 100)}
    assert languages(desk, "effects", "--language", "es") == {"en": ("no", 200), "es": ("yes", 100)}
    said = " ".join(desk.well("analyse", "effects", "--measure", "phq9").split())
    assert "For the others name one: --language TAG" in said


def test_where_values_were_shown_to_compare_all_are_in(service, layered):
    desk = service("en", "en", "es")
    layered(desk, evidence())
    assert languages(desk) == {"en": ("yes", 200), "es": ("yes", 100)}


@pytest.mark.parametrize("body", [evidence("metric"), evidence("scalar", contested="true")])
def test_metric_or_contested_evidence_is_not_enough(service, layered, body):
    desk = service("en", "es")
    layered(desk, body)
    assert {used for used, _ in languages(desk).values()} == {"yes", "no"}


def test_one_language_alone_needs_no_table(service):
    assert languages(service("en-GB")) == {}


def test_few_people_in_a_language_are_not_counted_in_print(service):
    desk = service(*["en"] * 59, "es")
    assert languages(desk)["es"] == ("no", None)
    assert languages(desk)["en"] == ("yes", None)


def test_an_analysis_that_counts_forms_counts_all(service):
    found = json.loads(service("en", "es").well("analyse", "completeness", "--json"))
    assert "languages" not in [table["name"] for table in found["tables"]]
    assert '"es"' in json.dumps(found)


def test_a_language_that_nobody_answered_in_is_told(service):
    ran = service("en").refused("analyse", "effects", "--language", "fi", status=2)
    assert "Nobody of these clients answered in fi." in ran.err
    assert "en" in ran.err


def test_a_curve_of_two_languages_is_refused_and_one_is_named(service, layered, tmp_path):
    desk = service("en", "es", episodes=700)
    fit = ("trajectory", "fit", "phq9", "--out")
    ran = desk.refused(*fit, str(tmp_path / "a.json"), status=1)
    assert "a curve of both would be of neither" in ran.err
    assert "--language en" in ran.err
    desk.well(*fit, str(tmp_path / "b.json"), "--language", "es")
    assert json.loads((tmp_path / "b.json").read_text("utf-8"))["languages"] == ["es"]
    layered(desk, evidence())
    desk.well(*fit, str(tmp_path / "c.json"))
    assert set(json.loads((tmp_path / "c.json").read_text("utf-8"))["languages"]) == {"en", "es"}


def test_a_baseline_is_of_one_language_and_not_used_for_another(service):
    from fit_core.clinic.baselines import fit_baseline, read_baselines

    clinic = Clinic(service("en", "en", "es").folder)
    fit_baseline(clinic, "phq9")
    assert [one.languages for one in read_baselines(clinic)] == [("en",)]
    assert any("those in es were left out" in said for said in clinic.remarks)
