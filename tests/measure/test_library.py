from __future__ import annotations

import subprocess
import sys

import pytest

from fit_core.errors import FitError, NotFoundError, ProblemsError, RefusedError
from fit_core.measure import source
from fit_core.measure.library import read_library


@pytest.fixture
def packs(tmp_path, text):
    """Two packs: one with a measure, its wording and broken files; one empty."""
    first, second = tmp_path / "one", tmp_path / "two"
    first.mkdir()
    second.mkdir()
    (first / "mood.toml").write_text(text)
    (first / "mood.en.toml").write_text('measure = "mood-example"')
    (first / "broken.toml").write_text("format = 0\nid = ")
    (first / "nothing.toml").write_text("x = 1")
    (first / "notes.txt").write_text("no measure")
    return {"one": first, "two": second}


def test_measures_are_found_by_id_and_broken_files_stop_none(packs):
    library = read_library(packs.items())
    assert [(entry.id, entry.pack, entry.version) for entry in library.entries] == [
        ("mood-example", "one", "1")
    ]
    assert library.get("mood-example").title == "Example mood form"
    assert list(library.entries[0].wordings) == ["en"]
    assert {broken.path.name for broken in library.broken} == {"broken.toml", "nothing.toml"}
    assert all(broken.problems for broken in library.broken)


def test_the_shipped_packs(shipped):
    library = read_library(
        (path.parent.name, path.parent) for path in {p.parent: p for p in shipped}.values()
    )
    assert {entry.id for entry in library.entries} == {path.stem for path in shipped}
    assert {"audit", "core10", "eq5d5l", "ors", "phq9", "promis-dep-8a", "session-checkin"} < {
        entry.id for entry in library.entries
    }
    assert library.broken == ()
    assert library.wording("session-checkin", "en").items["1"].text
    assert library.wording("phq9", "en") is None


def test_two_measures_with_one_id_neither_wins(packs, text):
    (packs["two"] / "other.toml").write_text(text)
    library = read_library(packs.items())
    assert [entry.pack for entry in library.entries] == ["one", "two"]
    with pytest.raises(RefusedError, match="`one` and `two`"):
        library.get("mood-example")


def test_an_unknown_id_is_met_with_the_closest(packs):
    with pytest.raises(NotFoundError) as caught:
        read_library(packs.items()).get("mood-exmple")
    assert "Did you mean `mood-example`?" in caught.value.next_step
    assert "fit measures list" in caught.value.next_step


def test_rules_are_checked_when_a_measure_is_asked_for(packs, text):
    (packs["one"] / "mood.toml").write_text(text.replace("value = 5\n", "value = 50\n"))
    library = read_library(packs.items())
    assert [entry.id for entry in library.entries] == ["mood-example"]
    with pytest.raises(ProblemsError):
        library.get("mood-example")


def test_a_pack_whose_folder_is_gone(tmp_path):
    library = read_library([("gone", tmp_path / "none")])
    assert library.entries == ()
    assert library.broken[0].pack == "gone"


def test_the_head_is_enough_wherever_tables_begin(packs, text):
    head, rest = text.split("[licence]", 1)
    awkward = head.replace('recall = "P2W"', 'recall = """\n[P2W]\n"""') + "[licence]" + rest
    (packs["one"] / "mood.toml").write_text(awkward)
    assert [entry.id for entry in read_library(packs.items()).entries] == ["mood-example"]


def test_loading_a_measure_imports_nothing_heavy(example_path):
    code = (
        "import sys, pathlib; from fit_core.measure import load_measure, structure_hash;"
        f"structure_hash(load_measure(pathlib.Path({str(example_path)!r})));"
        "heavy = {'numpy', 'pandas', 'sqlalchemy', 'reportlab', 'pluggy', 'click', 'difflib'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


WORDING = """\
measure = "mood-example"
version = "1"
language = "en"
status = "original"
licence = "ours"
title = "{title}"
instruction = "Choose one."
"""


@pytest.fixture
def own(tmp_path):
    """The folder of a clinic's own wordings: English, and one of no measure that is here."""
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "mood-example.en.toml").write_text(WORDING.format(title="the clinic's"))
    (folder / "elsewhere.en.toml").write_text(WORDING.format(title="of nothing here"))
    return folder


def test_a_wording_of_the_clinic_goes_before_that_of_the_pack(packs, own):
    (packs["one"] / "mood.en.toml").write_text(WORDING.format(title="the pack's"))
    (packs["one"] / "mood.de.toml").write_text(WORDING.format(title="also the pack's"))
    library = read_library(packs.items(), own)
    assert library.wording("mood-example", "en-GB").title == "the clinic's"
    assert library.wording("mood-example", "de").title == "also the pack's"
    assert read_library(packs.items()).wording("mood-example", "en").title == "the pack's"


def test_wordings_that_cannot_be_listed_are_said(packs, tmp_path):
    with pytest.raises(FitError, match="cannot be listed"):
        read_library(packs.items(), tmp_path / "none")


def test_the_digest_tells_the_bytes_of_measure_and_wording_apart(packs, own):
    library = read_library(packs.items(), own)
    (entry,) = library.entries
    seen = {library.digest(entry, "en"), library.digest(entry, "de")}
    assert library.digest(entry, "en-GB") == library.digest(entry, "en")
    for path in (entry.path, own / "mood-example.en.toml"):
        path.write_text(path.read_text() + "\n")
        seen.add(library.digest(entry, "en"))
    assert len(seen) == 4
    entry.path.unlink()
    with pytest.raises(ProblemsError, match="cannot be read"):
        library.digest(entry, "en")


@pytest.fixture
def opened(monkeypatch):
    """Names of the files that are opened while measures are looked for and loaded."""
    names = []

    def told(path, read=source.read_bytes):
        names.append(path.name)
        return read(path)

    monkeypatch.setattr("fit_core.measure.source.read_bytes", told)
    return names


def test_opening_a_measure_opens_no_other(shipped, opened):
    library = read_library(
        (path.parent.name, path.parent) for path in {p.parent: p for p in shipped}.values()
    )
    assert library.get("phq9").id == "phq9"
    assert library.wording("session-checkin", "en").items
    assert {*opened} == {"phq9.toml", "session-checkin.toml", "session-checkin.en.toml"}
    assert len(library.entries) == len(shipped)
    assert {*opened} > {path.name for path in shipped}


def test_a_file_of_another_name_is_found_too_and_goes_after_one_that_bears_the_id(
    packs, text, opened
):
    assert read_library(packs.items()).entry("mood-example").path.name == "mood.toml"
    (packs["two"] / "mood-example.toml").write_text(text)
    library = read_library(packs.items())
    opened.clear()
    assert library.entry("mood-example").pack == "two"
    assert opened == ["mood-example.toml"]
    assert library.entry("mood-example", pack="one").path.name == "mood.toml"
    assert [entry.pack for entry in library.entries] == ["one", "two"]


def test_an_id_leads_out_of_no_folder(packs, text, tmp_path):
    (tmp_path / "outside.toml").write_text(text.replace("mood-example", "../outside"))
    with pytest.raises(NotFoundError):
        read_library(packs.items()).entry("../outside")
