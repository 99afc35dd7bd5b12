"""The program's own faces, in the words of the second scorer, so that the two can be compared."""

from __future__ import annotations

from fractions import Fraction

from fit_core.answers.binding import Binding
from fit_core.answers.check import Checker
from fit_core.answers.files import Block
from fit_core.scoring.batch import BatchScorer
from fit_core.scoring.context import About
from fit_core.scoring.form import FormScorer
from tests.oracle.rules import age_of, retired_of, sex_of


def plain(form):
    """A scored form as the second scorer says it."""
    return {
        "status": form.status,
        "scales": {
            key: {
                "score": scale.exact,
                "banded": None if scale.banded is None else Fraction(scale.banded),
                "bands": scale.bands,
                "cutoffs": scale.cutoffs,
                "answered": scale.answered,
                "missing": scale.missing,
                "status": scale.status,
            }
            for key, scale in form.scales.items()
        },
        "flags": form.flags,
        "safety_missing": form.safety_missing,
        "derived": form.derived,
    }


def in_batch(measure, forms):
    """Score forms as rows of a file, all at once."""
    words = ("age", "sex", "rater", "retired")
    items = [item.id for item in measure.items]
    rows = [
        [*(texts[key] for key in items), *(person[w] for w in words)] for texts, person in forms
    ]
    context = {word: place for place, word in enumerate(words, len(items))}
    binding = Binding({key: place for place, key in enumerate(items)}, {}, context, {})
    return [row.result for row in BatchScorer(measure, binding, plain).rows(Block(1, rows, {}))]


def one_at_a_time(measure, forms):
    """Score forms as a clinic does: check one, score one."""
    checker, scorer = Checker(measure), FormScorer(measure)
    for texts, person in forms:
        about = About(age_of(person), sex_of(person), person["rater"] or None, retired_of(person))
        yield plain(scorer.score(checker.check(texts), about))
