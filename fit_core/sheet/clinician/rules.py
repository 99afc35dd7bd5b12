"""Rules: what fired, what looked and saw nothing, what could not look and why; with all limits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from fit_core.course.signals import Signal, fired
from fit_core.sheet.clinician.material import ClinicianMaterial
from fit_core.sheet.clinician.model import ClinicianPart
from fit_core.sheet.clinician.say import heading, paragraph, table
from fit_core.sheet.model import Text, Voice

#: Letters of a limit that is printed beside a rule that did not fire.
_BRIEF = 8
#: Ids of rows of the record, by which a program finds what was looked at and a person does not.
_ROW_ID = re.compile(r" \([0-9a-f]{8}(-[0-9a-f]{4,12})+\)")


def rule_parts(material: ClinicianMaterial) -> Iterator[ClinicianPart]:
    """The three verdicts, the purposes of plugins that saw something, and open questions."""
    signals = material.common.signals
    yield heading("Rules")
    yield table(
        ("Fired", "What it looked at", "Limits"),
        [_row(signal) for signal in fired(signals)],
        "No rule fired at this session.",
        "Rules that fired, with what they looked at and their limits.",
    )
    yield from _quiet(signals)
    for name, purpose in material.common.purposes.items():
        if purpose:
            yield paragraph(f"{name}: {purpose.rstrip('. ')}.", "plugin", note=True)


def _row(signal: Signal) -> tuple[str | Text, ...]:
    voice: Voice = "plugin" if signal.by else "core"
    name = f"{signal.rule}, by {signal.by}" if signal.by else signal.rule
    alone = " (not on the shared sheet)" if signal.sheet == "clinician" else ""
    return (
        Text(f"{name}, version {signal.version}{alone}", voice),
        Text("; ".join(_ROW_ID.sub("", one) for one in signal.inputs), voice),
        Text(_limits(signal), voice),
    )


def _limits(signal: Signal) -> str:
    return "; ".join(f"{name} {value}" for name, value in signal.limits)


def _quiet(signals: Iterable[Signal]) -> Iterator[ClinicianPart]:
    """What was clear in one line, each with its limits; what could not look, by the reason."""
    clear = [_named(signal) for signal in signals if signal.verdict == "clear"]
    if clear:
        yield paragraph(f"Looked and did not fire: {'; '.join(dict.fromkeys(clear))}.", note=True)
    reasons: dict[str, dict[str, None]] = {}
    for signal in signals:
        if signal.verdict == "not-applicable":
            reasons.setdefault(signal.reason or "no reason given", {})[signal.rule] = None
    if reasons:
        said = "; ".join(f"{', '.join(rules)}: {why}" for why, rules in reasons.items())
        yield paragraph(f"Could not look \u2013 {said}.", note=True)


def _named(signal: Signal) -> str:
    """The rule with its limits; sources and other long texts stand in ``fit signal list``."""
    brief = [f"{name} {value}" for name, value in signal.limits if len(value) <= _BRIEF]
    return f"{signal.rule} ({', '.join(brief)})" if brief else signal.rule
