"""Two or three open questions, chosen by what the signals saw.

The most telling signal asks first; of signals on one topic one asks. A question that stood on the
sheets of the two sessions before is not printed a third time running, and of a signal's questions
the one that was printed least lately comes first. All of it follows from the record, so that a
sheet that is printed again asks the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from fit_core.adapt.words import Words
from fit_core.course.signals import Signal, shareable
from fit_core.sheet.figures import text
from fit_core.sheet.material import Material
from fit_core.sheet.model import Prompts, Text, Voice

_MOST = 3
#: Weights of the sheets before, newest first, and the weight from which a question is not printed
#: again at once: it stood on both.
_WEIGHTS = (2, 1)
_RUNNING = 3


class _Asks(NamedTuple):
    """The questions of one signal of the core, and what they are about."""

    topic: str
    names: tuple[str, ...]


_ROOM = ("prompt-say-easier", "prompt-say-other-way", "prompt-say-room")
_MEET = ("prompt-meet-easier", "prompt-meet-times", "prompt-meet-between")
#: Questions by signal, the most telling first. See `docs/reference/signals.md`.
BY_SIGNAL: Final = {
    "together-lower": _Asks(
        "alliance",
        ("prompt-together-lower", "prompt-together-moment", "prompt-together-another-way"),
    ),
    "left-unsaid": _Asks("room", _ROOM),
    "together-low": _Asks(
        "alliance", ("prompt-together-low", "prompt-together-first", "prompt-together-need")
    ),
    "views-differ": _Asks("alliance", ("prompt-views-where", "prompt-views-see")),
    "culture-low": _Asks("culture", ("prompt-culture-missed", "prompt-culture-fit")),
    "culture-missed": _Asks("culture", ("prompt-culture-missed", "prompt-culture-fit")),
    "outcome-worse": _Asks(
        "outcome", ("prompt-worse-weight", "prompt-worse-here", "prompt-worse-hold")
    ),
    "not-discussed": _Asks("feedback", ("prompt-page-open", "prompt-page-back")),
    "ending-in-sight": _Asks(
        "ending", ("prompt-ending-know", "prompt-ending-notice", "prompt-ending-keep")
    ),
    "area-lower": _Asks("alliance", ("prompt-area-which", "prompt-area-more")),
    "therapist-changed": _Asks("meeting", ("prompt-new-know", "prompt-new-keep")),
    "session-missed": _Asks("meeting", _MEET),
    "cancelled-often": _Asks("meeting", ("prompt-meet-times", "prompt-meet-easier")),
    "long-gap": _Asks("meeting", ("prompt-meet-between", "prompt-meet-times")),
    "outcome-first": _Asks(
        "outcome", ("prompt-first-match", "prompt-first-sign", "prompt-first-step")
    ),
    "outcome-better": _Asks(
        "outcome", ("prompt-better-doing", "prompt-better-keep", "prompt-better-notice")
    ),
    "goal-changed": _Asks("goal", ("prompt-goal-words",)),
    "goal-closed": _Asks("goal", ("prompt-goal-closed",)),
    "goal-not-rated": _Asks("goal", ("prompt-goal-stand", "prompt-goal")),
    "outcome-same": _Asks(
        "outcome", ("prompt-same-missing", "prompt-same-measure", "prompt-same-change")
    ),
    "task-lowest": _Asks("alliance", ("prompt-task-fit", "prompt-task-more")),
    "outcome-unknown": _Asks("outcome", ("prompt-unknown-changed", "prompt-first-match")),
    "least-true-again": _Asks("again", ("prompt-again-helps", "prompt-again-closer")),
    "attachment-asked": _Asks("room", _ROOM),
    "together-top": _Asks("alliance", ("prompt-together-top", "prompt-together-more")),
    "goal-open": _Asks("goal", ("prompt-goal", "prompt-goal-sign")),
}
#: What is asked where signals bring too few questions, and the question that closes.
_ANY = ("prompt-any-matters", "prompt-any-missing", "prompt-any-useful")
_LAST = ("prompt-next", "prompt-next-who", "prompt-next-week")


def prompts(material: Material, words: Words) -> Prompts:
    """The block of open questions; one that a plugin's signal brings stands first.

    A client who does not want to see scores is asked nothing from which they could be guessed.
    """
    chooser = _Chooser(words, material.asked)
    seen = shareable(material.signals) if material.scores else ()
    questions = chooser.choose(seen)
    return Prompts(element=12, title=text(words.say("prompts-title")), questions=questions)


def question_of(signal: Signal, words: Words) -> str:
    """The question that a signal brings: as it stands, or as the pack's sentence files say it."""
    return words.brought(signal.question, signal.question)


class _Chooser:
    """Chooses the questions of one sheet.

    Args:
        words: sentences. asked: the questions of the sheets before, newest first.

    """

    def __init__(self, words: Words, asked: Sequence[Iterable[str]]) -> None:
        self._words = words
        sheets = zip(_WEIGHTS, asked, strict=False)
        self._lately = Counter[str]()
        for weight, questions in sheets:
            self._lately.update(dict.fromkeys(questions, weight))
        self._topics: set[str] = set()
        self._taken: list[Text] = []

    def choose(self, seen: Sequence[Signal]) -> tuple[Text, ...]:
        """At most three questions: of a plugin, of the core's signals, and one that closes."""
        self._take_first(self._brought(seen), most=1)
        rules = {signal.rule for signal in seen if not signal.by}
        own = [asks for rule, asks in BY_SIGNAL.items() if rule in rules]
        self._take_first(((asks.topic, self._said(asks.names)) for asks in own), most=_MOST - 1)
        more = [("", self._said(asks.names)) for asks in own]
        self._take_first([*more, ("", self._said(_ANY))], most=_MOST - 1)
        self._take_first([("", self._said(_LAST)), ("", self._said(_ANY))], most=_MOST)
        return tuple(self._taken)

    def _take_first(self, offers: Iterable[tuple[str, list[Text]]], most: int) -> None:
        """Take one question of each offer until there are enough; of one topic only one."""
        for topic, questions in offers:
            if len(self._taken) >= most:
                return
            there = {taken.words for taken in self._taken}
            fresh = [question for question in questions if question.words not in there]
            if fresh and topic not in self._topics:
                self._taken.append(min(fresh, key=lambda one: self._lately[one.words]))
                self._topics |= {topic} - {""}

    def _brought(self, seen: Sequence[Signal]) -> Iterator[tuple[str, list[Text]]]:
        """Questions of plugins, each with what it is about."""
        asking = [signal for signal in seen if signal.by and signal.question]
        questions = {signal: question_of(signal, self._words) for signal in asking}
        for signal in sorted(asking, key=lambda one: self._lately[questions[one]]):
            topic = signal.topic or signal.rule.partition("-")[0]
            because = f"rule {signal.rule} of {signal.by} brought it"
            yield topic, self._usable([questions[signal]], "plugin", because)

    def _said(self, names: Iterable[str]) -> list[Text]:
        return self._usable([self._words.say(name) for name in names], "core")

    def _usable(self, questions: Iterable[str], voice: Voice, because: str = "") -> list[Text]:
        usable = (one for one in questions if self._lately[one] < _RUNNING)
        return [Text(one, voice, because=because) for one in usable]
