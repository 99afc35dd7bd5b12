"""The core's rules over recorded forms: what single questions say, and who may see it."""

from __future__ import annotations

import datetime as dt

import pytest

from fit_core.sheet.harm import all_texts

CHECKIN = "session-checkin=8,9,8,7.5,8.5,8,,{respected},,{least},{unsaid}"


def checkin(respected="", least="4+6", unsaid="0"):
    return CHECKIN.format(respected=respected, least=least, unsaid=unsaid)


@pytest.fixture
def told(desk):
    """Hold weekly sessions of one client with these answers; gives what rules saw of the last."""
    code, weeks_so_far = desk.client(), iter(range(16))

    def hold(*weeks):
        from fit_core.record import open_record

        for answers in weeks:
            week = next(weeks_so_far)
            given = [word for one in answers for word in ("--answers", one)]
            desk.session(code, f"2026-0{2 + week // 4}-{2 + 7 * (week % 4):02}", *given)
        with open_record(desk.folder / "record.sqlite").reading() as reader:
            return {one.rule: one for one in reader.signals.on(desk.sheets()[-1].id)}

    return hold


@pytest.mark.parametrize(
    ("unsaid", "verdict", "reason"),
    [
        ("1", "fired", ""),
        ("0", "clear", ""),
        ("REFUSED", "not-applicable", "the client would rather not say"),
        ("", "not-applicable", "not answered"),
    ],
)
def test_left_unsaid_is_told_apart_from_not_saying(told, unsaid, verdict, reason):
    signal = told([checkin(unsaid=unsaid)])["left-unsaid"]
    assert (signal.verdict, signal.reason) == (verdict, reason)


@pytest.mark.parametrize(
    ("chosen", "verdict"),
    [
        (("4+6", "4+6"), "not-applicable"),
        (("4+6", "4+6", "4+6"), "fired"),
        (("3+5", "4+6", "3+9"), "fired"),  # 3 and 4 both ask about collaboration
        (("4+6", "2+5", "4+6"), "clear"),
        (("4+6", "4+6", "4+6", "2+5"), "clear"),
    ],
)
def test_one_component_that_is_least_true_three_times_running(told, chosen, verdict):
    seen = told(*([checkin(least=pair)] for pair in chosen))
    assert seen["least-true-again"].verdict == verdict


@pytest.mark.parametrize(
    ("respected", "verdict"),
    [("4.5", "fired"), ("5", "clear"), ("NA", "not-applicable"), ("", "not-applicable")],
)
def test_a_low_mark_for_how_identity_is_met(told, respected, verdict):
    assert told([checkin(respected=respected)])["culture-low"].verdict == verdict


def test_agreement_with_what_was_missed_is_enough_whatever_the_total(told, desk):
    seen = told(["chs=5,5,1,5,5,1,5,1,5,1,4,5"])
    assert seen["culture-missed"].verdict == "fired"
    assert seen["culture-missed"].inputs == ("chs", "item 11")
    asked = " ".join(text.words for text in all_texts(desk.sheets()[-1]))
    assert "missed about you or your world" in asked


def test_no_agreement_with_what_was_missed_is_clear(told):
    assert told(["chs=5,5,1,5,5,1,5,1,5,1,3,5"])["culture-missed"].verdict == "clear"


@pytest.mark.parametrize(
    ("answers", "rule", "inputs"),
    [
        (
            "risq=0,1,0,1",
            "rift-in-session",
            ("risq item 2 (felt unsafe), for the supervisor too", "risq item 4 (felt belittled)"),
        ),
        ("sparq=4,0,0,0,2,4,4,4", "fear-of-judgement", ("sparq item 5 (fear of judgment)",)),
    ],
)
def test_what_is_for_the_therapist_alone_is_kept_and_not_on_the_sheet(
    told, desk, answers, rule, inputs
):
    signal = told([answers])[rule]
    assert (signal.verdict, signal.inputs) == ("fired", inputs)
    words = " ".join(text.words for text in all_texts(desk.sheets()[-1])).lower()
    for hint in ("risq", "sparq", "rift", "fear", "unsafe", "judg", "belittled"):
        assert hint not in words
    quiet = told(["phq9=1,1,1,1,1,1,1,1,0"])
    assert quiet[rule].verdict == "not-applicable"


@pytest.mark.parametrize(
    ("answers", "rule"),
    [("risq=0,0,0,0", "rift-in-session"), ("sparq=4,0,0,0,1,4,4,4", "fear-of-judgement")],
)
def test_it_is_clear_where_nothing_of_it_was_answered(told, answers, rule):
    assert told([answers])[rule].verdict == "clear"


def test_a_form_on_attachment_asks_alike_whatever_was_answered(told):
    low = told(["ecr-rs=1,1,1,1,1,1,1,1,1"])["attachment-asked"]
    assert (low.verdict, low.inputs) == ("fired", ("ecr-rs",))


