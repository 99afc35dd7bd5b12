"""What was expected of the outcome: whose scores these are, and where the last ones lie."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from fit_core.adapt.words import Words
from fit_core.course.trajectory import Expected, Occasion, Standing
from fit_core.sheet.clinician.material import Behind
from fit_core.sheet.clinician.model import ClinicianPart, Entry
from fit_core.sheet.clinician.say import Head, inset, number, paragraph, passage, table, texts
from fit_core.sheet.model import Text

_HEADS: Final = ("session", "score", "expected", "from", "to")
#: Scores that are printed beside the range; the picture has them all.
_LATELY: Final = 8


def range_parts(behind: Behind, code: str, words: Words) -> Iterator[ClinicianPart]:
    """The range with whose it is; "not applicable" with its reason is an ordinary answer."""
    expected = behind.expected
    if expected is None:
        name = "clinician-range-none" if behind.reason else "clinician-range-no-score"
        facts = {"reason": inset(words, behind.reason)} if behind.reason else {}
        lead, *rest = texts(words.say(name, **facts), "plugin")
        yield Entry(lead=lead, rest=tuple(rest))
        return
    yield _group(behind, expected, words)
    yield _standings(expected, words)
    if len(expected.standings) > _LATELY:
        last = words.say("clinician-range-last", number=words.number(_LATELY), client=code)
        yield paragraph(last, note=True)
    yield from _looks(expected, words)


def _standings(expected: Expected, words: Words) -> ClinicianPart:
    """The last scores beside their range."""
    ranges = {one.session: one for one in expected.occasions}
    heads: list[Head] = [(words.say(f"clinician-head-{name}"), "right") for name in _HEADS]
    return table(
        [*heads, words.say("clinician-head-place")],
        [_standing(one, ranges.get(one.session), words) for one in expected.standings[-_LATELY:]],
        words.say("clinician-range-not-compared"),
        words.say("clinician-range-alt"),
    )


def _standing(one: Standing, lies: Occasion | None, words: Words) -> tuple[str, ...]:
    found = (lies.expected, lies.low, lies.high) if lies else ()
    limits = [words.number(Decimal(f"{each:.1f}"), 1) for each in found] or [""] * 3
    side = words.say(f"clinician-side-{one.side}")
    return str(one.session), number(words, one.score), *limits, side


def _group(behind: Behind, expected: Expected, words: Words) -> Entry:
    facts = {"engine": behind.engine, "version": expected.version}
    lead = Text(words.say("clinician-range", **facts), "plugin")
    rest = [passage(words, f"{expected.group}; {expected.limits}.", "plugin")]
    if expected.courses:
        rest.append(Text(words.say("clinician-range-courses", count=expected.courses)))
    if behind.languages:
        languages = words.listed(behind.languages)
        rest.append(Text(words.say("clinician-range-languages", languages=languages)))
    if expected.provisional:
        rest.append(Text(words.say("clinician-range-provisional")))
    if behind.source:
        source = inset(words, behind.source.rstrip("."))
        rest += texts(words.say("clinician-source", source=source), "plugin")
    if behind.purpose:
        rest.append(passage(words, behind.purpose, "plugin"))
    return Entry(lead=lead, rest=tuple(rest))


def _looks(expected: Expected, words: Words) -> Iterator[ClinicianPart]:
    looks = len(expected.standings)
    if 0 < looks <= len(expected.alarms):
        share = words.number(round(100 * expected.alarms[looks - 1]))
        yield paragraph(words.say("clinician-range-looks", share=share), note=True)
