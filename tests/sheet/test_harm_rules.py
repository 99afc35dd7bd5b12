"""Every rule of the harm check fires on its breach, alone, and on nothing else."""

from __future__ import annotations

import importlib.util
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest

from fit_core.sheet import harm_charts, harm_drawn, harm_lexicon, harm_parts, harm_words
from fit_core.sheet.harm import RULES, check_content, check_drawn, check_page_text, is_harmless
from fit_core.sheet.model import (
    Bar,
    Crisis,
    Envelope,
    Level,
    Mark,
    Place,
    Slot,
    Span,
    Text,
    Writing,
)
from tests.sheet.harm_sheets import (
    BASIS,
    CHART,
    EXTRA,
    TOGETHER,
    page,
    strings,
    swap,
    whole,
    without,
)

ROOT = Path(__file__).parents[2]
D = Decimal
REPLACE = msgspec.structs.replace
UNVERIFIED = REPLACE(BASIS, grade="unverified")


def said(*paragraphs):
    texts = tuple(Text(words, "plugin") for words in paragraphs)
    return whole(REPLACE(EXTRA, paragraphs=texts))


def bar(**facts):
    return swap(TOGETHER, bars=(REPLACE(TOGETHER.bars[0], **facts),))


def marks(*found):
    return swap(CHART, segments=(tuple(found),))


def expected(low, high):
    return Envelope((Place(0, D(low), D(high)),), Text("most of 300 people"), "between")


#: Rule and a sheet whose content breaks it, and no other rule.
CONTENT = [
    ("harm.noun", said("Your score is in the severe range.")),
    ("harm.noun", said("This looks like depression.")),
    ("harm.noun", whole(header=REPLACE(whole().header, title=Text("Symptoms")))),
    ("harm.attachment-label", said("You are avoidant.")),
    ("harm.target", said("You are off track.")),
    ("harm.target", swap(CHART, band=Span(D(9), D(9), Text("here"), BASIS))),
    ("harm.target", swap(CHART, expected=expected(9, 9))),
    ("harm.praise", said("Well done.")),
    ("harm.rank", said("The 40th percentile.")),
    ("harm.other-clients", said("Other clients began higher.")),
    ("harm.probability", said("The likelihood is high.")),
    ("harm.probability", said("In 70 % of such weeks.")),
    ("harm.risk-leak", said("A safety item was answered.")),
    ("harm.gap-leak", said("One value was withheld.")),
    ("harm.gap-leak", said("Question 9: ███")),
    ("harm.gap-leak", said("8 of 10", "—", "7 of 10")),
    ("harm.gap-leak", swap(CHART, slots=(CHART.slots[0], Slot("2", "13 Jan"), CHART.slots[2]))),
    ("harm.gap-leak", swap(CHART, slots=(*CHART.slots[:2], Slot("3", "20 Jan")))),
    ("harm.gap-leak", marks(Mark(0, D(12), ""), Mark(2, D(9), "9"))),
    ("harm.gap-leak", bar(value=None, label="")),
    ("harm.gap-leak", bar(label="")),
    ("harm.cause", said("You feel better thanks to these hours.")),
    ("harm.trade-word", said("There was a rupture.")),
    ("harm.identity", said("NHS number")),
    ("harm.identity", said("Kept as 4857773456 here.")),
    ("harm.alarm", said("⚠ look here")),
    ("harm.decimals", said("12.347 points")),
    ("harm.decimals", marks(Mark(0, D(12), "12.25"), Mark(2, D(9), "9"))),
    ("harm.decimals", bar(label="8.25")),
    ("harm.element", without(Writing)),
    ("harm.no-crisis-text", without(Crisis)),
    ("harm.cut-axis", swap(CHART, ticks=(D(7), D(14), D(27)))),
    ("harm.cut-axis", swap(CHART, ticks=())),
    ("harm.cut-axis", swap(CHART, band=Span(D(7), D(28), Text("can be chance"), BASIS))),
    ("harm.cut-axis", marks(Mark(0, D(28), "28"), Mark(2, D(9), "9"))),
    ("harm.cut-axis", bar(high=D(11))),
    ("harm.mixed-directions", swap(CHART, better_label=Text(" "))),
    (
        "harm.mixed-directions",
        swap(TOGETHER, bars=(*TOGETHER.bars, Bar(Text("Distance"), D(2), "2", better="lower"))),
    ),
    (
        "harm.mixed-directions",
        swap(TOGETHER, strip=REPLACE(CHART, line=None, band=None, element=9)),
    ),
    ("harm.norm-mismatch", swap(CHART, line=Level(D(30), Text("a line")))),
    ("harm.norm-mismatch", swap(CHART, line=Level(D(9), Text("x"), REPLACE(BASIS, high=D(100))))),
    ("harm.norm-mismatch", swap(CHART, line=Level(D(9), Text("x"), REPLACE(BASIS, low=D(1))))),
    (
        "harm.norm-mismatch",
        swap(CHART, line=Level(D(9), Text("x"), REPLACE(BASIS, better="higher"))),
    ),
    ("harm.norm-mismatch", swap(CHART, band=Span(D(7), D(9), Text("x"), UNVERIFIED))),
    (
        "harm.norm-mismatch",
        swap(CHART, line=Level(D(9), Text("x"), REPLACE(BASIS, population="sailors"))),
    ),
    ("harm.colour-only", swap(CHART, band=Span(D(7), D(17), Text(""), BASIS))),
    ("harm.colour-only", swap(CHART, line=Level(D(10), Text(""), BASIS))),
    ("harm.colour-only", swap(CHART, expected=REPLACE(expected(7, 9), alt=""))),
    ("harm.colour-only", swap(CHART, keys=())),
    (
        "harm.colour-only",
        marks(Mark(0, D(12), "12", prorated=True), Mark(2, D(9), "9")),
    ),
    ("harm.colour-only", swap(CHART, alt=" ")),
]  # fmt: skip

