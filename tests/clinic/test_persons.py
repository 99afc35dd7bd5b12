"""Age, sex, retirement and rater reach every score in a clinic, and nothing else reads them."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fit_core.clinic.persons import about_form, age_on, asked_by, rater_of
from fit_core.measure.load import load_measure
from fit_core.record.model import ClientFacts
from fit_core.scoring.context import About

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "docs" / "examples" / "mood-example.toml"
FILES = {p.stem: p for p in ROOT.glob("measures/*/fit_*/*.toml") if "." not in p.stem}
DAY = ("--date", "2026-01-06")
PHQ15 = "1,1,1,,1,1,1,1,1,1,1,1,1,1,1"


def facts(born="", sex="", retired=None):
    at = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    return ClientFacts(
        id="f", client="c", born=born, sex=sex, retired=retired, supersedes=None, at=at
    )


@given(st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31)), st.integers(0, 120 * 12))
def test_an_age_is_completed_years_and_grows_by_one_each_year(day, months):
    months_then = day.year * 12 + day.month - 1 - months
    born = f"{months_then // 12:04}-{months_then % 12 + 1:02}"
    assert age_on(born, day) == months // 12
    assert age_on(born, day.replace(day=1)) == months // 12  # no day of birth is kept
    assert age_on("", day) is None


@pytest.mark.parametrize(
    ("measure", "respondent", "rater"),
    [
        ("cors", "client", "child"),
        ("cors", "parent", "caretaker"),
        ("ors", "client", "client"),
        ("cors", "therapist", "therapist"),
    ],
)
def test_respondents_are_raters_in_the_words_of_the_measure(measure, respondent, rater):
    assert rater_of(respondent, load_measure(FILES[measure])) == rater


def test_what_a_file_states_goes_before_what_the_client_stated():
    measure, day = load_measure(FILES["audit-c"]), dt.date(2026, 1, 6)
    known = facts(born="1980-01", sex="F", retired=True)
    assert about_form(known, day, "client", measure, {}) == About(46, "F", "client", True)
    stated = {"age": 17, "rater": "child"}
    assert about_form(known, day, "client", measure, stated) == About(17, "F", "child", True)
    assert about_form(None, day, "client", measure) == About(rater="client")


def test_measures_ask_for_little():
    asked = {name: asked_by(load_measure(path)) for name, path in FILES.items()}
    assert asked["phq9"] == asked["gad7"] == frozenset()
    assert asked["yp-core"] == {"age", "sex"}
    assert asked["wsas"] == {"retired"}
    assert "rater" in asked["cors"]


def last(desk, code, name):
    seen = json.loads(desk.well("client", "show", code, "--json"))
    return seen["sessions"][-1]["scores"][name]


def test_what_a_client_stated_is_shown_corrected_and_taken_back(desk):
    code = desk.client()
    assert "Stated: nothing of month of birth" in desk.well("client", "show", code)
    assert "born 1987-03, sex F." in desk.well("client", "set", code, "--born=1987-03", "--sex=F")
    desk.well("client", "set", code, "--not-retired", "--clear", "sex")
    seen = json.loads(desk.well("client", "show", code, "--json"))
    assert (seen["born"], seen["sex"], seen["retired"]) == ("1987-03", "", False)
    desk.well("client", "set", code, "--clear", "born", "--clear", "retired")
    assert "Stated: nothing of month of birth" in desk.well("client", "show", code)


def test_facts_can_be_stated_with_the_client(desk):
    added = desk.well("client", "add", "--born", "2012-06", "--sex", "M", "--retired")
    code = added.split()[1]
    assert "Stated: born 2012-06, sex M, retired" in desk.well("client", "show", code)
    before = desk.counts()
    desk.refused("client", "add", "--born", "2012-13", status=2)
    assert desk.counts() == before


@pytest.mark.parametrize(
    "slip",
    [
        ("--born", "1987"),
        ("--born", "1987-13"),
        ("--born", "2999-01"),
        ("--born", "1650-01"),
        ("--sex", "X"),
        ("--clear", "age"),
        ("--sex", "F", "--clear", "sex"),
        (),
    ],
)
def test_what_cannot_be_stated_is_refused(desk, slip):
    code = desk.client()
    before = desk.counts()
    desk.refused("client", "set", code, *slip, status=2)
    assert desk.counts() == before


def test_a_rule_by_sex_recomputes_when_a_fact_is_corrected(desk):
    code = desk.client()
    ran = desk.fit("record", code, "phq15", *DAY, "--answers", PHQ15)
    assert f"Rules of phq15 are left out: sex not known. State it with: fit client set {code} " in (
        ran.err
    )
    assert last(desk, code, "phq15.total") == "15"  # prorated from fourteen answers
    desk.well("client", "set", code, "--sex", "M")
    assert last(desk, code, "phq15.total") == "14"  # the fourth item is not asked of men
    desk.well("client", "set", code, "--sex", "F")
    assert last(desk, code, "phq15.total") == "15"


def test_a_score_is_read_against_the_lines_for_the_age_on_its_day(desk, tmp_path):
    code = desk.client()
    desk.well("client", "set", code, "--born", "2012-02", "--sex", "F")
    forms = ("--answers", "yp-core=2,2,2,0,2,2,2,2,2,2")
    for date in ("2026-01-20", "2026-02-20"):  # 13, then 14 years old
        desk.session(code, date, *forms, "--out", str(tmp_path))
    (sheet,) = desk.sheets()[1:]
    told = json.loads(desk.well("explain", sheet.id, "--json"))["entries"]
    steps = [step for entry in told if entry["kind"] == "number" for step in entry["steps"]]
    lines = [step for step in steps if "read" in step]
    measure = load_measure(FILES["yp-core"])
    keys = {
        (cut.when.age_from, cut.when.sex): cut.key
        for cut in measure.scales[0].cutoffs
        if cut.when is not None
    }
    at_13 = [f"read against {keys[11, 'F']}: yes", "rules were read for: age 13, sex F"]
    at_14 = [f"read against {keys[14, 'F']}: yes", "rules were read for: age 14, sex F"]
    assert sorted([lines[:2], lines[2:]]) == sorted([at_13, at_14])
    assert keys[11, "F"] != keys[14, "F"]


def test_no_sheet_prints_what_a_client_stated(desk, tmp_path):
    from fit_core.testing.pdf import read_pdf

    code = desk.client()
    desk.well("client", "set", code, "--born", "1931-07", "--sex", "F", "--retired")
    desk.session(code, "2026-01-06", "--answers", "phq9=1,1,1,1,1,1,1,1,0", "--out", str(tmp_path))
    (path,) = tmp_path.glob("*.pdf")
    words = " ".join(stretch.text for stretch in read_pdf(path.read_bytes()).words).lower()
    assert code.lower() in words
    assert not [
        word for word in ("1931", "94 years", "retired", "female", "sex f") if word in words
    ]


@pytest.fixture
def with_norm(desk, tmp_path):
    """A measure whose only norm is for women; gives the band of a new sheet of one client."""
    text = EXAMPLE.read_text(encoding="utf-8").replace("mood-example", "mood-women")
    text = text.replace('grade = "unverified"\nsource = "invented"\n\n[[ex', 'grade = "high"\n[[ex')
    text = text.replace('id = "example"', 'id = "women"\ndefault = true\nwhen = { sex = "F" }')
    text = text.replace('grade = "high"\n[[ex', 'grade = "high"\nsource = "invented"\n\n[[ex')
    path = tmp_path / "mood-women.toml"
    path.write_text(text, encoding="utf-8")
    desk.well("measures", "add", str(path))
    code = desk.client()
    for date in ("2026-01-06", "2026-01-13"):
        desk.well("record", code, "mood-women", "--date", date, "--answers", "1,1,2")

    def band(*stated):
        desk.well("client", "set", code, *stated)
        ran = desk.fit("report", "session", code, "--out", str(tmp_path))
        assert ran.status == 0, ran.err
        charts = [block for block in desk.sheets()[-1].blocks if hasattr(block, "band")]
        return charts[0].band, ran.err

    return band


def test_a_norm_is_drawn_only_for_the_people_it_is_for(with_norm):
    band, told = with_norm("--not-retired")
    assert band is None
    assert "The norm women of mood-women is not drawn: sex not known." in told
    band, told = with_norm("--sex", "M")
    assert (band, "not drawn" in told) == (None, False)
    band, told = with_norm("--sex", "F")
    assert (band is not None, "not drawn" in told) == (True, False)


def imported(desk, tmp_path, text, measure="phq15"):
    path = tmp_path / "forms.csv"
    path.write_text(text, encoding="utf-8")
    return desk.fit("import", str(path), "--measure", measure, "--yes")


HEAD = "client,date," + ",".join(map(str, range(1, 16)))


def test_columns_of_an_imported_file_are_kept_with_each_form_and_go_before(desk, tmp_path):
    ran = imported(desk, tmp_path, f"{HEAD},sex,age\nA,2026-01-06,{PHQ15},M,40\n")
    assert ran.status == 0
    assert "(1 incomplete)" not in ran.out
    ((_, code),) = codes(desk)
    assert last(desk, code, "phq15.total") == "14"
    desk.well("client", "set", code, "--sex", "F")
    assert last(desk, code, "phq15.total") == "14"
    assert kept(desk, code) == [{"sex": "M"}]  # no rule of the measure asks the age
    desk.well("record", code, "phq15", *DAY, "--answers", PHQ15, "--amend", "read again")
    assert last(desk, code, "phq15.total") == "14"


def test_without_columns_the_facts_of_the_client_count(desk, tmp_path):
    imported(desk, tmp_path, f"{HEAD}\nA,2026-01-06,{PHQ15}\n")
    ((_, code),) = codes(desk)
    assert (last(desk, code, "phq15.total"), kept(desk, code)) == ("15", [{}])
    desk.well("client", "set", code, "--sex", "M")
    assert last(desk, code, "phq15.total") == "14"


def test_a_column_that_cannot_be_meant_stops_the_import(desk, tmp_path):
    ran = imported(desk, tmp_path, f"{HEAD},sex\nA,2026-01-06,{PHQ15},male\n")
    assert ran.status == 2
    assert "row 1, column sex: 'male' is not F or M" in ran.err
    assert desk.counts().administrations == 0


def codes(desk):
    rows = (desk.folder / "codes.csv").read_text(encoding="utf-8").splitlines()[1:]
    return [row.split(",") for row in rows]


def kept(desk, code):
    """What is kept with each form of a client about the person."""
    from fit_core.record import open_record

    with open_record(desk.folder / "record.sqlite").reading() as reader:
        (episode,) = reader.episodes.of(reader.clients.by_code(code).id)
        rows = reader.administrations.current(episode.id)
    return [row.answers.get("about", {}) for row in rows]
