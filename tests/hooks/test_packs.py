"""Packs are found and judged without importing anything of them."""

from __future__ import annotations

import subprocess
import sys

import pytest

from fit_core.hooks.folders import digests, survey
from fit_core.hooks.folders import fingerprint as of_files
from fit_core.hooks.trust import Pin, pin, standing

BOMB = "raise SystemExit('imported')\n"


def state(pack, pins=None):
    return standing(pack, pins or {}).state


def fingerprint(folder):
    return of_files(digests(folder, survey(folder).files))


def test_a_pack_is_found_with_its_facts_and_nothing_is_imported(shelf):
    module = shelf.put("bomb", BOMB)
    pack = shelf.pack()
    assert (pack.name, pack.version, pack.kind, pack.api) == ("bomb", "1.2", "code", 0)
    assert (pack.publisher, pack.licence, pack.purpose) == ("Nobody", "Apache-2.0", "Made up")
    assert standing(pack, {}).state == "installed"
    assert pin(pack).files.startswith("sha256:")
    assert module not in sys.modules


def test_listing_imports_no_plugin_and_no_heavy_library(tmp_path):
    code = """
import sys
from fit_core.cli import run
run(["--clinic", sys.argv[1], "plugins", "list"])
heavy = {"fit_session", "fit_drawing", "fit_change", "reportlab", "pandas", "numpy"}
heavy |= {"sqlalchemy", "pluggy"}
print("IMPORTED", sorted(heavy & set(sys.modules)))
"""
    ran = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert "IMPORTED []" in ran.stdout
    assert "session" in ran.stdout


def test_code_waits_for_a_person_and_data_does_not(shelf):
    shelf.put("code", "")
    shelf.put("data", group="fit.measures", files={"a.toml": ""})
    states = {pack.name: state(pack) for pack in shelf.packs()}
    assert states == {"code": "installed", "data": "active"}


def test_what_was_enabled_acts_until_its_files_change(shelf):
    module = shelf.put("code", "x = 1\n")
    pins = {"code": pin(shelf.pack())}
    assert state(shelf.pack(), pins) == "active"
    path = shelf.place / module / "__init__.py"
    text = path.read_text()
    path.write_text(text.replace("x = 1", "x = 2"))
    changed = standing(shelf.pack(), pins)
    assert changed.state == "changed"
    assert "fit plugins enable code" in changed.reason
    path.write_text(text)
    assert state(shelf.pack(), pins) == "active"
    (shelf.place / module / "more.py").write_text("")
    assert state(shelf.pack(), pins) == "changed"


def test_what_python_writes_beside_the_files_changes_nothing(shelf):
    module = shelf.put("code", "")
    before = fingerprint(shelf.place / module)
    cache = shelf.place / module / "__pycache__"
    cache.mkdir()
    (cache / "x.pyc").write_bytes(b"x")
    assert fingerprint(shelf.place / module) == before


def test_the_fingerprint_sees_names_and_contents_apart(tmp_path):
    prints = set()
    for number, (name, text) in enumerate([("a", "b"), ("ab", ""), ("b", "a"), ("a/b", "")]):
        folder = tmp_path / str(number)
        path = folder / name
        path.parent.mkdir(parents=True)
        path.write_text(text)
        prints.add(fingerprint(folder))
    assert len(prints) == 4


@pytest.mark.parametrize(("api", "said"), [("fit-api-1", "API 1"), ("", "API none")])
def test_another_api_number_is_incompatible_before_any_import(shelf, api, said):
    module = shelf.put("old", BOMB, api=api)
    pack = shelf.pack()
    judged = standing(pack, {"old": pin(pack)})
    assert judged.state == "incompatible"
    assert said in judged.reason
    assert module not in sys.modules


def test_a_pack_that_was_switched_off_is_disabled(shelf):
    shelf.put("data", group="fit.measures", files={"a.toml": ""})
    pack = shelf.pack()
    assert state(pack, {"data": Pin(pack.version, pack.fingerprint, enabled=False)}) == "disabled"


@pytest.mark.parametrize("name", ["sneak.py", "deep/sneak.so", "sneak.pth", "sneak.pyc"])
def test_a_data_pack_that_holds_code_is_refused(shelf, name):
    shelf.put("data", group="fit.measures", files={"a.toml": "", name: ""})
    judged = standing(shelf.pack(), {})
    assert judged.state == "broken"
    assert name.rpartition("/")[2] in judged.reason


def test_two_packs_with_one_name_are_both_listed_and_neither_acts(shelf):
    shelf.put("twin", "")
    shelf.put("twin", "")
    packs = shelf.packs()
    pins = {"twin": pin(packs[0])}
    assert [state(pack, pins) for pack in packs] == ["broken", "broken"]
    assert "two installed packs are named twin" in standing(packs[0], pins).reason


def test_a_pack_whose_folder_is_gone_is_broken(shelf):
    module = shelf.put("gone", "")
    (shelf.place / module / "__init__.py").unlink()
    (shelf.place / module).rmdir()
    assert state(shelf.pack()) == "broken"


def test_a_folder_found_is_the_packs_own_and_the_list_is_by_name(shelf):
    module = shelf.put("b", "")
    shelf.put("a", "")
    packs = shelf.packs()
    assert [pack.name for pack in packs] == ["a", "b"]
    assert packs[1].folder == shelf.place / module
