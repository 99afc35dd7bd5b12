"""The rules that look at what a sheet is made of: elements, crisis text, blank places, review."""

from __future__ import annotations

from collections.abc import Iterator

from fit_core.sheet.harm_lexicon import Lexica, lexicon_of
from fit_core.sheet.harm_rules import Finding
from fit_core.sheet.harm_texts import NEEDED, OWN_VOICES, texts_of
from fit_core.sheet.harm_words import blank_place
from fit_core.sheet.model import Crisis, Extra, Prompts, Provenance, Sheet, Text

#: By this a footer's text is known that says that nobody has reviewed the list of words.
UNREVIEWED = "lexicon-unreviewed"


def read_parts(sheet: Sheet, lexica: Lexica = ()) -> Iterator[Finding]:
    """What is missing or hidden in the blocks of a sheet."""
    there = {type(block) for block in sheet.blocks}
    for needed in NEEDED:
        if needed not in there:
            rule = "harm.no-crisis-text" if needed is Crisis else "harm.element"
            yield Finding(rule, needed.__name__, "this element stands on every sheet")
    for block in sheet.blocks:
        if isinstance(block, Crisis) and not block.text.words.strip():
            why = "the clinic's text for help in a crisis is empty"
            yield Finding("harm.no-crisis-text", "", why)
        if isinstance(block, Extra | Prompts):
            yield from blank_parts(block)
    yield from _review(sheet, lexica)


def blank_parts(block: Extra | Prompts) -> Iterator[Finding]:
    """Paragraphs and questions that are only a place where something is missing."""
    for text in texts_of(block):
        if text.voice not in OWN_VOICES and (not text.words or blank_place(text.words)):
            why = "a place that only shows that something is missing"
            yield Finding("harm.gap-leak", text.words, why)


def _review(sheet: Sheet, lexica: Lexica) -> Iterator[Finding]:
    if lexicon_of(sheet.language, lexica).reviewed:
        return
    footers = (block for block in sheet.blocks if isinstance(block, Provenance))
    marks = [line for footer in footers for line in footer.lines if line.because == UNREVIEWED]
    if not any(_says(mark) for mark in marks):
        why = "the footer does not say that the word list of this language is unreviewed"
        yield Finding("harm.unreviewed", sheet.language, why)


def _says(text: Text) -> bool:
    return not blank_place(text.words) and bool(text.words.strip())
