"""Two people's ratings of one scale on the sheet, and a line that goes on in another way."""

from __future__ import annotations

import pytest

from fit_core.sheet.model import Chart, Extra


@pytest.fixture
def rate(weeks):
    """Record the therapist's WSAS of the last session."""

    def rated(answers):
        from fit_core.answers.listing import parse_answer_list
        from fit_core.clinic.forms import Entry, record_form
        from fit_core.clinic.sessions import find_session

        measure = weeks.clinic.library.get("wsas")
        with weeks.clinic.record.reading() as reader:
            held = find_session(reader, weeks.code, None)
        given = parse_answer_list(measure, answers)
        record_form(weeks.clinic, held, measure, Entry(answers=given, respondent="therapist"))
        return weeks.sheet()

    return rated


def lines(sheet):
    return [[t.words for t in b.paragraphs] for b in sheet.blocks if isinstance(b, Extra)]


@pytest.mark.parametrize(
    ("theirs", "said"),
    [
        ("2,2,2,2,2", "5 from you, 10 from the therapist. We see this much alike."),
        ("3,3,3,2,2", "5 from you, 13 from the therapist. We see this some way apart."),
    ],
)
def test_both_ratings_stand_with_who_gave_them(weeks, rate, theirs, said):
    weeks.week(wsas="1,1,1,1,1")
    assert lines(weeks.sheet()) == []
    sheet = rate(theirs)
    ((line,),) = lines(sheet)
    assert line.endswith(said)
    (block,) = [b for b in sheet.blocks if isinstance(b, Extra)]
    assert block.element == 10
    printed = {f.ref: f.printed for f in sheet.figures}
    numbers = {printed[ref] for ref in block.paragraphs[0].refs}
    assert numbers == {said.split()[0], said.split()[3]}


def test_only_todays_ratings_are_laid_side_by_side(weeks, rate):
    weeks.week(wsas="1,1,1,1,1")
    rate("8,8,8,8,8")
    assert lines(weeks.week(wsas="1,1,1,1,1").sheet()) == []


def way(weeks, mode, **forms):
    from fit_core.answers.listing import parse_answer_list
    from fit_core.clinic.forms import Entry, record_form
    from fit_core.clinic.sessions import find_session

    weeks.week()
    with weeks.clinic.record.reading() as reader:
        held = find_session(reader, weeks.code, None)
    for name, typed in forms.items():
        measure = weeks.clinic.library.get(name.replace("_", "-"))
        entry = Entry(answers=parse_answer_list(measure, typed), mode=mode)
        record_form(weeks.clinic, held, measure, entry)
    return weeks.sheet()


def charts(sheet):
    return [b for b in sheet.blocks if isinstance(b, Chart)]


def test_an_outcome_goes_on_in_another_mode_and_says_from_when(weeks):
    way(weeks, "paper", phq9="1,1,1,1,1,1,1,1,0")
    way(weeks, "import", phq9="1,1,1,1,1,1,1,1,0")
    (chart,) = charts(way(weeks, "interview", phq9="1,1,1,1,1,1,1,1,0"))
    assert [len(segment) for segment in chart.segments] == [3]
    assert [note.words for note in chart.notes] == [
        "From session 3 on, the form was read aloud and answered in words."
    ]


def test_ratings_of_the_work_together_begin_anew_in_another_mode(weeks):
    from fit_core.sheet.model import Together

    answers = "8,9,8,7.5,8.5,8,,,,4+6,0"
    way(weeks, "paper", session_checkin=answers)
    sheet = way(weeks, "screen", session_checkin=answers)
    (block,) = [b for b in sheet.blocks if isinstance(b, Together)]
    assert [len(segment) for segment in block.strip.segments] == [1, 1]
    assert "answered in another way" in block.strip.notes[0].words


def test_after_a_break_ones_own_range_begins_anew(weeks):
    from fit_core.sheet.model import Together

    answers = "8,9,8,7.5,8.5,8,,,,4+6,0"
    for _ in range(4):
        way(weeks, "paper", session_checkin=answers)
    sheet = way(weeks, "screen", session_checkin=answers)
    (block,) = [b for b in sheet.blocks if isinstance(b, Together)]
    assert {bar.median for bar in block.bars} == {None}


def test_answers_in_another_language_are_not_joined(weeks):
    import msgspec

    way(weeks, "paper", phq9="1,1,1,1,1,1,1,1,0")
    settings = msgspec.structs.replace(weeks.clinic.settings, language="en-US")
    weeks.clinic.settings = settings
    (chart,) = charts(way(weeks, "paper", phq9="1,1,1,1,1,1,1,1,0"))
    assert [len(segment) for segment in chart.segments] == [1, 1]
    assert "in another language" in chart.notes[0].words
