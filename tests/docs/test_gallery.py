"""The gallery shows every state of the sheet, on both papers, in colour and in grey."""

from __future__ import annotations

import pytest

from docs.gallery import SCENES, main


@pytest.mark.long
def test_one_command_makes_every_scene_on_both_papers_in_colour_and_grey(tmp_path):
    from PIL import Image

    main(tmp_path)
    page = (tmp_path / "index.html").read_text("utf-8")
    for scene in SCENES:
        for paper in ("a4", "letter"):
            colour = tmp_path / f"{scene.name}-{paper}-1-colour.png"
            grey = tmp_path / f"{scene.name}-{paper}-1-grey.png"
            with Image.open(colour) as seen, Image.open(grey) as plain:
                assert (seen.mode, plain.mode) == ("RGB", "L")
                assert plain.getextrema()[0] < 80  # ink is dark on a grey printer too
            assert colour.name in page
