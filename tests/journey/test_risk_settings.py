"""What a clinic sets of its own: lower thresholds, the limit of late answers, help in a crisis."""

from __future__ import annotations

import json
import re

import pytest

FORM = ("--date", "2026-01-06", "--answers")
CALM = "phq9=1,1,1,1,1,1,1,1,0,1"


@pytest.fixture
def settle(desk):
    """Write lines of the clinic's settings, in place of what stands there."""

    def write(*lines, instead=None):
        path = desk.folder / "clinic.toml"
        text = path.read_text("utf-8")
        text = re.sub(r"^\[(risk|crisis_texts)[].][^[]*", "", text, flags=re.MULTILINE)
        for old, new in (instead or {}).items():
            assert old in text
            text = text.replace(old, new)
        path.write_text(text + "\n" + "\n".join(lines) + "\n", "utf-8")

    return write


def dass(desk, code, value, day="2026-01-06"):
    return desk.fit("record", code, "dass21", "--date", day, "--answers", f"21={value}")


def came(desk):
    return [
        (line["client"], line["came"], line["threshold"], line["sheet_waits"])
        for line in json.loads(desk.well("risk", "list", "--json"))
    ]


def test_a_lowered_threshold_counts_and_is_what_is_recorded(desk, settle):
    code = desk.client()
    assert "RISK" not in dass(desk, code, 1).out
    settle("[risk.thresholds.dass21]", "21 = 1")
    assert "RISK ANSWER  DASS-21, item 21" in dass(desk, code, 1, "2026-01-13").out
    assert came(desk) == [(code, "entered", "1", True)]
    desk.refused("report", "session", code, status=1)


def test_it_counts_for_the_form_in_a_file_and_leaves_the_measure_as_it_was(desk, settle, tmp_path):
    settle("[risk]", "import_days = 36500", "thresholds = { dass21 = { 21 = 1 } }")
    heads = ",".join(map(str, range(1, 22)))
    path = tmp_path / "forms.csv"
    path.write_text(f"client,date,{heads}\nA,2026-01-06,{'0,' * 20}1\n", "utf-8")
    said = desk.well("import", str(path), "--measure", "dass21", "--yes")
    assert "Risk answers stand in 1 form" in said
    assert [line[1:] for line in came(desk)] == [("imported", "1", True)]
    from fit_core.clinic.in_use import use_measure
    from fit_core.clinic.opening import Clinic

    (safety,) = use_measure(Clinic(desk.folder), "dass21").measure.safety
    assert safety.at_least == 2


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["[risk.thresholds.dass21]", "21 = 3"], "3 would let answers through"),
        (["[risk.thresholds.dass21]", "21 = 2.5"], "2.5 would let answers through"),
        (["[risk.thresholds.dass21]", "21 = inf"], "would let answers through"),
        (["[risk.thresholds.dass21]", "21 = nan"], "would let answers through"),
        (["[risk.thresholds.dass21]", "21 = 0"], "0 is reached by every answer"),
        (["[risk.thresholds.dass21]", "20 = 1"], "dass21 has no safety item '20'; it has 21."),
        (["[risk.thresholds.gad7]", "1 = 1"], "gad7 has no safety item '1'; it has none."),
    ],
    ids=str,
)
def test_a_threshold_that_would_loosen_is_refused_at_the_start(desk, settle, lines, said):
    code = desk.client()
    before = desk.counts()
    settle(*lines)
    text = (desk.folder / "clinic.toml").read_text("utf-8").splitlines()
    line = text.index(lines[-1]) + 1
    for command in (("client", "list"), ("session", code, *FORM, CALM), ("check",)):
        ran = desk.refused(*command, status=1)
        assert f"clinic.toml:{line}: $.risk.thresholds.{lines[0][17:-1]}" in ran.err
        assert said in ran.err
    assert desk.counts() == before


def test_a_threshold_for_a_measure_that_is_not_there_stops_nobody_and_is_told(desk, settle):
    settle("[risk.thresholds.dass12]", "21 = 1")
    ran = desk.fit("client", "list")
    assert ran.status == 0
    assert "There is no measure dass12" in ran.err
    assert "that line has no effect" in ran.err
    assert "PROBLEM  threshold: There is no measure dass12" in desk.fit("check").out


