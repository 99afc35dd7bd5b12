"""One content, two drawings: the sheet on paper and on a screen say the same words."""

from __future__ import annotations

import re
from html import unescape

CHECKIN = "8,9,8,7.5,8.5,8,,,,4+6,0"


def test_the_screen_shows_every_sentence_of_the_sheet(desk, weeks, tmp_path):
    weeks.phq9(16, 12).week(
        "I slept <well> & long.", phq9=weeks.answers(9), session_checkin=CHECKIN
    )
    out = tmp_path / "sheet.html"
    assert str(out) in desk.well("report", "session", weeks.code, "--screen", "--out", str(out))
    (sheet,) = desk.sheets()
    shown = unescape(re.sub(r"<[^>]+>", " ", out.read_text("utf-8").partition("</head>")[2]))
    said = [
        one.words for one in sheet.said if not one.message.startswith(("alt-", "sheet-running"))
    ]
    assert len(said) > 20
    assert [words for words in said if words not in shown] == []
    assert "I slept <well> & long." in shown


def test_the_paper_is_drawn_as_before_with_both_renderers_enabled(desk, weeks, tmp_path):
    weeks.phq9(16)
    desk.well("report", "session", weeks.code, "--out", str(tmp_path / "sheet.pdf"))
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")


def test_without_the_pack_the_command_says_which_to_enable(desk, weeks):
    weeks.phq9(16)
    desk.well("plugins", "disable", "html")
    ran = desk.refused("report", "session", weeks.code, "--screen", status=2)
    assert "fit plugins enable html" in ran.err
