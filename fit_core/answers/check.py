"""The check of one administration. Risk answers are found first, before anything can go wrong."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from difflib import get_close_matches

from fit_core.answers.cells import picks_of, problem_of, read_cell
from fit_core.answers.keys import Key, item_keys, total_key
from fit_core.answers.model import INVALID, NO_ANSWER, AnswerProblem, Checked, RiskAnswer
from fit_core.answers.risk import RiskRules, Thresholds
from fit_core.errors import UsageError
from fit_core.measure.identity import structure_hash
from fit_core.measure.model import Measure
from fit_core.measure.ranges import from_ticks

#: An answer as it comes in. A list is a choice; None is not answered.
Raw = str | int | Decimal | Sequence[str] | None


def check_answers(
    measure: Measure,
    raw: Mapping[str, Raw],
    totals: Mapping[str, Raw] | None = None,
    *,
    as_printed: bool = False,
    tightened: Thresholds | None = None,
) -> Checked:
    """Check the answers of one administration.

    Args:
        measure: the measure, as loaded.
        raw: answers by item id. ``""``, None and an absent id are blank; ``NA``, ``REFUSED`` and
            ``DONTKNOW`` are the other kinds of no answer and never a problem.
        totals: typed-in totals by scale id, for scales whose method is ``entered``.
        as_printed: numbers are those that the paper shows, where they differ from the codes.
        tightened: the clinic's lower thresholds of safety items, by item id.

    Raises:
        UsageError: an id that the measure does not have.

    """
    return Checker(measure, as_printed=as_printed, tightened=tightened).check(raw, totals)


class Checker:
    """`check_answers` for many administrations of one measure: the keys are made once."""

    def __init__(
        self,
        measure: Measure,
        *,
        as_printed: bool = False,
        tightened: Thresholds | None = None,
    ) -> None:
        self._measure = measure
        self._structure = structure_hash(measure)
        self._keys = {key.item: key for key in item_keys(measure, as_printed=as_printed)}
        self._rules = RiskRules(measure, tightened)
        self._totals = {
            scale.id: total_key(scale) for scale in measure.scales if scale.method == "entered"
        }

    def check(self, raw: Mapping[str, Raw], totals: Mapping[str, Raw] | None = None) -> Checked:
        """Check one administration; see `check_answers`."""
        _known(raw, self._keys, f"{self._measure.id} has no item")
        _known(totals or {}, self._totals, f"{self._measure.id} takes no total for the scale")
        texts = {item: _as_text(raw.get(item)) for item in self._keys}
        risk, safety_missing = self._risk(texts)
        cells = {item: read_cell(key, texts[item]) for item, key in self._keys.items()}
        entered, total_problems = self._entered(totals or {})
        return Checked(
            measure=self._measure.id,
            structure=self._structure,
            cells=tuple(cells.values()),
            texts={item: texts[item] for item in self._answered("text", cells)},
            picks={item: picks_of(texts[item]) for item in self._answered("choice", cells)},
            totals=entered,
            risk=risk,
            safety_missing=safety_missing,
            problems=(
                *(
                    problem_of(self._keys[item], texts[item])
                    for item, cell in cells.items()
                    if cell == INVALID
                ),
                *total_problems,
            ),
        )

    def _risk(self, texts: Mapping[str, str]) -> tuple[tuple[RiskAnswer, ...], tuple[str, ...]]:
        """Read the safety items alone, so that nothing else on the form can hide them."""
        return self._rules.find(
            {item: read_cell(self._keys[item], texts[item]) for item in self._rules.items}
        )

    def _entered(
        self, totals: Mapping[str, Raw]
    ) -> tuple[dict[str, Decimal], tuple[AnswerProblem, ...]]:
        values: dict[str, Decimal] = {}
        problems: list[AnswerProblem] = []
        for scale, raw in totals.items():
            key, text = self._totals[scale], _as_text(raw)
            cell = read_cell(key, text)
            if cell > NO_ANSWER:
                values[scale] = from_ticks(cell, key.unit)
            elif cell == INVALID:
                problems.append(problem_of(key, text))
        return values, tuple(problems)

    def _answered(self, kind: str, cells: Mapping[str, int]) -> list[str]:
        return [
            item for item, key in self._keys.items() if key.kind == kind and cells[item] > NO_ANSWER
        ]


def _as_text(raw: Raw) -> str:
    if raw is None:
        return ""
    if isinstance(raw, str):
        return raw
    if isinstance(raw, Decimal):
        return format(raw, "f")
    if isinstance(raw, Sequence):
        return "+".join(str(part) for part in raw)
    return str(raw)


def _known(given: Collection[str], keys: Mapping[str, Key], what: str) -> None:
    for name in given:
        if name not in keys:
            near = get_close_matches(name, keys, n=1, cutoff=0.4)
            hint = f"Did you mean {near[0]}? " if near else ""
            there = ", ".join(keys) or "none"
            raise UsageError(f"{what} {name!r}.", f"{hint}There are: {there}.")
