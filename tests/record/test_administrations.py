from __future__ import annotations

import datetime as dt
import sqlite3
from decimal import Decimal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fit_core.errors import NotFoundError, RefusedError, UsageError
from fit_core.record import DamagedError
from fit_core.record.hashing import canonical, row_digest
from fit_core.scoring.scorer import Issued


def test_what_is_read_is_what_was_written(clinic) -> None:
    new = clinic.new(3, risk=2)
    with clinic.record.writing("mo") as writer:
        written = writer.administrations.add(new)
    with clinic.record.reading() as reader:
        read = reader.administrations.by_id(written.id)
        assert read == written
        assert reader.administrations.current(clinic.episode) == (written,)
    fields = set(new.__struct_fields__) - {"issued"}
    assert {name: getattr(read, name) for name in fields} == {
        name: getattr(new, name) for name in fields
    }
    assert read.recorded_at.tzinfo is dt.UTC


def test_what_a_plugin_scored_is_kept_as_issued(clinic) -> None:
    scores = (
        Issued("curve", Decimal("4.5"), "harbour", "1.2.0"),
        Issued("other", None, "harbour", "1.2.0"),
    )
    with clinic.record.writing("mo") as writer:
        kept = writer.administrations.add(msgspec.structs.replace(clinic.new(), issued=scores))
    with clinic.record.reading() as reader:
        assert reader.administrations.issued(clinic.episode) == {kept.id: scores}
        assert reader.verify() == ()


def test_one_form_a_session_and_the_error_says_how_to_amend(clinic) -> None:
    with clinic.record.writing("mo") as writer:
        writer.administrations.add(clinic.new())
    with (
        pytest.raises(RefusedError, match="recorded already") as refused,
        clinic.record.writing("mo") as writer,
    ):
        writer.administrations.add(clinic.new(2))
    assert "--amend" in refused.value.next_step


def test_another_session_respondent_goal_or_day_is_another_form(clinic) -> None:
    with clinic.record.writing("mo") as writer:
        goal = writer.goals.add(clinic.client, clinic.episode, "to sleep")
        other = writer.sessions.add(clinic.episode, dt.date(2026, 3, 9), "mo")
        day = dt.date(2026, 1, 5)
        for changes in (
            {},
            {"session": other.id},
            {"respondent": "therapist"},
            {"goal": goal.id},
            {"session": None, "mode": "import"},
            {"session": None, "mode": "import", "answered_on": day},
        ):
            writer.administrations.add(clinic.new(**changes))
        days = [row.answered_on for row in writer.administrations.current(clinic.episode)]
        assert days[0] == day
        assert len(days) == 6
        with pytest.raises(RefusedError):
            writer.administrations.add(clinic.new(session=None, answered_on=day))


def test_an_amendment_is_a_new_version_and_the_old_one_stays(clinic) -> None:
    with clinic.record.writing("mo") as writer:
        first = writer.administrations.add(clinic.new(1))
        second = writer.administrations.amend(first.id, clinic.new(2), reason="typed wrong")
        third = writer.administrations.amend(second.id, clinic.new(3), reason="again")
    with clinic.record.reading() as reader:
        assert reader.administrations.current(clinic.episode) == (third,)
        for version in (first, second, third):
            assert reader.administrations.history(version.id) == (first, second, third)
        assert third.reason == "again"
        assert first.seq < second.seq < third.seq


def test_amendments_that_make_no_sense_are_refused(clinic) -> None:
    with clinic.record.writing("mo") as writer:
        first = writer.administrations.add(clinic.new(1))
        with pytest.raises(UsageError, match="reason"):
            writer.administrations.amend(first.id, clinic.new(2), reason=" ")
        with pytest.raises(NotFoundError):
            writer.administrations.amend("unknown", clinic.new(2), reason="x")
        with pytest.raises(RefusedError, match="another client"):
            writer.administrations.amend(first.id, clinic.new(2, measure="other"), reason="x")
        other = writer.sessions.add(clinic.episode, dt.date(2026, 3, 9), "mo")
        writer.administrations.add(clinic.new(session=other.id))
        with pytest.raises(RefusedError, match="recorded already"):
            writer.administrations.amend(first.id, clinic.new(session=other.id), reason="x")
        writer.administrations.amend(first.id, clinic.new(2), reason="x")
        with pytest.raises(RefusedError, match="amended already"):
            writer.administrations.amend(first.id, clinic.new(3), reason="x")


