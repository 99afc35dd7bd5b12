"""What can still be read of a list of answers that is refused: enough to look for risk in it.

A list with a place too many or too few, an item named twice or a wrong separator is never recorded.
The client answered all the same, so every answer that a safety item may have been given is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fit_core.answers.cells import read_cell
from fit_core.answers.keys import Key, item_keys
from fit_core.answers.model import RiskAnswer
from fit_core.answers.risk import RiskRules, Thresholds
from fit_core.measure.model import Measure

#: What people put between answers. The one that cuts a list into most parts is taken.
_SEPARATORS = (",", ";", r"\|", r"\s+", r"[,;|\s]+")
_EQUALS = re.compile(r"\s*[=:]\s*")
#: The number of an item within a name that the measure does not have, as in ``q9``.
_NUMBER = re.compile(r"\d+")


def possible_risk(
    measure: Measure, text: str, *, as_printed: bool = False, tightened: Thresholds | None = None
) -> tuple[RiskAnswer, ...]:
    """Risk answers that a list may hold which cannot be read as it stands.

    Args:
        measure: what was answered. text: as typed.
        as_printed, tightened: as for `fit_core.answers.check.check_answers`.

    Returns:
        For each safety item the highest value that may be meant for it, where that is a risk
        answer. Where places are missing or too many, any place that the item may have moved to is
        looked at, so that one too many may be shown, and never one too few.

    """
    rules = RiskRules(measure, tightened)
    keys = {key.item: key for key in item_keys(measure, as_printed=as_printed)}
    parts = _parts(text, len(keys))
    found: dict[str, RiskAnswer] = {}
    for item in rules.items:
        for answer in _candidates(measure, item, parts):
            for risk in _risk(rules, keys, item, answer):
                if item not in found or found[item].value < risk.value:
                    found[item] = risk
    return tuple(found.values())


def _risk(rules: RiskRules, keys: dict[str, Key], item: str, answer: str) -> tuple[RiskAnswer, ...]:
    blank = {other: read_cell(keys[other], "") for other in rules.items}
    return rules.find(blank | {item: read_cell(keys[item], answer)})[0]


def _parts(text: str, items: int) -> list[str]:
    plain = _EQUALS.sub("=", text.strip())
    parts = max((re.split(separator, plain) for separator in _SEPARATORS), key=len)
    if len(parts) == 1 and plain.isdecimal() and items > 1:  # 112101012
        return list(plain)
    return [part.strip() for part in parts]


def _candidates(measure: Measure, item: str, parts: list[str]) -> Iterator[str]:
    """Every answer that may be meant for an item: by its name, or by a place near its own."""
    ids = [known.id for known in measure.items]
    needed = max((n for n, known in enumerate(measure.items, 1) if not known.optional), default=0)
    too_few = len(ids) - len(parts) if len(parts) < needed else 0
    too_many = len(parts) - needed if len(parts) > len(ids) else 0
    place = ids.index(item)
    for at, part in enumerate(parts):
        name, equals, answer = part.partition("=")
        if not equals and place - too_few <= at <= place + too_many:
            yield part
        elif equals and _names(name.strip(), item, ids):
            yield answer.strip()


def _names(name: str, item: str, ids: list[str]) -> bool:
    return name == item or (name not in ids and _NUMBER.findall(name) == [item])
