"""Questions for the talk: each can be said, none harms, none stands on three sheets running."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import fit_core.adapt
from fit_core.adapt.words import Words
from fit_core.course.rules import fit_signals
from fit_core.course.signals import TELLING, Signal
from fit_core.sheet.harm import check_texts
from fit_core.sheet.model import Text
from fit_core.sheet.prompts import _ANY, _LAST, BY_SIGNAL, _Chooser

WORDS = Words("en-GB")
FILE = Path(fit_core.adapt.__file__).parent / "text" / "en" / "sheet.ftl"
NAMES = re.findall(r"^(prompt-[a-z-]+) =", FILE.read_text("utf-8"), flags=re.MULTILINE)
PLUGIN = tuple(Signal(name, "1", (), f"What of {name}?", by="guest") for name in ("ebb", "flow"))

rules = st.sets(st.sampled_from(sorted(BY_SIGNAL)), max_size=8)
guests = st.sets(st.sampled_from(PLUGIN))


def ask(asked, *fired):
    signals = [one if isinstance(one, Signal) else Signal(one, "1", ()) for one in fired]
    return [text.words for text in _Chooser(WORDS, asked).choose(signals)]


@settings(deadline=None)
@given(weeks=st.lists(st.tuples(rules, guests), min_size=1, max_size=9))
def test_two_or_three_different_questions_and_none_at_three_sessions_running(weeks):
    printed = []
    for fired, brought in weeks:
        questions = ask(printed[-1:-3:-1], *fired, *brought)
        assert 2 <= len(questions) <= 3
        assert len(set(questions)) == len(questions)
        assert questions == ask(printed[-1:-3:-1], *fired, *brought)
        printed.append(questions)
    for three in zip(printed, printed[1:], printed[2:], strict=False):
        assert not set.intersection(*map(set, three))


@pytest.mark.parametrize("rule", sorted(BY_SIGNAL))
def test_the_same_signal_at_every_session_asks_something_each_time(rule):
    printed = []
    for _ in range(9):
        printed.append(ask(printed[-1:-3:-1], rule))
    own = {WORDS.say(name) for name in BY_SIGNAL[rule].names}
    assert all(own & set(questions) for questions in printed[:2])
    for three in zip(printed, printed[1:], printed[2:], strict=False):
        assert own & set().union(*three)
        assert not set.intersection(*map(set, three))


def test_the_most_telling_signal_asks_first_and_one_of_a_topic():
    first, second, last = ask((), "goal-open", "outcome-same", "together-lower", "views-differ")
    assert first == WORDS.say("prompt-together-lower")
    assert second == WORDS.say("prompt-same-missing")
    assert last == WORDS.say("prompt-next")


def test_a_plugins_question_stands_first_and_speaks_for_its_topic():
    brought = Signal("alliance-dip", "1", (), "What was that dip?", by="guest")
    questions = ask((), "together-lower", "outcome-same", brought, *PLUGIN)
    assert questions[0] in ("What was that dip?", "What of ebb?", "What of flow?")
    alone = ask((), "together-lower", "outcome-same", brought)
    assert alone[0] == "What was that dip?"
    assert WORDS.say("prompt-together-lower") not in alone


def test_a_plugin_may_say_what_its_question_is_about():
    brought = Signal("raw", "1", (), "What was harder?", by="guest", topic="outcome")
    questions = ask((), "outcome-worse", "goal-open", brought)
    assert questions[:2] == ["What was harder?", WORDS.say("prompt-goal")]


def test_two_plugins_take_turns():
    printed = []
    for _ in range(4):
        printed.append(ask(printed[-1:-3:-1], *PLUGIN))
    assert [questions[0] for questions in printed] == ["What of ebb?", "What of flow?"] * 2


def test_without_any_signal_there_are_still_questions():
    names = ("prompt-any-matters", "prompt-next", "prompt-any-missing")
    assert ask(()) == [WORDS.say(name) for name in names]


def test_every_sentence_of_the_file_is_used_and_every_used_one_is_there():
    used = {name for asks in BY_SIGNAL.values() for name in asks.names} | {*_ANY, *_LAST}
    assert used == set(NAMES)


def test_every_rule_that_has_questions_is_one_that_the_core_can_say():
    """Names in the table are names that rules give, found in their sources."""
    folder = Path(fit_core.adapt.__file__).parents[1] / "course" / "rules"
    source = "".join(path.read_text("utf-8") for path in folder.glob("*.py"))
    for rule in (*BY_SIGNAL, *TELLING):
        stem = "outcome-{name}" if rule in _OUTCOMES else rule
        assert stem in source, rule
    assert len(fit_signals()) == len({rule.name for rule in fit_signals()})


_OUTCOMES = ("outcome-better", "outcome-worse", "outcome-same")


def test_every_rule_that_the_core_names_stands_in_the_reference():
    page = (Path(__file__).parents[2] / "docs" / "reference" / "signals.md").read_text("utf-8")
    told = page.replace("`-", "`outcome-")
    for rule in (*BY_SIGNAL, *TELLING):
        assert f"`{rule}`" in told, rule


@pytest.mark.parametrize("name", NAMES)
def test_a_question_is_short_plain_open_and_harmless(name):
    question = WORDS.say(name)
    assert question.endswith("?")
    assert check_texts([Text(question)], "en-GB") == ()
    for word in ("your fault", "you should", "must", "why did", "why do", "blame", "score"):
        assert word not in question.lower()
    assert len(question.split()) <= 22
    assert grade(question) <= 8


def test_all_questions_together_can_be_read_at_the_age_of_twelve():
    """Reading age 12 is school grade 6 to 7."""
    assert grade(" ".join(WORDS.say(name) for name in NAMES)) <= 6


def grade(text: str) -> float:
    """Flesch-Kincaid grade (Kincaid and others 1975), syllables counted as groups of vowels."""
    words = re.findall(r"[a-z’]+", text.lower())
    sentences = len(re.findall(r"[.?!]", text))
    silent = [re.sub(r"(?<=[^aeiouyl])e$|(?<=[aeiouy][^aeiouytd])ed$", "", word) for word in words]
    syllables = sum(max(1, len(re.findall(r"[aeiouy]+", word))) for word in silent)
    return 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59
