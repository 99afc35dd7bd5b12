"""What plugins bring to a shared sheet: signals with their questions, and sections.

Each is called under its guard; one that fails, or says what no sheet may say, costs only itself.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from fractions import Fraction
from functools import partial
from typing import Literal

import msgspec

from fit_core.adapt.sentences import is_name
from fit_core.clinic.opening import Clinic
from fit_core.course.model import Course, Meeting, Series
from fit_core.course.signals import Signal, SignalRule, fired, shareable
from fit_core.hooks.host import CORE, Declared
from fit_core.sheet.harm import Finding, check_section, check_texts
from fit_core.sheet.harm_respect import check_respect
from fit_core.sheet.harm_wording import Worded
from fit_core.sheet.model import Extra, Text
from fit_core.sheet.prompts import question_of
from fit_core.sheet.section import Section, SectionText, SeriesView, SheetView


def signals_of(
    clinic: Clinic, course: Course, worded: Collection[Worded] = ()
) -> tuple[Signal, ...]:
    """What all rules see in a course: the core's own, then plugins', each with the plugin's name.

    Plugins are handed the course without the answers of single questions. ``worded`` are the
    wordings of which no question may hold a sentence.
    """
    bare = msgspec.structs.replace(course, forms=())
    rules: dict[Declared, list[SignalRule]] = {}
    for owner, rule in clinic.host.named("fit_signals", SignalRule).values():
        rules.setdefault(owner, []).append(rule)
    found: list[Signal] = []
    for owner, theirs in rules.items():
        if owner.plugin == CORE:
            found += [signal for rule in theirs for signal in rule.read(course)]
        else:
            seen = _ask_rules(clinic, owner, theirs, bare)
            found += [_signed(clinic, owner, signal, worded) for signal in seen]
    return tuple(found)


def plugin_sections(
    clinic: Clinic,
    series: Iterable[Series],
    today: Meeting,
    signals: Iterable[Signal],
    worded: Collection[Worded] = (),
) -> tuple[Extra, ...]:
    """Sections that plugins have for the shared sheet and that pass the harm check."""
    sections = _sections(clinic, "shared")
    if not sections:
        return ()
    view = _view(clinic, series, today, signals)
    built = [(owner, _build(clinic, owner, section, view)) for owner, section in sections]
    return tuple(
        extra for owner, extra in built if extra and _harmless(clinic, owner, extra, worded)
    )


def clinician_sections(
    clinic: Clinic, series: Iterable[Series], today: Meeting, signals: Iterable[Signal]
) -> tuple[Extra, ...]:
    """Sections that plugins have for the clinician sheet and that blame nobody.

    They are handed all series of the client's and the rules that fired, those for the therapist
    alone too; still no item answers, no code and no words of the client's.
    """
    sections = _sections(clinic, "clinician")
    if not sections:
        return ()
    seen = tuple(signals)
    rules = tuple(signal.rule for signal in fired(seen))
    view = msgspec.structs.replace(_view(clinic, series, today, seen), signals=rules)
    built = [(owner, _build(clinic, owner, section, view)) for owner, section in sections]
    return tuple(extra for owner, extra in built if extra and _respectful(clinic, owner, extra))


def _sections(
    clinic: Clinic, sheet: Literal["shared", "clinician"]
) -> list[tuple[Declared, Section]]:
    declared = clinic.host.named("fit_sections", Section).values()
    return [(owner, section) for owner, section in declared if section.sheet == sheet]


class _Seen(msgspec.Struct, frozen=True):
    """What a rule saw, as the plugin gave it; the host takes it in by its type."""

    signals: tuple[Signal, ...]


def _ask_rules(
    clinic: Clinic, owner: Declared, rules: Sequence[SignalRule], course: Course
) -> tuple[Signal, ...]:
    """Ask all rules of a plugin in one guarded call, which costs what one does.

    Where that fails each is asked alone, so that a rule that fails costs only itself.
    """
    seen = clinic.host.call(owner, _Seen, partial(_read, rules), course)
    if seen is not None:
        return seen.signals
    alone = [_ask_rules(clinic, owner, [rule], course) for rule in rules if len(rules) > 1]
    return tuple(signal for signals in alone for signal in signals)


def _read(rules: Sequence[SignalRule], course: Course) -> _Seen:
    return _Seen(tuple(signal for rule in rules for signal in rule.read(course)))


def _signed(clinic: Clinic, owner: Declared, signal: Signal, worded: Collection[Worded]) -> Signal:
    """Say whose signal it is; a question that no sheet may ask is left out, with a notice."""
    asked = question_of(signal, clinic.words)
    harm = check_texts([Text(asked, "plugin")], clinic.words.tag, worded, clinic.words.lexica)
    if harm:
        clinic.host.note(owner, f"asked what no sheet may ask ({_said(harm[0])})")
    unknown = is_name(asked)
    if unknown:
        clinic.host.note(owner, f"asked {asked}, which no sentence file of it holds")
    question = "" if harm or unknown else signal.question
    return msgspec.structs.replace(signal, by=owner.plugin, question=question)


def _view(
    clinic: Clinic, series: Iterable[Series], today: Meeting, signals: Iterable[Signal]
) -> SheetView:
    return SheetView(
        language=clinic.words.tag,
        session=today.number or 0,
        date=today.date,
        series=tuple(_seen(one) for one in series if one.goal is None),
        signals=tuple(signal.rule for signal in shareable(signals)),
    )


def _seen(series: Series) -> SeriesView:
    return SeriesView(
        measure=series.measure,
        scale=series.scale,
        title=series.title,
        better=series.better,
        low=str(series.low),
        high=str(series.high),
        points=tuple((n, p.date, _printed(p.exact)) for n, p in enumerate(series.points, 1)),
    )


def _printed(value: Fraction) -> str:
    return str(value.numerator) if value.denominator == 1 else f"{float(value):.1f}"


class _Said(msgspec.Struct, frozen=True):
    """What a section said; nothing is an ordinary answer and no failure."""

    text: SectionText | None


def _ask(section: Section, view: SheetView) -> _Said:
    return _Said(section.build(view))


def _build(clinic: Clinic, owner: Declared, section: Section, view: SheetView) -> Extra | None:
    said = clinic.host.call(owner, _Said, partial(_ask, section), view)
    if said is None or said.text is None:
        return None
    because = f"section {section.name} of {owner.plugin} {owner.version}"
    title, *paragraphs = (
        Text(words, "plugin", because=because)
        for words in (said.text.heading, *said.text.paragraphs)
    )
    return Extra(element=16, title=title, paragraphs=tuple(paragraphs))


def _harmless(clinic: Clinic, owner: Declared, extra: Extra, worded: Collection[Worded]) -> bool:
    harm = check_section(extra, clinic.words.tag, worded, clinic.words.lexica)
    if harm:
        clinic.host.note(owner, f"wrote what no sheet may say ({_said(harm[0])})")
    return not harm


def _said(harm: Finding) -> str:
    return f"{harm.rule}, “{harm.words}”: {harm.why}"


def _respectful(clinic: Clinic, owner: Declared, extra: Extra) -> bool:
    texts = [extra.title, *extra.paragraphs]
    blame = check_respect(texts, clinic.words.tag, clinic.words.lexica)
    if blame:
        clinic.host.note(owner, f"wrote what no sheet may say ({_said(blame[0])})")
    return not blame
