"""What holds for one client and what is withheld: lines, chance bands, means, expected ranges.

A norm is of people. Where the client is not one of them, as far as the client has stated, nothing
is drawn from it, and the reason is printed. Nothing is ever inferred from a name or an address.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from fit_core.adapt.adaptation import Adaptation, Set
from fit_core.adapt.comparable import (
    SAME,
    SURE,
    Operation,
    Verdict,
    languages_compare,
    one_language,
)
from fit_core.adapt.layer import PopulationNorm, Takes, Who
from fit_core.measure.model import Norm

if TYPE_CHECKING:
    from fit_core.adapt.pack import Placed

#: The language of the people behind a norm that states none: the studies which the measure files
#: cite are in English unless they say otherwise.
NORMS_IN: Final = "en"
#: What it takes to use figures of people who answer in another language.
_NEEDS: Final[dict[Takes, Operation]] = {
    "line": "value",
    "mean": "value",
    "expected": "value",
    "change": "spread",
}
#: Letters of the code of a script within a tag.
_SCRIPT: Final = 4
#: Only these may draw a line.
LINES: Final = ("screening", "severity", "csc")

#: Why something is withheld, where it is not a layer that says so.
Why = Literal["other-language", "contested", "other-people"]


class Person(NamedTuple):
    """What the client stated, and the language of the form: the only things that choose a norm.

    ``setting`` is the clinic's own unless the client stated another. Empty means not stated.
    """

    language: str
    country: str = ""
    setting: str = ""
    groups: frozenset[str] = frozenset()
    sex: str | None = None
    age: int | None = None


class Withheld(NamedTuple):
    """Something that is not used for a client.

    Attributes:
        takes: what it is. reason: name of the reason, for the sentence files.
        source: of the evidence, empty where there is none. by: the layer that says so, if one does.

    """

    takes: Takes
    reason: str
    source: str = ""
    by: Placed | None = None


def withheld(
    adaptation: Adaptation, measure: str, norm: Norm, takes: Takes, person: Person
) -> Withheld | None:
    """Why a norm is not used for a client; None where it may be used.

    Args:
        adaptation: what the clinic's layers come to. measure: id of the norm's measure.
        norm: of the measure or of a layer. takes: for what it would be used.
        person: who answered, in which language.

    """
    found = taken_away(adaptation, measure, norm.scale, takes, person, norm.id)
    if found:
        return found
    if not _is_of(norm, person):
        return Withheld(takes, "other-people", norm.source)
    said = across(adaptation, measure, norm, person)
    if _NEEDS[takes] in said.allows:
        return None
    why: Why = "contested" if said.contested else "other-language"
    return Withheld(takes, why, "; ".join(one.value.source for one in said.evidence))


def taken_away(
    adaptation: Adaptation,
    measure: str,
    scale: str,
    takes: Takes,
    person: Person,
    norm: str = "",
) -> Withheld | None:
    """What a layer takes away on a scale for a client; with ``norm``, also of this norm only."""
    for rule, by in adaptation.withheld.get(measure, ()):
        if takes not in rule.takes or rule.scale not in ("", scale):
            continue
        if rule.norms and norm not in rule.norms:
            continue
        if holds(rule.who or Who(language=by.layer.language), person):
            return Withheld(takes, rule.reason, rule.source, by)
    return None


def across(adaptation: Adaptation, measure: str, norm: Norm, person: Person) -> Verdict:
    """What of a norm's people may be compared with somebody who answers in another language.

    A norm is of a language in one script, whatever the region: whether people of another country
    may be compared is for a layer to say, which can withhold the norm from them.
    """
    evidence, of = adaptation.evidence.get(measure, ()), norm.language or NORMS_IN
    if is_of_language(of, person.language):
        return SAME
    return languages_compare(evidence, norm.scale, of, person.language)


def is_of_language(norm: str, answers: str) -> bool:
    """Whether two tags have one language and no two scripts: ``en-GB`` and ``en-US`` do."""
    return one_language(_base(norm), _base(answers))


def _base(tag: str) -> str:
    """A tag without its region: ``zh-Hant-HK`` is ``zh-Hant``."""
    language, *rest = tag.split("-")
    return "-".join([language, *(part for part in rest[:1] if len(part) == _SCRIPT)])


def norms_for(
    adaptation: Adaptation, measure: str, scale: str, takes: Takes, person: Person
) -> tuple[Set[PopulationNorm], ...]:
    """The norms of layers that hold for a client, sure ones only; several are rivals.

    Only norms with one purpose rival each other, in the order of their purposes and ids.
    """
    found = (
        one
        for one in adaptation.norms.get(measure, ())
        if one.value.scale == scale
        and one.value.grade in SURE
        and (takes != "line" or _draws(one.value))
        and withheld(adaptation, measure, one.value, takes, person) is None
    )
    return tuple(sorted(found, key=lambda one: (one.value.purpose, one.value.id)))


def holds(who: Who, person: Person) -> bool:
    """Whether a client is one of these people; what the client did not state never fits."""
    tests: Iterable[bool] = (
        not who.language or one_language(who.language, person.language),
        who.country in ("", person.country),
        who.setting in ("", person.setting),
        frozenset(who.groups) <= person.groups,
        who.sex in (None, person.sex),
        who.age_from is None or (person.age is not None and person.age >= who.age_from),
        who.age_to is None or (person.age is not None and person.age <= who.age_to),
    )
    return all(tests)


def _is_of(norm: Norm, person: Person) -> bool:
    """Whether a norm of a layer is of people like this client; age and sex are asked elsewhere."""
    if not isinstance(norm, PopulationNorm):
        return True
    return holds(Who(country=norm.country, setting=norm.setting, groups=norm.groups), person)


def _draws(norm: PopulationNorm) -> bool:
    return norm.purpose in LINES and norm.cutoff is not None