QUESTION = "What should we understand about how you live?"
#: Rule, a string of the page and how it is drawn instead; None leaves it out.
DRAWN = [
    ("harm.red", "Session 2", {"colour": "#b00020"}),
    ("harm.red", "Ring 01234 567890.", {"colour": "#c00000"}),
    ("harm.small-body", QUESTION, {"size": 10.9}),
    ("harm.small-text", QUESTION, {"size": 9.4}),
    ("harm.small-text", "Session 2", {"size": 9.4}),
    ("harm.contrast", "Session 2", {"background": "#777777"}),
    ("harm.no-crisis-text", "Ring 01234 567890.", None),
    ("harm.element", "What fits", None),
    ("harm.element", "Values for adults in general.", None),
    ("harm.noun", "Session 2", {"text": "A mild case"}),
]  # fmt: skip


def rules(findings):
    return {finding.rule for finding in findings}


def drawn_with(words, how):
    """The strings of the whole sheet, with one drawn in another way or not at all."""
    for one in strings(whole()):
        if one.text != words:
            yield one
        elif how is not None:
            yield one._replace(**how)


def test_the_whole_sheet_breaks_no_rule():
    assert check_content(whole()) == ()
    assert check_drawn(page(*strings(whole())), whole()) == ()


@pytest.mark.parametrize(("rule", "sheet"), CONTENT)
def test_a_rule_fires_on_its_breach_and_alone(rule, sheet):
    assert rules(check_content(sheet)) == {rule}


@pytest.mark.parametrize(("rule", "words", "how"), DRAWN)
def test_a_rule_of_the_page_fires_on_its_breach_and_alone(rule, words, how):
    assert rules(check_drawn(page(*drawn_with(words, how)), whole())) == {rule}


def test_every_rule_has_a_breach_and_every_breach_a_rule():
    elsewhere = {"harm.unreviewed", "harm.licence-wording"}  # they need more than a sheet
    tried = {case[0] for case in (*CONTENT, *DRAWN)} | elsewhere
    assert tried == {rule.id for rule in RULES}
    assert len({rule.id for rule in RULES}) == len(RULES)
    assert set(harm_lexicon.WORDED) < tried


