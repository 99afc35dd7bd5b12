"""What may be done with a measure, in a table, and how its wording is brought."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docs.catalogue.shelf import Book
from docs.catalogue.text import Sources, plain, table
from docs.catalogue.words import TERMS
from fit_core.measure.licence import TABLE, VERBS, Need, needed
from fit_core.measure.model import Measure
from fit_core.measure.vocabulary import Terms, Verb

#: What each verb of the gate is, in words.
ACTS: dict[Verb, str] = {
    "score": "score answers",
    "enter-total": "type in a total",
    "keep": "keep answers in the clinic's record",
    "show-items": "show the sentences of the form in a list or a report",
    "print": "print the form with its sentences",
    "screen": "show the form on a screen, to be answered",
    "translate": "translate the sentences",
    "export": "hand answers and scores on",
    "fit-model": "fit a statistical model to collected answers",
}

#: The record that a clinic makes for what an act asks for.
RECORDS: dict[Need, str] = {
    "nothing": "open to all",
    "statement": "the clinic states that it earns no money with it",
    "permission": "the owner's permission in writing",
    "licence": "a licence from the owner",
}


def licence(book: Book, sources: Sources) -> Iterator[str]:
    """The parts of a page on the licence of a measure."""
    found, name = book.measure.licence, book.measure.id
    yield (
        f"**{found.terms}**, owned by {plain(found.owner)}. {TERMS[found.terms]} "
        f"Where this stands: {sources.mark(found.source)}. This is what was gathered, not legal "
        "advice: the owner's own text holds."
    )
    if found.attribution:
        yield f"The line to print with it: *{plain(found.attribution)}*."
    yield table(("to", "asks for"), ((ACTS[verb], RECORDS[needed(found, verb)]) for verb in VERBS))
    if any(needed(found, verb) != "nothing" for verb in VERBS):
        yield (
            f"`fit measures licence add {name}` keeps the record that an act asks for; nothing "
            "else is asked of the clinic. See [Keep to the licences](../../../how-to/licences.md)."
        )


def wording(book: Book, sources: Sources) -> Iterator[str]:
    """Whether the sentences come with the pack, and what to do where they do not."""
    measure = book.measure
    if book.wording:
        yield "The pack ships the sentences: the project wrote them."
    elif not measure.items:
        yield "The items are not held here, so there is nothing that sentences could belong to."
    else:
        yield (
            "No sentence of the form is shipped, because the sentences are the owner's. Bring the "
            f"official text: `fit wording template {measure.id}` writes a file to fill in, and "
            f"`fit wording import {measure.id} FILE` takes it in. Until then `fit form "
            f"{measure.id}` prints a sheet with numbers and our topics, for answers that were "
            "given on the official paper. See "
            "[Bring the sentences of a measure](../../../how-to/bring-wording.md)."
        )
    if measure.official:
        yield "What is brought is compared with the fingerprint of the owner's own text:"
        yield table(("language", "fingerprint", "source"), _official(measure, sources))


def _official(measure: Measure, sources: Sources) -> Iterator[tuple[str, ...]]:
    for text in measure.official:
        yield plain(text.language), f"`{text.fingerprint}`", sources.mark(text.source)


def matrix(terms: Iterable[Terms]) -> str:
    """What acts usually ask for, a row a term; acts that ask alike share a column."""
    kinds = tuple(terms)
    alike: dict[tuple[Need, ...], list[Verb]] = {}
    for verb in VERBS:
        alike.setdefault(tuple(TABLE[kind][verb] for kind in kinds), []).append(verb)
    head = ("terms", *("; ".join(ACTS[verb] for verb in verbs) for verbs in alike.values()))
    rows = zip(kinds, *([_short(need) for need in needs] for needs in alike), strict=True)
    return table(head, rows)


def _short(need: Need) -> str:
    return "open" if need == "nothing" else need
