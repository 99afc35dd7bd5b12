"""The clinic's own copies of layers: one folder for each state of a pack, one small file each.

The files of a pack lie in the clinic's folder under the digest of their content. One small file
names the digest that is in use; it is written last and whole, so that a clinic uses the layers from
before or those from now, never a half of each.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from fit_core.errors import FitError, NotFoundError
from fit_core.files.whole import write_whole
from fit_core.settings.places import LAYERS_NAME, OWN_NAME

_NAME = re.compile(r"[a-z0-9][a-z0-9-]*")


class Pinned(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the clinic took into use: which version of which pack, with the digest of its files."""

    pack: str
    version: str
    sha256: str
    by: str
    on: dt.date


class Kept(NamedTuple):
    """A pack of layers in use, with the clinic's own copy of its files.

    ``sound`` says whether the copy is what was taken into use.
    """

    pinned: Pinned
    folder: Path
    sound: bool


def kept_layers(clinic: Path) -> tuple[Kept, ...]:
    """Every pack of layers that a clinic uses, by name, from its folder alone.

    Raises:
        FitError: what names one in use cannot be read.

    """
    folder = clinic / LAYERS_NAME
    if not folder.is_dir():
        return ()
    names = sorted(path.stem for path in folder.glob("*.json"))
    return tuple(_kept(clinic, read_pin(clinic, name)) for name in names)


def refuse_damaged(kept: tuple[Kept, ...]) -> None:
    """Stop where a copy is not what was taken into use; raises FitError with the way out."""
    for one in kept:
        if not one.sound:
            name = one.pinned.pack
            raise FitError(
                f"The layers of {name} in {one.folder} are not what was taken into use.",
                f"Restore them from a backup, or take them anew: fit layers use {name}",
            )


def read_pin(clinic: Path, name: str) -> Pinned:
    """What names the copy in use.

    Raises:
        NotFoundError: the layers of no such pack are in use. FitError: it cannot be read.

    """
    path = _pin(clinic, name)
    if not _NAME.fullmatch(name) or not path.is_file():
        raise NotFoundError(f"The layers of {name} are not in use here.", "See: fit layers list")
    try:
        return msgspec.json.decode(path.read_bytes(), type=Pinned)
    except (OSError, msgspec.DecodeError) as error:
        raise FitError(f"{path} cannot be read: {error}.", "Restore it from a backup.") from error


def keep(clinic: Path, pinned: Pinned, source: Path) -> None:
    """Copy the files of a pack, then name the copy as the one in use; whole, or as it was before.

    Raises:
        FitError: the files could not be written.

    """
    from fit_core.adapt.pack import pack_files

    target = _copy(clinic, pinned)
    for file in pack_files(source):
        path = target / file
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(path, (source / file).read_bytes())
    write_whole(_pin(clinic, pinned.pack), msgspec.json.encode(pinned))


def drop(clinic: Path, name: str) -> None:
    """Name a copy as in use no longer; its files stay, for sheets that were made with them."""
    _pin(clinic, name).unlink()


def own_files(clinic: Path) -> Iterator[Path]:
    """The clinic's own layer files, in order."""
    folder = clinic / LAYERS_NAME / OWN_NAME
    if folder.is_dir():
        yield from sorted(folder.glob("*.toml"))


def _kept(clinic: Path, pinned: Pinned) -> Kept:
    from fit_core.adapt.pack import digest_of

    folder = _copy(clinic, pinned)
    return Kept(pinned, folder, digest_of(folder) == pinned.sha256)


def _copy(clinic: Path, pinned: Pinned) -> Path:
    return clinic / LAYERS_NAME / pinned.pack / pinned.sha256


def _pin(clinic: Path, name: str) -> Path:
    return clinic / LAYERS_NAME / f"{name}.json"
