"""Whether sessions better than a person's own usual are followed by a better outcome.

By the RI-CLPM (`fit_service.riclpm`), which keeps what a person always brings apart from what
varies; pooled and cross-lagged regressions find an effect where none is. Never a cause, never for
one client.
"""

from __future__ import annotations

from typing import NamedTuple

from fit_core.course.analysis import Cell, Column, FigureTable, Findings, Inquiry, ScaleFacts
from fit_core.errors import FitError
from fit_service.centred import LABEL, fit_centred
from fit_service.lagging import CONCLUDE, JOINT, PAIRS, PERSONS, Lagged, lagged
from fit_service.panel import Path, within_sd
from fit_service.riclpm import RiClpm, fit_riclpm
from fit_service.telling import counts, interval, table

#: Correlation between persons over 295 studies, with its interval (Flückiger et al. 2018,
#: Psychotherapy 55:316-340).
PUBLISHED = (0.278, 0.256, 0.299)
CAUTION = (
    "This says how scores went together in this group. It does not say what caused what, "
    "and nothing about any one client."
)


class _Way(NamedTuple):
    """One direction in words: what comes first, and what follows."""

    name: str
    before: str
    after: str


_FORTH = _Way("alliance, then outcome", "a better alliance", "a better outcome")
_BACK = _Way("outcome, then alliance", "a better outcome", "a better alliance")


def analyse(inquiry: Inquiry) -> Findings:
    """The findings of `fit analyse alliance-outcome`."""
    alliance, outcome = inquiry.alliance, inquiry.outcome
    if alliance is None or outcome is None:
        lacking = "alliance" if alliance is None else "outcome"
        return Findings(reason=f"no {lacking} measure of the clinic has scores in the table")
    found = lagged(inquiry.archive, alliance, outcome)
    counted = _counted(found)
    if found.persons < PERSONS or found.pairs < PAIRS:
        return Findings(
            tables=(counted,),
            reason=f"not enough data: {found.persons} persons with {JOINT} sessions or more and "
            f"{found.pairs} pairs of sessions; an estimate needs {PERSONS} and {PAIRS}",
        )
    for facts, block in ((alliance, found.panel.alliance), (outcome, found.panel.outcome)):
        if (sd := within_sd(block)) < facts.step:
            return Findings(
                tables=(counted,),
                reason=f"{facts.title} hardly varies within persons: SD {sd:.2f}, less than one "
                f"step of its scale ({facts.step:g}); such a ceiling hides whatever there is",
            )
    return _estimated(found, counted, alliance, outcome)


def _estimated(
    found: Lagged, counted: FigureTable, alliance: ScaleFacts, outcome: ScaleFacts
) -> Findings:
    signs = alliance.sign * outcome.sign
    try:
        fit = fit_riclpm(found.panel)
    except FitError as error:
        return _fallback(found, counted, signs, error)
    ways = ((_FORTH, fit.to_outcome), (_BACK, fit.to_alliance))
    tables = (counted, _effects(found, [(w.name, p) for w, p in ways], signs), _levels(fit))
    said = [_sentence(way, path, signs, found) for way, path in ways]
    return Findings(tables=tables, sentences=(*said, _beside(fit, signs), CAUTION))


def _fallback(found: Lagged, counted: FigureTable, signs: int, error: FitError) -> Findings:
    try:
        fit = fit_centred(found.panel)
    except FitError as other:
        return Findings(tables=(counted,), reason=f"neither model could be fitted: {other.what}")
    said = (
        f"The model of choice (RI-CLPM) could not be fitted: {error.what} In its place stands a "
        f"person-mean centred mixed model, {LABEL}.",
        _sentence(_FORTH, fit, signs, found),
        CAUTION,
    )
    return Findings(tables=(counted, _effects(found, [(_FORTH.name, fit)], signs)), sentences=said)