def test_an_unknown_session_is_refused_by_the_record_itself(clinic) -> None:
    with (
        pytest.raises(RefusedError, match="nothing was saved"),
        clinic.record.writing("mo") as writer,
    ):
        writer.administrations.add(clinic.new(session="nobody's"))


def _tamper(clinic, statement: str) -> None:
    """Change bytes past the triggers, as a failing disk or a person with a tool would."""
    with sqlite3.connect(clinic.record.path) as connection:
        triggers = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        for (name,) in connection.execute(triggers).fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute(statement)
    connection.close()


@pytest.mark.parametrize(
    "change",
    [
        "answers = replace(answers, '1', '2')",
        "checked = replace(checked, '3', '2')",
        "answered_on = '2026-03-03'",
        "measure = 'mood-exampl'",
        "respondent = 'parent'",
        "import_id = NULL, goal = 'x'",
        "content_hash = 'ff'",
    ],
)
def test_a_changed_byte_is_reported_and_never_returned(clinic, change: str) -> None:
    with clinic.record.writing("mo") as writer:
        kept = writer.administrations.add(clinic.new(3))
    _tamper(clinic, f"UPDATE administrations SET {change}")
    with clinic.record.reading() as reader:
        with pytest.raises(DamagedError, match="not what was written"):
            reader.administrations.current(clinic.episode)
        assert change.startswith("content_hash") or any(
            kept.id in finding for finding in reader.verify()
        )


def test_forms_are_stored_once_and_verified(clinic) -> None:
    with clinic.record.writing("mo") as writer:
        form = writer.forms.by_hash(clinic.form)
        fields = {name: getattr(form, name) for name in form.__struct_fields__ if name != "hash"}
        entries = len(writer.audit.tail(100))
        assert writer.forms.keep(**fields) == clinic.form
        assert len(writer.audit.tail(100)) == entries
        assert writer.forms.keep(**fields | {"structure": "bb"}) != clinic.form
    _tamper(clinic, "UPDATE forms SET snapshot = snapshot || ' '")
    with clinic.record.reading() as reader, pytest.raises(DamagedError):
        reader.forms.by_hash(clinic.form)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(codec="utf-8")),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(codec="utf-8")), inner),
    max_leaves=8,
)


@given(st.dictionaries(st.text(st.characters(codec="utf-8"), min_size=1), json_values))
def test_the_hash_depends_on_content_and_not_on_order(row: dict[str, object]) -> None:
    turned = dict(reversed(row.items()))
    assert canonical(row) == canonical(turned)
    assert row_digest(row) == row_digest(turned)
    changed = row | {"x-more": 1}
    assert (row_digest(changed) == row_digest(row)) == (changed == row)


def test_a_database_error_shows_no_value_in_any_link_of_its_chain(clinic) -> None:
    with (
        pytest.raises(RefusedError) as refused,
        clinic.record.writing("mo") as writer,
    ):
        writer.sessions.say("nobody's", "canary")
    chain: BaseException | None = refused.value
    while chain is not None:
        assert "canary" not in f"{chain} {chain!r}"
        chain = chain.__cause__ or chain.__context__


def test_nothing_a_client_said_is_in_a_repr(clinic) -> None:
    with clinic.record.writing("mo") as writer:
        said = [
            writer.sessions.say(clinic.session, "canary"),
            writer.goals.add(clinic.client, clinic.episode, "canary"),
            writer.reviews.hold(clinic.session, discussed=True, fits="canary"),
        ]
    assert "canary" not in repr(said)
