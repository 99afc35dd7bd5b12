"""Which way a language runs, beside what Babel knows of every language."""

from __future__ import annotations

import pytest
from babel import Locale, localedata

from fit_core.sheet.direction import from_the_right


def test_every_language_of_cldr_runs_as_cldr_says():
    for name in localedata.locale_identifiers():
        turned = Locale.parse(name).text_direction == "rtl"
        assert from_the_right(name) is turned, name


@pytest.mark.parametrize(
    ("tag", "turned"),
    [
        ("ar", True),
        ("AR-eg", True),
        ("az-Arab-IR", True),
        ("ar-Latn", False),
        ("en", False),
        ("", False),
    ],
)
def test_a_script_that_is_named_counts_before_the_language(tag, turned):
    assert from_the_right(tag) is turned