@pytest.mark.parametrize("measure", ["neq-20", "neq-32"])
def test_the_question_on_suicidal_thoughts_of_the_neq_goes_to_the_risk_gate(desk, measure):
    item = {"neq-20": "10", "neq-32": "15"}[measure]
    given = ("--date", "2026-02-02", "--no-ask", "--no-open", "--answers", f"{measure}={item}=1")
    ran = desk.fit("session", desk.client(), *given)
    assert ran.status == 1
    assert "acknowledge" in ran.err
    assert desk.sheets() == []


@pytest.mark.parametrize(("theirs", "verdict"), [("2,2,2,2,2", "fired"), ("1,1,1,1,1", "clear")])
def test_a_client_and_a_therapist_who_rate_far_apart_are_asked_about_it(
    desk, told, theirs, verdict
):
    assert told(["wsas=0,0,0,0,0"])["views-differ"].verdict == "not-applicable"
    code = desk.well("client", "list").split()[-2]
    rating = ("wsas", "--date", "2026-02-02", "--respondent", "therapist", "--answers", theirs)
    desk.well("record", code, *rating)
    desk.well("report", "session", code)
    from fit_core.record import open_record

    sheet = desk.sheets()[-1]
    with open_record(desk.folder / "record.sqlite").reading() as reader:
        signal = next(one for one in reader.signals.on(sheet.id) if one.rule == "views-differ")
    assert signal.verdict == verdict
    words = " ".join(text.words for text in all_texts(sheet))
    assert ("the two of us see it differently" in words) == (verdict == "fired")


def test_a_page_that_asked_for_talk_is_asked_about_until_the_talk_is_recorded(desk, told):
    low = "session-checkin=3,9,8,7.5,8.5,8,,,,4+6,0"
    seen = told([low], [checkin()])["not-discussed"]
    assert seen.verdict == "fired"
    assert "together-low" in seen.inputs
    assert told([checkin()])["not-discussed"].verdict == "not-applicable"
    told([low])
    code = desk.well("client", "list").split()[-2]
    desk.well("review", code, "--discussed")
    assert told([checkin()])["not-discussed"].verdict == "clear"


def test_an_agreed_ending_lies_ahead_and_is_asked_about(desk, today):
    code = desk.client()
    ahead = (dt.date.fromisoformat(today) + dt.timedelta(10)).isoformat()
    slip = desk.refused("end", code, "lost-contact", "--date", ahead, status=1)
    assert "known only when it happens" in slip.err
    assert f"ends on {ahead}" in desk.well("end", code, "planned", "--date", ahead)
    desk.session(code, today)
    words = " ".join(text.words for text in all_texts(desk.sheets()[-1]))
    assert "What will tell you that it is time to end?" in words


def test_what_was_asked_at_two_sessions_is_not_asked_at_the_third(desk, told):
    def asked():
        blocks = desk.sheets()[-1].blocks
        return {text.words for block in blocks for text in getattr(block, "questions", ())}

    three = []
    for _ in range(3):
        told(["phq9=1,1,1,1,1,1,1,1,0"])
        three.append(asked())
    assert not set.intersection(*three)
    assert all(2 <= len(questions) <= 3 for questions in three)
    code = desk.well("client", "list").split()[-2]
    desk.well("report", "session", code)
    assert asked() == three[-1]


def test_a_doubt_is_told_to_the_therapist_and_hides_no_score(desk):
    code = desk.client()
    given = ("--no-ask", "--no-open", "--answers", "phq9=2,1,2,3,0,2,1,1,0,1", "--date")
    assert "Look again" not in desk.fit("session", code, *given, "2026-02-02").err
    ran = desk.fit("session", code, *given, "2026-02-09")
    assert ran.status == 0
    told = [line for line in ran.err.splitlines() if "Look again" in line]
    assert told == [
        f"fit: Look again, {code}: All 10 answers of PHQ-9 of 2026-02-09 are those of 2026-02-02. "
        "The score stands as it is."
    ]
    words = " ".join(text.words for text in all_texts(desk.sheets()[-1]))
    assert "Today’s score is 12" in words
    assert "are those of" not in words


def test_a_therapists_form_is_neither_taken_nor_amended_for_the_clients(desk):
    code = desk.client()
    theirs = ("record", code, "wsas", "--date", "2026-02-02", "--respondent", "therapist")
    desk.well(*theirs, "--answers", "2,2,2,2,2")
    said = desk.session(code, "2026-02-02", "--answers", "wsas=0,0,0,0,1")
    assert "recorded already" not in said
    assert "Saved: Work and Social Adjustment Scale" in said
    desk.well(*theirs, "--answers", "3,3,3,3,3", "--amend", "misread")
    from fit_core.record import open_record

    with open_record(desk.folder / "record.sqlite").reading() as reader:
        episode = reader.episodes.of(reader.clients.by_code(code).id)[-1]
        rows = reader.administrations.current(episode.id)
    assert {row.respondent: set(row.answers["answers"].values()) for row in rows} == {
        "client": {"0", "1"},
        "therapist": {"3"},
    }
