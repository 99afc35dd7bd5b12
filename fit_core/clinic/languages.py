"""The language of a reader: the clinic's own, or the one that a client chose.

A client's sheets are in the client's language, as far as there are sentences in it. Who reads a
sheet never changes what it is made from: the same answers, scores and signals stand behind it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from fit_core.adapt.words import Words
from fit_core.clinic.adapted import language_layer, layer_sources
from fit_core.clinic.sentences import code_sources
from fit_core.clinic.ways import Reads

if TYPE_CHECKING:
    from fit_core.adapt.layer import Presentation
    from fit_core.clinic.opening import Clinic
    from fit_core.record.adapted import Form, Gender


def words_in(clinic: Clinic, tag: str, form: Form = "", gender: Gender = "x") -> Words:
    """Sentences in a language: the core's, those of packs of code, and of layers in use.

    Args:
        tag: BCP 47. form: how the reader is spoken to; empty for what the language's layer says.
        gender: of the reader, as sentences need it.

    Raises:
        NotFoundError: there is no such language, or nothing here has sentences in it.
        FitError: a copy of a layer is damaged.

    """
    layer = language_layer(clinic, tag)
    look = layer.layer.presentation if layer else None
    return Words(
        tag,
        (*code_sources(clinic), *layer_sources(clinic)),
        fallback=layer.layer.fallback if layer else (),
        form=form or (look and look.form) or "neutral",
        gender=gender,
        digits=(look and look.digits) or "latn",
    )


def presentation_of(clinic: Clinic, tag: str) -> Presentation:
    """How pages of a language look, as its layer in use says; all left open where there is none."""
    layer = language_layer(clinic, tag)
    if layer:
        return layer.layer.presentation
    from fit_core.adapt.layer import Presentation

    return Presentation()


def speaking_to(clinic: Clinic, who: Reads, language: str = "") -> Clinic:
    """The clinic as it makes pages for somebody.

    Args:
        who: how they read. language: for this once, another than they chose.

    Raises:
        NotFoundError: nothing here has sentences in that language.

    """
    tag = language or who.language or clinic.settings.language
    settings = clinic.settings
    if who.large_print and settings.theme.text != "large":
        theme = msgspec.structs.replace(settings.theme, text="large")
        settings = msgspec.structs.replace(settings, theme=theme)
    said = (tag, who.form, who.gender)
    if said == (settings.language, "", "x") and settings is clinic.settings:
        return clinic
    return clinic.speaking(words_in(clinic, *said), settings)
