"""A made-up client's sheets in Welsh, through the command line, from the pack to the paper."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from fit_core.cli import run
from fit_core.testing import read_pdf

ANSWERS = ("2,2,2,2,1,1,2,1,0", "2,1,2,2,1,1,1,1,0", "1,1,1,1,1,1,1,0,0")
CHECKIN = "1=6,2=7,3=5,4=6.5,5=8,6=4,7=7,8=6,9=7,11=0"
INIT = ("--name", "", "--crisis-text", "Ring 999.", "--therapist", "M. Example", "--id", "mo")
CRISIS = 'cy = "Ffoniwch 999, neu’r practis ar 01234 567890."'


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
    said = settings.read_text("utf-8")
    settings.write_text(said.replace("[crisis_texts]", f"[crisis_texts]\n{CRISIS}"), "utf-8")
    say("layers", "use", "lang-cy")
    return say


@pytest.fixture
def client(fit):
    code = fit("client", "add", "--started", "2026-09-01").split()[1]
    fit("client", "language", code, "cy")
    for week, answers in enumerate(ANSWERS):
        day = ("--date", f"2026-09-{7 + 7 * week:02}")
        fit("record", code, "phq9", *day, "--answers", answers)
        fit("record", code, "session-checkin", *day, "--answers", CHECKIN)
    return code


def page(path: Path) -> str:
    """The text of a PDF in one line."""
    return re.sub(r"\s+", " ", read_pdf(path.read_bytes()).text)


def test_a_client_who_reads_welsh_gets_a_welsh_sheet(fit, client, tmp_path):
    fit("report", "session", client, "--out", str(tmp_path / "s.pdf"))
    said = page(tmp_path / "s.pdf")
    for part in (
        "Sut mae pethau’n mynd",
        "Hwyliau isel, fesul sesiwn",
        "Y sgôr heddiw yw 7, 6 phwynt yn is nag ar y dechrau.",
        "Mae gwahaniaeth o 6 phwynt neu fwy yn amlwg yn fwy na hap, ac un felly yw hwn.",
        "Cael fy neall",
        "neu’r practis ar 01234 567890.",
        "Does neb sy’n siarad yr iaith fel mamiaith wedi darllen brawddegau’r dudalen hon eto",
        "Does neb wedi adolygu’r rhestr o eiriau",
    ):
        assert part in said, part
    fit("client", "language", client, "cy", "--form", "informal")
    fit("report", "session", client, "--out", str(tmp_path / "t.pdf"))
    assert "Yn dy eiriau dy hun" in page(tmp_path / "t.pdf")


def test_our_own_form_is_printed_whole_in_welsh(fit, tmp_path):
    fit("form", "session-checkin", "--language", "cy", "--out", str(tmp_path / "f.pdf"))
    said = page(tmp_path / "f.pdf")
    assert "Holi hynt y sesiwn" in said
    assert "Oes rhywbeth na ddywedoch chi heddiw?" in said
    assert "Hyd at 2 farc." in said


def test_a_line_of_the_united_kingdom_is_drawn_where_it_was_chosen(fit, tmp_path):
    """For answers in English; a clinic names its country and one of the rivals."""
    settings = tmp_path / "clinic" / "clinic.toml"
    said = settings.read_text("utf-8").replace('country = ""', 'country = "GB"')
    settings.write_text(said.replace('outcome = "phq9"', 'outcome = "core10"'), "utf-8")
    fit("measures", "norms", "core10", "--use", "cy-core10-en-gb:general-distress-2013")
    code = fit("client", "add", "--started", "2026-09-01").split()[1]
    for day, score in (("2026-09-07", 3), ("2026-09-14", 2)):
        answers = ",".join(["2,2,2,2,2,0", *[str(score)] * 4])
        fit("record", code, "core10", "--date", day, "--answers", answers)
    fit("report", "session", code, "--out", str(tmp_path / "e.pdf"))
    said = page(tmp_path / "e.pdf")
    assert "Published line: 11" in said
    assert "people in counselling and a general population, United Kingdom, 2013" in said
