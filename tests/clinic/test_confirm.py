"""Drafts: answers are kept without a score; a confirmed key scores them, for one structure."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "mood-example.toml"
DAY = ("--date", "2026-01-06")
MANUAL = "Manual, 2nd edition, 2011"


@pytest.fixture
def draft(desk, tmp_path):
    """A draft of the clinic's own, with a safety item; gives how to rewrite its file."""
    text = EXAMPLE.read_text(encoding="utf-8").replace("mood-example", "mood-draft")
    text = text.replace('recall = "P2W"', 'recall = "P2W"\nkey_grade = "unverified"')

    class Draft:
        code = desk.client()
        file = desk.folder / "measures" / "mood-draft.toml"

        @staticmethod
        def add():
            path = tmp_path / "mood-draft.toml"
            path.write_text(text, encoding="utf-8")
            desk.well("measures", "add", str(path))

        def change(self, old, new):
            from fit_core.clinic.in_use import accept_measure
            from fit_core.clinic.opening import Clinic

            assert old in self.file.read_text(encoding="utf-8")
            changed = self.file.read_text(encoding="utf-8").replace(old, new)
            self.file.write_text(changed, encoding="utf-8")
            accept_measure(Clinic(desk.folder), "mood-draft")

        def record(self, answers="3,1,1", day=DAY, **more):
            return desk.fit("record", self.code, "mood-draft", *day, "--answers", answers)

        def scores(self):
            seen = json.loads(desk.well("client", "show", self.code, "--json"))
            return [line["scores"].get("mood-draft.total") for line in seen["sessions"]]

    Draft.add()
    return Draft()


def confirm(desk, measure="mood-draft", manual=MANUAL):
    return desk.well("measures", "confirm", measure, "--manual", manual, "--yes")


def test_answers_on_a_draft_are_kept_without_a_score_and_a_confirmation_scores_them(desk, draft):
    ran = draft.record()
    assert ran.status == 0
    assert "Saved: Example mood form" in ran.out
    assert "no score: the key was not confirmed; the answers are kept" in ran.out
    assert "fit measures confirm mood-draft --manual TEXT" in ran.err
    assert (draft.scores(), desk.counts().administrations) == ([None], 1)
    confirm(desk)
    assert draft.scores() == ["6"]
    assert "total: 6" in draft.record(day=("--date", "2026-01-13")).out
    assert draft.scores() == ["6", "6"]


def test_a_risk_answer_on_a_draft_is_found_and_waits(desk, draft):
    ran = draft.record("0,3,3")
    assert "RISK ANSWER" in ran.out
    assert desk.counts().unacknowledged == 1
    desk.refused("report", "session", draft.code, status=1)


def test_a_draft_can_be_amended_before_and_after(desk, draft):
    draft.record()
    words = ("--amend", "read wrongly")
    ran = desk.fit("record", draft.code, "mood-draft", *DAY, "--answers", "0,0,3", *words)
    assert (ran.status, "not confirmed" in ran.out) == (0, True)
    confirm(desk)
    assert draft.scores() == ["0"]


def test_a_sheet_leaves_a_draft_out_and_says_so(desk, draft, tmp_path):
    draft.record()
    ran = desk.fit("report", "session", draft.code, "--out", str(tmp_path / "before.pdf"))
    assert ran.status == 0
    assert "The scoring key of mood-draft is unverified, so it is not scored." in ran.err
    confirm(desk)
    ran = desk.fit("report", "session", draft.code, "--out", str(tmp_path / "after.pdf"))
    assert (ran.status, "unverified" in ran.err) == (0, False)
    before, after = desk.sheets()
    assert [len(sheet.figures) > 0 for sheet in (before, after)] == [False, True]
    told = desk.well("explain", after.id, "--all")
    assert "sum: 3 + 1 + 2 = 6" in told
    assert f"key confirmed by M. Example on {after_day()} from {MANUAL}" in told


def after_day():
    import datetime as dt

    return dt.datetime.now(dt.UTC).date().isoformat()


def test_the_key_is_shown_as_a_person_compares_it(desk, draft):
    seen = json.loads(desk.well("measures", "confirm", "mood-draft", "--json"))
    assert seen["key"][:3] == [
        "items 1-3: answered 0, 1, 2, 3",
        "reversed: 3",
        "scale total: sum of items 1-3; 0 to 9, lower is better",
    ]
    assert "up to 1 missing, the sum of the rest times items / answered" in seen["key"][3]
    assert seen["key"][-1] == "safety: item 2 at 3 or above"
    assert "  cutoff at-or-above 5: worth a closer look" in seen["key"]
    assert (seen["manual"], seen["actor"], seen["at"]) == (None, None, None)
    assert desk.fit("measures", "confirm", "mood-draft", "--json").status == 0  # nothing written


