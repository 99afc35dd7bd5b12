"""What the clinic knows of its scales: norms, and baselines fitted from its own archive."""

from __future__ import annotations

from typing import Final

import msgspec

from fit_core.clinic.course import Told
from fit_core.clinic.norms import for_change
from fit_core.clinic.opening import Clinic
from fit_core.clinic.persons import about_row
from fit_core.course.archive import LeftOut
from fit_core.course.known import Baseline, Known
from fit_core.course.model import Course, Series
from fit_core.errors import FitError, RefusedError
from fit_core.files.whole import write_whole
from fit_core.measure.model import Norm
from fit_core.scoring.context import fits

#: The folder of a clinic in which fitted baselines lie, one file a measure.
BASELINES: Final = "baselines"


class Fitted(msgspec.Struct, frozen=True):
    """Baselines that were fitted, and what of the record was not read for them."""

    baselines: tuple[Baseline, ...]
    left_out: LeftOut


def with_known(clinic: Clinic, told: Told) -> Course:
    """The course with what the clinic knows of its scales, for rules that need more than scores."""
    fitted = {(one.structure, one.scale): one for one in read_baselines(clinic)}
    known = [
        Known(
            measure=series.measure,
            scale=series.scale,
            norm=_norm(clinic, told, series),
            baseline=fitted.get((series.structure, series.scale)),
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
    from fit_core.course.fitting import TooFew, fit_baselines

    clinic.library.entry(measure)
    table = frozen_table(clinic, "service-evaluation", [measure])
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
    return Fitted(tuple(fitted), table.left_out)


def _norm(clinic: Clinic, told: Told, series: Series) -> Norm | None:
    """The first norm for reliable change that is for this client, as far as that is known."""
    if not series.points:
        return None
    newest = series.points[-1].administration
    measure = told.forms[newest].measure
    about = about_row(told.facts, told.rows[newest], measure)
    norms = for_change(measure, series.scale, clinic.settings.norms.get(series.measure))
    return next((norm for norm in norms if fits(norm.when, about) is True), None)
