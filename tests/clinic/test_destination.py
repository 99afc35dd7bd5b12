"""Where a page goes: to the file or folder that is named, and never to a folder by mistake."""

from __future__ import annotations

import pytest


@pytest.fixture
def code(desk):
    code = desk.client()
    desk.session(code, "2026-01-13", "--answers", "phq9=1,1,1,1,1,1,1,1,0")
    return code


def test_a_file_of_another_kind_is_refused_with_the_name_that_would_do(desk, code, tmp_path):
    told = desk.refused(
        "report", "session", code, "--out", str(tmp_path / "sheet.html"), status=2
    ).err
    assert "sheet.html names a .html file, and this writes a .pdf file." in told
    assert f"Write --out {tmp_path / 'sheet.pdf'}" in told
    assert not (tmp_path / "sheet.html").exists()
    screen = ("report", "session", code, "--screen", "--out")
    desk.refused(*screen, str(tmp_path / "sheet.pdf"), status=2)
    desk.well(*screen, str(tmp_path / "sheet.html"))
    assert (tmp_path / "sheet.html").is_file()


def test_a_folder_may_have_a_point_in_its_name(desk, code, tmp_path):
    (tmp_path / "old.pdf").mkdir()
    for folder in ("2026.01", "old.pdf"):
        desk.well("report", "session", code, "--out", str(tmp_path / folder))
        assert len(list((tmp_path / folder).glob("*.pdf"))) == 1
