"""Write messages of sentence files from their variants, each as a whole sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fluent.syntax import FluentParser, FluentSerializer
from fluent.syntax.ast import (
    Comment,
    EntryType,
    Identifier,
    Message,
    NumberLiteral,
    Pattern,
    Placeable,
    Resource,
    SelectExpression,
    Term,
    VariableReference,
)
from fluent.syntax.ast import Variant as Choice

from fit_core.adapt.variants import Variant, default_of, variables
from fit_core.errors import FitError

_NEXT = "See the entries of this message."


def message_text(name: str, variants: Sequence[Variant], comment: str = "") -> str:
    """A message, or a term with its hyphen, as it stands in a file.

    Raises:
        FitError: a text is no text of a message, two variants are the same, or a choice has none to
            fall back on.

    """
    pattern = _chosen(variants)
    over = Comment(comment) if comment else None
    kind = Term if name.startswith("-") else Message
    entry = kind(Identifier(name.removeprefix("-")), value=pattern, comment=over)
    return FluentSerializer().serialize_entry(entry)


def merged(before: str, messages: Mapping[str, str]) -> str:
    """A sentence file with these messages in the place of its own; new ones stand at its end.

    Args:
        before: the file as it was, empty for a new one. messages: by name, as they are written.

    """
    resource, waiting = FluentParser().parse(before), dict(messages)
    body: list[EntryType] = []
    for node in resource.body:
        name = _name(node)
        body.append(_entry(waiting.pop(name)) if name in waiting else node)
    body += [_entry(text) for text in waiting.values()]
    return FluentSerializer().serialize(Resource(body))


def _entry(text: str) -> EntryType:
    """A message as it is written, with the comment over it."""
    return FluentParser().parse(text).body[0]


def _name(node: EntryType) -> str:
    if isinstance(node, Term):
        return f"-{node.id.name}"
    return node.id.name if isinstance(node, Message) else ""


def placeholders(text: str) -> frozenset[str]:
    """The facts in a text; none where it is no text of a message, which `message_text` tells."""
    try:
        return variables(_pattern(text))
    except FitError:
        return frozenset()


def _chosen(variants: Sequence[Variant]) -> Pattern:
    """The variants under one choice for each selector, the first outermost."""
    if not variants[0].keys:
        if len(variants) > 1:
            raise FitError("has several texts and nothing that chooses among them", _NEXT)
        return _pattern(variants[0].text)
    selector = variants[0].keys[0][0]
    groups: dict[str, list[Variant]] = {}
    for variant in variants:
        if not variant.keys or variant.keys[0][0] != selector:
            raise FitError(f"is not chosen by {selector} throughout", _NEXT)
        inner = Variant(variant.keys[1:], variant.text)
        groups.setdefault(variant.keys[0][1], []).append(inner)
    last = default_of(selector)
    if last not in groups:
        raise FitError(f"has no variant {selector}={last} to fall back on", _NEXT)
    groups[last] = groups.pop(last)  # the one to fall back on is written last
    choices = [Choice(_key(key), _chosen(group), key == last) for key, group in groups.items()]
    variable = VariableReference(Identifier(selector))
    return Pattern([Placeable(SelectExpression(variable, choices))])


def _key(key: str) -> Identifier | NumberLiteral:
    return NumberLiteral(key) if key.isdecimal() else Identifier(key)


def _pattern(text: str) -> Pattern:
    """A text in the notation of Fluent; it holds no choice, each variant is a text of its own."""
    lines = [_kept(line) for line in text.split("\n")]
    body = FluentParser().parse("x = " + "\n    ".join(lines) + "\n").body
    if len(body) != 1 or not isinstance(body[0], Message) or body[0].value is None:
        raise FitError(f"holds no text of a message: {text}", _NEXT)
    return body[0].value


def _kept(line: str) -> str:
    """A line with its spaces at the ends, and with a sign at its start that would mean something.

    ``[``, ``*`` and ``.`` begin a variant or an attribute (Project Fluent, EBNF 1.0,
    ``indented_char``).
    """
    if line[:1] in ("[", "*", "."):
        line = f'{{ "{line[0]}" }}{line[1:]}'
    start = '{ "" }' if line.startswith(" ") else ""
    end = '{ "" }' if line.endswith(" ") else ""
    return f"{start}{line}{end}"
