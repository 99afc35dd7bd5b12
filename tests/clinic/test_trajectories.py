"""A clinic fits, tries and uses expected ranges; what does not hold for a client says why."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

import fit_core.clinic.trajectories as clinic_trajectories
from fit_core.course.trajectory import Coefficients
from fit_core.measure.identity import structure_hash
from fit_core.measure.load import load_measure
from fit_core.sheet.model import Chart
from fit_core.testing.archives import PHQ9, make_archive, task_of

ROOT = Path(__file__).parents[2]
STRUCTURE = structure_hash(load_measure(ROOT / "measures/phq/fit_phq/phq9.toml"))
FIFTEEN, TWELVE, NINETEEN = "2,2,2,2,2,2,2,1,0,1", "2,2,2,2,1,1,1,1,0,1", "3,3,3,3,2,2,2,1,0,1"


@pytest.fixture(scope="module")
def archive():
    """A made-up archive of 300 courses with the PHQ-9 as this clinic uses it, on paper."""
    made = make_archive(PHQ9, 300, 7)
    rows = len(made.scores.score)
    scores = msgspec.structs.replace(
        made.scores,
        structure=(STRUCTURE,) * rows,
        language=("en-GB",) * rows,
        mode=("paper",) * rows,
    )
    return msgspec.structs.replace(made, scores=scores)


@pytest.fixture
def rich(desk, archive, monkeypatch):
    """A clinic whose frozen table is the made-up archive."""
    monkeypatch.setattr(clinic_trajectories, "frozen_table", lambda *_: archive)
    return desk


@pytest.fixture(scope="module")
def curve(archive):
    """What the engine fits to that archive."""
    from fit_trajectory.mixed import fit

    task = msgspec.structs.replace(task_of(PHQ9), structure=STRUCTURE)
    return msgspec.structs.replace(fit(archive, task), alarms=(0.1, 0.17, 0.22))


@pytest.fixture
def file(curve, tmp_path):
    out = tmp_path / "phq9.json"
    out.write_bytes(msgspec.json.encode(curve))
    return out


def held(desk, answers, started="2026-01-05"):
    code = desk.client(started)
    for at, given in enumerate(answers):
        desk.session(code, f"2026-01-{5 + 7 * at:02}", "--answers", f"phq9={given}")
    return code


def signals(desk, code):
    """What the pack's rules saw at the last session of a client."""
    from fit_core.clinic.opening import Clinic

    with Clinic(desk.folder).record.reading() as reader:
        episode = reader.episodes.of(reader.clients.by_code(code).id)[0]
        found = [s for s in reader.signals.of(episode.id) if s.by == "trajectory"]
    last = found[-1].sheet
    return {signal.rule: signal for signal in found if signal.sheet == last}


def chart(desk):
    return next(block for block in desk.sheets()[-1].blocks if isinstance(block, Chart))


def test_a_fit_is_printed_with_its_purpose_and_its_trial(rich, tmp_path):
    out = tmp_path / "phq9.json"
    said = rich.well("trajectory", "fit", "phq9", "--out", str(out))
    assert said.startswith("Shows where people who began alike are")
    for words in (
        "engine mixed 1",
        "Left out: 0 clients without consent",
        "Tried: fitted on",
        "inside the limits",
        "sensitivity",
        "raw rule",
        "Off track at least once",
    ):
        assert words in said
    assert all(len(line) <= 100 for line in said.splitlines() if str(out) not in line)
    curve = msgspec.json.decode(out.read_bytes(), type=Coefficients)
    assert curve.structure == STRUCTURE
    assert curve.languages == ("en-GB",)
    assert len(curve.alarms) > 5
    again = rich.refused("trajectory", "fit", "phq9", "--out", str(out), status=2)
    assert "is there already" in again.err


def test_a_trial_can_be_had_without_a_fit_and_as_json(rich):
    found = json.loads(rich.well("trajectory", "validate", "phq9", "--json"))
    assert found["curve"] is None
    assert found["validation"]["tested_on"] > 50
    corridor = rich.well("trajectory", "validate", "phq9", "--engine", "corridor")
    assert "raw rule" in corridor


