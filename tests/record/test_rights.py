from __future__ import annotations

import datetime as dt

import pytest

from fit_core.errors import NotFoundError, RefusedError
from fit_core.record.rights import LicenceRecord, WordingRow

DAY = dt.date(2026, 3, 2)


def _licence(writer, **changed: object) -> LicenceRecord:
    values: dict[str, object] = {
        "measure": "mood-example",
        "version": "",
        "language": "en",
        "verbs": ("print", "screen"),
        "kind": "permission",
        "number": "P-17",
        "source": "letter of the owner",
        "granted_on": DAY,
        "expires_on": None,
    }
    return writer.licences.add(**{**values, **changed})


def _wording(writer, licence: str | None = None) -> WordingRow:
    return writer.wordings.add(
        measure="mood-example",
        version="1",
        structure="sha256:00",
        language="en",
        status="original",
        fingerprint="sha256:11",
        licence=licence,
        origin="template",
        file_sha256="22",
    )


def test_a_licence_is_read_as_it_was_added_and_ends_once(clinic) -> None:
    with clinic.record.writing("mo") as writer:
        added = _licence(writer)
        later = _licence(writer, granted_on=dt.date(2026, 4, 1), kind="licence")
        _licence(writer, measure="another")
        assert writer.licences.of("mood-example") == (added, later)
        assert len(writer.licences.all()) == 3
        ended = writer.licences.end(added.id, dt.date(2026, 5, 1))
        assert ended.ended_on == dt.date(2026, 5, 1)
        assert ended.verbs == ("print", "screen")
        with pytest.raises(RefusedError, match="was ended on 2026-05-01"):
            writer.licences.end(added.id, DAY)
        with pytest.raises(NotFoundError):
            writer.licences.by_id("nothing")
        assert [entry.action for entry in writer.audit.of(added.id)] == ["create", "end"]


def test_one_wording_stands_for_a_language(clinic) -> None:
    with clinic.record.writing("mo") as writer:
        licence = _licence(writer)
        first = _wording(writer)
        second = _wording(writer, licence.id)
        assert writer.wordings.standing("mood-example", "en") == second
        assert writer.wordings.standing("mood-example", "cy") is None
        assert [row.removed_on is None for row in writer.wordings.all()] == [False, True]
        assert first.actor == "mo"
        writer.wordings.remove(second.id)
        assert writer.wordings.standing("mood-example", "en") is None
        with pytest.raises(RefusedError, match="was removed on"):
            writer.wordings.remove(second.id)


def test_a_confirmation_names_who_compared_the_key_with_which_manual(clinic) -> None:
    with clinic.record.writing("mo") as writer:
        first = writer.confirmations.add("mood-example", "1", "sha256:00", "manual, 2nd edition")
        again = writer.confirmations.add("mood-example", "1", "sha256:11", "manual, 3rd edition")
        assert writer.confirmations.of("mood-example") == (first, again)
        assert (first.actor, first.manual) == ("mo", "manual, 2nd edition")
        assert writer.confirmations.of("another") == ()
        assert writer.confirmations.all() == (first, again)


def test_what_a_client_stated_is_amended_and_never_overwritten(clinic) -> None:
    with clinic.record.writing("mo") as writer:
        assert writer.client_facts.of(clinic.client) is None
        first = writer.client_facts.set(clinic.client, born="1980-05", sex="F", retired=None)
        now = writer.client_facts.set(clinic.client, born="1980-06", sex="F", retired=True)
        assert writer.client_facts.of(clinic.client) == now
        assert now.supersedes == first.id
        assert "1980" not in repr(now)
