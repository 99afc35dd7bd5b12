"""Layers in use: copied when a person takes them into use, never changed behind anybody's back."""

from __future__ import annotations

import datetime as dt
import hashlib
from pathlib import Path
from typing import Final, Literal

import msgspec

from fit_core.adapt.layer import Layer
from fit_core.adapt.pack import LayerPack, Placed, digest_of, load_pack
from fit_core.adapt.read import load_layer
from fit_core.adapt.resolve import Adaptation, fits, resolve
from fit_core.clinic.in_use import is_used, kept_measure
from fit_core.clinic.kept_layers import (
    Kept,
    Pinned,
    drop,
    keep,
    kept_layers,
    own_files,
    read_pin,
    refuse_damaged,
)
from fit_core.clinic.opening import Clinic
from fit_core.errors import FitError, NotFoundError, ProblemsError, RefusedError
from fit_core.measure.say import suggestion
from fit_core.settings.clinic import Paper
from fit_core.settings.places import OWN_NAME

_GROUP: Final = "fit.adaptations"
_CHOICE: Final = "layers."

State = Literal["active", "changed", "gone", "broken"]


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
        ProblemsError: a layer breaks a rule of `fit check`.
        RefusedError: a layer was made for another structure of a measure that is in use here, or
            it and another layer set one key differently. NotFoundError, FitError: as for `offered`.

    """
    pack = offered(clinic, name)
    refuse_unfit(clinic, pack)
    today = dt.datetime.now().astimezone().date()
    pinned = Pinned(name, pack.version, pack.sha256, clinic.actor, today)
    with clinic.record.writing(clinic.actor) as writer:
        writer.note("use-layers", "layers", name)
        keep(clinic.folder, pinned, pack.folder)
    clinic.forget_adaptation()
    return InUse(pinned, pack, "active")


def refuse_unfit(clinic: Clinic, pack: LayerPack) -> None:
    """Stop where layers do not go with the measures or the other layers that are in use here.

    Raises:
        ProblemsError: a layer breaks a rule of `fit check`. RefusedError: as for `use_layers`.

    """
    from fit_core.checks.run import faults_of_layers

    if problems := faults_of_layers(pack.paths, lambda: clinic.library):
        raise ProblemsError(problems, f"See: fit check {pack.pack}; nothing was taken into use.")
    _refuse_stale(clinic, pack)
    sound = (one for one in clinic.kept_layers if one.sound and one.pinned.pack != pack.pack)
    beside = [placed for one in sound for placed in _load(one).layers]
    resolve([*beside, *own_layers(clinic), *pack.layers], choices(clinic))


def stop_layers(clinic: Clinic, name: str) -> None:
    """Use the layers of a pack no longer; what was kept of them stays, for sheets made with them.

    Raises:
        NotFoundError: they are not in use.

    """
    read_pin(clinic.folder, name)
    with clinic.record.writing(clinic.actor) as writer:
        writer.note("stop-layers", "layers", name)
        drop(clinic.folder, name)
    clinic.forget_adaptation()


def in_use(clinic: Clinic) -> tuple[InUse, ...]:
    """Every pack of layers that the clinic uses, by name, each as it was taken into use.

    Raises:
        FitError: a copy is not what was taken into use.

    """
    kept = kept_layers(clinic.folder)
    refuse_damaged(kept)
    return tuple(InUse(one.pinned, _load(one), state_of(clinic, one.pinned)) for one in kept)


def state_of(clinic: Clinic, pinned: Pinned) -> State:
    """How what is in use stands to what the pack has now."""
    found = _folders(clinic).get(pinned.pack)
    if found is None:
        return "gone"
    if digest_of(found[1]) == pinned.sha256:
        return "active"
    try:
        load_pack(pinned.pack, *found)
    except FitError:
        return "broken"
    return "changed"


def own_layers(clinic: Clinic) -> tuple[Placed, ...]:
    """The clinic's own layer files.

    Raises:
        ProblemsError: one cannot be read. RefusedError: one is not of the level ``clinic``.

    """
    return tuple(map(_own, own_files(clinic.folder)))


def own_paper(clinic: Path) -> Paper | None:
    """The paper that a file of the clinic's own level names.

    Where two differ, or one cannot be read, none is taken here; whatever is made with layers says
    so (`adaptation_of`), and a command that prints nothing goes on.
    """
    try:
        named = {_own(path).layer.presentation.paper for path in own_files(clinic)} - {None}
    except FitError:
        return None
    return named.pop() if len(named) == 1 else None


def adaptation_of(clinic: Clinic) -> Adaptation:
    """What the layers of a clinic come to; layers that a measure in use has outgrown are left out.

    Raises:
        RefusedError: two layers set one key differently. FitError: a kept file is damaged.

    """
    refuse_damaged(clinic.kept_layers)
    kept = [placed for one in clinic.kept_layers for placed in _load(one).layers]
    sound = [placed for placed in kept if not is_stale(clinic, placed)]
    for placed in kept:
        if placed not in sound:
            clinic.remark(f"{_outgrown(placed.layer)} It is left out.")
    return resolve([*sound, *own_layers(clinic)], choices(clinic))


def choices(clinic: Clinic) -> dict[str, str]:
    """Which layer a person named where several set one key, by that key."""
    named = clinic.settings.choose.items()
    return {key.removeprefix(_CHOICE): layer for key, layer in named if key.startswith(_CHOICE)}


def _folders(clinic: Clinic) -> dict[str, tuple[str, Path]]:
    return {
        one.pack.name: (one.pack.version, one.pack.folder)
        for one in clinic.standings
        if _GROUP in one.pack.groups and one.state == "active" and one.pack.folder
    }


def _load(kept: Kept) -> LayerPack:
    return load_pack(kept.pinned.pack, kept.pinned.version, kept.folder)


def _refuse_stale(clinic: Clinic, pack: LayerPack) -> None:
    for placed in pack.layers:
        if is_stale(clinic, placed):
            raise RefusedError(
                _outgrown(placed.layer),
                f"Ask its author for one that fits, or see: fit layers check {pack.pack}",
            )


def is_stale(clinic: Clinic, placed: Placed) -> bool:
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
    return Placed(layer, OWN_NAME, "", path.name, hashlib.sha256(path.read_bytes()).hexdigest())
