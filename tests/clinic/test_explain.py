"""Everything that a sheet prints is explained, made again, and compared with what was printed."""

from __future__ import annotations

import datetime as dt
import json
import random
import re

import msgspec
import pytest

from fit_core.answers.listing import parse_answer_list
from fit_core.clinic.clients import add_client
from fit_core.clinic.explain import explain
from fit_core.clinic.explained import Explainer
from fit_core.clinic.forms import Entry, amend_form, record_form
from fit_core.clinic.goals import add_goal
from fit_core.clinic.opening import Clinic
from fit_core.clinic.sessions import find_session, hold_session, note_session, say
from fit_core.clinic.sheets import print_shared
from fit_core.errors import FitError
from fit_core.sheet.model import Sheet
from fit_core.testing.pdf import read_pdf

START = dt.date(2026, 1, 6)
NUMBER = re.compile(r"\d+(?:\.\d+)?")


class Story:
    """A client of one clinic, whose weeks are written down."""

    def __init__(self, desk) -> None:
        self.clinic = Clinic(desk.folder)
        self.code = add_client(self.clinic, START).code
        self.goal = add_goal(self.clinic, self.code, "To sleep 8 hours").id
        self.weeks = 0

    def next(self) -> dt.date:
        self.weeks += 1
        return START + dt.timedelta(weeks=self.weeks - 1)

    def week(self, **forms: str):
        """Hold the next session; answers as typed by measure id, ``_`` for ``-``."""
        held = hold_session(self.clinic, self.code, self.next())
        for name, typed in forms.items():
            measure = self.clinic.library.get(name.replace("_", "-"))
            goal = self.goal if measure.id == "personal-goals" else None
            entry = Entry(answers=parse_answer_list(measure, typed), goal=goal)
            record_form(self.clinic, held, measure, entry)
        return held

    def paper(self, tmp_path):
        """Print the last session's sheet; its id and the text of the page."""
        printed = print_shared(self.clinic, self.code, None, tmp_path / f"{self.weeks}.pdf")
        return printed.sheet.id, read_pdf(printed.path.read_bytes()).text

    def explained(self, sheet, ref=None):
        return explain(Clinic(self.clinic.folder), sheet, ref).entries


@pytest.fixture
def story(desk):
    """A client without sessions, in a clinic of all packs."""
    return Story(desk)


def typed(total: int, missing: int = 0) -> str:
    answers = [str(max(0, min(3, total - 3 * place))) for place in range(9)]
    return ",".join([*("" for _ in range(missing)), *answers[missing:]])


def made_up(story, chance) -> None:
    """Some weeks as they happen: missed ones, gaps, words, forms left out."""
    for _ in range(chance.randint(1, 9)):
        if chance.random() < 0.15:
            status = chance.choice(["missed", "cancelled"])
            note_session(story.clinic, story.code, story.next(), status)
        forms = {}
        if chance.random() < 0.9:
            # the last item is one of risk, which would hold the sheet back
            forms["phq9"] = typed(chance.randint(0, 24), chance.choice([0, 0, 0, 1, 2]))
        if chance.random() < 0.7:
            marks = ",".join(f"{chance.randint(0, 20) / 2:g}" for _ in range(6))
            forms["session_checkin"] = f"{marks},,,,{chance.choice(['2+3', '4+6', ''])},0"
        if chance.random() < 0.6:
            forms["personal_goals"] = str(chance.randint(0, 10))
        held = story.week(**forms)
        if chance.random() < 0.5:
            say(story.clinic, held.session.id, f"I slept {chance.randint(2, 9)} hours, 12.5 <b>")


@pytest.mark.parametrize(
    "seed", [0, *(pytest.param(n, marks=pytest.mark.long) for n in range(1, 9))]
)
def test_every_number_on_the_paper_is_listed_and_comes_out_the_same(story, tmp_path, seed):
    made_up(story, random.Random(seed))
    sheet, text = story.paper(tmp_path)
    told = story.explained(sheet)
    listed = {found for entry in told for found in NUMBER.findall(entry.printed)}
    assert set(NUMBER.findall(text)) <= listed
    assert [entry.ref for entry in told if entry.same is not True] == []
    refs = [entry.ref for entry in told]
    assert len(set(refs)) == len(refs)
    assert {rest for entry in told for rest in entry.rests_on} <= set(refs)
    for ref in random.Random(seed).sample(refs, 3):
        found = story.explained(sheet, ref)
        assert found[0] == next(entry for entry in told if entry.ref == ref)
        assert [entry.ref for entry in found[1:]] == list(found[0].rests_on)


