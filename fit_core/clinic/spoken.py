"""In which languages a page and its forms are, who read the sentences, how far forms are proven."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, get_args

from fit_core.adapt.comparable import one_language
from fit_core.adapt.layer import Layer, Status
from fit_core.clinic.adapted import language_layer, names_in
from fit_core.errors import FitError
from fit_core.sheet.spoken import Proof, Spoken

if TYPE_CHECKING:
    from fit_core.clinic.opening import Clinic
    from fit_core.record.model import Administration

#: From least to most.
_LADDER: tuple[Status, ...] = get_args(Status)


def spoken(clinic: Clinic, rows: Iterable[Administration]) -> Spoken:
    """What is known of the languages of a page. ``rows`` are the forms that were answered today."""
    asked = {row.measure: row.language for row in rows}
    layer = language_layer(clinic, clinic.words.tag)
    return Spoken(
        answers=tuple(dict.fromkeys(asked.values())),
        layer=layer is not None,
        reviewed=layer.layer.reviews[-1].version if layer and layer.layer.reviews else "",
        proofs=tuple(_proofs(clinic, asked)) if clinic.has_layers else (),
    )


def _proofs(clinic: Clinic, asked: dict[str, str]) -> Iterator[Proof]:
    for measure, language in asked.items():
        proof = _by_layers(clinic, measure, language) or _by_wording(clinic, measure, language)
        if proof and proof.status != "original":
            yield proof


def _by_layers(clinic: Clinic, measure: str, language: str) -> Proof | None:
    """What the layers for a measure in a language say; of several, the least that one says."""
    found = [
        placed.layer
        for placed in clinic.adaptation.layers
        if placed.layer.target
        and placed.layer.target.measure == measure
        and placed.layer.language
        and one_language(placed.layer.language, language)
    ]
    least = min(found, key=lambda layer: _LADDER.index(layer.status), default=None)
    if least is None:
        return None
    people = _people(clinic, measure, least)
    return Proof(measure, language, least.status, people, _other(least, language))


def _people(clinic: Clinic, measure: str, layer: Layer) -> str:
    """Of whom a line was compared with talks; the layer's title where no norm says it."""
    mine = names_in(clinic, clinic.words.tag).get(measure)
    called = mine.norms if mine else {}
    compared = (norm for norm in layer.norms if norm.cutoff and norm.cutoff.accuracy)
    return next((called.get(norm.id, norm.population) for norm in compared), layer.title)


def _other(layer: Layer, language: str) -> str:
    """The language that answers were shown to be alike in, beside this one."""
    for one in layer.evidence:
        if one.kind == "language":
            return next((tag for tag in one.between if not one_language(tag, language)), "")
    return ""


def _by_wording(clinic: Clinic, measure: str, language: str) -> Proof | None:
    """What the sentences that were shown say of themselves; nothing where none are here."""
    try:
        wording = clinic.library.wording(measure, language)
    except FitError:
        return None
    return Proof(measure, language, wording.status) if wording else None
