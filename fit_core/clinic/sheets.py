"""Make the shared sheet of a session: gather, check, draw, check again, keep, write."""

from __future__ import annotations

import datetime as dt
import hashlib
from pathlib import Path
from typing import Literal

import msgspec

from fit_core.clinic.beside import Made, make_sheet
from fit_core.clinic.course import Told, tell_course
from fit_core.clinic.crisis import refuse_without_help
from fit_core.clinic.languages import speaking_to
from fit_core.clinic.made import made_with
from fit_core.clinic.naming import with_their_names
from fit_core.clinic.opening import Clinic
from fit_core.clinic.printing import destination, draw
from fit_core.clinic.risk import refuse_waiting, risk_waiting
from fit_core.clinic.sessions import Held, find_session
from fit_core.clinic.ways import reads
from fit_core.course.model import Course
from fit_core.course.validity import doubts
from fit_core.errors import UsageError
from fit_core.files.whole import write_whole
from fit_core.measure.vocabulary import Verb
from fit_core.record import new_sheet_id
from fit_core.sheet.harm import check_content, check_drawn_wording, check_wording, refuse_harm
from fit_core.sheet.model import Sheet
from fit_core.sheet.report import Rendered, Report

#: On paper, or the same content for a screen.
Kind = Literal["shared", "screen"]


class Printed(msgspec.Struct, frozen=True):
    """A sheet that is in the record and on the disk."""

    sheet: Sheet
    path: Path
    pages: int
    dropped: tuple[int, ...]


def print_shared(
    clinic: Clinic,
    code: str,
    date: dt.date | None,
    out: Path | None,
    password: str | None = None,
    kind: Kind = "shared",
    language: str = "",
) -> Printed:
    """Make the shared sheet of a client's session and write it as a file.

    It is in the language that the client chose, else in the clinic's.

    Args:
        code: of the client. date: of the session, the last one by default.
        out: file or folder to write to; by default the folder ``sheets`` of the clinic.
        password: the file opens with it only; the record keeps the sheet as it is without.
        kind: drawn for paper, or the same content for a screen.
        language: BCP 47 tag of another language, for this once.

    Raises:
        UsageError: the password cannot be used, or the sheet is drawn as no PDF and has one.
        RefusedError: a risk answer waits, the clinic has no text for help in a crisis in the
            language of the sheet, or the harm check found something.
        NotFoundError: no such session, no sentences in the language, or no enabled plugin draws
            shared sheets.
        FitError: the renderer failed, or the file could not be written.

    """
    clinic, held, told, made = _made(clinic, code, date, kind, language)
    report, rendered = _drawn(clinic, made, held.client.code, kind)
    # The file's name holds the client's code and the date, and no name.
    name = f"{held.client.code}-{held.session.date.isoformat()}"
    path = destination(clinic.folder / "sheets", name, report.suffix, out)
    tell_doubts(clinic, with_their_names(made.material.course, told))
    data = rendered.data if password is None else _locked(rendered.data, report, password)
    return _keep(clinic, held, made, rendered, (path, data))


def tell_doubts(clinic: Clinic, course: Course) -> None:
    """Tell the therapist what makes today's scores doubtful; the shared sheet says none of it.

    The sentences are in English, whoever reads the sheet: ``course`` names measures as their own
    files do, as everything else does that staff read at the terminal.
    """
    today = course.today
    for doubt in doubts(course):
        if today is not None and doubt.session == today.id:
            clinic.remark(f"Look again, {course.client}: {doubt.said} The score stands as it is.")


def _made(
    clinic: Clinic, code: str, date: dt.date | None, kind: Kind, language: str
) -> tuple[Clinic, Held, Told, Made]:
    """The content of a sheet, the clinic as it speaks to its reader, the session, what is known."""
    with clinic.record.reading() as reader:
        held = find_session(reader, code, date)
        clinic = speaking_to(clinic, reads(reader, held.client.id), language)
        refuse_waiting(risk_waiting(clinic, reader, held.client.id), held.client.code)
        told = tell_course(reader, held.client, held.episode, held.session.date, clinic.adaptation)
        therapist = reader.therapists.by_id(held.session.therapist).name
    verb: Verb = "print" if kind == "shared" else "screen"
    made = make_sheet(clinic, held, told, new_sheet_id(), therapist, verb)
    return clinic, held, told, made


def _drawn(clinic: Clinic, made: Made, code: str, kind: Kind) -> tuple[Report, Rendered]:
    """Draw a sheet, checked before and after, with the enabled plugin that draws shared sheets.

    The plugin is handed no item answers.
    """
    sheet, worded = made.sheet, made.material.worded
    for speaker, part in made.parts:
        refuse_without_help(speaker)
        refuse_harm(check_content(part, speaker.words.lexica))
    refuse_harm(check_wording(sheet, worded))
    bare = msgspec.structs.replace(sheet, figures=(), said=(), made=None)
    later = f"What is recorded is safe. Write it later with: fit report session {code}"
    report, rendered = draw(clinic, kind, bare, later)
    refuse_harm(check_drawn_wording(rendered, sheet, worded))
    return report, rendered


def _keep(
    clinic: Clinic,
    held: Held,
    made: Made,
    rendered: Rendered,
    file: tuple[Path, bytes],
) -> Printed:
    """Keep the sheet with what the rules saw, and write its file, in one transaction.

    The record never names half a sheet. A risk answer that somebody recorded while the sheet was
    drawn is found here, where nobody else can write.
    """
    sheet = msgspec.structs.replace(made.sheet, made=made_with(clinic, rendered.fonts))
    logo = msgspec.structs.replace(sheet.logo, data=b"") if sheet.logo else None
    content = msgspec.json.encode(msgspec.structs.replace(sheet, logo=logo)).decode()
    document = hashlib.sha256(rendered.data).hexdigest()
    with clinic.record.writing(clinic.actor) as writer:
        refuse_waiting(risk_waiting(clinic, writer, held.client.id), held.client.code)
        kept = writer.sheets.keep(sheet.id, held.session.id, "shared", content, document)
        writer.signals.keep(kept, held.episode.id, made.material.signals)
        write_whole(*file)
    return Printed(sheet, file[0], rendered.pages, rendered.dropped)


def _locked(data: bytes, report: Report, password: str) -> bytes:
    if report.suffix != ".pdf":
        raise UsageError(
            f"The report {report.name} makes a {report.suffix} file, which takes no password.",
            "Leave out --encrypt, or choose a report that makes a PDF.",
        )
    from fit_core.files.locked import locked_pdf

    return locked_pdf(data, password)
