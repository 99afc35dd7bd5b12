"""How good the data are: missing answers, estimated totals, breaks in the line, doubts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from fit_core.adapt.words import Words
from fit_core.answers.model import NO_ANSWER
from fit_core.course.model import Filled, Series
from fit_core.course.timeline import ScoredForm
from fit_core.scoring.model import ScaleScore
from fit_core.sheet.clinician.material import ClinicianMaterial
from fit_core.sheet.clinician.model import ClinicianPart
from fit_core.sheet.clinician.say import heading, paragraph, passage, readable, theirs
from fit_core.sheet.document import Paragraph

_BREAKS: Final = (
    "form-changed",
    "language-changed",
    "language-differs",
    "language-contested",
    "mode-changed",
    "norm-age",
)


def quality_parts(material: ClinicianMaterial, words: Words) -> Iterator[ClinicianPart]:
    """A sentence for each thing, doubts in one row; one sentence where there is nothing to say."""
    yield heading(words.say("clinician-quality"))
    said = [*_forms(material, words), *_broken(material, words)]
    said += [words.say("clinician-quality-draft", measure=title) for title in material.drafts]
    said_of = dict.fromkeys(doubt.said for doubt in material.doubts)
    own = theirs(words)
    doubts = own.joined(readable(words, one) for one in said_of)
    for line in dict.fromkeys(said):
        yield paragraph(line, "measure", note=True)
    if doubts:
        yield Paragraph(text=passage(words, doubts, "measure"), note=True)
    if not said and not doubts:
        yield paragraph(words.say("clinician-quality-complete"), note=True)


def _forms(material: ClinicianMaterial, words: Words) -> Iterator[str]:
    """Of today's forms: how they were answered, what is missing, what was estimated."""
    today = material.common.today.id
    for form in material.common.course.forms:
        scored = material.scored.get(form.administration)
        if form.session == today and scored is not None:
            yield from _missing(form, scored, words)
            yield from _totals(form, scored, words)


def _missing(form: Filled, scored: ScoredForm, words: Words) -> Iterator[str]:
    """What has no answer, and answers that cannot be used."""
    title, checked = form.measure.title, form.checked
    gaps = [
        item.id
        for item, cell in zip(form.measure.items, checked.cells, strict=True)
        if cell <= NO_ANSWER
        and not item.optional
        and item.id not in (*scored.score.dropped, *checked.picks, *checked.texts)
    ]
    if gaps:
        items = words.listed(gaps)
        yield words.say("clinician-quality-missing", measure=title, items=items, count=len(gaps))
    for problem in checked.problems:
        yield words.say(
            "clinician-quality-unusable",
            measure=title,
            item=problem.item,
            found=str(problem.found),
            why=problem.what,
        )


def _totals(form: Filled, scored: ScoredForm, words: Words) -> Iterator[str]:
    """What was estimated, not scored, or left out."""
    title, score = form.measure.title, scored.score
    estimated = [name for name, one in score.scales.items() if one.status == "prorated"]
    if estimated:
        scales = words.listed(estimated)
        yield words.say("clinician-quality-estimated", measure=title, scales=scales)
    optional = {item.id for item in form.measure.items if item.optional}
    unasked = {scale.id for scale in form.measure.scales if {*scale.items} <= optional}
    unscored = [n for n, one in score.scales.items() if _unscored(one) and n not in unasked]
    if unscored:
        scales = words.listed(unscored)
        yield words.say("clinician-quality-unscored", measure=title, scales=scales)
    if score.asked:
        facts = words.listed(score.asked)
        yield words.say("clinician-quality-asked", measure=title, facts=facts)


def _unscored(score: ScaleScore) -> bool:
    return score.status == "not-scorable" and not score.dropped


def _broken(material: ClinicianMaterial, words: Words) -> Iterator[str]:
    for series in material.common.course.series:
        yield from _breaks(series, words)


def _breaks(series: Series, words: Words) -> Iterator[str]:
    for segment in series.segments:
        reason = segment.break_reason
        if reason and segment.points:
            day = words.medium_date(segment.points[0].date)
            why = words.say(f"clinician-break-{reason}") if reason in _BREAKS else reason
            yield words.say("clinician-quality-broken", title=series.title, date=day, reason=why)
        for joined in segment.joined:
            named = words.listed(map(words.language_name, joined.languages))
            yield words.say("footer-joined", languages=named, source=joined.source)
