"""Whom a form is about: the little that rules of measures ask, as the client stated it.

Month of birth, sex and retirement stand with the client, once, in versions. The age of a form is
worked out for the day on which it was answered, whenever its score is. What a file of imported
forms states about a person stands with each of its forms, and goes before.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from typing import Literal

import msgspec

from fit_core.clinic.opening import Clinic
from fit_core.errors import UsageError
from fit_core.measure.model import Context, Measure
from fit_core.record.model import Administration, ClientFacts
from fit_core.scoring.context import About, asked_of

Sex = Literal["F", "M"]
#: What can be taken back, as the command line names it.
CLEARABLE = ("born", "sex", "retired")
_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])", re.ASCII)
_OLDEST = 130
#: How rules of measures call whom the record calls by its respondent words.
_RATERS: Mapping[str, tuple[str, ...]] = {
    "client": ("client", "self", "child", "young-person"),
    "parent": ("parent", "caretaker", "caregiver"),
    "therapist": ("therapist", "clinician"),
    "observer": ("observer",),
}


def state_facts(
    clinic: Clinic,
    code: str,
    *,
    born: str | None = None,
    sex: Sex | None = None,
    retired: bool | None = None,
    clear: Iterable[str] = (),
) -> ClientFacts:
    """Keep what a client stated; None leaves a fact as it is, ``clear`` takes facts back.

    Raises:
        UsageError: nothing was stated, or ``born`` is no month of a living person's birth.

    """
    given: dict[str, object] = {"born": born, "sex": sex, "retired": retired}
    changes: dict[str, object] = {name: v for name, v in given.items() if v is not None}
    cleared = {name: None if name == "retired" else "" for name in clear}
    twice = sorted(changes.keys() & cleared.keys())
    if twice or not (changes or cleared):
        what = f"{twice[0]} is both set and cleared." if twice else "Nothing was stated."
        raise UsageError(what, "Give --born YYYY-MM, --sex F or M, --retired, or --clear NAME.")
    if born is not None:
        check_month(born)
    with clinic.record.writing(clinic.actor) as writer:
        client = writer.clients.by_code(code)
        before = msgspec.structs.asdict(stated(writer.client_facts.of(client.id)))
        return writer.client_facts.set(client.id, **(before | changes | cleared))


def check_month(born: str) -> None:
    """Return for a month that somebody alive can be born in; raises UsageError."""
    today = dt.datetime.now().astimezone().date()
    age = age_on(born, today) if _MONTH.fullmatch(born) else None
    if age is None or not 0 <= age <= _OLDEST:
        raise UsageError(
            f"{born[:20]!r} is not a month of birth.",
            "Write year and month, no day: --born 1987-03",
        )


def age_on(born: str, day: dt.date) -> int | None:
    """Completed years on a day, from a month of birth; None where it is not known.

    A birthday counts from the first of its month, since no day is kept.
    """
    if not born:
        return None
    year, month = map(int, born.split("-"))
    return day.year - year - (day.month < month)


def about_form(
    facts: ClientFacts | None,
    day: dt.date,
    respondent: str,
    measure: Measure,
    stated: Mapping[str, object] | None = None,
) -> About:
    """Whom a form is about.

    Args:
        facts: what the client stated. day: on which the form was answered.
        respondent: who answered it. measure: whose rules name raters.
        stated: age, sex, rater and retirement as an imported file had them; they go before.

    """
    about = About(
        age=age_on(facts.born, day) if facts else None,
        sex=(facts.sex or None) if facts else None,
        rater=rater_of(respondent, measure),
        retired=facts.retired if facts else None,
    )
    return about._replace(**(stated or {}))  # type: ignore[arg-type] # checked at import


def about_row(facts: ClientFacts | None, row: Administration, measure: Measure) -> About:
    """`about_form` of a recorded form."""
    return about_form(facts, row.answered_on, row.respondent, measure, stated_in(row))


def stated_in(row: Administration) -> dict[str, object]:
    """What the file of an imported form stated about its person."""
    found: dict[str, object] = row.answers.get("about", {})
    return found


def rater_of(respondent: str, measure: Measure) -> str:
    """The word that the rules of a measure have for whoever answered; else the respondent's own."""
    whens: list[Context | None] = [norm.when for norm in measure.norms]
    whens += [cutoff.when for scale in measure.scales for cutoff in scale.cutoffs]
    named = {when.rater for when in whens if when}
    words = (word for word in _RATERS.get(respondent, ()) if word in named)
    return next(words, respondent)


def asked_by(measure: Measure) -> frozenset[str]:
    """What the rules and norms of a measure ask of a person: age, sex, rater, retired."""
    whens = [norm.when for norm in measure.norms]
    whens += [cutoff.when for scale in measure.scales for cutoff in scale.cutoffs]
    asked = {word for when in whens for word in asked_of(when)}
    asked |= {"sex" for rule in measure.skips if rule.when.sex}
    asked |= {"retired" for rule in measure.skips if rule.when.retired is not None}
    return frozenset(asked)


class Stated(msgspec.Struct, frozen=True):
    """What is known of a client, for a person to read."""

    born: str = ""
    sex: str = ""
    retired: bool | None = None


def stated(facts: ClientFacts | None) -> Stated:
    """What a client stated, without ids and versions."""
    return Stated(facts.born, facts.sex, facts.retired) if facts else Stated()
