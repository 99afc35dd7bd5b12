"""How a sheet names the people of a norm."""

from __future__ import annotations

from fit_core.adapt.words import Words
from fit_core.measure.model import Norm


def name_of(norm: Norm) -> str:
    """The people of a norm in plain words, in the language of the page where that has some."""
    return norm.sheet_name or norm.population


def people_of(words: Words, norm: Norm) -> str:
    """The people of a norm; a norm that the project did not re-read is marked as such."""
    name = name_of(norm)
    sure = norm.grade in ("high", "medium")
    return name if sure else words.say("footer-not-read", population=name)
