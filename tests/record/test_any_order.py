"""Whatever is done in whatever order, the record holds what a dictionary would."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, precondition, rule
from hypothesis.stateful import run_state_machine_as_test as run

from fit_core.errors import RefusedError
from fit_core.record import open_record


def _stop_if(fails: bool) -> None:
    if fails:
        raise InterruptedError


class Model(RuleBasedStateMachine):
    """Sessions, words, administrations, amendments and risk answers against plain dictionaries."""

    clinic: Any
    sessions = Bundle("sessions")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        path = self.folder / "record.sqlite"
        shutil.copy(self.clinic.record.path, path)
        self.record = open_record(path)
        self.words: dict[str, str] = {}
        self.current: dict[str, tuple[str, int]] = {}
        # In order of entry: ids are random, and a replay has to find the same act at each place.
        self.waiting: list[str] = []
        self.versions: dict[str, list[str]] = {}

    def teardown(self) -> None:
        shutil.rmtree(self.folder)

    @rule(target=sessions)
    def meet(self) -> str:
        with self.record.writing("mo") as writer:
            return writer.sessions.add(self.clinic.episode, self.clinic.day, "mo").id

    @rule(session=sessions, text=st.text(st.characters(codec="utf-8"), max_size=8))
    def say(self, session: str, text: str) -> None:
        with self.record.writing("mo") as writer:
            writer.sessions.say(session, text)
        self.words[session] = text

    @rule(session=sessions, value=st.integers(0, 3))
    def add(self, session: str, value: int) -> None:
        new = self.clinic.new(value, risk=value, session=session)
        try:
            with self.record.writing("mo") as writer:
                added = writer.administrations.add(new)
        except RefusedError:
            assert session in self.current
            return
        assert session not in self.current
        self._note(session, added.id, value)

    @precondition(lambda self: self.current)
    @rule(data=st.data(), value=st.integers(0, 3), fails=st.booleans())
    def amend(self, data: st.DataObject, value: int, fails: bool) -> None:
        session = data.draw(st.sampled_from(list(self.current)))
        old = self.current[session][0]
        new = self.clinic.new(value, risk=value, session=session)
        try:
            with self.record.writing("mo") as writer:
                amended = writer.administrations.amend(old, new, reason="typed wrong")
                _stop_if(fails)
        except InterruptedError:
            return
        self._note(session, amended.id, value)

    @precondition(lambda self: self.waiting)
    @rule(data=st.data())
    def acknowledge(self, data: st.DataObject) -> None:
        chosen = data.draw(st.sampled_from(self.waiting))
        with self.record.writing("mo") as writer:
            writer.risk.acknowledge(chosen, kind="seen", done="talked")
        [line] = [line for line in self.versions.values() if chosen in line]
        seen = line[: line.index(chosen) + 1]
        self.waiting = [one for one in self.waiting if one not in seen]

    def _note(self, session: str, administration: str, value: int) -> None:
        self.current[session] = (administration, value)
        self.versions.setdefault(session, []).append(administration)
        if value:
            self.waiting.append(administration)

    @invariant()
    def holds_the_same(self) -> None:
        with self.record.reading() as reader:
            held = reader.administrations.current(self.clinic.episode)
            found = {row.session: (row.id, row.answers["answers"]["1"]) for row in held}
            assert found == self.current
            assert reader.sessions.words_of(self.clinic.episode) == self.words
            waiting = reader.risk.unacknowledged(self.clinic.episode)
            assert {one.administration for one in waiting} == set(self.waiting)
            for line in self.versions.values():
                assert [one.id for one in reader.administrations.history(line[0])] == line
            assert reader.verify() == ()


def _run(clinic: Any, examples: int, steps: int) -> None:
    Model.clinic = clinic
    chosen = settings(
        max_examples=examples,
        stateful_step_count=steps,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    run(Model, settings=chosen)


def test_any_order_of_acts_keeps_the_record_equal_to_the_model(clinic) -> None:
    _run(clinic, examples=8, steps=12)


@pytest.mark.long
def test_any_order_of_acts_at_length(clinic) -> None:
    _run(clinic, examples=100, steps=25)
