"""The public cases of attendance, gaps, dropout and relapse."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from fit_service.cases import cases_of
from fit_service.dropout import judged
from fit_service.followed import relapse_month, sustained
from fit_service.stability import attendance, gaps

from fit_core.course.trajectory import General, Reliable
from plugins.service.tests.services import MOOD, Made, archive_of, facts

GOLDEN = Path(__file__).parents[3] / ".." / "shared" / "reference" / "alliance-golden.json"


@pytest.fixture
def case():
    if not GOLDEN.exists():
        pytest.skip("the reference files are not beside the repository")
    listed = json.loads(GOLDEN.read_text("utf-8"))["algorithms"]
    return lambda name: next((c["input"], c["expected"]) for c in listed if c["algorithm"] == name)


def test_attendance(case):
    given, expected = case("attendance")
    one = Made(0)
    kinds = {
        "attended": ("kept", ""),
        "client_cancelled": ("cancelled", "client"),
        "no_show": ("missed", ""),
        "therapist_cancelled": ("cancelled", "therapist"),
    }
    for name, (status, by) in kinds.items():
        one.meetings += [(len(one.meetings), status, 0, by, False)] * given[name]
    found = attendance(cases_of(archive_of([one]))[0].meetings)
    assert found.scheduled == given["scheduled"]
    assert found.attended / found.offered == pytest.approx(expected["attendance_rate"], abs=1e-3)
    assert found.missed / found.offered == pytest.approx(expected["no_show_rate"], abs=1e-3)
    cancelled = found.client_cancelled / found.offered
    assert cancelled == pytest.approx(expected["late_or_client_cancel_rate"], abs=1e-3)


def test_gap_regularity(case):
    given, expected = case("gap_regularity")
    found = gaps(given["session_days"])
    assert list(found.days) == expected["gaps"]
    assert found.mean == pytest.approx(expected["mean_gap"], abs=1e-3)
    assert found.sd == pytest.approx(expected["sd_gap"], abs=1e-3)
    assert found.cv == pytest.approx(expected["cv"], abs=1e-3)
    assert found.longest == expected["longest_gap"]


def test_dropout_definitions(case):
    given, expected = case("dropout_definitions")
    one = Made(0).weekly(given["sessions"])
    one.meetings.append(
        (60, "kept" if given["last_scheduled_attended"] else "missed", 0, "", False)
    )
    change = given["reliable_and_clinical_change"]
    one.scored("mood", [20, 5 if change else 19])
    one.ended("client-unilateral" if given["therapist_judged_dropout"] else "planned")
    (found,) = cases_of(archive_of([one]), MOOD)
    said = judged(found, MOOD, 5, 100)
    assert said["last-appointment"] is expected["last_session"]
    assert said["therapist-judgement"] is expected["therapist_judgment"]
    assert said["symptom-change"] is expected["no_csc"]


def test_relapse(case):
    given, expected = case("relapse")
    scale = facts(
        better="lower" if given["higher_is_worse"] else "higher",
        reliable=Reliable(given["rci"], True, "golden"),
        general=General(given["cutoff"], "below", False),
    )
    months = {one["month"]: one["score"] for one in given["followup"]}
    assert scale.clinical(given["post"]) is not expected["remitted_at_post"]
    assert relapse_month(scale, given["post"], months) == expected["relapse_month"]
    assert sustained(scale, given["post"], months) is expected["sustained_at_12"]
