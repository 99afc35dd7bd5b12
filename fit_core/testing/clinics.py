"""Hosts and clinics that know only the packs that they are given."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from fit_core.checks.facts import project_facts
from fit_core.clinic.create import create_clinic
from fit_core.clinic.opening import Clinic
from fit_core.errors import UsageError
from fit_core.hooks.host import Host
from fit_core.hooks.packs import Pack
from fit_core.hooks.trust import Standing
from fit_core.settings.clinic import ClinicSettings, Today

if TYPE_CHECKING:
    import pytest

_DISCOVERY = "installed_packs"


def pack_of(folder: Path) -> Pack:
    """Return a pack's project folder as discovery would see it, once it were installed.

    Raises:
        UsageError: it declares nothing, or its package is not there.

    """
    facts = project_facts(folder)
    if not facts.points or facts.folder is None:
        raise UsageError(f"{folder} holds no pack.", "See what is missing with: fit check")
    return facts.as_pack()


def host_of(monkeypatch: pytest.MonkeyPatch, folders: Sequence[Path]) -> Host:
    """Return a host in which the plugins of these project folders act, and no others."""
    packs = [_importable(monkeypatch, folder) for folder in folders]
    return Host(Standing(pack, "active", "") for pack in packs)


def throw_away_clinic(
    monkeypatch: pytest.MonkeyPatch,
    place: Path,
    folders: Sequence[Path],
    *,
    outcome: str,
    alliance: str = "",
    goals: str = "",
) -> Clinic:
    """Make a clinic in which only the packs of these project folders are installed and enabled.

    Args:
        place: the clinic's folder, which must not be there yet. outcome, alliance, goals: the
            measures of an ordinary session, from these packs; the last two default to the first.

    The record is a real one, and the command line finds the same packs until the test ends.
    """
    packs = tuple(_importable(monkeypatch, folder) for folder in folders)
    _hide_environment(monkeypatch, packs)
    settings = ClinicSettings(
        name="Made-up practice",
        crisis_text="This clinic is made up; nobody can be reached here.",
        actor="made-up",
        today=Today(outcome, alliance or outcome, goals or outcome),
    )
    code = [pack.name for pack in packs if pack.kind != "data"]
    create_clinic(place, settings, "A made-up therapist", code)
    monkeypatch.setenv("FIT_CLINIC", str(place))
    return Clinic(place)


def _importable(monkeypatch: pytest.MonkeyPatch, folder: Path) -> Pack:
    """Let the pack's module be imported from its project, anew and only while the test runs."""
    pack = pack_of(folder)
    assert pack.folder is not None  # noqa: S101 - `pack_of` has refused it otherwise
    if pack.kind != "data":
        monkeypatch.syspath_prepend(str(pack.folder.parent))
        for name in [n for n in sys.modules if n.partition(".")[0] == pack.folder.name]:
            monkeypatch.delitem(sys.modules, name)
    return pack


def _hide_environment(monkeypatch: pytest.MonkeyPatch, packs: tuple[Pack, ...]) -> None:
    """Answer with these packs wherever the core asks what is installed."""
    import fit_core.hooks.packs

    for name, module in list(sys.modules.items()):
        if name.startswith("fit_core.") and hasattr(module, _DISCOVERY):
            monkeypatch.setattr(module, _DISCOVERY, lambda: packs)
    monkeypatch.setattr(fit_core.hooks.packs, _DISCOVERY, lambda: packs)
