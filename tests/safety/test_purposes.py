"""What goes beyond display says what it is for: every pack of ours that does."""

from __future__ import annotations

import pytest

from fit_core.checks.rules.hooks import DECLARED
from fit_core.hooks.host import BEYOND_DISPLAY, Host
from fit_core.hooks.packs import installed_packs
from fit_core.hooks.trust import Standing


@pytest.fixture(scope="module")
def host():
    packs = [pack for pack in installed_packs() if pack.kind != "data"]
    return Host([Standing(pack, "active", "") for pack in packs])


def test_the_hooks_beyond_display_are_hooks():
    assert BEYOND_DISPLAY.issubset(DECLARED)


@pytest.mark.parametrize("hook", sorted(BEYOND_DISPLAY))
def test_every_declaration_beyond_display_states_its_purpose_in_a_sentence(host, hook):
    for owner, item in host.declared(hook, DECLARED[hook]):
        assert host.purpose(owner.plugin)
        assert len(item.purpose.split()) > 3, (owner, item.name)
        assert item.purpose.endswith(".")
    assert host.notices == ()
