"""The one door to text that a client can see: sentences, numbers and dates in one language.

Sentences are Project Fluent messages in ``fit_core/adapt/text/LANGUAGE/*.ftl``. A sentence is
always a whole message, chosen by computed facts; none is put together from pieces.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

from fit_core.adapt.messages import Messages
from fit_core.errors import FitError, NotFoundError

_TEXT = Path(__file__).parent / "text"


class Words:
    """Sentences, numbers and dates of one language.

    Args:
        tag: BCP 47 language tag such as ``en-GB``. Sentences are those of its language; dates
            and numbers those of the whole tag.

    Raises:
        NotFoundError: no such language is known, or there are no sentence files for it.

    """

    def __init__(self, tag: str) -> None:
        self.tag = tag
        self._locale = _locale(tag)
        self._messages = _messages(self._locale.language)
        self._gap = Words.say(self, "sentence-gap")

    def say(self, message: str, **facts: str | int | float) -> str:
        """The sentence of this name with these facts in it.

        Args:
            message: name of the message. facts: strings are set as they are (numbers that are
                printed come ready from `number`); numbers may choose a plural. What ``count``
                chooses by is printed as ``$number``.

        Raises:
            FitError: the message is missing or a fact that it needs is. A gap in a sentence is
                never printed.

        """
        if "count" in facts:
            facts.setdefault("number", self.number(Decimal(str(facts["count"])), 4))
        if not self._messages.has(message):
            raise _faulty(message, self.tag, "it is not in the sentence files")
        text, errors = self._messages.format(message, facts)
        if text is None:
            raise _faulty(message, self.tag, "it has no text")
        if errors:
            raise _faulty(message, self.tag, "; ".join(errors))
        return text

    def number(self, value: Decimal | int, decimals: int = 0) -> str:
        """A number with at most this many decimals, as the language writes it; 6.0 is 6."""
        pattern = "#,##0" + ("." + "#" * decimals if decimals else "")
        return str(format_decimal(value, pattern, locale=self._locale))

    def signed(self, value: Decimal, decimals: int = 0) -> str:
        """A difference with its sign, the minus as a printer sets it; of none there is no sign."""
        sign = "+" if value > 0 else "\u2212" if value < 0 else ""
        return f"{sign}{self.number(abs(value), decimals)}"

    def joined(self, sentences: Iterable[str]) -> str:
        """Whole sentences one after the other, parted as the language parts them."""
        return self._gap.join(sentences)

    def listed(self, items: Iterable[str]) -> str:
        """Words as a list, as the language joins one: ``a, b and c``."""
        return str(format_list(list(items), locale=self._locale))

    def date(self, day: dt.date) -> str:
        """A date with the month's name, so that no order of figures can be misread."""
        return str(format_date(day, "long", locale=self._locale))

    def medium_date(self, day: dt.date) -> str:
        """A date with the month's name cut short, for tables."""
        return str(format_date(day, "medium", locale=self._locale))

    def short_date(self, day: dt.date) -> str:
        """Day and month, for the axis of a chart."""
        return str(format_date(day, "d MMM", locale=self._locale))

    def language_name(self, tag: str = "") -> str:
        """What a language is called in this one; this one itself by default."""
        try:
            named = Locale(tag.replace("_", "-").partition("-")[0] or self._locale.language)
        except (ValueError, UnknownLocaleError):
            return tag
        return str(named.get_display_name(self._locale) or tag or self.tag)


def _locale(tag: str) -> Locale:
    try:
        return Locale.parse(tag, sep="-")
    except (ValueError, UnknownLocaleError) as error:
        raise NotFoundError(
            f"{tag!r} names no known language.",
            "Write a language tag such as en-GB in clinic.toml, or after --language.",
        ) from error


@cache
def _messages(language: str) -> Messages:
    folder = _TEXT / language
    if not folder.is_dir():
        raise NotFoundError(
            f"There are no sentences in the language {language}.",
            "Choose another language in clinic.toml, for instance en-GB.",
        )
    return Messages(language, sorted(folder.glob("*.ftl")))


def _faulty(message: str, tag: str, reason: str) -> FitError:
    return FitError(
        f"The sentence {message} cannot be said in {tag}: {reason}.",
        "Mend the sentence file of the language or choose another language.",
    )
