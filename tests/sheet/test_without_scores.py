"""A client who asked not to see scores gets words, questions and room, and is told why."""

from __future__ import annotations

import json
import re

import pytest

from fit_core.sheet.harm import all_texts
from fit_core.sheet.model import (
    Context,
    Crisis,
    Message,
    OwnWords,
    Prompts,
    Provenance,
    Purpose,
    Writing,
)
from fit_core.sheet.pieces import pieces

CHECKIN = "8,9,8,7.5,8.5,8,,,,4+6,0"
LEFT = [Purpose, OwnWords, Message, Context, Prompts, Writing, Crisis, Provenance]


@pytest.fixture
def plain(desk, weeks):
    """A course of three sessions, of a client who then asked for sheets without scores."""
    weeks.wish("To sleep").phq9(16, 21)
    weeks.week("Hard days.", phq9=weeks.answers(22), session_checkin=CHECKIN, personal_goals="3.5")
    assert "without scores" in desk.well("client", "set", weeks.code, "--no-scores")
    return weeks


def test_words_questions_and_room_are_left_and_the_page_says_why(plain):
    sheet = plain.sheet()
    assert [type(one) for one in sheet.blocks] == LEFT
    message = next(one for one in sheet.blocks if isinstance(one, Message))
    assert message.lead.words.startswith("You asked for this page without scores")
    own = next(one for one in sheet.blocks if isinstance(one, OwnWords))
    assert own.words.words == "Hard days."
    assert [(goal.words.words, goal.rating) for goal in own.goals] == [("To sleep", None)]


def test_no_score_can_be_read_or_guessed_from_it(plain):
    sheet = plain.sheet()
    assert sheet.figures == ()
    texts = " ".join(text.words for text in all_texts(sheet))
    assert not re.search(r"\b(22|21|16|6|3\.5|7\.5|8\.5)\b", texts.split("Answered today")[0])
    for word in ("picture match", "weighing", "harder", "lower", "higher", "chance", "points"):
        assert word not in texts


def test_the_wish_can_be_taken_back_and_the_therapist_sees_it(desk, plain):
    assert json.loads(desk.well("client", "show", plain.code, "--json"))["scores"] is False
    assert "without scores, as the client asked" in desk.well("client", "show", plain.code)
    assert "with scores" in desk.well("client", "set", plain.code, "--scores")
    assert "Today’s score is 22" in " ".join(text.words for text in all_texts(plain.sheet()))
    assert json.loads(desk.well("client", "show", plain.code, "--json"))["scores"] is True


def test_the_scores_are_still_there_for_the_therapist(desk, plain):
    seen = json.loads(desk.well("client", "show", plain.code, "--json"))
    assert [line["scores"].get("phq9.total") for line in seen["sessions"]] == ["16", "21", "22"]


def test_the_finished_page_prints_and_can_be_explained(desk, plain, tmp_path):
    out = tmp_path / "sheet.pdf"
    desk.well("report", "session", plain.code, "--out", str(out))
    assert out.read_bytes().startswith(b"%PDF")
    (sheet,) = desk.sheets()
    lead = next(piece for piece in pieces(sheet) if piece.path == "Message.lead")
    why = desk.well("explain", sheet.id, lead.ref)
    assert "the client asked for a sheet without scores" in why
    assert "outcome-" not in why


def test_stating_nothing_at_all_is_still_an_error(desk, plain):
    assert "Nothing was stated" in desk.refused("client", "set", plain.code, status=2).err
