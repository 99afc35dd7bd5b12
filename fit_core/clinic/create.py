"""Make a clinic: a folder with its settings and an empty record."""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from fit_core.clinic.opening import Clinic, installed_library
from fit_core.errors import NotFoundError, RefusedError, UsageError
from fit_core.hooks.packs import Pack, installed_packs
from fit_core.hooks.trust import pin, standing
from fit_core.settings.clinic import ClinicSettings, write_settings
from fit_core.settings.places import CONFIG_NAME, RECORD_NAME

if TYPE_CHECKING:
    from fit_core.adapt.pack import LayerPack


def create_clinic(
    folder: Path,
    settings: ClinicSettings,
    therapist_name: str,
    enable: Iterable[str],
    layers: LayerPack | None = None,
) -> ClinicSettings:
    """Make a clinic in a folder and record its first therapist.

    Args:
        folder: where; it is made if it is not there. settings: what the clinic decides.
        therapist_name: the name printed for ``settings.actor``.
        enable: names of the code plugins that may act.
        layers: that the clinic's language needs, as `language_pack` finds them.

    Raises:
        RefusedError: there is a clinic in the folder already, or the place is not safe.
        UsageError: the crisis text is empty, or a name is unknown.

    """
    from fit_core.record import create, open_record
    from fit_core.record.place import refuse_unsafe

    _check(settings)
    _check_names(settings, layers)
    if (folder / CONFIG_NAME).exists():
        raise RefusedError(
            f"There is a clinic in {folder} already.",
            "Use it as it is, or name another folder with --clinic.",
        )
    pins = {pack.name: pin(pack) for pack in _named(enable)}
    settings = msgspec.structs.replace(settings, plugins=pins)
    refuse_unsafe(folder / RECORD_NAME)
    _make_private(folder)
    create(folder / RECORD_NAME, f"clinic-{secrets.token_hex(6)}", settings.actor)
    with open_record(folder / RECORD_NAME).writing(settings.actor) as writer:
        writer.therapists.add(settings.actor, therapist_name)
        writer.note("init-plain", "record", "plain")
        for name in pins:
            writer.note("enable", "plugin", name)
    write_settings(folder, settings)
    if layers:
        from fit_core.clinic.layers import use_layers

        use_layers(Clinic(folder), layers.pack)
    return settings


def code_packs() -> tuple[Pack, ...]:
    """The installed packs that hold code, which a person may enable."""
    found = (standing(pack, {}) for pack in installed_packs() if pack.kind != "data")
    return tuple(s.pack for s in found if s.state == "installed")


def _check(settings: ClinicSettings) -> None:
    if not settings.crisis_text.strip():
        raise UsageError(
            "The text for help in a crisis is empty.",
            "Give the words and numbers that your clients should find on every sheet.",
        )
    if not re.fullmatch(r"[a-z0-9][a-z0-9._-]{0,31}", settings.actor):
        raise UsageError(
            f"{settings.actor!r} cannot be a therapist's id.",
            "Use up to 32 small letters, digits, dots and dashes, such as initials.",
        )


def _check_names(settings: ClinicSettings, layers: LayerPack | None) -> None:
    """Every measure, norm and language that was named is there; raises NotFoundError."""
    from fit_core.clinic.first_language import first_words

    first_words(layers, settings.language)
    library = installed_library()
    today = settings.today
    for name in filter(None, (today.outcome, today.second, today.alliance, today.goals)):
        library.get(name)
    for name in settings.norms:
        norms = [known.id for known in library.get(name).norms]
        for norm in (one for one in settings.norms_of(name) if one not in norms):
            there = ", ".join(norms) or "none"
            raise NotFoundError(f"{name} has no norm {norm}.", f"Its norms are: {there}.")


def _named(names: Iterable[str]) -> Iterator[Pack]:
    """The code packs of these names; raises NotFoundError."""
    packs = {pack.name: pack for pack in code_packs()}
    for name in names:
        if name not in packs:
            there = ", ".join(packs) or "none"
            raise NotFoundError(f"There is no plugin {name} to enable.", f"Installed are: {there}.")
        yield packs[name]


def _make_private(folder: Path) -> None:
    """Make the folder, readable by its owner only."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if os.name != "nt":
            folder.chmod(0o700)
    except OSError as error:
        raise RefusedError(
            f"{folder} cannot be made into a clinic: {error.strerror or error}.",
            "Choose a folder that you may write to with --clinic.",
        ) from error
