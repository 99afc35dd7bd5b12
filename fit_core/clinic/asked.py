"""What earlier sheets of an episode asked and what they spoke of, from the sheets as issued."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from fit_core.course.model import Flagged, Meeting
from fit_core.course.signals import TELLING
from fit_core.record.access import Reader
from fit_core.record.model import Episode

#: Sessions before the present one that are looked at: nothing is asked three times running.
_BACK = 2


class _Question(msgspec.Struct, frozen=True):
    """In the language of the sheet, and in the one beside it, empty where there is none."""

    words: str
    beside: str = ""


class _Block(msgspec.Struct, frozen=True):
    """Of any block, its questions; only prompts have some."""

    questions: tuple[_Question, ...] = ()


class _Content(msgspec.Struct, frozen=True):
    blocks: tuple[_Block, ...]


def asked(reader: Reader, meetings: Iterable[Meeting]) -> tuple[tuple[str, ...], ...]:
    """The questions on the sheets of the two kept sessions before the last, newest first.

    Of a session with several sheets the newest counts; one without a sheet asked nothing. Of a page
    in two languages a question is there in both, so that both halves of the next one choose alike.
    """
    kept = [meeting.id for meeting in meetings if meeting.status == "kept"]
    before = kept[-1 - _BACK : -1]
    return tuple(_questions(reader, session) for session in reversed(before))


def flagged(reader: Reader, episode: Episode, meetings: Iterable[Meeting]) -> tuple[Flagged, ...]:
    """Sessions whose newest sheet has a signal that asks to be talked about, in their order."""
    told: dict[str, list[str]] = {}
    for signal in reader.signals.last_fired(episode.id):
        if signal.by or signal.rule in TELLING:
            told.setdefault(signal.session, []).append(signal.rule)
    return tuple(
        Flagged(meeting.id, meeting.date, tuple(told[meeting.id]))
        for meeting in meetings
        if meeting.id in told
    )


def _questions(reader: Reader, session: str) -> tuple[str, ...]:
    shared = [sheet for sheet in reader.sheets.of(session) if sheet.kind == "shared"]
    if not shared:
        return ()
    content = msgspec.json.decode(shared[-1].content, type=_Content)
    return tuple(
        said
        for block in content.blocks
        for question in block.questions
        for said in (question.words, question.beside)
        if said
    )
