"""What a file of somebody else says, in plain terms: questions, answers, texts, and where it stood.

A reader turns each kind of file into a `Brought`; `fit_core.wording.match` compares that with a
measure. Nothing here knows the measure yet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

#: Limits of one file: bytes, brackets or tags inside each other, questions, answers of one. The
#: largest questionnaire known to the project has 120 questions and needs 400 kB with its codes.
MAX_BYTES: Final = 2 * 1024 * 1024
MAX_NESTING: Final = 64
MAX_QUESTIONS: Final = 600
MAX_ANSWERS: Final = 120

Kind = Literal["fhir", "camcops"]
Role = Literal["choice", "line", "text", "computed", "hidden", "display"]


class Place(NamedTuple):
    """Where something stands in a file: a path such as ``$.item[3]``, or a key, and its line."""

    path: str
    line: int | None = None


class Answer(NamedTuple):
    """One answer of a list.

    Attributes:
        label: its words. value: its number where the file gives one. code: what else names it.
        place: where it stands.

    """

    label: str
    value: Decimal | None
    code: str
    place: Place


class Line(NamedTuple):
    """A line to mark: its numbers where the file gives them, and the words at its two ends."""

    low: Decimal | None
    high: Decimal | None
    step: Decimal | None
    ends: tuple[str, str]


class Question(NamedTuple):
    """One question as its file has it.

    Attributes:
        link: its name in the file. codes: its codes of terminologies, as (system, code), with
            systems as `fit_core.measure.model.Identifier` names them. number: the printed number.
        text: its sentence. role: how it is answered, or why it is none (computed, hidden, display).
        answers: in the order of the file. keyed: the answers are named by their values, so that
            their order says nothing. line: for a line to mark.

    """

    link: str
    codes: tuple[tuple[str, str], ...]
    number: str
    text: str
    role: Role
    answers: tuple[Answer, ...]
    place: Place
    keyed: bool = False
    line: Line | None = None


class Brought(NamedTuple):
    """A whole file.

    Attributes:
        file: its name for messages. kind: what kind of file. title, instruction, language: empty
            where it has none. copyright: the line that it carries. codes: of the whole form.
        measure, version, status: where the file was written by this program; else empty.
        questions: in order, with those that are none.

    """

    file: str
    kind: Kind
    title: str
    instruction: str
    language: str
    copyright: str
    codes: tuple[tuple[str, str], ...]
    questions: tuple[Question, ...]
    measure: str = ""
    version: str = ""
    status: str = ""
