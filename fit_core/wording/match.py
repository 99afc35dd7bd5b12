"""Find which question of a file is which item of a measure: by code, by number, then by order.

Never by what a sentence says. Everything that speaks against a match refuses the whole file: a
sentence that a client answers under the wrong number would give a wrong score without any sign.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from fit_core.measure.say import one_line, suggestion
from fit_core.wording.brought import Place
from fit_core.wording.numbers import linked_number
from fit_core.wording.source import problem, refuse, refuse_all

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from fit_core.measure.model import Item, Measure
    from fit_core.wording.brought import Brought, Question

#: What a question is called that is left out, by its role.
_WHY = {
    "computed": "a computed value, no question",
    "hidden": "hidden in its file",
    "display": "a text that is no question",
}
_EXTRA = "not an item of it"
_HALF = "A half questionnaire is never offered: bring a file with every item."
_OTHER = "This may be another version or another printed order: bring the file of this measure."
_NAMES = (
    "This may be another version or printed order; if only the names in the file are numbered "
    "in another way, use --in-order."
)
#: An item that no measure has: a number or code that speaks against every match.
_NONE = ""


class LeftOut(NamedTuple):
    """Something in the file that is no item of the measure."""

    place: Place
    link: str
    text: str
    why: str


class Match(NamedTuple):
    """Each item of the measure, in its order, with its question; and what is left out."""

    pairs: tuple[tuple[Item, Question], ...]
    left_out: tuple[LeftOut, ...]
    by: str


def matched(
    brought: Brought, measure: Measure, leave_out: Collection[str] = (), *, in_order: bool = False
) -> Match:
    """Match every item of a measure with one question.

    Args:
        brought: the file. measure: the measure. leave_out: names of questions that a person said
            are not part of the measure. in_order: whatever numbers the names of the questions
            hold, take them in the order of the file; codes and printed numbers still count.

    Raises:
        ProblemsError: the file is of another measure, lacks an item, or its numbers, codes and
            order do not agree with each other.

    """
    _same_form(brought, measure)
    _known_links(brought, leave_out)
    asked = [q for q in brought.questions if not _left(q, measure, leave_out)]
    by, found = _found(brought, measure, asked, in_order=in_order)
    _same_order(brought, [found[item.id] for item in measure.items])
    taken = {question.place for question in found.values()}
    rest = [q for q in brought.questions if q.place not in taken]
    left = tuple(
        LeftOut(q.place, *map(one_line, (q.link, q.text, _left(q, measure, leave_out) or _EXTRA)))
        for q in rest
    )
    return Match(tuple((item, found[item.id]) for item in measure.items), left, by)


def _same_form(brought: Brought, measure: Measure) -> None:
    """Refuse a file that says that it is of another measure."""
    if brought.measure and brought.measure != measure.id:
        what = f"This is the wording of `{brought.measure}`, not of `{measure.id}`."
        refuse(brought.file, None, what, "Name the other measure.")
    if brought.version and brought.version != measure.version:
        what = f"The wording is of version {brought.version}, the measure is {measure.version}."
        refuse(brought.file, None, what, "Check every sentence against the version that is here.")
    ours = {(found.system, found.code) for found in measure.identifiers}
    systems = {found.system for found in measure.identifiers if not (found.item or found.scale)}
    theirs = {code for code in brought.codes if code[0] in systems}
    if theirs and not theirs & ours:
        listed = ", ".join(f"{system} {code}" for system, code in sorted(theirs))
        refuse(brought.file, None, f"The file is of another form: its code is {listed}.", _OTHER)


def _known_links(brought: Brought, leave_out: Iterable[str]) -> None:
    links = [question.link for question in brought.questions]
    for name in leave_out:
        if name not in links:
            what = f"There is no question `{name}` to leave out."
            refuse(brought.file, None, what, suggestion(name, links))


def _left(question: Question, measure: Measure, leave_out: Collection[str]) -> str:
    """Return why a question is none of the measure's; empty where it may be one."""
    if question.link in leave_out:
        return "left out as you said"
    if question.role in _WHY:
        return _WHY[question.role]
    totals = {(f.system, f.code) for f in measure.identifiers if not f.item}
    return _WHY["computed"] if totals.intersection(question.codes) else ""


