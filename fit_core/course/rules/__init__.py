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

    rules = (
        ("outcome", "Says how the outcome stands to its start.", outcome.read),
        ("goals", "Notices goals without a rating, new words, closed goals.", talk.goals),
        ("together", "Notices how the work together is rated.", alliance.read),
        ("areas", "Notices areas of the work that are rated lower than usual.", alliance.areas),
        ("views", "Notices where two people rate one thing differently.", alliance.views),
        ("room", "Notices what may be hard to say here.", room.read),
        ("culture", "Notices low ratings of how identity is met.", room.culture),
        ("stability", "Notices breaks in meeting.", attendance.read),
        ("feedback", "Notices sheets that were not talked about.", talk.feedback),
        ("ending", "Notices that the agreed ending is near.", talk.ending),
    )
    return [SignalRule(f"core-{name}", purpose, read) for name, purpose, read in rules]
