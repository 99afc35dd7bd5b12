"""Text from files of others: made plain, or refused with the reason.

What a client reads holds words only. HTML entities become the signs that they stand for; spaces
and line breaks become one space; marks of no width go. Control signs, marks that turn the writing
direction, and markup are refused: they could hide or change a sentence.
"""

from __future__ import annotations

import html
import re
import unicodedata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from fit_core.measure.model import Wording

#: Characters of the longest texts: a title or an answer, and a sentence or an instruction.
MAX_LABEL: Final = 300
MAX_SENTENCE: Final = 3000

_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_MARKUP = re.compile(r"<[/!?]?[A-Za-z!?-][^<>]{0,500}>|<!--|\]\]>")
#: Zero width space, word joiner and byte order mark: left over from web pages, without meaning.
_NOTHING = dict.fromkeys((0x200B, 0x2060, 0xFEFF))
#: Format signs that writing needs: soft hyphen, joiners, and marks of direction without a range.
_NEEDED = frozenset("\u00ad\u061c\u200c\u200d\u200e\u200f")
_SPACES = frozenset("\t\n\r")


def plain(text: str) -> str:
    """Return text as people read it; `fault` says whether it can be used.

    Applying it twice changes nothing more, unless `fault` finds an entity.
    """
    shown = _ENTITY.sub(lambda found: html.unescape(found[0]), text)
    return tidy(shown)


def tidy(text: str) -> str:
    """Return text in composed form (NFC) with single spaces; entities stay as they are."""
    composed = unicodedata.normalize("NFC", text.translate(_NOTHING))
    return re.sub(r"[ \t\n\r\u00a0\u2028\u2029]+", " ", composed).strip(" ")


def fault(text: str, limit: int = MAX_SENTENCE) -> str:
    """Return why a text cannot be shown to a client, as ``it ...``; empty where it can."""
    if len(text) > limit:
        return f"it has {len(text)} characters, at most {limit} are read"
    hidden = next((sign for sign in text if _hidden(sign)), "")
    if hidden:
        name = unicodedata.name(hidden, "a control sign")
        return f"it holds the hidden sign U+{ord(hidden):04X} ({name.lower()})"
    markup = _MARKUP.search(text)
    if markup:
        return f"it holds markup, {markup[0][:40]}"
    entity = _ENTITY.search(text)
    return f"it holds the entity {entity[0]}" if entity else ""


def plain_wording(wording: Wording) -> Wording:
    """Return a wording with every text tidied."""
    import msgspec

    from fit_core.measure.model import ItemWording

    items = {
        name: ItemWording(text=tidy(item.text), answers=tuple(map(tidy, item.answers)))
        for name, item in wording.items.items()
    }
    return msgspec.structs.replace(
        wording,
        title=tidy(wording.title),
        instruction=tidy(wording.instruction),
        licence=tidy(wording.licence),
        answers={name: tuple(map(tidy, found)) for name, found in wording.answers.items()},
        items=items,
    )


def _hidden(sign: str) -> bool:
    """Whether a sign is a control, a surrogate, unassigned, or a format sign that is not needed."""
    if sign in _SPACES or sign in _NEEDED:
        return False
    return unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Cn", "Co")
