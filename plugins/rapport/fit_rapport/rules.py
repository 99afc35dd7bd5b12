"""The rules as the core calls them: from a course to what each saw on each alliance measure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final, NamedTuple

from fit_core.course.model import Course, Series
from fit_core.course.signals import Signal, SignalRule, fired
from fit_rapport import looks
from fit_rapport.dip import VERSION
from fit_rapport.ratings import Ratings, alliance
from fit_rapport.say import Said, not_rated, signal

Look = Callable[[Ratings], Iterator[Said]]


class _Rule(NamedTuple):
    """A rule that looks at each alliance measure: its name and purpose, the name of its signal
    where there is no rating of today, and what it sees.
    """

    name: str
    purpose: str
    silent: str
    look: Look

    def over(self, found: Iterable[Ratings | Series]) -> Iterator[Signal]:
        """What it sees on the alliance measures of a course."""
        for read in found:
            if isinstance(read, Series):
                yield not_rated(read, self.silent, VERSION)
            else:
                yield from (signal(read, said) for said in self.look(read))

    def read(self, course: Course) -> list[Signal]:
        """As the core calls it."""
        return list(self.over(alliance(course)))


_BEYOND = "Beyond display: "
_COMPARED: Final = _Rule(
    "alliance-compared",
    _BEYOND + "keeps what other criteria for a dip say, to compare their rates; asks nothing.",
    "compared",
    looks.compared,
)
#: In the order in which their questions are asked.
_RULES: Final = (
    _Rule(
        "alliance-dip",
        _BEYOND + "notices a rating of the work together far below the client's own level.",
        "dip",
        looks.dips,
    ),
    _Rule(
        "alliance-instrument",
        _BEYOND + "reads the published line of an alliance measure.",
        "usual-range",
        looks.instruments,
    ),
    _Rule(
        "alliance-drift",
        _BEYOND + "notices ratings of the work together that sink slowly.",
        "drift-ewma",
        looks.drift,
    ),
    _Rule(
        "alliance-recovery",
        _BEYOND + "notices that a dip in the ratings of the work together has come back.",
        "recovery",
        looks.recoveries,
    ),
    _Rule(
        "alliance-top",
        _BEYOND + "notices full marks at every session, which tell nothing.",
        "top",
        looks.tops,
    ),
    _COMPARED,
)
RULES: Final = (
    *(SignalRule(rule.name, rule.purpose, rule.read) for rule in _RULES),
    SignalRule(
        "alliance-views",
        _BEYOND + "notices that client and therapist rate the work together far apart.",
        looks.views,
    ),
)


def read_fired(course: Course) -> list[Signal]:
    """What fired of the rules but the comparison, reading a course once: for whole caseloads.

    What other criteria say is left out, and nothing is written out for rules that did not fire.
    """
    signals: list[Signal] = []
    for read in alliance(course):
        if not isinstance(read, Series):
            seen = [said for rule in _RULES if rule is not _COMPARED for said in rule.look(read)]
            signals += [signal(read, said) for said in seen if said.finding.fired]
    return [*signals, *fired(looks.views(course))]