def _sentence(way: _Way, path: Path, signs: int, found: Lagged) -> str:
    """Estimate, interval and n always; without an effect beyond chance, what is compatible."""
    value, low, high = _turned(path, signs)[3:]
    figures = (
        f"{value:+z.2f} SD within persons (95 % {low:+z.2f} to {high:+z.2f}; "
        f"{found.persons} persons"
    )
    figures += f" with {JOINT} sessions or more, {found.pairs} pairs)"
    if low <= 0 <= high:
        return (
            f"These data do not show that {way.before} than a person's usual is followed by "
            f"{way.after} at the next session: {figures}; effects from {low:+z.2f} to {high:+z.2f} "
            "are compatible with them."
        )
    if found.persons < CONCLUDE:
        return (
            f"Sessions with {way.before} than a person's usual, and the next session: {figures}. "
            f"For a conclusion {CONCLUDE} persons are needed."
        )
    follows = way.after if value > 0 else way.after.replace("better", "worse")
    return (
        f"In this group, sessions with {way.before} than a person's usual were followed by "
        f"{follows} at the next: {figures}."
    )


def _turned(path: Path, signs: int) -> tuple[float, ...]:
    """Points and SDs, positive where better goes with better; low below high."""
    points = sorted([signs * path.low, signs * path.high])
    standard = sorted([signs * path.standardised_low, signs * path.standardised_high])
    return (signs * path.value, *points, signs * path.standardised, *standard)


def _beside(fit: RiClpm, signs: int) -> str:
    r, low, high = PUBLISHED
    here = "cannot be told here"
    if fit.between:
        ends = sorted(signs * end for end in fit.between[1:])
        here = f"is {signs * fit.between[0]:.2f} here (95 % {ends[0]:.2f} to {ends[1]:.2f})"
    return (
        f"Between persons, the correlation of the levels of alliance and outcome {here}; published "
        f"over 295 studies: r = {r:.3f} [{low:.3f}, {high:.3f}]. That is another question: easier "
        "clients have both."
    )


def _effects(found: Lagged, paths: list[tuple[str, Path]], signs: int) -> FigureTable:
    rows: list[tuple[Cell, ...]] = [
        (name, found.persons, found.pairs, *_turned(path, signs)) for name, path in paths
    ]
    columns = (
        Column("direction", "from one session to the next"),
        Column("persons", "persons", "group"),
        Column("pairs", "pairs", "count"),
        Column("points", "points", "number"),
        *interval(of="points"),
        Column("sd", "SDs within", "number"),
        *interval(of="sd"),
    )
    note = (
        "Within persons; positive where better is followed by better. Points of the second score "
        "for each point of the first; intervals of 95 %."
    )
    return table("effects", "From session to session", columns, rows, note=note)


def _levels(fit: RiClpm) -> FigureTable:
    rows = [
        ("alliance", fit.within[0], fit.icc[0], fit.alliance_lag.value),
        ("outcome", fit.within[1], fit.icc[1], fit.outcome_lag.value),
    ]
    columns = (
        Column("score", "score"),
        Column("within", "SD within persons", "number"),
        Column("icc", "ICC", "number"),
        Column("lag", "on itself", "number"),
    )
    note = (
        "ICC: the share of variance that lies between persons. A score near the top of its scale "
        "varies little within persons, and hides effects."
    )
    return table("levels", "What varies within and between persons", columns, rows, note=note)


def _counted(found: Lagged) -> FigureTable:
    rows = [
        ("persons with a session that has both scores", found.clients),
        (f"persons with {JOINT} such sessions or more", found.persons),
        ("sessions with both scores", found.joint),
        ("pairs: alliance of a session, outcome of the next", found.pairs),
        ("sessions of the model, counted from the first", found.panel.alliance.shape[1]),
        ("courses cut at a gap of more than four weeks", found.cut),
        ("episodes without a session that has both", found.neither),
        ("later episodes of a client, left out", found.again),
    ]
    return counts("counts", "What there is", rows)