@pytest.mark.parametrize(
    ("module", "part", "rule"),
    [
        (harm_charts, "_axis", "harm.cut-axis"),
        (harm_charts, "_direction", "harm.mixed-directions"),
        (harm_charts, "_norms", "harm.norm-mismatch"),
        (harm_charts, "_unlabelled", "harm.colour-only"),
        (harm_charts, "_target", "harm.target"),
        (harm_charts, "_chart_decimals", "harm.decimals"),
        (harm_charts, "_gaps", "harm.gap-leak"),
        (harm_charts, "_bars", "harm.gap-leak"),
        (harm_parts, "_review", "harm.unreviewed"),
        (harm_drawn, "legible", "harm.small-text"),
        (harm_drawn, "_body", "harm.small-body"),
        (harm_drawn, "_left_out", "harm.no-crisis-text"),
        (harm_words, "_listed", "harm.noun"),
    ],
)  # fmt: skip
def test_with_a_part_of_the_check_taken_out_its_breaches_pass(monkeypatch, module, part, rule):
    """No second rule catches by chance what this part is for: without it, a test above fails."""
    monkeypatch.setattr(module, part, lambda *_: iter(()))
    found = [rules(check_content(sheet)) for name, sheet in CONTENT if name == rule]
    found += [
        rules(check_drawn(page(*drawn_with(words, how)), whole()))
        for name, words, how in DRAWN
        if name == rule
    ]
    assert rule == "harm.unreviewed" or set() in found


def test_a_renderer_cannot_call_its_own_words_the_clients():
    forged = strings(whole())[0]._replace(text="A severe week", voice="client")
    found = check_drawn(page(*strings(whole()), forged), whole())
    assert [(one.rule, one.words) for one in found] == [("harm.noun", "severe")]


def test_a_phrase_broken_over_lines_is_found_and_two_strings_apart_are_not_joined():
    first = strings(whole())[0]
    parts = [first._replace(text=words) for words in ("You are not on", "track.")]
    apart = [parts[0], parts[1]._replace(size=14.0)]
    hyphen = [first._replace(text=words) for words in ("it deterio-", "rated.")]
    for lines, found in ((parts, {"harm.target"}), (apart, set()), (hyphen, {"harm.noun"})):
        assert rules(check_drawn(page(*strings(whole()), *lines), whole())) == found


def test_the_text_of_a_finished_file_is_read_without_the_clients_words():
    own = Text("I felt severe anxiety", "client")
    sheet = whole(REPLACE(EXTRA, paragraphs=(own,)))
    lines = [text.text for text in strings(sheet)]
    assert check_page_text(lines, sheet) == ()
    assert rules(check_page_text([*lines, "You are a severe case"], sheet)) == {"harm.noun"}
    missing = [line for line in lines if not line.startswith("Ring")]
    assert rules(check_page_text(missing, sheet)) == {"harm.no-crisis-text"}


@pytest.mark.parametrize(
    ("colour", "red"),
    [("#ff0000", True), ("#b00020", True), ("#cc3311", True), ("#0b4f8f", False),
     ("#1c2530", False), ("#8a4b00", False), ("#56606c", False), ("#ffffff", False)],
)  # fmt: skip
def test_what_people_call_red(colour, red):
    assert harm_drawn.is_red(colour) == red


def test_the_page_of_the_rules_is_made_from_them():
    spec = importlib.util.spec_from_file_location("harm_page", ROOT / "docs" / "harm.py")
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    assert made.PAGE.read_text("utf-8") == made.page()
    for rule in RULES:
        assert f"## {rule.id}\n" in made.page()


@pytest.mark.parametrize("rule", [r for r in RULES if r.reads == "words"], ids=lambda r: r.id)
def test_the_example_of_a_word_rule_breaks_it(rule):
    assert not is_harmless(rule.example, "en")
