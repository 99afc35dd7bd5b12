"""Administrations: what clients answered. Never changed; an amendment is a new version."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import msgspec
from sqlalchemy import Select, select
from sqlalchemy.sql import ColumnElement

from fit_core.answers.model import Checked
from fit_core.errors import NotFoundError, RefusedError, UsageError
from fit_core.record.faults import DamagedError
from fit_core.record.hashing import canonical, row_digest
from fit_core.record.model import Administration, NewAdministration
from fit_core.record.queries import Acts, Queries, is_current, new_id
from fit_core.record.risk import risk_row
from fit_core.record.tables import administrations, issued_scores, risk_answers
from fit_core.scoring.scorer import Issued

_COLUMNS = administrations.c


class Administrations(Queries):
    """What can be asked about administrations. Each row's hash is verified as it is read."""

    def by_id(self, administration: str) -> Administration:
        """Find one version; raises NotFoundError or DamagedError."""
        found = self._read(select(administrations).where(_COLUMNS.id == administration))
        if not found:
            raise NotFoundError(
                f"The record holds no administration with the id {administration!r}.",
                "Take the id from a list that this record printed.",
            )
        return found[0]

    def current(self, episode: str) -> tuple[Administration, ...]:
        """List an episode's administrations in their latest versions, by day and order of entry.

        An amended version keeps the day on which the client answered, and so its place.
        """
        return self._read(
            select(administrations)
            .where(_COLUMNS.episode == episode, is_current(administrations))
            .order_by(_COLUMNS.answered_on, _COLUMNS.seq)
        )

    def of_measure(self, measure: str) -> tuple[Administration, ...]:
        """List all clients' forms of a measure, latest versions, by day and order of entry."""
        return self._read(
            select(administrations)
            .where(_COLUMNS.measure == measure, is_current(administrations))
            .order_by(_COLUMNS.answered_on, _COLUMNS.seq)
        )

    def issued(self, episode: str) -> dict[str, tuple[Issued, ...]]:
        """Scores made by plugins' code, by administration, as they were issued."""
        columns = (issued_scores.c[name] for name in ("scale", "value", "plugin", "version"))
        found: dict[str, list[Issued]] = {}
        for key, scale, value, plugin, version in self._connection.execute(
            select(issued_scores.c.administration, *columns)
            .join_from(administrations, issued_scores)
            .where(_COLUMNS.episode == episode)
        ):
            number = None if value is None else Decimal(value)
            found.setdefault(key, []).append(Issued(scale, number, plugin, version))
        return {key: tuple(scores) for key, scores in found.items()}

    def issued_by(self, plugin: str, limit: int) -> list[tuple[Administration, Issued]]:
        """The last scores that a plugin issued, with the forms that they were made of."""
        columns = (issued_scores.c[name] for name in ("scale", "value", "plugin", "version"))
        rows = self._connection.execute(
            select(issued_scores.c.administration, *columns)
            .join_from(administrations, issued_scores)
            .where(issued_scores.c.plugin == plugin, is_current(administrations))
            .order_by(_COLUMNS.seq.desc())
            .limit(limit)
        ).all()
        return [
            (self.by_id(key), Issued(scale, value and Decimal(value), plugin, version))
            for key, scale, value, plugin, version in rows
        ]

    def history(self, administration: str) -> tuple[Administration, ...]:
        """List all versions of one administration, oldest first, given any of them."""
        versions = [self.by_id(administration)]
        while versions[0].supersedes is not None:
            versions.insert(0, self.by_id(versions[0].supersedes))
        while later := self._after(versions[-1].id):
            versions.append(later)
        return tuple(versions)

    def _after(self, administration: str) -> Administration | None:
        later = self._read(select(administrations).where(_COLUMNS.supersedes == administration))
        return later[0] if later else None

    def _read(self, statement: Select[Any]) -> tuple[Administration, ...]:
        rows = self._connection.execute(statement).mappings()
        return tuple(_checked_row(row) for row in rows)


class AdministrationActs(Acts, Administrations):
    """What can be done."""

    def add(self, new: NewAdministration) -> Administration:
        """Record an administration.

        Raises:
            RefusedError: when the session has this measure already, from the same respondent and
                on the same goal; the sentence says how to amend.

        """
        self._refuse_second(new)
        return self._write(new, "create", None, None)

    def amend(self, old: str, new: NewAdministration, *, reason: str) -> Administration:
        """Record a corrected version; the old one stays and can be read.

        Raises:
            UsageError: without a reason. RefusedError: when ``old`` is not the latest version, the
                correction is of another client, episode or measure, or it would stand where
                another form is recorded. NotFoundError.

        """
        if not reason.strip():
            raise UsageError("An amendment needs a reason.", "Say in a few words why.")
        before = self.by_id(old)
        if self._after(old):
            raise RefusedError(
                "This version has been amended already.", "Amend the latest version instead."
            )
        if (before.client, before.episode, before.measure) != (
            new.client,
            new.episode,
            new.measure,
        ):
            raise RefusedError(
                "An amendment cannot move answers to another client, episode or measure.",
                "Record them where they belong.",
            )
        self._refuse_second(new, but=old)
        return self._write(new, "amend", old, reason)

    def _refuse_second(self, new: NewAdministration, but: str = "") -> None:
        there = self._read(
            select(administrations)
            .where(*_same_form(new), is_current(administrations), _COLUMNS.id != but)
            .limit(1)
        )
        if there:
            raise RefusedError(
                f"{new.measure} of {there[0].answered_on} is recorded already.",
                "Record it with `--amend` and a reason, if the entry has to be corrected.",
            )

    def _write(
        self, new: NewAdministration, action: str, supersedes: str | None, reason: str | None
    ) -> Administration:
        row = msgspec.structs.asdict(new)
        del row["issued"]
        row |= {
            "id": new_id(),
            "seq": self._next_seq(administrations),
            "recorded_at": self._scribe.now(),
            "answers": canonical(new.answers),
            "checked": canonical(new.checked),
            "supersedes": supersedes,
            "reason": reason,
        }
        row["content_hash"] = row_digest(row)
        self._scribe.add(administrations, row, action)
        for risk in new.checked.risk:
            self._scribe.add(risk_answers, risk_row(row["id"], risk), "create")
        for score in new.issued:
            self._issue(row["id"], score)
        return _checked_row(row)

    def _issue(self, administration: str, score: Issued) -> None:
        kept = msgspec.structs.asdict(score) | {
            "id": new_id(),
            "administration": administration,
            "value": None if score.value is None else str(score.value),
        }
        self._scribe.add(issued_scores, kept, "create")


def _same_form(new: NewAdministration) -> tuple[ColumnElement[bool], ...]:
    """Give the condition for what may be there once: by session, or by day where there is none."""
    same = (
        _COLUMNS.episode == new.episode,
        _COLUMNS.measure == new.measure,
        _COLUMNS.respondent == new.respondent,
        _COLUMNS.goal.is_not_distinct_from(new.goal),
        _COLUMNS.session.is_not_distinct_from(new.session),
    )
    return same if new.session else (*same, _COLUMNS.answered_on == new.answered_on)


def _checked_row(row: Mapping[Any, Any]) -> Administration:
    if row_digest(row) != row["content_hash"]:
        raise DamagedError(
            f"The administration {row['id']} of {row['answered_on']} is not what was written."
        )
    fields = dict(row)
    fields["answers"] = msgspec.json.decode(row["answers"])
    fields["checked"] = msgspec.json.decode(row["checked"], type=Checked)
    return Administration(**fields)
