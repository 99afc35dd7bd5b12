"""A made-up client's sheets in Spanish, through the command line, from the pack to the paper."""

from __future__ import annotations

import pytest

from fit_core.cli import run
from fit_core.testing import Practice, read_pdf
from tests.languages.house import COURSE

CRISIS = "Llame al 988 y oprima 2, o llame al 911."
LETTER = (612, 792)
#: What stands on a sheet of the made-up course.
SAID = (
    "Cómo van las cosas",
    "21 de septiembre de 2026",
    "Ánimo bajo, sesión por sesión",
    "El puntaje de hoy es 7: 6 puntos menos que al comienzo.",
    "Los estudios no coinciden en si las respuestas dicen lo mismo en los dos.",
    "Que me entendieran",
    CRISIS,
    "Nadie que hable este idioma desde la infancia ha leído todavía",
    "Nadie ha revisado la lista de palabras",
)


@pytest.fixture
def practice(tmp_path, capsys):
    """A practice in the United States with the pack in use."""
    crisis = {"es-US": CRISIS, "es-ES": CRISIS}
    return Practice(
        run, tmp_path, capsys, layer="lang-es-us", crisis=crisis, paper="Letter", language="es-US"
    )


def test_a_client_who_reads_spanish_gets_a_spanish_sheet(practice, tmp_path):
    code = practice.client(COURSE, "es-US")
    said = practice.page("report", "session", code, says=SAID)
    assert "puede ser azar" not in said
    assert tuple(map(round, read_pdf((tmp_path / "page.pdf").read_bytes()).sizes[0])) == LETTER
    practice.fit("client", "language", code, "es-US", "--form", "informal")
    assert "En tus propias palabras" in practice.page("report", "session", code)


@pytest.mark.long
def test_a_change_of_language_breaks_the_line_because_studies_disagree(practice):
    practice.settle(language="en-US")
    code = practice.client({measure: given[:2] for measure, given in COURSE.items()})
    practice.settle(language="es-US")
    for measure, given in COURSE.items():
        practice.fit("record", code, measure, "--date", "2026-09-21", "--answers", given[2])
    practice.fit("client", "language", code, "es-US")
    says = [
        "Desde la sesión 3 empieza una línea nueva",
        "Los estudios no coinciden en si las respuestas en los dos se pueden comparar.",
    ]
    practice.page("report", "session", code, says=says)


@pytest.mark.long
def test_our_own_form_is_printed_whole_in_spanish(practice):
    says = ["Repaso de la sesión", "¿Hay algo que no dijo hoy?", "Marque hasta 2."]
    practice.page("form", "session-checkin", "--language", "es-US", says=says)


@pytest.mark.long
def test_rival_lines_of_a_country_stand_beside_each_other_for_the_therapist(practice):
    practice.settle(country="ES", setting="general-practice", language="es-ES")
    says = ["Líneas publicadas que no coinciden", "≥ 12", "≥ 10", "SCID-I interview"]
    practice.page("report", "clinician", practice.client(COURSE, "es-ES"), says=says)
