"""The one door to text that a client can see: sentences, numbers and dates in one language.

Sentences are Project Fluent messages in files such as ``fit_core/adapt/text/en/sheet.ftl``. A
sentence is always a whole message, chosen by computed facts; none is put together from pieces.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from functools import cache, cached_property
from typing import TYPE_CHECKING, Final, Literal

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal

from fit_core.adapt.chain import chain, own_chain, parse
from fit_core.adapt.messages import Messages
from fit_core.adapt.sources import LEXICON, Source, files_of
from fit_core.errors import FitError, NotFoundError

if TYPE_CHECKING:
    from pathlib import Path

    from fit_core.adapt.layer import AddressForm, GenderForm

#: Digits by their ISO code: 0-9, and the Arabic-Indic ones. Whoever sets a sheet chooses; the
#: habit of a region in CLDR does not.
Digits = Literal["latn", "arab"]

#: Marks of direction that CLDR puts into dates and numbers. A page sets its directions itself.
_MARKS: Final = dict.fromkeys(map(ord, "\u200e\u200f\u061c"))
_ARAB: Final = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


class Words:
    """Sentences, numbers and dates of one language.

    A message that the language lacks is said in the next of its chain (`fit_core.adapt.chain`), at
    last in English; ``fallen`` says which were, and in which language.

    Args:
        tag: BCP 47 language tag such as ``en-GB``. Sentences are those of its chain; dates and
            numbers those of the tag.
        sources: of sentences, beside the core's own.
        fallback: languages that a layer names for sentences that it lacks, in order.
        form: how the reader is spoken to. gender: of the reader, as sentences need it.
        digits: of dates and counts. Scores are always in ``latn``, so that all see one number.

    Raises:
        NotFoundError: no such language is known, or there are no sentence files for it.

    """

    def __init__(
        self,
        tag: str,
        sources: Iterable[Source] = (),
        *,
        fallback: Iterable[str] = (),
        form: AddressForm = "neutral",
        gender: GenderForm = "x",
        digits: Digits = "latn",
    ) -> None:
        self.tag, self.sources, self.fallback = tag, tuple(sources), tuple(fallback)
        self.form, self.gender, self.digits = form, gender, digits
        #: Messages that were said in another language, with its tag.
        self.fallen: dict[str, str] = {}
        self._locale = parse(tag)
        self._own = own_chain(tag)
        self._chain = chain(tag, self.fallback)
        self._always: dict[str, str | int | float] = {"form": form, "gender": gender}
        self._found: dict[str, tuple[str, Messages]] = {}
        if not any(_messages(one, self.sources) for one in self._own):
            raise NotFoundError(
                f"There are no sentences in the language {tag}.",
                "Take a layer of this language into use, or choose another, for instance en-GB.",
            )
        self._gap = Words.say(self, "sentence-gap")
        self.fallen.clear()

    @cached_property
    def lexica(self) -> tuple[Path, ...]:
        """Folders in which the layers behind these sentences list words that sheets avoid."""
        folders = (source.folder.parent / LEXICON for source in self.sources if not source.own)
        return tuple(folder for folder in folders if folder.is_dir())

    def knows(self, message: str) -> bool:
        """Whether a message of this name can be said, in whichever language."""
        return self._find(message) is not None

    def brought(self, message: str, otherwise: str) -> str:
        """What a pack says, in its sentence files or a layer's, else as the pack itself has it."""
        return self.say(message) if self.knows(message) else otherwise

    def say(self, message: str, **facts: str | int | float) -> str:
        """The sentence of this name with these facts in it.

        Args:
            message: name of the message. facts: strings are set as they are (numbers that are
                printed come ready from `number`); numbers may choose a plural. What ``count``
                chooses by is printed as ``$number``. ``$form`` and ``$gender`` are always there.

        Raises:
            FitError: the message is missing or a fact that it needs is. A gap in a sentence is
                never printed.

        """
        found = self._found.get(message) or self._find(message)
        if found is None:
            raise _faulty(message, self.tag, "it is not in the sentence files")
        tag, messages = found
        if "count" in facts:
            facts.setdefault("number", self.counted(facts["count"]))
        text, errors = messages.format(message, self._always | facts)
        if text is None:
            raise _faulty(message, tag, "it has no text")
        if errors:
            raise _faulty(message, tag, "; ".join(errors))
        if tag not in self._own:
            self.fallen[message] = tag
        return text

    def _find(self, message: str) -> tuple[str, Messages] | None:
        if message not in self._found:
            for tag in self._chain:
                messages = _messages(tag, self.sources)
                if messages is not None and messages.has(message):
                    self._found[message] = tag, messages
                    break
        return self._found.get(message)

    def joined(self, sentences: Iterable[str]) -> str:
        """Whole sentences one after the other, parted as the language parts them."""
        return self._gap.join(sentences)

    def number(self, value: Decimal | int, decimals: int = 0) -> str:
        """A number with at most this many decimals, as the language writes it; 6.0 is 6."""
        pattern = "#,##0" + ("." + "#" * decimals if decimals else "")
        return str(format_decimal(value, pattern, locale=self._locale)).translate(_MARKS)

    def counted(self, value: str | int | float) -> str:
        """A number that was counted, in the digits of the sentences."""
        return self._in_digits(self.number(Decimal(str(value)), 4))

    def signed(self, value: Decimal, decimals: int = 0) -> str:
        """A difference with its sign, the minus as a printer sets it; of none there is no sign."""
        sign = "+" if value > 0 else "\u2212" if value < 0 else ""
        return f"{sign}{self.number(abs(value), decimals)}"

    def listed(self, items: Iterable[str]) -> str:
        """Words as a list, as the language joins one: ``a, b and c``.

        Where the joining word follows from the sound after it, CLDR hedges, as with the Welsh
        ``a(c)``; there the last is parted from the others as these are: ``a, b, c``.
        """
        patterns = self._locale.list_patterns["standard"]
        if any("(" in patterns[place] for place in ("2", "end")):
            return str(patterns["middle"].format("", "")).join(items)
        return str(format_list(list(items), locale=self._locale))

    def date(self, day: dt.date) -> str:
        """A Gregorian date with the month's name, so that no order of figures can be misread."""
        return self._in_digits(str(format_date(day, "long", locale=self._locale)))

    def medium_date(self, day: dt.date) -> str:
        """A date with the month's name cut short, for tables."""
        return self._in_digits(str(format_skeleton("yMMMd", day, locale=self._locale)))

    def short_date(self, day: dt.date) -> str:
        """Day and month, for the axis of a chart."""
        return self._in_digits(str(format_skeleton("MMMd", day, locale=self._locale)))

    def language_name(self, tag: str = "") -> str:
        """What this language calls another, or itself; a tag that nobody knows, as it stands.

        A script is named where the tag has one, a region is not.
        """
        try:
            found = parse(tag.replace("_", "-")) if tag else self._locale
        except NotFoundError:
            return tag
        named = Locale(found.language, script=found.script)
        return str(named.get_display_name(self._locale) or tag or self.tag)

    def _in_digits(self, printed: str) -> str:
        plain = printed.translate(_MARKS)
        return plain.translate(_ARAB) if self.digits == "arab" else plain


@cache
def _messages(tag: str, sources: tuple[Source, ...]) -> Messages | None:
    """The messages of one tag; None where nobody has any."""
    found = {path: source.begins for source, path in files_of(tag, sources)}
    return Messages(tag, found, found) if found else None


def _faulty(message: str, tag: str, reason: str) -> FitError:
    return FitError(
        f"The sentence {message} cannot be said in {tag}: {reason}.",
        "Mend the sentence file of the language or choose another language.",
    )
