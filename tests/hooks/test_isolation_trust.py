"""What never acts: not enabled, switched off, newer, altered, twice there, deprecated."""

from __future__ import annotations

import json
import sys

import pytest

from tests.hooks.sessions import FINE, FORM, finished, state


def imported(name="pack_guest_0"):
    return name in sys.modules


def test_nothing_is_imported_before_a_person_enabled_it(desk, shelf):
    shelf.put("guest", FINE)
    assert state(desk)[0] == "installed"
    client = desk.client()
    desk.session(client, "2026-01-06", *FORM)
    desk.well("plugins", "why", "guest")
    assert not imported()
    desk.well("plugins", "enable", "guest", "--yes")
    assert not imported()
    desk.well("plugins", "list")
    assert not imported()
    desk.session(client, "2026-01-13", *FORM)
    assert imported()


@pytest.mark.parametrize("asked", [("--version",), ("--help",), ("plugins", "list")])
def test_an_enabled_plugin_that_fails_stops_no_command_that_needs_none(desk, shelf, asked):
    shelf.put("guest", "1 / 0\n")
    desk.well("plugins", "enable", "guest", "--yes")
    ran = desk.fit(*asked)
    assert (ran.status, ran.err) == (0, "")
    assert not imported()
    assert state(desk) == ("active", "")
    desk.well("plugins", "disable", "guest")
    assert state(desk)[0] == "disabled"


@pytest.mark.parametrize("way", ["option", "environment"])
def test_without_plugins_nothing_is_imported(desk, shelf, hold, monkeypatch, way):
    if way == "environment":
        monkeypatch.setenv("FIT_NO_PLUGINS", "1")
    ran = hold("1 / 0\n", *(["--no-plugins"] if way == "option" else []))
    assert not imported()
    assert "Plugin guest" not in ran.err
    assert "fit: No enabled plugin draws the shared sheet" in ran.err
    assert desk.counts().administrations == 1


def test_a_newer_interface_is_refused_before_import(desk, shelf, hold):
    shelf.put("guest", "1 / 0\n", api="fit-api-7")
    assert state(desk) == ("incompatible", "it states hook API 7, this core has 0")
    refused = desk.refused("plugins", "enable", "guest", "--yes", status=1)
    assert "guest 1.2 cannot act: it states hook API 7, this core has 0." in refused.err
    finished(desk, hold(None))
    assert not imported()


def test_altered_files_do_not_act_until_they_are_accepted(desk, shelf, hold):
    module = shelf.put("guest", FINE)
    desk.well("plugins", "enable", "guest", "--yes")
    shelf.write(module, FINE.replace("well", "better"), {"more.py": ""})
    assert state(desk)[0] == "changed"
    sheet = finished(desk, hold(None))
    assert "A guest" not in sheet
    assert not imported()
    assert desk.well("plugins", "diff", "guest").splitlines() == [
        "changed  __init__.py",
        "new      more.py",
    ]
    assert "fit plugins diff guest" in desk.well("plugins", "review", "--yes")
    assert state(desk) == ("active", "")


def test_two_plugins_with_one_name_are_listed_and_neither_acts(desk, shelf, hold):
    shelf.put("guest", FINE)
    desk.well("plugins", "enable", "guest", "--yes")
    shelf.put("guest", FINE)
    packs = json.loads(desk.well("plugins", "list", "--json"))
    twins = [(p["state"], p["reason"]) for p in packs if p["name"] == "guest"]
    assert twins == [("broken", "two installed packs are named guest")] * 2
    assert "A guest" not in finished(desk, hold(None))
    assert not imported()


# A hook of today may lose an argument tomorrow: its author is told at the line that uses it.

SPECS = """\
import pluggy
hookspec = pluggy.HookspecMarker("fit")
@hookspec(warn_on_impl_args={"old": DeprecationWarning("old goes away with API 1; use new")})
def fit_sections(old, new):
    '''A hook with an argument that will go away.'''
"""


def test_a_deprecated_argument_is_named_at_its_authors_line(shelf, monkeypatch):
    import types

    import fit_core.hooks

    specs = types.ModuleType("specs")
    exec(SPECS, vars(specs))
    monkeypatch.setattr(fit_core.hooks, "specs", specs)
    module = shelf.put("guest", "\n\n@hookimpl\ndef fit_sections(old):\n    return []\n")
    host = shelf.host()
    host.named("fit_sections", object)  # the first hook that is asked for loads the plugin
    notice = host.notices[0]
    assert "guest 1.2 uses what will go away: old goes away with API 1; use new" in str(notice)
    assert f"{module}/__init__.py:4)" in str(notice).replace("\\", "/")


def test_a_hook_may_be_implemented_under_another_name_or_for_another_version(shelf):
    from fit_core.sheet.section import Section

    code = FINE.replace(
        "@hookimpl\ndef fit_sections", "@hookimpl(specname='fit_sections')\ndef mine"
    )
    shelf.put("guest", code + "@hookimpl(optionalhook=True)\ndef fit_later(): return []\n")
    host = shelf.host()
    assert [item.name for _, item in host.declared("fit_sections", Section)] == ["guest"]
    assert host.notices == ()
