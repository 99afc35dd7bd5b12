"""Where a sentence stands: its file, the version of that file, and what chooses among its variants.

A sentence file has no version number of its own; the first figures of its SHA-256 are one that
cannot be forgotten.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import NamedTuple

from babel import Locale
from fluent.syntax import FluentParser
from fluent.syntax.ast import BaseNode, Message, SelectExpression, VariableReference

_TEXT = Path(__file__).parent / "text"
_FIGURES = 12


class Sentence(NamedTuple):
    """A message of the sentence files.

    Attributes:
        file: such as ``en/sheet.ftl``, with its version. selectors: names of the facts that choose
            among its variants, such as a plural form.

    """

    file: str
    selectors: tuple[str, ...]


def sentence_files(tag: str) -> tuple[str, ...]:
    """The sentence files of a language, each with its version: ``en/sheet.ftl sha256:…``."""
    return tuple(_versioned(path) for path in _paths(tag))


def find_sentence(tag: str, message: str) -> Sentence | None:
    """Where a message stands; None where the language has no such message any more."""
    return _all(Locale.parse(tag, sep="-").language).get(message)


@cache
def _all(language: str) -> dict[str, Sentence]:
    return {
        entry.id.name: Sentence(_versioned(path), _selectors(entry))
        for path in _paths(language)
        for entry in FluentParser(with_spans=False).parse(path.read_text("utf-8")).body
        if isinstance(entry, Message)
    }


def _paths(tag: str) -> list[Path]:
    return sorted((_TEXT / Locale.parse(tag, sep="-").language).glob("*.ftl"))


def _versioned(path: Path) -> str:
    version = hashlib.sha256(path.read_bytes()).hexdigest()[:_FIGURES]
    return f"{path.parent.name}/{path.name} sha256:{version}"


def _selectors(node: object) -> tuple[str, ...]:
    """Names of the variables that some part of a message is chosen by, in their order."""
    found: list[str] = []
    if isinstance(node, SelectExpression) and isinstance(node.selector, VariableReference):
        found.append(node.selector.id.name)
    if isinstance(node, BaseNode):
        for part in vars(node).values():
            for one in part if isinstance(part, list) else [part]:
                found += _selectors(one)
    return tuple(dict.fromkeys(found))
