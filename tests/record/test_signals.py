from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace

from fit_core.course.signals import Signal
from fit_core.errors import FitError, NotFoundError, RefusedError

LIMITS = (("z", "1.645"), ("window", "3"))
SEEN = (
    Signal("dip", "2", ("38", "31"), by="rupture", limits=LIMITS),
    Signal("drift", "1", ("38", "31"), verdict="clear"),
    Signal("chart", "1", (), verdict="not-applicable", reason="too few points: 2 of 5"),
)


def test_what_rules_saw_is_kept_whole_and_in_order(clinic) -> None:
    with clinic.record.writing("mo") as writer:
        sheet = writer.sheets.keep("S-00000000", clinic.session, "shared", "{}", "ff")
        kept = writer.signals.keep(sheet, clinic.episode, SEEN)
        assert writer.signals.on(sheet.id) == kept == writer.signals.of(clinic.episode)
        assert kept[0].limits == LIMITS
        assert kept[2].reason == "too few points: 2 of 5"
        assert [one.verdict for one in kept] == ["fired", "clear", "not-applicable"]
        assert writer.signals.of("another episode") == ()
        assert writer.signals.all() == kept
        assert writer.verify() == ()


def test_only_what_fired_can_be_dismissed_and_once(clinic) -> None:
    with clinic.record.writing("mo") as writer:
        sheet = writer.sheets.keep("S-00000000", clinic.session, "shared", "{}", "ff")
        dip, drift, _ = writer.signals.keep(sheet, clinic.episode, SEEN)
        made = writer.signals.dismiss(dip.id, "The client had the flu.")
        assert writer.signals.dismissal(dip.id) == made
        assert writer.signals.dismissals() == (made,)
        assert (made.actor, made.reason) == ("mo", "The client had the flu.")
        with pytest.raises(RefusedError, match="was dismissed already"):
            writer.signals.dismiss(dip.id, "again")
        with pytest.raises(RefusedError, match="did not fire"):
            writer.signals.dismiss(drift.id, "why not")
        with pytest.raises(NotFoundError):
            writer.signals.dismiss("nothing", "why not")
        assert all("flu" not in str(entry) for entry in writer.audit.tail(20))


def test_who_cancelled_is_noted_of_cancelled_sessions_only_and_once(clinic) -> None:
    with clinic.record.writing("mo") as writer:
        gone = writer.sessions.add(clinic.episode, dt.date(2026, 3, 9), "mo", "cancelled")
        noted = writer.cancellations.note(gone.id, "client", late=True)
        assert writer.cancellations.of(clinic.episode) == (noted,)
        with pytest.raises(RefusedError, match="is noted already"):
            writer.cancellations.note(gone.id, "service", late=False)
        with pytest.raises(RefusedError, match="is kept"):
            writer.cancellations.note(clinic.session, "client", late=False)


@pytest.mark.parametrize("count", [0, 1, 40])
def test_each_row_of_many_has_its_entry_in_one_unbroken_trail(clinic, count) -> None:
    with clinic.record.writing("mo") as writer:
        sheet = writer.sheets.keep("S-00000000", clinic.session, "shared", "{}", "ff")
        before = writer.audit.verify().entries
        kept = writer.signals.keep(sheet, clinic.episode, (SEEN * 14)[:count])
    with clinic.record.reading() as reader:
        told = reader.audit.tail(count)[-count:] if count else ()
        assert reader.audit.verify().entries == before + count
        assert [entry.object_id for entry in told] == [one.id for one in kept]
        assert [entry.reason for entry in told] == [one.verdict for one in kept]
        assert reader.signals.on(sheet.id) == kept
        assert reader.verify() == ()


def test_where_one_of_many_rows_cannot_be_kept_none_is_and_the_trail_goes_on(clinic) -> None:
    with clinic.record.writing("mo") as writer:
        sheet = writer.sheets.keep("S-00000000", clinic.session, "shared", "{}", "ff")
        before = writer.audit.verify()
    wrong = replace(SEEN[1], verdict="perhaps")
    with pytest.raises(FitError), clinic.record.writing("mo") as writer:
        writer.signals.keep(sheet, clinic.episode, (*SEEN, wrong))
    with clinic.record.writing("mo") as writer:
        assert writer.signals.all() == ()
        assert writer.audit.verify() == before
        writer.signals.keep(sheet, clinic.episode, SEEN)
        assert writer.verify() == ()


def test_of_a_session_with_several_sheets_the_newest_says_what_fired(clinic) -> None:
    fired, clear = SEEN[0], SEEN[1]
    of_the_core = replace(fired, rule="left-unsaid", by="")
    with clinic.record.writing("mo") as writer:
        other = writer.sessions.add(clinic.episode, dt.date(2026, 3, 9), "mo", "kept").id
        for number, (session, seen) in enumerate(
            [
                (clinic.session, [fired, clear]),
                (other, [fired]),
                (clinic.session, [clear, of_the_core, fired]),
                (other, [clear]),
            ]
        ):
            sheet = writer.sheets.keep(f"S-0000000{number}", session, "shared", "{}", "ff")
            writer.signals.keep(sheet, clinic.episode, seen)
    with clinic.record.reading() as reader:
        found = reader.signals.last_fired(clinic.episode)
        assert found == (
            (clinic.session, "left-unsaid", ""),
            (clinic.session, "dip", "rupture"),
        )
        assert reader.signals.last_fired("another episode") == ()
