"""How a score came about, in lines that a person can follow with a pencil.

The line with the sum is arithmetic in full: whoever works it out gets the score behind the last
sign of equality, and every number in it stands in a line before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from fit_core.answers.model import Checked
from fit_core.measure.model import Scale
from fit_core.scoring.arithmetic import FILLING, gap_value, joined, written_sum
from fit_core.scoring.context import About
from fit_core.scoring.model import FormScore, ScaleScore
from fit_core.scoring.plan import Plan
from fit_core.scoring.said import fraction, listed, number
from fit_core.scoring.terms import Term, terms_of

_NOBODY = About()


def trace(
    plan: Plan, checked: Checked, scale: Scale, form: FormScore, about: About = _NOBODY
) -> tuple[str, ...]:
    """The calculation of one scale, a line each: answers, reversals, gaps, sum, rounding, lines.

    Args:
        plan: of the measure. checked: its answers. scale: the scale.
        form: the scores of these answers. about: as the form was scored with.

    """
    score = form.scales[scale.id]
    if scale.method == "entered":
        lines: Iterable[str] = (f"total typed in: {checked.totals.get(scale.id, 'none')}",)
    elif scale.method == "plugin":
        lines = _of_plugin(terms_of(plan, checked, scale, about), scale, score)
    elif scale.of:
        lines = _of_scales(scale, form)
    else:
        lines = _of_items(terms_of(plan, checked, scale, about), scale, form)
    return (*lines, *_read_as(scale, score), *_against(score))


def _against(score: ScaleScore) -> Iterator[str]:
    """The published lines that are for this form; one for other people is not among them."""
    for line, met in score.cutoffs.items():
        yield f"read against {line}: {'yes' if met else 'no'}"


def _of_plugin(terms: Sequence[Term], scale: Scale, score: ScaleScore) -> Iterator[str]:
    yield from _answers(terms)
    made = "no score" if score.exact is None else fraction(score.exact)
    yield f"scored by {scale.scorer}, code of a plugin, as issued: {made}"


def _of_scales(scale: Scale, form: FormScore) -> Iterator[str]:
    parts = {name: form.scales[name] for name in scale.of}
    yield ", ".join(f"{name}={_known(score)}" for name, score in parts.items())
    exact = form.scales[scale.id].exact
    if exact is None:
        yield _why_not_added(scale, form, parts)
    elif scale.method == "lookup":
        yield f"lookup: {scale.of[0]} {_known(parts[scale.of[0]])} stands for {fraction(exact)}"
    else:
        values = (part.exact for part in parts.values())
        added = joined([_bare(value) for value in values if value is not None])
        yield f"{scale.method}: {added} = {fraction(exact)}"


def _why_not_added(scale: Scale, form: FormScore, parts: Mapping[str, ScaleScore]) -> str:
    if form.status == "invalid":
        return _INVALID
    if any(part.exact is None for part in parts.values()):
        return "not scored, because not all of it can be"
    missing = form.scales[scale.id].missing
    return f"{missing} answers missing over all parts, more than {scale.missing.max}: no score"


def _bare(value: Fraction) -> str:
    """A value as it may stand in a calculation: without what it is about equal to."""
    return fraction(value).partition(" = ")[0]


_INVALID = "an answer of the form is invalid, which leaves it without scores"


def _of_items(terms: Sequence[Term], scale: Scale, form: FormScore) -> Iterator[str]:
    score = form.scales[scale.id]
    yield from _passed_over(terms)
    if score.dropped:
        return
    here = [term for term in terms if term.kind != "dropped"]
    yield from _answers(here)
    if score.exact is None:
        yield _why_not(scale, form, len(here))
        return
    yield from _filled(here, scale)
    yield _sum(here, scale, score)


def _passed_over(terms: Sequence[Term]) -> Iterator[str]:
    """Items that a skip rule takes out of the form, by the condition that holds."""
    for reason, group in _by_reason(terms, "dropped").items():
        yield f"not for this form, by a skip rule ({reason}): {listed(t.item.id for t in group)}"


def _answers(terms: Sequence[Term]) -> Iterator[str]:
    given = [f"{t.item.id}={number(t.given)}" for t in terms if t.given is not None]
    yield f"answers: {', '.join(given) or 'none'}"
    blank = [f"{t.item.id} ({t.blank})" for t in terms if t.given is None]
    if blank:
        yield f"no answer: {', '.join(blank)}"
    for reason, group in _by_reason(terms, "stand-in").items():
        counted = ", ".join(f"{t.item.id}={_said(t.value)}" for t in group)
        yield f"counted instead, because item {reason} stands in: {counted}"
    for reason, group in _by_reason(terms, "skipped").items():
        counted = ", ".join(f"{t.item.id}={_said(t.value)}{_whatever(t)}" for t in group)
        yield f"{len(group)} counted by a skip rule of the form ({reason}): {counted}"
    turned = [t for t in terms if t.item.reverse and t.scored is not None]
    if turned:
        yield f"reversed: {', '.join(f'{t.item.id}={_said(t.scored)}' for t in turned)}"


def _whatever(term: Term) -> str:
    return "" if term.given is None else " whatever was answered"


def _by_reason(terms: Sequence[Term], kind: str) -> dict[str, list[Term]]:
    groups: dict[str, list[Term]] = {}
    for term in terms:
        if term.kind == kind:
            groups.setdefault(term.reason, []).append(term)
    return groups


def _said(value: Decimal | None) -> str:
    return "" if value is None else number(value)


def _why_not(scale: Scale, form: FormScore, items: int) -> str:
    score = form.scales[scale.id]
    if form.status == "invalid":
        return _INVALID
    most = 0 if scale.missing.method == "none" else scale.missing.max
    if score.missing > most or not score.answered:
        return f"{score.missing} of {items} answers missing, which makes no score"
    return "an answer is missing elsewhere in the form, which makes no score here"


def _filled(terms: Sequence[Term], scale: Scale) -> Iterator[str]:
    """What each gap counts, where the missing rule puts a value in it."""
    gaps = [term.item.id for term in terms if term.scored is None]
    if gaps and scale.missing.method in FILLING:
        mean = "" if scale.missing.method == "fill" else "the rounded mean of the others, "
        each = f"each of {len(gaps)} missing ({listed(gaps)})"
        yield f"counted for {each}: {mean}{number(gap_value(terms, scale))}"
    elif gaps:
        way = "their mean stands for" if scale.method == "mean" else "in proportion for"
        yield f"{len(terms) - len(gaps)} of {len(terms)} counted, {way} {len(gaps)} missing"


def _sum(terms: Sequence[Term], scale: Scale, score: ScaleScore) -> str:
    written, exact = written_sum(terms, scale), score.exact or Fraction()
    line = f"{scale.method}: {written.text} = {fraction(written.value)}"
    if scale.rounding == "exact":
        return line
    return f"{line}, rounded half up ({scale.rounding}) = {fraction(exact)}"


def _read_as(scale: Scale, score: ScaleScore) -> Iterator[str]:
    if score.banded is not None and score.exact != score.banded:
        yield f"read as {number(score.banded)} ({scale.banding})"


def _known(score: ScaleScore) -> str:
    return "not scored" if score.exact is None else fraction(score.exact)
