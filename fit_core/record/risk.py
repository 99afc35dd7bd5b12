"""Risk answers, and that they were seen.

An answer that was recorded once is acknowledged once: an amendment that takes it away does not
take it out of the list, so that no correction can pass the gate unseen.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from sqlalchemy import ScalarSelect, Select, func, select

from fit_core.answers.model import RiskAnswer
from fit_core.errors import NotFoundError, UsageError
from fit_core.record.model import Acknowledgement, SeenKind, StoredRisk
from fit_core.record.queries import Acts, Queries, new_id
from fit_core.record.tables import acknowledgements, administrations, risk_answers, risk_reviews


def risk_row(administration: str, risk: RiskAnswer) -> dict[str, Any]:
    """Give the row of a risk answer, with an id of its own."""
    return {
        "id": new_id(),
        "administration": administration,
        "item": risk.item,
        "topic": risk.topic,
        "value": str(risk.value),
        "threshold": str(risk.threshold),
    }


class Risks(Queries):
    """What can be asked about risk answers."""

    def unacknowledged(self, episode: str | None = None) -> tuple[StoredRisk, ...]:
        """List the risk answers that nobody has acknowledged, of an episode or of all."""
        waiting = _answers().where(_waits())
        if episode is not None:
            waiting = waiting.where(administrations.c.episode == episode)
        return self._read(waiting)

    def of(self, episode: str) -> tuple[StoredRisk, ...]:
        """List all risk answers of an episode, acknowledged or not, in order."""
        return self._read(_answers().where(administrations.c.episode == episode))

    def of_measure(self, measure: str) -> tuple[StoredRisk, ...]:
        """List all clients' risk answers on one measure, acknowledged or not."""
        return self._read(_answers().where(administrations.c.measure == measure))

    def acknowledgements(self, episode: str) -> tuple[Acknowledgement, ...]:
        """List the acknowledgements of an episode, oldest first."""
        given = (
            select(acknowledgements)
            .join_from(administrations, acknowledgements)
            .where(administrations.c.episode == episode)
            .order_by(acknowledgements.c.at)
        )
        return self._many(Acknowledgement, given)

    def _read(self, statement: Select[Any]) -> tuple[StoredRisk, ...]:
        rows = self._connection.execute(statement).mappings()
        return tuple(
            StoredRisk(
                **dict(row)
                | {"value": Decimal(row["value"]), "threshold": Decimal(row["threshold"])}
            )
            for row in rows
        )


class RiskActs(Acts, Risks):
    """What can be done."""

    def acknowledge(
        self, administration: str, *, kind: SeenKind, done: str
    ) -> tuple[Acknowledgement, ...]:
        """Record that the risk answers of an administration were seen, or why it may wait.

        Earlier versions of the same administration that still wait are acknowledged with it.

        Args:
            administration: its id. kind: ``seen``, or ``override``.
            done: what was done, or why the wait was overridden. Required.

        Raises:
            UsageError: without ``done``. NotFoundError: when nothing waits there.

        """
        if not done.strip():
            raise UsageError(
                "An acknowledgement needs words.", "Say what was done, or why it may wait."
            )
        waiting = [version for version in self._versions(administration) if self._waits(version)]
        if not waiting:
            raise NotFoundError(
                f"No risk answer waits in the administration {administration!r}.",
                "Look at the list of risk answers that wait.",
            )
        return tuple(self._write(version, kind, done) for version in waiting)

    def found_later(self, administration: str, risk: RiskAnswer) -> None:
        """Record a risk answer that a lower threshold finds in a form recorded before.

        It waits like any other; acknowledgements that the form had so far were not of this.

        Args:
            administration: its id; the form itself stays as it is. risk: an item of it that is not
                among its risk answers yet.

        """
        kept = risk_row(administration, risk)
        self._scribe.add(risk_answers, kept, "create")
        review = {
            "id": new_id(),
            "risk_answer": kept["id"],
            "acknowledged": self._count(
                acknowledgements, acknowledgements.c.administration == administration
            ),
            "at": self._scribe.now(),
        }
        self._scribe.add(risk_reviews, review, "review")

    def _write(self, administration: str, kind: SeenKind, done: str) -> Acknowledgement:
        given = Acknowledgement(
            id=new_id(),
            administration=administration,
            actor=self._scribe.actor,
            at=self._scribe.now(),
            kind=kind,
            done=done,
        )
        self._insert(acknowledgements, given, "acknowledge", kind)
        return given

    def _versions(self, administration: str) -> list[str]:
        versions: list[str] = []
        version: str | None = administration
        while version is not None:
            versions.append(version)
            before = select(administrations.c.supersedes).where(administrations.c.id == version)
            version = self._connection.execute(before).scalar_one_or_none()
        return versions

    def _waits(self, administration: str) -> bool:
        there = _answers().where(risk_answers.c.administration == administration, _waits())
        return bool(self._read(there.limit(1)))


def _answers() -> Select[Any]:
    place = ("client", "episode", "session", "measure", "mode", "answered_on")
    return (
        select(
            risk_answers,
            *(administrations.c[name] for name in place),
            risk_reviews.c.at.label("reviewed"),
        )
        .join_from(administrations, risk_answers)
        .outerjoin(risk_reviews)
        .order_by(administrations.c.answered_on, administrations.c.seq, risk_answers.c.item)
    )


def _waits() -> Any:  # noqa: ANN401 - SQLAlchemy's condition
    """The form was not acknowledged since the risk answer was found: by number, not by time."""
    given: ScalarSelect[int] = (
        select(func.count())
        .where(acknowledgements.c.administration == risk_answers.c.administration)
        .scalar_subquery()
    )
    return given <= func.coalesce(risk_reviews.c.acknowledged, 0)
