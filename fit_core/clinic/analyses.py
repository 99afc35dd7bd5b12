"""Run an analysis of the service over a frozen table; nothing of the record is handed over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Literal

import msgspec

from fit_core.clinic.archive import frozen_table
from fit_core.clinic.languages_apart import (
    Languages,
    apart,
    for_languages,
    language_table,
    languages_of,
)
from fit_core.clinic.licences import permit
from fit_core.clinic.norm_offers import Offer, chosen_norms, for_line, offers_here
from fit_core.clinic.norms import measure_here
from fit_core.clinic.opening import Clinic
from fit_core.clinic.outlooks import general_of
from fit_core.clinic.trajectories import reliable_for
from fit_core.course.analysis import (
    Analysis,
    Findings,
    Inquiry,
    ScaleFacts,
    suppressed,
)
from fit_core.course.archive import Archive
from fit_core.errors import FitError, NotFoundError, UsageError
from fit_core.hooks.host import Declared
from fit_core.measure.identity import structure_hash
from fit_core.measure.model import Measure, Norm, Scale
from fit_core.measure.ranges import scale_range, tick
from fit_core.measure.say import suggestion
from fit_core.measure.vocabulary import Verb

HOOK = "fit_analyses"
Kind = Literal["outcome", "alliance"]


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """What a person asked for.

    Attributes:
        measures: ids; of each kind the first goes before the clinic's ordinary one.
        until: last day of sessions, forms and endings; today where it is not given.
        everyone: figures of other therapists too. export: the figures are to leave as a file.
        language: of the answers, a BCP 47 tag; the most frequent one where it is not given.

    """

    measures: tuple[str, ...] = ()
    until: dt.date | None = None
    everyone: bool = False
    export: bool = False
    language: str = ""


class Analysed(msgspec.Struct, frozen=True, kw_only=True):
    """Findings with what stands beside them: what was declared, the pack, the table."""

    analysis: Analysis
    pack: str
    version: str
    archive: Archive
    read: tuple[str, ...]
    findings: Findings


def list_analyses(clinic: Clinic) -> tuple[tuple[Declared, Analysis], ...]:
    """Every analysis that an enabled plugin declares, by name."""
    found = clinic.host.named(HOOK, Analysis)
    return tuple(found[name] for name in sorted(found))


def analyse(
    clinic: Clinic, name: str, asked: Asked, seen: Callable[[int], None] = lambda _: None
) -> Analysed:
    """Run one analysis. It is handed no scores but those of the measures that it names.

    Args:
        name: of the analysis. asked: by the person. seen: as for `frozen_table`.

    Raises:
        NotFoundError: no such analysis or measure. UsageError: a measure of a kind that no analysis
            reads. RefusedError: a licence does not allow a model, or figures as a file. FitError:
            the plugin failed.

    """
    owner, analysis = _declared(clinic, name)
    chosen = _chosen(clinic, asked.measures)
    wanted = tuple(chosen[kind] for kind in analysis.measures)
    archive = frozen_table(clinic, analysis.consent, wanted, asked.until, seen)
    languages = _languages(clinic, analysis, archive, asked.language)
    archive = apart(archive, languages)
    inquiry = _inquiry(clinic, archive, chosen, languages, everyone=asked.everyone)
    read = _read(analysis, inquiry)
    verbs: tuple[Verb, ...] = ("fit-model",) if analysis.fits_model else ()
    for verb in (*verbs, *(("export",) if asked.export else ())):
        for measure in read:
            permit(clinic, measure_here(clinic, measure), verb)
    with clinic.record.writing(clinic.actor) as writer:
        writer.note("analyse", "service", analysis.name)
    findings = clinic.host.call(owner, Findings, analysis.run, inquiry)
    if findings is None:
        raise FitError(
            f"The analysis {name} of {owner.plugin} failed.", f"See: fit plugins why {owner.plugin}"
        )
    counted = language_table(one for one in languages if not read or one.measure in read)
    tables = tuple(suppressed(one) for one in (*findings.tables, counted) if one)
    return Analysed(
        analysis=analysis,
        pack=owner.plugin,
        version=owner.version,
        archive=archive,
        read=read,
        findings=msgspec.structs.replace(findings, tables=tables),
    )


def _declared(clinic: Clinic, name: str) -> tuple[Declared, Analysis]:
    found = clinic.host.named(HOOK, Analysis)
    if name not in found:
        hint = suggestion(name, found) if found else "Enable a pack: fit plugins enable service"
        raise NotFoundError(f"No enabled plugin declares an analysis {name}.", hint)
    return found[name]


def _chosen(clinic: Clinic, names: Iterable[str]) -> dict[Kind, str]:
    """The measure of each kind: as asked for, else that of the clinic's ordinary session."""
    today = clinic.settings.today
    given: dict[Kind, str] = {}
    for name in names:
        kind = measure_here(clinic, name).kind
        if kind not in ("outcome", "alliance") or kind in given:
            raise UsageError(
                f"{name} is a measure of {kind}"
                + (f", and so is {given[kind]}." if kind in given else "."),
                "Give at most one of outcome and one of alliance.",
            )
        given[kind] = name
    usual: dict[Kind, str] = {"outcome": today.outcome, "alliance": today.alliance}
    return usual | given


