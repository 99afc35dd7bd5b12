"""A first look at answers as they were typed: for risk only, before anything can refuse them."""

from __future__ import annotations

from typing import NamedTuple

from fit_core.answers.listing import parse_answer_list
from fit_core.answers.loose import possible_risk
from fit_core.answers.model import Checked, RiskAnswer
from fit_core.clinic.forms import Entry, look_for_risk
from fit_core.clinic.in_use import kept_measure
from fit_core.clinic.opening import Clinic
from fit_core.clinic.thresholds import tightened
from fit_core.errors import FitError, UsageError
from fit_core.measure.model import Measure


class Given(NamedTuple):
    """Answers to one measure: checked, or what may be risk in a list that cannot be parsed."""

    measure: Measure
    checked: Checked | None
    possible: tuple[RiskAnswer, ...] = ()


def read_given(clinic: Clinic, text: str, *, as_printed: bool = False) -> Given | None:
    """Read ``MEASURE=LIST`` for its risk answers; None where there is no such measure.

    What is wrong with the text is not said here: whoever records it finds the same again.
    """
    name, _, answers = text.partition("=")
    measure = _measure(clinic, name.strip())
    if measure is None:
        return None
    try:
        entry = Entry(answers=parse_answer_list(measure, answers), as_printed=as_printed)
        return Given(measure, look_for_risk(clinic, measure, entry))
    except UsageError:
        own = tightened(clinic, measure)
        found = possible_risk(measure, answers, as_printed=as_printed, tightened=own)
        return Given(measure, None, found)


def _measure(clinic: Clinic, name: str) -> Measure | None:
    try:
        return kept_measure(clinic, name) or clinic.library.get(name)
    except FitError:
        return None
