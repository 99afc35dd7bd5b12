"""The words of measure files in sentences for the people who choose among them."""

from __future__ import annotations

import re
from typing import get_args

from fit_core.measure.vocabulary import Component, Grade, Side, Terms

KINDS = {
    "outcome": "outcome: how life is going",
    "alliance": "alliance: how the work together feels",
    "process": "process: what happens in the work and around it",
    "screening": "screening: whether a closer look is worth it",
}

RELATIONS = {
    "longer": "a longer form of it",
    "shorter": "a shorter form of it",
    "part": "made of some of its items",
    "whole": "the whole of which it is a part",
    "other-age": "for people of another age",
    "other-respondent": "answered by somebody else",
    "other-topic": "a form of the same family on another topic",
}

#: How sure a value is, in a sentence; `fit_core.measure.vocabulary.Grade`.
GRADES: dict[Grade, str] = {
    "high": "read in two or more independent sources, or in the official one",
    "medium": "read in one source that agrees with the literature",
    "default": "no published rule was found: our own cautious choice",
    "recalled": "known from the literature and not read again; used, and said so where it counts",
    "unverified": "not confirmed by anything that was read; never used unless a clinic confirms it "
    "or asks for it by name",
}

#: What a grade means where it is the grade of the whole scoring key.
KEYS: dict[Grade, str] = {
    "high": "The key was read in two or more independent sources, or in the official one.",
    "medium": "The key was read in one source that agrees with the literature.",
    "default": "No published key was found: this one is our own cautious choice.",
    "recalled": "The key is known from the literature and was not read again. It scores, and the "
    "clinician's material says so.",
    "unverified": "Nothing that was read confirms the key. It does not score until it is confirmed "
    "from the clinic's own manual.",
}

TERMS: dict[Terms, str] = {
    "public-domain": "Free for every use.",
    "project": "Written by this project, under the licence of its code.",
    "free-with-attribution": "Free to use unchanged, with the line that names the owner.",
    "no-derivatives": "Free to use, with no word changed.",
    "non-commercial": "Free where no money is earned with it; other use needs the owner.",
    "permission-needed": "The owner has to be asked before the form is used.",
    "commercial": "The owner sells licences for the form.",
}

#: Sentences on the parts of the relationship that a measure can speak to.
COMPONENTS: dict[Component, str] = {
    "trust": "Can the client rely on the therapist and say what is hard to say?",
    "empathy": "Does the client feel understood?",
    "collaboration": "Do both work on the same things, in a way that fits?",
    "stability": "Is the work steady, and does the client know what comes next?",
    "feedback": "Is there room to say what helps and what does not, and does something follow?",
    "culture": "Do background, language and identity have a place?",
    "non-judgement": "Can everything be said without being judged?",
    "long-term": "What stays when the work has ended?",
    "outcomes": "Is life getting better?",
    "attachment": "How near or far does the client keep others, the therapist among them?",
}

SIDES: dict[Side, str] = {
    "at-or-above": "at or above",
    "above": "above",
    "at-or-below": "at or below",
    "below": "below",
}

_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_SPANS = {
    "session": "the session just held",
    "general": "no particular time",
    "P1D": "today",
}


def span(recall: str) -> str:
    """The time that a measure asks about: ``P2W`` is `the past 2 weeks`."""
    found = re.fullmatch(r"P(\d+)([DWMY])", recall)
    if recall in _SPANS or found is None:
        return _SPANS.get(recall, recall)
    count, unit = int(found[1]), _UNITS[found[2]]
    return f"the past {unit}" if count == 1 else f"the past {count} {unit}s"


def components() -> tuple[Component, ...]:
    """Every component, in the order of the format."""
    return get_args(Component)
