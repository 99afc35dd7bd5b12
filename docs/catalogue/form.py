"""The form that `fit form` prints for a measure, as a picture, and what the picture shows."""

from __future__ import annotations

from typing import NamedTuple

from fit_forms import draw_form

from docs.catalogue.png import first_page
from docs.catalogue.shelf import LANGUAGE, Book
from docs.catalogue.text import asked
from fit_core import __version__
from fit_core.adapt.words import Words
from fit_core.sheet.blank import Blank, build_form
from fit_core.sheet.form import Form

#: Pixels to the inch: print of 9.5 points can still be read.
_DPI = 78
#: The day that dates the file; it is not printed, and a fixed one gives the same picture each time.
_DAY = "2026-01-01"


class Shown(NamedTuple):
    """A form, what its picture shows for those who cannot see it, and what stands below."""

    form: Form
    alt: str
    caption: str


def shown(book: Book, words: Words) -> Shown:
    """The form of a measure as a clinic gets it that has brought no wording."""
    blank = Blank(
        measure=book.measure,
        wording=book.wording,
        why_entry="no-wording",
        language=LANGUAGE,
        paper="A4",
        date=_DAY,
        software=__version__,
    )
    form = build_form(blank, words)
    return Shown(form, _alt(book, form), _caption(book, form))


def picture(form: Form) -> bytes:
    """Draw the first page of a form; returns PNG."""
    return first_page(draw_form(form).data, _DPI)


def _alt(book: Book, form: Form) -> str:
    ids = [item.id for item in book.measure.items]
    what = f"{asked(ids)} with" if ids else "the scales with"
    if form.kind == "client":
        return f"First page of the form {book.name}: {what} room for the answers, a box for a code"
    return (
        f"First page of the score-entry sheet of {book.name}: {what} boxes for the numbers, "
        "in our own topics, and no sentence of the form"
    )


def _caption(book: Book, form: Form) -> str:
    name = book.measure.id
    if form.kind == "client":
        return f"The first page of what `fit form {name}` prints."
    return f"The first page of what `fit form {name}` prints while no wording has been brought."
