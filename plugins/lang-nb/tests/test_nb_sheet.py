"""Made-up clients' sheets in Norwegian, through the command line, from the pack to the paper."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from fit_core.cli import run
from fit_core.testing import read_pdf

ANSWERS = ("2,2,2,2,1,1,2,1,0", "2,1,2,2,1,1,1,1,0", "1,1,1,1,1,1,1,0,0")
CHECKIN = "1=6,2=7,3=5,4=6.5,5=8,6=4,7=7,8=6,9=7,11=0"
INIT = ("--name", "", "--crisis-text", "Ring 113.", "--therapist", "M. Example", "--id", "mo")
CRISIS = 'nb = "Ring 113, eller legevakten på 116 117."'


@pytest.fixture
def settings(tmp_path) -> Path:
    return tmp_path / "clinic" / "clinic.toml"


@pytest.fixture
def fit(tmp_path, capsys, settings):
    def say(*arguments: str) -> str:
        capsys.readouterr()
        status = run(["--clinic", str(tmp_path / "clinic"), *arguments])
        told = capsys.readouterr()
        assert status == 0, told.err
        return told.out

    say("init", "--plain", *INIT, "--enable-all")
    said = settings.read_text("utf-8").replace('country = ""', 'country = "NO"')
    settings.write_text(said.replace("[crisis_texts]", f"[crisis_texts]\n{CRISIS}"), "utf-8")
    say("layers", "use", "lang-nb")
    return say


@pytest.fixture
def norwegian(settings):
    """Make the clinic one that asks in Norwegian; its settings are replaced too, as given."""

    def made(old: str, new: str) -> None:
        said = settings.read_text("utf-8").replace('language = "en-GB"', 'language = "nb-NO"')
        assert old in said
        settings.write_text(said.replace(old, new), "utf-8")

    return made


@pytest.fixture
def sheet(fit, tmp_path):
    def made(client: str) -> str:
        """The text of a client's sheet in one line."""
        fit("report", "session", client, "--out", str(tmp_path / "s.pdf"))
        return re.sub(r"\s+", " ", read_pdf((tmp_path / "s.pdf").read_bytes()).text)

    return made


def test_a_client_who_reads_norwegian_gets_a_norwegian_sheet(fit, sheet):
    code = fit("client", "add", "--started", "2026-09-01").split()[1]
    fit("client", "language", code, "nb-NO")
    for week, answers in enumerate(ANSWERS):
        day = ("--date", f"2026-09-{7 + 7 * week:02}")
        fit("record", code, "phq9", *day, "--answers", answers)
        fit("record", code, "session-checkin", *day, "--answers", CHECKIN)
    said = sheet(code)
    for part in (
        "Hvordan det går",
        "21. september 2026",
        "Nedstemthet, time for time",
        "Skåren i dag er 7. Det er 6 poeng lavere enn da du begynte.",
        "Følte meg forstått",
        "6,5",
        "eller legevakten på 116 117.",
        "Språket på denne siden: norsk bokmål. Språket i svarene: ",
        "Ingen med språket som morsmål har lest setningene på denne siden ennå",
        "Ingen har gått gjennom listen over ord",
    ):
        assert part in said, part


def test_our_own_form_is_printed_whole_in_norwegian(fit, tmp_path):
    fit("form", "session-checkin", "--language", "nb", "--out", str(tmp_path / "f.pdf"))
    said = re.sub(r"\s+", " ", read_pdf((tmp_path / "f.pdf").read_bytes()).text)
    for part in ("Spørsmål om timen", "Er det noe du ikke sa i dag?", "Sett opptil 2 kryss."):
        assert part in said, part


def test_young_peoples_line_is_drawn_as_fourteen_and_ends_at_eighteen(fit, sheet, norwegian):
    """The thesis has it on 0-4; turning 18 marks the picture and takes no adult value over."""
    norwegian('outcome = "phq9"', 'outcome = "core10"')
    fit("measures", "norms", "core10", "--use", "nb-core10:young-people-2015")
    born = ("--born", "2008-09", "--sex", "F")
    code = fit("client", "add", "--started", "2026-07-01", *born).split()[1]
    for day, score in (("2026-07-06", 3), ("2026-07-13", 2)):
        answers = ",".join(["2,2,2,2,2,0", *[str(score)] * 4])
        fit("record", code, "core10", "--date", day, "--answers", answers)
    before = sheet(code)
    assert "Publisert linje: 14" in before
    assert "young people of 14 to 18 years, Norway, 2015" in before
    answers = "2,1,2,1,2,0,1,2,1,2"
    fit("record", code, "core10", "--date", "2026-10-12", "--answers", answers)
    after = sheet(code)
    assert "fra 18 år" in after
    assert "De publiserte verdiene gjelder folk i en annen alder." in after
    assert re.findall(r"Publisert linje: (\d+)", after) == ["14"]


def test_in_specialist_care_no_line_is_drawn_and_the_reason_is_told(fit, sheet, norwegian):
    norwegian('setting = ""', 'setting = "specialist-mental-health"')
    fit("measures", "norms", "phq9", "--use", "nhs-talking-therapies")
    code = fit("client", "add", "--started", "2026-09-01", "--born", "1986-03").split()[1]
    fit("record", code, "phq9", "--date", "2026-09-07", "--answers", ANSWERS[0])
    said = sheet(code)
    assert "ligger de fleste som ble spurt, på den andre siden av linjen" in said
    assert "Publisert linje" not in said