def test_too_few_courses_are_an_ordinary_answer(desk, tmp_path):
    out = tmp_path / "curve.json"
    ran = desk.refused("trajectory", "fit", "phq9", "--out", str(out), status=1)
    assert "Not applicable, because 0 courses" in ran.err
    assert not out.exists()
    ran = desk.refused("trajectory", "validate", "phq9", status=1)
    assert "not applicable, because" in ran.err


def test_what_is_not_there_is_said(rich, tmp_path):
    out = ("--out", str(tmp_path / "x.json"))
    engine = rich.refused("trajectory", "fit", "phq9", "--engine", "mixd", *out, status=2)
    assert "mixed" in engine.err
    rich.refused("trajectory", "fit", "phq99", *out, status=2)
    rich.refused("trajectory", "fit", "phq9", "--scale", "sum", *out, status=2)
    rich.refused("trajectory", "fit", "phq9", "--out", str(tmp_path / "no" / "x.json"), status=2)
    rich.refused("trajectory", "use", str(tmp_path / "none.json"), status=2)
    rich.refused("trajectory", "use", status=2)
    rich.refused("trajectory", "use", "--engine", "mixed", "--measure", "phq9", status=2)
    assert "None was in use" in rich.well("trajectory", "forget", "phq9")
    none = rich.refused("--no-plugins", "trajectory", "fit", "phq9", *out, status=2)
    assert "fit plugins enable trajectory" in none.err


def test_a_licence_that_forbids_models_is_kept_to(rich, tmp_path):
    ran = rich.refused("trajectory", "fit", "ors", "--out", str(tmp_path / "x.json"), status=1)
    assert "fit a model to collected answers" in ran.err


def test_a_range_in_use_is_told_to_the_rules_and_not_shown(desk, file):
    said = desk.well("trajectory", "use", str(file))
    assert "not shown on the shared sheet" in said
    code = held(desk, (FIFTEEN, TWELVE, NINETEEN))
    found = signals(desk, code)
    assert found["off-track"].verdict == "fired"
    limits = dict(found["off-track"].limits)
    assert limits["engine"] == "mixed 1"
    assert len(limits["file"]) == 64
    assert chart(desk).expected is None
    line = json.loads(desk.well("trajectory", "list", "--json"))["in_use"][0]
    assert (line["measure"], line["state"], line["by"]) == ("phq9", "in use", "mo")


def test_a_range_on_the_sheet_names_whose_it_is(desk, file, curve):
    desk.well("trajectory", "use", str(file), "--on-sheet")
    held(desk, (FIFTEEN, TWELVE, TWELVE))
    shown = chart(desk).expected
    assert [place.slot for place in shown.places] == [1, 2]
    assert f"(courses: {curve.courses}; answers in: English)" in shown.caption.words
    assert "At session 3" in shown.alt
    sheet = desk.sheets()[-1]
    footer = " ".join(line.words for line in sheet.blocks[-1].lines)
    assert "it says of nobody how things will go" in footer
    ref = shown.caption.refs[0]
    explained = desk.well("explain", sheet.id, ref)
    assert "session 3:" in explained
    assert "own archive" in explained


def test_one_session_or_a_first_score_that_nobody_had_shows_nothing(desk, file):
    desk.well("trajectory", "use", str(file), "--on-sheet")
    held(desk, (FIFTEEN, TWELVE))
    assert chart(desk).expected is None
    code = held(desk, ("0,0,0,0,0,0,0,0,0,0", TWELVE, TWELVE))
    assert chart(desk).expected is None
    assert "lies outside" in signals(desk, code)["expected-range"].reason


