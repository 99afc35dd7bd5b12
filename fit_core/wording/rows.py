"""A wording as a person looks at it: item by item, with the code of every answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from fit_core.wording.canonical import answers_of

if TYPE_CHECKING:
    from fit_core.measure.model import Measure, Wording


class Row(NamedTuple):
    """One item: its number, our topic, the sentence, and (code, label) of each answer."""

    item: str
    topic: str
    text: str
    answers: tuple[tuple[str, str], ...]


def rows_of(wording: Wording, measure: Measure) -> tuple[Row, ...]:
    """Return every item of a complete wording, in the order of the measure."""
    rows = []
    for item in measure.items:
        responses = measure.responses[item.responses]
        codes = responses.codes or [c for c in (responses.min, responses.max) if c is not None]
        words = answers_of(wording, measure, item.id)
        answers = tuple((f"{code:f}", word) for code, word in zip(codes, words, strict=False))
        rows.append(Row(item.id, item.topic, wording.items[item.id].text, answers))
    return tuple(rows)
