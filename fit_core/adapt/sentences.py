"""Where a sentence stands: its file, the version of that file, and what chooses among its variants.

A sentence file has no version number of its own; the first figures of its SHA-256 are one that
cannot be forgotten.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from fit_core.adapt.chain import chain
from fit_core.adapt.sources import Source, files_of
from fit_core.adapt.variants import entries, selectors

_FIGURES = 12
_NAME: Final = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)+")


class Sentence(NamedTuple):
    """A message of the sentence files.

    Attributes:
        file: such as ``en/sheet.ftl``, with its version; of a pack ``rapport/en/rapport.ftl``.
        pack: whose it is; empty for the core. language: that it is in.
        selectors: names of the facts that choose among its variants, such as a plural form.

    """

    file: str
    pack: str
    language: str
    selectors: tuple[str, ...]


def is_name(text: str) -> bool:
    """Whether a text is a message's name, such as ``rapport-dip``, and no sentence."""
    return _NAME.fullmatch(text) is not None


def sentence_files(
    tag: str, sources: Iterable[Source] = (), fallback: Iterable[str] = ()
) -> tuple[str, ...]:
    """The files of a language and of those it falls back to, each with its version.

    They are named as in ``en/sheet.ftl sha256:…``.
    """
    found = _files(tag, tuple(sources), tuple(fallback))
    return tuple(_versioned(source, path) for _, source, path in found)


def find_sentence(
    tag: str, message: str, sources: Iterable[Source] = (), fallback: Iterable[str] = ()
) -> Sentence | None:
    """Where a message stands; None where the language has no such message any more."""
    return _all(tag, tuple(sources), tuple(fallback)).get(message)


@cache
def _all(tag: str, sources: tuple[Source, ...], fallback: tuple[str, ...]) -> dict[str, Sentence]:
    found: dict[str, Sentence] = {}
    for language, source, path in _files(tag, sources, fallback):
        for entry in entries(path):
            if entry.name.startswith(source.begins):
                file, chosen_by = _versioned(source, path), tuple(selectors(entry.node))
                found.setdefault(entry.name, Sentence(file, source.pack, language, chosen_by))
    return found


def _files(
    tag: str, sources: tuple[Source, ...], fallback: tuple[str, ...]
) -> Iterator[tuple[str, Source, Path]]:
    for language in chain(tag, fallback):
        for source, path in files_of(language, sources):
            yield language, source, path


def _versioned(source: Source, path: Path) -> str:
    version = hashlib.sha256(path.read_bytes()).hexdigest()[:_FIGURES]
    pack = f"{source.pack}/" if source.pack else ""
    return f"{pack}{path.parent.name}/{path.name} sha256:{version}"
