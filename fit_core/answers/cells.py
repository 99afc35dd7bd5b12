"""One answer as text, turned into one cell: ticks, or one of the kinds of no-answer.

A cell of a choice is the number of picks, and of a text 1; neither counts in a scale.
"""

from __future__ import annotations

from collections.abc import Callable

from fit_core.answers.keys import Key
from fit_core.answers.model import BLANK, INVALID, TOKENS, AnswerProblem
from fit_core.answers.numbers import advice_on, parse_number

#: Distinct texts of one column that are remembered. A column with more is read, not remembered.
_REMEMBERED = 4096
#: How much of an unusable answer a message repeats.
_SHOWN = 40


def read_cell(key: Key, text: str) -> int:
    """Return the cell of an answer; `INVALID` for one that the item does not allow."""
    token = TOKENS.get(text)
    if token is not None:
        return token
    if key.kind == "text":
        return 1 if text.strip() else BLANK
    if key.kind == "choice":
        picks = picks_of(text)
        fits = len(set(picks)) == len(picks) <= key.picks and set(picks) <= set(key.among)
        return len(picks) if fits else INVALID
    number = parse_number(text)
    ticks = None if number is None else key.ticks_of(number)
    return INVALID if ticks is None else ticks


def picks_of(text: str) -> tuple[str, ...]:
    """Return the item ids of a choice that is written as ``2+5``."""
    return tuple(text.split("+"))


def problem_of(key: Key, text: str) -> AnswerProblem:
    """Say why an answer cannot be used and what would be allowed."""
    shown = text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
    if key.kind == "number" and parse_number(text) is None:
        reason = advice_on(text)
    else:
        reason = "is not an allowed answer"
    what = f"item {key.item}: {shown!r} {reason}; allowed: {key.allows()}"
    return AnswerProblem(key.item, shown, what)


class CellReader(dict[str, int]):
    """Texts of one item's column to cells: `reader[text]`. Each distinct text is read once.

    Args:
        key: what the item allows.
        translate: the texts of a foreign file in the words of the machine interfaces.

    """

    def __init__(self, key: Key, translate: Callable[[str], str] = str) -> None:
        super().__init__()
        self.key = key
        self._translate = translate

    def __missing__(self, text: str) -> int:
        cell = read_cell(self.key, self._translate(text))
        if len(self) < _REMEMBERED:
            self[text] = cell
        return cell

    def problem(self, text: str) -> AnswerProblem:
        """Say why a text of this column cannot be used."""
        return problem_of(self.key, text)
