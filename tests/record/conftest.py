"""A clinic with one client in it, on a file of its own."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

import pytest

from fit_core.answers.model import Checked, RiskAnswer
from fit_core.record import Record, create, open_record
from fit_core.record.model import NewAdministration

DAY = dt.date(2026, 3, 2)


@dataclass
class Clinic:
    """Ids of what is in the record, and a way to make administrations."""

    record: Record
    client: str
    code: str
    episode: str
    session: str
    form: str
    day: dt.date = DAY

    def new(
        self, value: int = 1, *, risk: int | None = None, **changes: object
    ) -> NewAdministration:
        found = (RiskAnswer("9", "made-up", Decimal(risk), Decimal(1)),) if risk else ()
        fields: dict[str, object] = {
            "client": self.client,
            "episode": self.episode,
            "session": self.session,
            "measure": "mood-example",
            "version": "1",
            "structure": "aa",
            "form": self.form,
            "respondent": "client",
            "language": "en",
            "mode": "paper",
            "answered_on": DAY,
            "answers": {"answers": {"1": value, "2": "REFUSED"}, "totals": {}},
            "checked": Checked("mood-example", "aa", (value, 0), risk=found),
        }
        return NewAdministration(**fields | changes)

    def add_session(self, day: dt.date = DAY) -> str:
        with self.record.writing("mo") as writer:
            return writer.sessions.add(self.episode, day, "mo").id


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "clinic" / "record.sqlite"


def furnish(path: Path) -> Clinic:
    create(path, "north-street", "mo")
    record = open_record(path)
    with record.writing("mo") as writer:
        writer.therapists.add("mo", "A Name")
        client = writer.clients.add("mo")
        episode = writer.episodes.begin(client.id, DAY)
        session = writer.sessions.add(episode.id, DAY, "mo")
        form = writer.forms.keep(
            measure="mood-example", version="1", structure="aa", snapshot='{"id":"mood-example"}'
        )
    return Clinic(record, client.id, client.code, episode.id, session.id, form)


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Clinic:
    """Made once: a closed record is one file, and copying it is a thousandth of making it."""
    return furnish(tmp_path_factory.mktemp("template") / "record.sqlite")


@pytest.fixture
def make_clinic(template: Clinic, tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Clinic]:
    def make() -> Clinic:
        path = tmp_path_factory.mktemp("clinic") / "record.sqlite"
        shutil.copy(template.record.path, path)
        return replace(template, record=open_record(path))

    return make


@pytest.fixture
def clinic(make_clinic: Callable[[], Clinic]) -> Clinic:
    return make_clinic()
