"""One page in two languages: the same content said twice, joined text by text.

A page is made twice from the same facts, in one language and in the other, each checked by itself.
Here the second is laid beside the first: every text of the first holds what the second says in its
place. What a client wrote, and what both say alike, stands once. A layer of a language asks for it
(``beside``); Welsh services, for instance, owe both languages equal treatment on one page.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple, TypeVar

import msgspec

from fit_core.sheet.form import Form
from fit_core.sheet.model import Provenance, SharedBlock, Sheet, Text

P = TypeVar("P", Sheet, Form)
#: Fields of parts of a page that hold printed or spoken words and are no texts.
_STRINGS = frozenset({"alt", "label", "date"})
#: Between two short ones in one place.
BETWEEN = " | "


def joined(first: P, second: P) -> P:
    """The first page with the second's words beside its own.

    Args:
        first: whose language comes first, and whose figures, ids and paper the page has.
        second: of the same facts. A part that only one of them has stands in that language alone.

    """
    pair: _Pair = _Pair(second.language)
    if isinstance(first, Sheet) and isinstance(second, Sheet):
        return msgspec.structs.replace(
            first,
            header=pair.value(first.header, second.header),
            blocks=pair.blocks(first.blocks, second.blocks),
            running=pair.text(first.running, second.running),
            said=tuple(dict.fromkeys((*first.said, *second.said))),
            beside=second.language,
        )
    said = {
        name: pair.value(getattr(first, name), getattr(second, name))
        for name in first.__struct_fields__
        if not isinstance(getattr(first, name), str) and name != "footer"
    }
    footer = (*first.footer, *pair.rest(first.footer, second.footer))
    return msgspec.structs.replace(first, **said, footer=footer, beside=second.language)


class _Pair(NamedTuple):
    """Joins parts of two pages; ``language`` is the second page's."""

    language: str

    def blocks(
        self, first: Sequence[SharedBlock], second: Sequence[SharedBlock]
    ) -> tuple[SharedBlock, ...]:
        """Each block with the next of its kind on the other page, if that has one."""
        waiting = list(second)
        made = []
        for block in first:
            other = next((b for b in waiting if _same_kind(block, b)), None)
            if other is not None:
                waiting.remove(other)
            made.append(block if other is None else self._block(block, other))
        return tuple(made)

    def _block(self, first: SharedBlock, second: SharedBlock) -> SharedBlock:
        if isinstance(first, Provenance) and isinstance(second, Provenance):
            return msgspec.structs.replace(first, beside=self.rest(first.lines, second.lines))
        made: SharedBlock = self.value(first, second)
        return made

    def rest(self, first: Sequence[Text], second: Sequence[Text]) -> tuple[Text, ...]:
        """What a footer says in the second language: a paragraph, not a list of pairs."""
        known = {line.words for line in first}
        return tuple(self._tagged(line) for line in second if line.words not in known)

    def _tagged(self, text: Text) -> Text:
        return msgspec.structs.replace(text, language=text.language or self.language)

    def text(self, first: Text, second: Text) -> Text:
        """A text with the other's words beside it, unless they are the same, as a client's are."""
        if not first.words or second.words in {"", first.words}:
            return first
        language = second.language or self.language
        return msgspec.structs.replace(first, beside=second.words, beside_language=language)

    def value(self, first: Any, second: object) -> Any:  # noqa: ANN401 - any part of a page
        """Any part with the same part of the other page beside it."""
        if isinstance(first, Text) and isinstance(second, Text):
            return self.text(first, second)
        if isinstance(first, tuple) and isinstance(second, tuple):
            rest = [self._tagged(one) for one in second[len(first) :] if isinstance(one, Text)]
            return (*map(self.value, first, second), *first[len(second) :], *rest)
        if isinstance(first, msgspec.Struct) and type(first) is type(second):
            return self._struct(first, second)
        return first

    def _struct(self, first: msgspec.Struct, second: object) -> msgspec.Struct:
        changes = {}
        for name in first.__struct_fields__:
            mine, other = getattr(first, name), getattr(second, name)
            if name in _STRINGS and isinstance(mine, str) and other not in {"", mine}:
                changes[name] = f"{mine}{BETWEEN}{other}"
            elif not isinstance(mine, str):
                changes[name] = self.value(mine, other)
        return msgspec.structs.replace(first, **changes)


def _same_kind(one: SharedBlock, other: SharedBlock) -> bool:
    return type(one) is type(other) and one.element == other.element