def test_a_group_that_no_sheet_may_name_costs_only_the_range(desk, file, tmp_path, monkeypatch):
    group = "severely ill people"
    harmful = bent(file, tmp_path, group=group)
    refused = desk.refused("trajectory", "use", harmful, "--on-sheet", status=1)
    assert "severely" in refused.err
    desk.well("trajectory", "use", str(file), "--on-sheet")
    code = held(desk, (FIFTEEN, TWELVE))
    import fit_trajectory.normal as normal

    as_it_is = normal.expect
    monkeypatch.setattr(
        normal, "expect", lambda question: msgspec.structs.replace(as_it_is(question), group=group)
    )
    answers = ("--answers", f"phq9={TWELVE}")
    ran = desk.fit("session", code, "--date", "2026-01-19", "--no-ask", "--no-open", *answers)
    assert ran.status == 0
    assert "left off the sheet for its words" in ran.err
    assert chart(desk).expected is None


def test_an_engine_that_gives_no_numbers_costs_only_its_answer(desk, file, monkeypatch):
    import fit_trajectory.normal as normal

    from fit_core.course.trajectory import Occasion

    desk.well("trajectory", "use", str(file), "--on-sheet")
    as_it_is, nothing = normal.expect, (Occasion(2, float("nan"), 1.0, float("inf")),)
    monkeypatch.setattr(
        normal,
        "expect",
        lambda question: msgspec.structs.replace(as_it_is(question), occasions=nothing),
    )
    code = held(desk, (FIFTEEN, TWELVE))
    assert "no number" in signals(desk, code)["expected-range"].reason


def test_a_damaged_list_costs_only_the_range(desk, file):
    desk.well("trajectory", "use", str(file), "--on-sheet")
    (desk.folder / "expected" / "in-use.json").write_text("{")
    code = held(desk, (FIFTEEN, TWELVE))
    assert "cannot be read" in signals(desk, code)["expected-range"].reason
    assert "cannot be read" in desk.refused("trajectory", "list", status=1).err


def test_a_file_that_changed_in_the_clinic_is_not_used(desk, file):
    desk.well("trajectory", "use", str(file), "--on-sheet")
    mine = desk.folder / "expected" / "phq9.total.json"
    mine.write_text(mine.read_text().replace('"s2"', '"s2" '))
    code = held(desk, (FIFTEEN, TWELVE, NINETEEN))
    found = signals(desk, code)["expected-range"]
    assert found.verdict == "not-applicable"
    assert "changed since" in found.reason
    assert chart(desk).expected is None
    assert "changed since" in desk.well("trajectory", "list")
    mine.unlink()
    assert "cannot be read" in desk.well("trajectory", "list")


def test_without_a_range_the_raw_rule_still_looks(desk):
    code = held(desk, (TWELVE, NINETEEN))
    found = signals(desk, code)
    assert found["worse-than-start"].verdict == "fired"
    assert "no expected range is in use" in found["expected-range"].reason


def test_the_corridor_needs_no_file(desk):
    desk.well("trajectory", "use", "--engine", "corridor", "--measure", "phq9", "--on-sheet")
    code = held(desk, (FIFTEEN, TWELVE, TWELVE))
    limits = dict(signals(desk, code)["expected-range"].limits)
    assert limits["engine"] == "corridor 1"
    assert chart(desk).expected is None  # the chance band is there already
    desk.well("trajectory", "forget", "phq9")
    assert json.loads(desk.well("trajectory", "list", "--json"))["in_use"] == []


def test_an_engine_that_fails_costs_only_its_own_answer(desk, file, monkeypatch):
    import fit_trajectory.normal

    desk.well("trajectory", "use", str(file))
    monkeypatch.setattr(fit_trajectory.normal, "expect", lambda question: 1 / 0)
    code = held(desk, (FIFTEEN, TWELVE))
    found = signals(desk, code)
    assert found["expected-range"].reason == "the engine mixed failed"
    assert found["raw-worsening"].verdict == "clear"


