"""What a clinic may choose of the looks of its sheets, and what stays whatever it chooses."""

from __future__ import annotations

from itertools import permutations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from fit_core.settings.clinic import ClinicSettings
from fit_core.settings.theme import USUAL_ORDER, Theme
from fit_core.sheet.arrange import arranged
from fit_core.sheet.harm import check_drawn
from fit_core.sheet.model import Context, Provenance, Text

CHECKIN = "8,9,8,7.5,8.5,8,,,,4+6,0"
PAGE = (2, 3, 7, 4, 9, 10, 16, 11, 12, 13, 14, 15)


def elements(blocks):
    return [block.element for block in blocks]


@pytest.fixture
def themed(weeks):
    """The sheet of a third session, by theme."""
    weeks.phq9(16, 15).week("A <b>good</b> week.", phq9=weeks.answers(9), session_checkin=CHECKIN)

    def sheet(**theme):
        weeks.clinic.settings = msgspec.structs.replace(weeks.clinic.settings, theme=Theme(**theme))
        return weeks.sheet()

    sheet.weeks = weeks
    return sheet


@given(
    order=st.sampled_from([p[:n] for p in permutations(USUAL_ORDER, 3) for n in range(4)]),
    left_out=st.sets(st.sampled_from(USUAL_ORDER)),
)
def test_whatever_is_chosen_nothing_that_must_stand_moves_or_goes(order, left_out):
    blocks = tuple(Context(element=element, text=Text("x")) for element in PAGE)
    found = elements(arranged(blocks, Theme(order=order, leave_out=tuple(left_out))))
    assert found[:2] == [2, 3]
    assert found[-3:] == [13, 14, 15]
    assert left_out.isdisjoint(found)
    assert [e for e in found if e in order] == [e for e in order if e not in left_out]
    assert (7 in found) == (4 in found)
    assert len(found) == len(PAGE) - len(left_out) - (4 in left_out)


def test_without_a_theme_the_order_is_as_it_was():
    blocks = tuple(Context(element=element, text=Text("x")) for element in PAGE)
    assert arranged(blocks, Theme()) == blocks


@pytest.mark.parametrize("element", [1, 2, 3, 7, 13, 14, 15, 17])
def test_what_always_stands_cannot_be_named(element):
    data = {"name": "", "crisis_text": "x", "actor": "mo", "theme": {"leave_out": [element]}}
    data["today"] = {"outcome": "phq9", "alliance": "a", "goals": "g"}
    with pytest.raises(msgspec.ValidationError, match="leave_out"):
        msgspec.convert(data, ClinicSettings)


def test_sections_are_reordered_and_left_out_on_the_sheet(themed):
    assert elements(themed(order=(12, 9)).blocks)[2:5] == [12, 9, 7]
    bare = elements(themed(leave_out=(4, 9)).blocks)
    assert {4, 7, 9}.isdisjoint(bare)


def test_the_clinics_own_line_stands_at_the_foot_in_its_own_voice(themed):
    footer = next(b for b in themed(footer="Open on Mondays").blocks if isinstance(b, Provenance))
    assert (footer.lines[-1].words, footer.lines[-1].voice) == ("Open on Mondays", "clinic")


def test_large_print_is_large_loses_nothing_and_takes_two_pages(themed):
    from fit_session.render import render

    usual, sheet = render(themed()), themed(text="large")
    large = render(sheet)
    assert large.pages == 2
    assert large.dropped == ()
    assert check_drawn(large, sheet) == ()
    assert min(one.size for one in large.drawn) > 13.5
    assert sorted(one.size for one in large.drawn)[len(large.drawn) // 2] >= 14.5
    words = " ".join(one.text for one in large.drawn).split()
    assert set(" ".join(one.text for one in usual.drawn).split()) <= set(words)


def test_the_logo_stands_at_the_head_and_the_record_keeps_its_hash_only(desk, themed, tmp_path):
    import pikepdf

    logo = Image.new("RGBA", (300, 60), (11, 79, 143, 120))
    logo.save(desk.folder / "logo.png")
    _choose(desk, 'logo = "logo.png"')
    for name in ("one.pdf", "two.pdf"):
        code = themed.weeks.code
        desk.well("report", "session", code, "--out", str(tmp_path / name))
    with pikepdf.open(tmp_path / "one.pdf") as pdf:
        (image,) = pdf.pages[0].get_images().values()
        assert (image.Width, image.Height) == (300, 60)
        assert "/SMask" not in image
    kept = desk.sheets()[-1]
    assert kept.logo.data == b""
    assert len(kept.logo.sha256) == 64
    assert "logo: 300 by 60" in desk.fit("check").out


def test_a_logo_that_cannot_be_used_never_stops_a_sheet(desk, themed, tmp_path):
    (desk.folder / "logo.png").write_bytes(b"GIF89a")
    _choose(desk, 'logo = "logo.png"')
    out = tmp_path / "sheet.pdf"
    ran = desk.fit("report", "session", themed.weeks.code, "--out", str(out))
    assert ran.status == 0
    assert "no PNG or JPEG" in ran.err
    assert out.read_bytes().startswith(b"%PDF")
    assert "no PNG or JPEG" in desk.fit("check").out + desk.fit("check").err


def _choose(desk, line):
    settings = desk.folder / "clinic.toml"
    text = settings.read_text("utf-8").replace('logo = ""', line)
    assert line in text
    settings.write_text(text, "utf-8")
