"""The page of one measure, from its file."""

from __future__ import annotations

from collections.abc import Iterator

from docs.catalogue import licence, norms, scoring
from docs.catalogue.shelf import Book
from docs.catalogue.text import Sources, asked, facts, listed, number, plain, runs, table
from docs.catalogue.words import KEYS, KINDS, RELATIONS, span
from docs.catalogue.worked import worked
from fit_core.measure.identity import structure_hash
from fit_core.measure.model import Identifier, Item, Measure, ResponseSet
from fit_core.scoring.compile import holds_key, is_draft

#: Found before the overviews, which name every measure too.
_HEAD = "---\nsearch:\n  boost: 2\n---\n"
_SYSTEMS = {"loinc": "LOINC", "snomed": "SNOMED CT", "doi": "DOI"}
_HOW_TO_CONFIRM = "See [Confirm the key of a draft](../../../how-to/confirm-a-draft.md)."
_NO_NUMBER = {
    "not-applicable": "does not apply",
    "refused": "prefers not to say",
    "dont-know": "does not know",
}


def page(book: Book, names: dict[str, str], picture: str) -> str:
    """The whole page as Markdown.

    Args:
        book: the measure. names: of every measure on the shelf, by id.
        picture: Markdown of the picture of its form.

    """
    measure, sources = book.measure, Sources()
    parts = [f"# {plain(book.name)}", *_warnings(measure), _lead(measure), _facts(book, sources)]
    parts += ["## What it asks", *_asks(measure), "## The form", picture]
    if measure.safety:
        parts += ["## Safety questions", *_safety(measure)]
    if measure.skips:
        parts += ["## Questions passed over", scoring.skips(measure, sources)]
    parts += ["## Scores", *scoring.scales(measure, sources)]
    if measure.derived:
        parts += ["## Rules over single answers", scoring.derived(measure, sources)]
    parts += _titled("## A worked example", worked(measure))
    parts += ["## Published values", *_norms(measure, sources)]
    parts += ["## Licence", *licence.licence(book, sources)]
    parts += ["## Wording", *licence.wording(book, sources)]
    if measure.identifiers:
        parts += ["## Codes", _codes(measure, sources)]
    if measure.linked:
        parts += ["## Related measures", _related(measure, names)]
    return (
        _HEAD
        + "\n\n".join(part for part in [*parts, "## Sources", sources.listing()] if part)
        + "\n"
    )


def _titled(title: str, parts: Iterator[str]) -> list[str]:
    found = list(parts)
    return [title, *found] if found else []


def _warnings(measure: Measure) -> Iterator[str]:
    if is_draft(measure):
        yield f'!!! warning "A draft: it does not score until confirmed"\n\n    {_draft(measure)}'
    if not measure.validated:
        yield (
            '!!! note "Not a validated test"\n\n    There is no evidence that its numbers measure '
            "what they are named after. It helps to begin a talk; this is printed wherever it "
            "appears."
        )


def _draft(measure: Measure) -> str:
    confirm = f"`fit measures confirm {measure.id}`"
    if holds_key(measure):
        return (
            f"Nothing that was read confirms the key. {confirm} shows it for comparison with the "
            "clinic's own manual, and keeps who confirmed it, when, and from which manual. Answers "
            f"can be recorded before that, and are scored afterwards. {_HOW_TO_CONFIRM}"
        )
    return (
        "The key was not read, so the file names scales and ranges only. Write the key of your own "
        f"manual into a file under an id of your own (`fit measures add FILE`); or {confirm} keeps "
        "who compared the scales with the manual, and scores made by hand can be typed in. "
        f"{_HOW_TO_CONFIRM}"
    )


def _lead(measure: Measure) -> str:
    ids = [item.id for item in measure.items]
    about = "" if measure.recall == "general" else f" about {span(measure.recall)}"
    who = listed(measure.respondents, "or")
    optional = sum(item.optional for item in measure.items)
    left = f" {optional} of them may be left out." if optional else ""
    return f"{asked(ids) if ids else 'Totals only'}{about}, answered by the {who}.{left}"


