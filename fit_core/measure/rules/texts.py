"""Rules about the head of a measure and its licence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from fit_core.measure.licence import needed
from fit_core.measure.walk import Trouble

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fit_core.measure.model import Measure

#: An ISO 8601 duration in whole years, months, weeks or days; the session just held; or no time.
_RECALL = re.compile(r"P[1-9][0-9]*[YMWD]|session|general")
#: Terms that always ask for a line naming the owner; others may.
_CREDITED = ("free-with-attribution", "no-derivatives")


def recall(measure: Measure) -> Iterator[Trouble]:
    """Recall is a length of time such as ``P2W``, or ``session``, or ``general``."""
    if not _RECALL.fullmatch(measure.recall):
        what = f'"{measure.recall[:40]}" is no length of time.'
        yield Trouble(
            "$.recall", what, 'Write "P2W" for two weeks, "P1D" for today, "session", or "general".'
        )


def licence(measure: Measure) -> Iterator[Trouble]:
    """A licence names its owner and where its terms can be read."""
    for name in ("owner", "source"):
        if not str(getattr(measure.licence, name)).strip():
            fix = "A clinic must be able to look it up."
            yield Trouble(f"$.licence.{name}", f"`{name}` is empty.", fix)
    if measure.licence.terms in _CREDITED and not measure.licence.attribution.strip():
        fix = "Write the line that the owner asks to be printed."
        yield Trouble("$.licence.attribution", "The terms ask for an attribution.", fix)


def verbs(measure: Measure) -> Iterator[Trouble]:
    """What a licence opens and restricts differs from its terms, and from one another."""
    stated = measure.licence
    plain = msgspec.structs.replace(stated, opens=(), restricts=())
    for at, verb in enumerate(stated.restricts):
        if needed(stated, verb) == needed(plain, verb):
            yield _idle(f"$.licence.restricts[{at}]", verb, stated.terms)
    for at, verb in enumerate(stated.opens):
        path = f"$.licence.opens[{at}]"
        if verb in stated.restricts:
            fix = "Leave it in one of them."
            yield Trouble(path, f'"{verb}" stands in `opens` and in `restricts`.', fix)
        elif needed(stated, verb) == needed(plain, verb):
            yield _idle(path, verb, stated.terms)


def _idle(path: str, verb: str, terms: str) -> Trouble:
    return Trouble(path, f'"{verb}" asks for the same under "{terms}" without it.', "Leave it out.")
