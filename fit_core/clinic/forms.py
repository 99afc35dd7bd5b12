"""Record a form: check the answers, find risk first, commit, and only then say "saved"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import msgspec

from fit_core.answers.check import Raw, check_answers
from fit_core.answers.model import Checked
from fit_core.clinic.adapted import keep_layers
from fit_core.clinic.confirm import key_stands
from fit_core.clinic.form_languages import form_language
from fit_core.clinic.licences import permit_keeping
from fit_core.clinic.opening import Clinic
from fit_core.clinic.persons import about_row, stated_in
from fit_core.clinic.scoring import issue
from fit_core.clinic.sessions import Held
from fit_core.clinic.thresholds import tightened
from fit_core.errors import RefusedError, UsageError
from fit_core.measure.identity import form_snapshot, structure_hash
from fit_core.measure.model import Measure
from fit_core.record.access import Reader, Writer
from fit_core.record.model import Administration, Mode, NewAdministration
from fit_core.scoring.context import About
from fit_core.scoring.form import FormScorer
from fit_core.scoring.model import FormScore
from fit_core.scoring.scorer import Issued


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A filled-in form, as a person or a file hands it over.

    Attributes:
        answers: by item id; totals: by scale id, for measures whose items are not held.
        mode: how the client answered. respondent: who. goal: id, for goal ratings.
        as_printed: the numbers are those that the paper shows, where they differ from the codes.
        language: of the form; by default the client's where the form is there in it, else the
            clinic's own. words: the client's own words beside items that rate them, by item id.

    """

    answers: Mapping[str, Raw] = {}
    totals: Mapping[str, Raw] = {}
    mode: Mode = "paper"
    respondent: str = "client"
    goal: str | None = None
    as_printed: bool = False
    language: str = ""
    words: Mapping[str, str] = {}


class Recorded(msgspec.Struct, frozen=True):
    """A form that is safely in the record, with its scores.

    ``score`` is None on a draft whose key nobody confirmed: its answers are kept all the same.
    ``about`` is what is known of the person that it is about.
    """

    administration: Administration
    checked: Checked
    score: FormScore | None
    about: About


def look_for_risk(clinic: Clinic, measure: Measure, entry: Entry) -> Checked:
    """Read a form for its risk answers only; whatever else is wrong with it cannot hide them.

    A face shows what this finds before it calls anything that may refuse the form.
    """
    items = {item.id for item in measure.items}
    known = {name: answer for name, answer in entry.answers.items() if name in items}
    own = tightened(clinic, measure)
    return check_answers(measure, known, as_printed=entry.as_printed, tightened=own)


def accept(clinic: Clinic, measure: Measure, entry: Entry) -> Checked:
    """Check a form; nothing is recorded yet.

    Raises:
        UsageError: an answer is invalid; each is named with what would be allowed.
        RefusedError: the respondent is not one whom the measure asks.

    """
    checked = check_answers(
        measure,
        entry.answers,
        entry.totals,
        as_printed=entry.as_printed,
        tightened=tightened(clinic, measure),
    )
    _refuse_problems(measure, checked)
    _check_respondent(measure, entry)
    return checked


def _refuse_problems(measure: Measure, checked: Checked) -> None:
    if checked.problems:
        listed = "; ".join(problem.what for problem in checked.problems)
        raise UsageError(
            f"{measure.title} was not recorded: {listed}",
            "Correct the answers and record the form again.",
        )


def record_form(clinic: Clinic, held: Held, measure: Measure, entry: Entry) -> Recorded:
    """Record a form in a session. When this returns, the form is on the disk.

    Raises:
        UsageError: an answer is invalid. RefusedError: the form was recorded before, the respondent
            is not one whom the measure asks, or its licence does not allow it.

    """
    checked = accept(clinic, measure, entry)
    permit_keeping(clinic, measure, totals=bool(entry.totals))
    issued = issue(clinic, measure, checked)
    with clinic.record.writing(clinic.actor) as writer:
        return add_form(clinic, writer, held, measure, entry, checked, issued)


