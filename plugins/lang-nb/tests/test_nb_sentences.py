"""The Norwegian sentences are whole, easy to read, and say nothing that a sheet may not."""

from __future__ import annotations

import re
from decimal import Decimal
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
PACK = Path(__file__).parents[1] / "fit_lang_nb"
LEXICA = (PACK / "lexicon",)
FONT = ROOT / "reports/drawing/fit_drawing/fonts/SourceSansPro-Regular.ttf"
ENGLISH = [CORE.folder / "en", *sorted(ROOT.glob("*/*/fit_*/text/en"))]
FILES = sorted(path.name for path in (PACK / "text" / "nb").iterdir())


def harm(text: str):
    return check_texts([Text(text)], "nb", lexica=LEXICA)


def words(tag="nb-NO", **ways):
    return Words(tag, [Source("lang-nb", PACK / "text")], **ways)


@parametrize_with_checks(PACK.parent)
def test_the_pack_passes_every_check_of_its_grade(check):
    check()


def test_every_sentence_is_there_and_in_order():
    """All messages, every plural, LIX below 40, no forbidden word, a glyph for every sign."""
    assert len(ENGLISH) >= 3
    glyphs = TTFont(FONT).getBestCmap()
    found = check_sentences(
        PACK / "text" / "nb", english=ENGLISH, harm=harm, draws=lambda sign: ord(sign) in glyphs
    )
    assert found == ()


@given(st.integers(0, 400))
def test_a_week_is_said_in_the_plural_of_its_number(number):
    said = words().say("wording-instruction-weeks", count=number)
    wanted = "den siste uken" if number == 1 else f"de siste {number} ukene"
    assert said == f"Svar på hvert spørsmål slik det passer for {wanted}, i dag medregnet."


def test_a_comma_is_the_decimal_mark_and_no_two_figures_meet_at_one():
    said = words()
    today, points = said.number(Decimal("13.5"), 1), said.number(Decimal("6.5"), 1)
    assert (today, points) == ("13,5", "6,5")
    assert said.say("message-lower", today=today, points=points, count=6.5) == (
        "Skåren i dag er 13,5. Det er 6,5 poeng lavere enn da du begynte."
    )


@pytest.mark.parametrize("name", FILES)
def test_no_two_figures_stand_on_two_sides_of_a_comma(name):
    figure = r"\$(?:today|points|value|start|low|high|needed|first|number|session|top|mine|theirs)"
    for line in (PACK / "text" / "nb" / name).read_text("utf-8").splitlines():
        assert not re.search(rf"\{{ {figure} \}}, \{{ {figure} \}}", line), line


@pytest.mark.parametrize("name", FILES)
def test_quotes_and_dashes_are_those_of_norwegian(name):
    lines = (PACK / "text" / "nb" / name).read_text("utf-8").splitlines()
    text = "\n".join(line for line in lines if not line.startswith("#"))
    assert not re.search("[\u2018-\u201e\u2014]", text)
    assert text.count("«") == text.count("»")


def test_du_is_said_to_everybody():
    ways = [(form, gender) for form in ("neutral", "formal", "informal") for gender in "xfm"]
    said = {words(form=f, gender=g).say("prompt-any-matters") for f, g in ways}
    assert said == {"Hva er viktigst for deg i dag?"}


def test_a_region_and_the_language_itself_say_the_same():
    assert words("nb").say("sheet-title") == words("nb-NO").say("sheet-title") == "Hvordan det går"
