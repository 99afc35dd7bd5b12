"""The colours of a sheet have the contrast that is said of them."""

from __future__ import annotations

import re

from fit_core.sheet import palette
from fit_core.sheet.harm import contrast_ratio


def test_the_page_tells_the_contrast_of_each_colour_of_text():
    told = re.findall(r"(ink|blue|grey) (\d+\.\d)", palette.__doc__ or "")
    assert [name for name, _ in told] == ["ink", "blue", "grey"]
    for name, contrast in told:
        colour = vars(palette)[name.upper()]
        assert round(contrast_ratio(colour, palette.WHITE), 1) == float(contrast)
        assert float(contrast) >= 4.5


def test_the_grid_is_darker_than_the_palest_that_a_grey_printer_keeps():
    palest = contrast_ratio("#aaaabb", palette.WHITE)
    assert contrast_ratio(palette.GRID, palette.WHITE) > palest
