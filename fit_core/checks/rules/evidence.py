"""Rules about what is known of a measure: missing answers, norms, change, replication."""

from __future__ import annotations

from collections.abc import Iterator

from fit_core.checks.model import rule
from fit_core.checks.subjects import MeasureFile
from fit_core.errors import Problem, ProblemsError
from fit_core.measure.load import load_wording
from fit_core.measure.model import Measure, Norm, Wording

_SURE = ("high", "medium")
#: Ways to a wording that a reader can follow; a bare translation is none of them.
_METHODS = ("original", "translated-by-protocol")


@rule("measure.key-grade", "silver", "measure", "The scoring key was read in a source.")
def key_grade(file: MeasureFile) -> Iterator[Problem]:
    """`key_grade` is high or medium: the key was read, not remembered or guessed."""
    grade = file.loaded.key_grade
    if grade not in _SURE:
        what = f'The scoring key is graded "{grade}".'
        yield file.at(
            "$.key_grade", what, "Read it in the manual or a paper, then raise the grade."
        )


@rule("measure.missing-rule", "silver", "measure", "What happens to missing answers has a source.")
def missing_rule(file: MeasureFile) -> Iterator[Problem]:
    """Each scale of two or more items says in `missing.source` where its rule for missing answers
    was read, or that none was found and none may be missing.

    Programs differ silently here more than anywhere else; a stated source ends the question.
    """
    for at, scale in enumerate(file.loaded.scales):
        if len(scale.items) > 1 and not scale.missing.source.strip():
            what = f"Scale `{scale.id}` does not say where its rule for missing answers comes from."
            fix = "Write missing = { max = …, source = … }; say so if no rule was published."
            yield file.at(f"$.scales[{at}]", what, fix)


@rule("measure.norms", "silver", "measure", "Reference values are there, and complete.")
def norms(file: MeasureFile) -> Iterator[Problem]:
    """At least one norm is usable (not graded `unverified`), and every usable norm gives a number;
    one with a mean, an SD or a reliability says of how many people.

    Metric, direction, population and source are asked of every norm already by the loader. A
    measure with `validated = false` has nothing to show here and stays bronze, which is honest.
    """
    usable = _usable(file.loaded)
    if not usable:
        what = "No norm is usable: there is none, or all are graded unverified."
        yield file.at("$.norms", what, "Add a published one with its source, or stay bronze.")
    for at, norm in usable:
        path = f"$.norms[{at}]"
        if norm.n is None and _sample(norm):
            what = f"Norm `{norm.id}` does not say on how many people it rests."
            yield file.at(path, what, "Give `n`.")
        if not _sample(norm) and norm.cutoff is None and norm.reliable_change is None:
            what = f"Norm `{norm.id}` gives no number."
            yield file.at(path, what, "Give what its source gives, or remove it.")


@rule("measure.reliable-change", "silver", "measure", "Reliable change can be told on each scale.")
def reliable_change(file: MeasureFile) -> Iterator[Problem]:
    """Each scale that has a norm has one that gives the points of reliable change, or the SD and
    reliability from which they follow (Jacobson and Truax 1991, J Consult Clin Psychol 59:12-19).

    Without it no sheet can say which difference is more than chance.
    """
    measure = file.loaded
    for at, scale in enumerate(measure.scales):
        mine = [norm for _, norm in _usable(measure) if norm.scale == scale.id]
        if not any(norm.reliable_change or (norm.sd and norm.reliability) for norm in mine):
            what = f"No usable norm of scale `{scale.id}` tells reliable change."
            fix = "Give `reliable_change`, or `sd` and `reliability`."
            yield file.at(f"$.scales[{at}]", what, fix)


@rule("measure.sample", "gold", "measure", "One sample gives n, mean, SD and reliability.")
def sample(file: MeasureFile) -> Iterator[Problem]:
    """Each scale has a usable norm that gives all four, so that change, cutoffs between samples and
    the precision of both can be worked out again from published figures.
    """
    measure = file.loaded
    for at, scale in enumerate(measure.scales):
        mine = [norm for _, norm in _usable(measure) if norm.scale == scale.id]
        if not any(_whole(norm) for norm in mine):
            what = f"No usable norm of scale `{scale.id}` gives n, mean, SD and reliability."
            yield file.at(f"$.scales[{at}]", what, "Add one from a paper that gives all four.")


@rule("wording.languages", "gold", "measure", "Two languages, with a known way of translation.")
def languages(file: MeasureFile) -> Iterator[Problem]:
    """At least two languages have wording whose `status` is `original` or
    `translated-by-protocol`.

    Wording that clinics bring does not count, because nobody can look at it here.
    """
    known = {wording.language for wording in _wordings(file) if wording.status in _METHODS}
    if len(known) < 2:
        what = f"{len(known)} of two languages have wording made by a known method."
        yield file.at("$.licence.wording", what, "Add a translation made by a protocol.")


@rule("measure.replication", "platinum", "measure", "Figures were found again by others.")
def replication(file: MeasureFile) -> Iterator[Problem]:
    """Each scale has samples from two different sources, both graded high, and one of its
    reliabilities is a retest.

    One sample can be a lucky one; stability over time is what change is measured against.
    """
    measure = file.loaded
    for at, scale in enumerate(measure.scales):
        mine = [norm for _, norm in _usable(measure) if norm.scale == scale.id]
        sources = {norm.source for norm in mine if _sample(norm) and norm.grade == "high"}
        path = f"$.scales[{at}]"
        if len(sources) < 2:
            what = f"Scale `{scale.id}` has {len(sources)} of two samples graded high."
            yield file.at(path, what, "Add the figures of another study.")
        if not any(norm.reliability and norm.reliability.kind == "retest" for norm in mine):
            what = f"Scale `{scale.id}` has no retest reliability."
            yield file.at(path, what, 'Add a norm with reliability = { kind = "retest", … }.')


def _usable(measure: Measure) -> list[tuple[int, Norm]]:
    return [(at, norm) for at, norm in enumerate(measure.norms) if norm.grade != "unverified"]


def _sample(norm: Norm) -> bool:
    return any(value is not None for value in (norm.mean, norm.sd, norm.reliability))


def _whole(norm: Norm) -> bool:
    return all(value is not None for value in (norm.n, norm.mean, norm.sd, norm.reliability))


def _wordings(file: MeasureFile) -> Iterator[Wording]:
    for path in file.wordings:
        try:
            yield load_wording(path)
        except ProblemsError:  # told by wording.complete
            continue
