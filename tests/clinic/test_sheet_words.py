"""What a client writes, from the record to the paper; sheets that open with a password only."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from importlib.metadata import version

import pikepdf
import pymupdf
import pytest

HELD = ("--date", "2026-01-06", "--answers", "session-checkin=1=5", "--no-ask", "--no-open")


def words_on(path, password=""):
    with pymupdf.open(path) as pdf:
        if pdf.needs_pass:
            assert pdf.authenticate(password)
        return " ".join(" ".join(page.get_text() for page in pdf).split())


def files(desk):
    return sorted((desk.folder / "sheets").glob("*.pdf"))


def held(desk, words):
    """A client whose session is recorded, and what the program said to its sheet."""
    code = desk.client()
    return code, desk.fit("session", code, *HELD, "--words", words)


def typed(monkeypatch, *answers):
    waiting = iter(answers)
    monkeypatch.setattr("click.termui.hidden_prompt_func", lambda _question: next(waiting))


def test_emoji_and_markup_are_on_the_paper(desk):
    said = "Better \U0001f600 <b>than</b> <img src=x> a\u202e tail"
    _, ran = held(desk, said)
    assert ran.status == 0, ran.err
    (path,) = files(desk)
    assert "Better \U0001f600 <b>than</b> <img src=x> a[U+202E] tail" in words_on(path)


def test_a_script_without_a_font_is_named_with_the_way_out_and_nothing_is_lost(desk):
    _, ran = held(desk, "\u05e9\u05dc\u05d5\u05dd")
    assert ran.status == 1
    assert "\u05e9 (U+05E9, Hebrew letter shin)" in ran.err
    assert "install a pack of fonts for the script Hebr" in ran.err
    assert "What is recorded is safe." in ran.err
    assert "fit plugins disable" not in ran.err
    assert files(desk) == []
    with contextlib.closing(sqlite3.connect(desk.folder / "record.sqlite")) as record:
        assert any("\u05e9\u05dc\u05d5\u05dd" in line for line in record.iterdump())


def test_ten_thousand_signs_of_a_client_are_all_on_the_paper(desk):
    said = " ".join(f"word{n}" for n in range(1_250))
    _, ran = held(desk, said)
    assert ran.status == 0, ran.err
    (path,) = files(desk)
    found = words_on(path)
    assert all(f"word{n} " in f"{found} " for n in range(1_250))


def test_an_encrypted_sheet_opens_with_its_password_only(desk, monkeypatch):
    code, ran = held(desk, "Fine.")
    assert ran.status == 0, ran.err
    typed(monkeypatch, "correct horse", "correct horse")
    desk.well("report", "session", code, "--encrypt")
    (path,) = files(desk)
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(path)
    with pikepdf.open(path, password="correct horse") as pdf:
        assert pdf.encryption.R == 6
        assert pdf.Root.MarkInfo.Marked
    assert "Fine." in words_on(path, "correct horse")


def test_a_short_password_leaves_the_old_sheet_whole(desk, monkeypatch):
    code, _ = held(desk, "Fine.")
    (path,) = files(desk)
    before = path.read_bytes()
    typed(monkeypatch, "short", "short")
    ran = desk.refused("report", "session", code, "--encrypt", status=2)
    assert "8 are the least" in ran.err
    assert path.read_bytes() == before


def test_one_password_is_not_for_all_clients(desk):
    ran = desk.refused("report", "session", "--all", "--encrypt", status=2)
    assert "Name one CLIENT" in ran.err


@pytest.mark.parametrize(("said", "packs"), [("Better \U0001f600", 1), ("Better", 0)])
def test_the_pack_whose_fonts_were_drawn_with_is_kept_and_explained(desk, said, packs):
    code, ran = held(desk, said)
    assert ran.status == 0, ran.err
    desk.well("report", "clinician", code)
    with contextlib.closing(sqlite3.connect(desk.folder / "record.sqlite")) as record:
        kept = record.execute("SELECT kind, id, content FROM sheets").fetchall()
    made = {kind: (sheet, json.loads(content)["made"]["fonts"]) for kind, sheet, content in kept}
    fonts = [f"emoji {version('fit-emoji')}"] * packs
    assert made["shared"][1] == fonts
    assert made["clinician"][1] == []  # the client's words are not on it
    told = desk.well("explain", made["shared"][0], "s1")
    assert "Made and worked out again with:" in told
    assert told.count(f"      fonts emoji {version('fit-emoji')}\n") == packs
