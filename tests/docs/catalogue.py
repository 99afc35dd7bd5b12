"""The catalogue as it is made, read once for all tests that look at it."""

from __future__ import annotations

import functools

from docs.catalogue.contents import FOLDER, pages
from docs.catalogue.overviews import books
from docs.catalogue.shelf import Book, read_shelf

PACKS = read_shelf()
BOOKS = {book.measure.id: book for book in books(PACKS)}


@functools.cache
def all_pages() -> dict[str, str]:
    """Every page by its place."""
    return dict(pages(PACKS))


def page_of(book: Book) -> str:
    return all_pages()[f"{FOLDER}/measures/{book.measure.id}.md"]