def _found(
    brought: Brought, measure: Measure, asked: Sequence[Question], *, in_order: bool
) -> tuple[str, dict[str, Question]]:
    """Return how the items were found, and the question of each."""
    ids = [item.id for item in measure.items]
    claims = [_strong(question, measure) for question in asked]
    sure = _settled(brought, asked, claims, ids)
    if sure is not None:
        return "codes and printed numbers", sure
    if not in_order:
        claims = _with_names(asked, claims, ids)
        named = _settled(brought, asked, claims, ids)
        if named is not None:
            return "numbers", named
    agree = all(said <= {item} for said, item in zip(claims, ids, strict=False))
    if agree and len(asked) == len(ids):
        return "order", dict(zip(ids, asked, strict=True))
    return _refuse_rest(brought, measure, asked, set().union(*claims) - {_NONE})


def _strong(question: Question, measure: Measure) -> set[str]:
    """Return the items that a question's codes and printed number say it is."""
    known = {(f.system, f.code): f.item for f in measure.identifiers if f.item}
    bare = {f.code: f.item for f in measure.identifiers if f.item}
    claims = {known[code] for code in question.codes if code in known}
    if question.link.strip("/") in bare:
        claims.add(bare[question.link.strip("/")])
    ids = {item.id for item in measure.items}
    if question.number:
        claims.add(question.number if question.number in ids else _NONE)
    return claims


def _with_names(
    asked: Sequence[Question], claims: Sequence[set[str]], ids: Collection[str]
) -> list[set[str]]:
    """Add what the names of the questions say, if they number any item at all."""
    names = [q.link if q.link in ids else linked_number(q.link) for q in asked]
    if not set(names).intersection(ids):
        return list(claims)
    return [
        said | {name if name in ids else _NONE} if name else said
        for name, said in zip(names, claims, strict=True)
    ]


def _settled(
    brought: Brought, asked: Sequence[Question], claims: Sequence[set[str]], ids: Sequence[str]
) -> dict[str, Question] | None:
    """Return the question of every item, or None while an item has none.

    Raises:
        ProblemsError: one question is said to be two items, or two questions are one item.

    """
    found: dict[str, Question] = {}
    problems = []
    for question, items in zip(asked, claims, strict=True):
        if len(items) > 1:
            said = " and of ".join(f"item {item}" if item else "no item" for item in sorted(items))
            what = f"The code, number or name of this question is that of {said}."
            problems.append(problem(brought.file, question.place, what, _NAMES))
        for item in items - {_NONE}:
            if item in found:
                what = f"Item {item} stands here again; it was at {found[item].place.path}."
                problems.append(problem(brought.file, question.place, what, _NAMES))
            found.setdefault(item, question)
    if problems:
        refuse_all(tuple(problems))
    return found if all(item in found for item in ids) else None


def _same_order(brought: Brought, questions: Sequence[Question]) -> None:
    """Refuse a file that prints the items in another order than the measure."""
    if any(question.keyed for question in questions):
        return
    at = {question.place: n for n, question in enumerate(brought.questions)}
    for before, after in pairwise(questions):
        if at[before.place] > at[after.place]:
            what = f"The file prints this question before the one at {before.place.path}."
            refuse(brought.file, after.place, what, _OTHER)


def _refuse_rest(
    brought: Brought, measure: Measure, asked: Sequence[Question], known: Collection[str]
) -> NoReturn:
    """Refuse a file in which items are missing, or which has more questions without numbers."""
    missing = [item for item in measure.items if item.id not in known]
    if known:
        what = "Item {0.id} ({0.topic}) has no question."
        refuse_all(tuple(problem(brought.file, None, what.format(item), _HALF) for item in missing))
    noun = "question" if len(asked) == 1 else "questions"
    theirs = f"It has {len(asked)} {noun} without numbers"
    what = f"{theirs}, {measure.title} has {len(measure.items)} items."
    links = ", ".join(question.link for question in asked if question.link)[:200]
    more = f"Say which are no part of it with --leave-out; their names: {links}."
    refuse(brought.file, None, what, more if len(asked) > len(measure.items) else _HALF)
