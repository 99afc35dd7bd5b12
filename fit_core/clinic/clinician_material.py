"""Gather what a clinician sheet is made from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from decimal import Decimal

import msgspec

from fit_core.answers.model import NO_ANSWER
from fit_core.clinic.course import Told, stored_measure, tell_course
from fit_core.clinic.curves import read_in_use
from fit_core.clinic.material import gather
from fit_core.clinic.naming import told_in_names, topics_in, with_their_names
from fit_core.clinic.offers import clinician_sections
from fit_core.clinic.opening import Clinic
from fit_core.clinic.outlooks import engine_of, used_for
from fit_core.clinic.sessions import Held, find_session
from fit_core.course.components import components
from fit_core.course.trajectory import Coefficients
from fit_core.course.validity import doubts
from fit_core.measure.ranges import from_ticks, item_ticks, scored_ticks, tick
from fit_core.record.access import Reader
from fit_core.record.model import Acknowledgement, PrintedSheet, StoredRisk
from fit_core.sheet.clinician.material import Behind, ClinicianMaterial, RiskLine, Seen
from fit_core.sheet.material import Material
from fit_core.sheet.model import Prompts, Sheet


def gather_clinician(
    clinic: Clinic, code: str, date: dt.date | None, sheet: str
) -> tuple[ClinicianMaterial, str]:
    """Put together the material of a session's clinician sheet; gives the session's id too.

    Args:
        clinic: whose record. code: of the client. date: of the session, the last by default.
        sheet: id of the sheet to be.

    Raises:
        NotFoundError: no such client or session.

    """
    with clinic.record.reading() as reader:
        held = find_session(reader, code, date)
        told = tell_course(reader, held.client, held.episode, held.session.date, clinic.adaptation)
        therapist = reader.therapists.by_id(held.session.therapist).name
        named = told_in_names(clinic, told)
        risks = tuple(_risks(reader, named, held))
        shared = _shared(reader.sheets.of(held.session.id))
    common = gather(clinic, held, told, sheet, therapist)
    material = ClinicianMaterial(
        common=common,
        number=held.number,
        scored=named.forms,
        risks=risks,
        behind=_behind(clinic, common),
        components=components(common.course, common.signals, held.session.date, held.episode.ended),
        doubts=doubts(with_their_names(common.course, told)),
        shared=shared.id if shared else "",
        printed=tuple(_questions(shared)) if shared else (),
        sections=clinician_sections(clinic, common.course.series, common.today, common.signals),
        drafts=tuple(measure.title for measure in named.drafts),
        topics=topics_in(clinic, clinic.words.tag),
    )
    return material, held.session.id


def _shared(issued: Iterable[PrintedSheet]) -> Sheet | None:
    """The newest shared sheet of the session, as issued."""
    shared = [sheet for sheet in issued if sheet.kind == "shared"]
    return msgspec.json.decode(shared[-1].content, type=Sheet) if shared else None


def _questions(sheet: Sheet) -> Iterator[str]:
    for block in sheet.blocks:
        if isinstance(block, Prompts):
            yield from (question.words for question in block.questions)


def _behind(clinic: Clinic, common: Material) -> Behind:
    """What was expected of the outcome, with the group whose scores these are."""
    outlook = next(iter(common.course.outlooks), None)
    used = used_for(clinic, common.outcome) if common.outcome else None
    if outlook is None or used is None:
        return Behind(reason=outlook.reason if outlook else "")
    curve = read_in_use(clinic, used) if used.sha256 else None
    found = engine_of(clinic, used.engine)
    known = curve if isinstance(curve, Coefficients) else None
    return Behind(
        expected=outlook.expected,
        reason=outlook.reason,
        engine=found[1].title if found else used.engine,
        purpose=found[1].purpose if found else "",
        languages=known.languages if known else (),
        source=known.source if known else "",
    )


def _risks(reader: Reader, told: Told, held: Held) -> Iterator[RiskLine]:
    """The risk answers of an episode up to a day, and all of the client's that wait."""
    seen = reader.risk.acknowledgements(held.episode.id)
    for episode in reader.episodes.of(held.client.id):
        waiting = {risk.id for risk in reader.risk.unacknowledged(episode.id)}
        for risk in reader.risk.of(episode.id):
            past = episode == held.episode and risk.answered_on <= held.session.date
            if past or risk.id in waiting:
                yield _line(reader, told, risk, () if risk.id in waiting else seen)


def _line(
    reader: Reader, told: Told, risk: StoredRisk, seen: Iterable[Acknowledgement]
) -> RiskLine:
    given = [one for one in seen if one.administration == risk.administration]
    measure = told.measures.get(risk.measure)
    before, day = _before(reader, told, risk)
    return RiskLine(
        date=risk.answered_on,
        title=measure.title if measure else risk.measure,
        item=risk.item,
        topic=risk.topic,
        value=risk.value,
        threshold=risk.threshold,
        before=before,
        before_on=day,
        seen=tuple(map(_seen, given)),
    )


def _seen(given: Acknowledgement) -> Seen:
    return Seen(
        on=given.at.astimezone().date(),
        who=given.actor,
        done=given.done,
        override=given.kind == "override",
    )


def _before(reader: Reader, told: Told, risk: StoredRisk) -> tuple[Decimal | None, dt.date | None]:
    """The scored answer to the item on the day before and the day, as far as there are any."""
    earlier = [
        row
        for row in told.rows.values()
        if row.measure == risk.measure and row.answered_on < risk.answered_on
    ]
    if not earlier:
        return None, None
    row = max(earlier, key=lambda one: (one.answered_on, one.seq))
    measure = stored_measure(reader, row.form)
    place = next((at for at, one in enumerate(measure.items) if one.id == risk.item), None)
    if place is None:
        return None, None
    cell = row.checked.cells[place]
    if cell <= NO_ANSWER:
        return None, row.answered_on
    value = scored_ticks(measure.items[place], cell, item_ticks(measure)[risk.item])
    return from_ticks(value, tick(measure)), row.answered_on
