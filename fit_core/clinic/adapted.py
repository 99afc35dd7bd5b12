"""What the layers in use bring: sentences, names, wordings; and what stood behind a form.

All of it is read from the clinic's own copies, so that a pack that changes or goes changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fit_core.adapt.pack import NAMES, WORDINGS, Placed
from fit_core.adapt.sources import TEXT, Source
from fit_core.record.adapted import LayerUsed

if TYPE_CHECKING:
    from pathlib import Path

    from fit_core.adapt.names import Names
    from fit_core.clinic.opening import Clinic


def layer_sources(clinic: Clinic) -> tuple[Source, ...]:
    """Where the layers in use keep their sentences."""
    kept = ((one.pinned.pack, one.folder / TEXT) for one in clinic.kept_layers)
    return tuple(Source(pack, folder) for pack, folder in kept if folder.is_dir())


def layer_wordings(clinic: Clinic) -> tuple[Path, ...]:
    """Folders in which the layers in use keep wordings of measures."""
    folders = (one.folder / WORDINGS for one in clinic.kept_layers)
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
    from fit_core.adapt.chain import own_chain
    from fit_core.adapt.names import joined, load_names

    layer = language_layer(clinic, tag)
    tags = [*own_chain(tag), *(layer.layer.fallback if layer else ())]
    paths = (one.folder / NAMES / f"{name}.toml" for name in tags for one in clinic.kept_layers)
    return joined(load_names(path) for path in paths if path.is_file())


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


def _concerns(placed: Placed, measure: str) -> bool:
    target = placed.layer.target
    return placed.layer.level == "clinic" or (target is not None and target.measure == measure)


def told_layers(clinic: Clinic) -> Iterator[str]:
    """Each pack of layers in use, with its version and the first figures of its digest."""
    for one in clinic.kept_layers:
        pinned = one.pinned
        yield f"{pinned.pack} {pinned.version} sha256:{pinned.sha256[:12]}"
