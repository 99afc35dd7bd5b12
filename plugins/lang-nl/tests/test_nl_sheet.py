"""A made-up client's sheets in Dutch, through the command line, from the pack to the paper."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from fit_core.cli import run
from fit_core.testing import Practice
from tests.languages.house import COURSE

CRISIS = "Bel 112, of de praktijk op 020 123 4567."
#: What stands on a sheet of the made-up course.
SAID = (
    "Hoe het gaat",
    "Sombere stemming, per sessie",
    "De score van vandaag is 7. Dat is 6 punten lager dan aan het begin.",
    "is duidelijk meer dan toeval, en dit is zo’n verschil.",
    "Voelde me begrepen",
    "of de praktijk op 020 123 4567.",
    "Nog niemand met deze taal als moedertaal heeft de zinnen van deze pagina gelezen",
    "Nog niemand heeft de lijst nagekeken",
)


@pytest.fixture
def practice(tmp_path, capsys):
    return Practice(run, tmp_path, capsys, layer="lang-nl", crisis={"nl": CRISIS}, country="NL")


def test_a_client_who_reads_dutch_gets_a_dutch_sheet_without_u_for_who_asked_for_je(practice):
    code = practice.client(COURSE, "nl")
    said = practice.page("report", "session", code, says=SAID)
    practice.fit("client", "language", code, "nl", "--form", "informal")
    said = practice.page("report", "session", code)
    assert re.search(r"\bje\b", said)
    assert not re.search(r"\b(u|uw)\b", said)


@pytest.mark.long
def test_a_line_of_general_practice_is_drawn_for_answers_in_dutch(practice, tmp_path):
    """Where the clinic is one and chose it by name; its reference stands beside it."""
    practice.settle(setting="general-practice")
    bring_dutch(practice, tmp_path / "made-up.toml")
    practice.fit("measures", "norms", "phq9", "--use", "nl-phq9:general-practice-2010")
    code = practice.client({}, "nl")
    for number, answers in enumerate(COURSE["phq9"]):
        day = ("--date", f"2026-09-{7 + 7 * number:02}")
        given = ("--answers", f"phq9={answers}", "--no-ask", "--no-open")
        practice.fit("session", code, *day, *given)
    said = practice.page("report", "session", code)
    assert "Gepubliceerde lijn: 10" in said
    assert "mensen in de wachtkamer van een huisartsenpraktijk, Nederland, 2010" in said
    assert "line against CIDI" in " ".join(practice.fit("measures", "norms", "phq9").split())
    practice.fit("client", "identity", code, "--setting", "sick-leave", "--group", "nl-ghanaian")
    assert "Gepubliceerde lijn" not in practice.page("report", "session", code)


def bring_dutch(practice: Practice, path: Path) -> None:
    """Let the clinic have the form in Dutch: sentences made up here."""
    given = ("--language", "nl", "--status", "translated-only", "--out", str(path))
    practice.fit("wording", "template", "phq9", *given)
    empty = re.compile(r'(?m)^(\s*|text = |instruction = )""')
    path.write_text(empty.sub(r'\1"Verzonnen zin"', path.read_text("utf-8")), "utf-8")
    practice.fit("wording", "import", "phq9", str(path), "--yes")


@pytest.mark.long
def test_a_clinic_that_works_in_dutch_gets_its_own_sheet_in_dutch(practice):
    code = practice.client(COURSE, "nl")
    practice.settle(language="nl")
    said = practice.page("report", "clinician", code)
    assert "Voor de behandelaar. Niet voor het exemplaar van de cliënt." in said


@pytest.mark.long
def test_our_own_form_is_printed_whole_in_dutch(practice):
    says = [
        "Terugblik op de sessie",
        "Is er iets dat u vandaag niet hebt gezegd?",
        "Kies er hoogstens 2.",
    ]
    practice.page("form", "session-checkin", "--language", "nl", says=says)
