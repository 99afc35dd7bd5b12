"""The overviews of the catalogue: by pack, by component, by licence, and from A to Z."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import get_args

from docs.catalogue import licence
from docs.catalogue.shelf import Book, Pack
from docs.catalogue.text import counted, listed, plain, questions, table
from docs.catalogue.words import COMPONENTS, GRADES, TERMS, components
from fit_core.measure.vocabulary import Terms
from fit_core.scoring.compile import is_draft

_HEAD = ("measure", "questions", "answered by", "kind", "licence", "scoring key")


def books(packs: Iterable[Pack]) -> list[Book]:
    """Every measure of some packs, from A to Z."""
    found = (book for pack in packs for book in pack.books)
    return sorted(found, key=lambda book: book.name.casefold())


def a_to_z(packs: Sequence[Pack]) -> str:
    """Every measure in one table."""
    found = books(packs)
    intro = f"Every measure on the shelf: {len(found)} in {counted(len(packs), 'pack')}."
    return _joined("# A to Z", intro, listing(found))


def by_component(packs: Sequence[Pack]) -> str:
    """The measures that speak to each component of the relationship."""
    return _joined(
        "# By component",
        "The parts of the relationship between client and therapist, and outcomes, each with "
        "what could ask about it. `fit coverage` shows a clinic which of them it never asks.",
        *_components(books(packs)),
    )


def _components(found: Sequence[Book]) -> Iterator[str]:
    for name in components():
        own = [book for book in found if name in _speaks(book)]
        yield f"## {name}\n\n{COMPONENTS[name]}"
        yield listing(own) if own else "No measure on the shelf asks about it."


def _speaks(book: Book) -> set[str]:
    items = (name for item in book.measure.items for name in item.components)
    return {*book.measure.components, *items}


def by_licence(packs: Sequence[Pack]) -> str:
    """The measures under each of the terms, and what these usually ask for."""
    found = books(packs)
    terms: tuple[Terms, ...] = get_args(Terms)
    kept = [kind for kind in terms if any(book.measure.licence.terms == kind for book in found)]
    parts = []
    for kind in kept:
        own = [book for book in found if book.measure.licence.terms == kind]
        parts += [
            f"## {kind}",
            f"{TERMS[kind]} {counted(len(own), 'measure')}.",
            listing(own, by_terms=True),
        ]
    return _joined(
        "# By licence",
        "Keys, counts and ranges are facts, so scoring a clinic's own answers is open under all "
        "terms. The sentences belong to their owners. This is what each act usually asks for; the "
        "page of a measure says where its own licence differs. A *statement* is the clinic's own "
        "word that it earns no money with the form, a *permission* the owner's in writing, a "
        "*licence* one bought from the owner. This is not legal advice.",
        licence.matrix(kept),
        *parts,
    )


def pack(found: Pack) -> str:
    """The page of a pack: what a clinic chooses it for, its measures, its own notes."""
    return _joined(
        f"# {found.name}",
        found.chosen_for,
        listing(found.books, up="../../"),
        f"Install it as `fit-{found.name}`.",
        _notes(found.readme),
    )


def _notes(readme: str) -> str:
    """What the pack says of itself, without its title and its list of files."""
    parts = re.split(r"\n(?=\*\*)", readme)
    return "\n".join(part for part in parts[1:])


def packs_table(packs: Iterable[Pack]) -> str:
    """One line a pack: why a clinic would choose it, and what is in it."""
    rows = (
        (
            f"[{found.name}](packs/{found.name}/index.md)",
            found.chosen_for,
            listed([_short(book) for book in found.books]),
        )
        for found in packs
    )
    return table(("pack", "choose it when", "measures"), rows)


def _short(book: Book) -> str:
    return f"[{book.measure.id}](measures/{book.measure.id}.md)"


def grades() -> str:
    """What each grade means."""
    return table(("grade", "means"), ((f"**{name}**", said) for name, said in GRADES.items()))


def summary(packs: Sequence[Pack]) -> str:
    """How much stands on the shelf."""
    found = books(packs)
    drafts = sum(is_draft(book.measure) for book in found)
    return (
        f"{counted(len(found), 'measure')} in {counted(len(packs), 'pack')}; {drafts} of them are "
        "drafts, which do not score until a clinic has confirmed the key from its own manual."
    )


def listing(found: Iterable[Book], up: str = "", *, by_terms: bool = False) -> str:
    """A table of measures.

    Args:
        found: the measures. up: the way from the page to the folder of the catalogue.
        by_terms: the page has told the licence terms already.

    """
    return table(
        _HEAD, (_row(book, up, "" if by_terms else book.measure.licence.terms) for book in found)
    )


def _row(book: Book, up: str, terms: str) -> tuple[str, ...]:
    measure = book.measure
    draft = "draft: " if is_draft(measure) else ""
    return (
        f"[{plain(book.name)}]({up}measures/{measure.id}.md)",
        str(questions([item.id for item in measure.items])) if measure.items else "totals only",
        listed(measure.respondents),
        measure.kind,
        terms,
        f"{draft}{measure.key_grade}",
    )


def _joined(*parts: str) -> str:
    return "\n\n".join(part for part in parts if part) + "\n"
