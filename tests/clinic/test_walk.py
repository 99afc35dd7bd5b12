"""What a therapist sees on a walk through a clinic whose pages are in another language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from fit_core.cli import run
from fit_core.clinic.clinician_material import gather_clinician
from fit_core.clinic.languages import words_in
from fit_core.clinic.opening import Clinic
from fit_core.sheet.clinician.build import build_clinician
from fit_core.sheet.model import Prompts
from tests.clinic import far

INIT = ("--crisis-text", "Bel 112.", "--therapist", "M. Example", "--id", "mo", "--enable-all")
DAYS = ("2026-09-07", "2026-09-14")
CHECKIN = "session-checkin=7,8,7.5,7,8,7,7,8,7.5,4+6,0"
ENGLISH = Path(__file__).parents[2] / "fit_core" / "adapt" / "text" / "en" / "sheet.ftl"
TAGS = ("en-GB", "nl-NL", "nb", "cy", "ar", "es-US", "zh-Hans", "zh-Hant")


def begun(folder, tag, name=""):
    """A clinic that clients read in a language, and its client."""

    def fit(*arguments):
        return run(["--clinic", str(folder), *arguments])

    assert fit("init", "--plain", "--name", name, *INIT, "--language", tag) == 0
    assert fit("client", "add", "--started", DAYS[0]) == 0
    with Clinic(folder).record.reading() as reader:
        return fit, reader.clients.all()[0].client.code


@pytest.fixture(params=TAGS)
def nameless(request, tmp_path):
    fit, code = begun(tmp_path / "clinic", request.param)
    assert fit("record", code, "phq9", "--date", DAYS[0], "--answers", "2,2,2,2,1,1,1,1,0") == 0
    clinic = Clinic(tmp_path / "clinic")
    return build_clinician(gather_clinician(clinic, code, None, "S-7H2K9QXM")[0], clinic.words)


def test_where_a_clinic_has_no_name_no_sign_waits_for_it(nameless):
    said = nameless.subtitle.words
    assert said.endswith("M. Example")
    assert said.count("·") == 2


@pytest.mark.parametrize("tag", ["nl-NL", "nb"])
def test_a_page_writes_every_number_in_its_own_form(tag, tmp_path):
    fit, code = begun(tmp_path / "clinic", tag)
    assert fit("goal", "add", code, "Muziek") == 0
    given = ("--answers", CHECKIN, "--goal", "1=4.5", "--no-ask", "--no-open")
    for day in DAYS:
        assert fit("session", code, "--date", day, *given, "--out", str(tmp_path / "s.pdf")) == 0
    assert fit("report", "clinician", code, "--out", str(tmp_path / "c.pdf")) == 0
    said = " ".join(page.extract_text() for page in PdfReader(tmp_path / "c.pdf").pages)
    assert "7.5" not in said
    assert "4.5" not in said
    assert said.count("7,5") > 4
    assert "goal1:4,5on" in "".join(said.split())


def test_staff_read_one_language_whatever_the_client_reads(desk):
    desk.well("layers", "use", "lang-cy")
    far.give_help(desk.folder)
    code = desk.client()
    desk.well("client", "language", code, "cy")
    given = ("--no-ask", "--no-open", "--answers", CHECKIN, "--date")
    told = [desk.fit("session", code, *given, day) for day in DAYS][-1]
    (line,) = [one for one in told.err.splitlines() if "Look again" in one]
    assert "answers of Session check-in of 2026-09-14 are those of 2026-09-07" in line


def test_what_gave_way_is_named_in_the_language_of_the_message(tmp_path, capsys):
    fit, code = begun(tmp_path / "clinic", "nl-NL", "Praktijk")
    given = ("--answers", "phq9=2,2,2,2,1,1,1,1,0", "--answers", CHECKIN, "--no-ask", "--no-open")
    capsys.readouterr()
    assert fit("session", code, "--date", DAYS[0], *given, "--out", str(tmp_path / "s.pdf")) == 0
    told = capsys.readouterr().out
    if "gave way" in told:
        assert "gave way: how we work together" in told
    assert "samenwerken" not in told


def test_a_page_in_two_languages_asks_for_help_in_both_before_it_is_needed(tmp_path, capsys):
    fit, _ = begun(tmp_path / "clinic", "cy", "Practis")
    assert "under [crisis_texts] in" in capsys.readouterr().out
    assert fit("check") == 1
    assert "crisis text: there is none in en-GB." in capsys.readouterr().out


def test_both_halves_of_a_page_in_two_languages_ask_the_same(desk):
    desk.well("layers", "use", "lang-cy")
    far.give_help(desk.folder)
    code = desk.client()
    desk.well("client", "language", code, "cy")
    clinic = Clinic(desk.folder)
    english, welsh = clinic.words, words_in(clinic, "cy")
    names = re.findall(r"^prompt-[a-z-]+(?= =)", ENGLISH.read_text("utf-8"), re.MULTILINE)
    same = {welsh.say(name): english.say(name) for name in names}
    for day in (*DAYS, "2026-09-21", "2026-09-28"):
        desk.session(code, day, "--answers", CHECKIN)
        prompts = next(one for one in desk.sheets()[-1].blocks if isinstance(one, Prompts))
        for question in prompts.questions:
            assert same[question.words] == question.beside