def test_who_confirmed_it_is_kept_audited_and_shown(desk, draft):
    yes = ("--manual", f"  {MANUAL} ", "--yes", "--json")
    done = json.loads(desk.well("measures", "confirm", "mood-draft", *yes))
    assert (done["manual"], done["actor"]) == (MANUAL, "mo")
    assert f"key confirmed by M. Example on {done['at'][:10]} from {MANUAL}" in desk.well(
        "measures", "show", "mood-draft"
    )
    from fit_core.record import open_record

    with open_record(desk.folder / "record.sqlite").reading() as reader:
        assert reader.audit.verify().problem == ""
        (entry,) = reader.audit.tail(1)
    assert (entry.actor, entry.action) == ("mo", "confirm")


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("phq9", "--manual", "x", "--yes"), 1, "is graded high and needs no confirmation"),
        (("mood-draft", "--yes"), 2, "No manual was named"),
        (("mood-draft", "--manual", "  ", "--yes"), 2, "does not name a manual"),
        (("mood-draft", "--manual", "x" * 201, "--yes"), 2, "does not name a manual"),
        (("mood-draf", "--manual", "x", "--yes"), 2, "mood-draft"),
    ],
)
def test_what_is_refused_writes_nothing(desk, draft, arguments, status, said):
    before = desk.counts().audit_entries
    assert said in desk.refused("measures", "confirm", *arguments, status=status).err
    assert desk.counts().audit_entries == before


def test_a_second_confirmation_of_one_structure_is_needless(desk, draft):
    confirm(desk)
    again = ("mood-draft", "--manual", "another", "--yes")
    ran = desk.refused("measures", "confirm", *again, status=1)
    assert f"from {MANUAL}" in ran.err


def test_a_changed_structure_needs_a_new_confirmation(desk, draft):
    draft.record()
    confirm(desk)
    draft.change('version = "1"\ntitle = "Example', 'version = "2"\ntitle = "Another')
    assert "not confirmed" not in draft.record(day=("--date", "2026-01-13")).out
    draft.change("max = 1,", "max = 2,")
    ran = draft.record(day=("--date", "2026-01-20"))
    assert "not confirmed" in ran.out
    assert draft.scores() == ["6", "6", None]  # what was answered on the confirmed one still scores
    confirm(desk, manual="Manual, 3rd edition, 2026")
    assert draft.scores() == ["6", "6", "6"]


def test_a_key_that_its_pack_has_read_since_scores_what_was_answered_on_the_draft(desk, draft):
    draft.record()
    draft.change('key_grade = "unverified"', 'key_grade = "high"\nkey_source = "read"')
    assert "not confirmed" not in draft.record(day=("--date", "2026-01-13")).out
    assert draft.scores() == ["6", "6"]


def test_a_file_of_draft_forms_is_imported_without_scores(desk, draft, tmp_path):
    path = tmp_path / "forms.csv"
    path.write_text("client,date,1,2,3\nA,2026-01-06,3,1,1\n", encoding="utf-8")
    ran = desk.fit("import", str(path), "--measure", "mood-draft", "--yes")
    assert ran.status == 0
    assert "(1 not scored)" in ran.out
    assert "fit measures confirm mood-draft" in ran.err
    confirm(desk)
    code = next(
        line["code"]
        for line in json.loads(desk.well("client", "list", "--json"))
        if line["last_session"]
    )
    seen = json.loads(desk.well("client", "show", code, "--json"))
    assert seen["sessions"][0]["scores"] == {"mood-draft.total": "6"}


def test_a_draft_scores_a_file_only_in_the_clinic_that_confirmed_it(desk, bare_desk, tmp_path):
    path = tmp_path / "forms.csv"
    path.write_text("1,2,3,4,5,6\n5,5,5,5,5,0\n", encoding="utf-8")
    score = ("score", "sai", str(path), "--json")
    assert "fit measures confirm sai" in desk.refused(*score, status=1).err
    confirm(desk, "sai")
    line = json.loads(desk.well(*score))
    assert line["scales"]["total"]["score"] == pytest.approx(25 / 6)
    assert "unverified" in bare_desk.refused(*score, status=1).err


def test_a_draft_without_a_key_takes_scores_made_by_hand_once_confirmed(desk):
    assert "not in its file" in desk.well("measures", "show", "rri-c")
    shown = desk.well("measures", "confirm", "itpq", "--manual", MANUAL, "--yes")
    assert "This file holds no key." in shown
    code = desk.client()
    assert "3.5" in desk.well("record", code, "itpq", *DAY, "--total", "3.5")
