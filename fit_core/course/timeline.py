"""From scored forms to series: one for each scale or goal, broken where points do not compare."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

import msgspec

from fit_core.adapt.adaptation import Set
from fit_core.adapt.comparable import Verdict, languages_compare, one_language
from fit_core.adapt.layer import Evidence
from fit_core.course.model import Joined, Point, Segment, Series
from fit_core.course.trajectory import UNKNOWN_MODE
from fit_core.measure.model import Measure, Scale
from fit_core.measure.ranges import scale_range, tick
from fit_core.measure.vocabulary import Component
from fit_core.scoring.model import FormScore, ScaleScore

#: Why two segments are not joined; the sentence files hold the words for it.
FORM_CHANGED = "form-changed"
LANGUAGE_CHANGED = "language-changed"
LANGUAGE_DIFFERS = "language-differs"
LANGUAGE_CONTESTED = "language-contested"
MODE_CHANGED = "mode-changed"
#: Levels at which a study saw that values differ. A lower level than scalar alone does not say so:
#: often nobody asked further.
_APART: Final = ("none", "partial")
#: Ratings of the work together shift with the way of answering: 81 % top scores on paper against
#: 61 % by telephone (Barr 2017), so that their line breaks there. Other lines are marked only.
_MODE_BREAKS = ("alliance", "process")

#: What studies showed, by measure.
Proven = Mapping[str, tuple[Set[Evidence], ...]]


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


def build_series(forms: Iterable[ScoredForm], evidence: Proven | None = None) -> tuple[Series, ...]:
    """Group forms into series by measure, scale, goal and respondent, oldest point first.

    Args:
        forms: current administrations of one episode, in the order in which they were given.
        evidence: what studies showed of each measure, of layers in use; none without.

    """
    groups: dict[tuple[str, str, str | None, str], list[ScoredForm]] = {}
    for form in forms:
        for scale in form.measure.scales:
            if scale.better != "none":  # a label, such as a profile, has no course
                key = (form.measure.id, scale.id, form.goal, form.respondent)
                groups.setdefault(key, []).append(form)
    proven = evidence or {}
    return tuple(
        _series(scale, group, proven.get(measure, ()))
        for (measure, scale, _, _), group in groups.items()
    )


def decimals(measure: Measure, scale: Scale) -> int:
    """How many decimals the scale can carry: none for whole steps, one for tenths and halves."""
    if scale.banding == "half-up-integer" or scale.rounding == "half-up-integer":
        return 0
    if scale.method in ("mean", "lookup"):
        return 1
    return 0 if scale.banding == "exact" and tick(measure) == 1 else 1


def _series(scale_id: str, forms: list[ScoredForm], evidence: tuple[Set[Evidence], ...]) -> Series:
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
        title=title_of(newest, scale),
        better="higher" if scale.better == "higher" else "lower",
        low=low,
        high=high,
        decimals=decimals(newest, scale),
        segments=tuple(_segments(forms, scale_id, evidence)),
        goal=forms[-1].goal,
        not_scored=tuple(
            (s, score.missing) for s, score in scores if score.exact is None and not score.dropped
        ),
        kind=newest.kind,
        respondent=forms[-1].respondent,
        components=_components(newest, scale),
    )


def title_of(measure: Measure, scale: Scale) -> str:
    """How a sheet names the series: the first scale stands for the measure."""
    if scale is measure.scales[0] or not scale.title:
        return measure.sheet_title or measure.title
    return scale.title


def _components(measure: Measure, scale: Scale) -> tuple[Component, ...]:
    """The components of the scale's own items; those of the measure where the items say nothing."""
    items = [item for item in measure.items if item.id in scale.items]
    stated = dict.fromkeys(part for item in items for part in item.components)
    return tuple(stated) or measure.components


def _segments(
    forms: list[ScoredForm], scale_id: str, evidence: tuple[Set[Evidence], ...]
) -> Iterable[Segment]:
    run = _Run([], [])
    reason: str | None = None
    for form in forms:
        point = _point(form, form.score.scales[scale_id])
        if point is None:
            continue
        met = _meets(run.forms, form, scale_id, evidence)
        if run.forms and met.parted:
            yield run.segment(reason)
            run, reason = _Run([], []), met.parted
        run.take(form, point, met)
    if run.forms:
        yield run.segment(reason)


class _Met(NamedTuple):
    """A form beside those of a segment: why it may not stand there, else by what evidence."""

    parted: str | None = None
    source: str = ""


class _Run:
    """A segment while it grows."""

    def __init__(self, forms: list[ScoredForm], points: list[Point]) -> None:
        self.forms, self._points, self._joined = forms, points, list[Joined]()

    def take(self, form: ScoredForm, point: Point, met: _Met) -> None:
        """Add a form; where the one before it is in another language, by whose word."""
        if self.forms and not one_language(before := self.forms[-1].language, form.language):
            self._joined.append(Joined(form.session, (before, form.language), met.source))
        self.forms.append(form)
        self._points.append(point)

    def segment(self, reason: str | None) -> Segment:
        """The segment, done."""
        return Segment(tuple(self._points), reason, joined=tuple(self._joined))


def _meets(
    run: list[ScoredForm], later: ScoredForm, scale: str, evidence: tuple[Set[Evidence], ...]
) -> _Met:
    """Whether a form may stand in one segment with those that are in it already.

    They need one structure (or one that says that it succeeds the other), one language or
    uncontested evidence that values compare with each language, and, for ratings of the work
    together, one way of answering.
    """
    if not run:
        return _Met()
    earlier = run[-1]
    if earlier.score.structure not in (later.score.structure, *later.measure.succeeds):
        return _Met(FORM_CHANGED)
    sources = []
    for language in dict.fromkeys(form.language for form in run):
        found = languages_compare(evidence, scale, language, later.language)
        if "value" not in found.allows:
            return _Met(_why(found))
        sources += [one.value.source for one in found.evidence]
    modes = {earlier.mode, later.mode} - {"", UNKNOWN_MODE}
    if len(modes) > 1 and later.measure.kind in _MODE_BREAKS:
        return _Met(MODE_CHANGED)
    return _Met(source="; ".join(dict.fromkeys(sources)))


def _why(found: Verdict) -> str:
    """Why two languages break a line: studies looked and found it, disagree, or nobody knows."""
    if found.contested:
        return LANGUAGE_CONTESTED
    return LANGUAGE_DIFFERS if found.level in _APART else LANGUAGE_CHANGED


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
