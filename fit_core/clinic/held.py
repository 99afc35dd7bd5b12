"""Plugins that are held back, because the program ended while they were at work."""

from __future__ import annotations

from pathlib import Path

from fit_core.files.whole import write_whole
from fit_core.hooks.crumbs import fallen
from fit_core.hooks.packs import installed_packs


def running_folder(clinic: Path) -> Path:
    """Where the clinic's running processes keep their breadcrumbs."""
    return clinic / "plugins" / "running"


def take_up(clinic: Path) -> dict[str, str]:
    """Look for breadcrumbs of ended processes, and give all that are held back.

    Returns:
        The fingerprint that each plugin had when it took the program down, by name.

    """
    names = fallen(running_folder(clinic))
    if names:
        prints = {pack.name: pack.fingerprint for pack in installed_packs() if pack.name in names}
        _held_folder(clinic).mkdir(mode=0o700, parents=True, exist_ok=True)
        for name, fingerprint in prints.items():
            write_whole(_held_folder(clinic) / name, fingerprint.encode())
    folder = _held_folder(clinic)
    found = sorted(folder.iterdir()) if folder.is_dir() else []
    return {path.name: path.read_text("utf-8") for path in found if path.is_file()}


def release(clinic: Path, name: str) -> None:
    """Let a plugin act again: a person enabled it."""
    (_held_folder(clinic) / name).unlink(missing_ok=True)


def _held_folder(clinic: Path) -> Path:
    return clinic / "plugins" / "held"
