"""Markdown by hand: cells, tables, lists of numbers, and sources that are named once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

_SPECIAL = re.compile(r"([*_\[\]`|\\])")
_DOI = re.compile(r"\b(?:doi:)?(10\.\d{4,9}/[^\s,;()]+[^\s,;().])(?=[\s,;).]|$)")


def plain(text: str) -> str:
    """Words of a file as Markdown that shows them as they are; a DOI becomes a link."""
    parts, at = [], 0
    for found in _DOI.finditer(text):
        parts += [_escaped(text[at : found.start()]), _link(found[1])]
        at = found.end()
    return "".join([*parts, _escaped(text[at:])])


def _link(doi: str) -> str:
    return f"[doi:{_escaped(doi)}](https://doi.org/{doi.replace('<', '%3C').replace('>', '%3E')})"


def _escaped(text: str) -> str:
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()) if "\n" in text else text)


def number(value: Decimal | None) -> str:
    """A number without trailing zeros and with a true minus sign; nothing for None."""
    if value is None:
        return ""
    return (f"{value.normalize():f}" if value else "0").replace("-", "−")


def share(value: Decimal) -> str:
    """A share as a percentage: 0.95 is ``95 %``."""
    return f"{number(value * 100)} %"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table without the columns in which no row says anything."""
    found = list(rows)
    kept = [at for at, _ in enumerate(head) if any(row[at] for row in found)]
    lines = [[head[at] for at in kept], ["---"] * len(kept)]
    lines += [[row[at] for at in kept] for row in found]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def facts(rows: Iterable[tuple[str, str]]) -> str:
    """A table of a name and what is to be said of it, without those of which nothing is."""
    return table(("", " "), [(f"**{name}**", said) for name, said in rows if said])


def numbered(lines: Iterable[str]) -> str:
    """A list in order."""
    return "\n".join(f"{at}. {line}" for at, line in enumerate(lines, 1))


def counted(count: int, one: str) -> str:
    """A count with its word: ``1 question``, ``9 questions``."""
    return f"{count} {one}" if count == 1 else f"{count} {one}s"


def asked(ids: Sequence[str]) -> str:
    """How many questions a form asks: ``9 questions``.

    An item such as ``3.impact`` is a part of question 3, not a question of its own.
    """
    own = questions(ids)
    parts = f" in {len(ids)} parts" if own < len(ids) else ""
    return f"{counted(own, 'question')}{parts}"


def questions(ids: Sequence[str]) -> int:
    """How many of these items are questions of their own."""
    return sum(name.rpartition(".")[0] not in ids for name in ids)


def listed(words: Sequence[str], last: str = "and") -> str:
    """Words in one sentence: ``a, b and c``."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def runs(ids: Sequence[str]) -> str:
    """Printed numbers in brief: ``1 to 4, 7 and 9``; ``1.impact to 4.impact``."""
    groups: list[list[str]] = []
    for name in ids:
        if groups and _place(name) == _after(_place(groups[-1][-1])):
            groups[-1].append(name)
        else:
            groups.append([name])
    parts = [
        part
        for group in groups
        for part in ([f"{group[0]} to {group[-1]}"] if len(group) > 2 else group)
    ]
    return listed([_escaped(part) for part in parts])


def _place(name: str) -> tuple[int, str] | None:
    """The number of an item and what follows it: ``3.impact`` is 3 and ``.impact``."""
    found = re.fullmatch(r"(\d+)(\..*)?", name)
    return (int(found[1]), found[2] or "") if found else None


def _after(place: tuple[int, str] | None) -> tuple[int, str]:
    return (place[0] + 1, place[1]) if place else (-1, "")


def items(ids: Sequence[str]) -> str:
    """Items by their printed numbers: ``item 3``, ``items 1 to 9``."""
    return f"item {runs(ids)}" if len(ids) == 1 else f"items {runs(ids)}"


class Sources:
    """The sources of one page, each told once and numbered in the order of first use."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def mark(self, source: str, grade: str = "") -> str:
        """How sure something is and where it stands, in brief: ``high [3]``."""
        if not source:
            return grade
        at = self._numbers.setdefault(source, len(self._numbers) + 1)
        return f"{grade} [\\[{at}\\]](#source-{at})".strip()

    def listing(self) -> str:
        """All sources that were named so far, as a list that the marks lead to."""
        return "\n".join(
            f"{at}. {plain(source)}\n{{: #source-{at} }}" for source, at in self._numbers.items()
        )
