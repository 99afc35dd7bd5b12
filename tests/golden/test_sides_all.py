"""No disagreement of the sources is left without a test that takes a side."""

from __future__ import annotations

import importlib
import inspect
import json
from pathlib import Path

import pytest

HERE = Path(__file__).parent
REFERENCE = HERE.parents[1] / ".." / "shared" / "reference"
#: Measure and number, or section of the notes, with the words that tell each one.
LISTED = json.loads((HERE / "disagreements.json").read_text(encoding="utf-8"))


def with_sides():
    """All tests about sides."""
    for path in sorted(set(HERE.glob("test_sides_*.py")) - {Path(__file__)}):
        module = importlib.import_module(f"tests.golden.{path.stem}")
        for name, test in inspect.getmembers(module, inspect.isfunction):
            if name.startswith("test_") and test.__module__ == module.__name__:
                yield test


def test_every_disagreement_is_settled_by_a_test():
    settled = {name for test in with_sides() for name in getattr(test, "settles", ())}
    assert set(LISTED) - settled == set()
    assert settled - set(LISTED) == set()


def test_every_test_about_sides_names_them_and_says_why():
    for test in with_sides():
        assert getattr(test, "settles", ()), test.__name__
        assert inspect.getdoc(test), test.__name__


@pytest.mark.skipif(not REFERENCE.is_dir(), reason="the fact files are not beside the repository")
def test_every_disagreement_of_the_fact_files_is_listed():
    yaml = pytest.importorskip("yaml", reason="reading the fact files needs pyyaml")
    found = {}
    for family in ("outcome", "alliance"):
        text = (REFERENCE / f"{family}-instruments.yaml").read_text(encoding="utf-8")
        for entry in yaml.safe_load(text)["instruments"]:
            for number, said in enumerate(entry.get("disagreements", ()), 1):
                found[f"{entry['id'].replace('_', '-')} {number}"] = said
    listed = {name: words for name, words in LISTED.items() if "-notes " not in name}
    assert set(listed) == set(found)
    for name, words in listed.items():
        assert found[name].startswith(words), name


@pytest.mark.skipif(not REFERENCE.is_dir(), reason="the notes are not beside the repository")
def test_every_disagreement_of_the_notes_is_listed_by_its_words():
    notes = {
        name: (REFERENCE / f"{name}.md").read_text(encoding="utf-8")
        for name in ("outcome-notes", "alliance-notes")
    }
    places = {name: words for name, words in LISTED.items() if "-notes " in name}
    for name, words in places.items():
        assert words in notes[name.split()[0]], name
    points = {name.split()[1] for name in places if name.startswith("outcome")}
    assert points == {f"3.{n}" for n in range(1, 13)}
    bullets = notes["alliance-notes"].split("## 6.")[1].split("## 7.")[0].count("\n- ")
    assert len({name.split()[1] for name in places if name.startswith("alliance")}) == bullets
