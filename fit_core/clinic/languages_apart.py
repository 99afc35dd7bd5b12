"""Aggregates never mix languages, unless studies showed that values in them compare."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import msgspec

from fit_core.adapt.adaptation import Adaptation
from fit_core.adapt.comparable import languages_compare, one_language
from fit_core.adapt.layer import Takes
from fit_core.adapt.withheld import Person, withheld
from fit_core.clinic.norm_offers import Offer
from fit_core.clinic.opening import Clinic
from fit_core.course.analysis import Column, FigureTable
from fit_core.course.archive import Archive
from fit_core.course.languages import only_in, parted, people_by_language
from fit_core.errors import RefusedError

_COLUMNS: Final = (
    Column("measure", "measure"),
    Column("language", "language"),
    Column("people", "clients", "group"),
    Column("used", "in these figures"),
)
_NOTE: Final = (
    "Figures hold answers in one language, or in several where uncontested studies showed that "
    "values compare. For the others name one: --language TAG"
)


class Languages(msgspec.Struct, frozen=True):
    """The languages of the scores of one measure in a table.

    Attributes:
        people: clients by language. kept: languages that stand together in the figures, the most
            frequent group or that of the language which was asked for.

    """

    measure: str
    people: dict[str, int]
    kept: tuple[str, ...]

    @property
    def others(self) -> tuple[str, ...]:
        """Languages whose scores are left out."""
        return tuple(language for language in self.people if language not in self.kept)


def languages_of(
    clinic: Clinic, archive: Archive, measures: Iterable[str], wanted: str = ""
) -> tuple[Languages, ...]:
    """Say which languages stand together, for each measure that has scores in a table.

    Args:
        wanted: BCP 47 tag of the language that was asked for, empty for the most frequent.

    """
    found = []
    for measure in measures:
        people = people_by_language(archive, measure)
        groups = language_groups(clinic.adaptation, archive, measure)
        mine = (g for g in groups if not wanted or any(one_language(t, wanted) for t in g))
        if people:
            found.append(Languages(measure, people, next(mine, ())))
    return tuple(found)


def language_groups(
    layers: Adaptation, archive: Archive, measure: str
) -> tuple[tuple[str, ...], ...]:
    """Languages of a measure's scores in groups that compare on all of its scales."""
    table, evidence = archive.scores, layers.evidence.get(measure, ())
    named = zip(table.measure, table.scale, strict=True)
    scales = {scale for name, scale in named if name == measure}

    def compare(one: str, other: str) -> bool:
        return all("value" in languages_compare(evidence, s, one, other).allows for s in scales)

    return parted(people_by_language(archive, measure), compare)


def apart(archive: Archive, found: Iterable[Languages]) -> Archive:
    """The table with the scores that stand together alone."""
    return only_in(archive, {one.measure: one.kept for one in found})


def language_table(found: Iterable[Languages]) -> FigureTable | None:
    """How many clients answered in which language; None where each measure has one alone."""
    several = [one for one in found if len(one.people) > 1]
    rows = tuple(
        (one.measure, language, count, "yes" if language in one.kept else "no")
        for one in several
        for language, count in one.people.items()
    )
    if not rows:
        return None
    return FigureTable(
        name="languages",
        title="Languages of the answers",
        columns=_COLUMNS,
        rows=rows,
        within="measure",
        note=_NOTE if any(one.others for one in several) else "",
    )


def refuse_mixed(found: Iterable[Languages], what: str) -> None:
    """Raise RefusedError where scores of languages that do not compare would come together."""
    for one in found:
        if one.others:
            first, other = one.kept[0], one.others[0]
            raise RefusedError(
                f"The answers on {one.measure} are in {first} and in {other}, and nobody has shown "
                f"beyond dispute that values in both compare: {what} of both would be of neither.",
                f"Name one: --language {first}",
            )


def for_languages(
    layers: Adaptation, measure: str, offers: Iterable[Offer], takes: Takes, tags: Iterable[str]
) -> tuple[Offer, ...]:
    """The norms that hold for answers in each of some languages, of people about whom no more is
    known."""
    people = [Person(tag) for tag in tags]
    return tuple(
        offer
        for offer in offers
        if all(withheld(layers, measure, offer.norm, takes, one) is None for one in people)
    )
