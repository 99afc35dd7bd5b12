"""The language of answers is told; forms follow the language that a clinic or a client has now."""

from __future__ import annotations

import json

import pytest

from fit_core.record import open_record
from tests.clinic import far

DAY = "2026-01-12"
CHECKIN = "7,8,7,7,7,6,8,5,7,6,1"


@pytest.fixture
def module(shelf):
    return shelf.put("far", group="fit.adaptations", files=far.language())


def speak(desk, language: str) -> None:
    """The clinic takes another language, as a person writes it into the settings."""
    path = desk.folder / "clinic.toml"
    text = path.read_text("utf-8")
    assert 'language = "en-GB"' in text
    path.write_text(text.replace('language = "en-GB"', f'language = "{language}"'), "utf-8")


def made(desk, *more: str):
    found = json.loads(desk.well("form", "session-checkin", *more, "--json"))
    return found["language"], found["kind"], found["lacks_wording"]


def languages(desk) -> list[str]:
    with open_record(desk.folder / "record.sqlite").reading() as reader:
        (line,) = reader.clients.all()
        (episode,) = reader.episodes.of(line.client.id)
        return [row.language for row in reader.administrations.current(episode.id)]


def test_a_clinic_that_takes_another_language_has_its_forms_in_it(desk, module):
    code = desk.client()
    desk.well("record", code, "session-checkin", "--date", DAY, "--answers", CHECKIN)
    desk.well("layers", "use", "far")
    speak(desk, "cy")
    for more in ((), ("--language", "cy"), ("--client", code)):
        assert made(desk, *more) == ("cy", "client", None)
    assert made(desk, "--language", "en") == ("en", "client", None)
    assert json.loads(desk.well("form", "phq9", "--json"))["kind"] == "entry"
    ran = desk.fit("record", code, "session-checkin", "--date", "2026-01-19", "--answers", CHECKIN)
    assert (ran.status, "has changed" in ran.err) == (0, False)
    assert languages(desk) == ["en-GB", "cy"]
    assert desk.well("plugins", "review") == "Nothing has changed since it was accepted.\n"


def test_a_measure_used_before_the_layers_came_has_its_forms_once_they_are_here(desk, module):
    speak(desk, "fr")
    path = desk.folder / "clinic.toml"
    code = desk.client()
    desk.well("record", code, "session-checkin", "--date", DAY, "--answers", CHECKIN)
    path.write_text(path.read_text("utf-8").replace('"fr"', '"cy"'), "utf-8")
    desk.well("layers", "use", "far")
    assert made(desk) == ("cy", "client", None)
    ran = desk.fit("record", code, "session-checkin", "--date", "2026-01-19", "--answers", CHECKIN)
    assert (ran.status, "has changed" in ran.err) == (0, False)


def test_who_chose_the_clinics_language_keeps_it_when_the_clinic_takes_another(desk, module):
    desk.well("layers", "use", "far")
    code = desk.client()
    assert "Saved: language en-GB" in desk.well("client", "language", code, "en-GB")
    speak(desk, "cy")
    assert "Reads: language en-GB" in desk.well("client", "show", code)
    assert made(desk, "--client", code) == ("en", "client", None)
    assert "Saved: language cy" in desk.well("client", "language", code, "--as-clinic")
    assert made(desk, "--client", code) == ("cy", "client", None)


def test_answers_on_a_form_in_another_language_are_told(desk):
    code = desk.client()
    given = ("--answers", "1,1,1,1,1,1,1,1,0")
    desk.well("record", code, "phq9", "--date", DAY, "--language", "so", *given)
    desk.session(code, "2026-01-19", "--answers", f"phq9={given[1]}", "--language", "so")
    desk.session(code, "2026-01-26", "--answers", f"phq9={given[1]}")
    assert languages(desk) == ["so", "so", "en-GB"]
    desk.well("record", code, "phq9", "--date", DAY, "--amend", "slip", "--language", "cy", *given)
    assert sorted(languages(desk)) == ["cy", "en-GB", "so"]


@pytest.mark.parametrize(("tag", "said"), [("qq", "no known"), ("x1", "no language tag")])
@pytest.mark.parametrize("command", ["record", "session", "import"])
def test_a_tag_that_names_no_language_is_refused_before_anything_is_kept(desk, command, tag, said):
    code = desk.client()
    before = desk.counts()
    given = {
        "record": ("record", code, "phq9", "--answers", "1,1,1,1,1,1,1,1,0"),
        "session": ("session", code, "--no-ask", "--answers", "phq9=1,1,1,1,1,1,1,1,0"),
        "import": ("import", str(desk.folder / "clinic.toml"), "--measure", "phq9"),
    }[command]
    assert said in desk.refused(*given, "--language", tag, status=2).err
    assert desk.counts() == before


def test_a_new_clinic_takes_the_layers_of_its_language_and_their_paper(bare_desk, shelf):
    files = far.language('[presentation]\npaper = "Letter"\n')
    files = {name: text.replace('"cy"', '"ga"') for name, text in files.items()}
    files = {name.replace("cy", "ga"): text for name, text in files.items()}
    shelf.put("far", group="fit.adaptations", files=files)
    about = ("init", "--plain", "--name", "", "--crisis-text", "x", "--therapist", "M")
    about += ("--id", "mo", "--enable-all", "--language")
    ran = bare_desk.refused(*about, "sw", status=2)
    assert "No installed pack has sentences in the language sw; there are:" in ran.err
    assert "fit layers list" in ran.err
    assert not bare_desk.folder.exists()
    said = bare_desk.well(*about, "ga")
    assert "Layers in use: far 1.2 (Letter paper); see fit layers show far." in said
    assert made(bare_desk) == ("ga", "client", None)
    assert 'paper = "Letter"' in (bare_desk.folder / "clinic.toml").read_text("utf-8")


def test_a_clinic_is_not_made_by_halves_with_layers_that_are_broken(bare_desk, shelf):
    files = far.language()
    files = {name.replace("cy", "ga"): text.replace('"cy"', '"ga"') for name, text in files.items()}
    files["layer.toml"] += "\n[items]\n1 = 2\n"
    shelf.put("far", group="fit.adaptations", files=files)
    about = ("init", "--plain", "--name", "", "--crisis-text", "x", "--therapist", "M")
    ran = bare_desk.fit(*about, "--id", "mo", "--enable-all", "--language", "ga")
    assert ran.status != 0
    assert "A layer may not set items" in ran.err + ran.out
    assert not bare_desk.folder.exists()
