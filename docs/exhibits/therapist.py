"""What is for the therapist alone."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from docs.exhibits.life import CHECKIN, FIRST, LOWER, Client, phq9
from docs.exhibits.model import Exhibit, Room
from fit_core.clinic.caseload import PURPOSE, print_caseload
from fit_core.clinic.clients import end_episode
from fit_core.clinic.clinician import print_clinician
from fit_core.clinic.consents import give_consent
from fit_core.clinic.risk import acknowledge
from fit_core.clinic.service_page import print_service
from fit_core.clinic.sessions import today

_TEXT = "made up"


def _clinician(client: Client, file: Path) -> None:
    print_clinician(client.clinic, client.code, None, file)


def _with_risk(client: Client) -> None:
    client.phq9(16, 15, 12, session_checkin=CHECKIN)
    client.week(phq9="2,2,2,2,1,2,1,1,1,2", session_checkin=LOWER)
    done = "Made up: talked it through, safety plan looked at together"
    acknowledge(client.clinic, client.code, done)
    client.week(phq9="1,2,2,2,1,2,1,1,1,2", session_checkin=CHECKIN)


def _caseload(client: Client, file: Path) -> None:
    print_caseload(client.clinic, file)


def _many(client: Client) -> None:
    lived = (
        ((16, 15, 13, 11), CHECKIN, 0),
        ((10, 12, 15, 17), CHECKIN, 0),
        ((14, 14, 13, 14), LOWER, 0),
        ((18, 17, 18, 17), CHECKIN, 7),
        ((9, 8), CHECKIN, 1),
        ((12, 11, 9, 7), LOWER, 0),
    )
    for totals, checkin, ago in lived:
        first = today() - dt.timedelta(weeks=len(totals) - 1 + ago)
        one = Client(client.clinic, first)
        give_consent(client.clinic, one.code, PURPOSE, _TEXT, first)
        one.phq9(*totals, session_checkin=checkin)
    waits = Client(client.clinic, today())
    give_consent(client.clinic, waits.code, PURPOSE, _TEXT, today())
    waits.week(phq9="2,2,2,2,1,2,1,1,2,2")


def _service(client: Client, file: Path) -> None:
    print_service(client.clinic, until=dt.date(2026, 9, 1), out=file)


def _served(client: Client) -> None:
    for number in range(24):
        one = Client(client.clinic, FIRST + dt.timedelta(days=number))
        give_consent(client.clinic, one.code, "service-evaluation", _TEXT, FIRST)
        begun = 10 + number % 9
        for week in range(4):
            one.week(words="", phq9=phq9(begun - week * (number % 3)), session_checkin=CHECKIN)
        if number % 3:
            end_episode(client.clinic, one.code, "planned", FIRST + dt.timedelta(weeks=12))


THERAPIST = Room(
    name="for-the-therapist",
    title="For the therapist",
    opening="Pages to prepare from, never for the table and never for the client’s copy.",
    exhibits=(
        Exhibit(
            "clinician-sheet",
            "Clinician sheet",
            "Risk answers and their acknowledgement stand first; then what the rules saw, each "
            "answer with its change, and what is known of the data. The forms here are made up.",
            _with_risk,
            _clinician,
        ),
        Exhibit(
            "caseload",
            "Caseload page",
            "For supervision: who needs to be talked about next, and why. Clients who did not "
            "consent to it are counted and not named.",
            _many,
            _caseload,
        ),
        Exhibit(
            "service-report",
            "Service report",
            "What the analyses find in twenty-four made-up courses, and what they refuse to say "
            "with so few.",
            _served,
            _service,
        ),
    ),
)
