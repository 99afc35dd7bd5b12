"""The picture in the README is the sheet that the demo makes today."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from docs.demo_sheet import PICTURE, WIDTH, demo_sheet, picture
from tests.pictures.compare import compare

AGAIN = "look at both; if today's is right: uv run python docs/demo_sheet.py"


@pytest.fixture(scope="module")
def today():
    return np.asarray(picture(demo_sheet()).convert("L"))


@pytest.fixture
def kept():
    with Image.open(PICTURE) as found:
        return np.asarray(found.convert("L"))


def test_the_readme_shows_the_sheet_that_the_demo_makes(kept, today):
    assert not compare(kept, today).seen, f"{compare(kept, today)}; {AGAIN}"


def test_another_sheet_would_be_noticed(kept, today):
    moved = np.roll(today, 4, axis=0)
    assert compare(kept, moved).seen


def test_the_picture_is_small():
    with Image.open(PICTURE) as found:
        assert found.width == WIDTH
    assert PICTURE.stat().st_size < 100_000
