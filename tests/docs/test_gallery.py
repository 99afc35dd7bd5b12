"""The gallery shows every state of every page, on both papers, in colour and in grey."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from docs.exhibits.contents import filled
from docs.exhibits.making import PAPERS, ROOMS
from docs.exhibits.pictures import TONES, pictures, told
from docs.gallery import main
from fit_core.testing.pdf import read_pdf
from tests.pictures.references import pdf

EXHIBITS = [exhibit for room in ROOMS for exhibit in room.exhibits]


def test_every_exhibit_has_a_name_of_its_own_says_what_it_is_and_is_listed():
    names = [exhibit.name for exhibit in EXHIBITS]
    assert len(names) == len(set(names))
    assert all(len(exhibit.caption.split()) > 6 for exhibit in EXHIBITS)
    listed = filled("<!-- gallery: rooms -->")
    assert [name for name in names if f".md#{name})" not in listed] == []


def test_a_picture_has_the_size_of_its_page_and_no_colour_where_it_is_grey():
    for tone in TONES:
        (png,) = pictures(pdf("eighth-session", "A4"), tone)
        with Image.open(BytesIO(png)) as picture:
            assert picture.size == (662, 936)  # 210 by 297 mm, 80 pixels to the inch
            shades = [shade for _, shade in picture.convert("RGB").getcolors()]
        assert (max(max(shade) - min(shade) for shade in shades) > 60) == (tone == "colour")


def test_the_words_for_a_picture_are_those_of_its_page_and_state_the_numbers():
    (words,) = told(pdf("eighth-session", "A4"))
    assert any("Session 8, 24 February 2026: 9." in said for said in words)
    _, second = told(pdf("large-print", "A4"))
    assert not any("Low mood" in said for said in second)


@pytest.mark.long
def test_one_command_makes_every_exhibit_on_both_papers_in_colour_and_grey(tmp_path, capsys):
    main(tmp_path)
    page = (tmp_path / "index.html").read_text("utf-8")
    said = capsys.readouterr().out
    for number, exhibit in enumerate(EXHIBITS, 1):
        assert f"{number} of {len(EXHIBITS)}: {exhibit.name}\n" in said
        for paper in PAPERS:
            name = f"{exhibit.name}-{paper.lower()}"
            pages = read_pdf((tmp_path / f"{name}.pdf").read_bytes()).sizes
            for tone in TONES:
                for at, _ in enumerate(pages, 1):
                    assert f'src="{name}-{at}-{tone}.png"' in page
                    with Image.open(tmp_path / f"{name}-{at}-{tone}.png") as picture:
                        assert picture.convert("L").getextrema()[0] < 80  # ink is dark in grey too
