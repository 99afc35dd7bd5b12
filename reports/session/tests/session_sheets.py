"""Realistic sheets for the tests: made-up clients, numbers as a clinic would have them."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from fit_core.sheet.model import (
    Bar,
    Chart,
    Context,
    Crisis,
    GoalLine,
    Header,
    Key,
    Level,
    Mark,
    Message,
    OwnWords,
    Prompts,
    Provenance,
    Purpose,
    Sheet,
    Slot,
    Span,
    Text,
    Together,
    Writing,
)

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct")


def slots(count, gaps=None):
    gaps = gaps or {}
    found = []
    for n in range(count):
        day, month = 8 + 7 * (n % 3), MONTHS[n // 3 % 10]
        found.append(Slot(str(n + 1), f"{day} {month}", n == count - 1, gaps.get(n, "")))
    return tuple(found)


def segment(values, start=0, prorated=()):
    return tuple(
        Mark(start + n, Decimal(str(value)), str(value), start + n in prorated)
        for n, value in enumerate(values)
        if value is not None
    )


def mood(values, *, gaps=None, **changes):
    marks = segment(values)
    first, last = marks[0], marks[-1]
    several = len(marks) > 1
    chart = Chart(
        element=4,
        id="phq-9",
        title=Text("Mood, session by session"),
        alt="Mood score from 0 to 27, lower is better. "
        + ", ".join(f"session {m.slot + 1}: {m.label}" for m in marks)
        + ".",
        better="lower",
        better_label=Text("lower is better"),
        low=Decimal(0),
        high=Decimal(27),
        ticks=(Decimal(0), Decimal(9), Decimal(18), Decimal(27)),
        slots=slots(len(values), gaps),
        axis_label=Text("session"),
        segments=(marks,),
        start_label=Text(f"{first.label} at the start", refs=("start",)) if several else None,
        today_label=Text(f"{last.label} today", refs=("today",)),
        band=Span(
            max(Decimal(0), first.value - 5),
            min(Decimal(27), first.value + 5),
            Text("Up to 5 points from the start can be chance"),
        )
        if several
        else None,
        line=Level(
            Decimal("9.5"), Text("Most people in the general community score below this line")
        ),
    )
    return msgspec.structs.replace(chart, **changes)


def strip(values, **changes):
    marks = segment(values)
    chart = Chart(
        element=9,
        id="check-in",
        title=Text("How the session felt"),
        alt="Session check-in from 0 to 10, higher is better. "
        + ", ".join(f"session {m.slot + 1}: {m.label}" for m in marks)
        + ".",
        better="higher",
        better_label=Text("higher is better"),
        low=Decimal(0),
        high=Decimal(10),
        ticks=(Decimal(0), Decimal(10)),
        slots=slots(len(values)),
        axis_label=Text("session"),
        segments=(marks,),
        today_label=Text(f"{marks[-1].label} today"),
    )
    return msgspec.structs.replace(chart, **changes)


def bar(name, value, median, low, high):
    return Bar(
        name=Text(name, "measure"),
        value=Decimal(value),
        label=value,
        median=Decimal(median),
        low=Decimal(low),
        high=Decimal(high),
    )


BARS = (
    bar("Felt heard", "8", "7", "5", "9"),
    bar("Worked on what matters", "6", "7", "6", "8"),
    bar("Right way for me", "7", "7", "4", "8"),
    bar("Room for my background", "9", "8", "8", "9"),
    bar("Could say what was amiss", "5", "4", "2", "6"),
)

HEADER = Header(
    Text("How things are going"),
    Text("Session 8 \u00b7 12 March 2026"),
    Text("Client K7QX-4 \u00b7 with M. Okafor"),
)
PURPOSE = Purpose(
    element=2,
    text=Text("A picture to talk about, not a test. You and your therapist see it, nobody else."),
)
WORDS = OwnWords(
    element=3,
    title=Text("In your words"),
    words=Text(
        "I slept better this week and went back to the choir. Monday was hard, I nearly stayed in "
        "bed, but I rang my sister.",
        "client",
    ),
    empty=Text("Nothing was written before the session. There is room here."),
    goals=(
        GoalLine(Text("Sing in the spring concert", "client"), Text("6 of 10 today, 2 at start")),
    ),
)
NO_WORDS = OwnWords(
    element=3,
    title=Text("In your words"),
    words=None,
    empty=Text("What would you like to say first?"),
)
MESSAGE = Message(
    element=7,
    lead=Text("Your mood score is 9 today. It was 17 when you began."),
    rest=(
        Text("That is 8 points lower, and lower is better here."),
        Text("Ups and downs of 5 points or less can be chance; this is more than that."),
        Text("Your score is now around the line below which most people score."),
    ),
)
TOGETHER = Together(
    element=9,
    title=Text("How we work together"),
    strip=strip([5, 6, 7, 4, 7, 7, 8, 7]),
    low=Decimal(0),
    high=Decimal(10),
    low_label=Text("0 not at all"),
    high_label=Text("10 fully"),
    bars=BARS,
    caption=Text("Dot: today. Thick line: your earlier answers. Tick: the middle of them."),
)
CONTEXT = Context(
    element=11,
    text=Text(
        "What do we need to know about your home, your beliefs or your days so that this "
        "way of working suits you?"
    ),
)
PROMPTS = Prompts(
    element=12,
    title=Text("To talk about today"),
    questions=(
        Text("What have you tried lately?"),
        Text("What would you rather not change?"),
        Text("Session 4 felt different. Shall we look at it?"),
    ),
)
WRITING = Writing(
    element=13,
    title=Text("Room to write"),
    fields=(
        Text("What fits"),
        Text("What does not fit"),
        Text("What we will try"),
        Text("When we look again"),
    ),
)
CRISIS = Crisis(
    element=14,
    title=Text("If you need help at once", "clinic"),
    text=Text(
        "Call the Riverside line at any hour: 555 0100. In danger, call the emergency number or "
        "go to the nearest hospital. You do not need an appointment.",
        "clinic",
    ),
)
PROVENANCE = Provenance(
    element=15,
    lines=(
        Text(
            "PHQ-9 version 1, English wording of the clinic \u00b7 chance band: 5 points, "
            "published for primary care (n = 1,788) \u00b7 no answers missing"
        ),
        Text(
            "Session check-in version 1 (not validated) \u00b7 sheet K7QX-4-08 \u00b7 "
            "fit-core 0.1.0 \u00b7 Riverside Counselling (fictional)"
        ),
    ),
)


def sheet(*blocks, paper="A4", header=HEADER, title="K7QX-4-08"):
    return Sheet(
        id=title,
        kind="shared",
        language="en-GB",
        paper=paper,
        date="2026-03-12",
        header=header,
        blocks=blocks,
        figures=(),
        running=Text("K7QX-4 \u00b7 sheet K7QX-4-08"),
    )


FOOT = (WRITING, CRISIS, PROVENANCE)


def eighth(paper="A4"):
    chart = mood([17, 18, 15, 16, 13, 12, 10, 9])
    blocks = (PURPOSE, WORDS, chart, MESSAGE, TOGETHER, CONTEXT, PROMPTS)
    return sheet(*blocks, *FOOT, paper=paper)


def first(paper="A4"):
    header = Header(
        Text("How things are going"),
        Text("Session 1 \u00b7 8 January 2026"),
        Text("Client K7QX-4 \u00b7 with M. Okafor"),
    )
    message = Message(
        element=7,
        lead=Text("Your mood score is 17 today."),
        rest=(Text("This is where you begin. We will see more next time."),),
    )
    bars = tuple(msgspec.structs.replace(each, median=None, low=None, high=None) for each in BARS)
    together = msgspec.structs.replace(
        TOGETHER, strip=None, bars=bars, caption=Text("Dot: today. Next time you see both.")
    )
    prompts = msgspec.structs.replace(
        PROMPTS,
        questions=(
            Text("Does the line match how your days have been?"),
            Text("What small thing would show that it moves?"),
        ),
    )
    chart = mood([17])
    blocks = (PURPOSE, NO_WORDS, chart, message, together, CONTEXT, prompts)
    return sheet(*blocks, *FOOT, paper=paper, header=header)


KEYS = (
    Key("missed", Text("session missed")),
    Key("cancelled", Text("session cancelled")),
    Key("no-score", Text("no score that day")),
)


def thirty(paper="A4"):
    values = [19, 18, 20, 17, 18, 16, None, 15, 17, 16, 14, 15, 13, None, 14, 12]
    values += [13, 11, 12, None, 12, 10, 11, 12, 9, 10, 8, 9, 7, 8]
    gaps = {6: "missed", 13: "cancelled", 19: "no-score"}
    chart = mood(values, gaps=gaps, keys=KEYS)
    felt = [6, 7, 7, 6, 8, 7, None, 7, 8, 8, 7, 8, 8, None, 9, 8]
    felt += [8, 9, 8, None, 9, 9, 8, 9, 9, 9, 8, 9, 9, 9]
    over_time = strip(felt, slots=slots(len(felt), gaps), keys=KEYS)
    together = msgspec.structs.replace(TOGETHER, strip=over_time)
    blocks = (PURPOSE, WORDS, chart, MESSAGE, together, CONTEXT, PROMPTS)
    return sheet(*blocks, *FOOT, paper=paper)


def prorated(paper="A4"):
    chart = mood(
        [14, 15, 13, 14, 12],
        segments=(segment([14, 15, 13, 14, 12], prorated={2, 4}),),
        keys=(Key("prorated", Text("total estimated from the answers given")),),
        notes=(Text("One of nine answers is missing today, so the total is an estimate."),),
    )
    together = msgspec.structs.replace(
        TOGETHER,
        strip=strip([5, 6, 7, 4, 7]),
        bars=(
            *BARS[:3],
            Bar(name=Text("Room for my background"), value=None, label="", empty=Text("no answer")),
        ),
    )
    return sheet(PURPOSE, WORDS, chart, MESSAGE, together, CONTEXT, PROMPTS, *FOOT, paper=paper)


def wellbeing(paper="A4"):
    values = ["14.2", "15.0", "18.6", "17.1", "20.3", "22.8", "21.7", "25.6"]
    chart = mood(
        values,
        id="ors",
        title=Text("Wellbeing, session by session"),
        better="higher",
        better_label=Text("higher is better"),
        low=Decimal(0),
        high=Decimal(40),
        ticks=(Decimal(0), Decimal(10), Decimal(20), Decimal(30), Decimal(40)),
        band=Span(
            Decimal("9.2"), Decimal("19.2"), Text("Up to 5 points from the start can be chance")
        ),
        line=Level(Decimal(25), Text("Most people in the general community score above this line")),
    )
    return sheet(PURPOSE, WORDS, chart, MESSAGE, TOGETHER, CONTEXT, PROMPTS, *FOOT, paper=paper)


def broken(paper="A4"):
    values = [17, 16, 14, 12, 10, 11, 9, 8]
    chart = mood(
        values,
        segments=(segment(values[:4]), segment(values[4:], start=4)),
        since=4,
        start_label=Text("10 at session 5"),
        band=Span(Decimal(5), Decimal(15), Text("Up to 5 points from session 5 can be chance")),
        notes=(
            Text("From session 5 the form was in another language; the points are not joined."),
        ),
    )
    return sheet(PURPOSE, WORDS, chart, MESSAGE, TOGETHER, CONTEXT, PROMPTS, *FOOT, paper=paper)


def wordy(paper="A4"):
    said = " ".join(["This week was long and I want to say all of it, from the start."] * 24)
    words = msgspec.structs.replace(
        WORDS,
        words=Text(f"{said}\n{said}\n{'Donaudampfschiff' * 12}", "client"),
        goals=tuple(
            GoalLine(Text(f"{goal} and not give up when the first days are hard", "client"), rated)
            for goal, rated in zip(
                ("Sleep through", "Ring one friend a week", "Eat at noon", "Walk", "Sing again"),
                (Text("6 of 10 today, 2 at start"),) * 5,
                strict=True,
            )
        ),
    )
    chart = mood([17, 18, 15, 16, 13, 12, 10, 9])
    return sheet(PURPOSE, words, chart, MESSAGE, TOGETHER, CONTEXT, PROMPTS, *FOOT, paper=paper)


def bare(paper="A4"):
    """A sheet without a chart point, without own words and without the alliance."""
    chart = mood([17])
    chart = msgspec.structs.replace(
        chart,
        segments=(),
        slots=slots(1, {0: "no-score"}),
        today_label=None,
        start_label=None,
        keys=KEYS[2:],
    )
    message = Message(element=7, lead=Text("There is no score for today."))
    return sheet(PURPOSE, NO_WORDS, chart, message, CONTEXT, PROMPTS, *FOOT, paper=paper)


def two(paper="A4"):
    """Two outcome measures, each in its own panel with its own message."""
    (second,) = (block for block in wellbeing().blocks if isinstance(block, Chart))
    message = Message(
        element=7,
        lead=Text("Your wellbeing score is 25.6 today. It was 14.2 when you began."),
        rest=(
            Text("That is 11.4 points higher, and higher is better here."),
            Text("Ups and downs of 5 points or less can be chance; this is more than that."),
        ),
    )
    chart = mood([17, 18, 15, 16, 13, 12, 10, 9])
    blocks = (PURPOSE, WORDS, chart, MESSAGE, second, message, TOGETHER, CONTEXT, PROMPTS)
    return sheet(*blocks, *FOOT, paper=paper)


_USUAL = (eighth, first, thirty, prorated, wellbeing, broken, bare)
ONE_PAGE = {make.__name__: make for make in _USUAL}
ALL = {**ONE_PAGE, "two": two, "wordy": wordy}
