"""The catalogue of the harm check: every rule with what it forbids, an example and the way out.

Ids are stable: a rule may be added in a later version, never given another meaning. The rules are
those of the specification of the shared sheet, `docs/reference/shared-sheet.md`.
"""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

#: What a rule reads: every text by itself, the finished content, or what the renderer drew.
Reads = Literal["words", "content", "print"]


class Finding(NamedTuple):
    """One breach: the stable id of the rule, the words that break it, and why they must not."""

    rule: str
    words: str
    why: str


class HarmRule(NamedTuple):
    """One thing that no shared sheet may say or look like.

    Attributes:
        id: stable name. reads: on what it is run. what: what must not be, and why.
        example: of a breach. way_out: what to do instead.

    """

    id: str
    reads: Reads
    what: str
    example: str
    way_out: str


_PLAIN = "Say it in plain words about the answers, never about the person."

RULES: Final[tuple[HarmRule, ...]] = (
    HarmRule(
        "harm.noun",
        "words",
        "Nouns of diagnosis, disorder, severity or status turn a picture of some weeks into a "
        "verdict on a person.",
        "“Your score is in the severe range.”",
        f"{_PLAIN} A measure whose title has such a word needs a `sheet_title`, a norm a "
        "`sheet_name`.",
    ),
    HarmRule(
        "harm.attachment-label",
        "words",
        "An attachment label names a kind of person. The sheet shows at most what somebody rated.",
        "“You are anxiously attached.”",
        "Ask what makes it easier or harder to say things here.",
    ),
    HarmRule(
        "harm.target",
        "words",
        "A target, or being on or off a track, is something that the client can fail. A line "
        "across the chart is a range, never one value to be met.",
        "“You are not on track to reach your target.”",
        "Show a range with its group, and say that it says nothing about where anybody should be.",
    ),
    HarmRule(
        "harm.praise",
        "words",
        "Praise and blame teach people which answers please. A low mark is thanked, not judged.",
        "“Well done!”, “a disappointing week”",
        "Say what changed and ask what the client makes of it.",
    ),
    HarmRule(
        "harm.rank",
        "words",
        "A rank or an effect size compares a person with a table.",
        "“You are in the 40th percentile.”",
        "Compare with the client's own earlier answers.",
    ),
    HarmRule(
        "harm.other-clients",
        "words",
        "Other clients' data, and what is usual among them, have no place between two people.",
        "“Compared with other clients of this therapist …”",
        "Compare with the client's own earlier answers, or show an expected range with its group.",
    ),
    HarmRule(
        "harm.probability",
        "words",
        "A probability of drop-out, failure or success is read as a forecast for one person. "
        "Percentages are left out altogether: few people read them as they are meant.",
        "“There is a 70 % likelihood of drop-out.”",
        "Leave it to the clinician sheet.",
    ),
    HarmRule(
        "harm.risk-leak",
        "words",
        "Risk answers stand on the clinician sheet only. Words that hint at them tell a family "
        "member at the kitchen table what the client told the therapist.",
        "“A safety item was flagged.”",
        "Risk answers have their own way, before the sheet: `fit acknowledge`.",
    ),
    HarmRule(
        "harm.gap-leak",
        "content",
        "What is visibly left out can be guessed: a blank where others have a number, a session "
        "that is skipped in the count, a struck-out or withheld value. Every place without a "
        "number says why, and there is none for a risk answer.",
        "“Question 9: ███”, sessions 1, 2, 4",
        "Leave the whole row out and number what is shown, or say plainly that there was no "
        "answer.",
    ),
    HarmRule(
        "harm.cause",
        "words",
        "The sheet shows that something changed. It cannot know why.",
        "“You feel better because of therapy.”",
        "Ask what the client did that helped.",
    ),
    HarmRule(
        "harm.trade-word",
        "words",
        "A term of the trade for a hard moment between two people sounds like damage.",
        "“There was an alliance rupture.”",
        "Say that marks dipped and came back.",
    ),
    HarmRule(
        "harm.identity",
        "words",
        "Names, numbers of records and dates of birth make a lost sheet a disclosure.",
        "“NHS number 4857773456”",
        "The client's random code is enough.",
    ),
    HarmRule(
        "harm.licence-wording",
        "content",
        "The sentences of a measure belong to its owner. They stand on a sheet only where the "
        "licence, or a record that the clinic holds, lets them be printed (on a screen: be shown "
        "there), and only with the line of attribution that the licence demands. What is looked "
        "for is the wording that this client was shown, or that the clinic holds of a measure that "
        "was asked: eight words of an item in a row, or the whole of an item of five to seven "
        "words, however they are written. Up to four words are nobody's. Wording that the clinic "
        "does not hold cannot be found.",
        "A section that quotes a question of a measure whose owner has to permit the print.",
        "Name the topic in your own one to four words. Where the licence lets the words stand, "
        "print the measure's `attribution` beside them; record what the clinic holds with `fit "
        "measures licence add`.",
    ),
    HarmRule(
        "harm.alarm",
        "words",
        "Signs of alarm, praise or blame, such as warning triangles, thumbs and faces, shout "
        "where the sheet should speak.",
        "“⚠ Your score fell”",
        "Say it in words: “shall we look at it together?”.",
    ),
    HarmRule(
        "harm.decimals",
        "content",
        "More decimals than the values of a chart carry, or more than two in a sentence, claim "
        "a precision that no questionnaire has.",
        "“12.347 points”",
        "Print a score as its scale is read.",
    ),
    HarmRule(
        "harm.element",
        "content",
        "The purpose, room to write and to disagree, help in a crisis and the footer never give "
        "way: they are in the content and on the paper.",
        "A renderer that leaves out the room to write.",
        "Draw every text of elements 2, 13, 14 and 15.",
    ),
    HarmRule(
        "harm.no-crisis-text",
        "content",
        "Help in a crisis stands on every copy, for everyone, in the clinic's own words.",
        "A clinic whose crisis text is empty; a renderer that does not draw it.",
        "Write the clinic's text with `fit init --crisis-text`; draw element 14 whole.",
    ),
    HarmRule(
        "harm.cut-axis",
        "content",
        "An axis that is cut makes small changes look large. A chart shows its whole scale, both "
        "ends are labelled, and nothing lies outside.",
        "A scale of 0 to 27 drawn from 8 to 14.",
        "Begin and end the ticks at the ends of the scale.",
    ),
    HarmRule(
        "harm.mixed-directions",
        "content",
        "Two directions in one chart are misread by most people. One block has one direction, "
        "and it is printed.",
        "A bar where low is better beside bars where high is better.",
        "Put a scale of the other direction in a chart of its own.",
    ),
    HarmRule(
        "harm.norm-mismatch",
        "content",
        "A band or line is drawn only from a norm of this scale's metric and direction that "
        "somebody has confirmed, and the page names the people whom it comes from.",
        "A line at 10 of 0-27 on a scale of 0 to 100.",
        "Choose a norm that fits with `fit measures norms`, or show none.",
    ),
    HarmRule(
        "harm.colour-only",
        "content",
        "What only a colour or a shape tells is lost in grey and to many eyes. Every band, line "
        "and odd mark has words; the chart has an alternative text.",
        "A shaded band without a label.",
        "Label it on the chart, or add a key.",
    ),
    HarmRule(
        "harm.red",
        "print",
        "Red is for alarms, not for people.",
        "A low mark written in #cc0000.",
        "Use ink, grey or the one accent colour, and say it in words.",
    ),
    HarmRule(
        "harm.small-body",
        "print",
        "Running text is at least 11 pt.",
        "An open question drawn at 10 pt.",
        "Let an element give way before the text shrinks.",
    ),
    HarmRule(
        "harm.small-text",
        "print",
        "Nothing on the page is smaller than 9.5 pt, labels of charts and the footer included.",
        "A footer of 8 pt.",
        "Say less in the footer.",
    ),
    HarmRule(
        "harm.contrast",
        "print",
        "Text stands out from its background by at least 4.5 to 1 (WCAG 2.2, 1.4.3).",
        "Pale grey labels on a tinted band.",
        "Use a darker colour, and keep text off shading.",
    ),
    HarmRule(
        "harm.unreviewed",
        "content",
        "A word list that nobody has reviewed may miss words. A sheet in such a language says "
        "so in its footer.",
        "A sheet in a language whose list is a first draft, without the note.",
        "Have the list reviewed by people who speak the language, and name them in it.",
    ),
)
