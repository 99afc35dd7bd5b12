"""A made-up client's sheets in Dutch, through the command line, from the pack to the paper."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from fit_core.cli import run
from fit_core.testing import read_pdf

ANSWERS = ("2,2,2,2,1,1,2,1,0", "2,1,2,2,1,1,1,1,0", "1,1,1,1,1,1,1,0,0")
CHECKIN = "1=6,2=7,3=5,4=6.5,5=8,6=4,7=7,8=6,9=7,11=0"
INIT = ("--name", "", "--crisis-text", "Ring 112.", "--therapist", "M. Example", "--id", "mo")
CRISIS = 'nl = "Bel 112, of de praktijk op 020 123 4567."'


@pytest.fixture
def fit(tmp_path, capsys):
    def say(*arguments: str) -> str:
        capsys.readouterr()
        status = run(["--clinic", str(tmp_path / "clinic"), *arguments])
        told = capsys.readouterr()
        assert status == 0, told.err
        return told.out

    say("init", "--plain", *INIT, "--enable-all")
    settings = tmp_path / "clinic" / "clinic.toml"
    said = settings.read_text("utf-8").replace('country = ""', 'country = "NL"')
    settings.write_text(said.replace("[crisis_texts]", f"[crisis_texts]\n{CRISIS}"), "utf-8")
    say("layers", "use", "lang-nl")
    return say


@pytest.fixture
def client(fit):
    code = fit("client", "add", "--started", "2026-09-01").split()[1]
    fit("client", "language", code, "nl")
    for week, answers in enumerate(ANSWERS):
        day = ("--date", f"2026-09-{7 + 7 * week:02}")
        fit("record", code, "phq9", *day, "--answers", answers)
        fit("record", code, "session-checkin", *day, "--answers", CHECKIN)
    return code


def page(path: Path) -> str:
    """The text of a PDF in one line."""
    return re.sub(r"\s+", " ", read_pdf(path.read_bytes()).text)


def test_a_client_who_reads_dutch_gets_a_dutch_sheet(fit, client, tmp_path):
    fit("report", "session", client, "--out", str(tmp_path / "s.pdf"))
    said = page(tmp_path / "s.pdf")
    for part in (
        "Hoe het gaat",
        "Sombere stemming, per sessie",
        "De score van vandaag is 7. Dat is 6 punten lager dan aan het begin.",
        "is duidelijk meer dan toeval, en dit is zo’n verschil.",
        "Voelde me begrepen",
        "of de praktijk op 020 123 4567.",
        "Nog niemand met deze taal als moedertaal heeft de zinnen van deze pagina gelezen",
        "Nog niemand heeft de lijst nagekeken",
    ):
        assert part in said, part


def test_who_asked_for_je_is_not_said_u_to(fit, client, tmp_path):
    fit("client", "language", client, "nl", "--form", "informal")
    fit("report", "session", client, "--out", str(tmp_path / "t.pdf"))
    said = page(tmp_path / "t.pdf")
    assert re.search(r"\bje\b", said)
    assert not re.search(r"\b(u|uw)\b", said)


def test_a_line_of_general_practice_is_drawn_for_answers_in_dutch(fit, client, tmp_path):
    """Where the clinic is one and chose it by name; its reference stands beside it."""
    bring_dutch(fit, tmp_path)
    fit("measures", "norms", "phq9", "--use", "nl-phq9:general-practice-2010")
    code = fit("client", "add", "--started", "2026-09-01").split()[1]
    fit("client", "language", code, "nl")
    for number, answers in enumerate(ANSWERS):
        day = ("--date", f"2026-09-{7 + 7 * number:02}")
        fit("session", code, *day, "--answers", f"phq9={answers}", "--no-ask", "--no-open")
    fit("report", "session", code, "--out", str(tmp_path / "g.pdf"))
    said = page(tmp_path / "g.pdf")
    assert "Gepubliceerde lijn: 10" in said
    assert "people in the waiting room of a general practice, Netherlands, 2010" in said
    assert "line against CIDI" in re.sub(r"\s+", " ", fit("measures", "norms", "phq9"))
    fit("client", "identity", code, "--setting", "sick-leave", "--group", "nl-ghanaian")
    fit("report", "session", code, "--out", str(tmp_path / "l.pdf"))
    assert "Gepubliceerde lijn" not in page(tmp_path / "l.pdf")


def bring_dutch(fit, folder: Path) -> None:
    """Let the clinic, a general practice, have the form in Dutch: sentences made up here."""
    settings = folder / "clinic" / "clinic.toml"
    said = settings.read_text("utf-8")
    settings.write_text(said.replace('setting = ""', 'setting = "general-practice"'), "utf-8")
    path = folder / "made-up.toml"
    given = ("--language", "nl", "--status", "translated-only", "--out", str(path))
    fit("wording", "template", "phq9", *given)
    empty = re.compile(r'(?m)^(\s*|text = |instruction = )""')
    path.write_text(empty.sub(r'\1"Verzonnen zin"', path.read_text("utf-8")), "utf-8")
    fit("wording", "import", "phq9", str(path), "--yes")


def test_a_clinic_that_works_in_dutch_gets_its_own_sheet_in_dutch(fit, client, tmp_path):
    settings = tmp_path / "clinic" / "clinic.toml"
    said = settings.read_text("utf-8")
    settings.write_text(said.replace('language = "en-GB"', 'language = "nl"'), "utf-8")
    fit("report", "clinician", client, "--out", str(tmp_path / "c.pdf"))
    assert "Voor de behandelaar. Niet voor het exemplaar van de cliënt." in page(tmp_path / "c.pdf")


def test_our_own_form_is_printed_whole_in_dutch(fit, tmp_path):
    fit("form", "session-checkin", "--language", "nl", "--out", str(tmp_path / "f.pdf"))
    said = page(tmp_path / "f.pdf")
    assert "Terugblik op de sessie" in said
    assert "Is er iets dat u vandaag niet hebt gezegd?" in said
    assert "Kies er hoogstens 2." in said
