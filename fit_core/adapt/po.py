"""Sentences for translators in the PO format, which their tools know, and back.

Each way of saying a message is an entry of its own: its context is the message's name with what
chooses it (``message-lower | count=few``), its source is the English text, facts stand in both as
``{ $points }``. What is not wanted in a language is told in a translator's comment,
``absent: mode``, as in the sentence files.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, read_po, write_po

from fit_core import __version__
from fit_core.adapt.chain import parse
from fit_core.adapt.variants import (
    NUMBERS,
    Entry,
    Variant,
    absent_in,
    entries,
    flat,
    selectors,
    text_of,
    variables,
)
from fit_core.adapt.write_ftl import message_text, placeholders
from fit_core.errors import FitError, Problem, ProblemsError

if TYPE_CHECKING:
    from babel.messages.catalog import Message

_ALWAYS: Final = frozenset(("form", "gender"))
#: Plurals in which a language may say the number in a word, or not at all.
#: File of a term whose entry names no file of ours.
_TERMS: Final = "sheet.ftl"
#: No line is broken: a tool does that as its reader likes.
_WIDE: Final = 100_000
#: Facts that print a number by which a plural is chosen.
_COUNTED: Final = frozenset(("number", "points", "needed"))
_SMALL: Final = re.compile(r"zero|one|two|\d+")
_CONTEXT: Final = re.compile(r"(-?[A-Za-z][\w-]*)(?: \| (.+))?")
_NEXT: Final = "Mend these entries and import the file again; nothing was written."


class Brought(NamedTuple):
    """What a PO file brings.

    Attributes:
        files: by the name of a sentence file, its messages by their names, as they are written.
        untranslated: names of the messages of which an entry is lacking, empty or marked as unsure;
            they are left as they were.

    """

    files: Mapping[str, Mapping[str, str]]
    untranslated: tuple[str, ...]


def export_po(tag: str, english: Iterable[Path], own: Path | None = None) -> bytes:
    """A PO file of all sentences of a language.

    Args:
        tag: BCP 47, of the language. english: folders of the English files.
        own: folder with what is translated so far, None for nothing.

    Raises:
        NotFoundError: nobody knows the language. FitError: a file holds what is no message.

    """
    catalog = Catalog(locale=str(parse(tag)), project="fit", version=__version__, fuzzy=False)
    catalog.header_comment = f"# Sentences of fit in the language {tag}."
    there = _by_name([own] if own else [])
    for name, source in _by_name(english).items():
        found = there.pop(name, None)
        for variant in _wanted(source, found, tag):
            message = catalog.add(
                text_of(source.pattern, dict(variant.keys)),
                variant.text,
                context=_context(name, variant),
                locations=[_place(source.file)],
                auto_comments=source.comment.splitlines(),
                user_comments=found.comment.splitlines() if found else (),
            )
            message.flags.clear()  # Babel takes our facts for the braces of Python
    for name, term in there.items():
        if name.startswith("-"):  # a term of the language's own; others are of no message here
            text = flat(term.pattern)[0].text
            catalog.add(name, text, context=name, locations=[_place(term.file)])
    written = io.BytesIO()
    write_po(written, catalog, width=_WIDE)
    return written.getvalue()


def import_po(path: Path, tag: str, english: Iterable[Path]) -> Brought:
    """The sentence files that a PO file comes to; nothing is written.

    Args:
        path: of the PO file. tag: of the language. english: folders of the English files.

    Raises:
        FitError: the file cannot be read or is no PO file.
        ProblemsError: an entry lost a fact, invented one, or is of no message.

    """
    return _Reader(path, tag, _by_name(english)).read()


class _Reader:
    def __init__(self, path: Path, tag: str, english: Mapping[str, Entry]) -> None:
        self._path, self._tag, self._english = path, tag, english
        self._problems: list[Problem] = []

    def read(self) -> Brought:
        groups: dict[str, list[tuple[dict[str, str], Message]]] = {}
        for message in self._catalog():
            context = _CONTEXT.fullmatch(message.context or "")
            name = context[1] if context else ""
            if context is None or not (name in self._english or name.startswith("-")):
                self._problem(message, "is of no message that English has")
                continue
            pairs = (pair.partition("=") for pair in (context[2] or "").split(", ") if pair)
            groups.setdefault(name, []).append(({key: value for key, _, value in pairs}, message))
        told: dict[str, dict[str, str]] = {}
        untranslated = [name for name in self._english if name not in groups]
        for name, group in groups.items():
            if any(not message.string or message.fuzzy for _, message in group):
                untranslated.append(name)
                continue
            told.setdefault(self._file(name, group[0][1]), {})[name] = self._told(name, group)
        if self._problems:
            raise ProblemsError(tuple(self._problems), _NEXT)
        return Brought(told, tuple(untranslated))

    def _file(self, name: str, message: Message) -> str:
        """Where a message stands; of a term of the language's own, where the entry says."""
        if name in self._english:
            return self._english[name].file.name
        place = str(message.locations[0][0]) if message.locations else ""
        return place if place in {entry.file.name for entry in self._english.values()} else _TERMS

    def _catalog(self) -> Iterator[Message]:
        try:
            with self._path.open("rb") as file:
                found = read_po(file, locale=str(parse(self._tag)), abort_invalid=True)
        except (OSError, PoFileError, ValueError) as error:
            said = error.strerror if isinstance(error, OSError) else error
            raise FitError(
                f"{self._path} cannot be read as a PO file: {said}.",
                "Export one with: fit layers texts export",
            ) from error
        yield from (message for message in found if message.id)

    def _told(self, name: str, group: list[tuple[dict[str, str], Message]]) -> str:
        """A message as it stands in a sentence file."""
        comment = "\n".join(group[0][1].user_comments)
        absent = absent_in(comment)
        for keys, message in group:
            self._facts(name, keys, message, absent)
        variants = [Variant(tuple(keys.items()), str(one.string)) for keys, one in group]
        try:
            return message_text(name, variants, comment)
        except FitError as error:
            self._problem(group[0][1], error.what)
            return ""

    def _facts(
        self, name: str, keys: Mapping[str, str], message: Message, absent: frozenset[str]
    ) -> None:
        """Refuse a fact that was lost or invented."""
        known = self._english.get(name)
        if known is None:
            return
        asked = variables(known.node) | _ALWAYS
        asked |= {"number"} if "count" in asked else set()
        there, source = _printed(message.string), _printed(message.id)
        for invented in sorted(there - asked):
            self._problem(message, f"invents the fact ${invented}")
        small = bool(_SMALL.fullmatch(keys.get("count", "")))
        for lost in sorted(source - there - absent - (_COUNTED if small else set())):
            self._problem(message, f"has lost the fact ${lost}")

    def _problem(self, message: Message, what: str) -> None:
        fix = "Facts are written as in the source, { $name }."
        where = f"entry {message.context}"
        self._problems.append(
            Problem(str(self._path), message.lineno, "", f"The {where} {what}.", fix)
        )


