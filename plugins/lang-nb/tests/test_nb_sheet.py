"""Made-up clients' sheets in Norwegian, through the command line, from the pack to the paper."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from fit_core.cli import run
from fit_core.testing import Practice
from tests.languages.house import COURSE

CRISIS = "Ring 113, eller legevakten på 116 117."
#: What stands on a sheet of the made-up course.
SAID = (
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
)


@pytest.fixture
def practice(tmp_path, capsys):
    return Practice(run, tmp_path, capsys, layer="lang-nb", crisis={"nb": CRISIS}, country="NO")


def test_a_client_who_reads_norwegian_gets_a_norwegian_sheet(practice):
    practice.page("report", "session", practice.client(COURSE, "nb-NO"), says=SAID)


@pytest.mark.long
def test_our_own_form_is_printed_whole_in_norwegian(practice):
    says = ["Spørsmål om timen", "Er det noe du ikke sa i dag?", "Sett opptil 2 kryss."]
    practice.page("form", "session-checkin", "--language", "nb", says=says)


@pytest.mark.long
def test_young_peoples_line_is_drawn_as_fourteen_and_ends_at_eighteen(practice):
    """The thesis has it on 0-4; turning 18 marks the picture and takes no adult value over."""
    practice.settle(language="nb-NO", outcome="core10")
    practice.fit("measures", "norms", "core10", "--use", "nb-core10:young-people-2015")
    answers = [",".join(["2,2,2,2,2,0", *[score] * 4]) for score in "32"]
    born = ("--born", "2008-09", "--sex", "F")
    code = practice.client({"core10": answers}, "", *born, first=dt.date(2026, 7, 6))
    before = practice.page("report", "session", code)
    assert "Publisert linje: 14" in before
    assert "unge på 14–18 år, Norge, 2015" in before
    answers = ("--answers", "2,1,2,1,2,0,1,2,1,2")
    practice.fit("record", code, "core10", "--date", "2026-10-12", *answers)
    after = practice.page("report", "session", code)
    assert "fra 18 år" in after
    assert "De publiserte verdiene gjelder folk i en annen alder." in after
    assert re.findall(r"Publisert linje: (\d+)", after) == ["14"]


@pytest.mark.long
def test_in_specialist_care_no_line_is_drawn_and_the_reason_is_told(practice):
    practice.settle(language="nb-NO", setting="specialist-mental-health")
    practice.fit("measures", "norms", "phq9", "--use", "nhs-talking-therapies")
    code = practice.client({"phq9": COURSE["phq9"][:1]}, "", "--born", "1986-03")
    said = practice.page("report", "session", code)
    assert "ligger de fleste som ble spurt, på den andre siden av linjen" in said
    assert "Publisert linje" not in said
