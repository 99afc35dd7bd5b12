"""Small help for parts of pages: headings, paragraphs and tables from plain strings."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, Final, Literal

from fit_core.sheet.document import Column, Heading, Paragraph, Table
from fit_core.sheet.model import Text, Voice

if TYPE_CHECKING:
    from fit_core.adapt.words import Words

#: A head, or a head with where its cells stand.
Head = str | tuple[str, Literal["left", "right", "centre"]]
#: In which measures and packs say what they name, and the rules what they looked at.
_THEIRS: Final = "en"
_SPELT: Final = "en-GB"
#: Round a passage in that language while a sentence is made: LRI and PDI (UAX #9, 2.4 and 2.6).
_BEGINS, _ENDS = "\u2066", "\u2069"
_PASSAGE: Final = re.compile(f"{_BEGINS}([^{_ENDS}]*){_ENDS}")
#: Decimals that a score or an answer may have, and figures of a difference.
_DECIMALS, _FIGURES = 4, 4
#: A day, and a number with more decimals than anybody reads; not in a DOI or a version.
_DAY: Final = re.compile(r"\b\d{4}-\d\d-\d\d\b")
_LONG: Final = re.compile(r"(?<![\w./])\d{1,3}\.\d{4,}(?![\w./])")
_DECIMAL: Final = re.compile(r"(?<![\w./])\d+\.\d+(?![\w/]|\.\d)")


def heading(words: str, level: Literal[2, 3] = 2) -> Heading:
    """A heading in the core's voice."""
    return Heading(text=Text(words), level=level)


def paragraph(words: str, voice: Voice = "core", *, note: bool = False) -> Paragraph:
    """A paragraph; a note is set smaller."""
    return Paragraph(text=Text(words, voice), note=note)


def table(
    heads: Sequence[Head], rows: Iterable[Sequence[str | Text]], empty: str, alt: str
) -> Table:
    """A table; cells that are plain strings are in the core's voice."""
    return Table(
        columns=tuple(
            Column(Text(head)) if isinstance(head, str) else Column(Text(head[0]), head[1])
            for head in heads
        ),
        rows=tuple(tuple(c if isinstance(c, Text) else Text(c) for c in row) for row in rows),
        empty=Text(empty),
        alt=alt,
    )


def dated(day: dt.date) -> str:
    """A date on the pages for supervision and of the service, which are in English."""
    from babel.dates import format_date  # the command line starts without it

    return str(format_date(day, "long", locale="en_GB"))


def counted(count: int, noun: str) -> str:
    """``1 answer``, ``2 answers``."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def passage(words: Words, said: str, voice: Voice) -> Text:
    """What a measure, a pack or a rule says, in its own language where that is not the sheet's."""
    return Text(said, voice, language="" if _is_theirs(words) else _THEIRS)


def theirs(words: Words) -> Words:
    """The words of what measures, packs and rules say: the page's own where that is theirs."""
    return words if _is_theirs(words) else _english()


def inset(words: Words, said: str) -> str:
    """What they say, to be put into a sentence of the page that `texts` parts again."""
    return said if _is_theirs(words) else f"{_BEGINS}{said}{_ENDS}"


def texts(said: str, voice: Voice) -> tuple[Text, ...]:
    """A sentence as texts: each passage that was inset is one by itself, in its own language.

    So it keeps its order within a line that runs the other way, and is read aloud as what it is.
    """
    parts = enumerate(_PASSAGE.split(said))
    made = (Text(part.strip(), voice, language=_THEIRS if at % 2 else "") for at, part in parts)
    return tuple(text for text in made if text.words)


def ended(words: Words, said: str) -> str:
    """What is no sentence by itself, with the full stop of its language."""
    return words.say("clinician-ended", said=said)


def _is_theirs(words: Words) -> bool:
    return words.tag.partition("-")[0] == _THEIRS


@cache
def _english() -> Words:
    from fit_core.adapt.words import Words  # the command line starts without it

    return Words(_SPELT)


def joined(words: Words, parts: Iterable[str]) -> str:
    """Parts that may hold commas, in one row."""
    return words.say("clinician-between").join(parts)


def readable(words: Words, said: str) -> str:
    """What a program noted, with dates as people write them and numbers in three figures.

    The dates are in the language of what was noted; the numbers have the form of the page, since
    7.5 beside 7,5 makes a reader look twice.
    """
    own = theirs(words)

    def day(found: re.Match[str]) -> str:
        try:
            return own.medium_date(dt.date.fromisoformat(found[0]))
        except ValueError:
            return found[0]

    noted = _LONG.sub(lambda found: f"{float(found[0]):.3g}", _DAY.sub(day, said))
    if own is words:
        return noted
    return _DECIMAL.sub(lambda found: number(words, Decimal(found[0])), noted)


def number(words: Words, value: Decimal | float) -> str:
    """A score or an answer as the language writes it."""
    return words.number(Decimal(str(value)), _DECIMALS)


def signed(words: Words, value: Decimal | Fraction) -> str:
    """A difference with its sign, in at most four figures."""
    return words.signed(Decimal(f"{float(value):.{_FIGURES}g}"), _DECIMALS)
