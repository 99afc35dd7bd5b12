"""A message laid flat: one text for each way of choosing, in the order of the selectors.

Translators, and the checks of a language, look at whole sentences. Where a message chooses in the
middle of a sentence, the sentence stands here once for each choice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import product
from pathlib import Path
from typing import Final, NamedTuple, TypeVar

from fluent.syntax import FluentParser, FluentSerializer
from fluent.syntax.ast import (
    BaseNode,
    Identifier,
    Junk,
    Message,
    NumberLiteral,
    Pattern,
    Placeable,
    SelectExpression,
    Term,
    TextElement,
    VariableReference,
)

from fit_core.errors import FitError

#: What is said where nothing else is chosen, by selector; of any other, too, it is ``other``.
DEFAULTS: Final = {"gender": "x", "form": "neutral"}
_OTHER: Final = "other"
_ABSENT: Final = re.compile(r"^absent: *(.+)$", re.MULTILINE)
#: Numbers that reach every plural of every language (CLDR), whole and not.
NUMBERS: Final = (0, 1, 2, 3, 5, 6, 11, 21, 100, 0.5, 1.5)
_SERIALIZER: Final = FluentSerializer()
_T = TypeVar("_T")


class Entry(NamedTuple):
    """A message or term of a file.

    Attributes:
        name: of a term with its hyphen. comment: that stands over it. node: as parsed.
        file: that it stands in.

    """

    name: str
    comment: str
    node: Message | Term
    file: Path

    @property
    def pattern(self) -> Pattern:
        """What it says; FitError where it says nothing."""
        if self.node.value is None:
            raise FitError(f"{self.file}: {self.name} has no text.", "Write one.")
        return self.node.value


class Variant(NamedTuple):
    """One way of saying a message.

    Attributes:
        keys: selector and what it chose, in order. text: in the notation of Fluent on one line,
            with its facts as ``{ $name }``.

    """

    keys: tuple[tuple[str, str], ...]
    text: str


def absent_in(comment: str) -> frozenset[str]:
    """The facts that a comment over a message says its language has no use for."""
    found = _ABSENT.search(comment)
    return frozenset(re.split(r"[\s,]+", found[1].strip())) if found else frozenset()


def default_of(selector: str) -> str:
    """The variant that a selector has to fall back on."""
    return DEFAULTS.get(selector, _OTHER)


def entries(path: Path) -> Iterator[Entry]:
    """The messages and terms of a file; raises FitError for what is none of them."""
    for node in _parsed(path.read_text("utf-8")):
        if isinstance(node, Junk):
            line = (node.content or "").strip().partition("\n")[0]
            raise FitError(f"{path} holds what is no message: {line}", "Mend the file.")
        if isinstance(node, Message | Term):
            name = ("-" if isinstance(node, Term) else "") + node.id.name
            comment = node.comment.content if node.comment else ""
            yield Entry(name, comment or "", node, path)


@lru_cache(maxsize=32)
def _parsed(text: str) -> tuple[Message | Term | Junk | BaseNode, ...]:
    """The nodes of a text, which nobody alters.

    Reading one takes 10 ms for each 10 kB. The last are remembered: rules of several layers ask for
    the same files.
    """
    return tuple(FluentParser().parse(text).body)


def selectors(node: object) -> dict[str, tuple[str, ...]]:
    """The variables that a message is chosen by, each with its keys in their order."""
    found: dict[str, dict[str, None]] = {}
    for select in _nodes(node, SelectExpression):
        if isinstance(select.selector, VariableReference):
            keys = found.setdefault(select.selector.id.name, {})
            keys.update(dict.fromkeys(_key(variant.key) for variant in select.variants))
    return {name: tuple(keys) for name, keys in found.items()}


def selects(node: object) -> Iterator[tuple[str, str]]:
    """The default key of every choice of a message, after the variable that it is made by."""
    for select in _nodes(node, SelectExpression):
        name = select.selector.id.name if isinstance(select.selector, VariableReference) else ""
        yield name, next((_key(one.key) for one in select.variants if one.default), "")


def variables(node: object) -> frozenset[str]:
    """All variables of a message, those that choose too."""
    return frozenset(one.id.name for one in _nodes(node, VariableReference))


def flat(pattern: Pattern) -> tuple[Variant, ...]:
    """Every way of saying a message."""
    chosen_by = selectors(pattern)
    ways = product(*chosen_by.values())
    return tuple(
        Variant(keys, text_of(pattern, dict(keys)))
        for keys in (tuple(zip(chosen_by, way, strict=True)) for way in ways)
    )


def text_of(pattern: Pattern, chosen: Mapping[str, str]) -> str:
    """The text that is said where these keys are chosen, else what it falls back on."""
    parts = []
    for element in pattern.elements:
        if isinstance(element, TextElement):
            parts.append(element.value)
        elif isinstance(element.expression, SelectExpression):
            parts.append(text_of(_picked(element.expression, chosen), chosen))
        else:
            parts.append(_written(element))
    return "".join(parts)


def _picked(select: SelectExpression, chosen: Mapping[str, str]) -> Pattern:
    name = select.selector.id.name if isinstance(select.selector, VariableReference) else ""
    by_key = {_key(variant.key): variant.value for variant in select.variants}
    default = next(variant.value for variant in select.variants if variant.default)
    return by_key.get(chosen.get(name, ""), default)


def _written(element: Placeable) -> str:
    """A placeable as it is written: ``{ $name }``."""
    entry = Message(id=Identifier("x"), value=Pattern([element]))
    return _SERIALIZER.serialize_entry(entry).partition("=")[2].strip()


def _key(key: Identifier | NumberLiteral) -> str:
    return str(key.value if isinstance(key, NumberLiteral) else key.name)


def _nodes(node: object, kind: type[_T]) -> Iterator[_T]:
    if isinstance(node, kind):
        yield node
    if isinstance(node, BaseNode):
        for part in vars(node).values():
            for one in part if isinstance(part, list) else [part]:
                yield from _nodes(one, kind)