@pytest.mark.parametrize("seed", range(2))
def test_all_is_told_of_each_kind(story, tmp_path, seed):
    made_up(story, random.Random(20 + seed))
    story.week(phq9=typed(12), session_checkin="8,9,8,7.5,8.5,8,,,,4+6,0", personal_goals="4")
    for entry in story.explained(story.paper(tmp_path)[0]):
        assert entry.steps, entry
        assert entry.rule, entry
        assert entry.source, entry
        assert entry.what, entry
        for step in entry.steps:
            if re.match("  [a-z]+ = ", step):  # what is put into a sentence has an origin
                assert step.endswith(")"), step


def test_a_sentence_is_followed_from_the_answers_to_the_words(story, tmp_path, desk):
    for total in (18, 17, 9):  # the score and the points of change are both 9
        story.week(phq9=typed(total))
    sheet, _ = story.paper(tmp_path)
    (lead,) = [e for e in story.explained(sheet) if e.what == "what the picture shows, lead"]
    said = desk.well("explain", sheet, lead.ref)
    for part in (
        "chosen because: today 9, at the start 18",
        "chosen because rule [r1] outcome-better fired",
        "sentence message-lower of en/sheet.ftl sha256:",
        "language en-GB",
        "today = 9 (number [1])",
        "points = 9 (number [2])",
        "count = 9 (the same as points; chooses the form of the sentence)",
        "answers: 1=3, 2=3, 3=3, 4=0",
        "sum: 3 + 3 + 3 + 0 + 0 + 0 + 0 + 0 + 0 = 9",
        "9 - 18 = -9",
        "published values: reliable change 6",
        "limits: reliable points: 6",
        "rule: phq9 version 1, sha256:",
        "worked out again: the same",
        "fit 0.1.0",
        "pack change 0.1.0 sha256:",
    ):
        assert part in said, part


def test_a_question_names_the_rule_that_asked_and_those_that_did_not(story, tmp_path):
    story.week(phq9=typed(10), session_checkin="8,9,8,7.5,8.5,8,,,,4+6,0")
    told = story.explained(story.paper(tmp_path)[0])
    first = next(entry for entry in told if entry.what == "to talk about, questions 1")
    by_ref = {entry.ref: entry for entry in told}
    assert [by_ref[ref].what for ref in first.rests_on] == ["outcome-first: fired"]
    steps = "\n".join(first.steps)
    assert "saw nothing: [r" in steps
    assert "together-lower (too few earlier forms: 0 of 4)" in steps
    verdicts = {entry.what.partition(": ")[2] for entry in told if entry.kind == "rule"}
    assert verdicts == {"fired", "clear", "not-applicable"}


def test_what_was_corrected_since_is_shown_beside_what_was_issued(story, tmp_path, desk):
    story.week(phq9=typed(16))
    held = story.week(phq9=typed(12))
    sheet, _ = story.paper(tmp_path)
    measure = story.clinic.library.get("phq9")
    entry = Entry(answers=parse_answer_list(measure, typed(14)))
    with story.clinic.record.reading() as reader:
        held = find_session(reader, story.code, None)
    amend_form(story.clinic, held, measure, entry, "misread")
    told = {entry.ref: entry for entry in story.explained(sheet)}
    changed = [entry for entry in told.values() if entry.printed == "12" and not entry.same]
    assert {entry.kind for entry in changed} == {"number", "point"}
    assert {entry.now for entry in changed} == {"14"}
    assert "now: answers: 1=3, 2=3, 3=3, 4=3, 5=2, " in "\n".join(
        step for entry in changed for step in entry.steps
    )
    said = desk.well("explain", sheet)
    assert "≠" in said
    assert "all the same" not in said
    same = next(entry for entry in told.values() if entry.printed == "16")
    assert same.same


def test_a_plugin_that_is_gone_does_not_hinder(story, tmp_path, desk):
    for total in (18, 9):
        story.week(phq9=typed(total))
    sheet, _ = story.paper(tmp_path)
    desk.well("plugins", "disable", "change")
    told = story.explained(sheet)
    change = next(entry for entry in told if entry.what.startswith("difference since"))
    assert "9 - 18 = -9" in change.steps
    assert (change.same, change.now) == (False, "not there now")
    assert all(entry.same for entry in told if entry.what.startswith("Low mood, scale total"))
    said = desk.well("explain", sheet, change.ref)
    assert "Worked out again with:" in said


