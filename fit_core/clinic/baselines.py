"""What the clinic knows of its scales: norms, and baselines fitted from its own archive."""

from __future__ import annotations

from typing import Final

import msgspec

from fit_core.adapt.comparable import languages_compare
from fit_core.clinic.course import Told
from fit_core.clinic.norm_use import norms_used
from fit_core.clinic.opening import Clinic
from fit_core.clinic.sheet_person import Person
from fit_core.course.archive import LeftOut
from fit_core.course.known import Baseline, Known
from fit_core.course.model import Course, Series
from fit_core.errors import FitError, RefusedError
from fit_core.files.whole import write_whole
from fit_core.measure.model import Norm

#: The folder of a clinic in which fitted baselines lie, one file a measure.
BASELINES: Final = "baselines"


class Fitted(msgspec.Struct, frozen=True):
    """Baselines that were fitted, and what of the record was not read for them."""

    baselines: tuple[Baseline, ...]
    left_out: LeftOut


def with_known(clinic: Clinic, told: Told) -> Course:
    """The course with what the clinic knows of its scales, for rules that need more than scores."""
    person = Person(clinic, told, told.course.client)
    fitted = {(one.structure, one.scale): one for one in read_baselines(clinic)}
    known = [
        Known(
            measure=series.measure,
            scale=series.scale,
            norm=_norm(person, series),
            baseline=_baseline(person, series, fitted.get((series.structure, series.scale))),
        )
        for series in told.course.series
        if series.goal is None and series.respondent == "client"
    ]
    return msgspec.structs.replace(told.course, known=tuple(known))


def read_baselines(clinic: Clinic) -> tuple[Baseline, ...]:
    """Every baseline that this clinic has fitted; raises FitError for a file that is damaged."""
    found: list[Baseline] = []
    for path in sorted((clinic.folder / BASELINES).glob("*.json")):
        try:
            found += msgspec.json.decode(path.read_bytes(), type=list[Baseline])
        except (OSError, msgspec.DecodeError, UnicodeDecodeError) as error:
            raise FitError(
                f"{path} cannot be read: {error}.",
                f"Remove it and fit it anew: fit signal baseline {path.stem}",
            ) from error
    return tuple(found)


def fit_baseline(clinic: Clinic, measure: str) -> Fitted:
    """Fit the baselines of a measure's scales from the archive and keep them in the clinic.

    Only courses of clients whose consent to service evaluation stands today are read.

    Returns:
        one baseline for each scale that has enough scores, and what was left out.

    Raises:
        NotFoundError: there is no such measure. RefusedError: no scale has enough scores; what was
            kept before stays in use.

    """
    from fit_core.clinic.archive import frozen_table
    from fit_core.clinic.languages_apart import apart, languages_of
    from fit_core.course.fitting import TooFew, fit_baselines

    clinic.library.entry(measure)
    table = frozen_table(clinic, "service-evaluation", [measure])
    languages = languages_of(clinic, table, [measure])
    table = apart(table, languages)
    found = fit_baselines(table)
    fitted = [one for one in found if isinstance(one, Baseline)]
    if not fitted:
        why = [one.sentence for one in found if isinstance(one, TooFew)]
        raise RefusedError(
            f"No baseline of {measure} can be fitted: {(why or ['there is no score'])[0]}.",
            "Rules that need one say so and stay silent; try again when more clients have come.",
        )
    folder = clinic.folder / BASELINES
    folder.mkdir(mode=0o700, exist_ok=True)
    with clinic.record.writing(clinic.actor) as writer:
        writer.note("fit-baseline", "measure", measure)
    write_whole(folder / f"{measure}.json", msgspec.json.format(msgspec.json.encode(fitted)))
    for one in languages:
        if one.others:
            clinic.remark(
                f"The baselines of {measure} are of answers in {', '.join(one.kept)}; those in "
                f"{', '.join(one.others)} were left out, for nobody has shown that both compare."
            )
    return Fitted(tuple(fitted), table.left_out)


def _baseline(person: Person, series: Series, fitted: Baseline | None) -> Baseline | None:
    """The baseline, where it is of answers that compare with those of this client."""
    if fitted is None or not fitted.languages or not series.current:
        return fitted
    evidence = person.clinic.adaptation.evidence.get(series.measure, ())
    own = person.told.rows[series.current[-1].administration].language
    found = (languages_compare(evidence, series.scale, one, own) for one in fitted.languages)
    return fitted if all("value" in one.allows for one in found) else None


def _norm(person: Person, series: Series) -> Norm | None:
    """The norm for reliable change that is for this client, as far as that is known."""
    band = norms_used(person, series).band
    return band.norm if band else None