def add_form(
    clinic: Clinic,
    writer: Writer,
    held: Held,
    measure: Measure,
    entry: Entry,
    checked: Checked,
    issued: tuple[Issued, ...],
    import_id: str | None = None,
) -> Recorded:
    """Record a form that was accepted, inside a transaction of the caller's.

    Args:
        checked: of `accept`. issued: of `issue`. import_id: of the file that it came from.

    Raises:
        RefusedError: the form was recorded before.

    """
    entry = _in_language(clinic, writer, held, measure, entry)
    new = _new(held, entry, checked, issued, _keep(writer, measure))
    new = msgspec.structs.replace(new, import_id=import_id)
    done = writer.administrations.add(new)
    keep_layers(clinic, writer, done)
    return _recorded(writer, measure, done, issued)


def amend_form(clinic: Clinic, held: Held, measure: Measure, entry: Entry, reason: str) -> Recorded:
    """Correct the form of a session: a new version, with who, when and why; the old one stays.

    What was recorded may always be corrected, whatever became of the measure's licence.
    """
    checked = accept(clinic, measure, entry)
    issued = issue(clinic, measure, checked)
    with clinic.record.writing(clinic.actor) as writer:
        before = [
            a
            for a in writer.administrations.current(held.episode.id)
            if (a.session, a.measure, a.goal, a.respondent)
            == (held.session.id, measure.id, entry.goal, entry.respondent)
        ]
        if not before:
            raise RefusedError(
                f"There is no {measure.title} in this session to amend.",
                "Record it without --amend.",
            )
        if not entry.language:  # a slip is corrected, and the form is the one that it was
            entry = msgspec.structs.replace(entry, language=before[0].language)
        new = _new(held, entry, checked, issued, _keep(writer, measure))
        if about := stated_in(before[0]):  # what a file stated of the person stays with the form
            new = msgspec.structs.replace(new, answers=new.answers | {"about": about})
        done = writer.administrations.amend(before[0].id, new, reason=reason)
        keep_layers(clinic, writer, done)
        return _recorded(writer, measure, done, issued)


def _recorded(
    reader: Reader, measure: Measure, row: Administration, issued: tuple[Issued, ...]
) -> Recorded:
    """A form as recorded, scored with what the client stated."""
    about = about_row(reader.client_facts.of(row.client), row, measure)
    score = None
    if key_stands(reader, measure):
        score = FormScorer(measure, confirmed=True).score(row.checked, about, issued)
    return Recorded(row, row.checked, score, about)


class _Form(NamedTuple):
    """The stored form that answers were given on."""

    measure: str
    version: str
    hash: str


def _keep(writer: Writer, measure: Measure) -> _Form:
    kept = writer.forms.keep(
        measure=measure.id,
        version=measure.version,
        structure=structure_hash(measure),
        snapshot=form_snapshot(measure).decode(),
    )
    return _Form(measure.id, measure.version, kept)


def _in_language(
    clinic: Clinic, reader: Reader, held: Held, measure: Measure, entry: Entry
) -> Entry:
    if entry.language:
        return entry
    tag = form_language(clinic, reader, held.client.id, measure.id)
    return msgspec.structs.replace(entry, language=tag)


def _new(
    held: Held,
    entry: Entry,
    checked: Checked,
    issued: tuple[Issued, ...],
    form: _Form,
) -> NewAdministration:
    return NewAdministration(
        client=held.client.id,
        episode=held.episode.id,
        session=held.session.id,
        measure=form.measure,
        version=form.version,
        structure=checked.structure,
        form=form.hash,
        respondent=entry.respondent,
        language=entry.language,
        mode=entry.mode,
        answered_on=held.session.date,
        answers={"answers": _plain(entry.answers), "totals": _plain(entry.totals)}
        | ({"words": dict(entry.words)} if entry.words else {}),
        checked=checked,
        issued=issued,
        goal=entry.goal,
    )


def _plain(values: Mapping[str, Raw]) -> dict[str, object]:
    """Answers as JSON can hold them, exactly as they were handed over."""
    return {
        name: value if value is None or isinstance(value, str | int) else _text(value)
        for name, value in values.items()
    }


def _text(value: object) -> object:
    return list(value) if isinstance(value, list | tuple) else str(value)


def _check_respondent(measure: Measure, entry: Entry) -> None:
    if entry.respondent not in measure.respondents:
        asked = ", ".join(measure.respondents)
        raise RefusedError(
            f"{measure.title} is not answered by the {entry.respondent}.",
            f"It is answered by: {asked}.",
        )
