"""How a background is met: a step for the therapist to take, never a score of a person."""

from __future__ import annotations

import pymupdf
import pytest

from fit_core.adapt.words import Words
from fit_core.clinic.opening import installed_library

LOW = "8,9,8,7.5,8.5,8,,2,,4+6,0"
MISSED = "5,5,1,5,5,1,5,1,5,1,4,5"


def printed(desk, kind, code, tmp_path) -> str:
    out = tmp_path / f"{kind}.pdf"
    desk.well("report", kind, code, "--out", str(out))
    return " ".join(" ".join(page.get_text() for page in pymupdf.open(out)).split())


@pytest.mark.parametrize(
    ("form", "answers", "step"),
    [("session-checkin", LOW, "step-culture-low"), ("chs", MISSED, "step-culture-missed")],
)
def test_a_low_mark_leads_to_the_therapists_own_next_step(desk, tmp_path, form, answers, step):
    code = desk.client()
    desk.session(code, "2026-01-13", "--answers", f"{form}={answers}")
    said = Words("en-GB").say(step)
    assert said in printed(desk, "clinician", code, tmp_path)
    assert said not in printed(desk, "session", code, tmp_path)


def test_without_a_low_mark_there_is_no_step(desk, tmp_path):
    code = desk.client()
    desk.session(code, "2026-01-13", "--answers", f"session-checkin={LOW.replace(',2,', ',9,')}")
    assert Words("en-GB").say("step-culture-low") not in printed(desk, "clinician", code, tmp_path)


LIBRARY = installed_library()
CULTURE = [
    entry.id for entry in LIBRARY.entries if LIBRARY.load(entry).components[:1] == ("culture",)
]


@pytest.mark.parametrize("measure", CULTURE)
def test_no_analysis_compares_therapists_by_how_they_meet_a_background(desk, measure):
    assert len(CULTURE) >= 5
    refused = desk.refused("analyse", "therapists", "--measure", measure, status=2)
    assert measure in refused.err
    assert installed_library().get(measure).kind not in ("outcome", "alliance")
