"""Which pages the catalogue has, where they stand, and what fills its first page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docs.catalogue import overviews
from docs.catalogue.form import picture, shown
from docs.catalogue.page import page
from docs.catalogue.shelf import LANGUAGE, Book, Pack
from docs.catalogue.text import plain
from fit_core.adapt.words import Words

#: Below the folder of the documentation. `index.md` in it is written by hand and committed.
FOLDER = "reference/catalogue"
FIRST = f"{FOLDER}/index.md"
#: Not written into the first page itself: what it leads to is there on the site only.
_WAYS = (
    "Look it up [from A to Z](a-to-z.md), [by component of the relationship](by-component.md) or "
    "[by licence](by-licence.md), or search: short names, titles and topics are all found."
)
_REGION = re.compile(r"<!-- catalogue: (\w+) -->")


def pages(packs: tuple[Pack, ...]) -> Iterator[tuple[str, str]]:
    """Every page made from the shelf: its place below the documentation, and its text."""
    yield f"{FOLDER}/a-to-z.md", overviews.a_to_z(packs)
    yield f"{FOLDER}/by-component.md", overviews.by_component(packs)
    yield f"{FOLDER}/by-licence.md", overviews.by_licence(packs)
    names = {book.measure.id: book.name for book in overviews.books(packs)}
    words = Words(LANGUAGE)
    for found in packs:
        yield _pack(found), overviews.pack(found)
        for book in found.books:
            yield _measure(book.measure.id), page(book, names, _figure(book, words))


def pictures(packs: tuple[Pack, ...]) -> Iterator[tuple[str, bytes]]:
    """The picture of every form: its place below the documentation, and the file (PNG)."""
    words = Words(LANGUAGE)
    for book in overviews.books(packs):
        yield f"{FOLDER}/forms/{book.measure.id}.png", picture(shown(book, words).form)


def navigation(packs: tuple[Pack, ...]) -> list[object]:
    """The navigation below the first page: overviews, then the packs, each with its measures."""
    return [
        {"A to Z": f"{FOLDER}/a-to-z.md"},
        {"By component": f"{FOLDER}/by-component.md"},
        {"By licence": f"{FOLDER}/by-licence.md"},
        {"Packs": [{found.name: _below(found)} for found in packs]},
    ]


def filled(text: str, packs: tuple[Pack, ...]) -> str:
    """The first page with what is on the shelf in place of its marks."""
    made = {
        "summary": overviews.summary(packs),
        "ways": _WAYS,
        "packs": overviews.packs_table(packs),
        "grades": overviews.grades(),
    }
    return _REGION.sub(lambda found: made[found[1]], text)


def _figure(book: Book, words: Words) -> str:
    """The picture on the page of a measure, with its words."""
    _, alt, caption = shown(book, words)
    image = f"![{plain(alt)}](../forms/{book.measure.id}.png){{ .form loading=lazy }}"
    return f"{caption}\n\n{image}"


def _below(found: Pack) -> list[str]:
    return [_pack(found), *(_measure(book.measure.id) for book in found.books)]


def _pack(found: Pack) -> str:
    return f"{FOLDER}/packs/{found.name}/index.md"


def _measure(name: str) -> str:
    return f"{FOLDER}/measures/{name}.md"
