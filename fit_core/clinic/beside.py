"""The content of a shared sheet, in one language or, where a layer asks for it, in two."""

from __future__ import annotations

import msgspec

from fit_core.clinic.course import Told
from fit_core.clinic.languages import presentation_of, words_in
from fit_core.clinic.material import gather
from fit_core.clinic.opening import Clinic
from fit_core.clinic.sessions import Held
from fit_core.measure.vocabulary import Verb
from fit_core.sheet.material import Material
from fit_core.sheet.model import Sheet
from fit_core.sheet.shared import build_shared


class Made(msgspec.Struct, frozen=True):
    """A sheet's content with what it was made from.

    Attributes:
        material: in the language of the sheet. sheet: whole, in one language or two.
        parts: the sheet in each of its languages alone, each with the clinic that speaks it.

    """

    material: Material
    sheet: Sheet
    parts: tuple[tuple[Clinic, Sheet], ...]


def make_sheet(
    clinic: Clinic, held: Held, told: Told, sheet: str, therapist: str, verb: Verb = "print"
) -> Made:
    """Gather and build the content of a session's shared sheet. Nothing is checked yet.

    Args:
        clinic: that speaks to the sheet's reader. sheet: id of the sheet to be.
        held, told, therapist, verb: as for `fit_core.clinic.material.gather`.

    """
    asked = held, told, sheet, therapist, verb
    other = second_speaker(clinic)
    material = _beside(gather(clinic, *asked), other)
    first = build_shared(material, clinic.words)
    if other is None:
        return Made(material, first, ((clinic, first),))
    from fit_core.sheet.bilingual import joined

    second = build_shared(_beside(gather(other, *asked), clinic), other.words)
    return Made(material, joined(first, second), ((clinic, first), (other, second)))


def _beside(material: Material, other: Clinic | None) -> Material:
    if other is None:
        return material
    spoken = msgspec.structs.replace(material.spoken, beside=other.words.tag)
    return msgspec.structs.replace(material, spoken=spoken)


def second_speaker(clinic: Clinic) -> Clinic | None:
    """The clinic as it speaks the language that stands beside that of the page; None if none."""
    words = clinic.words
    beside = presentation_of(clinic, words.tag).beside if clinic.kept_layers else None
    if not beside:
        return None
    form = "" if words.form == "neutral" else words.form
    return clinic.speaking(words_in(clinic, beside, form, words.gender), clinic.settings)
