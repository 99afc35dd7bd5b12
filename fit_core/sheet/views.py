"""Where two people's ratings of today are alike and where they lie apart (element 10)."""

from __future__ import annotations

from fit_core.adapt.words import Words
from fit_core.course.rules.alliance import Both, both_rated
from fit_core.sheet.chart import ChartMaker
from fit_core.sheet.figures import Figures, text
from fit_core.sheet.harm import is_harmless
from fit_core.sheet.material import Material
from fit_core.sheet.model import Extra, Text

#: Scales that are named at most, the widest gaps first.
_MOST = 3


def views(material: Material, words: Words, figures: Figures) -> Extra | None:
    """Both ratings of each scale with who gave them; nobody is said to be right."""
    found = [
        one
        for one in both_rated(material.course)
        if is_harmless(one.series.title, words.tag, words.lexica)
    ]
    if not found:
        return None
    widest = sorted(found, key=lambda one: one.gap / one.limit, reverse=True)[:_MOST]
    lines = tuple(_line(material, words, figures, one) for one in widest)
    return Extra(element=10, title=text(words.say("views-title")), paragraphs=lines)


def _line(material: Material, words: Words, figures: Figures, both: Both) -> Text:
    maker = ChartMaker(material, words, figures, both.series)
    mine, theirs = maker.printed(both.mine.banded), maker.printed(both.theirs.banded)
    seen = f"views-{'apart' if both.apart else 'alike'}-{both.other.respondent}"
    sentence = words.say(seen, name=both.series.title, mine=mine, theirs=theirs)
    refs = (
        figures.score(both.series, both.mine, mine),
        figures.score(both.other, both.theirs, theirs),
    )
    return text(sentence, *refs, voice="measure")
