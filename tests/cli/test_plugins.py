"""``fit plugins``: the list for machines and for pip, strictness, why, and slips."""

from __future__ import annotations

import json

import pytest

KINDS = {"data", "code", "both"}
STATES = {"active", "installed", "disabled", "changed", "incompatible", "broken"}
#: Design part 12: the fields in their order, and what each may be.
FIELDS = {
    "name": lambda v: isinstance(v, str) and v,
    "version": lambda v: isinstance(v, str) and v,
    "kind": lambda v: v in KINDS,
    "state": lambda v: v in STATES,
    "reason": lambda v: isinstance(v, str),
    "contributes": lambda v: v is None or all(set(one) == {"type", "name"} for one in v),
    "publisher": lambda v: isinstance(v, str),
    "licence": lambda v: isinstance(v, str),
    "purpose": lambda v: isinstance(v, str),
    "grade": lambda v: v is None or isinstance(v, str),
    "api": lambda v: v is None or isinstance(v, int),
    "files_hash": lambda v: v == "" or v.startswith("sha256:"),
}


@pytest.fixture
def every_state(desk, shelf):
    """One pack in each of the six states."""
    modules = {name: shelf.put(name, "x = 1\n") for name in ("active", "disabled", "changed")}
    for name in modules:
        desk.well("plugins", "enable", name, "--yes")
    desk.well("plugins", "disable", "disabled")
    shelf.write(modules["changed"], "x = 2\n")
    shelf.put("installed", "x = 1\n")
    shelf.put("incompatible", "x = 1\n", api="fit-api-9")
    shelf.put("broken", group="fit.measures", files={"code.py": ""})


def listed(desk):
    return json.loads(desk.well("plugins", "list", "--json"))


@pytest.mark.usefixtures("every_state")
def test_the_list_for_machines_has_exactly_these_fields_in_every_state(desk):
    packs = listed(desk)
    for pack in packs:
        assert list(pack) == list(FIELDS)
        wrong = [name for name, fits in FIELDS.items() if not fits(pack[name])]
        assert not wrong, pack
        assert bool(pack["reason"]) == (pack["state"] != "active")
    states = {pack["name"]: pack["state"] for pack in packs if pack["name"] in STATES}
    assert states == {state: state for state in STATES}


@pytest.mark.usefixtures("every_state")
def test_strict_leaves_with_1_unless_all_are_active_and_prints_the_list_all_the_same(desk):
    ran = desk.fit("plugins", "list", "--strict", "--json")
    assert ran.status == 1
    assert len(json.loads(ran.out)) == len(listed(desk))
    first = ran.err.splitlines()[0]
    assert first == "fit: Not active: broken, changed, disabled, incompatible, installed."


def test_strict_is_content_when_all_are_active(desk):
    assert desk.fit("plugins", "list", "--strict").status == 0


def test_requirements_are_what_pip_takes(desk, shelf):
    shelf.put("guest", "x = 1\n", dist="Some.Distribution")
    lines = desk.well("plugins", "list", "--requirements").splitlines()
    assert "Some.Distribution==1.2" in lines
    assert "fit-session==0.1.0" in lines
    assert lines == sorted(set(lines))
    assert len(lines) == len(listed(desk))


@pytest.mark.usefixtures("every_state")
@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("active", "It acts."),
        ("installed", "fit plugins enable installed lets it act"),
        ("disabled", "switched off here"),
        ("changed", "its files are not those that were enabled (version 1.2)"),
        ("incompatible", "it states hook API 9, this core has 0"),
        ("broken", "it is declared as data but holds code: code.py"),
    ],
)
def test_why_gives_the_state_and_its_reason(desk, name, told):
    said = desk.well("plugins", "why", name)
    assert said.startswith(f"{name} 1.2 (")
    assert f"): {name}\n{told}" in said
    assert "licence: Apache-2.0" in said


@pytest.mark.parametrize("command", ["enable", "disable", "why", "diff"])
def test_an_unknown_name_is_a_usage_error(desk, command):
    more = ("--yes",) if command == "enable" else ()
    ran = desk.refused("plugins", command, "sesion", *more, status=2)
    assert "sesion" in ran.err


def test_what_was_never_enabled_has_no_difference(desk, shelf):
    shelf.put("guest", "x = 1\n")
    assert "was never enabled" in desk.refused("plugins", "diff", "guest", status=2).err


def test_to_enable_is_asked_and_no_is_an_answer(desk, shelf, monkeypatch):
    shelf.put("guest", "x = 1\n")
    monkeypatch.setattr("builtins.input", lambda *given: "n")
    ran = desk.fit("plugins", "enable", "guest")
    assert ran.status == 1
    assert "guest 1.2: Made up (Nobody, Apache-2.0)" in ran.out
    (pack,) = [pack for pack in listed(desk) if pack["name"] == "guest"]
    assert pack["state"] == "installed"


def test_every_choice_about_a_plugin_is_audited_with_its_actor(desk, shelf):
    shelf.put("guest", "x = 1\n")
    before = desk.counts().audit_entries
    desk.well("plugins", "enable", "guest", "--yes")
    desk.well("plugins", "disable", "guest")
    assert desk.counts().audit_entries == before + 2


def test_a_plugin_that_is_gone_is_forgotten_when_it_is_switched_off(desk, shelf):
    module = shelf.put("guest", "x = 1\n")
    desk.well("plugins", "enable", "guest", "--yes")
    shelf.remove(module)
    assert "enabled here but not installed" in desk.fit("check").out
    assert "forgotten" in desk.well("plugins", "disable", "guest")
    assert "not installed" not in desk.fit("check").out
