"""The harm check on finished pages: every sheet that the program draws, and its own PDF text."""

from __future__ import annotations

import importlib.util
from io import BytesIO
from pathlib import Path

import pikepdf
import pymupdf
import pytest
from fit_session.render import render

from fit_core.sheet.harm import check_content, check_drawn, check_page_text
from fit_core.sheet.harm_drawn import is_red

ROOT = Path(__file__).parents[2]
PAINTS = {"rg", "RG"}


def _made():
    path = ROOT / "reports" / "session" / "tests" / "session_sheets.py"
    spec = importlib.util.spec_from_file_location("harm_session_sheets", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.ALL


MADE = _made()


def lines_of(data):
    with pymupdf.open(stream=data) as document:
        return [line for page in document for line in page.get_text().splitlines()]


def colours_of(data):
    """Every colour that the pages are painted with, as ``#rrggbb``."""
    found = set()
    with pikepdf.open(BytesIO(data)) as pdf:
        for page in pdf.pages:
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) in PAINTS:
                    parts = (round(float(part) * 255) for part in operands)
                    found.add("#" + "".join(f"{part:02x}" for part in parts))
    return found


def look(sheet):
    """Every part of the check on one sheet."""
    rendered = render(sheet)
    assert check_content(sheet) == ()
    assert check_drawn(rendered, sheet) == ()
    lines = lines_of(rendered.data)
    assert len(lines) > 10
    assert check_page_text(lines, sheet) == ()
    colours = colours_of(rendered.data)
    assert colours
    assert not [colour for colour in colours if is_red(colour)]
    return rendered


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("name", sorted(MADE))
def test_every_made_up_sheet_of_the_gallery_passes(name, paper):
    look(MADE[name](paper))


def test_a_course_passes_at_each_of_its_sessions(weeks):
    weeks.wish("To sleep through the night")
    weeks.week(words="A severe week, I feel depressed", phq9=weeks.answers(17))
    look(weeks.sheet())
    weeks.week(phq9=weeks.answers(15), session_checkin="8,9,8,7.5,8.5,8,,,,4+6,0")
    look(weeks.sheet())
    weeks.missed().week(phq9="1,1,1,1,,1,1,1,0", personal_goals="2")
    look(weeks.sheet())
    look(weeks.missed("cancelled").phq9(4).sheet())


def test_what_is_put_on_the_page_behind_the_renderers_back_is_found_in_the_file():
    """A renderer may list fewer strings than it drew; the file itself tells."""
    sheet = MADE["eighth"]()
    with pymupdf.open(stream=render(sheet).data) as document:
        document[0].insert_text((80, 20), "You are a severe case", color=(0.8, 0, 0))
        data = document.tobytes()
    found = {one.rule for one in check_page_text(lines_of(data), sheet)}
    assert found == {"harm.noun"}
    assert [colour for colour in colours_of(data) if is_red(colour)] == ["#cc0000"]
