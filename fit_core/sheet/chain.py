"""How a printed sentence came to be said: by which rule, from which message, with what put in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from fit_core.adapt.chain import own_chain
from fit_core.adapt.sentences import Sentence
from fit_core.course.signals import Signal
from fit_core.sheet.heard import behind
from fit_core.sheet.model import Sheet, Text
from fit_core.sheet.origin import Figure, Said
from fit_core.sheet.pieces import Piece
from fit_core.sheet.prompts import BY_SIGNAL

#: Where the open questions stand on a sheet.
_QUESTIONS: Final = "Prompts.questions"
_TURNS: Final = "of the questions of a rule, the one that was printed least lately"
_UNASKED: Final = "no rule asked for it; it fills or closes the list"
#: Where a value that is put into a sentence comes from, where no number on the sheet is named.
ORIGINS: Final = {
    "age": "the client's age in completed years",
    "answers": "the language of the form, as recorded",
    "clinic": "the name in the clinic's settings",
    "code": "the client's code",
    "count": "counted by the program",
    "courses": "finished courses behind the range",
    "date": "the day of the session, as recorded",
    "first": "the first score that today's may be compared with",
    "group": "as the engine of the range names it",
    "groups": "as the client said",
    "high": "the upper end of the scale, from the measure",
    "language": "the language of the form, of its sentences or of the group",
    "languages": "of the answers behind the range",
    "levels": "how sure the points of each measure are, from its norm",
    "low": "the lower end of the scale, from the measure",
    "mine": "the client's rating of today",
    "mode": "how the form was answered, as recorded",
    "name": "the title in the measure",
    "names": "titles in the measures",
    "needed": "the points that count as more than chance",
    "number": "sessions held up to this one",
    "other": "the other language of a study",
    "pack": "the name of the plugin",
    "page": "the language of the sentences",
    "points": "points of the scale; for the picture in words, its points one by one",
    "population": "the people of the norm",
    "purpose": "what the plugin states as its purpose",
    "said": "what the footer says of one of two outcomes",
    "session": "sessions held up to that one",
    "sheet": "the id of this sheet",
    "source": "of the study, from the layer",
    "start": "the first score that today's may be compared with",
    "theirs": "the other's rating of today",
    "therapist": "the name of the session's therapist",
    "title": "the name in the measure",
    "today": "the score of this session",
    "top": "the upper end of the scale, from the measure",
    "value": "a score or the line, as the picture shows it",
    "version": "as the measure or the program states it",
    "who": "who answered, as recorded",
    "words": "the client's own words, as recorded",
}
#: What stands in the texts of each block, by the name of its type.
PLACES: Final = {
    "header": "head of the page",
    "Purpose": "what the page is for",
    "OwnWords": "in the client's own words",
    "Message": "what the picture shows",
    "Chart": "chart",
    "Together": "how we work together",
    "Context": "question on culture and life",
    "Prompts": "to talk about",
    "Extra": "section",
    "Writing": "room to write",
    "Crisis": "help in a crisis",
    "Provenance": "footer",
    "running": "edge of a second page",
}
VOICES: Final = {
    "client": "the client's own words, as recorded; the program reads and changes nothing in them",
    "clinic": "the clinic's own text, from its settings",
    "measure": "a name that the measure states",
    "plugin": "the words of a plugin",
    "core": "words of the program",
}


#: From the name of a message to where it stands; None where it is no more.
Find = Callable[[str], Sentence | None]


class Chain(NamedTuple):
    """How a text came to be said.

    Attributes:
        steps: a line each. rule: the messages that were said, or whose words they are.
        source: the sentence files with their versions, or whose words they are.
        numbers: references of the numbers in it. rules: of the rules that had a part in it.

    """

    steps: tuple[str, ...]
    rule: str
    source: str
    numbers: tuple[str, ...]
    rules: tuple[str, ...]


def place_of(piece: Piece) -> str:
    """Where on the page a piece stands, in words: ``chart, notes 1``."""
    block, _, field = piece.path.partition(".")
    name = block.rstrip("0123456789")
    counted = re.sub(r"\[(\d+)\]", lambda found: f" {int(found[1]) + 1}", field)
    plain = counted.replace("_", " ").replace(".", ", ")
    return ", ".join(part for part in (PLACES.get(name, name), plain) if part)


def chain_of(
    sheet: Sheet,
    piece: Piece,
    figures: Mapping[str, Figure],
    seen: Sequence[Signal],
    find: Find,
) -> Chain:
    """How one text of a sheet came about.

    Args:
        sheet: as issued. piece: the text. figures: of the sheet, by reference.
        seen: what the rules saw when the sheet was issued, in their order.
        find: where a message stands today.

    """
    written = piece.text or Text(piece.printed)
    messages = behind(piece.printed, sheet.said)
    whose = "" if messages else VOICES[written.voice]
    rules = _asking(piece, messages, written, seen)
    steps = [f"chosen because: {written.because}"] if written.because else []
    steps += [f"chosen because rule [{ref}] {seen[at].rule} fired" for ref, at in rules.items()]
    if piece.path.startswith(_QUESTIONS):
        steps += [_TURNS if rules else _UNASKED, *_silent(seen)]
    steps += [whose] if whose else []
    for message in messages:
        steps += _message(sheet, message, figures, written.refs, find)
    steps += [
        f"number [{ref}]: {figures[ref].printed}, {figures[ref].what}" for ref in written.refs
    ]
    return Chain(
        steps=tuple(steps),
        rule=f"message {', '.join(m.message for m in messages)}" if messages else whose,
        source=", ".join(dict.fromkeys(_file(sheet, m.message, find) for m in messages)) or whose,
        numbers=written.refs,
        rules=tuple(rules),
    )


def _file(sheet: Sheet, message: str, find: Find) -> str:
    """The sentence file of a message, with the version that was there when it was said."""
    found = find(message)
    name = found.file.partition(" ")[0] if found else ""
    issued = sheet.made.sentences if sheet.made else ()
    then = next((file for file in issued if file.partition(" ")[0] == name), "")
    return then or (found.file if found else f"the sentence {message}, which is no more")


def _message(
    sheet: Sheet, said: Said, figures: Mapping[str, Figure], refs: Sequence[str], find: Find
) -> Iterator[str]:
    found = find(said.message)
    fell = found is not None and found.language not in own_chain(sheet.language)
    language = found.language if found and fell else sheet.language
    yield f"sentence {said.message} of {_file(sheet, said.message, find)}, language {language}"
    chosen_by = found.selectors if found else ()
    free = list(refs)
    before: dict[str, str] = {}
    for name, value in said.facts:
        same = before.get(value, "") if name in chosen_by else ""
        number = next((ref for ref in free if figures[ref].printed == value), "")
        if number and not same:
            free.remove(number)
        from_ = f"the same as {same}" if same else f"number [{number}]" if number else ""
        chooses = "chooses the form of the sentence" if name in chosen_by else ""
        about = [part for part in (from_ or ORIGINS.get(name, ""), chooses) if part]
        yield f"  {name} = {value}" + (f" ({'; '.join(about)})" if about else "")
        before[value] = name


def _asking(
    piece: Piece, messages: Sequence[Said], written: Text, seen: Sequence[Signal]
) -> dict[str, int]:
    """The rules behind a text, by reference with their places.

    For a question those that ask it, by the table of questions or as a plugin brought it. For what
    the picture shows, the rule on the outcome.
    """
    names = {message.message for message in messages}
    asked = piece.path.startswith(_QUESTIONS)
    shown = piece.path.startswith("Message") and "message-wish" not in names

    def had_part(signal: Signal) -> bool:
        if signal.by:
            return asked and f"rule {signal.rule} of {signal.by} " in written.because
        if shown:
            return signal.rule.startswith("outcome-")
        return asked and bool(names & set(_questions(signal.rule)))

    fired = (at for at, signal in enumerate(seen) if signal.verdict == "fired")
    return {f"r{at + 1}": at for at in fired if had_part(seen[at])}


def _questions(rule: str) -> tuple[str, ...]:
    return BY_SIGNAL[rule].names if rule in BY_SIGNAL else ()


def _silent(seen: Sequence[Signal]) -> Iterator[str]:
    """The rules that could have asked and did not, because they saw nothing or could not look."""
    for verdict, said in (("clear", "saw nothing"), ("not-applicable", "could not look")):
        names = [
            f"[r{at}] {signal.rule}" + (f" ({signal.reason})" if signal.reason else "")
            for at, signal in enumerate(seen, 1)
            if signal.verdict == verdict and (signal.by or _questions(signal.rule))
        ]
        if names:
            yield f"{said}: {', '.join(names)}"


def signal_lines(signal: Signal) -> tuple[str, ...]:
    """What a rule saw: its verdict, its limits, what it looked at."""
    verdict = signal.verdict + (f", because {signal.reason}" if signal.reason else "")
    limits = ", ".join(f"{name}: {value}" for name, value in signal.limits)
    lines = (
        f"verdict: {verdict}",
        f"limits: {limits}" if limits else "",
        f"looked at: {'; '.join(signal.inputs)}" if signal.inputs else "",
        "for the therapist alone" if signal.sheet == "clinician" else "",
    )
    return tuple(line for line in lines if line)
