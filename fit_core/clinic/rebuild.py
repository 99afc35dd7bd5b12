"""Make a printed sheet once more, from the stored answers and forms, with the program as it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import msgspec

from fit_core.adapt.words import Words
from fit_core.clinic.beside import make_sheet
from fit_core.clinic.course import Told, tell_course
from fit_core.clinic.languages import speaking_to
from fit_core.clinic.made import made_with
from fit_core.clinic.opening import Clinic
from fit_core.clinic.scoring import issue
from fit_core.clinic.sessions import Held
from fit_core.clinic.ways import Reads
from fit_core.errors import FitError
from fit_core.record.model import PrintedSheet
from fit_core.scoring.scorer import Issued
from fit_core.sheet.material import Material
from fit_core.sheet.model import Sheet


class Again(msgspec.Struct, frozen=True):
    """A sheet made again, with what it was made from; or why it cannot be.

    Attributes:
        sheet: the content. material: what it was made from. told: the course behind that.
        issued: scores that plugins' code made, as issued, by administration id.
        words: in which it was said; None where it cannot be.

    """

    sheet: Sheet | None = None
    material: Material | None = None
    told: Told | None = None
    issued: Mapping[str, tuple[Issued, ...]] = {}
    why_not: str = ""
    words: Words | None = None


def make_again(clinic: Clinic, stored: PrintedSheet) -> Again:
    """Make the sheet again under its own id. Nothing is written and nothing is drawn.

    Scores are worked out from the stored answers and the stored forms; those of a plugin's code
    are taken as issued. What is missing now, such as a plugin, leaves its own part out.
    """
    try:
        held, told, therapist, issued = _read(clinic, stored)
        then = msgspec.json.decode(stored.content, type=Sheet)
        clinic = speaking_to(clinic, _reader(then))
        again = make_sheet(clinic, held, told, stored.id, therapist)
    except FitError as error:
        return Again(why_not=str(error))
    made = msgspec.structs.replace(again.sheet, made=made_with(clinic, _fonts(then)))
    return Again(made, again.material, told, issued, words=clinic.words)


def _reader(then: Sheet) -> Reads:
    """For whom it was made, as it says itself; the client may have chosen otherwise since."""
    form, gender = (then.made.form, then.made.gender) if then.made else ("", "")
    said = {"language": then.language, "form": form, "gender": gender or "x"}
    return msgspec.convert(said | {"large_print": then.text == "large"}, Reads)


def _fonts(then: Sheet) -> list[str]:
    """The packs with whose fonts it was drawn; drawn again, the same characters ask for them."""
    return [pack.rpartition(" ")[0] for pack in then.made.fonts] if then.made else []


def issued_lines(clinic: Clinic, again: Again, administration: str, scale: str) -> tuple[str, ...]:
    """By which plugin's code a score was issued, and what that code makes of the answers now.

    Nothing for a score that the core works out; the score as issued stays, whatever comes out.
    """
    kept = again.issued.get(administration, ())
    score = next((one for one in kept if one.scale == scale), None)
    if score is None or again.told is None:
        return ()
    row = again.told.rows[administration]
    anew = issue(clinic, again.told.forms[administration].measure, row.checked)
    now = next((one for one in anew if one.scale == scale), None)
    said = f"{now.value} by {now.plugin} {now.version}" if now else "the plugin does not act"
    return (
        f"issued by the code of {score.plugin} {score.version}: {score.value}",
        f"from the same answers now: {said}",
    )


class _Read(NamedTuple):
    held: Held
    told: Told
    therapist: str
    issued: Mapping[str, tuple[Issued, ...]]


def _read(clinic: Clinic, stored: PrintedSheet) -> _Read:
    with clinic.record.reading() as reader:
        session = reader.sessions.by_id(stored.session)
        episode = reader.episodes.by_id(session.episode)
        client = reader.clients.by_id(episode.client)
        told = tell_course(reader, client, episode, session.date, clinic.adaptation)
        therapist = reader.therapists.by_id(session.therapist).name
        issued = reader.administrations.issued(episode.id)
    numbers = {meeting.id: meeting.number for meeting in told.course.meetings}
    held = Held(client, episode, session, numbers.get(session.id) or 0)
    return _Read(held, told, therapist, issued)
