"""Signals of a clinic: listed, dismissed with a reason, counted; baselines from its own archive."""

from __future__ import annotations

import datetime as dt
import json
from itertools import count

import pytest

from fit_core.clinic.baselines import read_baselines
from fit_core.clinic.dismissals import LEAST, dismiss_signal, list_signals, signal_rates
from fit_core.clinic.opening import Clinic
from fit_core.course.signals import REPAIRS, Signal
from fit_core.errors import FitError, NotFoundError, RefusedError

CALM = "phq9=1,1,1,1,1,1,1,1,0,1"
NUMBERS = count()
DIP = Signal("dip", "1", ("38", "31"), by="made-up")


def checkin(overall):
    return f"session-checkin={overall},9,9,9,9,9,,,,4+6,0"


def days(weeks):
    return [(dt.date(2026, 1, 6) + dt.timedelta(weeks=n)).isoformat() for n in range(weeks)]


def kept(desk, code, *sheets):
    """Sheets of one session each, with these signals, as a print keeps them."""
    clinic = Clinic(desk.folder)
    with clinic.record.writing("mo") as writer:
        episode = writer.episodes.current(writer.clients.by_code(code).id)
        found = []
        for session, signals in sheets:
            if session is None:
                session = writer.sessions.add(episode.id, episode.started, "mo").id
            sheet = writer.sheets.keep(f"S-{next(NUMBERS):08}", session, "shared", "{}", "ff")
            found.append(writer.signals.keep(sheet, episode.id, signals))
    return clinic, found


def test_what_fired_is_listed_and_dismissed_with_a_reason_that_stays(desk):
    code = desk.client()
    for day, overall in zip(days(6), (9, 9.5, 9, 8.5, 9, 4), strict=True):
        desk.session(code, day, "--answers", CALM, "--answers", checkin(overall))
    told = desk.well("signal", "list", code)
    (line,) = [line for line in told.splitlines() if "alliance-dip-xmr" in line]
    assert days(6)[-1] in line
    assert "limit" in line
    assert "rapport: Beyond display: " in told
    saved = desk.well("signal", "dismiss", line.split()[0], "--reason", "The bus was late.")
    assert saved == "Saved: alliance-dip-xmr was none, says mo.\n"
    assert "dismissed: The bus was late." in desk.well("signal", "list", code)
    again = desk.refused("signal", "dismiss", line.split()[0], "--reason", "x", status=1)
    assert "was dismissed already" in again.err


def test_the_whole_of_a_signal_is_there_for_programs(desk):
    code = desk.client()
    desk.session(code, "2026-01-06", "--answers", CALM, "--answers", checkin(9))
    listed = json.loads(desk.well("signal", "list", code, "--all", "--json"))
    (waiting,) = [one["signal"] for one in listed if one["signal"]["rule"] == "alliance-drift-ewma"]
    assert (waiting["verdict"], waiting["by"]) == ("not-applicable", "rapport")
    assert waiting["reason"] == "too few points: 0 of 5 earlier"
    assert ["lambda", "0.3"] in waiting["limits"]
    assert waiting["inputs"][0].startswith("session-checkin ")


def test_nothing_is_an_answer_too(desk):
    code = desk.client()
    assert desk.well("signal", "list", code).startswith("No rule fired")
    assert desk.well("signal", "rates").startswith("No sheet was printed yet.")


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("dismiss", "nothing-like-it", "--reason", "x"), 2),
        (("dismiss", "ab", "--reason", "x"), 2),
        (("dismiss", "0" * 36, "--reason", "x"), 2),
        (("dismiss", "abcdef", "--reason", "  "), 2),
        (("dismiss", "abcdef"), 2),
        (("list", "ZZZZ-ZZZZ"), 2),
        (("baseline", "no-such-measure"), 2),
        (("baseline", "session-checkin"), 1),
    ],
)
def test_what_cannot_be_is_refused(desk, arguments, status):
    desk.refused("signal", *arguments, status=status)


def test_what_was_clear_cannot_be_dismissed(desk):
    code = desk.client()
    clear = Signal("dip", "1", (), verdict="clear")
    clinic, [[stored]] = kept(desk, code, (None, [clear]))
    with pytest.raises(RefusedError, match="did not fire"):
        dismiss_signal(clinic, stored.id, "why not")
    with pytest.raises(NotFoundError):
        dismiss_signal(clinic, "dip", "why not")


def test_a_sheet_that_was_printed_twice_counts_once_and_keeps_the_judgement(desk):
    code = desk.client()
    clinic, [[first]] = kept(desk, code, (None, [DIP]))
    dismiss_signal(clinic, first.id, "A joke.")
    kept(desk, code, (None, []))  # another session is not touched
    with clinic.record.writing("mo") as writer:
        sheet = writer.sheets.keep("S-00009999", first.session, "shared", "{}", "ff")
        writer.signals.keep(sheet, first.episode, [DIP])
    (seen,) = list_signals(clinic, code)
    assert (seen.signal.sheet, seen.dismissal.reason) == ("S-00009999", "A joke.")
    (rate,) = signal_rates(clinic)
    assert (rate.looked, rate.fired, rate.dismissed) == (1, 1, 1)


