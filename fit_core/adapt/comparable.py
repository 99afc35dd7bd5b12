"""What may be compared between two groups, given what studies showed of how they answer.

The table is that of the project's notes on culture, part A1: measurement invariance in the sense of
Meredith (1993), read strictly. Where studies disagree, the stricter one counts.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Literal, NamedTuple, get_args

from fit_core.adapt.adaptation import Set
from fit_core.adapt.layer import Evidence, InvarianceLevel
from fit_core.measure.model import Grade

#: Say that it is the same thing; compare changes, or go with correlations; compare raw values and
#: use one line for both; use one spread, and with it one reliable change, for both.
Operation = Literal["construct", "change", "value", "spread"]
OPERATIONS: Final[frozenset[Operation]] = frozenset(get_args(Operation))
#: What each level allows.
ALLOWED: Final[dict[InvarianceLevel, frozenset[Operation]]] = {
    "none": frozenset(),
    "configural": frozenset({"construct"}),
    "metric": frozenset({"construct", "change"}),
    "partial": frozenset({"construct", "change"}),
    "scalar": frozenset({"construct", "change", "value", "spread"}),
    "strict": OPERATIONS,
}
#: What of it is allowed with caution only, which is then said.
CAUTIOUS: Final[dict[InvarianceLevel, frozenset[Operation]]] = {
    "partial": frozenset({"change"}),
    "scalar": frozenset({"spread"}),
}
#: Grades of evidence that can allow something; what is graded lower can only forbid.
SURE: Final[tuple[Grade, ...]] = ("high", "medium")
_RANK: Final = {level: rank for rank, level in enumerate(ALLOWED)}
#: Above this nothing counts where items were found to work differently or studies disagree.
_CONTESTED: Final[InvarianceLevel] = "metric"


class Verdict(NamedTuple):
    """What may be compared between two groups.

    Attributes:
        level: that counts; None where nobody has looked. allows: operations.
        cautious: of these, what is allowed with caution. evidence: that was read.
        contested: studies disagree, or found items that work differently.

    """

    level: InvarianceLevel | None
    allows: frozenset[Operation]
    cautious: frozenset[Operation] = frozenset()
    evidence: tuple[Set[Evidence], ...] = ()
    contested: bool = False


#: One group, or one language.
SAME: Final = Verdict(None, OPERATIONS)
_UNKNOWN: Final = Verdict(None, frozenset())


def languages_compare(
    evidence: Iterable[Set[Evidence]], scale: str, one: str, other: str
) -> Verdict:
    """What may be compared between answers in two languages on a scale.

    Args:
        evidence: of the measure. scale: its id. one, other: BCP 47 tags of the forms.

    """
    if one_language(one, other):
        return SAME
    return verdict(
        found
        for found in evidence
        if found.value.kind == "language"
        and found.value.scale in ("", scale)
        and _is_pair(found.value.between, one, other)
    )


def verdict(evidence: Iterable[Set[Evidence]]) -> Verdict:
    """What studies of one pair of groups come to."""
    mine = tuple(evidence)
    sure = [found.value.level for found in mine if found.value.grade in SURE]
    if not sure:
        return _UNKNOWN._replace(evidence=mine)
    level = min((found.value.level for found in mine), key=_RANK.__getitem__)
    disputed = any(found.value.contested or found.value.dif for found in mine)
    contested = disputed or len({found.value.level for found in mine}) > 1
    if disputed:
        level = min(level, _CONTESTED, key=_RANK.__getitem__)
    return Verdict(level, ALLOWED[level], CAUTIOUS.get(level, frozenset()), mine, contested)


def one_language(one: str, other: str) -> bool:
    """Whether two tags name one language: ``en`` and ``en-GB`` do, ``en-GB`` and ``en-US`` not."""
    return _covers(one, other) or _covers(other, one)


def _covers(wide: str, narrow: str) -> bool:
    return not wide or wide == narrow or narrow.startswith(f"{wide}-")


def _is_pair(between: tuple[str, str], one: str, other: str) -> bool:
    """Whether a study of two languages is about these: one of all Spanish is about es-MX too."""
    first, second = between
    straight = _covers(first, one) and _covers(second, other)
    return straight or (_covers(first, other) and _covers(second, one))