def test_a_plugins_score_is_told_with_who_issued_it(desk, tmp_path, monkeypatch):
    from fit_core.clinic import rebuild
    from fit_core.scoring.scorer import Issued

    story = Story(desk)
    story.week(phq9=typed(9))
    sheet, _ = story.paper(tmp_path)
    made = rebuild.make_again

    def with_issued(clinic, stored):
        again = made(clinic, stored)
        (row,) = again.told.rows
        return msgspec.structs.replace(again, issued={row: (Issued("total", 9, "stone", "1.2"),)})

    monkeypatch.setattr("fit_core.clinic.explained.make_again", with_issued)
    score = next(e for e in story.explained(sheet) if e.what.startswith("Low mood, scale total"))
    assert "issued by the code of stone 1.2: 9" in score.steps
    assert "from the same answers now: the plugin does not act" in score.steps


def test_a_sheet_of_an_earlier_version_is_explained_as_far_as_it_says(story, tmp_path):
    story.week(phq9=typed(9))
    sheet, _ = story.paper(tmp_path)
    with story.clinic.record.reading() as reader:
        stored = reader.sheets.by_id(sheet)
    content = json.loads(stored.content)
    del content["said"], content["made"]
    for figure in content["figures"]:
        del figure["key"]
    old = msgspec.structs.replace(stored, content=json.dumps(content))
    told = list(Explainer(story.clinic, old, ()).entries())
    assert all(entry.same for entry in told)
    lead = next(entry for entry in told if entry.what == "what the picture shows, lead")
    assert lead.source == "words of the program"


def test_a_sheet_that_cannot_be_made_again_is_told_as_issued(story, tmp_path, monkeypatch):
    story.week(phq9=typed(9))
    sheet, _ = story.paper(tmp_path)

    def refuse(*_):
        raise FitError("The stored form sha256:0 cannot be read.", "Install the older version.")

    monkeypatch.setattr("fit_core.clinic.rebuild.make_sheet", refuse)
    told = story.explained(sheet)
    assert {entry.same for entry in told} == {None}
    assert all("cannot be read" in entry.now for entry in told)
    score = next(entry for entry in told if entry.printed == "9" and entry.kind == "number")
    assert "sum: 3 + 3 + 3 + 0 + 0 + 0 + 0 + 0 + 0 = 9" in score.steps


def test_looking_is_noted_with_who_and_at_what(story, tmp_path):
    story.week(phq9=typed(9))
    sheet, _ = story.paper(tmp_path)
    story.explained(sheet)
    story.explained(sheet, " S2 ")
    with pytest.raises(FitError):
        story.explained(sheet, "s999")
    with story.clinic.record.reading() as reader:
        noted = [e for e in reader.audit.of(sheet) if e.action == "explain"]
    assert [(entry.actor, entry.reason) for entry in noted] == [("mo", "all"), ("mo", "s2")]


def test_an_unknown_reference_is_met_with_the_nearest(story, tmp_path, desk):
    story.week(phq9=typed(9))
    sheet, _ = story.paper(tmp_path)
    ran = desk.refused("explain", sheet, "s1O", status=2)
    assert "has the reference s1o" in ran.err
    assert "Did you mean `s1" in ran.err
    desk.refused("explain", "S-AAAAAAAA", status=2)


def test_who_draws_a_sheet_is_handed_nothing_of_how_it_came_about(story, tmp_path, monkeypatch):
    from fit_core.clinic import sheets

    drawn: list[Sheet] = []
    draw = sheets.draw

    def keep(clinic, kind, content, later):
        drawn.append(content)
        return draw(clinic, kind, content, later)

    monkeypatch.setattr(sheets, "draw", keep)
    story.week(phq9=typed(9))
    story.paper(tmp_path)
    assert [(one.figures, one.said, one.made) for one in drawn] == [((), (), None)]


@pytest.mark.parametrize("seed", range(2))
def test_what_came_later_changes_nothing_on_an_earlier_sheet(story, tmp_path, seed):
    chance = random.Random(40 + seed)
    made_up(story, chance)
    sheet, _ = story.paper(tmp_path)
    made_up(story, chance)
    story.paper(tmp_path)
    made_up(story, chance)
    told = story.explained(sheet)
    assert [(entry.ref, entry.now) for entry in told if not entry.same] == []