def test_other_data_on_the_second_sheet_are_judged_anew(desk):
    code = desk.client()
    clinic, [[first]] = kept(desk, code, (None, [DIP]))
    dismiss_signal(clinic, first.id, "A joke.")
    other = Signal("dip", "1", ("38", "30"), by="made-up")
    with clinic.record.writing("mo") as writer:
        sheet = writer.sheets.keep("S-00009999", first.session, "shared", "{}", "ff")
        writer.signals.keep(sheet, first.episode, [other])
    (seen,) = list_signals(clinic, code)
    assert seen.dismissal is None


def test_rates_stand_with_their_interval_and_only_from_twenty_cases_on(desk):
    code = desk.client()
    clear = Signal("dip", "1", ("38", "38"), by="made-up", verdict="clear")
    cannot = Signal("dip", "1", (), by="made-up", verdict="not-applicable", reason="too few")
    sheets = [(None, [DIP])] * (LEAST - 1) + [(None, [clear])] * 20 + [(None, [cannot])] * 5
    clinic, found = kept(desk, code, *sheets)
    (rate,) = signal_rates(clinic)
    assert (rate.looked, rate.fired) == (39, 19)
    assert rate.fired_share.value == pytest.approx(19 / 39)
    assert rate.dismissed_share is None
    _, [[last]] = kept(desk, desk.client(), (None, [DIP]))
    for one in (found[0][0], found[1][0], last):
        dismiss_signal(clinic, one.id, "none")
    (rate,) = signal_rates(clinic)
    assert (rate.fired, rate.dismissed) == (20, 3)
    # Wilson 1927 for 3 of 20: .0524 to .3604
    assert rate.dismissed_share[2:] == pytest.approx((0.15, 0.0524, 0.3604), abs=1e-4)
    told = desk.well("signal", "rates")
    assert "20 (50; 35–65)" in told
    assert "3 (15; 5–36)" in told
    (plain,) = json.loads(desk.well("signal", "rates", "--json"))
    assert plain["dismissed_share"]["denominator"] == 20


def test_a_signal_is_repaired_by_a_later_one_that_says_so_and_no_other(desk):
    code = desk.client()
    clinic, [[first], [second]] = kept(desk, code, (None, [DIP]), (None, [DIP]))
    over = Signal("back", "1", (), by="made-up", limits=((REPAIRS, f"dip {first.session}"),))
    stranger = Signal("back", "1", (), by="other", limits=((REPAIRS, f"dip {second.session}"),))
    kept_at = [(None, [over, stranger])]
    clinic, _ = kept(desk, code, *[(session, signals) for session, signals in kept_at])
    rates = {rate.rule: rate for rate in signal_rates(clinic) if rate.by == "made-up"}
    assert (rates["dip"].fired, rates["dip"].repaired) == (2, 1)


def test_a_damaged_baseline_says_what_to_do(desk):
    folder = desk.folder / "baselines"
    folder.mkdir()
    (folder / "srs.json").write_text("[{]", "utf-8")
    with pytest.raises(FitError, match=r"srs\.json cannot be read") as error:
        read_baselines(Clinic(desk.folder))
    assert "fit signal baseline srs" in error.value.next_step


def test_a_baseline_of_the_own_archive_is_fitted_by_consent_and_used_from_then_on(
    desk, monkeypatch
):
    monkeypatch.setattr("fit_core.course.fitting.LEAST_COURSES", 3)
    monkeypatch.setattr("fit_core.course.fitting.LEAST_SCORES", 9)
    codes = [desk.client() for _ in range(4)]
    for code, usual in zip(codes, (6, 7, 8, 9), strict=True):
        for day, off in zip(days(3), (0, 0.5, -0.5), strict=True):
            desk.session(code, day, "--answers", checkin(usual + off))
    consent(desk, codes[:2])
    few = desk.refused("signal", "baseline", "session-checkin", status=1)
    assert "2 courses with two or more scores, 6 scores; it needs 3" in few.err
    consent(desk, codes[2:3])
    told = desk.well("signal", "baseline", "session-checkin")
    assert "Left out: 1 client without consent (1 episode)" in told
    (overall,) = [line.split() for line in told.splitlines() if line.startswith("overall ")]
    assert overall[1:] == ["3", "9", "7.00", "0.96", "0.50"]
    desk.session(codes[0], days(4)[-1], "--answers", checkin(3))
    assert "alliance-dip-shrunken-baseline" in desk.well("signal", "list", codes[0])


def consent(desk, codes):
    clinic = Clinic(desk.folder)
    with clinic.record.writing("mo") as writer:
        for code in codes:
            client = writer.clients.by_code(code).id
            writer.consents.give(client, "service-evaluation", "1", dt.date(2026, 1, 5))
