"""Which plugins act in a clinic: enabled and disabled by a person, and recorded."""

from __future__ import annotations

import difflib

import msgspec

from fit_core.clinic.opening import Clinic
from fit_core.errors import NotFoundError, RefusedError
from fit_core.hooks.packs import Pack
from fit_core.hooks.trust import Pin, pin
from fit_core.settings.clinic import read_settings, write_settings


def enable_plugin(clinic: Clinic, name: str) -> Pin:
    """Let a code plugin act: its name, version and files as they lie on the disk now are pinned.

    Raises:
        NotFoundError: it is not installed. RefusedError: it cannot be used.

    """
    pack = _pack(clinic, name)
    if pack.fault:
        raise RefusedError(f"{name} cannot be used: {pack.fault}.", "Reinstall or remove it.")
    return _write(clinic, name, pin(pack), "enable")


def disable_plugin(clinic: Clinic, name: str) -> Pin:
    """Switch a plugin or data pack off in this clinic; it stays listed."""
    pack = _pack(clinic, name)
    off = Pin(version=pack.version, files=pack.fingerprint, enabled=False)
    return _write(clinic, name, off, "disable")


def _write(clinic: Clinic, name: str, new: Pin, deed: str) -> Pin:
    settings = read_settings(clinic.folder)
    plugins = {**settings.plugins, name: new}
    with clinic.record.writing(clinic.actor) as writer:
        writer.note(deed, "plugin", name)
    write_settings(clinic.folder, msgspec.structs.replace(settings, plugins=plugins))
    return new


def _pack(clinic: Clinic, name: str) -> Pack:
    packs = {s.pack.name: s.pack for s in clinic.standings}
    if name not in packs:
        near = difflib.get_close_matches(name, packs, n=1)
        hint = f"Did you mean {near[0]}? " if near else ""
        raise NotFoundError(
            f"There is no plugin {name}.", f"{hint}See what is installed: fit plugins list"
        )
    return packs[name]
