"""Signals that fired, the judgement that one was none, and how often that happens here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Final

import msgspec

from fit_core.clinic.opening import Clinic
from fit_core.course.signals import REPAIRS
from fit_core.errors import NotFoundError, UsageError
from fit_core.models.shares import Share, wilson
from fit_core.record.access import Reader
from fit_core.record.model import Dismissal, StoredSignal

#: Signals that fired, below which no rate is given: the interval of a share is then wider than half
#: of all that is possible. Our own choice.
LEAST: Final = 20
#: Letters of an id that are enough to name a signal, if no other begins so.
_ENOUGH: Final = 4
#: Letters of a whole id, for which no list has to be read.
_WHOLE: Final = 36


class Seen(msgspec.Struct, frozen=True):
    """A stored signal with the day of its session and its dismissal, if somebody dismissed it."""

    signal: StoredSignal
    day: dt.date
    dismissal: Dismissal | None


class Rate(msgspec.Struct, frozen=True):
    """How a rule did in this clinic.

    Attributes:
        rule, version, by: of the rule; ``by`` is the plugin, empty for the core.
        looked: sessions at which it could look. fired: at which it fired.
        dismissed: of these, judged to be none. repaired: of these, followed by a signal that says
            that it is over.
        fired_share: of looked. dismissed_share, repaired_share: of fired. Each with Wilson's 95 %
            interval; None where fewer than `LEAST` looked or fired.

    """

    rule: str
    version: str
    by: str
    looked: int
    fired: int
    dismissed: int
    repaired: int
    fired_share: Share | None
    dismissed_share: Share | None
    repaired_share: Share | None


def list_signals(clinic: Clinic, code: str, *, everything: bool = False) -> tuple[Seen, ...]:
    """The signals of a client, oldest session first, as the newest sheet of each session has them.

    Args:
        code: of the client. everything: also what was clear and what could not look.

    """
    with clinic.record.reading() as reader:
        client = reader.clients.by_code(code)
        found: list[Seen] = []
        for episode in reader.episodes.of(client.id):
            days = {session.id: session.date for session in reader.sessions.of(episode.id)}
            stored = reader.signals.of(episode.id)
            judged = _judged(stored, _dismissals(reader, stored))
            found += [Seen(one, days[one.session], judged.get(one.id)) for one in _newest(stored)]
    found.sort(key=lambda seen: (seen.day, seen.signal.at, seen.signal.place))
    return tuple(seen for seen in found if everything or seen.signal.verdict == "fired")


def dismiss_signal(clinic: Clinic, signal: str, reason: str) -> tuple[StoredSignal, Dismissal]:
    """Note that a signal was none, with the therapist's reason.

    Args:
        signal: its id, or the first letters of it. reason: in words, kept with the signal.

    Raises:
        UsageError: the reason is empty. NotFoundError: no signal has this id, or several begin so.
        RefusedError: it did not fire, or was dismissed before.

    """
    words = reason.strip()
    if not words:
        raise UsageError("The reason is empty.", "Say why it was none: --reason 'had the flu'")
    with clinic.record.writing(clinic.actor) as writer:
        found = _find(writer, signal)
        return found, writer.signals.dismiss(found.id, words)


def signal_rates(clinic: Clinic) -> tuple[Rate, ...]:
    """How each rule did, by plugin, rule and version. A rule that never looked is left out.

    What nobody dismissed counts as a signal, so that the share of dismissals is the least that the
    rate of false alarms can be.
    """
    with clinic.record.reading() as reader:
        stored = reader.signals.all()
        judged = _judged(stored, {one.signal: one for one in reader.signals.dismissals()})
    groups: dict[tuple[str, str, str], list[StoredSignal]] = {}
    over = _over(stored)
    for one in _newest(stored):
        if one.verdict != "not-applicable":
            groups.setdefault((one.by, one.rule, one.version), []).append(one)
    return tuple(_rate(group, judged, over) for _, group in sorted(groups.items()))


def purposes(clinic: Clinic, seen: Iterable[StoredSignal]) -> dict[str, str]:
    """What the plugins of these signals are for, by name, to be printed with their output."""
    wanted = {one.by for one in seen}
    packs = (standing.pack for standing in clinic.standings)
    return {pack.name: pack.purpose for pack in packs if pack.name in wanted}


def _find(reader: Reader, signal: str) -> StoredSignal:
    if len(signal) == _WHOLE:
        return reader.signals.by_id(signal)
    found = [one for one in reader.signals.all() if one.id.startswith(signal)]
    if len(found) != 1 or len(signal) < _ENOUGH:
        count = "No signal has" if not found else "More than one signal may have"
        raise NotFoundError(f"{count} the id {signal!r}.", "Take it from: fit signal list CLIENT")
    return found[0]


def _dismissals(reader: Reader, stored: Iterable[StoredSignal]) -> dict[str, Dismissal]:
    """Dismissals by the id of their signal; asked only for what can have one."""
    fired = [one.id for one in stored if one.verdict == "fired"]
    pairs = ((signal, reader.signals.dismissal(signal)) for signal in fired)
    return {signal: given for signal, given in pairs if given is not None}


def _same(one: StoredSignal) -> tuple[object, ...]:
    """What makes signals of two sheets of one session the same: rule, version and data."""
    return one.episode, one.session, one.by, one.rule, one.version, one.inputs


def _judged(stored: Iterable[StoredSignal], given: dict[str, Dismissal]) -> dict[str, Dismissal]:
    """Dismissals by signal; one that was given on an earlier sheet of the session holds on."""
    all_of_them = list(stored)
    by_what = {_same(one): given[one.id] for one in all_of_them if one.id in given}
    return {one.id: by_what[_same(one)] for one in all_of_them if _same(one) in by_what}


def _newest(stored: Iterable[StoredSignal]) -> list[StoredSignal]:
    """The signals of the newest sheet of each session; ``stored`` is ordered by the time."""
    all_of_them = list(stored)
    newest = {one.session: one.sheet for one in all_of_them}
    return [one for one in all_of_them if newest[one.session] == one.sheet]


def _over(stored: Iterable[StoredSignal]) -> set[tuple[str, str, str]]:
    """Episode, plugin, and "rule session" of every signal that a later one says is over."""
    return {
        (one.episode, one.by, value)
        for one in stored
        if one.verdict == "fired"
        for name, value in one.limits
        if name == REPAIRS
    }


def _rate(
    group: list[StoredSignal], judged: dict[str, Dismissal], over: set[tuple[str, str, str]]
) -> Rate:
    fired = [one for one in group if one.verdict == "fired"]
    dismissed = sum(one.id in judged for one in fired)
    repaired = sum((one.episode, one.by, f"{one.rule} {one.session}") in over for one in fired)
    return Rate(
        rule=group[0].rule,
        version=group[0].version,
        by=group[0].by,
        looked=len(group),
        fired=len(fired),
        dismissed=dismissed,
        repaired=repaired,
        fired_share=_share(len(fired), len(group)),
        dismissed_share=_share(dismissed, len(fired)),
        repaired_share=_share(repaired, len(fired)),
    )


def _share(count: int, of: int) -> Share | None:
    return wilson(count, of) if of >= LEAST else None