def _facts(book: Book, sources: Sources) -> str:
    measure = book.measure
    speaks = [f"[{name}](../by-component.md#{name})" for name in measure.components]
    return facts(
        (
            ("Id", f"`{measure.id}`, version {plain(measure.version)}"),
            ("Pack", f"[{book.pack}](../packs/{book.pack}/index.md)"),
            ("Kind", KINDS[measure.kind]),
            ("Answered by", listed(measure.respondents)),
            ("Asks about", span(measure.recall)),
            ("Speaks to", listed(speaks)),
            ("On the shared sheet", plain(measure.sheet_title or measure.title)),
            ("Own words", "the client's own words are rated" if measure.idiographic else ""),
            ("Scoring key", f"{_key(measure, sources)}. {KEYS[measure.key_grade]}"),
            ("Licence", f"[{measure.licence.terms}](#licence), {plain(measure.licence.owner)}"),
            ("Structure", f"`{structure_hash(measure)}`"),
            ("Succeeds", listed([f"`{name}`" for name in measure.succeeds])),
        )
    )


def _key(measure: Measure, sources: Sources) -> str:
    return (
        f"[{measure.key_grade}](../index.md#how-sure) {sources.mark(measure.key_source)}".rstrip()
    )


def _asks(measure: Measure) -> Iterator[str]:
    if not measure.items:
        yield (
            "The items are not held here: only totals can be typed in, after the form was scored "
            "by hand with the owner's own key."
        )
        return
    yield (
        "The topics are our own words for what each question is about. They are not the "
        "sentences of the form, and nobody can be asked with them."
    )
    safety = {rule.item for rule in measure.safety}
    rows = (
        (
            plain(item.id),
            plain(item.topic),
            f"`{item.responses}`",
            ", ".join(_marks(item, item.id in safety)),
        )
        for item in measure.items
    )
    yield table(("item", "topic", "answers", "note"), rows)
    yield "\n".join(f"- `{name}`: {answers(found)}" for name, found in measure.responses.items())


def _marks(item: Item, safety: bool) -> Iterator[str]:
    if safety:
        yield "**safety question**"
    if item.reverse:
        yield "reversed"
    if item.optional:
        yield "may be left out"
    if item.stand_in:
        yield f"item {plain(item.stand_in)} stands in for it"
    if item.components:
        yield f"speaks to {listed(item.components)}"


def answers(found: ResponseSet) -> str:
    """The answers of a response set: codes, a line, a choice, or words."""
    allowed = listed([_NO_NUMBER[name] for name in found.allows], "or")
    also = f"; or no number: {allowed}" if allowed else ""
    if found.text:
        return f"free words{also}"
    if found.pick is not None:
        return f"a choice of {found.pick} among items {runs(found.among)}{also}"
    if found.step is not None:
        ends = f"{number(found.min)} to {number(found.max)}"
        return f"a line from {ends} in steps of {number(found.step)}{also}"
    codes = ", ".join(number(code) for code in found.codes)
    printed = ", ".join(number(code) for code in found.printed)
    return codes + (f"; the paper prints {printed} in the same places" if printed else "") + also


def _safety(measure: Measure) -> Iterator[str]:
    yield (
        "These answers are read before anything else, also where no total can be scored. They are "
        "shown before any chart and wait for somebody to acknowledge them; they never stand on the "
        "shared sheet. A safety question without an answer is reported too."
    )
    yield scoring.safety(measure)


def _norms(measure: Measure, sources: Sources) -> Iterator[str]:
    if not measure.norms:
        yield (
            "None: no norm, line or reliable change of this measure was found that could be told "
            "with its source. A client is compared with their own answers only."
        )
        return
    yield from norms.norms(measure, sources)
    if any(norm.grade == "unverified" for norm in measure.norms):
        yield "Values marked *unverified* are never used unless a clinic asks for them by name."


def _codes(measure: Measure, sources: Sources) -> str:
    rows = (
        (_SYSTEMS[code.system], _code(code), _named(code), sources.mark(code.source, code.grade))
        for code in measure.identifiers
    )
    return table(("system", "code", "names", "how sure"), rows)


def _code(code: Identifier) -> str:
    return plain(code.code) if code.system == "doi" else f"`{code.code}`"


def _named(code: Identifier) -> str:
    if code.scale:
        return f"scale `{code.scale}`"
    return f"item {plain(code.item)}" if code.item else "the whole form"


def _related(measure: Measure, names: dict[str, str]) -> str:
    return "\n".join(
        f"- [{plain(names[link.measure])}]({link.measure}.md): {RELATIONS[link.relation]}"
        if link.measure in names
        else f"- `{link.measure}`, in no pack here: {RELATIONS[link.relation]}"
        for link in measure.linked
    )
