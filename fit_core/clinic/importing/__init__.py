"""Take in forms from a file: dry run first, then all of it in one transaction or none of it."""

from __future__ import annotations

from pathlib import Path

import msgspec

from fit_core.answers.model import Checked
from fit_core.clinic.adapted import keep_layers
from fit_core.clinic.importing.codes import read_codes, write_codes
from fit_core.clinic.importing.forms import FileForm
from fit_core.clinic.importing.plan import Plan, make_plan
from fit_core.clinic.licences import permit_keeping
from fit_core.clinic.opening import Clinic
from fit_core.clinic.scoring import issue
from fit_core.errors import NotFoundError, RefusedError, UsageError
from fit_core.measure.identity import form_snapshot, structure_hash
from fit_core.measure.model import Measure
from fit_core.record.access import Writer
from fit_core.record.model import Client, Episode, Import, NewAdministration, Session

_SHOWN = 20


class Done(msgspec.Struct, frozen=True):
    """An import that is in the record. ``fresh`` is False when the file was there already."""

    entry: Import
    fresh: bool


def find_import(clinic: Clinic, plan: Plan, measure: Measure) -> Import | None:
    """The earlier import of the same bytes for the same measure, if there is one."""
    with clinic.record.reading() as reader:
        return reader.imports.by_file(plan.sha256, measure.id)


def refuse_faults(path: Path, plan: Plan) -> None:
    """Stop when a row cannot be taken in; raises UsageError naming rows and columns."""
    if not plan.faults:
        return
    listed = "\n".join(f"  {fault}" for fault in plan.faults[:_SHOWN])
    more = len(plan.faults) - _SHOWN
    rest = f"\n  and {more} more" if more > 0 else ""
    raise UsageError(
        f"{path} was not imported; what is wrong in it ({len(plan.faults)}):\n{listed}{rest}",
        "Correct the file or its profile; an import takes all rows or none.",
    )


def import_plan(
    clinic: Clinic,
    measure: Measure,
    plan: Plan,
    profile_name: str,
    codes: Path,
    language: str = "",
) -> Done:
    """Write a checked plan: clients, sessions and forms, in one transaction with its audit entry.

    Args:
        codes: the list of foreign ids and client codes; it is read, and written with new clients.
        language: tag of the language in which the forms were answered; the clinic's by default.

    Raises:
        RefusedError: the licence of the measure does not allow it, or a form lies before its
            client's open episode.

    """
    permit_plan(clinic, measure, plan)
    earlier = find_import(clinic, plan, measure)
    if earlier:
        return Done(earlier, fresh=False)
    known = read_codes(codes)
    with clinic.record.writing(clinic.actor) as writer:
        entry = writer.imports.add(plan.sha256, measure.id, profile_name, len(plan.forms))
        taker = _Taker(clinic, writer, measure, entry, known)
        taker.language = language or taker.language
        for form, checked in sorted(plan.forms, key=lambda pair: pair[0].day):
            taker.take(form, checked)
        if taker.codes != read_codes(codes):
            write_codes(codes, taker.codes)
    return Done(entry, fresh=True)


def permit_plan(clinic: Clinic, measure: Measure, plan: Plan) -> None:
    """Return when the licence of the measure allows these forms; raises RefusedError."""
    permit_keeping(clinic, measure, totals=any(form.totals for form, _ in plan.forms))


class _Taker:
    """Writes forms one by one, making clients, episodes and sessions that are not there yet."""

    def __init__(
        self, clinic: Clinic, writer: Writer, measure: Measure, entry: Import, codes: dict[str, str]
    ) -> None:
        self._clinic, self._writer, self._measure, self._entry = clinic, writer, measure, entry
        self.codes = dict(codes)
        self.language = clinic.settings.language
        self._people: dict[str, tuple[Client, Episode]] = {}
        self._sessions: dict[str, dict[str, Session]] = {}
        self._form = writer.forms.keep(
            measure=measure.id,
            version=measure.version,
            structure=structure_hash(measure),
            snapshot=form_snapshot(measure).decode(),
        )

    def take(self, form: FileForm, checked: Checked) -> None:
        """Record one form in the session of its day."""
        client, episode = self._person(form)
        if form.day < episode.started:
            raise RefusedError(
                f"Row {form.row}: {form.day} lies before the open episode of client "
                f"{form.client}, which began {episode.started}; nothing was written.",
                "Leave the row out, or correct its day.",
            )
        session = self._session(episode, form)
        row = self._writer.administrations.add(
            NewAdministration(
                client=client.id,
                episode=episode.id,
                session=session.id,
                measure=self._measure.id,
                version=self._measure.version,
                structure=checked.structure,
                form=self._form,
                respondent=self._measure.respondents[0],
                language=self.language,
                mode="import",
                answered_on=form.day,
                answers={
                    "answers": dict(form.answers),
                    "totals": dict(form.totals),
                    **({"about": form.about} if form.about else {}),
                },
                checked=checked,
                issued=issue(self._clinic, self._measure, checked),
                import_id=self._entry.id,
            )
        )
        keep_layers(self._clinic, self._writer, row)

    def _person(self, form: FileForm) -> tuple[Client, Episode]:
        if form.client not in self._people:
            client = self._known(form.client) or self._writer.clients.add(self._clinic.actor)
            self.codes[form.client] = client.code
            self._people[form.client] = (client, self._episode(client, form))
        return self._people[form.client]

    def _known(self, foreign: str) -> Client | None:
        """The client whose code the list gives; None for a code that never reached the record."""
        code = self.codes.get(foreign)
        try:
            return self._writer.clients.by_code(code) if code else None
        except NotFoundError:
            return None

    def _episode(self, client: Client, form: FileForm) -> Episode:
        current = self._writer.episodes.current(client.id)
        episode = current or self._writer.episodes.begin(client.id, form.day)
        sessions = self._writer.sessions.of(episode.id)
        self._sessions[episode.id] = {
            session.date.isoformat(): session for session in sessions if session.status == "kept"
        }
        return episode

    def _session(self, episode: Episode, form: FileForm) -> Session:
        days = self._sessions[episode.id]
        day = form.day.isoformat()
        if day not in days:
            therapist = self._clinic.actor
            days[day] = self._writer.sessions.add(episode.id, form.day, therapist)
        return days[day]


__all__ = ["Done", "find_import", "import_plan", "make_plan", "permit_plan", "refuse_faults"]