def _languages(
    clinic: Clinic, analysis: Analysis, archive: Archive, wanted: str
) -> tuple[Languages, ...]:
    """The languages of each measure's scores; none for an analysis that puts no scores together."""
    measures = sorted(set(archive.scores.measure)) if analysis.compares else ()
    found = languages_of(clinic, archive, measures, wanted)
    if wanted and measures and not any(one.kept for one in found):
        there = sorted({tag for one in found for tag in one.people})
        raise NotFoundError(
            f"Nobody of these clients answered in {wanted}.",
            f"Answers are in: {', '.join(there) or 'no language'}.",
        )
    return found


def _inquiry(
    clinic: Clinic,
    archive: Archive,
    chosen: dict[Kind, str],
    languages: tuple[Languages, ...],
    *,
    everyone: bool,
) -> Inquiry:
    scales = tuple(_facts(clinic, archive, {one.measure: one.kept for one in languages}))
    by_measure: dict[str, ScaleFacts] = {}
    for facts in scales:
        by_measure.setdefault(facts.measure, facts)
    return Inquiry(
        archive=archive,
        scales=scales,
        outcome=by_measure.get(chosen["outcome"]),
        alliance=by_measure.get(chosen["alliance"]),
        everyone=everyone,
    )


def _read(analysis: Analysis, inquiry: Inquiry) -> tuple[str, ...]:
    """Ids of the measures that an analysis may read: those of its kinds; any, if it names none."""
    if not analysis.measures:
        return tuple(dict.fromkeys(facts.measure for facts in inquiry.scales))
    found = {"outcome": inquiry.outcome, "alliance": inquiry.alliance}
    return tuple(facts.measure for kind in analysis.measures if (facts := found[kind]))


def _facts(
    clinic: Clinic, archive: Archive, languages: Mapping[str, tuple[str, ...]]
) -> Iterator[ScaleFacts]:
    """What is known of each scale with a direction whose scores are in the table."""
    respondents: dict[str, set[str]] = {}
    for name, respondent in zip(archive.scores.measure, archive.scores.respondent, strict=True):
        respondents.setdefault(name, set()).add(respondent)
    for name in sorted(respondents):
        try:
            measure = measure_here(clinic, name)
        except FitError as error:
            clinic.remark(f"Scores of {name} were left out: {error.what}")
            continue
        for scale in measure.scales:
            if scale.better != "none":
                yield _scale(clinic, measure, scale, respondents[name], languages.get(name, ()))


def _scale(
    clinic: Clinic,
    measure: Measure,
    scale: Scale,
    respondents: set[str],
    languages: tuple[str, ...],
) -> ScaleFacts:
    low, high = scale_range(measure, scale)
    asked = for_line(offers_here(clinic, measure), scale.id, chosen_norms(clinic, measure.id))
    lines = for_languages(clinic.adaptation, measure.id, asked, "line", languages)
    line = _for_anybody(lines)
    by_whom = next((r for r in measure.respondents if r in respondents), min(respondents))
    return ScaleFacts(
        measure=measure.id,
        scale=scale.id,
        title=scale.title or measure.sheet_title or measure.title,
        kind=measure.kind,
        structure=structure_hash(measure),
        respondent=by_whom,
        better="higher" if scale.better == "higher" else "lower",
        low=float(low),
        high=float(high),
        step=float(scale.step or scale.multiply / tick(measure)),
        reliable=reliable_for(clinic, measure, scale, languages),
        general=general_of(line, scale.better),
        norm=line.id if line else "",
    )


def _for_anybody(offers: Iterable[Offer]) -> Norm | None:
    """The norm, unless it is for some people only, of whom the table does not know who they are."""
    return next((offer.norm for offer in offers if offer.norm.when is None), None)
