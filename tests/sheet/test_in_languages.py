"""The shared sheet in every language that this repository has sentences in."""

from __future__ import annotations

from pathlib import Path

import pytest

from fit_core.adapt.sources import LEXICON, Source
from fit_core.adapt.words import Words
from fit_core.clinic.course import tell_course
from fit_core.clinic.material import gather
from fit_core.clinic.sessions import find_session
from fit_core.sheet.model import Sheet
from fit_core.sheet.pieces import pieces
from fit_core.sheet.shared import build_shared

REPO = Path(__file__).parents[2]
TEXTS = [path for path in sorted(REPO.glob("plugins/lang-*/*/text/*")) if any(path.glob("*.ftl"))]


def in_language(weeks, text: Path) -> Sheet:
    clinic = weeks.clinic
    with clinic.record.reading() as reader:
        held = find_session(reader, weeks.code, None)
        told = tell_course(reader, held.client, held.episode, held.session.date, clinic.adaptation)
    material = gather(clinic, held, told, "S-TEST", "M. Example")
    return build_shared(material, Words(text.name, [Source("lang", text.parent)]))


@pytest.mark.parametrize("text", TEXTS, ids=lambda path: path.name)
def test_every_sentence_of_a_sheet_is_said_in_its_language(weeks, text):
    if not (text.parents[1] / LEXICON / f"{text.name}.toml").is_file():
        pytest.skip(f"no sheet is made in {text.name} before there is a list of words it avoids")
    weeks.wish("To meet a friend")
    for total in (16, 15, 9):
        weeks.week("I slept", phq9=weeks.answers(total), personal_goals="3")
    weeks.missed().week(phq9=weeks.answers(8), session_checkin="8,9,8,7.5,8.5,8,,,,4+6,0")
    sheet = in_language(weeks, text)
    assert sheet.language == text.name
    tagged = [piece.printed for piece in pieces(sheet) if piece.text and piece.text.language]
    assert not [words for words in tagged if words in {said.words for said in sheet.said}]
    english = {said.words for said in weeks.sheet().said}
    alike = {"fit 0.1.0  ·  sheet S-TEST  ·  Made-up Practice", "PHQ-9, version 1."}
    same = {said.words for said in sheet.said} & english - alike
    assert {words for words in same if len(words.split()) > 3} == set()
    assert not any("sentences of this page are in another" in one for one in tagged)
