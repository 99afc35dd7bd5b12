"""The harm check: each forbidden word in every voice but the client's and the clinic's own."""

from __future__ import annotations

import inspect
import tomllib
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

import fit_core.sheet.harm as harm
from fit_core.errors import RefusedError
from fit_core.sheet.harm import (
    Finding,
    all_texts,
    check_content,
    check_drawn,
    contrast_ratio,
    refuse_harm,
)
from fit_core.sheet.model import (
    Chart,
    Crisis,
    Header,
    Provenance,
    Purpose,
    Sheet,
    Text,
    Writing,
)
from fit_core.sheet.report import Drawn, Rendered

LEXICON = tomllib.loads(
    (Path(harm.__file__).parent / "lexicon" / "en.toml").read_text(encoding="utf-8")
)
WORDS = [(group["why"], word) for group in LEXICON["forbidden"] for word in group["words"]]
READ, OWN = ("core", "measure", "plugin"), ("client", "clinic")


def sheet(*texts, drop=None, crisis="Ring."):
    """A sheet with all that must stand on one, and these texts beside the purpose."""
    plain = Text("words")
    blocks = [
        *(Purpose(element=2, text=text) for text in (*texts, plain)),
        Writing(element=13, title=plain, fields=(plain,)),
        Crisis(element=14, title=plain, text=Text(crisis, "clinic")),
        Provenance(element=15, lines=(plain,)),
    ]
    return Sheet(
        id="S",
        kind="shared",
        language="en-GB",
        paper="A4",
        date="2026-01-06",
        header=Header(title=plain, session=plain, people=plain),
        blocks=tuple(block for block in blocks if type(block) is not drop),
        figures=(),
        running=plain,
    )


def drawn(text="words", size=11.0, colour="#000000", background="#ffffff", voice="core"):
    """Draw a plain sheet whole, and this string beside it; an own voice is also in the content."""
    content = sheet(*([Text(text, voice)] if voice in OWN else []))
    whole = [Drawn(t.words, 11.0, "#000000", "#ffffff", t.voice) for t in all_texts(content)]
    return check_drawn(
        Rendered(b"", (*whole, Drawn(text, size, colour, background, voice)), 1), content
    )


def rules(findings):
    return [finding.rule for finding in findings]


def test_a_plain_sheet_has_no_finding():
    assert check_content(sheet()) == ()
    assert drawn() == ()


@pytest.mark.parametrize(("why", "word"), WORDS, ids=lambda value: value)
def test_each_forbidden_word_is_found_in_the_projects_voices_and_never_in_peoples_own(why, word):
    whole = word.replace("*", "ing")
    for written in (f"It is {whole} today.", whole.upper(), f"({whole})", f"so-{whole}?"):
        for voice in READ:
            findings = check_content(sheet(Text(written, voice)))
            assert why in [finding.why for finding in findings]
            assert why in [finding.why for finding in drawn(written, voice=voice)]
        for voice in OWN:
            assert check_content(sheet(Text(written, voice))) == ()
            assert drawn(written, voice=voice) == ()


@pytest.mark.parametrize(
    "words",
    [
        "staircase",
        "in any way",
        "badge",
        "wrongdoing",
        "Normandy",
        "Patient Health Questionnaire",
        "commodious",
    ],
)
def test_a_word_within_another_word_is_no_finding(words):
    assert check_content(sheet(Text(words))) == ()


def test_an_excepted_name_hides_no_other_word():
    text = Text("Patient Health Questionnaire for patients")
    assert [finding.words for finding in check_content(sheet(text))] == ["patients"]


def test_every_text_of_every_block_is_read_alternative_texts_too(weeks):
    weeks.wish("To sleep")
    weeks.week(
        phq9="1,1,1,1,,1,1,1,0", session_checkin="8,9,8,7.5,8.5,8,,,,4+6,0", personal_goals="2"
    )
    whole = weeks.missed().phq9(12).sheet()
    assert check_content(whole) == ()
    encoded = msgspec.json.encode(whole).decode()
    texts = [text.words for text in all_texts(whole)]
    for words in texts:
        harmed = _quoted(words + " severe")
        poisoned = encoded
        for field in ("words", "alt", "label", "date"):
            poisoned = poisoned.replace(f'"{field}":{_quoted(words)}', f'"{field}":{harmed}')
        other = msgspec.json.decode(poisoned, type=Sheet)
        voices = {text.voice for text in all_texts(other) if text.words == words + " severe"}
        assert voices
        assert ("harm.noun" in rules(check_content(other))) == bool(voices - set(OWN)), words
    chart = next(block for block in whole.blocks if isinstance(block, Chart))
    assert chart.alt in texts


