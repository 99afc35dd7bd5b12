"""Read a FHIR R4 Questionnaire (JSON): leniently, because those of the world are seldom valid.

Nothing in it is executed, fetched or followed: expressions are ignored, value sets count only where
the file holds them. The shapes are those of https://hl7.org/fhir/R4/questionnaire.html.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fit_core.wording.brought import MAX_QUESTIONS, Brought, Question, Role
from fit_core.wording.fhir_answers import Held, answers_of, line_of, value_sets
from fit_core.wording.fhir_names import OUR_MEASURE, OUR_STATUS
from fit_core.wording.fhir_parts import Table, codes, controls, has, table, tables, words
from fit_core.wording.json_text import lines, parse
from fit_core.wording.numbers import printed_number
from fit_core.wording.text import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fit_core.wording.source import File

#: Types of questions that are answered with a number on a line, or in free words.
_LINES = frozenset({"integer", "decimal", "quantity"})
_TEXTS = frozenset({"string", "text", "date", "dateTime", "time", "url", "attachment"})


def read_fhir(file: File) -> Brought:
    """Return the questions of a Questionnaire, or of a Bundle that holds one.

    Raises:
        ProblemsError: it is none, is larger than the limits, or keeps answers elsewhere.

    """
    whole = parse(file)
    found = Held(file.name, lines(file.text), {})
    resource, root = _questionnaire(whole, found)
    held = found._replace(sets=value_sets(resource, root))
    nodes = list(_nodes(resource, root, held))
    if all(node.role == "display" for node in nodes):
        held.refuse(root, "The questionnaire has no question.")
    ours = {words(i.get("system")): i.get("value") for i in tables(resource.get("identifier"))}
    tags = tables(table(resource.get("meta")).get("tag"))
    status = {words(tag.get("system")): words(tag.get("code")) for tag in tags}
    instruction, questions = _parted(nodes)
    return Brought(
        file=file.name,
        kind="fhir",
        title=plain(words(resource.get("title"))),
        instruction=instruction,
        language=words(resource.get("language")),
        copyright=plain(words(resource.get("copyright"))),
        codes=codes(resource.get("code")),
        questions=questions,
        measure=words(ours.get(OUR_MEASURE)),
        version=words(resource.get("version")) if OUR_MEASURE in ours else "",
        status=status.get(OUR_STATUS, ""),
    )


def _questionnaire(whole: Table, held: Held) -> tuple[Table, str]:
    """Return the one Questionnaire of a file with its path."""
    if whole.get("resourceType") == "Questionnaire":
        return whole, "$"
    entries = tables(whole.get("entry")) if whole.get("resourceType") == "Bundle" else []
    found = [
        (table(entry.get("resource")), f"$.entry[{at}].resource")
        for at, entry in enumerate(entries)
        if table(entry.get("resource")).get("resourceType") == "Questionnaire"
    ]
    if len(found) != 1:
        kind = words(whole.get("resourceType"))[:40] or "something else"
        what = f"This holds {len(found)} questionnaires ({kind})." if entries else f"It is {kind}."
        held.refuse("$", what, "Give one FHIR R4 Questionnaire as JSON.")
    return found[0]


def _nodes(parent: Table, path: str, held: Held, count: int = 0) -> Iterator[Question]:
    """Yield what stands in a questionnaire, group by group, in printed order."""
    for at, item in enumerate(tables(parent.get("item"))):
        place = f"{path}.item[{at}]"
        found = _node(item, place, held)
        for node in (*([found] if found else ()), *_nodes(item, place, held, count)):
            count += 1
            if count > MAX_QUESTIONS:
                held.refuse("$.item", f"It has more than {MAX_QUESTIONS} questions.")
            yield node


def _node(item: Table, path: str, held: Held) -> Question | None:
    """Return one item; None for a group without a text and for the words at the end of a line."""
    text = words(item.get("text"))
    role = _role(item)
    if role == "display" and (not text.strip() or controls(item) & {"lower", "upper"}):
        return None
    number, sentence = "", plain(text)
    if role != "display":
        number, sentence = printed_number(words(item.get("prefix")), sentence)
    return Question(
        link=words(item.get("linkId")),
        codes=codes(item.get("code")),
        number=number,
        text=sentence,
        role=role,
        answers=answers_of(item, path, held) if role == "choice" else (),
        place=held.place(path),
        line=line_of(item) if role == "line" else None,
    )


def _role(item: Table) -> Role:
    kind = words(item.get("type"))
    if kind in ("group", "display") or (not kind and "item" in item):
        return "display"
    if has(item, "questionnaire-hidden"):
        return "hidden"
    if item.get("readOnly") is True or has(item, "sdc-questionnaire-calculatedExpression"):
        return "computed"
    if any(name in item for name in ("answerOption", "option", "answerValueSet", "options")):
        return "choice"
    return "line" if kind in _LINES else "text" if kind in _TEXTS else "choice"


def _parted(nodes: list[Question]) -> tuple[str, tuple[Question, ...]]:
    """Return what is printed before the first question, as the instruction, and the rest."""
    first = next(at for at, node in enumerate(nodes) if node.role != "display")
    return " ".join(node.text for node in nodes[:first]), tuple(nodes[first:])
