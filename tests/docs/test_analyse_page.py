"""The page on analyses says what the program does."""

from __future__ import annotations

from tests.test_docs import HOW_TO
from tests.test_docs import practice as practice
from tests.test_docs import reader as reader


def test_analyse_works_as_it_is_printed(reader):
    reader.follow(HOW_TO / "analyse.md")
