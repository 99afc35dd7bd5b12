"""Check the sentence files of a language: as whole as the English ones, and fit to be printed.

A layer's own tests use it:

```python
from fit_core.testing import check_sentences


def test_sentences():
    assert check_sentences(PACK / "text" / "cy") == ()
```

A variable of the English message that a language has no use for is named in the comment over the
message: ``# absent: mode``.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import product
from pathlib import Path
from typing import Final, NamedTuple

from babel import Locale

from fit_core.adapt.chain import parse
from fit_core.adapt.messages import Messages
from fit_core.adapt.sources import Source
from fit_core.adapt.variants import (
    NUMBERS,
    Entry,
    absent_in,
    default_of,
    entries,
    selectors,
    selects,
    variables,
)
from fit_core.adapt.words import Words
from fit_core.clinic.translations import english_folders
from fit_core.errors import FitError
from fit_core.testing.reading import FORMULAS, Formula, as_text

#: What else a message may choose by, with all that can be handed over.
AXES: Final[Mapping[str, tuple[str, ...]]] = {
    "gender": ("f", "m", "x"),
    "form": ("formal", "informal", "neutral"),
    "dir": ("better", "worse", "same"),
    "reliable": ("yes", "no", "unknown"),
}
#: Files for practitioners: no grade of reading is asked of them.
PROFESSIONAL: Final = ("clinician.ftl",)
#: Files of which no word stands on a shared sheet: what the harm check reads is not these.
OFF_SHEET: Final = (*PROFESSIONAL, "form.ftl", "wording.ftl")
#: Messages that are no sentence and may be nothing.
_NOTHING: Final = ("sentence-gap",)
_ALWAYS: Final = ("form", "gender")
#: Joiners that some scripts cannot be written without; every other format character is refused.
_JOINERS: Final = "\u200c\u200d"
_NAME: Final = re.compile(r"^([^\s#=]+) *=", re.MULTILINE)
_DAYS: Final = tuple(dt.date(2026, month, 28) for month in range(1, 13))


#: Of each entry, every text that comes of it, with what went wrong.
_Said = Mapping["Entry", list[tuple[str, list[str]]]]


class Fault(NamedTuple):
    """Something wrong: which check found it, in which file and message, and what it is."""

    check: str
    file: str
    message: str
    what: str


def check_sentences(
    folder: Path,
    *,
    english: Iterable[Path] | None = None,
    draws: Callable[[str], bool] | None = None,
    harm: Callable[[str], Iterable[object]] | None = None,
    formula: Formula | None = None,
) -> tuple[Fault, ...]:
    """Everything that is wrong with the sentence files of a language; nothing if all is well.

    Args:
        folder: of one language, named by its tag, such as ``text/cy``.
        english: folders of the English files that it translates; by default the core's, and those
            of every installed pack of code.
        draws: whether the fonts of a page have a glyph for a character; not asked by default.
        harm: finds what no sheet may say in a text for clients; not asked by default.
        formula: of reading; by default that of the language, if there is one.

    """
    source = english_folders() if english is None else english
    return tuple(_Language(folder, source, draws, harm, formula).faults())


class _Language:
    def __init__(
        self,
        folder: Path,
        english: Iterable[Path],
        draws: Callable[[str], bool] | None,
        harm: Callable[[str], Iterable[object]] | None,
        formula: Formula | None,
    ) -> None:
        self._folder, self._draws, self._harmful = folder, draws, harm
        self._tag = folder.name
        self._locale: Locale = parse(self._tag)
        self._formula = formula or FORMULAS.get(self._locale.language)
        self._english = {e.name: e for path in english for e in _all(path)}

    def faults(self) -> Iterator[Fault]:
        unread = list(self._unread())
        yield from unread
        if unread:
            return
        own = list(_all(self._folder))
        self._messages = Messages(self._tag, sorted(self._folder.glob("*.ftl")))
        yield from self._names(own)
        for entry in own:
            yield from self._variables(entry)
            yield from _defaults(entry)
            yield from self._plurals(entry)
        said = {entry: list(self._said(entry)) for entry in own}
        for entry, texts in said.items():
            yield from self._rendered(entry, texts)
        yield from self._harm(said)
        yield from self._glyphs(said)
        yield from self._reading(said)

    def _unread(self) -> Iterator[Fault]:
        """What is no message, and names with a letter that only looks like one of ours."""
        for path in sorted(self._folder.glob("*.ftl")):
            text = path.read_text("utf-8")
            for name in _NAME.findall(text):
                odd = next((letter for letter in name if not letter.isascii()), "")
                if odd:
                    what = f"the name holds {unicodedata.name(odd, 'a strange sign')}"
                    yield Fault("name", path.name, name, what)
            try:
                list(entries(path))
            except FitError as error:
                yield Fault("junk", path.name, "", error.what)

    def _names(self, own: list[Entry]) -> Iterator[Fault]:
        """The messages of English, each once and in the file of the same name, and no others."""
        there: dict[str, Entry] = {}
        for entry in own:
            if entry.name in there:
                yield _fault("twice", entry, "there is another of this name")
            there[entry.name] = entry
            known = self._english.get(entry.name)
            if known is None and not entry.name.startswith("-"):
                yield _fault("unknown", entry, "English has no such message")
            elif known and known.file.name != entry.file.name:
                yield _fault("file", entry, f"it belongs into {known.file.name}")
        for name, known in self._english.items():
            if name not in there:
                yield Fault("missing", known.file.name, name, "it is not translated")

    def _variables(self, entry: Entry) -> Iterator[Fault]:
        """Every fact of the English message is used or named as absent, and no other is."""
        known = self._english.get(entry.name)
        if known is None:
            return
        asked, used = variables(known.node), variables(entry.node)
        absent = absent_in(entry.comment)
        for name in sorted(
            used - asked - set(_ALWAYS) - ({"number"} if "count" in asked else set())
        ):
            yield _fault("variable", entry, f"${name} is handed over to no message of this name")
        # A language without plurals has nothing to choose; what a number chooses may print it.
        free = {"count"} if len(self._reached()) == 1 else set()
        for name in sorted(asked - used - absent - free):
            yield _fault("variable", entry, f"${name} is not used, and no comment says `absent:`")
        for name in sorted(absent & used):
            yield _fault("variable", entry, f"${name} is used, although a comment says `absent:`")

    def _reached(self) -> frozenset[str]:
        return frozenset(self._locale.plural_form(number) for number in NUMBERS)

    def _plurals(self, entry: Entry) -> Iterator[Fault]:
        """Each number finds a variant of its own plural, and no plural is of another language."""
        keys = selectors(entry.node).get("count")
        if keys is None:
            return
        plural = self._locale.plural_form
        for number in NUMBERS:
            if not {f"{number:g}", plural(number)} & set(keys):
                yield _fault("plural", entry, f"{number:g} has no variant [{plural(number)}]")
        for key in keys:
            if not key.isdecimal() and key not in {*plural.tags, "other"}:
                yield _fault("plural", entry, f"the language has no plural [{key}]")

    def _said(self, entry: Entry) -> Iterator[tuple[str, list[str]]]:
        """Every text that comes of a message, with what went wrong."""
        if entry.name.startswith("-"):
            return
        known = self._english.get(entry.name)
        facts = variables(entry.node) | (variables(known.node) if known else frozenset())
        axes = {name: _axis(name, keys) for name, keys in selectors(entry.node).items()}
        plain = {name: f"⟨{name}⟩" for name in facts - axes.keys()}
        for way in product(*axes.values()):
            text, errors = self._messages.format(
                entry.name,
                {"form": "neutral", "gender": "x", **plain, **dict(zip(axes, way, strict=True))},
            )
            yield text or "", errors

    def _rendered(self, entry: Entry, texts: list[tuple[str, list[str]]]) -> Iterator[Fault]:
        told = {error for _, errors in texts for error in errors}
        yield from (_fault("error", entry, error) for error in sorted(told))
        for text in dict.fromkeys(text for text, _ in texts):
            if not text.strip() and entry.name not in _NOTHING:
                yield _fault("empty", entry, "it says nothing")
            odd = next((sign for sign in text if _is_control(sign)), "")
            if odd:
                name = unicodedata.name(odd, "no name")
                yield _fault("control", entry, f"it holds U+{ord(odd):04X} ({name})")

    def _harm(self, said: _Said) -> Iterator[Fault]:
        if self._harmful is None:
            return
        for entry, texts in said.items():
            if entry.file.name in OFF_SHEET:
                continue
            for text in dict.fromkeys(text for text, _ in texts):
                yield from (_fault("harm", entry, str(found)) for found in self._harmful(text))

    def _glyphs(self, said: _Said) -> Iterator[Fault]:
        """A character that the fonts lack, in sentences, dates and the language's own name."""
        if self._draws is None:
            return
        words = Words(self._tag, [Source(self._folder.name, self._folder.parent)])
        dates = (
            say(day) for say in (words.date, words.medium_date, words.short_date) for day in _DAYS
        )
        around = "".join((*dates, words.language_name()))
        told: set[str] = set()
        places = [
            *((e.file.name, e.name, "".join(t for t, _ in texts)) for e, texts in said.items())
        ]
        for file, message, text in [*places, ("", "dates", around)]:
            lacking = {sign for sign in text if not sign.isspace() and sign not in "⟨⟩" + _JOINERS}
            for sign in sorted(lacking - told):
                if not self._draws(sign):
                    told.add(sign)
                    what = f"no font draws U+{ord(sign):04X} ({unicodedata.name(sign, '')})"
                    yield Fault("glyph", file, message, what)

    def _reading(self, said: _Said) -> Iterator[Fault]:
        """Each file for clients, read as one text."""
        if self._formula is None:
            return
        files: dict[str, list[str]] = {}
        for entry, texts in said.items():
            if entry.file.name not in PROFESSIONAL and texts:
                plain = re.sub(r"⟨\w+⟩", "5", texts[-1][0])
                files.setdefault(entry.file.name, []).append(plain)
        for file, texts_of in files.items():
            text = as_text(texts_of)
            found = self._formula.too_hard(text) if text else None
            if found is not None:
                what = f"{self._formula.name} {found:.1f}, and {self._formula.limit:g} is the limit"
                yield Fault("reading", file, "", what)


def _all(folder: Path) -> Iterator[Entry]:
    for path in sorted(folder.glob("*.ftl")):
        yield from entries(path)


def _axis(name: str, keys: tuple[str, ...]) -> tuple[str | int | float, ...]:
    """All that can be handed over to choose by; of any other variable its keys and a stranger."""
    if name == "count":
        return NUMBERS
    return AXES.get(name, (*keys, "⟨other⟩"))


def _defaults(entry: Entry) -> Iterator[Fault]:
    """Each choice falls back on what guesses nothing, and offers only what can be handed over."""
    for name, default in selects(entry.node):
        wanted = default_of(name)
        if default != wanted:
            yield _fault("default", entry, f"${name} falls back on [{default}], not on [{wanted}]")
    for name, keys in selectors(entry.node).items():
        for key in keys:
            if name in AXES and key not in {*AXES[name], default_of(name)}:
                yield _fault("variant", entry, f"${name} is never {key}")


def _is_control(sign: str) -> bool:
    return unicodedata.category(sign) in ("Cc", "Cf", "Co", "Cn", "Cs") and sign not in _JOINERS


def _fault(check: str, entry: Entry, what: str) -> Fault:
    return Fault(check, entry.file.name, entry.name, what)
