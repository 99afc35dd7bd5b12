"""The conversation card: in the client's language, never scored, never kept."""

from __future__ import annotations

from pathlib import Path

import pymupdf
import pytest

from fit_core.adapt.sources import Source
from fit_core.adapt.words import Words
from fit_core.sheet.card import TOPICS
from fit_core.sheet.harm import check_texts
from fit_core.sheet.model import Text

PACK = Path(__file__).parents[2] / "plugins" / "lang-cy" / "fit_lang_cy"


def text_of(path) -> str:
    return " ".join(" ".join(page.get_text() for page in pymupdf.open(path)).split())


def test_the_card_holds_every_topic_on_one_page_and_leaves_no_trace(desk, tmp_path):
    before = desk.counts()
    out = tmp_path / "card.pdf"
    assert str(out) in desk.well("report", "card", "--out", str(out))
    words, printed = Words("en-GB"), text_of(out)
    for name in (*TOPICS, "card-title", "card-purpose", "card-unscored", "card-notes"):
        assert words.say(name) in printed
    assert len(pymupdf.open(out)) == 1
    assert desk.counts() == before


def test_the_card_is_in_the_language_of_the_client(desk, tmp_path):
    code = desk.client()
    desk.well("layers", "use", "lang-cy")
    desk.well("client", "language", code, "cy")
    out = tmp_path / "card.pdf"
    desk.well("report", "card", code, "--out", str(out))
    welsh = Words("cy", [Source("lang-cy", PACK / "text")])
    assert welsh.say("card-name") in text_of(out)
    assert Words("en-GB").say("card-name") not in text_of(out)
    desk.well("report", "card", code, "--language", "en-GB", "--out", str(out))
    assert Words("en-GB").say("card-name") in text_of(out)


@pytest.mark.parametrize("name", TOPICS)
def test_no_topic_names_a_disorder_or_sorts_people(name):
    assert check_texts([Text(Words("en").say(name))], "en") == ()
    assert Words("en").say(name).endswith("?")
