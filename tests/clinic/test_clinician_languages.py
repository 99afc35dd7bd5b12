"""The clinician sheet of clinics in other languages, from the packs' names to its parts."""

# ruff: noqa: RUF001 - Chinese punctuation is what these sentences are written with.
from __future__ import annotations

import re

import pytest
import tomli
import tomli_w

from fit_core.cli import run
from fit_core.clinic.clinician_material import gather_clinician
from fit_core.clinic.opening import Clinic
from fit_core.sheet.clinician.build import build_clinician
from fit_core.sheet.model import Text
from tests.clinic.texts import texts_in

INIT = ("--name", "E", "--crisis-text", "Ring 999.", "--therapist", "M. Example", "--id", "mo")
CHECKIN = "1=6,2=7,3=5,4=6.5,5=8,6=4,7=7,8=6,9=7,11=0"
CALLED = {
    "lang-zh": ("zh-Hans", "会谈反馈", "感到被理解"),
    "lang-ar": ("ar", "استبيان الجلسة", "الإحساس بالفهم"),
}


@pytest.fixture(params=sorted(CALLED), scope="module")
def made(request, tmp_path_factory):
    """The sheet of a clinic in the language of a pack, with the language's own names."""
    folder = tmp_path_factory.mktemp("clinic") / "clinic"

    def fit(*arguments):
        assert run(["--clinic", str(folder), *arguments]) == 0

    fit("init", "--plain", *INIT, "--enable-all")
    fit("layers", "use", request.param)
    settings, tag = folder / "clinic.toml", CALLED[request.param][0]
    said = tomli.loads(settings.read_text("utf-8")) | {"language": tag}
    settings.write_text(tomli_w.dumps(said), "utf-8")
    clinic = Clinic(folder)
    fit("client", "add", "--started", "2026-09-01")
    with clinic.record.reading() as reader:
        code = reader.clients.all()[0].client.code
    for day, answers in (("2026-09-07", "2,2,2,2,1,1,2,1,0"), ("2026-09-14", "1,1,1,1,1,1,1,0,1")):
        fit("record", code, "phq9", "--date", day, "--answers", answers)
        fit("record", code, "session-checkin", "--date", day, "--answers", CHECKIN)
    material, _ = gather_clinician(clinic, code, None, "S-7H2K9QXM")
    return CALLED[request.param], build_clinician(material, clinic.words)


def test_our_own_measure_and_its_topics_are_called_as_the_language_calls_them(made):
    (tag, title, topic), sheet = made
    found = list(texts_in(sheet))
    assert sheet.language == tag
    assert Text(title, "measure") in found
    assert Text(topic, "measure") in found
    assert title in " ".join(text.words for text in sheet.footer)
    page = [text.words for text in found if not text.language]
    assert [words for words in page if "Session check-in" in words] == []


def test_an_instrument_keeps_the_name_by_which_it_was_published(made):
    _, sheet = made
    found = list(texts_in(sheet))
    assert Text("PHQ-9", "measure") in found
    assert Text("low mood", "measure", language="en") in found


def test_what_rules_say_stands_apart_in_its_own_language(made):
    _, sheet = made
    theirs = {text.words for text in texts_in(sheet) if text.language == "en"}
    assert {"there is no goal", "worse than 5", "no ending was agreed"} <= theirs
    assert any(
        words.startswith("All 10 answers of Session check-in of 14 Sept") for words in theirs
    )


def test_no_sentence_of_a_chinese_page_ends_in_a_stop_of_half_the_width(made):
    (tag, *_), sheet = made
    own = [text.words for text in texts_in(sheet) if not text.language]
    ends = [words for words in own if re.search(r"[\u4e00-\u9fff）][.,;:]( |$)", words)]
    assert ends == [] or tag != "zh-Hans"
