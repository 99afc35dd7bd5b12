"""The wordings that no sheet of a client may quote, or not without the line that is due to them."""

from __future__ import annotations

from collections.abc import Iterator

from fit_core.clinic.course import Told
from fit_core.clinic.licences import judge
from fit_core.clinic.opening import Clinic
from fit_core.errors import FitError
from fit_core.measure.licence import Act, needed
from fit_core.measure.model import Measure, Wording
from fit_core.measure.vocabulary import Verb
from fit_core.sheet.harm_wording import Worded, credit_of, worded_of


def worded_here(clinic: Clinic, told: Told, verb: Verb) -> tuple[Worded, ...]:
    """The wordings of a course of which a licence says something on a sheet.

    They are the sentences that the client was shown and, of measures that were recorded without
    them, those that the clinic holds in its language and in that of the sheet.

    Args:
        verb: what the sheet does with wording, ``print`` or ``screen``.

    """
    found = (
        worded_of(measure, wording, verb, allowed=_allowed(clinic, measure, verb, wording.language))
        for measure, wording in (*told.wordings, *_held(clinic, told, verb))
    )
    return tuple(one for one in found if one)


def _allowed(clinic: Clinic, measure: Measure, verb: Verb, language: str) -> bool:
    return judge(clinic, Act(measure, verb, language)).allowed


def _held(clinic: Clinic, told: Told, verb: Verb) -> Iterator[tuple[Measure, Wording]]:
    """Wordings of measures that were recorded without any; a file that is spoilt is no wording."""
    shown = {measure.id for measure, _ in told.wordings}
    asked = {one.id: one for one in (*told.measures.values(), *told.drafts)}
    tags = dict.fromkeys((clinic.words.tag, clinic.settings.language))
    for measure in asked.values():
        free = needed(measure.licence, verb) == "nothing" and not credit_of(measure)
        if measure.id not in shown and not free:
            yield from ((measure, found) for tag in tags if (found := _in(clinic, measure, tag)))


def _in(clinic: Clinic, measure: Measure, tag: str) -> Wording | None:
    try:
        return clinic.library.wording(measure.id, tag)
    except FitError:
        return None
