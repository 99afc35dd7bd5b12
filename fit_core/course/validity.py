"""What makes scores doubtful: for the clinician, never for the shared sheet; no score is hidden.

The limits are rules of the project, each named with what was found; a doubt asks for a look and
proves nothing. How long a form took is not recorded, so that of the rule of the notes on two equal
forms in under five seconds (2.3) what is left is: two equal forms in a row.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Final, Literal

import msgspec

from fit_core.adapt.withheld import NORMS_IN, is_of_language
from fit_core.answers.model import NO_ANSWER
from fit_core.course.model import Course, Filled, Point, Series
from fit_core.course.trajectory import UNKNOWN_MODE
from fit_core.measure.model import Item, Norm

Kind = Literal[
    "implausible-start",
    "saw-tooth",
    "straight-line",
    "same-form-again",
    "mode-changed",
    "language-changed",
]
#: SDs of the norm's clinical population round its mean within which a first score is plausible.
_SDS: Final = 3
#: Changes in a row, each beyond chance and each against the one before.
_TEETH: Final = 3
#: Items that a form needs before equal answers say anything: all alike, and all as last time. For
#: the second it needs different answers too, since few complaints repeat themselves by nature.
_STRAIGHT, _SAME, _DIFFERENT = 5, 7, 3


class Doubt(msgspec.Struct, frozen=True):
    """One thing that makes a score doubtful.

    Attributes:
        kind: what it is. measure: of which form. session: at which the doubt arose.
        said: in a sentence, for the clinician. inputs: what was looked at. limits: with what.

    """

    kind: Kind
    measure: str
    session: str
    said: str
    inputs: tuple[str, ...]
    limits: tuple[tuple[str, str], ...] = ()


def doubts(course: Course) -> tuple[Doubt, ...]:
    """Every doubt about the scores of a course, in the order of its series and forms."""
    found: list[Doubt] = []
    for series in course.series:
        found += _start(course, series)
        found += _saw_tooth(course, series)
        found += _changed(series)
    for before, form in _with_before(course.forms):
        found += _straight(form)
        found += _again(before, form)
    return tuple(dict.fromkeys(found))


def _start(course: Course, series: Series) -> Iterator[Doubt]:
    """The first score lies beyond three SDs of every clinical population that is known."""
    form = next((one for one in course.forms if one.measure.id == series.measure), None)
    if form is None or not series.points or series.respondent != "client":
        return
    first = series.points[0]
    norms = [norm for norm in form.measure.norms if _usable(norm, series.scale, first.language)]
    if norms and all(_beyond(norm, first) for norm in norms):
        norm = norms[0]
        yield Doubt(
            "implausible-start",
            series.measure,
            first.session,
            f"The first score of {series.title}, {first.banded}, lies more than {_SDS} SD from the "
            f"mean of {norm.population}.",
            (f"{series.scale} {first.banded}",),
            (("mean", str(norm.mean)), ("sd", str(norm.sd)), ("norm", norm.id)),
        )


def _usable(norm: Norm, scale: str, language: str) -> bool:
    known = norm.mean is not None and norm.sd is not None and norm.sd > 0
    clinical = norm.sample == "clinical" and norm.grade != "unverified"
    same = is_of_language(norm.language or NORMS_IN, language)
    return norm.scale == scale and known and clinical and same


def _beyond(norm: Norm, point: Point) -> bool:
    mean, sd = Fraction(norm.mean or 0), Fraction(norm.sd or 0)
    return abs(point.exact - mean) > _SDS * sd


def _saw_tooth(course: Course, series: Series) -> Iterator[Doubt]:
    """Up and down by turns, each time by more than chance."""
    reach = _reach(course, series)
    if reach is None:
        return
    points, inclusive = reach
    for segment in series.segments:
        steps = [_step(a, b, points, inclusive=inclusive) for a, b in pairwise(segment.points)]
        for end in range(_TEETH, len(steps) + 1):
            teeth = steps[end - _TEETH : end]
            if all(teeth) and all(a == -b for a, b in pairwise(teeth)):
                last = segment.points[end - _TEETH : end + 1]
                values = ", ".join(str(point.banded) for point in last)
                yield Doubt(
                    "saw-tooth",
                    series.measure,
                    last[-1].session,
                    f"{series.title} went up and down by turns, each time beyond chance: {values}.",
                    tuple(str(point.banded) for point in last),
                    (("points", str(points)), ("changes in a row", str(_TEETH))),
                )


def _reach(course: Course, series: Series) -> tuple[Decimal, bool] | None:
    """The points of reliable change of a series, and whether exactly as many count."""
    change = course.change
    if series == course.outcome and change is not None and change.points is not None:
        return change.points, change.inclusive
    for known in course.known:
        norm = known.norm
        named = (known.measure, known.scale) == (series.measure, series.scale)
        if named and norm is not None and norm.reliable_change is not None:
            return norm.reliable_change.points, True
    return None


def _step(earlier: Point, later: Point, points: Decimal, *, inclusive: bool) -> int:
    """1 or -1 for a change beyond chance, else 0."""
    difference = later.exact - earlier.exact
    size = abs(difference)
    beyond = size >= Fraction(points) if inclusive else size > Fraction(points)
    return 0 if not beyond else (1 if difference > 0 else -1)


def _changed(series: Series) -> Iterator[Doubt]:
    """Another way of answering, or another language, than at the session before."""
    for earlier, later in pairwise(series.points):
        modes = {earlier.mode, later.mode} - {"", UNKNOWN_MODE}
        if len(modes) > 1:
            yield _other("mode-changed", series, later, earlier.mode, later.mode)
        if earlier.language and later.language and earlier.language != later.language:
            yield _other("language-changed", series, later, earlier.language, later.language)


def _other(
    kind: Literal["mode-changed", "language-changed"],
    series: Series,
    point: Point,
    before: str,
    now: str,
) -> Doubt:
    what = "way of answering" if kind == "mode-changed" else "language"
    said = f"The {what} of {series.measure} changed from {before} to {now} on {point.date}."
    return Doubt(kind, series.measure, point.session, said, (before, now))


def _straight(form: Filled) -> Iterator[Doubt]:
    """One and the same answer throughout, on a form where items point both ways."""
    cells = _coded(form)
    turned = {item.reverse for item, _ in cells}
    codes = {cell for _, cell in cells}
    if len(cells) >= _STRAIGHT and len(turned) == 2 and len(codes) == 1:
        yield Doubt(
            "straight-line",
            form.measure.id,
            form.session,
            f"All {len(cells)} answers of {form.measure.title} of {form.date} are the same, though "
            "its items point both ways.",
            (f"{len(cells)} equal answers",),
            (("items at least", str(_STRAIGHT)),),
        )


def _again(before: Filled | None, form: Filled) -> Iterator[Doubt]:
    """The same answers to every item as on the form before, of which there are several."""
    if before is None or before.checked.structure != form.checked.structure:
        return
    cells = _coded(form)
    answers = [(one.checked.cells, one.checked.picks) for one in (before, form)]
    alike = answers[0] == answers[1] and len(cells) >= _SAME
    if alike and len({cell for _, cell in cells}) >= _DIFFERENT:
        yield Doubt(
            "same-form-again",
            form.measure.id,
            form.session,
            f"All {len(cells)} answers of {form.measure.title} of {form.date} are those of "
            f"{before.date}.",
            (f"{len(cells)} equal answers",),
            (("items at least", str(_SAME)), ("different answers at least", str(_DIFFERENT))),
        )


def _coded(form: Filled) -> list[tuple[Item, int]]:
    """The answered items with codes or a line; choices and texts are left out."""
    pairs = zip(form.measure.items, form.checked.cells, strict=True)
    sets = form.measure.responses
    numbered = [
        (item, cell)
        for item, cell in pairs
        if sets[item.responses].pick is None and not sets[item.responses].text
    ]
    return [(item, cell) for item, cell in numbered if cell > NO_ANSWER]


def _with_before(forms: Sequence[Filled]) -> Iterable[tuple[Filled | None, Filled]]:
    """Each form with the one before of the same measure and respondent."""
    last: dict[tuple[str, str], Filled] = {}
    for form in forms:
        key = (form.measure.id, form.respondent)
        yield last.get(key), form
        last[key] = form
