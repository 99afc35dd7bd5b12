"""Layers in use: copied when a person takes them into use, never changed behind anybody's back.

The files of a pack lie in the clinic's folder under the digest of their content. One small file
names the digest that is in use; it is written last and whole, so that a clinic uses the layers from
before or those from now, never a half of each.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from pathlib import Path
from typing import Final, Literal

import msgspec

from fit_core.adapt.layer import Layer
from fit_core.adapt.pack import LayerPack, Placed, load_pack, pack_files
from fit_core.adapt.read import load_layer
from fit_core.adapt.resolve import Adaptation, fits, resolve
from fit_core.clinic.in_use import is_used, kept_measure
from fit_core.clinic.opening import Clinic
from fit_core.errors import FitError, NotFoundError, RefusedError
from fit_core.files.whole import write_whole
from fit_core.measure.say import suggestion

#: Folder of a clinic for layers in use, and in it the one of the clinic's own layer files.
FOLDER: Final = "layers"
OWN: Final = "own"
_GROUP: Final = "fit.adaptations"
_CHOICE: Final = "layers."

State = Literal["active", "changed", "gone", "broken"]


class Pinned(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the clinic took into use: which version of which pack, with the digest of its files."""

    pack: str
    version: str
    sha256: str
    by: str
    on: dt.date


class InUse(msgspec.Struct, frozen=True):
    """A pack of layers as the clinic uses it.

    Attributes:
        state: ``active`` if the pack still has these files, ``changed`` if it has others now,
            ``broken`` if what it has now cannot be read, ``gone`` if it is not installed.

    """

    pinned: Pinned
    pack: LayerPack
    state: State


def installed_layers(clinic: Clinic) -> tuple[str, ...]:
    """Names of the installed packs that bring layers."""
    return tuple(sorted(_folders(clinic)))


def offered(clinic: Clinic, name: str) -> LayerPack:
    """The layers of an installed pack, as they lie there now.

    Raises:
        NotFoundError: no such pack. ProblemsError, FitError: as for `load_pack`.

    """
    found = _folders(clinic).get(name)
    if found is None:
        raise NotFoundError(
            f"No installed pack {name} brings layers.", suggestion(name, _folders(clinic))
        )
    return load_pack(name, *found)


def use_layers(clinic: Clinic, name: str) -> InUse:
    """Take the layers of an installed pack into use, as they are now.

    Raises:
        RefusedError: a layer was made for another structure of a measure that is in use here, or
            it and another layer set one key differently. NotFoundError, FitError: as for `offered`.

    """
    pack = offered(clinic, name)
    _refuse_stale(clinic, pack)
    others = (_used(clinic, other) for other in _names(clinic) if other != name)
    beside = [placed for used in others for placed in used.pack.layers]
    resolve([*beside, *own_layers(clinic), *pack.layers], choices(clinic))
    _copy(clinic, pack)
    today = dt.datetime.now().astimezone().date()
    pinned = Pinned(name, pack.version, pack.sha256, clinic.actor, today)
    with clinic.record.writing(clinic.actor) as writer:
        writer.note("use-layers", "layers", name)
    write_whole(_pin(clinic, name), msgspec.json.encode(pinned))
    clinic.forget_adaptation()
    return InUse(pinned, pack, "active")


def stop_layers(clinic: Clinic, name: str) -> None:
    """Use the layers of a pack no longer; what was kept of them stays, for sheets made with them.

    Raises:
        NotFoundError: they are not in use.

    """
    _read_pin(clinic, name)
    with clinic.record.writing(clinic.actor) as writer:
        writer.note("stop-layers", "layers", name)
    _pin(clinic, name).unlink()
    clinic.forget_adaptation()


def in_use(clinic: Clinic) -> tuple[InUse, ...]:
    """Every pack of layers that the clinic uses, by name, each as it was taken into use."""
    return tuple(_used(clinic, name) for name in _names(clinic))


def own_layers(clinic: Clinic) -> tuple[Placed, ...]:
    """The clinic's own layer files.

    Raises:
        ProblemsError: one cannot be read. RefusedError: one is not of the level ``clinic``.

    """
    return tuple(_own(path) for path in sorted((clinic.folder / FOLDER / OWN).glob("*.toml")))


