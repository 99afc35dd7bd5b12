"""The rule that has a plugin write its sections, and reads them as a shared sheet would."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import partial

import msgspec

from fit_core.checks.importable import importable
from fit_core.checks.model import rule
from fit_core.checks.subjects import PackFolder
from fit_core.errors import Problem
from fit_core.hooks.host import Declared, Host
from fit_core.hooks.packs import packs_of
from fit_core.hooks.trust import Standing
from fit_core.sheet.harm import check_section
from fit_core.sheet.model import Extra, Text
from fit_core.sheet.section import Section, SectionText, SeriesView, SheetView

_LANGUAGE = "en-GB"
_BEGUN = dt.date(2026, 1, 6)
#: Made-up marks from which a section may have something to say: none, one, up, down, the same.
_COURSES: tuple[tuple[int, ...], ...] = ((), (12,), (4, 9, 17), (17, 9, 4), (9, 9, 9, 9, 9, 9))


class _Said(msgspec.Struct, frozen=True):
    text: SectionText | None


@rule(
    "pack.harm",
    "silver",
    "code",
    "Its sections of the shared sheet pass the harm check.",
    runs_code=True,
)
def harm(pack: PackFolder) -> Iterator[Problem]:
    """Every section that the plugin declares for the shared sheet is built for made-up courses
    (none, one, rising, falling and level marks; lower and higher is better), and what it writes
    keeps every rule of the harm check.

    At a print the same check leaves a section out that breaks a rule. Sections see more courses
    than these, so a pack that holds this rule can still lose a section there. This rule runs the
    plugin's code with all your rights, so it is left out unless you ask for it with `--run-code`.
    """
    with importable(pack):
        host = Host(Standing(found, "active", "") for found in packs_of(pack.facts.as_dist()))
        sections = tuple(host.declared("fit_sections", Section))
        before = len(host.notices)  # what declaring broke is told by pack.hooks
        for owner, section in sections:
            if section.sheet == "shared":
                yield from _built(pack, host, owner, section)
        for notice in host.notices[before:]:
            fix = "Mend it and try again."
            yield Problem(pack.facts.file, None, "", f"The plugin {notice.deed}.", fix)


def _built(pack: PackFolder, host: Host, owner: Declared, section: Section) -> Iterator[Problem]:
    """Tell the first breach of each made-up course."""
    for view in _views():
        said = host.call(owner, _Said, partial(_ask, section, view))
        if said and said.text:
            yield from _read(pack, section.name, said.text)


def _ask(section: Section, view: SheetView) -> _Said:
    return _Said(section.build(view))


def _read(pack: PackFolder, name: str, said: SectionText) -> Iterator[Problem]:
    paragraphs = tuple(Text(words, "plugin") for words in said.paragraphs)
    extra = Extra(element=16, title=Text(said.heading, "plugin"), paragraphs=paragraphs)
    for found in check_section(extra, _LANGUAGE)[:1]:
        what = f"The section {name} writes “{found.words}” ({found.rule}: {found.why})."
        fix = "Write it another way; docs/reference/harm.md has the way out of each rule."
        yield Problem(pack.facts.file, None, "", what, fix)


def _views() -> Iterator[SheetView]:
    for marks in _COURSES:
        days = [_BEGUN + dt.timedelta(weeks=week) for week in range(len(marks))]
        points = tuple((n + 1, days[n], str(mark)) for n, mark in enumerate(marks))
        for better in ("lower", "higher"):
            series = SeriesView("phq9", "total", "Mood", better, "0", "27", points)
            yield SheetView(
                language=_LANGUAGE,
                session=max(1, len(marks)),
                date=days[-1] if days else _BEGUN,
                series=(series,) if marks else (),
                signals=(),
            )
