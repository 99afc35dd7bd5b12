"""Drops from the last rating or from the own mean, against a stated spread."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from fit_rapport.finding import Finding, Pairs, below, mean_sd, reaches, too_few, unable, verdict

RELIABLE, STRICTER, OWN_Z, VERSION = "reliable-drop", "stricter-of-two", "within-person-z", "1"
#: Earlier ratings without which an own spread says nothing (project rule).
LEAST = 4
#: A dip is over when it came back to this share of the spread below the rating before it.
COMEBACK = 0.25


class Spread(NamedTuple):
    """SD and reliability of a scale in a stated sample, with the source."""

    sd: float
    reliability: float
    source: str

    @property
    def of_difference(self) -> float:
        """The standard error of a difference of two ratings: SD * sqrt(2 (1 - r)).

        Jacobson and Truax 1991 (J Consult Clin Psychol 59:12), corrected by Christensen and
        Mendoza 1986 (Behav Ther 17:305).
        """
        return self.sd * math.sqrt(2 * (1 - self.reliability))


def reliable_drop(ratings: Sequence[float], spread: Spread | None, z: float = 1.96) -> Finding:
    """Whether the last step down is as large as chance seldom makes it.

    It fires when last - newest >= z * SD * sqrt(2 (1 - r)): 1.96 for 95 % two-sided, 1.28 for 90 %
    one-sided.
    """
    parameters: Pairs = (("z", z),)
    if spread is None:
        reason = "no norm with SD and reliability is known for this scale"
        return unable(RELIABLE, VERSION, reason, parameters)
    parameters += (
        ("SD", spread.sd),
        ("reliability", spread.reliability),
        ("source", spread.source),
    )
    if len(ratings) < 2:
        return too_few(RELIABLE, VERSION, 0, 1, parameters)
    last, newest = ratings[-2:]
    least = z * spread.of_difference
    return Finding(
        RELIABLE,
        VERSION,
        verdict(reaches(last - newest, least)),
        parameters=(*parameters, ("S difference", spread.of_difference), ("least drop", least)),
        scores=(("last", last),),
        comeback=last - COMEBACK * spread.sd,
    )


def stricter_threshold(within: float, between: float, c: float = 1.0) -> float:
    """The larger of two SDs, c times: a drop has to be large for the person and among persons.

    The idea is that of Gumz et al. 2012 (BMC Med Res Methodol 12:10).
    """
    return c * max(within, between)


def stricter_of_two(ratings: Sequence[float], between: float | None, c: float = 1.0) -> Finding:
    """Compare the last step down with the larger of the own SD and that between persons."""
    parameters: Pairs = (("c", c),)
    if between is None:
        reason = "no spread between persons is known for this scale"
        return unable(STRICTER, VERSION, reason, parameters)
    if len(ratings) <= LEAST:
        return too_few(STRICTER, VERSION, max(len(ratings) - 1, 0), LEAST, parameters)
    _, within = mean_sd(ratings[:-1])
    least = stricter_threshold(within, between, c)
    last, newest = ratings[-2:]
    return Finding(
        STRICTER,
        VERSION,
        verdict(reaches(last - newest, least)),
        parameters=(*parameters, ("SD within", within), ("SD between", between), ("least", least)),
        scores=(("last", last),),
        comeback=last - COMEBACK * max(within, between),
    )


def own_z(history: Sequence[float], new: float, least: int = LEAST) -> float | None:
    """How many own SDs a rating lies above the own mean of the earlier ones.

    None with fewer than ``least`` earlier ratings, or where these are all the same.
    """
    if len(history) < max(least, 2):
        return None
    mean, sd = mean_sd(history)
    return (new - mean) / sd if sd else None


def within_person(ratings: Sequence[float], cut: float = 2.0) -> Finding:
    """Whether the newest rating lies ``cut`` own SDs below the own mean.

    Cut-points of the literature are particular to a study; 2 is the project's own choice.
    """
    history = ratings[:-1]
    parameters = (("cut", cut), ("least", LEAST))
    if len(history) < LEAST:
        return too_few(OWN_Z, VERSION, len(history), LEAST, parameters)
    z = own_z(history, ratings[-1])
    if z is None:
        return unable(OWN_Z, VERSION, "the earlier ratings are all the same", parameters)
    mean, sd = mean_sd(history)
    return Finding(
        OWN_Z,
        VERSION,
        verdict(below(z, -cut)),
        parameters=(*parameters, ("z", z), ("own SD", sd)),
        scores=(("own mean", mean),),
        limit=mean - cut * sd,
    )
