"""The wording of a measure, brought by a clinic: from the file to the form and out again."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import pytest

import fit_core.clinic.wordings as acts
from fit_core.cli import run
from fit_core.clinic.in_use import use_measure
from fit_core.clinic.opening import Clinic
from fit_core.errors import FitError, NotFoundError, RefusedError
from fit_core.wording.asked import Asked

ROOT = Path(__file__).parents[2]
PHQ9 = ROOT / ".." / "shared" / "data" / "fhir" / "phq9-questionnaire.json"
EXAMPLE = ROOT / "docs" / "examples" / "mood-example.toml"
GAP = re.compile(r'""')


@pytest.fixture
def sentences(desk, tmp_path):
    """A filled template of the example measure, which is in the clinic."""
    desk.well("measures", "add", str(EXAMPLE))
    path = tmp_path / "mine.toml"
    desk.well("wording", "template", "mood-example", "--out", str(path))
    lines = path.read_text("utf-8").splitlines()
    text = "\n".join(GAP.sub(f'"gap {n}"', line) for n, line in enumerate(lines, 1))
    path.write_text(text + "\n", encoding="utf-8")
    return path


def brought(desk, *more):
    return json.loads(desk.well("wording", "import", *more, "--yes", "--json"))


def first_label(path):
    """The words of the first answer, which name the line on which they stand."""
    return re.search(r"= \[\n  \"(gap \d+)\"", path.read_text("utf-8"))[1]


def states(desk):
    listed = json.loads(desk.well("wording", "list", "--json"))
    return {(one["measure"], one["language"]): one["state"] for one in listed}


def kept(desk):
    return desk.folder / "wordings" / "mood-example.en.toml"


def test_from_the_template_to_the_form_and_out_again(desk, sentences, tmp_path):
    shown = desk.well("wording", "import", "mood-example", str(sentences), "--yes")
    assert "[low mood]" in shown
    assert "answers as item 1" in shown
    assert "Forms of this clinic show it from now on." in shown
    assert kept(desk).stat().st_mode & 0o077 == 0
    [row] = [r for r in json.loads(desk.well("wording", "list", "--json")) if r["actor"]]
    assert (row["state"], row["status"], row["origin"], row["actor"]) == (
        "kept",
        "original",
        "toml",
        "mo",
    )
    for form in ("toml", "fhir"):
        out = tmp_path / f"out.{form}"
        desk.well("wording", "export", "mood-example", "--as", form, "--out", str(out))
        again = brought(desk, "mood-example", str(out))
        assert again["fingerprint"] == row["fingerprint"]
        desk.refused("wording", "export", "mood-example", "--out", str(out), status=1)
    told = json.loads(desk.well("wording", "show", "mood-example", "--json"))
    assert [item["topic"] for item in told["items"]][1] == "low mood"
    assert told["items"][0]["answers"][0] == {"code": "0", "label": first_label(sentences)}
    desk.well("wording", "remove", "mood-example", "--yes")
    assert not kept(desk).exists()
    assert states(desk).get(("mood-example", "en")) is None
    ran = desk.refused("wording", "show", "mood-example", status=2)
    assert "fit wording import mood-example FILE" in ran.err
    desk.refused("wording", "remove", "mood-example", "--yes", status=2)


@pytest.mark.skipif(not PHQ9.exists(), reason="../shared is not beside this repository")
def test_the_phq9_of_the_world_is_asked_in_its_own_sentences(desk, monkeypatch):
    import click

    texts = [item["text"] for item in json.loads(PHQ9.read_text("utf-8"))["item"]]
    code = desk.client()
    desk.session(code, "2026-01-12", "--answers", "phq9=1,1,1,1,1,1,1,1,0")
    used = brought(desk, "phq9", str(PHQ9))
    assert used["used"]
    assert [left["name"] for left in used["left_out"]] == ["/44261-6"]
    desk.session(code, "2026-01-19")
    monkeypatch.setattr(click, "prompt", lambda *given, **kw: "1")
    asked = desk.well("record", code, "phq9")
    assert all(text in asked for text in texts[:9])
    assert "Please answer each question as it fits the last 2 weeks, including today." in asked
    assert "Saved: PHQ-9" in asked
    assert use_measure(Clinic(desk.folder), "phq9").state == "active"
    assert not any(
        text in desk.folder.joinpath("record.sqlite").read_text("latin-1") for text in texts[:9]
    )
    desk.well("wording", "remove", "phq9", "--yes")
    left = [p for p in desk.folder.rglob("*") if p.is_file()]
    assert not any(texts[1].encode() in path.read_bytes() for path in left)
    assert use_measure(Clinic(desk.folder), "phq9").wording is None


def test_nothing_is_kept_before_a_person_says_yes(desk, sentences, monkeypatch):
    shown = json.loads(desk.well("wording", "import", "mood-example", str(sentences), "--json"))
    assert shown["saved"] is False
    before = desk.counts()
    monkeypatch.setattr("sys.stdin", io.StringIO("n\n"))
    ran = desk.fit("wording", "import", "mood-example", str(sentences))
    assert ran.status == 1
    assert "Stopped; nothing more was written." in ran.err
    assert desk.counts() == before
    assert not kept(desk).exists()


def test_a_file_that_does_not_fit_changes_nothing_and_says_where(desk, sentences):
    gap = first_label(sentences)
    text = sentences.read_text("utf-8").replace(f'"{gap}"', '""')
    sentences.write_text(text, encoding="utf-8")
    before = desk.counts()
    ran = desk.refused("wording", "import", "mood-example", str(sentences), "--yes", status=1)
    assert f"{sentences}:{gap.split()[1]}: $.answers.frequency[0]: The label is empty." in ran.err
    assert desk.counts() == before


def test_a_measure_in_use_takes_up_its_new_sentences_at_once(desk, sentences):
    assert use_measure(Clinic(desk.folder), "mood-example").wording is None
    brought(desk, "mood-example", str(sentences))
    used = use_measure(Clinic(desk.folder), "mood-example")
    assert used.state == "active"
    assert used.wording is not None
    kept(desk).write_text(kept(desk).read_text("utf-8").replace("gap", "hole"), encoding="utf-8")
    again = use_measure(Clinic(desk.folder), "mood-example")
    assert (again.state, again.wording) == ("changed", used.wording)
    assert states(desk)[("mood-example", "en")] == "changed"


def test_a_measure_that_changed_is_not_accepted_on_the_way(desk, sentences):
    clinic = Clinic(desk.folder)
    use_measure(clinic, "mood-example")
    own = desk.folder / "measures" / "mood-example.toml"
    own.write_text(own.read_text("utf-8").replace("few", "fewer"), encoding="utf-8")
    done = brought(desk, "mood-example", str(sentences))
    assert not done["used"]
    assert "fit plugins review" in done["why_not"]
    used = use_measure(Clinic(desk.folder), "mood-example")
    assert (used.state, used.wording) == ("changed", None)


def test_sentences_in_another_language_are_kept_but_not_shown_here(desk, sentences):
    text = sentences.read_text("utf-8").replace('language = "en"', 'language = "cy"')
    sentences.write_text(text, encoding="utf-8")
    done = brought(desk, "mood-example", str(sentences))
    assert (done["language"], done["used"]) == ("cy", False)
    assert states(desk)[("mood-example", "cy")] == "kept"
    assert use_measure(Clinic(desk.folder), "mood-example").wording is None


def test_removed_sentences_are_gone_even_where_the_measure_has_changed(desk, sentences):
    brought(desk, "mood-example", str(sentences))
    use_measure(Clinic(desk.folder), "mood-example")
    own = desk.folder / "measures" / "mood-example.toml"
    own.write_text(own.read_text("utf-8").replace("few", "fewer"), encoding="utf-8")
    desk.well("wording", "remove", "mood-example", "--yes")
    used = use_measure(Clinic(desk.folder), "mood-example")
    assert (used.state, used.wording) == ("changed", None)


class KilledError(Exception):
    """The program ended here."""


def killed(*given, **kw):
    raise KilledError


def look(clinic, path):
    return acts.look_at(clinic, "mood-example", path, Asked())


@pytest.mark.parametrize("at", ["write_whole", "forget_library", "accept_measure"])
def test_a_program_that_ends_while_it_keeps_leaves_no_sentences_without_a_row(
    desk, sentences, monkeypatch, at
):
    clinic = Clinic(desk.folder)
    use_measure(clinic, "mood-example")
    monkeypatch.setattr(acts, at, killed)
    with pytest.raises(KilledError):
        acts.bring(clinic, look(clinic, sentences))
    monkeypatch.undo()
    state = states(desk)[("mood-example", "en")]
    assert state == ("gone" if at == "write_whole" else "kept")
    assert use_measure(Clinic(desk.folder), "mood-example").wording is None
    assert brought(desk, "mood-example", str(sentences))["used"] in (True, False)
    assert states(desk)[("mood-example", "en")] == "kept"


@pytest.mark.parametrize("at", ["flush_folder", "accept_measure"])
def test_a_program_that_ends_while_it_removes_leaves_no_sentences_without_a_row(
    desk, sentences, monkeypatch, at
):
    brought(desk, "mood-example", str(sentences))
    clinic = Clinic(desk.folder)
    use_measure(clinic, "mood-example")
    monkeypatch.setattr(acts, at, killed)
    with pytest.raises(KilledError):
        acts.remove(clinic, "mood-example", "en")
    monkeypatch.undo()
    assert states(desk)[("mood-example", "en")] == "gone"
    desk.well("wording", "remove", "mood-example", "--yes")
    assert use_measure(Clinic(desk.folder), "mood-example").wording is None
    assert ("mood-example", "en") not in states(desk)


def test_a_file_that_nobody_brought_is_named(desk, sentences):
    kept(desk).parent.mkdir()
    kept(desk).write_bytes(sentences.read_bytes())
    assert states(desk)[("mood-example", "en")] == "unknown"
    kept(desk).write_text("format = 9", encoding="utf-8")
    assert states(desk)[("mood-example", "en")] == "unknown"
    desk.refused("wording", "show", "mood-example", status=1)
    desk.well("wording", "remove", "mood-example", "--yes")
    assert not kept(desk).exists()


def test_the_check_of_a_clinic_tells_sentences_that_are_not_as_they_were_brought(desk, sentences):
    brought(desk, "mood-example", str(sentences))
    assert "wordings are as they were brought" in desk.fit("check").out
    text = kept(desk).read_text("utf-8")
    for spoil, says in (
        (lambda: kept(desk).write_text(text.replace("gap", "hole"), "utf-8"), "was changed"),
        (lambda: kept(desk).write_text("not toml", "utf-8"), "was changed"),
        (lambda: kept(desk).unlink(), "no longer in the folder"),
    ):
        spoil()
        told = desk.fit("check")
        assert says in told.out + told.err
        assert "fit wording remove mood-example --language en" in told.out + told.err


def test_an_item_with_answers_of_its_own_is_asked_with_them(desk, sentences, monkeypatch):
    import click

    text = re.sub(
        r"(\[items\.2\].*\ntext = .*\n)",
        r'\1answers = ["one", "two", "three", "four"]\n',
        sentences.read_text("utf-8"),
    )
    sentences.write_text(text, encoding="utf-8")
    brought(desk, "mood-example", str(sentences))
    code = desk.client()
    desk.session(code, "2026-01-12")
    monkeypatch.setattr(click, "prompt", lambda *given, **kw: "1")
    asked = desk.well("record", code, "mood-example")
    assert asked.count("0 = one") == 1
    assert asked.count(f"0 = {first_label(sentences)}") >= 1


def test_the_sentences_of_a_pack_are_shown_and_cannot_be_removed(desk):
    assert "fit you?" in desk.well("wording", "show", "session-checkin")
    desk.refused("wording", "remove", "session-checkin", "--yes", status=2)


@pytest.mark.parametrize("verb", ["show-items", "print", "screen"])
def test_a_licence_is_asked_for_before_anything_is_shown_or_kept(desk, tmp_path, verb):
    path = tmp_path / "ors.toml"
    desk.well("wording", "template", "ors", "--out", str(path))
    lines = path.read_text("utf-8").splitlines()
    text = "\n".join(GAP.sub(f'"gap {n}"', line) for n, line in enumerate(lines, 1))
    path.write_text(text + "\n", encoding="utf-8")
    ran = desk.refused("wording", "import", "ors", str(path), "--yes", status=1)
    assert "fit measures licence add ors" in ran.err
    held = ("--for", verb, "--kind", "licence", "--source", "a made-up contract")
    desk.well("measures", "licence", "add", "ors", *held)
    done = brought(desk, "ors", str(path))
    assert done["licence_record"]
    ran = desk.refused(
        "wording", "import", "ors", str(path), "--own-translation", "--yes", status=1
    )
    assert "translate" in ran.err


def test_a_template_needs_no_clinic(bare_desk):
    text = bare_desk.well("wording", "template", "phq9", "--language", "cy")
    assert 'language = "cy"' in text
    assert 'status = "translated-only"' in text
    bare_desk.refused("wording", "template", "phq9", "--language", "../x", status=2)
    bare_desk.refused("wording", "template", "phq99", status=2)
    bare_desk.refused("wording", "list", status=2)


@pytest.mark.parametrize(
    ("given", "says"),
    [("10", "equals sign"), ("10=finalq:fa", "where the code stands"), ("a=b", "no string")],
)
def test_a_key_is_written_as_the_help_says(desk, tmp_path, given, says):
    path = tmp_path / "strings.xml"
    path.write_text('<resources><task name="phq9"/></resources>', encoding="utf-8")
    ran = desk.fit("wording", "import", "phq9", str(path), "--key", given, "--yes")
    assert ran.status in (1, 2)
    assert says in ran.err


def test_errors_of_the_room_are_errors_of_the_house(desk, sentences):
    clinic = Clinic(desk.folder)
    for act in (
        lambda: acts.wording_here(clinic, "mood-example", "cy"),
        lambda: acts.remove(clinic, "mood-example", "cy"),
        lambda: acts.own_language(clinic, "mood-example"),
    ):
        with pytest.raises(NotFoundError) as caught:
            act()
        assert isinstance(caught.value, FitError)
        assert not isinstance(caught.value, RefusedError)
    assert run(["wording", "nothing"]) == 2
