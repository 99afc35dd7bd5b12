"""Components, questions that the shared sheet did not ask, plugins' parts, and numbers."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from fit_core.adapt.words import Words
from fit_core.course.components import ComponentView, Rated
from fit_core.course.signals import fired
from fit_core.sheet.clinician.material import ClinicianMaterial
from fit_core.sheet.clinician.model import ClinicianPart, Entry
from fit_core.sheet.clinician.say import (
    ended,
    heading,
    joined,
    number,
    paragraph,
    passage,
    readable,
    theirs,
)
from fit_core.sheet.document import Heading, Paragraph
from fit_core.sheet.model import Text
from fit_core.sheet.prompts import BY_SIGNAL, question_of


def component_parts(material: ClinicianMaterial, words: Words) -> Iterator[ClinicianPart]:
    """What was rated and computed of each component; those never asked in one line."""
    yield heading(words.say("clinician-components"))
    asked = [view for view in material.components if view.asked]
    if not asked:
        yield paragraph(words.say("clinician-components-none"), note=True)
        return
    for view in asked:
        yield _component(view, words)
    never = [view.component for view in material.components if not view.asked]
    if never:
        names = words.listed(words.say(f"component-{name}") for name in never)
        yield paragraph(words.say("clinician-components-never", components=names), note=True)


def _component(view: ComponentView, words: Words) -> Entry:
    """One component: ratings in the sheet's language, what is computed in the rules' own."""
    rest = []
    if view.rated:
        rated = joined(words, (_rated(one, words) for one in view.rated))
        rest.append(Text(ended(words, rated), "measure"))
    if view.facts:
        own = theirs(words)
        facts = joined(own, (f"{name}: {readable(words, value)}" for name, value in view.facts))
        rest.append(passage(words, ended(own, facts), "core"))
    rules = dict.fromkeys(signal.rule for signal in fired(view.signals))
    if rules:
        rest.append(Text(words.say("clinician-fired", rules=words.listed(rules))))
    name = words.say(f"component-{view.component}")
    return Entry(lead=Text(words.say("clinician-component", name=name)), rest=tuple(rest))


def _rated(rated: Rated, words: Words) -> str:
    name = "clinician-rated"
    value, day = number(words, Decimal(rated.latest)), words.medium_date(rated.on)
    facts = {"title": rated.title, "value": value, "date": day}
    if rated.low:
        name = f"{name}-own"
        facts |= {part: number(words, Decimal(getattr(rated, part))) for part in ("low", "high")}
    if rated.respondent != "client":
        name, facts["who"] = f"{name}-by", words.say(f"who-{rated.respondent}")
    return words.say(name, **facts)


def question_parts(material: ClinicianMaterial, words: Words) -> Iterator[ClinicianPart]:
    """Questions of rules that fired and that did not stand on the shared sheet."""
    found = list(_questions(material, words))
    if not found:
        return
    yield heading(words.say("clinician-questions"))
    for question, rule in found:
        yield Entry(lead=question, rest=(Text(words.say("clinician-question-rule", rule=rule)),))


def _questions(material: ClinicianMaterial, words: Words) -> Iterator[tuple[Text, str]]:
    told = set(material.printed)
    for signal in fired(material.common.signals):
        asks = None if signal.by else BY_SIGNAL.get(signal.rule)
        offers = [Text(words.say(name)) for name in asks.names] if asks else []
        if signal.by and signal.question:
            offers = [Text(question_of(signal, words), "plugin")]
        fresh = [offer for offer in offers if offer.words not in told]
        if fresh:
            told |= {fresh[0].words}
            yield fresh[0], signal.rule


def section_parts(material: ClinicianMaterial) -> Iterator[ClinicianPart]:
    """What plugins have to say on this sheet."""
    for section in material.sections:
        yield Heading(text=section.title)
        for text in section.paragraphs:
            yield Paragraph(text=text)


def number_parts(material: ClinicianMaterial, words: Words) -> Iterator[ClinicianPart]:
    """How the numbers of the shared sheet are explained, once there is one."""
    if material.shared:
        how = words.say("clinician-numbers-how", sheet=material.shared)
        yield Entry(lead=Text(words.say("clinician-numbers")), rest=(Text(how),))