def bent(file, tmp_path, **changes):
    data = json.loads(file.read_text()) | changes
    other = tmp_path / "bent.json"
    other.write_text(json.dumps(data))
    return str(other)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"structure": "sha256:0"}, "structure"),
        ({"better": "higher"}, "direction"),
        ({"high": 40.0}, "range"),
        ({"values": {}}, "does not answer"),
        ({"engine": "mixd"}, "engine mixd"),
        ({"version": "2"}, "of version 2 of mixed, not 1"),
        ({"measure": "phq99"}, "phq99"),
        ({"format": 9}, "no coefficient file"),
        ({"surprise": 1}, "no coefficient file"),
        ({"intake": [0]}, "no coefficient file"),
    ],
)
def test_a_file_that_cannot_be_what_it_says_is_refused(desk, file, tmp_path, changes, words):
    ran = desk.fit("trajectory", "use", bent(file, tmp_path, **changes))
    assert ran.status in (1, 2)
    assert words in ran.err
    assert "Traceback" not in ran.err
    assert json.loads(desk.well("trajectory", "list", "--json"))["in_use"] == []


def test_a_curve_by_which_a_higher_start_expects_less_is_refused(desk, file, tmp_path):
    values = json.loads(file.read_text())["values"]
    values["beta"] = [15.0, -0.5, -2.0, 0.0, 0.0]
    ran = desk.refused("trajectory", "use", bent(file, tmp_path, values=values), status=1)
    assert "who begins higher is expected lower" in ran.err


def test_a_brought_curve_acts_and_stands_on_a_sheet_only_with_its_group(rich, tmp_path):
    curve = {
        "format": 0,
        "engine": "curve",
        "version": "1",
        "measure": "phq9",
        "scale": "total",
        "better": "lower",
        "low": 0,
        "high": 27,
        "group": "the people of a made-up table",
        "limits": "80 of 100, by the table's SD",
        "intake": [5, 27],
        "sessions": [2, 20],
        "values": {
            "level": [15, -1.2, 0.05],
            "slope": [0.9, -0.02, 0],
            "centre": [15],
            "plateau": [9],
            "sd": [4.5],
        },
        "source": "invented for this test",
    }
    path = tmp_path / "curve.json"
    path.write_text(json.dumps(curve))
    refused = rich.refused("trajectory", "use", str(path), "--on-sheet", status=1)
    assert "from how many courses" in refused.err
    rich.well("trajectory", "use", str(path))
    code = held(rich, (FIFTEEN, TWELVE, NINETEEN))
    assert dict(signals(rich, code)["off-track"].limits)["engine"] == "curve 1"


def test_no_file_at_all_is_told_from_a_wrong_one(rich, tmp_path):
    for content in (b"", b"\xff\xfe", b"[]", b"{" * 5000):
        path = tmp_path / "x.json"
        path.write_bytes(content)
        assert "no coefficient file" in rich.refused("trajectory", "use", str(path), status=1).err
    path.write_bytes(b" " * 1_000_001)
    assert "more than 1,000,000 bytes" in rich.refused("trajectory", "use", str(path), status=1).err


def test_a_therapist_sees_scores_beside_the_range_and_chances(desk, file):
    desk.well("trajectory", "use", str(file))
    code = held(desk, (FIFTEEN, TWELVE, NINETEEN))
    said = desk.well("trajectory", "show", code, "--by", "8")
    assert "for the therapist, not for the table" in said
    assert "it says of nobody how things will go" in " ".join(said.split())
    rows = [line.split() for line in said.splitlines() if line[:1].isdigit()]
    assert [row[0] for row in rows] == [str(session) for session in range(1, 9)]
    assert rows[2][1] == "19"
    assert "beyond, worse side" in said
    assert "reliable improvement by session 8" in said
    assert "off-track: fired" in said
    found = json.loads(desk.well("trajectory", "show", code, "--json"))
    assert [one["session"] for one in found["expected"]["occasions"]] == [2, 3, 4, 5, 6, 7]
    assert {c["by"] for c in found["expected"]["chances"]} == {0, 7}


def test_what_cannot_be_shown_says_why(desk):
    code = desk.client()
    assert "there is no session yet" in desk.well("trajectory", "show", code)
    desk.session(code, "2026-01-05")
    assert "no outcome has a score" in desk.well("trajectory", "show", code)
    other = held(desk, (FIFTEEN,))
    assert "no expected range is in use" in desk.well("trajectory", "show", other)
    desk.refused("trajectory", "show", other, "--by", "1", status=2)
    desk.refused("trajectory", "show", "AAAA-AAAA", status=2)
