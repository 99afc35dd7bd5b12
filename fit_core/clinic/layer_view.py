"""The layers of a clinic at a glance: what is in use, what is offered, what each of them brings."""

from __future__ import annotations

from typing import Literal, NamedTuple

import msgspec

from fit_core.adapt.pack import LayerPack, Placed, languages_of, load_pack
from fit_core.clinic.kept_layers import Kept, Pinned, kept_layers
from fit_core.clinic.layer_values import Change, changes
from fit_core.clinic.layers import (
    State,
    installed_layers,
    is_stale,
    offered,
    own_layers,
    refuse_unfit,
    state_of,
)
from fit_core.clinic.opening import Clinic
from fit_core.errors import FitError, NotFoundError
from fit_core.measure.say import suggestion
from fit_core.settings.places import LAYERS_NAME, OWN_NAME

#: As `State`; ``damaged`` where the clinic's copy is not what was taken into use, ``installed``
#: where a pack is not in use.
Standing = Literal["active", "changed", "gone", "broken", "damaged", "installed"]


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """A pack of layers in a list.

    Attributes:
        pack, version: as in use, else as installed. state: see `Standing`.
        languages: that it has sentences in. measures: that it has norms, evidence or rules for.
        status: rungs of its layers. reviewed: whether a native speaker read its sentences.
        outgrown: layers that are left out, because a measure in use has another structure now.

    """

    pack: str
    version: str
    state: Standing
    languages: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    reviewed: bool = False
    outgrown: tuple[str, ...] = ()


class Shown(NamedTuple):
    """A pack of layers as it is in use, else as it is installed; ``conflict`` says why it cannot
    be taken into use.
    """

    pack: LayerPack
    state: Standing
    pinned: Pinned | None
    conflict: str = ""


def list_layers(clinic: Clinic) -> tuple[Line, ...]:
    """Every pack of layers that is in use or installed, by name."""
    kept = {one.pinned.pack: one for one in kept_layers(clinic.folder)}
    names = sorted({*kept, *installed_layers(clinic)})
    return tuple(_line(clinic, name, kept.get(name)) for name in names)


def show_layers(clinic: Clinic, name: str) -> Shown:
    """A pack of layers with all that it says; ``own`` are the clinic's own files.

    Raises:
        NotFoundError: no such pack is in use or installed. FitError: a file cannot be read.

    """
    if name == OWN_NAME:
        folder = clinic.folder / LAYERS_NAME / OWN_NAME
        return Shown(LayerPack(OWN_NAME, "", folder, own_layers(clinic), ""), "active", None)
    kept = next((one for one in kept_layers(clinic.folder) if one.pinned.pack == name), None)
    if kept:
        return Shown(_load(kept), _standing(clinic, kept), kept.pinned)
    installed = installed_layers(clinic)
    if name not in installed:
        raise NotFoundError(
            f"No layers of {name} are in use or installed.", suggestion(name, installed)
        )
    pack = offered(clinic, name)
    try:
        refuse_unfit(clinic, pack)
    except FitError as refused:
        return Shown(pack, "installed", None, str(refused))
    return Shown(pack, "installed", None)


def diff_layers(clinic: Clinic, name: str) -> tuple[Change, ...]:
    """How what a pack has now differs from what is in use.

    Raises:
        NotFoundError: it is not in use, or not installed any more. FitError: it cannot be read.

    """
    shown = show_layers(clinic, name)
    if shown.pinned is None:
        raise NotFoundError(
            f"The layers of {name} are not in use here.", f"See them: fit layers show {name}"
        )
    return changes(shown.pack, offered(clinic, name))


def _line(clinic: Clinic, name: str, kept: Kept | None) -> Line:
    standing = _standing(clinic, kept) if kept else "installed"
    try:
        pack = _load(kept) if kept else offered(clinic, name)
    except FitError:
        version = kept.pinned.version if kept else ""
        return Line(pack=name, version=version, state="damaged" if kept else "broken")
    layers = [placed.layer for placed in pack.layers]
    return Line(
        pack=name,
        version=pack.version,
        state=standing,
        languages=languages_of(pack.folder),
        measures=tuple(sorted({one.target.measure for one in layers if one.target})),
        status=tuple(dict.fromkeys(one.status for one in layers)),
        reviewed=_reviewed(pack.languages),
        outgrown=tuple(one.layer.id for one in pack.layers if kept and is_stale(clinic, one)),
    )


def _reviewed(languages: tuple[Placed, ...]) -> bool:
    return bool(languages) and all(one.layer.reviews for one in languages)


def _standing(clinic: Clinic, kept: Kept) -> Standing:
    if not kept.sound:
        return "damaged"
    state: State = state_of(clinic, kept.pinned)
    return state


def _load(kept: Kept) -> LayerPack:
    return load_pack(kept.pinned.pack, kept.pinned.version, kept.folder)
