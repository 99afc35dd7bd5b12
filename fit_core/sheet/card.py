"""The conversation card: topics for a talk about the client's world. Nothing on it is scored.

The topics follow those of the Cultural Formulation Interview (DSM-5); the words are our own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal

from fit_core.adapt.words import Words
from fit_core.sheet.document import Column, Document, Heading, Paragraph, Table
from fit_core.sheet.model import Text

#: In the order of the talk: what it is, where it comes from, who one is, what helps, the two here.
TOPICS: Final = (
    "card-name",
    "card-known",
    "card-weight",
    "card-why",
    "card-lighter",
    "card-heavier",
    "card-background",
    "card-background-here",
    "card-own-ways",
    "card-earlier-help",
    "card-way",
    "card-now",
    "card-between-us",
)
_LINES: Final = 12


def build_card(words: Words, paper: Literal["A4", "Letter"], clinic: str, day: str) -> Document:
    """Build the card in a language.

    Args:
        words: of the language. clinic: its name, may be empty. day: ``YYYY-MM-DD``.

    """
    title = Text(words.say("card-title"))
    return Document(
        title=title,
        subtitle=Text(clinic, "clinic"),
        language=words.tag,
        paper=paper,
        date=day,
        parts=tuple(_parts(words)),
        footer=(Text(words.say("card-unscored")),),
        running=title,
    )


def _parts(words: Words) -> Iterator[Heading | Paragraph | Table]:
    yield Paragraph(text=Text(words.say("card-purpose")))
    topics = [(str(number), name) for number, name in enumerate(TOPICS, 1)]
    yield Table(
        columns=(Column(Text(""), "right"), Column(Text(""))),
        rows=tuple((Text(number), Text(words.say(name))) for number, name in topics),
        empty=Text(""),
        alt=words.say("card-purpose"),
    )
    yield Heading(text=Text(words.say("card-notes")))
    yield Table(
        columns=(Column(Text("")),),
        rows=((Text(""),),) * _LINES,
        empty=Text(""),
        alt=words.say("card-notes"),
    )
