"""Answers in several languages in one frozen table: who answered in which, and parting them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from itertools import compress

import msgspec

from fit_core.course.archive import Archive


def people_by_language(archive: Archive, measure: str) -> dict[str, int]:
    """How many clients have a score of a measure in each language, the most frequent first."""
    table = archive.scores
    found: dict[str, set[int]] = defaultdict(set)
    for name, language, episode in zip(table.measure, table.language, table.episode, strict=True):
        if name == measure:
            found[language].add(archive.episodes.client[episode])
    sizes = {language: len(clients) for language, clients in found.items()}
    return dict(sorted(sizes.items(), key=lambda one: (-one[1], one[0])))


def parted(
    languages: Iterable[str], compare: Callable[[str, str], bool]
) -> tuple[tuple[str, ...], ...]:
    """Languages in groups of which each compares with every other of its group.

    Args:
        languages: those that go first first; each joins the first group that it may.
        compare: whether two may stand together.

    """
    groups: list[list[str]] = []
    for language in languages:
        fits = (group for group in groups if all(compare(one, language) for one in group))
        group = next(fits, None)
        if group is None:
            groups.append([language])
        else:
            group.append(language)
    return tuple(map(tuple, groups))


def only_in(archive: Archive, kept: Mapping[str, Iterable[str]]) -> Archive:
    """The table without scores of a measure in other languages than those kept of it.

    Args:
        kept: by measure; a measure that is not named keeps all.

    """
    table = archive.scores
    named = {measure: frozenset(languages) for measure, languages in kept.items()}
    keep = [
        measure not in named or language in named[measure]
        for measure, language in zip(table.measure, table.language, strict=True)
    ]
    if all(keep):
        return archive
    columns = msgspec.structs.asdict(table)
    left = {name: tuple(compress(column, keep)) for name, column in columns.items()}
    return msgspec.structs.replace(archive, scores=type(table)(**left))
