from __future__ import annotations

import datetime as dt

import pytest

from fit_core.errors import FitError, NotFoundError, RefusedError, UsageError
from fit_core.record import DamagedError, new_client_code, new_sheet_id

DAY = dt.date(2026, 3, 2)


def test_a_client_is_found_by_the_code_as_typed(clinic) -> None:
    with clinic.record.reading() as reader:
        assert reader.clients.by_code(clinic.code.lower().replace("-", " ")).id == clinic.client
        with pytest.raises(NotFoundError, match="holds no client"):
            reader.clients.by_code(new_client_code())


def test_recent_clients_come_with_their_last_kept_session(clinic) -> None:
    with clinic.record.writing("mo") as writer:
        writer.therapists.add("sam", "Another")
        writer.sessions.add(clinic.episode, dt.date(2099, 1, 1), "mo", "planned")
        second = writer.clients.add("mo")
        episode = writer.episodes.begin(second.id, DAY).id
        writer.sessions.add(episode, dt.date(2026, 3, 9), "mo")
        writer.sessions.add(episode, dt.date(2026, 3, 16), "mo", "missed")
        new = writer.clients.add("mo")
        theirs = writer.clients.add("sam")
    with clinic.record.reading() as reader:
        lines = reader.clients.recent("mo")
        assert [(line.client.id, line.last_session) for line in lines] == [
            (new.id, None),
            (second.id, dt.date(2026, 3, 9)),
            (clinic.client, DAY),
        ]
        assert reader.clients.recent("mo", limit=2) == lines[:2]
        everyone = reader.clients.all()
        assert {line.client.id: line.last_session for line in everyone} == {
            new.id: None,
            second.id: dt.date(2026, 3, 9),
            clinic.client: DAY,
            theirs.id: None,
        }


def test_therapists_have_short_ids_and_one_each(clinic) -> None:
    with clinic.record.writing("mo") as writer:
        for bad in ("mo", "A Name", ""):
            with pytest.raises(UsageError):
                writer.therapists.add(bad, "x")
        with pytest.raises(NotFoundError):
            writer.therapists.by_id("nobody")
        assert [one.id for one in writer.therapists.all()] == ["mo"]
        assert "A Name" not in str([entry.object_id for entry in writer.audit.tail(100)])


def test_episodes_follow_each_other(clinic) -> None:
    with clinic.record.writing("mo") as writer:
        with pytest.raises(RefusedError, match="has not ended"):
            writer.episodes.begin(clinic.client, DAY)
        with pytest.raises(RefusedError, match="cannot end"):
            writer.episodes.end(clinic.episode, "planned", dt.date(2025, 1, 1))
        writer.episodes.end(clinic.episode, "agreed-early", dt.date(2026, 6, 1))
        assert writer.episodes.current(clinic.client) is None
        with pytest.raises(RefusedError, match="ended on 2026-06-01"):
            writer.episodes.end(clinic.episode, "planned", dt.date(2026, 6, 1))
        second = writer.episodes.begin(clinic.client, dt.date(2026, 9, 1))
        assert writer.episodes.current(clinic.client) == second
        assert [episode.number for episode in writer.episodes.of(clinic.client)] == [1, 2]
        ending = writer.episodes.ending(clinic.episode)
        assert ending is not None
        assert ending.code == "agreed-early"
        assert writer.episodes.ending(second.id) is None


def test_sessions_stand_by_date_then_by_entry(clinic) -> None:
    with clinic.record.writing("mo") as writer:
        late = writer.sessions.add(clinic.episode, dt.date(2026, 3, 16), "mo", "planned")
        early = writer.sessions.add(clinic.episode, dt.date(2026, 3, 9), "mo")
        same = writer.sessions.add(clinic.episode, dt.date(2026, 3, 9), "mo")
        order = [session.id for session in writer.sessions.of(clinic.episode)]
        assert order == [clinic.session, early.id, same.id, late.id]
        assert writer.sessions.set_status(late.id, "cancelled").status == "cancelled"
        assert writer.audit.of(late.id)[-1].reason == "cancelled"
        with pytest.raises(NotFoundError):
            writer.sessions.set_status("unknown", "kept")
        writer.sessions.set_date(early.id, dt.date(2026, 3, 23))
        assert writer.sessions.of(clinic.episode)[-1].id == early.id
        assert writer.audit.of(early.id)[-1].reason == "2026-03-09"


