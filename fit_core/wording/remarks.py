"""What a person is told of a file before they confirm it: what it does not say, what is unsure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fit_core.wording.asked import base

if TYPE_CHECKING:
    from fit_core.measure.model import Item, Measure, Wording
    from fit_core.wording.asked import Asked
    from fit_core.wording.brought import Brought, Question
    from fit_core.wording.labels import Labels
    from fit_core.wording.match import Match

    Taken = list[tuple[Item, Question, Labels]]


def about_file(brought: Brought, asked: Asked, wording: Wording) -> list[str]:
    """Say what the file did not say or says otherwise, and what was taken instead."""
    said = []
    if brought.language != wording.language:
        theirs = f"is in {brought.language[:40]}" if brought.language else "names no language"
        said.append(f"The file {theirs}; it is kept as {wording.language}.")
    if brought.title and brought.title != wording.title:
        said.append(f'The file is titled "{brought.title[:80]}", the form "{wording.title}".')
    if not brought.instruction and not asked.instruction:
        said.append("The file has no instruction; a plain one of ours stands there.")
    if not (brought.status or asked.status):
        said.append("The file does not say whether it is a translation.")
    return said


def about_order(match: Match, taken: Taken) -> list[str]:
    """Say where only the order speaks."""
    said = []
    if match.by == "order":
        said.append("The file numbers no question: they were taken in their order.")
    unsure = [item.id for item, _, told in taken if not told.sure]
    if unsure:
        items = ", ".join(unsure)
        said.append(f"Item {items}: the answers have no numbers, and were taken in their order.")
    said += [
        f'Item {item.id}: "{word}" is an answer beside the codes, and not kept.'
        for item, _, told in taken
        for word in told.extra
    ]
    return said


def about_official(measure: Measure, language: str, text: str) -> tuple[str, tuple[str, ...]]:
    """Return the source of the official text that this is, or a remark that it is none."""
    known = [found for found in measure.official if base(found.language) == base(language)]
    same = next((found.source for found in known if found.fingerprint == text), "")
    if same or not known:
        return same, ()
    sources = "; ".join(found.source for found in known)
    return "", (f"The sentences differ from the official text that the measure knows ({sources}).",)
