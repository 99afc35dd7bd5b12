"""The language of a new clinic: the program's own, or that of an installed pack of layers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from fit_core.adapt.chain import SOURCE, own_chain
from fit_core.adapt.pack import LayerPack, languages_of, load_pack
from fit_core.adapt.resolve import resolve
from fit_core.adapt.sources import TEXT, Source
from fit_core.errors import NotFoundError, ProblemsError, RefusedError
from fit_core.hooks.packs import Pack, installed_packs
from fit_core.hooks.trust import standing

if TYPE_CHECKING:
    from fit_core.adapt.layer import Layer
    from fit_core.adapt.words import Words
    from fit_core.settings.clinic import Paper

_GROUP: Final = "fit.adaptations"


def language_pack(language: str) -> LayerPack | None:
    """The installed pack whose layers a clinic in a language needs; None where it needs none.

    Args:
        language: BCP 47 tag. A pack of the nearest language that it goes back to serves it.

    Raises:
        NotFoundError: it names no language, or nothing that is installed has sentences in it.
        ProblemsError, RefusedError, FitError: the layers cannot be taken into use.

    """
    own = own_chain(language)
    if own[-1] == SOURCE:
        return None
    packs = [(pack, languages_of(pack.folder)) for pack in _layer_packs() if pack.folder]
    for tag in own:
        for pack, tags in packs:
            if tag in tags and pack.folder:
                return _sound(load_pack(pack.name, pack.version, pack.folder))
    there = ", ".join(sorted({SOURCE, *(tag for _, tags in packs for tag in tags)}))
    raise NotFoundError(
        f"No installed pack has sentences in the language {language}; there are: {there}.",
        "Name one of these with --language, or install a pack of that language. What is "
        "installed, any clinic shows: fit layers list",
    )


def paper_of(pack: LayerPack | None, language: str) -> Paper | None:
    """The paper that the layer of a language proposes, the nearest layer that proposes any."""
    found = {layer.language: layer.presentation.paper for layer in _languages(pack)}
    return next((paper for tag in own_chain(language) if (paper := found.get(tag))), None)


def first_words(pack: LayerPack | None, language: str) -> Words:
    """Sentences in the language of a clinic that is about to be made.

    Raises:
        NotFoundError: nothing has any. RefusedError: no list of words that sheets avoid is there.

    """
    from fit_core.adapt.words import Words
    from fit_core.sheet.harm_lexicon import has_lexicon

    words = Words(language, (Source(pack.pack, pack.folder / TEXT),) if pack else ())
    if not has_lexicon(language, words.lexica):
        raise RefusedError(
            f"There is no list of words that sheets avoid in {language}, so no sheet would be "
            "made in it.",
            "Make the clinic in another language, for instance --language en-GB.",
        )
    return words


def _layer_packs() -> Iterator[Pack]:
    """The installed packs of layers, by name."""
    for pack in sorted(installed_packs(), key=lambda one: one.name):
        if _GROUP in pack.groups and standing(pack, {}).state == "active":
            yield pack


def _sound(pack: LayerPack) -> LayerPack:
    """A pack whose layers a clinic without any can take into use, before anything of it is made."""
    from fit_core.checks.run import faults_of_layers
    from fit_core.clinic.opening import installed_library

    if problems := faults_of_layers(pack.paths, installed_library):
        raise ProblemsError(problems, f"See: fit check {pack.pack}; nothing was made.")
    resolve(pack.layers, {})
    return pack


def _languages(pack: LayerPack | None) -> Iterator[Layer]:
    for placed in pack.layers if pack else ():
        if placed.layer.level == "language":
            yield placed.layer
