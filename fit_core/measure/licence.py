"""The licence gate: what may be done with a measure, and what record would allow more.

Keys, counts and ranges are facts, so scoring a clinic's own answers is open under all terms. Items
as forms, translations and electronic use belong to the owner. The table follows the licence facts
that the project gathered instrument by instrument; it is not legal advice.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, get_args

import msgspec

from fit_core.measure.vocabulary import Terms, Verb

if TYPE_CHECKING:
    from fit_core.measure.model import Licence, Measure

VERBS: Final[tuple[Verb, ...]] = get_args(Verb)

#: What an act asks for, from the least to the most: nothing; a statement of the clinic's own that
#: the use earns no money; the owner's permission in writing; a licence bought from the owner. A
#: record of one kind serves for all that ask for less.
Need = Literal["nothing", "statement", "permission", "licence"]
NEEDS: Final[tuple[Need, ...]] = get_args(Need)

_FACTS: Final[tuple[Verb, ...]] = ("score", "enter-total", "keep", "export")
_ITEMS: Final[tuple[Verb, ...]] = ("show-items", "print", "screen")


def _row(items: Need, fit_model: Need, translate: Need) -> dict[Verb, Need]:
    facts: dict[Verb, Need] = dict.fromkeys(_FACTS, "nothing")
    shown: dict[Verb, Need] = dict.fromkeys(_ITEMS, items)
    return {**facts, **shown, "fit-model": fit_model, "translate": translate}


#: What each verb asks for, by terms. A measure file narrows or widens its own row with
#: ``restricts``, ``opens`` and ``electronic``.
TABLE: Final[dict[Terms, dict[Verb, Need]]] = {
    "public-domain": _row("nothing", "nothing", "nothing"),
    "project": _row("nothing", "nothing", "nothing"),
    "free-with-attribution": _row("nothing", "nothing", "permission"),
    "no-derivatives": _row("nothing", "nothing", "permission"),
    "non-commercial": _row("statement", "nothing", "permission"),
    "permission-needed": _row("permission", "nothing", "permission"),
    "commercial": _row("licence", "licence", "licence"),
}


class Held(msgspec.Struct, frozen=True, kw_only=True):
    """A licence, permission or statement as the gate reads it.

    ``expires_on`` is the last day on which it holds; ``ended_on`` the first on which the clinic no
    longer relies on it. An empty ``version`` or ``language`` means every one.
    """

    id: str
    measure: str
    verbs: tuple[Verb, ...]
    kind: Literal["statement", "permission", "licence"]
    granted_on: dt.date
    version: str = ""
    language: str = ""
    number: str = ""
    source: str = ""
    expires_on: dt.date | None = None
    ended_on: dt.date | None = None


class Act(NamedTuple):
    """What is to be done with which measure; an empty language where the act has none."""

    measure: Measure
    verb: Verb
    language: str = ""

    @property
    def needs(self) -> Need:
        """The least kind of record that the act asks for."""
        return needed(self.measure.licence, self.verb)


class Verdict(NamedTuple):
    """Whether an act is allowed.

    Attributes:
        needs: the least kind of record that the act asks for.
        by: the record that allows it, the one that holds longest; None where none is needed.
        short: the record that comes nearest although it does not reach, and
        because: why it does not, one phrase a reason.

    """

    allowed: bool
    needs: Need
    by: Held | None = None
    short: Held | None = None
    because: tuple[str, ...] = ()


def needed(licence: Licence, verb: Verb) -> Need:
    """Return the least kind of record that a verb asks for under a measure's licence.

    What the licence restricts, and a screen without ``electronic``, is the owner's to permit; what
    it opens asks at most for the statement that the use earns no money.
    """
    usual = TABLE[licence.terms]
    if verb in licence.restricts or (verb == "screen" and not licence.electronic):
        return "licence" if licence.terms == "commercial" else "permission"
    if verb in licence.opens:
        return "statement" if licence.terms == "non-commercial" else "nothing"
    return usual[verb]


def allowed(act: Act, held: Iterable[Held], today: dt.date) -> Verdict:
    """Return whether a clinic may do this, with the records that it holds.

    Wording that a clinic has yet to bring is no matter of this gate.
    """
    if act.needs == "nothing":
        return Verdict(True, "nothing")
    about = [record for record in held if record.measure == act.measure.id]
    judged = [(record, _shortfalls(record, act, today)) for record in about]
    reaching = [record for record, because in judged if not because]
    if reaching:
        return Verdict(True, act.needs, by=max(reaching, key=_last_day))
    if not judged:
        return Verdict(False, act.needs)
    nearest, because = min(judged, key=lambda pair: (len(pair[1]), -pair[0].granted_on.toordinal()))
    return Verdict(False, act.needs, short=nearest, because=because)


def reaches_language(granted: str, asked: str) -> bool:
    """Whether a record for one language serves another: ``en`` serves ``en-GB``, not the reverse.

    Language tags are those of BCP 47, of which the first part may stand for all that begin so.
    """
    wide, narrow = granted.lower().replace("_", "-"), asked.lower().replace("_", "-")
    return not wide or not narrow or narrow == wide or narrow.startswith(f"{wide}-")


def _last_day(record: Held) -> dt.date:
    return record.expires_on or dt.date.max


def _shortfalls(record: Held, act: Act, today: dt.date) -> tuple[str, ...]:
    """Everything that keeps a record from allowing an act, a phrase each."""
    version = act.measure.version
    reasons = (
        (NEEDS.index(record.kind) < NEEDS.index(act.needs), f"is no {act.needs}"),
        (act.verb not in record.verbs, f"is for {', '.join(record.verbs)}, not for {act.verb}"),
        (
            not reaches_language(record.language, act.language),
            f"is for the language {record.language}, not for {act.language}",
        ),
        (
            record.version not in ("", version),
            f"is for version {record.version}, not for {version}",
        ),
        (record.granted_on > today, f"holds only from {record.granted_on}"),
        (_last_day(record) < today, f"expired on {record.expires_on}"),
        (
            record.ended_on is not None and record.ended_on <= today,
            f"was ended here on {record.ended_on}",
        ),
    )
    return tuple(phrase for fails, phrase in reasons if fails)
