"""The licence gate of a clinic: what it may do with a measure, and the records that it holds."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from fit_core.clinic.opening import Clinic
from fit_core.errors import NotFoundError, RefusedError, UsageError
from fit_core.measure.licence import Act, Held, Verdict, allowed
from fit_core.measure.refusal import named, refusal
from fit_core.measure.vocabulary import Verb

if TYPE_CHECKING:
    from fit_core.measure.model import Measure
    from fit_core.record.rights import RecordKind

#: A language tag of BCP 47, as far as wordings use it.
_TAG: Final = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
#: Letters of an id that are enough to name a record, if no other begins so.
_ENOUGH: Final = 4
_LONGEST: Final = 200


def permit(clinic: Clinic | None, measure: Measure, verb: Verb, language: str = "") -> None:
    """Return when the clinic may do this with a measure; without a clinic nothing is held.

    Args:
        language: of the wording that is to be shown, printed or translated; empty for other acts.

    Raises:
        RefusedError: the licence asks for a record that is not there; it says which, and why one
            that is there does not reach.

    """
    act = Act(measure, verb, language)
    verdict = judge(clinic, act)
    if not verdict.allowed:
        raise RefusedError(*refusal(act, verdict))


def permit_keeping(clinic: Clinic, measure: Measure, *, totals: bool) -> None:
    """Return when answers to a measure, or typed-in totals, may be recorded and scored here.

    Raises:
        RefusedError: as for `permit`.

    """
    acts: tuple[Verb, ...] = ("keep", "score", "enter-total") if totals else ("keep", "score")
    for verb in acts:
        permit(clinic, measure, verb)


def judge(clinic: Clinic | None, act: Act) -> Verdict:
    """Say whether the clinic may do this, and by which record.

    The record of the clinic is read only where a licence asks for one.
    """
    held = held_by(clinic, act.measure.id) if clinic and act.needs != "nothing" else ()
    return allowed(act, held, today())


def held_by(clinic: Clinic, measure: str | None = None) -> tuple[Held, ...]:
    """Every licence that was recorded, or those of one measure; ended ones too, oldest first."""
    with clinic.record.reading() as reader:
        rows = reader.licences.of(measure) if measure else reader.licences.all()
    return tuple(msgspec.convert(row, Held, from_attributes=True) for row in rows)


class NewLicence(msgspec.Struct, frozen=True, kw_only=True):
    """A licence, permission or statement that is to be recorded; see `Held` for the fields."""

    measure: str
    verbs: tuple[Verb, ...]
    kind: RecordKind
    source: str
    granted_on: dt.date
    number: str = ""
    version: str = ""
    language: str = ""
    expires_on: dt.date | None = None


def record_licence(clinic: Clinic, new: NewLicence) -> Held:
    """Record what the clinic holds. The program goes by it and does not read the contract.

    Raises:
        NotFoundError: there is no such measure. UsageError: a day, the language or the source is
            not as it must be. RefusedError: the same is recorded already.

    """
    clinic.library.entry(new.measure)
    _check_days(new)
    _check_words(new)
    same = [held for held in held_by(clinic, new.measure) if _is_same(held, new)]
    if same:
        raise RefusedError(
            f"{named(same[0]).capitalize()} is recorded already, with the same verbs.",
            f"Nothing is to be done; or end it first: fit measures licence end {same[0].id}",
        )
    with clinic.record.writing(clinic.actor) as writer:
        row = writer.licences.add(**msgspec.structs.asdict(new))
    return msgspec.convert(row, Held, from_attributes=True)


def end_licence(clinic: Clinic, licence: str, day: dt.date) -> Held:
    """Rely on a record no longer, from a day on; it stays in the list.

    Args:
        licence: its id, or the first letters of it.

    Raises:
        NotFoundError: no record has this id, or more than one begins so.
        RefusedError: it was ended before.

    """
    found = [held for held in held_by(clinic) if held.id.startswith(licence)]
    if len(found) != 1 or len(licence) < _ENOUGH:
        count = "No record has" if not found else "More than one record may have"
        raise NotFoundError(
            f"{count} the id {licence!r}.", "Take it from: fit measures licence list"
        )
    with clinic.record.writing(clinic.actor) as writer:
        row = writer.licences.end(found[0].id, day)
    return msgspec.convert(row, Held, from_attributes=True)


def clinic_at(folder: Path) -> Clinic | None:
    """The clinic of a folder, for acts that are also done where there is none."""
    try:
        return Clinic(folder)
    except NotFoundError:
        return None


def today() -> dt.date:
    """Today where the therapist is: the day by which licences hold."""
    return dt.datetime.now().astimezone().date()


def _check_days(new: NewLicence) -> None:
    if new.expires_on and new.expires_on < new.granted_on:
        raise UsageError(
            f"A record cannot end on {new.expires_on}, before it begins on {new.granted_on}.",
            "Correct --granted or --expires.",
        )
    if new.expires_on and new.expires_on < today():
        raise UsageError(
            f"A record that ended on {new.expires_on} allows nothing any more.",
            "Correct --expires, or record the licence that followed it.",
        )


def _check_words(new: NewLicence) -> None:
    if not new.verbs:
        raise UsageError("The record is for no verb.", "Name them, such as: --for print,screen")
    for option, words in (("--source", new.source), ("--number", new.number)):
        if len(words) > _LONGEST or not words.isprintable():
            raise UsageError(
                f"{option} has more than {_LONGEST} letters, or signs that cannot be printed.",
                "Write it in one short line.",
            )
    if not new.source.strip():
        raise UsageError(
            "--source is empty.", "Say where it stands: a letter, a contract, who states it."
        )
    if new.language and not _TAG.fullmatch(new.language):
        raise UsageError(
            f"{new.language!r} is no language.", "Write a tag such as en, de or en-GB."
        )


def _is_same(held: Held, new: NewLicence) -> bool:
    told = msgspec.structs.asdict(new) | {"verbs": frozenset(new.verbs)}
    there = msgspec.structs.asdict(held) | {"verbs": frozenset(held.verbs)}
    return held.ended_on is None and all(there[name] == told[name] for name in told)
