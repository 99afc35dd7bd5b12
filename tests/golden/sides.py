"""Helpers of the tests about sources that disagree: which disagreement a test settles, and scoring.

A test says with `settles` which entries of `disagreements.json` it is about: those of the fact
files by measure and number, those of the notes by section. Its docstring names the sides and why.
"""

from __future__ import annotations

import functools
from decimal import Decimal
from pathlib import Path

from fit_core.answers.check import check_answers
from fit_core.measure.load import load_measure
from fit_core.scoring.context import About
from fit_core.scoring.form import score_form

ROOT = Path(__file__).parents[2]


def settles(*names):
    """Mark a test with the disagreements that it settles."""

    def mark(test):
        test.settles = names
        return test

    return mark


@functools.cache
def measure(name):
    """A shipped measure."""
    (path,) = ROOT.glob(f"measures/*/fit_*/{name}.toml")
    return load_measure(path)


def form(name, answers, **about):
    """One scored form; answers of all items in order (None is blank), or by item id."""
    keys = [item.id for item in measure(name).items]
    given = answers if isinstance(answers, dict) else dict(zip(keys, answers, strict=True))
    exact = {
        key: value if value is None or isinstance(value, str) else Decimal(str(value))
        for key, value in given.items()
    }
    return score_form(measure(name), check_answers(measure(name), exact), About(**about))


def score(name, answers, scale="total", **about):
    """The exact score of one scale, or None."""
    return form(name, answers, **about).scales[scale].exact


def gaps(name, number, scale="total", value=2):
    """A form of equal answers in which the last items of a scale lack an answer."""
    blank = of(name, scale).items[-number:] if number else ()
    return {item.id: None if item.id in blank else value for item in measure(name).items}


def of(name, scale="total"):
    """A scale of a measure."""
    return next(one for one in measure(name).scales if one.id == scale)


def lines(name, scale="total"):
    """The lines of a scale with their grades."""
    return {(line.key, line.grade) for line in of(name, scale).cutoffs}


def keys(name, scale="total"):
    """The lines of a scale."""
    return {line.key for line in of(name, scale).cutoffs}


def starts(name, scale="total", which="default"):
    """Where the bands of a set begin."""
    return [int(band.start) for band in of(name, scale).bands[which]]


def changes(name, scale="total"):
    """The reliable changes known of a scale, with their grades."""
    return {
        (float(norm.reliable_change.points), norm.grade)
        for norm in measure(name).norms
        if norm.scale == scale and norm.reliable_change
    }


def default(name, scale="total"):
    """The norm that is used unless a clinic chooses another."""
    return next(n for n in measure(name).norms if n.scale == scale and n.default)


def turned(name):
    """Numbers of the items that are scored in reverse."""
    return {int(item.id) for item in measure(name).items if item.reverse}


def codes(name):
    """Codes of terminologies with what they are for: a scale, an item, or "" for the form."""
    return {(one.code, one.scale or one.item) for one in measure(name).identifiers}


def span(name, scale="total"):
    """The lowest and the highest score."""
    from fit_core.measure.ranges import exact_range

    return tuple(float(end) for end in exact_range(measure(name), of(name, scale)))
