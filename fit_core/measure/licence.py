"""The licence gate: what may be done with a measure, and what record would allow more.

Keys, counts and ranges are facts, so scoring a clinic's own answers is open under all terms. Items
as forms, translations and electronic use belong to the owner. The table follows the licence facts
that the project gathered instrument by instrument; it is not legal advice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

if TYPE_CHECKING:
    from fit_core.measure.model import Measure, Terms

#: What a person may want to do: score answers; type in a total; show items in a list or a report;
#: print items as a paper form; show them on a screen to a client; translate them; export answers
#: and scores; fit a statistical model to collected answers.
Verb = Literal[
    "score", "enter-total", "show-items", "print", "screen", "translate", "export", "fit-model"
]
VERBS: tuple[Verb, ...] = get_args(Verb)

_OPEN: frozenset[Verb] = frozenset(VERBS)
_FACTS: frozenset[Verb] = frozenset({"score", "enter-total", "export"})
_UNCHANGED: frozenset[Verb] = _OPEN - {"translate"}

#: Verbs that need no record, by terms. Screens ask for ``licence.electronic`` as well.
TABLE: dict[Terms, frozenset[Verb]] = {
    "public-domain": _OPEN,
    "project": _OPEN,
    "free-with-attribution": _UNCHANGED,
    "no-derivatives": _UNCHANGED,
    "non-commercial": _FACTS | {"fit-model"},
    "permission-needed": _FACTS | {"fit-model"},
    "commercial": _FACTS,
}

_RECORDS: dict[Terms, str] = {
    "public-domain": "the owner's agreement",
    "project": "the owner's agreement",
    "free-with-attribution": "the owner's agreement",
    "no-derivatives": "the owner's agreement",
    "non-commercial": "a statement that the use earns no money, or the owner's agreement",
    "permission-needed": "the owner's written permission",
    "commercial": "a licence bought from the owner",
}

_ACTS: dict[Verb, str] = {
    "score": "score answers",
    "enter-total": "enter a total",
    "show-items": "show the items",
    "print": "print the items as a form",
    "screen": "show the items to a client on a screen",
    "translate": "translate the items",
    "export": "export answers and scores",
    "fit-model": "fit a model to collected answers",
}


class Verdict(NamedTuple):
    """Whether an act is allowed, why, and which record would allow it (empty when allowed)."""

    allowed: bool
    reason: str
    needed: str


def allowed(measure: Measure, verb: Verb, has_record: bool) -> Verdict:
    """Return whether a clinic may do this with a measure.

    Args:
        measure: the measure with its licence.
        verb: what is to be done.
        has_record: whether the clinic has recorded a licence or permission for this act.

    Wording that a clinic has yet to bring is no matter of this gate.

    """
    terms, owner = measure.licence.terms, measure.licence.owner
    subject = f"{measure.title} is {terms}, owned by {owner}"
    closed = verb == "screen" and not measure.licence.electronic
    if verb in TABLE[terms] and not closed:
        return Verdict(True, f"{subject}: to {_ACTS[verb]} is open to all.", "")
    if has_record:
        return Verdict(True, f"{subject}: the clinic has a record to {_ACTS[verb]}.", "")
    reason = f"{subject}: to {_ACTS[verb]} needs {_RECORDS[terms]}."
    needed = f"Record {_RECORDS[terms]} with its date and source ({measure.licence.source})."
    return Verdict(False, reason, needed)
