"""Rules: what fired, what looked and saw nothing, what could not look and why; with all limits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from fit_core.adapt.words import Words
from fit_core.course.signals import Signal, fired
from fit_core.sheet.clinician.material import ClinicianMaterial
from fit_core.sheet.clinician.model import ClinicianPart, Entry
from fit_core.sheet.clinician.say import (
    ended,
    heading,
    inset,
    joined,
    paragraph,
    passage,
    readable,
    texts,
    theirs,
)
from fit_core.sheet.model import Text, Voice

#: Letters of a limit that is printed beside a rule that did not fire.
_BRIEF: Final = 8
#: How few of what it takes there were, at the end of a reason.
_COUNT: Final = re.compile(r": \d+ of \d+( earlier)?$")
#: Ids of rows of the record, by which a program finds what was looked at and a person does not.
_ROW_ID: Final = re.compile(r" \([0-9a-f]{8}(-[0-9a-f]{4,12})*\)")


def rule_parts(material: ClinicianMaterial, words: Words) -> Iterator[ClinicianPart]:
    """The three verdicts, and the purposes of plugins whose rules fired."""
    signals = material.common.signals
    yield heading(words.say("clinician-rules"))
    seen = fired(signals)
    if not seen:
        yield paragraph(words.say("clinician-rules-none"))
    for before, signal in zip((None, *seen), seen, strict=False):
        yield _fired(signal, before, words)
    yield from _quiet(signals, words)
    yield from _blind(signals, words)
    for name, purpose in material.common.purposes.items():
        if purpose and any(signal.by == name for signal in seen):
            lead = Text(words.say("clinician-pack", pack=name), "plugin")
            yield Entry(lead=lead, rest=(passage(words, f"{purpose.rstrip('. ')}.", "plugin"),))


def rule_words(signal: Signal, words: Words) -> Text:
    """What a rule says, in a few words; a plugin's rule has its name only."""
    if signal.by:
        return passage(words, signal.rule, "plugin")
    return Text(words.say(f"rule-{signal.rule}"))


def _fired(signal: Signal, before: Signal | None, words: Words) -> Entry:
    """The rule in words; a next step of the therapist's own, the rule's name, what it looked at and
    its limits in small.

    What the rule before looked at is not printed twice.
    """
    voice: Voice = "plugin" if signal.by else "core"
    step = f"step-{signal.rule}"
    rest = [Text(words.say(step))] if not signal.by and words.knows(step) else []
    rest.append(Text(_name(signal, words), voice))
    if before and signal.inputs and before.inputs == signal.inputs:
        rest.append(Text(words.say("clinician-rule-same-inputs")))
    elif signal.inputs:
        own = theirs(words)
        inputs = joined(own, (readable(words, _ROW_ID.sub("", one)) for one in signal.inputs))
        rest.append(Text(words.say("clinician-rule-inputs")))
        rest.append(passage(words, ended(own, inputs), voice))
    if limits := _limits([signal], words):
        rest.append(Text(words.say("clinician-rule-limits")))
        rest.append(passage(words, ended(theirs(words), limits), voice))
    return Entry(lead=rule_words(signal, words), rest=tuple(rest))


def _name(signal: Signal, words: Words) -> str:
    name, facts = "clinician-rule", {"rule": signal.rule, "version": signal.version}
    if signal.by:
        name, facts = f"{name}-by", {"pack": signal.by, "version": signal.version}
    return words.say(f"{name}-private" if signal.sheet == "clinician" else name, **facts)


def _limits(signals: Iterable[Signal], words: Words, most: int | None = None) -> str:
    """Limits by name, those of at most so many letters, each with the values that it had.

    They are in the language of rules, all of them.
    """
    own = theirs(words)
    values: dict[str, dict[str, None]] = {}
    for signal in signals:
        for name, value in signal.limits:
            if most is None or len(value) <= most:
                values.setdefault(name, {})[readable(words, value)] = None
    return joined(
        own,
        (
            own.say("clinician-rule-limit", name=name, value=own.listed(found))
            for name, found in values.items()
        ),
    )


def _quiet(signals: Iterable[Signal], words: Words) -> Iterator[Entry]:
    """What was clear in one row, each rule once with the limits of all that it looked at.

    Sources and other long limits stand in ``fit signal list``.
    """
    clear: dict[tuple[str, str], list[Signal]] = {}
    for signal in signals:
        if signal.verdict == "clear":
            clear.setdefault((signal.by, signal.rule), []).append(signal)
    if clear:
        said = joined(words, (_named(found, words) for found in clear.values()))
        lead = Text(words.say("clinician-quiet"))
        yield Entry(lead=lead, rest=texts(ended(words, said), "core"))


def _named(found: list[Signal], words: Words) -> str:
    first = found[0]
    facts = {"rule": inset(words, first.rule) if first.by else first.rule}
    name = "clinician-quiet-by" if first.by else "clinician-quiet-rule"
    if not first.by:
        facts["said"] = rule_words(first, words).words
    if limits := _limits(found, words, _BRIEF):
        name, facts["limits"] = f"{name}-limits", inset(words, limits)
    return words.say(name, **facts)


def _blind(signals: Iterable[Signal], words: Words) -> Iterator[Entry]:
    """What could not look, by the reason; how few there were of what stands in `fit signal list`.

    A rule that looked at several scales is named once.
    """
    reasons: dict[str, dict[str, None]] = {}
    for signal in signals:
        if signal.verdict == "not-applicable":
            why = inset(words, _COUNT.sub("", signal.reason)) if signal.reason else ""
            rule = inset(words, signal.rule) if signal.by else rule_words(signal, words).words
            reasons.setdefault(why or words.say("clinician-blind-no-reason"), {})[rule] = None
    if reasons:
        said = joined(
            words,
            (
                words.say("clinician-blind-reason", reason=why, rules=words.listed(rules))
                for why, rules in reasons.items()
            ),
        )
        lead = Text(words.say("clinician-blind"))
        yield Entry(lead=lead, rest=texts(ended(words, said), "core"))
