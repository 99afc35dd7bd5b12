"""What is read of a sheet: every text with its voice, and which of them are running text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from fit_core.sheet.harm_fold import letters
from fit_core.sheet.model import (
    Context,
    Crisis,
    Extra,
    Message,
    OwnWords,
    Prompts,
    Provenance,
    Purpose,
    Sheet,
    Text,
    Writing,
)

#: Whose words are never searched.
OWN_VOICES = ("client", "clinic")
#: Blocks that never give way.
NEEDED = (Purpose, Writing, Crisis, Provenance)
#: Fields that hold printed or spoken words without a voice of their own.
_STRINGS = ("alt", "label", "date")
_BODY = (Purpose, OwnWords, Message, Context, Prompts, Crisis)


def all_texts(sheet: Sheet) -> Iterator[Text]:
    """Every text of a sheet, in order, however deep it stands, alternative texts included."""
    yield from texts_of(sheet.header)
    for block in sheet.blocks:
        yield from texts_of(block)
    yield sheet.running


def texts_of(value: object) -> Iterator[Text]:
    """Every text of a part of a sheet, with the alternative texts and labels of its charts.

    What stands beside a text in a second language is a text of its own.
    """
    if isinstance(value, Text):
        yield value
        if value.beside:
            yield Text(value.beside, value.voice, language=value.beside_language)
    elif isinstance(value, tuple):
        for part in value:
            yield from texts_of(part)
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            said = getattr(value, name)
            if name in _STRINGS and said and isinstance(said, str):
                yield Text(said)
            else:
                yield from texts_of(said)


def body_letters(sheet: Sheet) -> tuple[str, ...]:
    """The letters of each running text; labels of charts, captions and the footer are none."""
    blocks = [block for block in sheet.blocks if isinstance(block, _BODY)]
    texts = [text for block in blocks for text in texts_of(block)]
    texts += [t for b in sheet.blocks if isinstance(b, Extra) for t in b.paragraphs]
    return tuple(letters(text.words) for text in texts)


def other_letters(sheet: Sheet) -> str:
    """The letters of every text that is no running text, one after another."""
    rest = (block for block in sheet.blocks if not isinstance(block, (*_BODY, Extra)))
    texts: Iterable[Text] = (*texts_of(sheet.header), sheet.running, *texts_of(tuple(rest)))
    return " ".join(letters(text.words) for text in texts)


def own_letters(sheet: Sheet) -> tuple[str, ...]:
    """The letters of each text in the client's or the clinic's own words."""
    own = (text for text in all_texts(sheet) if text.voice in OWN_VOICES)
    return tuple(letters(text.words) for text in own)