def test_words_and_reviews_keep_their_older_versions(clinic) -> None:
    with clinic.record.writing("mo") as writer:
        assert writer.sessions.words(clinic.session) is None
        first = writer.sessions.say(clinic.session, "a heavy week")
        second = writer.sessions.say(clinic.session, "a heavy week, less so now")
        assert second.supersedes == first.id
        assert writer.sessions.words(clinic.session) == second
        assert writer.sessions.words_of(clinic.episode) == {clinic.session: second.text}
        held = writer.reviews.hold(clinic.session, discussed=False)
        again = writer.reviews.hold(clinic.session, discussed=True, agreed="a walk")
        assert again.supersedes == held.id
        assert writer.reviews.of(clinic.episode) == (again,)


def test_goals_are_reworded_and_closed(clinic) -> None:
    with clinic.record.writing("mo") as writer:
        goal = writer.goals.add(clinic.client, clinic.episode, "to sleep")
        other = writer.goals.add(clinic.client, clinic.episode, "to see friends")
        better = writer.goals.reword(goal.id, "to sleep through")
        assert {one.id for one in writer.goals.open(clinic.episode)} == {better.id, other.id}
        assert writer.goals.by_id(goal.id).words == "to sleep"
        assert writer.goals.close(other.id, DAY).closed == DAY
        assert writer.goals.open(clinic.episode) == (better,)
        assert len(writer.goals.of(clinic.episode)) == 2
        for act in (
            lambda: writer.goals.close(other.id, DAY),
            lambda: writer.goals.reword(other.id, "x"),
        ):
            with pytest.raises(RefusedError, match="closed on"):
                act()


def test_consent_stands_from_the_day_given_to_the_day_withdrawn(clinic) -> None:
    with clinic.record.writing("mo") as writer:
        given = writer.consents.give(clinic.client, "research", "2026-1", DAY)
        later = dt.date(2026, 5, 1)
        assert writer.consents.stands(clinic.client, "research", later)
        assert not writer.consents.stands(clinic.client, "research", dt.date(2026, 3, 1))
        assert not writer.consents.stands(clinic.client, "supervision", later)
        writer.consents.withdraw(given.id, later)
        assert not writer.consents.stands(clinic.client, "research", later)
        assert writer.consents.stands(clinic.client, "research", dt.date(2026, 4, 30))
        with pytest.raises(RefusedError, match="withdrawn on"):
            writer.consents.withdraw(given.id, later)


def test_a_file_is_taken_in_once_for_each_measure(clinic) -> None:
    with clinic.record.writing("mo") as writer:
        taken = writer.imports.add("ab" * 32, "mood-example", "wide", 12)
        assert writer.imports.by_file("ab" * 32, "mood-example") == taken
        assert writer.imports.by_file("ab" * 32, "other") is None
        with pytest.raises(RefusedError, match="was imported"):
            writer.imports.add("ab" * 32, "mood-example", "wide", 12)


def test_a_sheet_is_found_by_the_id_on_its_footer(clinic) -> None:
    with clinic.record.writing("mo") as writer:
        sheet = writer.sheets.keep(new_sheet_id(), clinic.session, "shared", '{"a":1}', "cd" * 32)
        assert writer.sheets.by_id(sheet.id.lower()) == sheet
        assert writer.sheets.of(clinic.session) == (sheet,)
        with pytest.raises(NotFoundError, match="holds no sheet"):
            writer.sheets.by_id(new_sheet_id())
        writer._connection.exec_driver_sql("DROP TRIGGER sheets_no_update")
        writer._connection.exec_driver_sql("UPDATE sheets SET content = '{}'")
        with pytest.raises(DamagedError):
            writer.sheets.by_id(sheet.id)


def test_counts_tell_the_state_of_the_clinic(clinic) -> None:
    with clinic.record.writing("mo") as writer:
        first = writer.administrations.add(clinic.new(3, risk=2))
        writer.administrations.amend(first.id, clinic.new(3, risk=2), reason="x")
        counts = writer.counts()
    assert (counts.therapists, counts.clients, counts.open_episodes) == (1, 1, 1)
    assert (counts.kept_sessions, counts.administrations, counts.unacknowledged) == (1, 1, 2)


def test_text_that_cannot_be_stored_is_refused_whole(clinic) -> None:
    def half() -> None:
        with clinic.record.writing("mo") as writer:
            writer.clients.add("mo")
            writer.sessions.say(clinic.session, "half a sign \ud800")

    with pytest.raises(FitError, match="cannot be stored"):
        half()
    with clinic.record.reading() as reader:
        assert reader.counts().clients == 1
