"""Read the strings of one task from a CamCOPS string file (XML).

Such a file holds text only: ``<resources><task name="phq9" locale="en_GB"><string name="q1">``.
The key map says which string is which: a question ``q{n}``, an answer to all of them ``a{code}``,
an answer to one of them ``q{n}_a{code}`` or ``q{n}_option{code}``; a caller may name others.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from fit_core.wording.brought import MAX_QUESTIONS, Answer, Brought, Place, Question
from fit_core.wording.camcops_xml import parse
from fit_core.wording.numbers import printed_number
from fit_core.wording.source import refuse
from fit_core.wording.text import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from fit_core.wording.camcops_xml import Strings
    from fit_core.wording.source import File

#: Strings that may stand over a form, in the order in which they are looked for.
_TITLES: Final = ("title", "longname", "name", "title_main")
_INSTRUCTIONS: Final = ("instruction", "instructions", "stem", "preamble", "intro")
_QUESTION = re.compile(r"q0*([0-9]{1,3}[a-z]?)")
_OWN = re.compile(r"q0*([0-9]{1,3}[a-z]?)_(?:a|option|o)(-?[0-9]{1,3})")
_SHARED = re.compile(r"(?:a|option|o)(-?[0-9]{1,3})")


class Key(NamedTuple):
    """Where a question differs from the key map: its string, and its answers with ``{code}``."""

    text: str
    answers: str = ""


def read_camcops(
    file: File, tasks: Iterable[str], language: str, keys: Mapping[str, Key]
) -> Brought:
    """Return the strings of one task as questions, in the order of their numbers.

    Args:
        file: as read. tasks: names that the task may have. language: which locale is wanted
            where the file has several; may be empty. keys: other strings, by item id.

    Raises:
        ProblemsError: it is not well-formed, declares a document type or entities, has no such
            task, or a string that is needed holds markup.

    """
    found = parse(file)
    name, locale, strings = _task(file, found, tuple(tasks), language)
    named = _numbered(strings)
    numbers = dict.fromkeys([*named, *keys])
    if len(numbers) > MAX_QUESTIONS:
        refuse(file.name, None, f"Task {name} has more than {MAX_QUESTIONS} questions.", "")
    shared = _answers(strings, _SHARED, "")
    questions = [_question(n, strings, keys.get(n), shared, file) for n in numbers]
    return Brought(
        file=file.name,
        kind="camcops",
        title=_first(strings, _TITLES),
        instruction=_first(strings, _INSTRUCTIONS),
        language=locale.replace("_", "-"),
        copyright="",
        codes=(),
        questions=tuple(sorted(questions, key=lambda found: _order(found.number))),
    )


def _task(
    file: File, found: dict[tuple[str, str], Strings], names: tuple[str, ...], language: str
) -> tuple[str, str, Strings]:
    """Return the task of one of these names, in the language that is wanted or the only one."""
    if not found:
        what = "It has no task of strings."
        refuse(file.name, None, what, "A FHIR questionnaire is taken as JSON, not as XML.")
    ours = [key for key in found if key[0].lower() in names]
    wanted = [key for key in ours if _base(key[1]) == _base(language)] if language else ours
    chosen = wanted if wanted or len(ours) > 1 else ours
    if len(chosen) == 1:
        return (*chosen[0], found[chosen[0]])
    if ours:
        listed = ", ".join(sorted(locale or "no locale" for _, locale in ours))
        what = f"The file has this task in {listed}."
        refuse(file.name, None, what, "Say which with --language, in full such as en-GB.")
    listed = ", ".join(sorted({name for name, _ in found})[:20]) or "none"
    what = f"The file has no task {' or '.join(names)}; it has: {listed}."
    return refuse(file.name, None, what, "Say which with --task.")


def _base(tag: str) -> str:
    return tag.replace("_", "-").partition("-")[0].lower()


def _numbered(strings: Strings) -> list[str]:
    return [found[1] for name in strings if (found := _QUESTION.fullmatch(name))]


def _question(
    number: str,
    strings: Strings,
    key: Key | None,
    shared: tuple[Answer, ...],
    file: File,
) -> Question:
    name = key.text if key else next(n for n in strings if _is_question(n, number))
    if name not in strings:
        refuse(file.name, None, f"There is no string {name} for item {number}.", "Check --key.")
    own = _own_answers(strings, number, key)
    said, text = printed_number("", plain(strings[name].text))
    return Question(
        link=name,
        codes=(),
        number=number if key else said or number,
        text=text,
        role="choice" if own or shared else "text",
        answers=own or shared,
        place=Place(name, strings[name].line),
        keyed=True,
    )


def _is_question(name: str, number: str) -> bool:
    found = _QUESTION.fullmatch(name)
    return bool(found and found[1] == number)


def _own_answers(strings: Strings, number: str, key: Key | None) -> tuple[Answer, ...]:
    if key and key.answers:
        pattern = re.escape(key.answers).replace(re.escape("{code}"), "(-?[0-9]{1,3})")
        return _answers(strings, re.compile(pattern), "")
    return _answers(strings, _OWN, number)


def _answers(strings: Strings, pattern: re.Pattern[str], number: str) -> tuple[Answer, ...]:
    """Return the answers whose names match, in the order of their codes."""
    found = []
    for name, (text, line) in strings.items():
        match = pattern.fullmatch(name)
        if match and (not number or match[1] == number):
            code = match[match.lastindex or 0]
            found.append(Answer(plain(text), Decimal(code), name, Place(name, line)))
    return tuple(sorted(found, key=lambda answer: answer.value or 0))


def _first(strings: Strings, names: Iterable[str]) -> str:
    return next((plain(strings[name].text) for name in names if name in strings), "")


def _order(number: str) -> tuple[int, str]:
    digits = re.match(r"[0-9]*", number)
    return (int(digits[0] or 0) if digits else 0, number)
