"""Compare a wording with its measure: half a translation is never offered to a client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fit_core.errors import Problem
from fit_core.measure.say import suggestion
from fit_core.measure.walk import Found, Trouble

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from fit_core.measure.model import Measure, ResponseSet, Wording


def check_wording(path: Path, measure: Measure) -> tuple[Problem, ...]:
    """Return everything that is wrong in a wording file of this measure; empty when it is fine."""
    from fit_core.measure.load import located, wording_from_table
    from fit_core.measure.source import read_source

    source = read_source(path)
    if isinstance(source, Problem):
        return (source,)
    found: Found = []
    wording = wording_from_table(source.table, found)
    if wording is not None:
        found.extend(wording_troubles(wording, measure))
    return located(source, found)


def wording_troubles(wording: Wording, measure: Measure) -> Iterator[Trouble]:
    """Yield where a wording does not fit its measure or is incomplete."""
    yield from _belongs(wording, measure)
    for name in ("title", "instruction", "licence", "language"):
        if not str(getattr(wording, name)).strip():
            yield Trouble(f"$.{name}", f"`{name}` is empty.", "A client's form needs it.")
    yield from _sentences(wording, measure)
    yield from _answers(wording, measure)


def _belongs(wording: Wording, measure: Measure) -> Iterator[Trouble]:
    if wording.measure != measure.id:
        what = f"This is the wording of `{wording.measure}`, not of `{measure.id}`."
        yield Trouble("$.measure", what, "Check the file's name and its first line.")
    elif wording.version != measure.version:
        what = f"The wording is of version {wording.version}, the measure is {measure.version}."
        yield Trouble("$.version", what, "Check every sentence, then set the version.")


def _sentences(wording: Wording, measure: Measure) -> Iterator[Trouble]:
    ids = [item.id for item in measure.items]
    for name in ids:
        if name not in wording.items:
            fix = "A half-translated questionnaire is never offered: write its text."
            yield Trouble("$.items", f"Item `{name}` has no sentence.", fix)
    for name, item in wording.items.items():
        if name not in ids:
            yield Trouble(f"$.items.{name}", f"There is no item `{name}`.", suggestion(name, ids))
        elif not item.text.strip():
            yield Trouble(f"$.items.{name}.text", "The sentence is empty.", "Write its text.")


def _answers(wording: Wording, measure: Measure) -> Iterator[Trouble]:
    for name, labels in wording.answers.items():
        if name not in measure.responses:
            fix = suggestion(name, measure.responses)
            yield Trouble(f"$.answers.{name}", f"There is no response set `{name}`.", fix)
        else:
            yield from _labels(labels, measure.responses[name], f"$.answers.{name}")
    for item in measure.items:
        own = wording.items[item.id].answers if item.id in wording.items else ()
        found = measure.responses[item.responses]
        if own:
            yield from _labels(own, found, f"$.items.{item.id}.answers")
        elif item.responses not in wording.answers and label_count(found):
            what = f"The answers of item `{item.id}` have no words."
            yield Trouble("$.answers", what, f"Add `{item.responses}` to [answers].")


def label_count(responses: ResponseSet) -> int:
    """Return how many labels a response set needs: one a code, two for the ends of a line."""
    return len(responses.codes) or (2 if responses.step is not None else 0)


def _labels(labels: tuple[str, ...], found: ResponseSet, path: str) -> Iterator[Trouble]:
    wanted = label_count(found)
    if len(labels) != wanted:
        what = f"{len(labels)} labels where {wanted} are needed."
        yield Trouble(path, what, "Give one for each code in order, or the two ends of a line.")
    for at, label in enumerate(labels):
        if not label.strip():
            yield Trouble(f"{path}[{at}]", "The label is empty.", "Write its words.")