def _quoted(words):
    return msgspec.json.encode(words).decode()


@pytest.mark.parametrize("kind", [Purpose, Writing, Crisis, Provenance])
def test_an_element_that_never_gives_way_is_missed(kind):
    rule = "harm.no-crisis-text" if kind is Crisis else "harm.element"
    assert rules(check_content(sheet(drop=kind))) == [rule]


def test_help_in_a_crisis_is_never_empty():
    assert rules(check_content(sheet(crisis=" "))) == ["harm.no-crisis-text"]


@pytest.mark.parametrize(("size", "found"), [(9.5, []), (9.49, ["harm.small-text"])])
def test_nothing_is_smaller_than_nine_and_a_half_points(size, found):
    assert rules(drawn(size=size)) == found
    assert rules(drawn(size=size, voice="client")) == found


@pytest.mark.parametrize(
    ("colour", "found"),
    [("#767676", []), ("#777777", ["harm.contrast"]), ("#ffffff", ["harm.contrast"])],
)
def test_text_stands_out_from_its_background(colour, found):
    assert rules(drawn(colour=colour)) == found


HEX = st.from_regex(r"#[0-9a-f]{6}", fullmatch=True)


@given(one=HEX, other=HEX)
def test_contrast_is_symmetric_and_within_its_range(one, other):
    ratio = contrast_ratio(one, other)
    assert ratio == contrast_ratio(other, one)
    assert 1 <= ratio <= 21.000001
    assert contrast_ratio(one, one) == 1


def test_black_on_white_is_twenty_one():
    assert contrast_ratio("#000000", "#ffffff") == pytest.approx(21)


def test_a_finding_stops_the_print_and_names_rule_and_words():
    with pytest.raises(RefusedError, match=r"harm.noun.*severe"):
        refuse_harm([Finding("harm.noun", "severe", "why")])
    refuse_harm([])


def test_a_language_without_a_lexicon_makes_no_sheet():
    with pytest.raises(RefusedError, match="harm lexicon"):
        check_content(msgspec.structs.replace(sheet(), language="xx"))


def test_there_is_no_way_to_opt_out(desk, weeks, monkeypatch):
    """Both halves of the check stop the print, and what a layer brings cannot loosen it.

    That a lexicon of a layer never stands in for one of the program: `test_harm_lexica.py`.
    """
    assert list(inspect.signature(check_content).parameters) == ["sheet", "lexica"]
    assert list(inspect.signature(check_drawn).parameters) == ["rendered", "sheet", "lexica"]
    weeks.phq9(8)
    from fit_core.hooks.host import Host

    call = Host.call

    def shrunk(self, owner, expected, function, *args, **kw):
        made = call(self, owner, expected, function, *args, **kw)
        if expected is not Rendered:
            return made
        small = made.drawn[0]._replace(text="a severe word", size=8.0, voice="plugin")
        return msgspec.structs.replace(made, drawn=(*made.drawn, small))

    monkeypatch.setattr(Host, "call", shrunk)
    ran = desk.refused("report", "session", weeks.code, status=1)
    assert "harm.small-text" in ran.err
    assert "severe" in ran.err
    assert list(desk.folder.glob("sheets/*")) == []
    assert desk.sheets() == []


def test_a_measures_name_that_would_harm_stops_the_print_with_advice(desk, weeks):
    from fit_core.clinic.measures import add_measure

    example = Path(__file__).parents[2] / "docs" / "examples" / "mood-example.toml"
    own = desk.folder.parent / "own.toml"
    text = example.read_text("utf-8")
    own.write_text(text.replace('sheet_title = "Mood"', 'sheet_title = "Depression"'), "utf-8")
    add_measure(weeks.clinic, own)
    path = desk.folder / "clinic.toml"
    path.write_text(path.read_text().replace('outcome = "phq9"', 'outcome = "mood-example"'))
    desk.well("record", weeks.code, "mood-example", "--date", "2026-01-06", "--answers", "1,1,1")
    ran = desk.refused("report", "session", weeks.code, status=1)
    assert "“Depression”" in ran.err
    assert "sheet_title" in ran.err


def test_a_persons_own_words_may_hold_every_word(desk, weeks):
    everything = ", ".join(word.rstrip("*") for _, word in WORDS)
    weeks.wish(f"Not {everything}").week(words=f"I felt {everything}", phq9=weeks.answers(3))
    assert everything in desk.well("client", "show", weeks.code)
    desk.well("report", "session", weeks.code)
