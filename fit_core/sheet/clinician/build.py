"""The clinician sheet of one session, part by part in the order of design part 9."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from fit_core.adapt.words import Words
from fit_core.measure.model import Measure
from fit_core.sheet.clinician.answers import answer_parts
from fit_core.sheet.clinician.context import (
    component_parts,
    number_parts,
    question_parts,
    section_parts,
)
from fit_core.sheet.clinician.material import ClinicianMaterial
from fit_core.sheet.clinician.model import ClinicianPart, ClinicianSheet
from fit_core.sheet.clinician.quality import quality_parts
from fit_core.sheet.clinician.risk import risk_parts
from fit_core.sheet.clinician.rules import rule_parts
from fit_core.sheet.clinician.say import joined
from fit_core.sheet.clinician.trajectory import trajectory_parts
from fit_core.sheet.model import Text


def build_clinician(material: ClinicianMaterial, words: Words) -> ClinicianSheet:
    """Build the content of a clinician sheet. Everything printed is in the result.

    Its sentences are in the language of the clinic; what measures, packs and rules say of
    themselves is a passage in theirs.
    """
    common = material.common
    code, day = common.course.client, words.medium_date(common.today.date)
    running = words.say("clinician-running", client=code, date=day, sheet=common.sheet)
    return ClinicianSheet(
        id=common.sheet,
        title=Text(words.say("clinician-title", client=code)),
        subtitle=Text(_subtitle(material, words), "clinic"),
        notice=Text(words.say("clinician-notice")),
        language=words.tag,
        paper=common.settings.paper,
        date=common.today.date.isoformat(),
        parts=tuple(_parts(material, words)),
        footer=tuple(_footer(material, words)),
        running=Text(running),
    )


def _subtitle(material: ClinicianMaterial, words: Words) -> str:
    """Which session, when, with whom and where, as far as the clinic has a name."""
    name = "clinician-subtitle"
    facts = {
        "number": words.number(material.number),
        "date": words.date(material.common.today.date),
        "therapist": material.common.therapist,
    }
    if material.common.settings.name:
        facts["clinic"] = material.common.settings.name
    else:
        name = f"{name}-nameless"
    return words.say(name, **facts)


def _parts(material: ClinicianMaterial, words: Words) -> Iterator[ClinicianPart]:
    return chain(
        risk_parts(material, words),
        answer_parts(material, words),
        rule_parts(material, words),
        quality_parts(material, words),
        trajectory_parts(material, words),
        component_parts(material, words),
        question_parts(material, words),
        section_parts(material),
        number_parts(material, words),
    )


def _footer(material: ClinicianMaterial, words: Words) -> Iterator[Text]:
    common = material.common
    used = {form.measure.id: form.measure for form in common.course.forms}
    if used:
        named = joined(words, (_named(measure, words) for measure in used.values()))
        yield Text(words.say("clinician-foot-measures", measures=named), "measure")
    unproven = [measure.title for measure in used.values() if not measure.validated]
    if unproven:
        titles = joined(words, unproven)
        yield Text(words.say("clinician-foot-unproven", measures=titles), "measure")
    yield Text(words.say("clinician-foot-topics"))
    yield Text(words.say("clinician-foot-made", version=common.version, sheet=common.sheet))


def _named(measure: Measure, words: Words) -> str:
    return words.say(
        "clinician-foot-measure", title=measure.title, measure=measure.id, version=measure.version
    )
