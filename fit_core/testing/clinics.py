"""Hosts and clinics that know only the packs that they are given."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import fit_core.hooks.packs
from fit_core.checks.facts import project_facts
from fit_core.clinic.create import create_clinic
from fit_core.clinic.opening import Clinic
from fit_core.errors import UsageError
from fit_core.hooks.dists import Dist
from fit_core.hooks.host import Host
from fit_core.hooks.packs import installed_packs, packs_of
from fit_core.hooks.trust import Standing
from fit_core.settings.clinic import ClinicSettings, Today
from fit_core.settings.crisis import MADE_UP

if TYPE_CHECKING:
    import pytest


def host_of(monkeypatch: pytest.MonkeyPatch, folders: Sequence[Path]) -> Host:
    """Return a host in which the plugins of these project folders act, and no others."""
    dists = [_on_the_path(monkeypatch, folder) for folder in folders]
    return Host(Standing(pack, "active", "") for dist in dists for pack in packs_of(dist))


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
    dists = [_on_the_path(monkeypatch, folder) for folder in folders]
    # The one place where discovery looks at the environment; all else asks it.
    monkeypatch.setattr(fit_core.hooks.packs, "distributions", lambda: iter(dists))
    settings = ClinicSettings(
        name="Made-up practice",
        crisis_text=MADE_UP,
        actor="made-up",
        today=Today(outcome, alliance or outcome, goals or outcome),
    )
    code = [pack.name for pack in installed_packs() if pack.kind != "data"]
    create_clinic(place, settings, "A made-up therapist", code)
    monkeypatch.setenv("FIT_CLINIC", str(place))
    return Clinic(place)


def _on_the_path(monkeypatch: pytest.MonkeyPatch, folder: Path) -> Dist:
    """Let a pack be found and imported from its project, anew and only while the test runs."""
    facts = project_facts(folder)
    if not facts.points or facts.folder is None:
        raise UsageError(f"{folder} holds no pack.", "See what is missing with: fit check")
    monkeypatch.syspath_prepend(str(facts.folder.parent))
    for name in [name for name in sys.modules if name.partition(".")[0] == facts.folder.name]:
        monkeypatch.delitem(sys.modules, name)
    return facts.as_dist()
