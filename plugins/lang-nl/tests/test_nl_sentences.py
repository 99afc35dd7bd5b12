"""The Dutch sentences are whole, speak to nobody without need, and say nothing that may hurt."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from fit_core.adapt.sources import CORE, Source
from fit_core.adapt.words import Words
from fit_core.sheet.harm import check_texts
from fit_core.sheet.model import Text
from fit_core.testing import check_sentences, parametrize_with_checks

ROOT = Path(__file__).parents[3]
PACK = Path(__file__).parents[1] / "fit_lang_nl"
LEXICA = (PACK / "lexicon",)
FONT = ROOT / "reports/drawing/fit_drawing/fonts/SourceSansPro-Regular.ttf"
ENGLISH = [CORE.folder / "en", *sorted(ROOT.glob("*/*/fit_*/text/en"))]
FILES = sorted((PACK / "text" / "nl").glob("*.ftl"))
FORMAL = re.compile(r"\b(u|uw|uzelf)\b", re.IGNORECASE)
INFORMAL = re.compile(r"\b(je|jij|jou|jouw|jezelf|jullie)\b", re.IGNORECASE)


def harm(text: str):
    return check_texts([Text(text)], "nl", lexica=LEXICA)


def words(form="neutral"):
    return Words("nl", [Source("lang-nl", PACK / "text")], form=form)


def said(path: Path) -> list[str]:
    """What a file says, line by line, without comments."""
    lines = path.read_text("utf-8").splitlines()
    return [line.partition("=")[2] or line for line in lines if not line.startswith("#")]


@parametrize_with_checks(PACK.parent)
def test_the_pack_passes_every_check_of_its_grade(check):
    check()


def test_every_sentence_is_there_and_in_order():
    assert len(ENGLISH) >= 3
    glyphs = TTFont(FONT).getBestCmap()
    found = check_sentences(
        PACK / "text" / "nl", english=ENGLISH, harm=harm, draws=lambda sign: ord(sign) in glyphs
    )
    assert found == ()


@given(st.integers(0, 400))
def test_one_point_is_a_punt_and_all_others_are_punten(number):
    points = f"{number} {'punt' if number == 1 else 'punten'}"
    said = words().say("message-lower", today="9", points=str(number), count=number)
    assert said == f"De score van vandaag is 9. Dat is {points} lager dan aan het begin."


def test_a_part_of_a_point_is_said_in_the_plural():
    said = words().say("chart-band", points="2,5", count=2.5)
    assert said == "Minder dan 2,5 punten verschil met het begin: kan toeval zijn"


def test_u_is_said_only_where_it_must_be_and_je_only_where_it_was_asked_for():
    for form in ("neutral", "formal"):
        assert words(form).say("prompt-ending-keep") == "Wat wilt u van hier meenemen?"
        assert words(form).say("words-title") == "In eigen woorden"
    assert words("informal").say("prompt-ending-keep") == "Wat wil je van hier meenemen?"
    assert words("informal").say("words-title") == "In eigen woorden"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_u_and_je_stay_apart(path):
    """`je` stands in sentences for who asked for it and nowhere else, and `u` never in them."""
    for line in said(path):
        plain = re.sub(r"\{[^}]*\}", "", line)
        if "[informal]" in line:
            assert INFORMAL.search(plain), line
            assert not FORMAL.search(plain), line
        else:
            assert not INFORMAL.search(plain), line
        if FORMAL.search(plain):
            assert "*[neutral]" in line, line


def test_most_sentences_for_clients_speak_to_nobody():
    """The neutral way is first tried without a word for the reader."""
    sheet = (PACK / "text/nl/sheet.ftl").read_text("utf-8")
    messages = len(re.findall(r"^[a-z][\w-]* =", sheet, re.MULTILINE))
    assert sheet.count("[informal]") < messages / 4


def test_practitioners_are_spoken_to_without_a_choice():
    text = (PACK / "text/nl/clinician.ftl").read_text("utf-8")
    assert "$form ->" not in text
    assert "$gender ->" not in text


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_two_figures_meet_at_a_comma(path):
    """The comma is the decimal mark: `6, 7` would be read as one number."""
    figure = r"\{ \$(?:today|first|points|value|low|high|top|needed|mine|theirs|count|number) \}"
    for line in said(path):
        assert not re.search(rf"{figure}, {figure}", line), line
