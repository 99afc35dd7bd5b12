"""From scored forms to series: one for each scale or goal, broken where points do not compare."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import msgspec

from fit_core.course.model import Point, Segment, Series
from fit_core.course.trajectory import UNKNOWN_MODE
from fit_core.measure.model import Measure, Scale
from fit_core.measure.ranges import scale_range, tick
from fit_core.measure.vocabulary import Component
from fit_core.scoring.model import FormScore, ScaleScore

#: Why two segments are not joined; the sentence files hold the words for it.
FORM_CHANGED = "form-changed"
LANGUAGE_CHANGED = "language-changed"
MODE_CHANGED = "mode-changed"
#: Ratings of the work together shift with the way of answering: 81 % top scores on paper against
#: 61 % by telephone (Barr 2017), so that their line breaks there. Other lines are marked only.
_MODE_BREAKS = ("alliance", "process")


class ScoredForm(msgspec.Struct, frozen=True):
    """One administration with its scores, as the record and the scorer hand it over."""

    administration: str
    session: str
    date: dt.date
    measure: Measure
    score: FormScore
    goal: str | None = None
    respondent: str = "client"
    language: str = ""
    mode: str = ""


def build_series(forms: Iterable[ScoredForm]) -> tuple[Series, ...]:
    """Group forms into series by measure, scale, goal and respondent, oldest point first.

    Args:
        forms: current administrations of one episode, in the order in which they were given.

    """
    groups: dict[tuple[str, str, str | None, str], list[ScoredForm]] = {}
    for form in forms:
        for scale in form.measure.scales:
            if scale.better != "none":  # a label, such as a profile, has no course
                key = (form.measure.id, scale.id, form.goal, form.respondent)
                groups.setdefault(key, []).append(form)
    return tuple(_series(scale, group) for (_, scale, _, _), group in groups.items())


def decimals(measure: Measure, scale: Scale) -> int:
    """How many decimals the scale can carry: none for whole steps, one for tenths and halves."""
    if scale.banding == "half-up-integer" or scale.rounding == "half-up-integer":
        return 0
    if scale.method in ("mean", "lookup"):
        return 1
    return 0 if scale.banding == "exact" and tick(measure) == 1 else 1


def _series(scale_id: str, forms: list[ScoredForm]) -> Series:
    """One series. The newest form's measure names it, because it is what the client sees today."""
    newest = forms[-1].measure
    scale = next(s for s in newest.scales if s.id == scale_id)
    low, high = scale_range(newest, scale)
    scores = [(form.session, form.score.scales[scale_id]) for form in forms]
    return Series(
        measure=newest.id,
        measure_version=newest.version,
        structure=forms[-1].score.structure,
        scale=scale_id,
        title=_title(newest, scale),
        better="higher" if scale.better == "higher" else "lower",
        low=low,
        high=high,
        decimals=decimals(newest, scale),
        segments=tuple(_segments(forms, scale_id)),
        goal=forms[-1].goal,
        not_scored=tuple(
            (s, score.missing) for s, score in scores if score.exact is None and not score.dropped
        ),
        kind=newest.kind,
        respondent=forms[-1].respondent,
        components=_components(newest, scale),
    )


def _title(measure: Measure, scale: Scale) -> str:
    """How a sheet names the series: the first scale stands for the measure."""
    if scale is measure.scales[0] or not scale.title:
        return measure.sheet_title or measure.title
    return scale.title


def _components(measure: Measure, scale: Scale) -> tuple[Component, ...]:
    """The components of the scale's own items; those of the measure where the items say nothing."""
    items = [item for item in measure.items if item.id in scale.items]
    stated = dict.fromkeys(part for item in items for part in item.components)
    return tuple(stated) or measure.components


def _segments(forms: list[ScoredForm], scale_id: str) -> Iterable[Segment]:
    run: list[Point] = []
    reason: str | None = None
    previous: ScoredForm | None = None
    for form in forms:
        point = _point(form, form.score.scales[scale_id])
        if point is None:
            continue
        if previous and (parted := _parted(previous, form)):
            yield Segment(tuple(run), reason)
            run, reason = [], parted
        run.append(point)
        previous = form
    if run:
        yield Segment(tuple(run), reason)


def _parted(earlier: ScoredForm, later: ScoredForm) -> str | None:
    """Why two points may not be joined; None where they may.

    They need one structure (or one that says that it succeeds the other), one language, and, for
    ratings of the work together, one way of answering.
    """
    if earlier.score.structure not in (later.score.structure, *later.measure.succeeds):
        return FORM_CHANGED
    if not _one_language(earlier.language, later.language):
        return LANGUAGE_CHANGED
    modes = {earlier.mode, later.mode} - {"", UNKNOWN_MODE}
    return MODE_CHANGED if len(modes) > 1 and later.measure.kind in _MODE_BREAKS else None


def _one_language(one: str, other: str) -> bool:
    """Whether two tags name one language: ``en`` and ``en-GB`` do, ``en-GB`` and ``en-US`` not."""
    shorter, longer = sorted((one, other), key=len)
    return not shorter or shorter == longer or longer.startswith(f"{shorter}-")


def _point(form: ScoredForm, score: ScaleScore) -> Point | None:
    if score.exact is None or score.banded is None:
        return None
    return Point(
        session=form.session,
        date=form.date,
        administration=form.administration,
        exact=score.exact,
        banded=score.banded,
        prorated=score.status == "prorated",
        missing=score.missing,
        language=form.language,
        mode=form.mode,
    )
