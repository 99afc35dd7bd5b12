"""How good the data are: missing answers, estimated totals, breaks in the line, doubts."""

from __future__ import annotations

from collections.abc import Iterator

from fit_core.answers.model import NO_ANSWER
from fit_core.course.model import Filled, Series
from fit_core.course.timeline import ScoredForm
from fit_core.scoring.model import ScaleScore
from fit_core.sheet.clinician.material import ClinicianMaterial
from fit_core.sheet.clinician.model import ClinicianPart
from fit_core.sheet.clinician.say import counted, heading, listed, paragraph

_BREAKS = {
    "form-changed": "the form changed",
    "language-changed": "the language changed",
    "mode-changed": "the way of answering changed",
}


def quality_parts(material: ClinicianMaterial) -> Iterator[ClinicianPart]:
    """A sentence for each thing; one sentence where there is nothing to say."""
    yield heading("Quality of the data")
    lines = [*_forms(material), *_broken(material), *(one.said for one in material.doubts)]
    lines += [
        f"{title}: not scored, because nobody confirmed its key." for title in material.drafts
    ]
    for line in dict.fromkeys(lines):
        yield paragraph(line, "measure")
    if not lines:
        yield paragraph("Complete, nothing estimated, and nothing to look at again.")


def _forms(material: ClinicianMaterial) -> Iterator[str]:
    """Of today's forms: how they were answered, what is missing, what was estimated."""
    today = material.common.today.id
    for form in material.common.course.forms:
        scored = material.scored.get(form.administration)
        if form.session == today and scored is not None:
            yield from _form(form, scored)


def _form(form: Filled, scored: ScoredForm) -> Iterator[str]:
    title, score = form.measure.title, scored.score
    gaps = [
        item.id
        for item, cell in zip(form.measure.items, form.checked.cells, strict=True)
        if cell <= NO_ANSWER
        and not item.optional
        and item.id not in (*score.dropped, *form.checked.picks, *form.checked.texts)
    ]
    if gaps:
        yield f"{title}: no answer to {counted(len(gaps), 'item')} ({listed(gaps)})."
    estimated = [name for name, one in score.scales.items() if one.status == "prorated"]
    if estimated:
        yield f"{title}: estimated from the answers that there are: {listed(estimated)}."
    optional = {item.id for item in form.measure.items if item.optional}
    unasked = {scale.id for scale in form.measure.scales if {*scale.items} <= optional}
    unscored = [n for n, one in score.scales.items() if _unscored(one) and n not in unasked]
    if unscored:
        yield f"{title}: not scored, because too much is missing: {listed(unscored)}."
    for problem in form.checked.problems:
        yield f"{title}, item {problem.item}: {problem.found} cannot be used ({problem.what})."
    if score.asked:
        yield f"{title}: rules were left out that ask for {listed(score.asked)} of the client."


def _unscored(score: ScaleScore) -> bool:
    return score.status == "not-scorable" and not score.dropped


def _broken(material: ClinicianMaterial) -> Iterator[str]:
    for series in material.common.course.series:
        yield from _breaks(series)


def _breaks(series: Series) -> Iterator[str]:
    for segment in series.segments:
        if segment.break_reason and segment.points:
            why = _BREAKS.get(segment.break_reason, segment.break_reason)
            day = segment.points[0].date.isoformat()
            yield f"{series.title}: not compared with scores before {day}, because {why}."
