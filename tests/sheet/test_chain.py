"""Pieces of a sheet and the messages behind its words."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec

import fit_core.adapt
from fit_core.adapt.sentences import find_sentence, sentence_files
from fit_core.adapt.sources import Source
from fit_core.adapt.words import Words
from fit_core.sheet import model
from fit_core.sheet.chain import ORIGINS, PLACES, place_of
from fit_core.sheet.fallen import with_fallen
from fit_core.sheet.heard import Heard, behind
from fit_core.sheet.origin import Said
from fit_core.sheet.pieces import pieces

ENGLISH = Path(fit_core.adapt.__file__).parent / "text" / "en"


def test_whatever_is_put_into_a_sentence_has_an_origin():
    text = "".join((ENGLISH / name).read_text("utf-8") for name in ("sheet.ftl", "adapt.ftl"))
    put_in = set(re.findall(r"\{ ?\$([a-z]+)", text))
    assert put_in - ORIGINS.keys() == set()
    assert ORIGINS.keys() - put_in == set()


def test_every_kind_of_block_is_named_in_words():
    blocks = {kind.__name__ for kind in model.SharedBlock.__args__}
    assert blocks | {"header", "running"} == PLACES.keys()


def test_a_sentence_is_found_with_what_chooses_its_form():
    found = find_sentence("en-GB", "message-lower")
    assert found.selectors == ("count",)
    assert found.file in sentence_files("en-GB")
    assert re.fullmatch(r"en/sheet\.ftl sha256:[0-9a-f]{12}", found.file)
    assert find_sentence("en-GB", "sheet-title").selectors == ()
    assert find_sentence("en-GB", "no-such-message") is None


def test_what_was_heard_is_kept_where_it_was_printed():
    words = Heard(Words("en-GB"))
    missing = words.say("footer-missing", count=0)
    line = words.say("footer-of", title="Mood", said=missing)
    words.say("words-title")
    kept = words.behind([line])
    assert [one.message for one in kept] == ["footer-missing", "footer-of"]
    put_in = (("title", "Mood"), ("said", missing))
    assert behind(line, kept) == (Said("footer-of", put_in, line),)


def test_messages_that_follow_each_other_are_found_in_turn():
    said = [
        Said("b", (), "Two."),
        Said("a", (), "One and"),
        Said("c", (), "One"),
        Said("d", (), ""),
    ]
    assert [one.message for one in behind("One and Two.", said)] == ["a", "b"]
    assert [one.message for one in behind("Two.", [*said, Said("e", (), "Two.")])] == ["b", "e"]
    assert behind("Three.", said) == ()


def test_references_follow_from_the_content_alone(weeks):
    for total in (16, 15, 9):
        weeks.week("I slept", phq9=weeks.answers(total), session_checkin="8,9,8,7.5,8.5,8,,,,4+6,0")
    sheet = weeks.sheet()
    again = msgspec.json.decode(msgspec.json.encode(sheet), type=model.Sheet)
    assert pieces(again) == pieces(sheet)
    refs = [piece.ref for piece in pieces(sheet)]
    assert len(set(refs)) == len(refs)
    assert refs[:3] == ["s1", "s2", "s3"]
    paths = [piece.path for piece in pieces(sheet)]
    assert len(set(paths)) == len(paths)
    assert "OwnWords.words" in paths
    assert "OwnWords.empty" not in paths  # the client's words stand in its place
    points = [p.printed for p in pieces(sheet) if p.path.startswith("Chart.segments")]
    assert points == ["16", "15", "9"]
    named = {place_of(piece) for piece in pieces(sheet)}
    assert {"in the client's own words, words", "to talk about, questions 1"} <= named


def test_a_sentence_that_fell_back_is_tagged_and_told_of(weeks, tmp_path):
    weeks.week("I slept", phq9=weeks.answers(16)).week(phq9=weeks.answers(15))
    english = (ENGLISH / "sheet.ftl").read_text("utf-8")
    there = english.replace("crisis-title", "no-crisis-title").replace(
        "key-missed", "no-key-missed"
    )
    (tmp_path / "cy").mkdir()
    (tmp_path / "cy" / "sheet.ftl").write_text(there, "utf-8")
    heard = Heard(Words("cy", [Source("lang-cy", tmp_path)]))
    whole = weeks.sheet()
    heard.say("crisis-title")
    heard.say("sheet-title")
    tagged = with_fallen(whole, heard)
    languages = {piece.printed: piece.text.language for piece in pieces(tagged) if piece.text}
    assert languages["If you need help at once"] == "en"
    assert languages["How things are going"] == ""
    assert languages[tagged.blocks[-1].lines[-1].words] == "en"
    assert (
        tagged.blocks[-1].lines[-1].words.startswith("Some sentences of this page are in another")
    )
    assert with_fallen(whole, Heard(Words("en-GB"))) is whole