def _printed(text: object) -> frozenset[str]:
    """The facts that a text prints; a count is the same in our figures or in the tool's own."""
    return frozenset("number" if name == "count" else name for name in placeholders(str(text)))


def _wanted(source: Entry, found: Entry | None, tag: str) -> tuple[Variant, ...]:
    """The variants of a message in a language: those that it has, else those that it will need."""
    if found is not None:
        return flat(found.pattern)
    axes = {name: _keys(name, keys, tag) for name, keys in selectors(source.node).items()}
    ways = product(*axes.values())
    return tuple(Variant(tuple(zip(axes, way, strict=True)), "") for way in ways)


def _keys(name: str, keys: tuple[str, ...], tag: str) -> tuple[str, ...]:
    """Of a count the plurals of the language, after the numbers that English has words for."""
    if name != "count":
        return keys
    plural = parse(tag).plural_form
    reached = dict.fromkeys(plural(number) for number in NUMBERS)
    reached.pop("other", None)
    return (*(key for key in keys if key.isdecimal()), *reached, "other")


def _place(file: Path) -> tuple[str, int]:
    """Where an entry stands: in which file; Babel takes None for a line and says it does not."""
    return file.name, None  # type: ignore[return-value]


def _context(name: str, variant: Variant) -> str:
    keys = ", ".join(f"{selector}={key}" for selector, key in variant.keys)
    return f"{name} | {keys}" if keys else name


def _by_name(folders: Iterable[Path]) -> dict[str, Entry]:
    files = (path for folder in folders for path in sorted(folder.glob("*.ftl")))
    return {entry.name: entry for path in files for entry in entries(path)}
