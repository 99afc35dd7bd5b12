from __future__ import annotations

from decimal import Decimal

import pytest

from fit_core.errors import NotFoundError, UsageError
from fit_core.record import open_record


def _record(clinic, value: int | None = 2, **changes: object) -> str:
    with clinic.record.writing("mo") as writer:
        return writer.administrations.add(clinic.new(3, risk=value, **changes)).id


def test_a_risk_answer_waits_until_it_is_acknowledged_across_restarts(clinic) -> None:
    administration = _record(clinic)
    for _ in range(2):
        with open_record(clinic.record.path).reading() as reader:
            [waiting] = reader.risk.unacknowledged(clinic.episode)
            assert reader.risk.unacknowledged() == (waiting,)
            assert (waiting.item, waiting.value, waiting.threshold) == ("9", Decimal(2), Decimal(1))
            assert (waiting.client, waiting.session) == (clinic.client, clinic.session)
    with clinic.record.writing("sam") as writer:
        writer.risk.acknowledge(administration, kind="seen", done="made a plan")
    with open_record(clinic.record.path).reading() as reader:
        assert reader.risk.unacknowledged() == ()
        assert len(reader.risk.of(clinic.episode)) == 1
        [given] = reader.risk.acknowledgements(clinic.episode)
        assert (given.actor, given.kind, given.done) == ("sam", "seen", "made a plan")
        assert reader.audit.tail(1)[0].reason == "seen"


def test_an_acknowledgement_needs_words_and_something_that_waits(clinic) -> None:
    administration = _record(clinic)
    with clinic.record.writing("mo") as writer:
        with pytest.raises(UsageError, match="words"):
            writer.risk.acknowledge(administration, kind="seen", done=" ")
        with pytest.raises(NotFoundError):
            writer.risk.acknowledge("unknown", kind="seen", done="x")
        writer.risk.acknowledge(administration, kind="override", done="will ask at the next call")
        with pytest.raises(NotFoundError):
            writer.risk.acknowledge(administration, kind="seen", done="x")


def test_amending_a_risk_answer_away_does_not_pass_the_gate(clinic) -> None:
    administration = _record(clinic)
    with clinic.record.writing("mo") as writer:
        writer.administrations.amend(administration, clinic.new(0), reason="typed wrong")
        [waiting] = writer.risk.unacknowledged(clinic.episode)
        assert waiting.administration == administration


def test_an_amended_risk_answer_waits_anew_and_takes_the_older_one_with_it(clinic) -> None:
    administration = _record(clinic)
    with clinic.record.writing("mo") as writer:
        amended = writer.administrations.amend(
            administration, clinic.new(3, risk=3), reason="typed wrong"
        )
        assert len(writer.risk.unacknowledged()) == 2
        given = writer.risk.acknowledge(amended.id, kind="seen", done="talked")
        assert {one.administration for one in given} == {administration, amended.id}
        assert writer.risk.unacknowledged() == ()
        again = writer.administrations.amend(amended.id, clinic.new(3, risk=1), reason="x")
        assert [one.administration for one in writer.risk.unacknowledged()] == [again.id]


def test_an_earlier_acknowledgement_says_nothing_of_a_later_session(clinic) -> None:
    first = _record(clinic)
    second = _record(clinic, session=clinic.add_session())
    with clinic.record.writing("mo") as writer:
        writer.risk.acknowledge(first, kind="seen", done="talked")
        assert [one.administration for one in writer.risk.unacknowledged()] == [second]
