"""What rules saw when sheets were issued, and which of it a therapist judged to be nothing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Select, func, select

from fit_core.course.signals import Signal
from fit_core.errors import RefusedError
from fit_core.record.hashing import canonical
from fit_core.record.model import Dismissal, PrintedSheet, StoredSignal
from fit_core.record.queries import Acts, Queries, new_id
from fit_core.record.signal_tables import dismissals, signals


class FiredRule(NamedTuple):
    """A rule that fired for the newest sheet of a session; ``by`` is empty for the core's."""

    session: str
    rule: str
    by: str


class Signals(Queries):
    """What can be asked about signals."""

    def by_id(self, signal: str) -> StoredSignal:
        """Find one signal; raises NotFoundError."""
        self._one(_Stored, signals, signal, "signal")
        return self._read(select(signals).where(signals.c.id == signal))[0]

    def of(self, episode: str) -> tuple[StoredSignal, ...]:
        """List what rules saw over an episode, by sheet, oldest first."""
        return self._read(select(signals).where(signals.c.episode == episode))

    def on(self, sheet: str) -> tuple[StoredSignal, ...]:
        """List what rules saw for one sheet."""
        return self._read(select(signals).where(signals.c.sheet == sheet))

    def last_fired(self, episode: str) -> tuple[FiredRule, ...]:
        """List what fired for the newest sheet of each session, in the order it was seen."""
        newest_first = (signals.c.at.desc(), signals.c.sheet.desc())
        age = func.row_number().over(partition_by=signals.c.session, order_by=newest_first)
        first = signals.c.episode == episode, signals.c.place == 0
        sheets = select(signals.c.sheet, age.label("age")).where(*first).subquery("newest_sheets")
        asked = select(signals.c.session, signals.c.rule, signals.c.by)
        newest = asked.join(sheets, sheets.c.sheet == signals.c.sheet).where(sheets.c.age == 1)
        fired = newest.where(signals.c.verdict == "fired")
        return self._many(FiredRule, fired.order_by(signals.c.at, signals.c.place))

    def all(self) -> tuple[StoredSignal, ...]:
        """List every signal of the clinic; reads a whole table, not for one client's report."""
        return self._read(select(signals))

    def dismissals(self) -> tuple[Dismissal, ...]:
        """List every dismissal of the clinic, oldest first."""
        return self._many(Dismissal, select(dismissals).order_by(dismissals.c.at))

    def dismissal(self, signal: str) -> Dismissal | None:
        """Find the dismissal of a signal."""
        return self._maybe(Dismissal, select(dismissals).where(dismissals.c.signal == signal))

    def _read(self, statement: Select[Any]) -> tuple[StoredSignal, ...]:
        order = (signals.c.at, signals.c.sheet, signals.c.place)
        return tuple(_read(row) for row in self._many(_Stored, statement.order_by(*order)))


class SignalActs(Acts, Signals):
    """What can be done."""

    def keep(
        self, sheet: PrintedSheet, episode: str, seen: Iterable[Signal]
    ) -> tuple[StoredSignal, ...]:
        """Keep what the rules saw for a sheet that was just kept, verdicts of all kinds."""
        now = self._scribe.now()
        kept = tuple(
            _of_sheet(sheet, episode, place, signal, now) for place, signal in enumerate(seen)
        )
        self._scribe.add_many(signals, [(_row(one), one.verdict) for one in kept], "create")
        return kept

    def dismiss(self, signal: str, reason: str) -> Dismissal:
        """Note that a signal was none; raises RefusedError when it did not fire or was dismissed.

        Args:
            signal: its id. reason: in words; it is kept in the record, never in the audit trail.

        """
        found = self.by_id(signal)
        if found.verdict != "fired" or self.dismissal(signal) is not None:
            state = "did not fire" if found.verdict != "fired" else "was dismissed already"
            raise RefusedError(f"This signal {state}.", "Choose one from fit signal list CLIENT.")
        made = Dismissal(
            id=new_id(),
            signal=signal,
            reason=reason,
            actor=self._scribe.actor,
            at=self._scribe.now(),
        )
        self._insert(dismissals, made, "dismiss")
        return made


def _of_sheet(
    sheet: PrintedSheet, episode: str, place: int, signal: Signal, now: dt.datetime
) -> StoredSignal:
    return StoredSignal(
        id=new_id(),
        sheet=sheet.id,
        episode=episode,
        session=sheet.session,
        place=place,
        rule=signal.rule,
        version=signal.version,
        by=signal.by,
        verdict=signal.verdict,
        limits=signal.limits,
        inputs=signal.inputs,
        reason=signal.reason,
        at=now,
    )


def _row(signal: StoredSignal) -> dict[str, Any]:
    """A signal as its row is stored: limits and inputs as JSON text."""
    lists = {"limits": canonical(signal.limits), "inputs": canonical(signal.inputs)}
    return msgspec.structs.asdict(signal) | lists


class _Stored(StoredSignal, frozen=True, kw_only=True):
    """A signal as its row is stored: limits and inputs as JSON text."""

    limits: str  # type: ignore[assignment]
    inputs: str  # type: ignore[assignment]


def _read(stored: _Stored) -> StoredSignal:
    pairs = msgspec.json.decode(stored.limits, type=tuple[tuple[str, str], ...])
    inputs = msgspec.json.decode(stored.inputs, type=tuple[str, ...])
    return StoredSignal(**msgspec.structs.asdict(stored) | {"limits": pairs, "inputs": inputs})
