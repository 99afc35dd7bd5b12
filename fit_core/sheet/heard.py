"""Sentences that remember how they were said: which message, and what was put into it."""

from __future__ import annotations

from collections.abc import Iterable

from fit_core.adapt.words import Words
from fit_core.sheet.origin import Said


class Heard(Words):
    """`Words` that keep each sentence with its message and facts.

    Args:
        words: in whose language, and how, sentences are said.

    """

    def __init__(self, words: Words) -> None:
        super().__init__(
            words.tag,
            words.sources,
            fallback=words.fallback,
            form=words.form,
            gender=words.gender,
            digits=words.digits,
        )
        self._said: dict[Said, None] = {}

    @property
    def all(self) -> tuple[Said, ...]:
        """All that was said so far."""
        return tuple(self._said)

    def say(self, message: str, **facts: str | int | float) -> str:
        """Say a sentence as `Words.say` does, and remember it."""
        words = super().say(message, **facts)
        put_in = tuple((name, str(value)) for name, value in facts.items())
        self._said.setdefault(Said(message, put_in, words))
        return words

    def behind(self, printed: Iterable[str]) -> tuple[Said, ...]:
        """What was said that stands in these texts, each message once."""
        page = "\0".join(printed)  # one search for each sentence, not one for each text
        return tuple(one for one in self._said if one.words in page)


def behind(words: str, said: Iterable[Said]) -> tuple[Said, ...]:
    """The messages that a text consists of: the whole of it, or those that stand in it in turn.

    Where two messages say the same, both are named. A message whose words are only a part of
    another's is left out; it stands among the facts that were put into that one.
    """
    known = [one for one in said if one.words]
    whole = tuple(one for one in known if one.words == words)
    if whole:
        return whole
    found: list[tuple[int, Said]] = []
    taken: list[tuple[int, int]] = []
    for one in sorted(known, key=lambda one: -len(one.words)):
        at = words.find(one.words)
        span = (at, at + len(one.words))
        if at >= 0 and all(span[1] <= low or high <= span[0] for low, high in taken):
            taken.append(span)
            found.append((at, one))
    return tuple(one for _, one in sorted(found, key=lambda pair: pair[0]))
