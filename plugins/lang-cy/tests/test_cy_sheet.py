"""A made-up client's sheets in Welsh, through the command line, from the pack to the paper."""

from __future__ import annotations

import pytest

from fit_core.cli import run
from fit_core.testing import Practice
from tests.languages.house import COURSE

CRISIS = "Ffoniwch 999, neu’r practis ar 01234 567890."
#: What stands on a sheet of the made-up course.
SAID = (
    "Sut mae pethau’n mynd",
    "Hwyliau isel, fesul sesiwn",
    "Y sgôr heddiw yw 7, 6 phwynt yn is nag ar y dechrau.",
    "Mae gwahaniaeth o 6 phwynt neu fwy yn amlwg yn fwy na hap, ac un felly yw hwn.",
    "Cael fy neall",
    "neu’r practis ar 01234 567890.",
    "Does neb sy’n siarad yr iaith fel mamiaith wedi darllen brawddegau’r dudalen hon eto",
    "Does neb wedi adolygu’r rhestr o eiriau",
)


@pytest.fixture
def practice(tmp_path, capsys):
    return Practice(run, tmp_path, capsys, layer="lang-cy", crisis={"cy": CRISIS})


def test_a_client_who_reads_welsh_gets_a_welsh_sheet_with_ti_for_who_asked_for_it(practice):
    code = practice.client(COURSE, "cy")
    practice.page("report", "session", code, says=SAID)
    practice.fit("client", "language", code, "cy", "--form", "informal")
    assert "Yn dy eiriau dy hun" in practice.page("report", "session", code)


@pytest.mark.long
def test_our_own_form_is_printed_whole_in_welsh(practice):
    says = ["Holi hynt y sesiwn", "Oes rhywbeth na ddywedoch chi heddiw?", "Hyd at 2 farc."]
    practice.page("form", "session-checkin", "--language", "cy", says=says)


@pytest.mark.long
def test_a_line_of_the_united_kingdom_is_drawn_where_it_was_chosen(practice):
    """For answers in English; a clinic names its country and one of the rivals."""
    practice.settle(country="GB", outcome="core10")
    chosen = "cy-core10-en-gb:general-distress-2013"
    practice.fit("measures", "norms", "core10", "--use", chosen)
    answers = [",".join(["2,2,2,2,2,0", *[score] * 4]) for score in "32"]
    says = [
        "Published line: 11",
        "people in counselling and a general population, United Kingdom, 2013",
    ]
    practice.page("report", "session", practice.client({"core10": answers}), says=says)
