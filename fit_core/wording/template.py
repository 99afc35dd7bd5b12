"""Our own file of a wording (TOML): written empty to be filled in, written full, and read back.

It is the wording file of a pack, with our topics and the answer codes as comments.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from fit_core.errors import Problem
from fit_core.measure.say import one_line
from fit_core.wording.asked import licence_line, need_items
from fit_core.wording.canonical import answers_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from fit_core.measure.model import Measure, ResponseSet, Wording
    from fit_core.measure.sentences import Status
    from fit_core.measure.walk import Found, Trouble
    from fit_core.wording.source import File

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_STATUSES: Final = "original, translated-by-protocol or translated-only"


def blank_template(measure: Measure, language: str, status: Status) -> str:
    """Return the template of a measure without a sentence, ready to be filled in.

    Raises:
        RefusedError: the measure has no items.

    """
    need_items(measure)
    head = {
        "status": status,
        "licence": licence_line(measure),
        "title": measure.title,
        "instruction": "",
    }
    lines = [
        f"# The wording of {one_line(measure.title)} in {language}, to be filled in.",
        "# Write the owner's own sentences between the quotation marks, then run",
        f"#   fit wording import {measure.id} THIS-FILE",
        "# The words after a # are ours: what an item is about, and the code of an answer.",
        f"# Where the sentences may be had: {one_line(measure.licence.source)}",
    ]
    return _text(lines, _head(measure, language, head), _blank(measure))


def full_template(measure: Measure, wording: Wording) -> str:
    """Return a canonical wording as a template that `read_template` turns into the same one."""
    head = {
        name: str(getattr(wording, name)) for name in ("status", "licence", "title", "instruction")
    }
    lines = [f"# The wording of {one_line(measure.title)} in {wording.language}."]
    return _text(lines, _head(measure, wording.language, head), _filled(measure, wording))


def read_template(file: File, measure: Measure) -> Wording:
    """Return the wording of a filled template, tidied.

    Raises:
        ProblemsError: it is not TOML, belongs to another measure or version, or a sentence or an
            answer is empty or cannot be shown; each with its line.

    """
    from fit_core.measure.load import located, wording_from_table
    from fit_core.measure.source import MAX_BYTES, parse
    from fit_core.measure.wording import wording_troubles
    from fit_core.wording.source import refuse, refuse_all
    from fit_core.wording.text import plain_wording

    if len(file.text) > MAX_BYTES:
        refuse(file.name, None, f"is larger than {MAX_BYTES // 1024} kB.", "Check the file.")
    source = parse(file.name, file.text)
    if isinstance(source, Problem):
        return refuse_all((source,))
    found: Found = []
    wording = wording_from_table(source.table, found)
    if wording is not None:
        found.extend((*wording_troubles(wording, measure), *_faults(wording)))
    if wording is None or found:
        return refuse_all(located(source, found))
    return plain_wording(wording)


def _faults(wording: Wording) -> Iterator[Trouble]:
    """Yield the texts that no client can be shown."""
    from fit_core.measure.walk import Trouble
    from fit_core.wording.text import fault, tidy

    for path, text in _texts(wording):
        wrong = fault(tidy(text))
        if wrong:
            yield Trouble(path, f"The text cannot be shown: {wrong}.", "Write plain words.")


def _texts(wording: Wording) -> Iterator[tuple[str, str]]:
    from fit_core.measure.positions import join

    for name in ("title", "instruction", "licence"):
        yield f"$.{name}", str(getattr(wording, name))
    for name, labels in wording.answers.items():
        for at, label in enumerate(labels):
            yield f"{join('$.answers', name)}[{at}]", label
    for name, item in wording.items.items():
        path = join("$.items", name)
        yield f"{path}.text", item.text
        for at, label in enumerate(item.answers):
            yield f"{path}.answers[{at}]", label


def _head(measure: Measure, language: str, head: dict[str, str]) -> Iterator[str]:
    yield "format = 0"
    yield f"measure = {_quoted(measure.id)}"
    yield f"version = {_quoted(measure.version)}"
    yield f"language = {_quoted(language)}"
    notes = {"status": f" # {_STATUSES}", "instruction": f" # the form asks about {measure.recall}"}
    for name, text in head.items():
        yield f"{name} = {_quoted(text)}{notes.get(name, '')}"


def _blank(measure: Measure) -> Iterator[str]:
    used = dict.fromkeys(item.responses for item in measure.items)
    answers = {name: _codes(measure.responses[name]) for name in used}
    yield from _answers({name: [("", c) for c in codes] for name, codes in answers.items()})
    for item in measure.items:
        yield from _item(item.id, item.topic, "")


def _filled(measure: Measure, wording: Wording) -> Iterator[str]:
    def listed(responses: str, labels: Iterable[str]) -> list[tuple[str, str]]:
        return list(zip(labels, _codes(measure.responses[responses]), strict=True))

    yield from _answers({name: listed(name, found) for name, found in wording.answers.items()})
    for item in measure.items:
        found = wording.items[item.id]
        yield from _item(item.id, item.topic, found.text)
        if found.answers:
            labels = answers_of(wording, measure, item.id)
            yield from _list("answers", listed(item.responses, labels))


def _answers(answers: dict[str, list[tuple[str, str]]]) -> Iterator[str]:
    if any(answers.values()):
        yield ""
        yield "[answers]"
    for name, labels in answers.items():
        if labels:
            yield from _list(_key(name), labels)


def _list(name: str, labels: Iterable[tuple[str, str]]) -> Iterator[str]:
    yield f"{name} = ["
    for label, code in labels:
        yield f"  {_quoted(label)}, # {code}"
    yield "]"


def _item(name: str, topic: str, text: str) -> Iterator[str]:
    yield ""
    yield f"[items.{_key(name)}] # {one_line(topic)}"
    yield f"text = {_quoted(text)}"


def _codes(responses: ResponseSet) -> list[str]:
    """Return what stands beside each label: its code, and the printed number where it differs."""
    if responses.step is not None:
        return [f"at {responses.min}", f"at {responses.max}"]
    printed = responses.printed or responses.codes
    return [
        f"{code:f}" if code == shown else f"{code:f}, printed as {shown:f}"
        for code, shown in zip(responses.codes, printed, strict=True)
    ]


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else _quoted(name)


def _quoted(text: str) -> str:
    """Return a TOML basic string; its escapes are those of JSON."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _text(*parts: Iterable[str]) -> str:
    return "\n".join(line for part in parts for line in part) + "\n"
