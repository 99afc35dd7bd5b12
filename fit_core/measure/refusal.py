"""What the licence gate says: why an act is refused, and the record that would allow it."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from fit_core.measure.licence import Act, Held, Need, Verdict
    from fit_core.measure.vocabulary import Verb

#: What each verb is about, in words.
ACTS: Final[dict[Verb, str]] = {
    "score": "score answers",
    "enter-total": "enter a total",
    "keep": "keep answers in an electronic record",
    "show-items": "show the sentences of the items",
    "print": "print the items as a form",
    "screen": "show the items on a screen to be answered",
    "translate": "translate the items",
    "export": "hand answers and scores on",
    "fit-model": "fit a model to collected answers",
}

#: What each kind of record is, in words.
RECORDS: Final[dict[Need, str]] = {
    "nothing": "no record",
    "statement": "a statement that the use earns no money",
    "permission": "the owner's permission in writing",
    "licence": "a licence bought from the owner",
}

_LEAD: Final[dict[Need, str]] = {
    "nothing": "",
    "statement": "State it, if it is so",
    "permission": "Ask the owner, then record the permission",
    "licence": "Buy it from the owner, then record it",
}


def refusal(act: Act, verdict: Verdict) -> tuple[str, str]:
    """Return the two sentences of a refusal: what is wrong, and what to do about it.

    The second names, as the command to type, the least record that allows the act; what stands in
    angle brackets is for the clinic to fill in.
    """
    licence = act.measure.licence
    what = (
        f"{act.measure.title} is owned by {licence.owner} (terms: {licence.terms}): to "
        f"{ACTS[act.verb]} ({act.verb}) needs {RECORDS[verdict.needs]}"
    )
    if verdict.short:
        what += f"; {named(verdict.short)} does not reach, because it {_joined(verdict.because)}"
    expired = any(phrase.startswith("expired") for phrase in verdict.because)
    lead = "Renew it, then record it" if expired else _LEAD[verdict.needs]
    return f"{what}.", f"{lead}: {shlex.join(command(act, verdict.needs))}"


def command(act: Act, needs: Need) -> tuple[str, ...]:
    """Return the words of the command that records what an act asks for."""
    language = ("--language", act.language) if act.language else ()
    source = "<who states it>" if needs == "statement" else "<letter or contract>"
    wanted = ("--for", act.verb, "--kind", needs, *language, "--source", source)
    granted = ("--granted", "<YYYY-MM-DD>")
    return ("fit", "measures", "licence", "add", act.measure.id, *wanted, *granted)


def named(record: Held) -> str:
    """Return a record as a sentence names it: its kind with number or day."""
    number = f" {record.number}" if record.number else ""
    return f"the {record.kind}{number} of {record.granted_on}"


def _joined(phrases: tuple[str, ...]) -> str:
    return " and ".join(phrases)
