"""A made-up client's sheets in Spanish, through the command line, from the pack to the paper."""

from __future__ import annotations

import re
from pathlib import Path

import pymupdf
import pytest

from fit_core.cli import run
from fit_core.testing import read_pdf

ANSWERS = ("2,2,2,2,1,1,2,1,0", "2,1,2,2,1,1,1,1,0", "1,1,1,1,1,1,1,0,0")
CHECKIN = "1=6,2=7,3=5,4=6.5,5=8,6=4,7=7,8=6,9=7,11=0"
INIT = ("--name", "", "--crisis-text", "Call 988.", "--therapist", "M. Example", "--id", "mo")
CRISIS = "Llame al 988 y oprima 2, o llame al 911."
LETTER = (612, 792)


@pytest.fixture
def settings(tmp_path) -> Path:
    return tmp_path / "clinic" / "clinic.toml"


@pytest.fixture
def fit(tmp_path, settings, capsys):
    """The command line of a clinic in the United States with the pack in use."""

    def say(*arguments: str) -> str:
        capsys.readouterr()
        status = run(["--clinic", str(settings.parent), *arguments])
        told = capsys.readouterr()
        assert status == 0, told.err
        return told.out

    say("init", "--plain", *INIT, "--enable-all")
    change(
        settings, r"^\[crisis_texts\]", f'[crisis_texts]\nes-US = "{CRISIS}"\nes-ES = "{CRISIS}"'
    )
    set_(settings, "paper", "Letter")
    say("layers", "use", "lang-es-us")
    return say


def change(settings: Path, old: str, new: str) -> None:
    said = settings.read_text("utf-8")
    found, times = re.subn(old, new, said, flags=re.MULTILINE)
    assert times == 1, old
    settings.write_text(found, "utf-8")


def set_(settings: Path, key: str, value: str) -> None:
    change(settings, f'^{key} = ".*"', f'{key} = "{value}"')


def client(fit, settings, languages=("es-US",) * 3) -> str:
    """A client of three sessions, on forms in the languages that the clinic has at the time."""
    code = fit("client", "add", "--started", "2026-09-01").split()[1]
    for week, (answers, language) in enumerate(zip(ANSWERS, languages, strict=True)):
        set_(settings, "language", language)
        day = ("--date", f"2026-09-{7 + 7 * week:02}")
        fit("record", code, "phq9", *day, "--answers", answers)
        fit("record", code, "session-checkin", *day, "--answers", CHECKIN)
    fit("client", "language", code, languages[-1])
    return code


def page(path: Path) -> str:
    """The text of a PDF in one line."""
    return re.sub(r"\s+", " ", read_pdf(path.read_bytes()).text)


def test_a_client_who_reads_spanish_gets_a_spanish_sheet(fit, settings, tmp_path):
    code = client(fit, settings)
    fit("report", "session", code, "--out", str(tmp_path / "s.pdf"))
    said = page(tmp_path / "s.pdf")
    for part in (
        "Cómo van las cosas",
        "21 de septiembre de 2026",
        "Ánimo bajo, sesión por sesión",
        "El puntaje de hoy es 7: 6 puntos menos que al comienzo.",
        "Los estudios no coinciden en si las respuestas dicen lo mismo en los dos.",
        "Que me entendieran",
        CRISIS,
        "Nadie que hable este idioma desde la infancia ha leído todavía",
        "Nadie ha revisado la lista de palabras",
    ):
        assert part in said, part
    assert "puede ser azar" not in said
    with pymupdf.open(tmp_path / "s.pdf") as document:
        assert tuple(map(round, document[0].rect[2:])) == LETTER
    fit("client", "language", code, "es-US", "--form", "informal")
    fit("report", "session", code, "--out", str(tmp_path / "t.pdf"))
    assert "En tus propias palabras" in page(tmp_path / "t.pdf")


@pytest.mark.long
def test_a_change_of_language_breaks_the_line_because_studies_disagree(fit, settings, tmp_path):
    code = client(fit, settings, ("en-US", "en-US", "es-US"))
    fit("report", "session", code, "--out", str(tmp_path / "s.pdf"))
    said = page(tmp_path / "s.pdf")
    assert "Desde la sesión 3 empieza una línea nueva" in said
    assert "Los estudios no coinciden en si las respuestas en los dos se pueden comparar." in said


def test_our_own_form_is_printed_whole_in_spanish(fit, tmp_path):
    fit("form", "session-checkin", "--language", "es-US", "--out", str(tmp_path / "f.pdf"))
    said = page(tmp_path / "f.pdf")
    assert "Repaso de la sesión" in said
    assert "¿Hay algo que no dijo hoy?" in said
    assert "Marque hasta 2." in said


@pytest.mark.long
def test_rival_lines_of_a_country_stand_beside_each_other_for_the_therapist(
    fit, settings, tmp_path
):
    set_(settings, "country", "ES")
    set_(settings, "setting", "general-practice")
    code = client(fit, settings, ("es-ES",) * 3)
    fit("report", "clinician", code, "--out", str(tmp_path / "c.pdf"))
    said = page(tmp_path / "c.pdf")
    assert "Líneas publicadas que no coinciden" in said
    assert "≥ 12" in said
    assert "≥ 10" in said
    assert "SCID-I interview" in said
