"""A signal, a section, a scorer and an analysis, declared through hooks of the fit framework."""

from __future__ import annotations

from decimal import Decimal

from fit_core.course.analysis import Analysis, Column, FigureTable, Findings
from fit_core.course.signals import Signal, SignalRule
from fit_core.hooks import hookimpl
from fit_core.scoring.scorer import Scorer
from fit_core.sheet.section import Section, SectionText

QUESTION = "The boat has come in more than once. What made the harbour worth it?"
HEADING = "At the harbour"


@hookimpl
def fit_signals():
    """Declare the rule ``harbour``."""
    return [SignalRule("harbour", "Notices that people met at least twice.", harbour)]


@hookimpl
def fit_sections():
    """Declare a section of the shared sheet."""
    return [Section("harbour", "shared", arrivals)]


@hookimpl
def fit_scorers():
    """Declare the scorer ``harbour-depth``."""
    return [Scorer("harbour-depth", "invented for tests", score=depth)]


@hookimpl
def fit_analyses():
    """Declare the analysis ``tonnage``."""
    purpose = "Counts who came in, and judges nobody."
    return [
        Analysis(
            name="tonnage",
            title="Tonnage",
            version="1",
            purpose=purpose,
            source="invented for tests",
            run=tonnage,
        )
    ]


def harbour(course):
    """Fire from the second kept session on; before that there is nothing to look at."""
    kept = [meeting for meeting in course.meetings if meeting.status == "kept"]
    said = {"inputs": (f"{len(kept)} sessions",), "limits": (("sessions", "2"),)}
    if len(kept) < 2:
        reason = f"too few sessions: {len(kept)} of 2"
        return [Signal("harbour", "1", verdict="not-applicable", reason=reason, **said)]
    return [Signal("harbour", "1", question=QUESTION, **said)]


def arrivals(view):
    """Say how often the boat came in."""
    return SectionText(HEADING, (f"This is arrival {view.session}.",))


def tonnage(inquiry):
    """Count the clients in the table."""
    people = len(set(inquiry.archive.episodes.client))
    columns = (Column("what", "what"), Column("people", "people", "group"))
    table = FigureTable(name="in", title="Came in", columns=columns, rows=(("boats", people),))
    return Findings(tables=(table,))


def depth(given):
    """Score the deepest answer twice, and the others once."""
    answers = [answer for answer in given.answers.values() if answer is not None]
    if len(answers) < len(given.answers):
        return None
    return sum(answers, start=max(answers, default=Decimal(0)))
