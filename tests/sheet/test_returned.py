"""What a renderer hands back is a file of its kind, and as the renderer says."""

from __future__ import annotations

import contextlib
import importlib.util
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fit_core.files.html_page import read_html_page
from fit_core.files.page import PageRead, UnfitFileError, read_plain
from fit_core.files.pdf_page import read_pdf_page
from fit_core.hooks import hookimpl
from fit_core.hooks.shape import WrongTypeError, rebuilt
from fit_core.sheet.harm import check_drawn, listed
from fit_core.sheet.harm_fold import letters
from fit_core.sheet.model import Text
from fit_core.sheet.report import Drawn, Rendered, Report
from fit_core.sheet.returned import as_it_stands
from tests.clinic.hostile_renderers import HONEST, NO_FILE, NOT_AS_SAID, SCREEN, renderer, screen

ROOT = Path(__file__).parents[2]


def _beside(pack, name):
    path = ROOT / "reports" / pack / "tests" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(f"returned_{name}", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


SHEETS = _beside("session", "session_sheets")
MADE = SHEETS.ALL
PAPER = Report("guest", "shared", ".pdf", print)


def drawn_by(code, name="eighth"):
    """What a pack's renderer is found to have drawn of a made-up sheet, or why it is refused."""
    space = {"hookimpl": hookimpl}
    exec(code, space)
    (report,) = space["fit_reports"]()
    sheet = MADE[name]()
    try:
        rendered = rebuilt(report.render(sheet), Rendered)
        stands = as_it_stands(rendered, report, again=True)
    except WrongTypeError:
        return "could not draw it"
    except UnfitFileError as fault:
        return str(fault)
    found = check_drawn(stands, sheet)
    return f"drew what no page may show: {listed(found)}" if found else ""


@pytest.mark.parametrize("name", MADE)
def test_our_own_sheets_stand_in_their_files_as_they_say(name):
    """The same reading, word for word, that a stranger's file gets: nothing false is found."""
    assert drawn_by(renderer(HONEST), name) == ""
    assert drawn_by(screen(""), name) == ""


SCRIPTS = {
    "hebrew": "שלום, היה לי שבוע טוב יותר (7 מתוך 10)",
    "arabic": "نمت بشكل أفضل هذا الأسبوع، وعدت إلى الجوقة لا",
    "hindi": "मैं इस सप्ताह बेहतर सोया और क्षत्रिय कक्षा में गया",
    "thai": "ฉันนอนหลับดีขึ้นในสัปดาห์นี้ น้ำ กำลัง",
    "marks": "e\u0301te\u0301 Zażółć x²",
    "emoji": "Good week \U0001f44d\U0001f3fd ok, zebras",
}


@pytest.mark.parametrize("words", SCRIPTS.values(), ids=SCRIPTS.keys())
def test_words_in_other_scripts_are_known_again(words):
    from fit_session.render import render

    own = msgspec.structs.replace(SHEETS.WORDS, words=Text(words, "client"))
    made = render(
        SHEETS.sheet(SHEETS.PURPOSE, own, *SHEETS.FOOT), _beside("drawing", "made_fonts").many()
    )
    as_it_stands(made, PAPER, again=True)
    without = tuple(one for one in made.drawn if letters(one.text) not in letters(words))
    with pytest.raises(UnfitFileError, match="without saying so"):
        as_it_stands(msgspec.structs.replace(made, drawn=without), PAPER, again=True)


@pytest.mark.parametrize("case", NO_FILE.values(), ids=NO_FILE.keys())
def test_what_is_no_page_is_refused(case):
    assert case.said in drawn_by(renderer(case.body, case.suffix))


@pytest.mark.parametrize("case", NOT_AS_SAID.values(), ids=NOT_AS_SAID.keys())
def test_what_is_not_as_the_renderer_says_is_refused(case):
    # What is shown of a stranger's words is made printable where it is told.
    assert case.said.replace("\ufffd", "\x1b") in drawn_by(renderer(case.body, case.suffix))


@pytest.mark.parametrize(("put", "said"), SCREEN.values(), ids=SCREEN.keys())
def test_a_page_for_a_screen_that_could_act_is_refused(put, said):
    assert said in drawn_by(screen(put))


def test_plain_text_is_read_too():
    told = (Drawn("All is well", 12.0, "#000000", "#ffffff", "core"),)
    report = Report("guest", "form", ".txt", print)
    stands = as_it_stands(Rendered(b"All is\nwell", told, 1), report, again=False)
    assert [one.text for one in stands.drawn] == ["All is well", "All is", "well"]
    for data, why in (
        (b"All is well, 2", "drew “All is well, 2” without saying so"),
        (b"All is", "says that it drew “All is well”"),
        (b"All is well\x1b[2J", "control characters"),
        (b"\xff\xfe", "no text in UTF-8"),
    ):
        with pytest.raises(UnfitFileError, match=why.replace("(", r"\(")):
            as_it_stands(Rendered(data, told, 1), report, again=False)


@pytest.mark.parametrize("read", [read_pdf_page, read_html_page, read_plain])
@given(data=st.binary(max_size=300), head=st.sampled_from([b"", b"%PDF-1.7\n", b"<!DOCTYPE html>"]))
def test_any_bytes_are_read_or_refused(read, data, head):
    with contextlib.suppress(UnfitFileError):
        assert isinstance(read(head + data), PageRead)
