"""``fit plugins``: the list as it is laid down, enabling, disabling, and sheets without plugins."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import msgspec

ROOT = Path(__file__).parents[2]
FACTS = {"name", "version", "kind", "state", "reason", "contributes", "publisher", "licence"}
FACTS |= {"purpose", "grade", "api", "files_hash"}


def listed(desk):
    return {pack["name"]: pack for pack in json.loads(desk.well("plugins", "list", "--json"))}


def test_the_list_is_exactly_as_laid_down(desk):
    packs = listed(desk)
    assert all(set(pack) == FACTS for pack in packs.values())
    shelf = {path.parent.name for path in (ROOT / "measures").glob("*/pyproject.toml")}
    assert {"checkin", "coresystem", "pcoms", "phq"} <= shelf
    states = dict.fromkeys(shelf, ("data", "active"))
    code = [p for shelf in ("plugins", "reports") for p in (ROOT / shelf).glob("*/pyproject.toml")]
    declare = [path.parent.name for path in code if "fit.plugins" in path.read_text("utf-8")]
    assert {"change", "forms", "session"} <= set(declare)
    states |= dict.fromkeys(declare, ("code", "active"))
    groups = ("fit.fonts", "fit.adaptations")
    data = [p.parent.name for p in code if any(g in p.read_text("utf-8") for g in groups)]
    assert {"emoji", "lang-ar", "lang-cy"} <= set(data)
    states |= dict.fromkeys(data, ("data", "active"))
    assert {n: (p["kind"], p["state"]) for n, p in packs.items()} == states
    assert packs["session"]["contributes"] is None
    assert {"type": "measure", "name": "phq9"} in packs["phq"]["contributes"]
    assert packs["emoji"]["contributes"] == [{"type": "font", "name": "Noto Emoji"}]


def test_without_a_clinic_no_code_acts(bare_desk):
    states = {name: pack["state"] for name, pack in listed(bare_desk).items()}
    assert states["session"] == "installed"
    assert states["phq"] == "active"


def test_a_plugin_is_switched_off_and_on_again(desk):
    desk.well("plugins", "disable", "session")
    assert listed(desk)["session"]["state"] == "disabled"
    code = desk.client()
    given = ("--date", "2026-01-06", "--no-ask", "--no-open", "--answers", "phq9=0,0,0,0,0,0,0,0,0")
    ran = desk.refused("session", code, *given, status=2)
    assert "fit plugins enable session" in ran.err
    assert desk.counts().administrations == 1
    desk.well("plugins", "enable", "session", "--yes")
    assert listed(desk)["session"]["state"] == "active"
    desk.well("report", "session", code)


def test_without_the_change_plugin_the_sheet_says_what_it_does_not_know(desk):
    desk.well("plugins", "disable", "change")
    code = desk.client()
    for day in ("06", "13"):
        desk.session(code, f"2026-01-{day}", "--answers", f"phq9={day[0]},0,0,0,0,0,0,0,0")
    said = _last(desk)
    assert "is not known for this measure" in said
    assert "No chance band" in said


def _last(desk):
    return msgspec.json.encode(desk.sheets()[-1]).decode()


def test_no_plugins_runs_without_any_code(desk):
    code = desk.client()
    desk.well("record", code, "phq9", "--date", "2026-01-06", "--answers", "1=1,9=0")
    ran = desk.refused("--no-plugins", "report", "session", code, status=2)
    assert "draws the shared sheet" in ran.err


def test_what_is_not_installed_cannot_be_enabled(desk):
    before = tomllib.loads((desk.folder / "clinic.toml").read_text())
    ran = desk.refused("plugins", "enable", "sesion", "--yes", status=2)
    assert "Did you mean session?" in ran.err
    assert tomllib.loads((desk.folder / "clinic.toml").read_text()) == before


def test_a_plugin_whose_files_changed_does_not_act(desk):
    path = desk.folder / "clinic.toml"
    text = path.read_text()
    files = tomllib.loads(text)["plugins"]["session"]["files"]
    path.write_text(text.replace(files, "sha256:" + "0" * 64))
    assert listed(desk)["session"]["state"] == "changed"
    code = desk.client()
    desk.well("record", code, "phq9", "--date", "2026-01-06", "--answers", "1=1,9=0")
    desk.refused("report", "session", code, status=2)
