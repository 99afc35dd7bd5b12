"""Words for messages about files: what was expected, what was found, what was probably meant."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from types import NoneType
from typing import TYPE_CHECKING, Annotated, Any, Literal, get_args, get_origin

if TYPE_CHECKING:
    from collections.abc import Iterable

_NAMES: dict[Any, str] = {
    str: "text in quotes",
    bool: "true or false",
    int: "a whole number",
    Decimal: "a number",
    dt.date: "a day such as 2026-01-31, without quotes",
    tuple: "a list",
    dict: "a table",
}


def expected(kind: Any) -> str:  # noqa: ANN401 - any annotation
    """Return the words for a type, e.g. ``a list`` or ``"sum" or "mean"``."""
    origin, args = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return expected(args[0])
    if origin is Literal:
        return " or ".join(json.dumps(choice) for choice in args)
    if origin in (tuple, dict):
        return _NAMES[origin]
    if args:
        return " or ".join(expected(member) for member in args if member is not NoneType)
    return _NAMES.get(kind, "a table")


def shown(value: object) -> str:
    """Return a found value as it stands in a file, cut to one short line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int) and abs(value) > 10**18:
        return "a number of very many digits"
    if isinstance(value, str):
        return json.dumps(value[:60] + "…" * (len(value) > 60), ensure_ascii=False)
    if isinstance(value, int | Decimal):
        return str(value)[:60]
    if isinstance(value, list | dict):
        return "a list" if isinstance(value, list) else "a table"
    return "nothing" if value is None else "a date or time"


def one_line(text: str) -> str:
    """Return a message without line breaks, control signs and hidden marks of direction."""
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in text)[
        :500
    ]


def closest(word: str, known: Iterable[str]) -> str:
    """Return the known word that is spelt most like this one, or an empty text."""
    import difflib  # only needed once something is wrong

    similar = [name for name in known if abs(len(name) - len(word)) <= 4][:200]
    near = difflib.get_close_matches(word[:80], similar, n=1, cutoff=0.6)
    return near[0] if near else ""


def suggestion(word: str, known: Iterable[str]) -> str:
    """Return a sentence that helps with an unknown name: the closest one, or all of them."""
    names = list(known)
    near = closest(word, names)
    if near:
        return f"Did you mean `{near}`?"
    return f"Known: {', '.join(names[:30])}." if names else "There is none yet."
