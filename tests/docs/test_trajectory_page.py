"""The curve on the how-to page is one that a clinic can take into use."""

from __future__ import annotations

import re
from pathlib import Path

PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "fit-a-trajectory.md"


def test_the_curve_of_the_page_can_be_used(desk, tmp_path):
    (curve,) = re.findall(r"<!-- file: curve.json -->\n```json\n(.*?)```", PAGE.read_text(), re.S)
    path = tmp_path / "curve.json"
    path.write_text(curve)
    assert "shown on the shared sheet" in desk.well("trajectory", "use", str(path), "--on-sheet")


def test_every_field_of_a_coefficient_file_stands_on_the_page():
    from fit_core.course.trajectory import Coefficients

    text = PAGE.read_text("utf-8")
    assert [name for name in Coefficients.__struct_fields__ if f"`{name}`" not in text] == []
