"""Which packs may act: data on install, code only after a person enabled these very files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import msgspec

from fit_core.hooks import FIT_API
from fit_core.hooks.packs import Pack

State = Literal["active", "installed", "disabled", "changed", "incompatible", "broken"]


class Pin(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a person enabled: the version and the fingerprint of the files, or a refusal."""

    version: str
    files: str
    enabled: bool = True


class Standing(msgspec.Struct, frozen=True):
    """The state of one pack in one clinic, with the reason in words (empty when active)."""

    pack: Pack
    state: State
    reason: str


def standing(
    pack: Pack, pins: Mapping[str, Pin], held: Mapping[str, str] | None = None
) -> Standing:
    """Judge one pack against the clinic's pins, before anything of it is imported.

    Args:
        pack: as it is installed. pins: what the clinic enabled, by pack name.
        held: fingerprints of plugins at whose work the program ended, by name; such a plugin is
            held back until a person enables it again or its files change.

    """
    state, reason = _judge(pack, pins.get(pack.name))
    stopped = (held or {}).get(pack.name)  # every file of a pack is read for its fingerprint
    if state == "active" and stopped and stopped == pack.fingerprint:
        state, reason = (
            "broken",
            (
                "did not return: the program ended while it was at work; "
                f"fit plugins enable {pack.name} lets it act again"
            ),
        )
    return Standing(pack, state, reason)


def pin(pack: Pack) -> Pin:
    """The pin that enabling this pack, as it lies on disk now, writes."""
    return Pin(version=pack.version, files=pack.fingerprint)


def _judge(pack: Pack, mine: Pin | None) -> tuple[State, str]:
    if pack.fault:
        return "broken", pack.fault
    if mine and not mine.enabled:
        return "disabled", f"switched off here; fit plugins enable {pack.name} switches it on"
    if pack.kind == "data":
        return "active", ""
    if pack.api != FIT_API:
        stated = "none" if pack.api is None else str(pack.api)
        return "incompatible", f"it states hook API {stated}, this core has {FIT_API}"
    if mine is None:
        return "installed", f"fit plugins enable {pack.name} lets it act"
    if mine != pin(pack):
        return "changed", (
            f"its files are not those that were enabled (version {mine.version}); "
            f"fit plugins enable {pack.name} accepts them"
        )
    return "active", ""
