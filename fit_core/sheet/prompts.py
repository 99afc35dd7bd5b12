"""Two or three open questions, chosen by what the signals saw."""

from __future__ import annotations

from fit_core.adapt.words import Words
from fit_core.course.signals import shareable
from fit_core.sheet.figures import text
from fit_core.sheet.material import Material
from fit_core.sheet.model import Prompts, Text

_MOST = 3

#: Questions by signal, the most telling first.
_BY_SIGNAL = {
    "together-lower": ("prompt-together-lower",),
    "together-low": ("prompt-together-low",),
    "outcome-first": ("prompt-first-match", "prompt-first-sign"),
    "outcome-better": ("prompt-better-doing", "prompt-better-keep"),
    "outcome-worse": ("prompt-worse-weight", "prompt-worse-here"),
    "outcome-same": ("prompt-same-missing", "prompt-same-measure"),
    "outcome-unknown": ("prompt-first-match",),
    "together-top": ("prompt-together-top",),
    "goal-open": ("prompt-goal",),
}
_LAST = "prompt-next"


def chosen(rules: set[str]) -> tuple[str, ...]:
    """Names of the sentences to ask, at most three; the question on a next step closes."""
    named = [name for rule, names in _BY_SIGNAL.items() if rule in rules for name in names]
    return (*named[: _MOST - 1], _LAST)


def prompts(material: Material, words: Words) -> Prompts:
    """The block of open questions; one that a plugin's signal brings stands first."""
    seen = shareable(material.signals)
    brought = [Text(signal.question, "plugin") for signal in seen if signal.question]
    names = chosen({signal.rule for signal in seen})
    own = [text(words.say(name)) for name in names]
    questions = (*brought[:1], *own)[:_MOST] if brought else tuple(own)
    return Prompts(element=12, title=text(words.say("prompts-title")), questions=questions)
