"""What the layers in use bring: sentences, names, wordings; and what stood behind a form.

All of it is read from the clinic's own copies, so that a pack that changes or goes changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fit_core.adapt.sources import NAMES, TEXT, WORDINGS, Source
from fit_core.errors import FitError
from fit_core.record.adapted import LayerUsed

if TYPE_CHECKING:
    from pathlib import Path

    from fit_core.adapt.names import Names
    from fit_core.adapt.pack import Placed
    from fit_core.clinic.kept_layers import Kept
    from fit_core.clinic.opening import Clinic
    from fit_core.record.access import Writer
    from fit_core.record.model import Administration

#: Of a digest, as it is told to people.
_FIGURES = 12


def layer_sources(clinic: Clinic) -> tuple[Source, ...]:
    """Where the layers in use keep their sentences."""
    kept = ((one.pinned.pack, one.folder / TEXT) for one in clinic.kept_layers)
    return tuple(Source(pack, folder) for pack, folder in kept if folder.is_dir())


def layer_wordings(clinic: Clinic) -> tuple[Path, ...]:
    """Folders in which the layers in use keep wordings of measures."""
    folders = (one.folder / WORDINGS for one in clinic.kept_layers if one.sound)
    return tuple(folder for folder in folders if folder.is_dir())


def language_layer(clinic: Clinic, tag: str) -> Placed | None:
    """The layer of a language, or of one that it goes back to: for ``cy-GB`` that of ``cy``."""
    from fit_core.adapt.chain import own_chain

    languages = clinic.adaptation.languages if clinic.kept_layers else {}
    return next((languages[one] for one in own_chain(tag) if one in languages), None)


def names_in(clinic: Clinic, tag: str) -> Names:
    """What a language calls measures; nothing where no layer in use says it.

    Raises:
        ProblemsError: a file of names cannot be read.

    """
    if not clinic.kept_layers:
        return {}
    from fit_core.adapt.names import joined

    return joined(names for _, names in _names(clinic, tag))


def named_where(clinic: Clinic, tag: str) -> dict[str, str]:
    """Each name that a layer in use has for a measure, a scale or a topic, with where it stands."""
    found: dict[str, str] = {}
    for where, names in _names(clinic, tag) if clinic.kept_layers else ():
        for one in names.values():
            for name in (one.title, *one.scales.values(), *one.items.values()):
                found.setdefault(name or "", where)
    return {name: where for name, where in found.items() if name}


def _names(clinic: Clinic, tag: str) -> Iterator[tuple[str, Names]]:
    """Files of names in a language and in those that it goes back to, the nearest first."""
    from fit_core.adapt.chain import own_chain
    from fit_core.adapt.names import load_names

    layer = language_layer(clinic, tag)
    for name in (*own_chain(tag), *(layer.layer.fallback if layer else ())):
        for one in clinic.kept_layers:
            path = one.folder / NAMES / f"{name}.toml"
            if path.is_file():
                yield f"names of {name} in the layers {_told(one)}", load_names(path)


def behind_form(clinic: Clinic, measure: str, language: str) -> tuple[LayerUsed, ...]:
    """The layers that stand behind a form of a measure in a language, in their order.

    They are the language's own, those for the measure, and the clinic's own. All of them were
    looked at, so all of them are kept: that a norm did not hold may come from any.
    """
    if not clinic.has_layers:
        return ()
    mine = language_layer(clinic, language)
    return tuple(
        LayerUsed(
            id=placed.layer.id,
            level=placed.layer.level,
            pack=placed.pack,
            version=placed.version,
            sha256=placed.sha256,
            measure=placed.layer.target.measure if placed.layer.target else "",
        )
        for placed in clinic.adaptation.layers
        if placed is mine or _concerns(placed, measure)
    )


def keep_layers(clinic: Clinic, writer: Writer, form: Administration) -> None:
    """Keep with a form that is recorded in this transaction the layers that stand behind it.

    Nothing that is wrong with a layer holds answers back: what could not be noted is told.
    """
    try:
        writer.layers_used.keep(form.id, behind_form(clinic, form.measure, form.language))
    except FitError as error:
        told = f"{error.what} {error.next_step}"
        clinic.remark(f"The layers behind {form.measure} could not be noted: {told}")


def _concerns(placed: Placed, measure: str) -> bool:
    target = placed.layer.target
    return placed.layer.level == "clinic" or (target is not None and target.measure == measure)


def told_layers(clinic: Clinic) -> Iterator[str]:
    """Each pack of layers in use, with its version and the first figures of its digest."""
    return map(_told, clinic.kept_layers)


def _told(kept: Kept) -> str:
    pinned = kept.pinned
    return f"{pinned.pack} {pinned.version} sha256:{pinned.sha256[:_FIGURES]}"
