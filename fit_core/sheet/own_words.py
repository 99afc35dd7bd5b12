"""The client's own words first, then the client's goals with their ratings."""

from __future__ import annotations

from fit_core.adapt.words import Words
from fit_core.course.model import Goal
from fit_core.sheet.chart import ChartMaker
from fit_core.sheet.figures import Figures, text
from fit_core.sheet.material import Material
from fit_core.sheet.model import GoalLine, OwnWords, Text


def own_words(material: Material, words: Words, figures: Figures) -> OwnWords:
    """Today's words, what did not fit last time, and each open goal."""
    said = material.today.words
    return OwnWords(
        element=3,
        title=text(words.say("words-title")),
        words=Text(said, "client") if said else None,
        empty=text(words.say("words-empty")),
        goals=tuple(_goal(material, words, figures, goal) for goal in material.course.goals),
        not_fitting=_not_fitting(material, words),
    )


def _goal(material: Material, words: Words, figures: Figures, goal: Goal) -> GoalLine:
    rating = _rating(material, words, figures, goal) if material.scores else None
    return GoalLine(Text(goal.words, "client"), rating)


def _rating(material: Material, words: Words, figures: Figures, goal: Goal) -> Text:
    series = material.goals.get(goal.id)
    points = series.current if series else ()
    today = next((p for p in points if p.session == material.today.id), None)
    if series is None or today is None:
        return text(words.say("goal-not-rated"))
    maker = ChartMaker(material, words, figures, series)
    now, top = maker.printed(today.banded), words.number(series.high)
    ref = figures.score(series, today, now)
    if len(points) == 1:
        return text(words.say("goal-rated-first", today=now, top=top), ref)
    first = maker.printed(points[0].banded)
    sentence = maker.say_since("goal-rated-again", today=now, top=top, first=first)
    return text(sentence, ref, figures.score(series, points[0], first))


def _not_fitting(material: Material, words: Words) -> tuple[Text, ...]:
    """What the client said did not fit, at the last session whose talk was recorded."""
    earlier = [r for r in material.course.reviews if r.date < material.today.date]
    last = max(earlier, key=lambda review: review.date, default=None)
    if last is None or not last.does_not_fit:
        return ()
    return (Text(words.say("words-not-fitting", words=last.does_not_fit), "client"),)
