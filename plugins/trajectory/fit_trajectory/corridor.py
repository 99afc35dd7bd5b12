"""The corridor of reliable change round the client's own start: no archive, no group.

Scores outside it differ from the first by more than chance makes in most people; it says nothing
about what others do. The points are those that the clinic uses for reliable change.
"""

from __future__ import annotations

from typing import Literal

from fit_core.course.trajectory import (
    Expected,
    NotApplicable,
    Occasion,
    Own,
    Question,
    Reliable,
    Standing,
)

VERSION = "1"
SOURCE = "Jacobson and Truax 1991, J Consult Clin Psychol 59:12-19"


def expect(question: Question) -> Expected | NotApplicable:
    """The own first score with the points of reliable change on either side, at every session."""
    if not question.own:
        return NotApplicable("there is no score yet")
    if question.reliable is None:
        return NotApplicable("no points of reliable change are known for this measure")
    start, points = question.own[0].score, question.reliable.points
    return Expected(
        engine="corridor",
        version=VERSION,
        limits=f"reliable change of {points:g} points from the first score",
        group="the client's own first score; no group",
        courses=0,
        occasions=tuple(
            Occasion(s, start, start - points, start + points) for s in _asked(question)
        ),
        standings=tuple(_standing(question, question.reliable, own) for own in question.own[1:]),
    )


def _asked(question: Question) -> tuple[int, ...]:
    return tuple(s for s in question.occasions if s > question.own[0].session)


def _standing(question: Question, reliable: Reliable, own: Own) -> Standing:
    gain = question.sign * (own.score - question.own[0].score)
    side: Literal["worse", "inside", "better"] = "inside"
    if reliable.reached(gain):
        side = "better" if gain > 0 else "worse"
    return Standing(own.session, own.score, side)
