"""The caseload page for supervision: codes and reasons, and no ranking of people."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Literal

import msgspec

from fit_core.sheet.clinician.needs import Need, in_order
from fit_core.sheet.clinician.say import Head, counted, dated, heading, paragraph, table
from fit_core.sheet.document import Document, Heading, Paragraph, Table
from fit_core.sheet.model import Text

_HEADS: tuple[Head, ...] = ("Client", ("Sessions", "right"), "Last seen", "Why")
_FOOT = (
    "Ordered by what is to be talked about: risk answers that wait, unanswered safety items, "
    "talk that did not happen, the course, the work together, contact, endings. Within these, who "
    "was seen longest ago comes first. It says nothing about how well anybody works."
)


class Caseload(msgspec.Struct, frozen=True, kw_only=True):
    """What the page is made from.

    Attributes:
        clinic: its name. day: ``YYYY-MM-DD``. whose: whose clients these are, in words.
        needs: clients with an open episode who consented to supervision, in any order.
        left_out: how many clients did not. waiting: how many of these have risk answers that wait.
        paper: as printed. version: of the software.

    """

    clinic: str
    day: str
    whose: str
    needs: tuple[Need, ...]
    left_out: int
    waiting: int
    paper: Literal["A4", "Letter"]
    version: str


def caseload_page(caseload: Caseload) -> Document:
    """Make the page."""
    title, day = "Caseload for supervision", dated(dt.date.fromisoformat(caseload.day))
    return Document(
        title=Text(title),
        subtitle=Text(f"{caseload.clinic}, {day}, {caseload.whose}", "clinic"),
        language="en",
        paper=caseload.paper,
        date=caseload.day,
        parts=tuple(_parts(caseload)),
        footer=(Text(_FOOT), Text(f"fit {caseload.version}.")),
        running=Text(f"{title}, {day}. For the practitioner."),
    )


def _parts(caseload: Caseload) -> Iterator[Heading | Paragraph | Table]:
    ordered = in_order(caseload.needs)
    talk = [need for need in ordered if need.reasons]
    yield table(
        _HEADS,
        [_row(need) for need in talk],
        "Nobody has a reason on this page.",
        "Clients by who needs talk next, with the reasons in words.",
    )
    quiet = [need for need in ordered if not need.reasons]
    if quiet:
        yield heading("Nothing stands out")
        alt = "Clients without a reason on this page, who was seen longest ago first."
        yield table(_HEADS[:3], [_seen(need) for need in quiet], "", alt)
    yield from _left_out(caseload)


def _row(need: Need) -> tuple[str, ...]:
    why = "; ".join(reason.words for reason in need.reasons)
    return *_seen(need), f"{why[:1].upper()}{why[1:]}."


def _seen(need: Need) -> tuple[str, str, str]:
    return need.code, str(need.sessions), dated(need.last) if need.last else "not yet"


def _left_out(caseload: Caseload) -> Iterator[Paragraph]:
    if not caseload.left_out:
        return
    waits = ""
    if caseload.waiting:
        verb = "has" if caseload.waiting == 1 else "have"
        waits = f" Of these, {caseload.waiting} {verb} risk answers that wait: fit risk list."
    yield paragraph(
        f"Not on this page: {counted(caseload.left_out, 'client')} without consent to supervision."
        f"{waits}",
        note=True,
    )
