"""Recording one form from the command line: given answers or asked ones, risk shown first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
import msgspec

from fit_core.cli.alert import show_risk
from fit_core.cli.asking import ask_answers, ask_totals
from fit_core.errors import RefusedError, UsageError

if TYPE_CHECKING:
    from fit_core.clinic.forms import Entry, Recorded
    from fit_core.clinic.in_use import InUse
    from fit_core.clinic.opening import Clinic
    from fit_core.clinic.sessions import Held
    from fit_core.measure.model import Measure, Wording
    from fit_core.record.model import Mode

#: What is said of a measure in use that is not as its pack has it: what happened, what to do.
_NOT_AS_ACCEPTED = {
    "changed": (
        "has changed in",
        "See fit plugins diff {0}, accept with fit plugins review",
    ),
    "broken": ("cannot be read any more in", "See what is wrong with fit plugins diff {0}"),
    "gone": ("is gone from", "Install the pack again to follow its changes"),
}


def make_entry(
    clinic: Clinic,
    measure: Measure,
    wording: Wording | None,
    *,
    answers: str | None,
    total: str | None,
    mode: Mode,
    goal: str | None = None,
    respondent: str = "client",
    as_printed: bool = False,
    language: str = "",
) -> Entry:
    """The form as given on the command line, or as asked at the terminal."""
    from fit_core.answers.listing import parse_answer_list
    from fit_core.clinic.forms import Entry

    entered = [scale.id for scale in measure.scales if scale.method == "entered"]
    if total is not None and not entered:
        raise UsageError(
            f"{measure.title} takes answers, not a typed-in total.",
            "Give the answers with --answers.",
        )
    if answers is not None and not measure.items:
        raise UsageError(f"{measure.title} takes a total.", "Give it with --total.")
    given = total is not None or answers is not None
    totals = {entered[0]: total} if total is not None else {} if given else ask_totals(measure)
    if answers is not None:
        read = parse_answer_list(measure, answers)
    else:
        read = _ask(clinic, measure, wording) if measure.items and not given else {}
    return Entry(
        answers=read,
        totals=totals,
        mode=mode,
        goal=goal,
        respondent=respondent,
        as_printed=as_printed,
        language=language,
    )


def _ask(clinic: Clinic, measure: Measure, wording: Wording | None) -> dict[str, str]:
    """Ask a form; if the person stops, the risk answers so far are shown before the program ends.

    Nothing of a form that was not finished is kept.
    """
    from fit_core.clinic.forms import Entry, look_for_risk

    read: dict[str, str] = {}
    try:
        read.update(ask_answers(measure, wording))  # one by one: what came before a stop is there
    except click.Abort:
        click.echo()
        so_far = look_for_risk(clinic, measure, Entry(answers=read))
        show_risk(measure, msgspec.structs.replace(so_far, safety_missing=()))
        raise
    return read


def look_first(clinic: Clinic, measure: Measure, entry: Entry) -> None:
    """Show the risk answers of a form that was asked, whatever else is wrong with it.

    Called before anything is written and before anything can be refused.
    """
    from fit_core.clinic.forms import look_for_risk

    show_risk(measure, look_for_risk(clinic, measure, entry))


def record_entry(
    clinic: Clinic, held: Held, measure: Measure, entry: Entry, amend: str | None = None
) -> Recorded:
    """Record a form whose risk answers were shown, then say what was saved."""
    from fit_core.clinic.forms import amend_form, record_form
    from fit_core.clinic.left_out import remark_draft, remark_rules

    if amend is None:
        done = record_form(clinic, held, measure, entry)
    else:
        done = amend_form(clinic, held, measure, entry, amend)
    tell_saved(measure, done)
    if done.score is None:
        remark_draft(clinic, measure)
    else:
        remark_rules(clinic, held.client.code, measure, done.score, done.about)
    return done


def tell_saved(measure: Measure, done: Recorded) -> None:
    """Say that a form is saved, and its scores; rotating items only when they were asked."""
    click.echo(f"Saved: {measure.title} of {done.administration.answered_on}.")
    if done.score is None:
        click.echo("  no score: the key was not confirmed; the answers are kept")
        return
    optional = {item.id for item in measure.items if item.optional}
    rotating = {s.id for s in measure.scales if s.items and optional.issuperset(s.items)}
    scored_by_plugin = {scale.id for scale in measure.scales if scale.method == "plugin"}
    for scale in done.score.scales.values():
        if scale.scale in rotating and not scale.answered:
            continue
        name = next((s.title for s in measure.scales if s.id == scale.scale and s.title), "")
        label = name or scale.scale
        if scale.banded is None and scale.scale in scored_by_plugin:
            click.echo(f"  {label}: no score, the plugin gave none")
        elif scale.dropped:
            click.echo(f"  {label}: not for this form")
        elif scale.banded is None:
            click.echo(f"  {label}: no score, answers missing: {scale.missing}")
        else:
            note = f", estimated, {scale.missing} missing" if scale.status == "prorated" else ""
            click.echo(f"  {label}: {scale.banded}{note}")


def to_ask(clinic: Clinic, measure: Measure, wording: Wording | None) -> Wording | None:
    """The sentences to ask a form with; None, after saying why, where they may not be shown.

    Raises:
        RefusedError: the licence does not allow answers to be kept, so that nothing is to be asked.

    """
    from fit_core.clinic.licences import permit, permit_keeping

    permit_keeping(clinic, measure, totals=any(s.method == "entered" for s in measure.scales))
    if wording is None:
        return None
    try:
        permit(clinic, measure, "screen", wording.language)
    except RefusedError as error:
        click.echo(
            f"fit: The items are shown by topic. {error.what}\n     {error.next_step}", err=True
        )
        return None
    return wording


def measure_here(
    clinic: Clinic, measure: str, client: str = "", language: str = ""
) -> tuple[Measure, Wording | None]:
    """A measure as this clinic uses it, with its wording; says when its pack has another now.

    Args:
        client: code of the client whom it is for: the wording is in the language that the client
            chose, where it is there in it. language: that a person named goes before it, and there
            is no wording where it has none.

    """
    from fit_core.clinic.in_use import use_measure
    from fit_core.clinic.scoring import unscored

    used = use_measure(clinic, measure)
    if used.state != "active":
        happened, advice = _NOT_AS_ACCEPTED[used.state]
        click.echo(
            f"fit: {measure} {happened} the pack {used.pack}; the one in use stays. "
            f"{advice.format(measure)}.",
            err=True,
        )
    for scorer in unscored(clinic, used.measure):
        click.echo(
            f"fit: {measure} needs the scorer {scorer}, which no enabled plugin offers; answers "
            "are kept without that score. See fit plugins list.",
            err=True,
        )
    return used.measure, _worded(clinic, used, client, language)


def _worded(clinic: Clinic, used: InUse, client: str, language: str) -> Wording | None:
    from fit_core.clinic.form_languages import client_language, wording_for

    chosen = language or (client_language(clinic, client) if client else "")
    if chosen in ("", clinic.settings.language):
        return used.wording
    found = wording_for(clinic, used.measure, chosen)
    return found if found or language else used.wording
