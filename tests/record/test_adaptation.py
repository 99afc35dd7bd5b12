"""How clients read, which layers stood behind a form, and what of an identity may be emptied."""

from __future__ import annotations

import sqlite3

import pytest
import sqlalchemy as sa

from fit_core.record import DamagedError, open_record, schema
from fit_core.record.adaptation_tables import client_identities
from fit_core.record.adapted import LayerUsed
from tests.record.conftest import furnish

FAR = LayerUsed(id="far", level="language", pack="far", version="1", sha256="ab")
NEAR = LayerUsed(id="near", level="population", pack="far", version="1", sha256="cd", measure="x")


def test_what_a_client_chose_is_kept_in_versions(clinic) -> None:
    with clinic.record.writing("mo") as writer:
        assert writer.ways.of(clinic.client) is None
        first = writer.ways.choose(
            clinic.client, language="cy", form="", gender="x", large_print=False
        )
        second = writer.ways.choose(
            clinic.client, language="cy", form="formal", gender="f", large_print=True
        )
        assert writer.ways.of(clinic.client) == second
        assert second.supersedes == first.id
        assert writer.verify() == ()
        assert "formal" not in str(writer.audit.tail(2))


@pytest.mark.parametrize("wrong", [{"form": "chummy"}, {"gender": "q"}])
def test_the_database_knows_the_words_of_a_choice(clinic, wrong) -> None:
    said = {"language": "", "form": "", "gender": "x", "large_print": False} | wrong
    with clinic.record.writing("mo") as writer, pytest.raises(sa.exc.IntegrityError):
        writer.ways.choose(clinic.client, **said)


def test_the_layers_behind_a_form_are_kept_with_it(clinic) -> None:
    with clinic.record.writing("mo") as writer:
        form = writer.administrations.add(clinic.new(1))
        writer.layers_used.keep(form.id, [FAR, NEAR])
        assert writer.layers_used.of(form.id) == (FAR, NEAR)
        assert writer.verify() == ()
        other = writer.administrations.add(clinic.new(1, session=None))
        writer.layers_used.keep(other.id, ())
        assert writer.layers_used.of(other.id) == ()


def test_a_list_of_layers_that_somebody_changed_is_not_read(clinic) -> None:
    with clinic.record.writing("mo") as writer:
        form = writer.administrations.add(clinic.new(1))
        writer.layers_used.keep(form.id, [FAR])
    with sqlite3.connect(clinic.record.path) as connection:
        connection.execute("DROP TRIGGER administration_layers_no_update")
        connection.execute("UPDATE administration_layers SET content = '[]'")
    connection.close()
    with clinic.record.reading() as reader:
        with pytest.raises(DamagedError, match="layers of the form"):
            reader.layers_used.of(form.id)
        assert any("administration_layers" in found for found in reader.verify())


def identity(clinic, **changed):
    said = {
        "id": "i1",
        "client": clinic.client,
        "words": "from the shore",
        "groups": '["shore"]',
        "setting": "school",
        "country": "GB",
        "on_sheet": False,
        "actor": "mo",
        "supersedes": None,
    }
    return said | changed


def test_an_identity_can_be_emptied_and_not_be_changed_or_deleted(clinic) -> None:
    columns = client_identities.c
    with clinic.record.writing("mo") as writer:
        row = identity(clinic, at=writer._scribe.now())
        writer._scribe.add(client_identities, row, "create")
        change = sa.update(client_identities).where(columns.id == "i1")
        empty = {"words": "", "groups": "[]", "setting": "", "country": ""}
        refused = [
            change.values(words="from the hills"),
            change.values(**empty | {"country": "IE"}),
            change.values(**empty, actor="li"),
            change.values(**empty, on_sheet=True),
            sa.delete(client_identities),
        ]
        for act in refused:
            with pytest.raises(sa.exc.IntegrityError, match="client_identities is append-only"):
                writer._connection.execute(act)
        writer._connection.execute(change.values(**empty))
        (left,) = writer._connection.execute(sa.select(client_identities))
        assert (left.words, left.groups, left.setting, left.country) == ("", "[]", "", "")


def test_a_record_of_the_schema_before_gets_the_tables(path, monkeypatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(schema, "HEAD", "0007")
        old = furnish(path)
    record = open_record(path)
    with record.writing("mo") as writer:
        assert writer.about().schema == schema.HEAD
        assert writer.ways.of(old.client) is None
        assert writer.verify() == ()