def test_stored_answers_under_a_lowered_threshold_come_on_the_list_once(desk, settle, today):
    old, new, calm = desk.client(), desk.client(), desk.client()
    dass(desk, old, 1)
    dass(desk, new, 1, today)
    dass(desk, calm, 0)
    desk.well("check")
    settle("[risk.thresholds.dass21]", "21 = 1")
    assert "2 in stored forms by the thresholds of today" in desk.fit("check").out
    assert came(desk) == []
    said = desk.well("risk", "review")
    assert "2 risk answers came on the list" in said
    assert sorted(came(desk)) == sorted(
        [(old, "reviewed", "1", False), (new, "reviewed", "1", True)]
    )
    desk.well("report", "session", old)
    assert f"On the review list of {old}: 1 older risk answer" in desk.well("client", "show", old)
    desk.refused("report", "session", new, status=1)
    assert "none came on the list" in desk.well("risk", "review")
    for code in (old, new):
        desk.well("acknowledge", code, "--done", "Looked through it.")
    assert "none came on the list" in desk.well("risk", "review")
    assert came(desk) == []
    desk.well("check")


def test_what_was_acknowledged_before_says_nothing_of_what_is_found_later(desk, settle):
    settle("[risk.thresholds.core-om]", "6 = 1")
    code = desk.client()
    desk.fit("record", code, "oq45", *FORM, "8=1,11=0")
    desk.well("acknowledge", code, "--done", "Talked about item 8.")
    from decimal import Decimal

    from fit_core.answers.model import RiskAnswer
    from fit_core.clinic.opening import Clinic

    clinic = Clinic(desk.folder)
    with clinic.record.writing("mo") as writer:
        (stored,) = writer.administrations.of_measure("oq45")
        writer.risk.found_later(stored.id, RiskAnswer("11", "alcohol", Decimal(0), Decimal(0)))
    assert [line[0] for line in came(desk)] == [code]
    desk.well("acknowledge", code, "--done", "And about item 11.")
    assert came(desk) == []
    with clinic.record.reading() as reader:
        assert reader.verify() == ()


@pytest.mark.parametrize(("days", "blocks"), [(0, False), (400, True)])
def test_the_limit_of_late_answers_is_the_clinics(desk, settle, tmp_path, days, blocks):
    import datetime as dt

    settle("[risk]", f"import_days = {days}")
    day = dt.datetime.now().astimezone().date() - dt.timedelta(days=200)
    path = tmp_path / "forms.csv"
    path.write_text(f"client,date,1,2,3,4,5,6,7,8,9\nA,{day},1,1,1,1,1,1,1,1,2\n", "utf-8")
    desk.well("import", str(path), "--measure", "phq9", "--yes")
    assert [line[3] for line in came(desk)] == [blocks]


@pytest.mark.parametrize("line", ["import_days = -1", "import_days = 1.5", 'thresholds = "low"'])
def test_a_setting_that_cannot_be_is_refused(desk, settle, line):
    settle("[risk]", line)
    assert "$.risk" in desk.refused("client", "list", status=1).err


CRISIS = "Ring the practice on 01234 567890."


@pytest.mark.parametrize("text", ["", "-", "TODO"])
def test_a_clinic_without_a_text_of_its_own_is_not_in_order(desk, settle, text):
    settle(instead={CRISIS: text})
    assert "PROBLEM  crisis text:" in desk.fit("check").out


def test_the_made_up_text_of_the_demo_is_no_text_of_a_clinic(desk, settle):
    from fit_core.settings.crisis import MADE_UP

    settle(instead={CRISIS: MADE_UP})
    assert "helps nobody" in desk.fit("check").out
    assert desk.fit("check").status == 1


def test_a_language_in_use_without_a_text_is_told(desk, settle):
    settle("[crisis_texts]", 'cy = ""')
    told = desk.fit("check")
    assert told.status == 1
    assert "there is none in cy" in told.out
    assert "[crisis_texts]" in told.out
    settle("[crisis_texts]", 'cy = "Ffoniwch 999."')
    desk.well("check")


def test_a_sheet_in_a_language_without_a_text_is_not_printed(desk):
    code = desk.client()
    desk.well("session", code, "--no-ask", "--no-open", *FORM, CALM)
    desk.well("layers", "use", "lang-cy")
    ran = desk.refused("report", "session", code, "--language", "cy", status=1)
    assert "no text for help in a crisis in cy" in ran.err
    assert "under [crisis_texts]" in ran.err
    assert 'cy = "..."' in ran.err
    assert len(desk.sheets()) == 1


def test_the_sheet_has_the_text_of_its_language(desk, settle):
    code = desk.client()
    own = {'language = "en-GB"': 'language = "en-NZ"'}
    settle("[crisis_texts]", 'en-NZ = "Ring 1737."', 'cy = "Ffoniwch 999."', instead=own)
    desk.well("session", code, "--no-ask", "--no-open", *FORM, CALM)
    (sheet,) = desk.sheets()
    assert "Ring 1737." in str(sheet)
    assert CRISIS not in str(sheet)
