"""The shared sheet where something is missing or has changed: content too, never a blank."""

from __future__ import annotations

from pathlib import Path

import msgspec

from docs.exhibits.life import CHECKIN, USUAL, Client
from docs.exhibits.model import Exhibit, Room
from docs.exhibits.sheets import eighth
from fit_core.clinic.clients import want_scores
from fit_core.clinic.in_use import accept_measure
from fit_core.clinic.measures import add_measure
from fit_core.clinic.opening import OWN_MEASURES
from fit_core.clinic.wordings import forget_library

_EXAMPLE = Path(__file__).parents[1] / "examples" / "mood-example.toml"


def gaps(client: Client) -> None:
    """A session missed, one with too few answers, one with an estimated total."""
    client.phq9(16, 15)
    client.missed()
    client.week(phq9="1,1,1,1,1,,,,0")
    client.week(phq9="1,1,1,1,,1,1,1,0")


def _without_answers(client: Client) -> None:
    client.phq9(16, 15, 13, session_checkin=CHECKIN)
    client.week(words="")


def _other_form(client: Client) -> None:
    add_measure(client.clinic, _EXAMPLE)
    forget_library(client.clinic)
    client.choose(today=msgspec.structs.replace(USUAL.today, outcome="mood-example"))
    for answers in ("3,2,0", "3,2,1", "2,2,1"):
        client.week(mood_example=answers)
    own = client.clinic.folder / OWN_MEASURES / _EXAMPLE.name
    own.write_text(own.read_text("utf-8").replace('"P2W"', '"P1W"'), "utf-8")
    forget_library(client.clinic)
    accept_measure(client.clinic, "mood-example")
    for answers in ("2,1,1", "1,1,2"):
        client.week(mood_example=answers)


def _other_language(client: Client) -> None:
    client.phq9(16, 15, 13, session_checkin=CHECKIN)
    client.phq9(12, 11, language="de", session_checkin=CHECKIN)


def _other_mode(client: Client) -> None:
    client.phq9(16, 15, 13, session_checkin=CHECKIN)
    client.phq9(12, 11, mode="interview", session_checkin=CHECKIN)


def _ceiling(client: Client) -> None:
    for total, least in ((12, "4+6"), (11, "2+9"), (10, "3+7")):
        client.phq9(total, session_checkin=f"10,10,10,10,10,10,,,,{least},0")


def _unseen(client: Client) -> None:
    eighth(client)
    want_scores(client.clinic, client.code, wanted=False)


STATES = Room(
    name="empty-states",
    title="Gaps, changes and empty states",
    opening="What is not there is said. Nothing is guessed, joined or left as a silent blank.",
    exhibits=(
        Exhibit(
            "first-session",
            "First session",
            "One point, no trend, no band: this is the beginning, and the page says so.",
            lambda client: client.phq9(16, session_checkin=CHECKIN),
        ),
        Exhibit(
            "first-contact-without-check-in",
            "First contact without a check-in",
            "A form and nothing else: there is no work together to show yet.",
            lambda client: client.phq9(16),
        ),
        Exhibit(
            "gaps-and-missing-answers",
            "Gaps and missing answers",
            "A session that was missed has its sign, a form with too few answers leaves a gap "
            "with a note, and a total that was estimated is drawn hollow.",
            gaps,
        ),
        Exhibit(
            "no-answer-today",
            "No answer today",
            "Three sessions with forms, and today none: the picture shows the sessions before.",
            _without_answers,
        ),
        Exhibit(
            "no-form-at-all",
            "No form at all",
            "Words, questions and room only; help is there as on every copy.",
            lambda client: client.week(),
        ),
        Exhibit(
            "one-measure-only",
            "One measure only",
            "An outcome and no check-in at any session.",
            lambda client: client.phq9(16, 15, 11),
        ),
        Exhibit(
            "changed-form",
            "A changed form",
            "From session 4 on the form asks about another stretch of time. Its points are not "
            "joined with those before, and the reason stands below.",
            _other_form,
            settings=msgspec.structs.replace(USUAL, norms={}),
        ),
        Exhibit(
            "changed-language",
            "A changed language",
            "From session 4 on the forms were answered in another language.",
            _other_language,
        ),
        Exhibit(
            "changed-mode",
            "A changed way of answering",
            "From session 4 on the forms were read aloud. The outcome goes on with a note; the "
            "work together begins anew, because such ratings shift with the way of answering.",
            _other_mode,
        ),
        Exhibit(
            "ceiling-alliance",
            "Nothing but the top of the check-in",
            "Three check-ins with the highest answer everywhere ask for one small thing.",
            _ceiling,
        ),
        Exhibit(
            "no-norm-chosen",
            "No reference group chosen",
            "The clinic has not said which group fits its clients, so that no line for other "
            "people is drawn.",
            lambda client: client.phq9(16, 15, 11),
            settings=msgspec.structs.replace(USUAL, norms={}),
        ),
        Exhibit(
            "without-scores",
            "Without scores, as the client asked",
            "The same eight sessions for a client who does not want to see scores.",
            _unseen,
        ),
    ),
)
