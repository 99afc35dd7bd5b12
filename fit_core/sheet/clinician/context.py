"""Components, questions that the shared sheet did not ask, plugins' parts, and references."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from fit_core.adapt.words import Words
from fit_core.course.components import ComponentView, Rated
from fit_core.course.signals import fired
from fit_core.sheet.clinician.material import ClinicianMaterial
from fit_core.sheet.clinician.model import ClinicianPart
from fit_core.sheet.clinician.say import heading, listed, paragraph
from fit_core.sheet.document import Paragraph
from fit_core.sheet.model import Text
from fit_core.sheet.prompts import BY_SIGNAL

#: Stands in what a figure is, for the ends and middles of own ranges, of which there are many.
_OWN_RANGE: Final = "the client's own earlier"


def component_parts(material: ClinicianMaterial) -> Iterator[ClinicianPart]:
    """What was rated and computed of each component; those never asked in one line."""
    yield heading("Components of the work together")
    asked = [view for view in material.components if view.asked]
    if not asked:
        yield paragraph("No component of the relationship was asked about yet.")
        return
    for view in asked:
        yield paragraph(_line(view), "measure", note=True)
    never = [view.component for view in material.components if not view.asked]
    if never:
        yield paragraph(f"Never asked: {listed(never)}.", note=True)


def _line(view: ComponentView) -> str:
    known = [*map(_rated, view.rated), *(f"{name}: {value}" for name, value in view.facts)]
    rules = dict.fromkeys(signal.rule for signal in fired(view.signals))
    said = f" \u2013 fired: {', '.join(rules)}" if rules else ""
    return f"{view.component.capitalize()} \u2013 {'; '.join(known)}{said}."


def _rated(rated: Rated) -> str:
    who = "" if rated.respondent == "client" else f", {rated.respondent}"
    own = f", own before {rated.low} to {rated.high}" if rated.low else ""
    return f"{rated.title}{who} {rated.latest} on {rated.on.isoformat()}{own}"


def question_parts(material: ClinicianMaterial, words: Words) -> Iterator[ClinicianPart]:
    """Questions of rules that fired and that did not stand on the shared sheet."""
    found = list(_questions(material, words))
    if not found:
        return
    yield heading("Questions that the client was not shown")
    for question, rule in found:
        yield Paragraph(text=Text(f"{question.words} ({rule})", question.voice), note=True)


def _questions(material: ClinicianMaterial, words: Words) -> Iterator[tuple[Text, str]]:
    told = set(material.printed)
    for signal in fired(material.common.signals):
        asks = None if signal.by else BY_SIGNAL.get(signal.rule)
        offers = [Text(words.say(name)) for name in asks.names] if asks else []
        if signal.by and signal.question:
            offers = [Text(signal.question, "plugin")]
        fresh = [offer for offer in offers if offer.words not in told]
        if fresh:
            told |= {fresh[0].words}
            yield fresh[0], signal.rule


def section_parts(material: ClinicianMaterial) -> Iterator[ClinicianPart]:
    """What plugins have to say on this sheet."""
    for section in material.sections:
        yield heading(section.title.words)
        for text in section.paragraphs:
            yield Paragraph(text=text)


def reference_parts(material: ClinicianMaterial) -> Iterator[ClinicianPart]:
    """The numbers of the shared sheet with the references by which they are explained."""
    yield heading("Numbers on the shared sheet")
    if not material.shared:
        yield paragraph(
            "No shared sheet of this session was issued yet; its numbers are explained once it is.",
            note=True,
        )
        return
    named = [one for one in material.references if _OWN_RANGE not in one.what]
    said = "; ".join(f"{one.ref}: {one.what} {one.printed}" for one in named)
    more = len(material.references) - len(named)
    rest = f" {more} more are ends and middles of own ranges." if more else ""
    yield paragraph(
        f"fit explain {material.shared} REF tells how each came about. {said}.{rest}",
        "measure",
        note=True,
    )
