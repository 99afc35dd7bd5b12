"""The frozen table: what analyses and engines are handed instead of the record.

Plain columns, made once by `fit_core.clinic.archive` from the episodes of clients who consented to
the purpose. Nobody can be found in it: clients and therapists are numbers drawn anew for each
table, days are counted from the beginning of the episode, and no answer, word or code is in it.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

import msgspec

#: Purposes of a table, as consent names them. Care itself needs no table.
TablePurpose = Literal["supervision", "service-evaluation", "research"]


class Episodes(msgspec.Struct, frozen=True, kw_only=True):
    """One row an episode, in the order of beginning; a row's place is the episode's number.

    Attributes:
        client, therapist: numbers, from 0. order: 1 for a client's first episode, 2 for the next.
        started: day of the first session or of the beginning, in days since the table's first day.
        length: days to the ending, None while it is open. ending: code of the ending, or empty.

    """

    client: tuple[int, ...]
    therapist: tuple[int, ...]
    order: tuple[int, ...]
    started: tuple[int, ...]
    length: tuple[int | None, ...]
    ending: tuple[str, ...]


class Sessions(msgspec.Struct, frozen=True, kw_only=True):
    """One row a session, by episode and day.

    Attributes:
        episode: number of the episode. number: of the kept session, from 1; 0 where not kept.
        day: days since the episode began. status: planned, kept, cancelled or missed.
        therapist: number. cancelled_by: client, therapist, service, or empty where nobody noted.
        late: the cancelling was late by the clinic's own rule.

    """

    episode: tuple[int, ...]
    number: tuple[int, ...]
    day: tuple[int, ...]
    status: tuple[str, ...]
    therapist: tuple[int, ...]
    cancelled_by: tuple[str, ...]
    late: tuple[bool, ...]


class Scores(msgspec.Struct, frozen=True, kw_only=True):
    """One row a scored scale of a form, by episode, day and order of entry.

    Attributes:
        episode: number of the episode. session: number of the kept session; 0 for a form that
            belongs to none. day: days since the episode began.
        measure, scale: ids. score: the exact score, as the nearest binary float.
        banded: as it is read against bands and cutoffs. prorated: some answers were missing.
        structure: hash of the form's structure. language, mode, respondent: of the form.

    """

    episode: tuple[int, ...]
    session: tuple[int, ...]
    day: tuple[int, ...]
    measure: tuple[str, ...]
    scale: tuple[str, ...]
    score: tuple[float, ...]
    banded: tuple[float, ...]
    prorated: tuple[bool, ...]
    structure: tuple[str, ...]
    language: tuple[str, ...]
    mode: tuple[str, ...]
    respondent: tuple[str, ...]


class LeftOut(msgspec.Struct, frozen=True, kw_only=True):
    """What the record holds and the table does not; it stands beside every figure made from it.

    Attributes:
        clients: without consent to the purpose on the day. episodes: of these clients.
        unscored: forms of measures whose key nobody confirmed.
        incomplete: scales with too many missing answers. goals: ratings of personal goals.

    """

    clients: int = 0
    episodes: int = 0
    unscored: int = 0
    incomplete: int = 0
    goals: int = 0


class Archive(msgspec.Struct, frozen=True, kw_only=True):
    """A frozen table.

    Attributes:
        purpose: the purpose to which every client in it consented. made_on: the day of consent.
        first, until: the days between which sessions and forms were taken; ``first`` is that of
            the earliest episode, to which ``Episodes.started`` counts.
        measures: ids that were asked for; empty for all.
        own: number of the therapist who had it made; None where the table has nothing of theirs.

    """

    purpose: TablePurpose
    made_on: dt.date
    first: dt.date
    until: dt.date
    measures: tuple[str, ...]
    episodes: Episodes
    sessions: Sessions
    scores: Scores
    left_out: LeftOut
    own: int | None = None
