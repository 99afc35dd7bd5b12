"""Answers in one argument of the command line: ``0,1,2`` by position or ``3=2,9=0`` by item."""

from __future__ import annotations

from fit_core.errors import UsageError
from fit_core.measure.model import Measure


def parse_answer_list(measure: Measure, text: str) -> dict[str, str]:
    """Return the answers by item id, as typed; `check_answers` then judges each of them.

    By position every item has its place, and a place may be empty; only optional items at the end
    may be left off. By item, those not named are blank.

    Raises:
        UsageError: the count is wrong, both ways are mixed, or an item is named twice.

    """
    parts = text.split(",") if text else []
    named = ["=" in part for part in parts]
    if any(named) and not all(named):
        raise UsageError(
            f"The answers {text!r} mix places and item names.",
            "Write either 0,1,2 … in the order of the items or 3=2,9=0 … by item.",
        )
    return _by_item(parts) if any(named) else _by_place(measure, parts)


def _by_item(parts: list[str]) -> dict[str, str]:
    answers: dict[str, str] = {}
    for part in parts:
        item, _, answer = part.partition("=")
        if item in answers:
            raise UsageError(f"Item {item} is answered twice.", "Give one answer for each item.")
        answers[item] = answer
    return answers


def _by_place(measure: Measure, parts: list[str]) -> dict[str, str]:
    items = [item.id for item in measure.items]
    needed = max((n for n, item in enumerate(measure.items, 1) if not item.optional), default=0)
    if not needed <= len(parts) <= len(items):
        count = str(len(items)) if needed == len(items) else f"{needed} to {len(items)}"
        raise UsageError(
            f"{measure.id} takes {count} answers, and {len(parts)} were given.",
            "Leave a place empty (0,,2) for an item without an answer, and write decimals with a "
            "point.",
        )
    return dict(zip(items, parts, strict=False))
