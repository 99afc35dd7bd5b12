"""How a sheet names the people of a norm."""

from __future__ import annotations

from fit_core.adapt.words import Words
from fit_core.measure.model import Norm


def people_of(words: Words, norm: Norm) -> str:
    """The people of a norm; a norm that the project did not re-read is marked as such."""
    name = norm.sheet_name or norm.population
    sure = norm.grade in ("high", "medium")
    return name if sure else words.say("footer-not-read", population=name)
