"""The clinician sheet of one session, part by part in the order of design part 9."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from fit_core.adapt.words import Words
from fit_core.sheet.clinician.answers import answer_parts
from fit_core.sheet.clinician.context import (
    component_parts,
    question_parts,
    reference_parts,
    section_parts,
)
from fit_core.sheet.clinician.material import ClinicianMaterial
from fit_core.sheet.clinician.model import ClinicianPart, ClinicianSheet
from fit_core.sheet.clinician.quality import quality_parts
from fit_core.sheet.clinician.risk import risk_parts
from fit_core.sheet.clinician.rules import rule_parts
from fit_core.sheet.clinician.trajectory import trajectory_parts
from fit_core.sheet.model import Text

#: Stands above everything and on the edge of each page.
NOTICE = "For the practitioner. Not for the client\u2019s copy."


def build_clinician(material: ClinicianMaterial, words: Words) -> ClinicianSheet:
    """Build the content of a clinician sheet. Everything printed is in the result.

    Its own sentences are in English; questions and the chart are in the language of the clinic.
    """
    common = material.common
    code, day = common.course.client, common.today.date.isoformat()
    return ClinicianSheet(
        id=common.sheet,
        title=Text(f"Clinician sheet: {code}"),
        subtitle=Text(
            f"Session {material.number} of {day}, {common.therapist}, {common.settings.name}",
            "clinic",
        ),
        notice=Text(NOTICE),
        language="en",
        paper=common.settings.paper,
        date=day,
        parts=tuple(_parts(material, words)),
        footer=tuple(_footer(material)),
        running=Text(f"{NOTICE} {code}, {day}, {common.sheet}"),
    )


def _parts(material: ClinicianMaterial, words: Words) -> Iterator[ClinicianPart]:
    return chain(
        risk_parts(material),
        answer_parts(material),
        rule_parts(material),
        quality_parts(material),
        trajectory_parts(material, words),
        component_parts(material),
        question_parts(material, words),
        section_parts(material),
        reference_parts(material),
    )


def _footer(material: ClinicianMaterial) -> Iterator[Text]:
    common = material.common
    used = {form.measure.id: form.measure for form in common.course.forms}
    named = [f"{m.title} ({m.id}, version {m.version})" for m in used.values()]
    if named:
        yield Text(f"Measures: {'; '.join(named)}.", "measure")
    unproven = [m.title for m in used.values() if not m.validated]
    if unproven:
        yield Text(f"Not validated: {'; '.join(unproven)}.", "measure")
    yield Text("Items are named by topic, not in the words of the form.")
    yield Text(f"fit {common.version}, sheet {common.sheet}.")
