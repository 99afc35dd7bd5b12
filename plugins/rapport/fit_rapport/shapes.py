"""Dip and recovery as a V: a steep step down, and the way back within a window.

The criterion family of Stiles et al. 2004 (J Couns Psychol 51:81) and Strauss et al. 2006 (J
Consult Clin Psychol 74:337). Which SD, c, window and tolerance they took is not agreed upon, and
events come and go with c; so all of them are stored with every answer, and it is best to compute
more than one c (Gumz et al. 2012).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from fit_rapport.finding import Finding, Pairs, reaches, too_few, unable, verdict

RULE, VERSION = "v-shape", "1"


class Event(NamedTuple):
    """A dip: its index, and the index at which the ratings were back, None where they were not."""

    dip: int
    recovered: int | None


def v_events(
    ratings: Sequence[float], sd: float, c: float, window: int = 3, tolerance_sd: float = 0.25
) -> tuple[Event, ...]:
    """Find every dip, oldest first.

    A dip at t: x[t-1] - x[t] >= c * sd. It has recovered at the first u in t+1 .. t+window with
    x[u] >= x[t-1] - tolerance_sd * sd. A further step down before that belongs to the same dip.
    """
    found: list[Event] = []
    at = 1
    while at < len(ratings):
        before = ratings[at - 1]
        if not reaches(before - ratings[at], c * sd):
            at += 1
            continue
        after = range(at + 1, min(at + window + 1, len(ratings)))
        back = next((u for u in after if reaches(ratings[u], before - tolerance_sd * sd)), None)
        found.append(Event(at, back))
        at = at + window + 1 if back is None else back + 1
    return tuple(found)


def v_shape(
    ratings: Sequence[float],
    sd: float | None,
    c: float,
    window: int = 3,
    tolerance_sd: float = 0.25,
) -> Finding:
    """Whether the newest rating begins a dip; its way back is the comeback."""
    parameters: Pairs = (
        ("c", c),
        ("window", window),
        ("tolerance SD", tolerance_sd),
    )
    if sd is None:
        reason = "no spread between persons is known for this scale"
        return unable(RULE, VERSION, reason, parameters)
    parameters += (("SD", sd),)
    if len(ratings) < 2:
        return too_few(RULE, VERSION, 0, 1, parameters)
    events = v_events(ratings, sd, c, window, tolerance_sd)
    newest = len(ratings) - 1
    last = ratings[-2]
    seen = events[-1] if events else None
    recovered = seen is not None and seen.recovered == newest
    return Finding(
        RULE,
        VERSION,
        verdict(seen is not None and seen.dip == newest),
        reason="an earlier dip is back within the tolerance" if recovered else "",
        parameters=(*parameters, ("least drop", c * sd)),
        scores=(("last", last),),
        comeback=last - tolerance_sd * sd,
    )