def adaptation_of(clinic: Clinic) -> Adaptation:
    """What the layers of a clinic come to; layers that a measure in use has outgrown are left out.

    Raises:
        RefusedError: two layers set one key differently. FitError: a kept file is damaged.

    """
    kept = [placed for used in in_use(clinic) for placed in used.pack.layers]
    sound = [placed for placed in kept if not _is_stale(clinic, placed)]
    for placed in kept:
        if placed not in sound:
            clinic.remark(_outgrown(placed.layer))
    return resolve([*sound, *own_layers(clinic)], choices(clinic))


def choices(clinic: Clinic) -> dict[str, str]:
    """Which layer a person named where several set one key."""
    named = clinic.settings.choose.items()
    return {key.removeprefix(_CHOICE): layer for key, layer in named if key.startswith(_CHOICE)}


def _folders(clinic: Clinic) -> dict[str, tuple[str, Path]]:
    return {
        one.pack.name: (one.pack.version, one.pack.folder)
        for one in clinic.standings
        if _GROUP in one.pack.groups and one.state == "active" and one.pack.folder
    }


def _names(clinic: Clinic) -> list[str]:
    folder = clinic.folder / FOLDER
    return sorted(path.stem for path in folder.glob("*.json")) if folder.is_dir() else []


def _used(clinic: Clinic, name: str) -> InUse:
    pinned = _read_pin(clinic, name)
    pack = load_pack(name, pinned.version, _kept(clinic, pinned))
    if pack.sha256 != pinned.sha256:
        raise FitError(
            f"The layers of {name} in {pack.folder} are not what was taken into use.",
            f"Restore them from a backup, or take them anew: fit layers use {name}",
        )
    return InUse(pinned, pack, _state(clinic, pinned))


def _state(clinic: Clinic, pinned: Pinned) -> State:
    if pinned.pack not in _folders(clinic):
        return "gone"
    try:
        return "active" if offered(clinic, pinned.pack).sha256 == pinned.sha256 else "changed"
    except FitError:
        return "broken"


def _refuse_stale(clinic: Clinic, pack: LayerPack) -> None:
    for placed in pack.layers:
        if _is_stale(clinic, placed):
            raise RefusedError(
                _outgrown(placed.layer),
                f"Ask its author for one that fits, or see: fit layers check {pack.pack}",
            )


def _is_stale(clinic: Clinic, placed: Placed) -> bool:
    """Whether a layer is for a measure in use here and for another structure of it."""
    target = placed.layer.target
    if target is None or not is_used(clinic, target.measure):
        return False
    measure = kept_measure(clinic, target.measure)
    return measure is not None and not fits(placed, measure)


def _outgrown(layer: Layer) -> str:
    measure = layer.target.measure if layer.target else ""
    return f"The layer {layer.id} was made for another structure of {measure} than is in use here."


def _own(path: Path) -> Placed:
    layer = load_layer(path)
    if layer.level != "clinic":
        raise RefusedError(
            f"{path} is a {layer.level} layer.",
            'A clinic\'s own file has level = "clinic"; other layers come in packs.',
        )
    return Placed(layer, OWN, "", path.name, hashlib.sha256(path.read_bytes()).hexdigest())


def _copy(clinic: Clinic, pack: LayerPack) -> None:
    """Copy the files of a pack; a copy that is whole already is left as it is."""
    target = clinic.folder / FOLDER / pack.pack / pack.sha256
    for file in pack_files(pack.folder):
        path = target / file
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(path, (pack.folder / file).read_bytes())


def _kept(clinic: Clinic, pinned: Pinned) -> Path:
    return clinic.folder / FOLDER / pinned.pack / pinned.sha256


def _pin(clinic: Clinic, name: str) -> Path:
    return clinic.folder / FOLDER / f"{name}.json"


def _read_pin(clinic: Clinic, name: str) -> Pinned:
    path = _pin(clinic, name)
    if not re.fullmatch(r"[a-z0-9-]+", name) or not path.is_file():
        raise NotFoundError(f"The layers of {name} are not in use here.", "See: fit layers list")
    try:
        return msgspec.json.decode(path.read_bytes(), type=Pinned)
    except (OSError, msgspec.DecodeError) as error:
        raise FitError(f"{path} cannot be read: {error}.", "Restore it from a backup.") from error
