"""What a footer says of languages: who read the sentences, how far the forms are proven."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from fit_core.sheet.model import Text

if TYPE_CHECKING:
    from fit_core.adapt.layer import Status
    from fit_core.adapt.words import Words


class Proof(msgspec.Struct, frozen=True):
    """How far the form of a measure is proven in the language that it was answered in.

    Attributes:
        measure: its id. language: BCP 47 tag. status: a rung of the ladder.
        population: of whom, where it was compared with talks. other: BCP 47 tag of the language
            whose answers it was compared with, where that was done.

    """

    measure: str
    language: str
    status: Status
    population: str = ""
    other: str = ""


class Spoken(msgspec.Struct, frozen=True):
    """What is known of the languages of a page.

    Attributes:
        answers: BCP 47 tags of the forms that were answered today.
        layer: whether a layer brought the sentences. reviewed: version that a native speaker read;
            empty where nobody has.
        proofs: of forms in another language than they were made in.
        beside: BCP 47 tag of the page's other language, if it is in two.

    """

    answers: tuple[str, ...] = ()
    layer: bool = False
    reviewed: str = ""
    proofs: tuple[Proof, ...] = ()
    beside: str = ""


def spoken_lines(spoken: Spoken, titles: dict[str, str], words: Words) -> Iterator[Text]:
    """The lines of the footer; none on a page that is in one language, that of the program.

    Args:
        spoken: what is known. titles: of the measures on the page, by id. words: of the page.

    """
    page = words.language_name()
    answers = list(dict.fromkeys(words.language_name(tag) for tag in spoken.answers))
    if any(one != page for one in answers):
        both = [page, *([words.language_name(spoken.beside)] if spoken.beside else [])]
        facts = {"page": words.listed(both), "answers": words.listed(answers)}
        told = words.say("page-languages", **facts)
        yield Text(told, because="languages differ")
    for proof in spoken.proofs:
        if proof.measure in titles:
            yield _proven(proof, titles[proof.measure], words)
    if spoken.layer:
        message = "sentences-reviewed" if spoken.reviewed else "sentences-unreviewed"
        said = words.say(message, language=page, version=spoken.reviewed)
        yield Text(said, because="reviewed" if spoken.reviewed else "not reviewed")


def _proven(proof: Proof, title: str, words: Words) -> Text:
    said = words.say(
        f"status-{proof.status}",
        title=title,
        language=words.language_name(proof.language),
        population=proof.population,
        other=words.language_name(proof.other) if proof.other else "",
    )
    return Text(said, "measure", because=f"status {proof.status}")
