"""From the table to courses: one score a session, comparable ones, what is left out counted."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from fit_core.course.archive import Archive, Episodes, LeftOut, Scores, Sessions
from fit_core.course.cases import cases_of, earlier_later
from fit_core.course.trajectory import Task
from fit_core.testing.archives import PHQ9, make_archive, task_of

HASH = "sha256:" + "1" * 64
TASK = Task(measure="m", scale="s", structure=HASH, better="lower", low=0, high=27)


def table(rows, episodes=3):
    """Rows of (episode, session, score), with other columns by name after them."""
    usual = {"measure": "m", "scale": "s", "structure": HASH, "language": "en"}
    usual |= {"mode": "paper", "respondent": "client", "prorated": False}
    made = []
    for episode, session, score, *more in rows:
        place = {"episode": episode, "session": session, "day": 7 * session}
        made.append(usual | place | {"score": score, "banded": score} | dict(more))
    columns = {name: tuple(row[name] for row in made) for name in Scores.__struct_fields__}
    return Archive(
        purpose="service-evaluation",
        made_on=dt.date(2026, 1, 1),
        first=dt.date(2025, 1, 1),
        until=dt.date(2026, 1, 1),
        measures=(),
        episodes=Episodes(
            client=tuple(range(episodes)),
            therapist=(0,) * episodes,
            order=(1,) * episodes,
            started=tuple(range(episodes)),
            length=(None,) * episodes,
            ending=("",) * episodes,
        ),
        sessions=Sessions(**dict.fromkeys(Sessions.__struct_fields__, ())),
        scores=Scores(**columns),
        left_out=LeftOut(),
    )


def own(case):
    return [(one.session, one.score) for one in case.own]


def test_a_course_is_its_scores_by_session():
    (case,), unfit = cases_of(table([(1, 1, 15.0), (1, 2, 12.0), (1, 4, 9.0)]), TASK)
    assert own(case) == [(1, 15), (2, 12), (4, 9)]
    assert (case.client, case.later) == (1, 2)
    assert unfit == type(unfit)()


def test_other_measures_scales_and_respondents_are_not_of_it():
    rows = [
        (0, 1, 15.0),
        (0, 2, 1.0, ("measure", "other")),
        (0, 3, 1.0, ("scale", "other")),
        (0, 4, 1.0, ("respondent", "therapist")),
    ]
    (case,), _ = cases_of(table(rows), TASK)
    assert own(case) == [(1, 15)]


@pytest.mark.parametrize("name", ["structure", "language", "mode"])
def test_scores_after_a_change_are_counted_and_left_out(name):
    rows = [(0, 1, 15.0), (0, 2, 12.0), (0, 3, 3.0, (name, "changed")), (0, 4, 9.0)]
    (case,), unfit = cases_of(table(rows), TASK)
    assert own(case) == [(1, 15), (2, 12), (4, 9)]
    assert unfit.changed == 1


def test_who_has_no_score_at_the_first_session_is_counted():
    rows = [(0, 2, 15.0), (0, 3, 12.0), (1, 0, 3.0), (2, 1, 8.0, ("structure", "old"))]
    cases, unfit = cases_of(table(rows), TASK)
    assert cases == ()
    assert (unfit.no_start, unfit.no_session) == (3, 1)


def test_one_language_can_be_asked_for():
    rows = [(0, 1, 15.0), (1, 1, 14.0, ("language", "de"))]
    (case,), _ = cases_of(table(rows), msgspec.structs.replace(TASK, language="de"))
    assert case.client == 1


def test_a_split_has_nobody_on_both_sides_and_the_earlier_ones_in_front():
    archive, task = make_archive(PHQ9, 60, 3), task_of(PHQ9)
    first, second = earlier_later(archive, 0.4)
    one, other = cases_of(first, task)[0], cases_of(second, task)[0]
    assert {c.client for c in one}.isdisjoint(c.client for c in other)
    assert max(c.started for c in one) < min(c.started for c in other)
    assert (*one, *other) == cases_of(archive, task)[0]
    assert len(first.episodes.client) == 24
    assert len(first.sessions.day) + len(second.sessions.day) == len(archive.sessions.day)


def test_a_client_with_two_episodes_is_on_one_side():
    archive = table([(0, 1, 1.0), (1, 1, 2.0), (2, 1, 3.0)])
    twice = msgspec.structs.replace(archive.episodes, client=(0, 1, 0))
    first, second = earlier_later(msgspec.structs.replace(archive, episodes=twice), 0.5)
    assert first.episodes.client == (0, 0)
    assert [own(c) for c in cases_of(first, TASK)[0]] == [[(1, 1)], [(1, 3)]]
    assert second.episodes.client == (1,)
