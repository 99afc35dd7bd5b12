"""The core's own rules over a course, declared through the hook ``fit_signals``.

They are rules of the project for what to talk about; where a source suggests one it is named with
the rule, and none is a published cutoff.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fit_core.hooks import hookimpl

if TYPE_CHECKING:
    from fit_core.course.signals import SignalRule


@hookimpl
def fit_signals() -> list[SignalRule]:
    """Declare the rules of the core."""
    from fit_core.course.rules import alliance, attendance, outcome, room, talk
    from fit_core.course.signals import SignalRule

    return [
        SignalRule("core-outcome", "Says how the outcome stands to its start.", outcome.read),
        SignalRule(
            "core-goals", "Notices goals without a rating, new words, closed goals.", talk.goals
        ),
        SignalRule("core-together", "Notices how the work together is rated.", alliance.read),
        SignalRule(
            "core-views", "Notices where two people rate one thing differently.", alliance.views
        ),
        SignalRule("core-room", "Notices what may be hard to say here.", room.read),
        SignalRule("core-culture", "Notices low ratings of how identity is met.", room.culture),
        SignalRule("core-stability", "Notices breaks in meeting.", attendance.read),
        SignalRule("core-feedback", "Notices sheets that were not talked about.", talk.feedback),
        SignalRule("core-ending", "Notices that the agreed ending is near.", talk.ending),
    ]
