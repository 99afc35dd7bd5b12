"""The catalogue: every measure has its page, and a page leaves nothing of its file out."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Literal, get_args, get_origin, get_type_hints

import click
import msgspec
import pytest

from docs.catalogue.contents import FOLDER, filled, navigation
from docs.catalogue.page import page
from docs.catalogue.shelf import CHOSEN_FOR, ROOT, Book
from docs.catalogue.text import number, plain, share
from fit_core.cli import fit
from fit_core.measure import model
from fit_core.measure.identity import structure_hash
from fit_core.measure.licence import VERBS, needed
from fit_core.measure.load import load_measure
from tests.docs.catalogue import BOOKS, PACKS, all_pages, page_of

TOLD = load_measure(Path(__file__).with_name("told.toml"))
#: Fields that no measure file can hold beside the others: a plugin's scorer.
APART = {("Scale", "scorer")}
#: Worked examples are picked from, not listed.
PICKED = {"Example"}


@pytest.fixture(scope="module")
def told() -> str:
    return page(Book(TOLD, "told"), {"phq9": "PHQ-9"}, "")


def structs(value: object) -> Iterator[msgspec.Struct]:
    """Every table within a measure, itself too, but for its worked examples."""
    if isinstance(value, msgspec.Struct):
        if type(value).__name__ not in PICKED:
            yield value
            for name in value.__struct_fields__:
                yield from structs(getattr(value, name))
    elif isinstance(value, tuple | dict):
        for part in value.values() if isinstance(value, dict) else value:
            yield from structs(part)


def test_there_is_a_page_for_every_measure_and_every_pack():
    files = [path for path in (ROOT / "measures").glob("*/fit_*/*.toml") if "." not in path.stem]
    assert {path.stem for path in files} == set(BOOKS)
    assert len(all_pages()) == 3 + len(PACKS) + len(BOOKS)
    folders = {path.parent.name for path in (ROOT / "measures").glob("*/pyproject.toml")}
    assert {pack.name for pack in PACKS} == folders


def test_every_pack_says_what_a_clinic_chooses_it_for():
    chosen = tomllib.loads(CHOSEN_FOR.read_text("utf-8"))
    assert set(chosen) == {pack.name for pack in PACKS}
    assert len(set(chosen.values())) == len(chosen)


def test_no_page_has_the_name_of_another():
    heads = [re.search(r"^# (.+)$", text, re.M)[1] for text in all_pages().values()]
    assert len(set(heads)) == len(heads)


def test_every_page_has_its_place_in_the_navigation():
    assert set(re.findall(r"[\w/.-]+\.md", str(navigation(PACKS)))) == set(all_pages())


def test_the_first_page_is_filled():
    text = (ROOT / "docs" / FOLDER / "index.md").read_text("utf-8")
    made = filled(text, PACKS)
    assert "<!--" not in made
    assert all(f"](packs/{pack.name}/index.md)" in made for pack in PACKS)
    assert f"{len(BOOKS)} measures in {len(PACKS)} packs" in made


def test_the_made_up_measure_uses_every_field_of_the_format():
    used = {
        (type(table).__name__, field.name)
        for table in structs(TOLD)
        for field in msgspec.structs.fields(table)
        if field.required or getattr(table, field.name) != field.default
    }
    tables = {
        kind
        for kind in vars(model).values()
        if isinstance(kind, type) and issubclass(kind, msgspec.Struct)
    }
    wording = {"ItemWording", "Wording"}
    fields = {
        (kind.__name__, name)
        for kind in tables
        if kind.__name__ not in wording | PICKED
        for name in kind.__struct_fields__
    }
    assert used | APART >= fields, "put the new field into told.toml, and on the page"


def words_of(table: msgspec.Struct) -> Iterator[str]:
    """The words and numbers of one table that its page has to hold as they stand."""
    hints = get_type_hints(type(table))
    for name in table.__struct_fields__:
        value = getattr(table, name)
        if get_origin(hints[name]) is not Literal:
            yield from leaves(value, set(all_literals(hints[name])))


def all_literals(hint: object) -> Iterator[object]:
    for part in get_args(hint):
        yield from (part,) if isinstance(part, str) else all_literals(part)


def leaves(value: object, literal: set[object]) -> Iterator[str]:
    if isinstance(value, str) and value and value not in literal:
        yield plain(value)
    elif isinstance(value, Decimal | int) and not isinstance(value, bool):
        yield number(Decimal(value))
    elif isinstance(value, tuple | dict):
        for part in value.values() if isinstance(value, dict) else value:
            yield from leaves(part, literal)


def stands(word: str, text: str) -> bool:
    """Whether a word or number stands on a page, a number also with its signs or as a share."""
    if not re.fullmatch(r"−?[\d.]+", word):
        return word in text
    value = Decimal(word.replace("−", "-"))
    ways = {word, word.lstrip("−"), f"{value:,}", share(value)}
    return any(re.search(rf"(?<![\d.]){re.escape(way)}(?![\d]|\.\d)", text) for way in ways)


def test_every_word_and_number_of_a_file_stands_on_its_page(told):
    skipped = {"P3W", "35-47", "0"}  # in words: the past 3 weeks; 35 to 47
    missing = {
        (type(table).__name__, word)
        for table in structs(TOLD)
        for word in words_of(table)
        if word not in skipped and not stands(word.rstrip("."), told)
    }
    assert not missing
    assert "the past 3 weeks" in told
    assert "from 35 to 47" in told


@pytest.mark.parametrize(
    "said",
    [
        "Not a validated test",
        "the client's own words are rated",
        "item 1 stands in for it",
        "may be left out",
        "reversed",
        "**safety question**",
        "speaks to culture",
        "does not apply, prefers not to say or does not know",
        "a choice of 2 among items 1 to 3",
        "free words",
        "a line from 5 to 95 in steps of 2.5",
        "the person is a woman",
        "the person is retired",
        "answered as one that does not apply",
        "whatever was answered",
        "not for this form",
        "men and boys, ages 17 to 71, marked by the rater told",
        "A label without a better or worse",
        "rounded to a whole number",
        "outside the scale as well",
        "people in general",
        "people one after the other",
        "in no pack here",
        "never used unless a clinic asks for them by name",
    ],
)
def test_what_is_no_word_of_the_file_is_told_in_words(told, said):
    assert said in told


def test_signs_of_markdown_in_a_file_are_shown_as_they_are(told):
    assert r"\*with \| signs\* &lt;and&gt; \[brackets\](none)" in told


def test_a_doi_leads_to_its_paper(told):
    assert "[doi:10.1000/told\\_1](https://doi.org/10.1000/told_1)" in told


@pytest.mark.parametrize("book", BOOKS.values(), ids=BOOKS)
def test_a_page_names_its_measure_and_every_topic_and_source(book):
    text, measure = page_of(book), book.measure
    wanted = [measure.id, measure.title, measure.licence.owner, structure_hash(measure)]
    wanted += [item.topic for item in measure.items]
    wanted += [norm.population for norm in measure.norms]
    wanted += [measure.licence.source, measure.key_source, measure.licence.attribution]
    wanted += [table.source for table in structs(measure) if hasattr(table, "source")]
    assert [word for word in wanted if plain(word) not in text] == []


@pytest.mark.parametrize("book", BOOKS.values(), ids=BOOKS)
def test_a_draft_is_marked_and_nothing_else_is(book):
    draft = book.measure.key_grade == "unverified"
    assert ("A draft: it does not score until confirmed" in page_of(book)) == draft
    listed = all_pages()[f"{FOLDER}/a-to-z.md"]
    (row,) = re.findall(rf"^.*\]\(measures/{re.escape(book.measure.id)}\.md\).*$", listed, re.M)
    assert ("draft" in row) == draft


@pytest.mark.parametrize("book", BOOKS.values(), ids=BOOKS)
def test_a_page_asks_for_no_more_than_the_licence_gate(book):
    part = page_of(book).partition("\n## Licence\n")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| (.+?) \| (.+?) \|$", part, re.M)[2:]
    opened = [said == "open to all" for _, said in rows]
    assert opened == [needed(book.measure.licence, verb) == "nothing" for verb in VERBS]


def test_every_measure_stands_once_under_its_terms_and_under_each_component():
    licences, speaks = (
        all_pages()[f"{FOLDER}/by-licence.md"],
        all_pages()[f"{FOLDER}/by-component.md"],
    )
    for book in BOOKS.values():
        link = f"](measures/{book.measure.id}.md)"
        assert licences.count(link) == 1
        items = {name for item in book.measure.items for name in item.components}
        assert speaks.count(link) == len({*book.measure.components, *items})


def test_every_command_that_the_catalogue_names_is_there():
    first = (ROOT / "docs" / FOLDER / "index.md").read_text("utf-8")
    found = re.findall(r"`fit ([a-z -]+)", "".join([first, *all_pages().values()]))
    named = {command_of(words.split()) for words in found}
    assert {"measures confirm", "form", "wording import", "measures licence add"} <= named


def command_of(words: list[str]) -> str:
    """The command that words begin with; fails if a group has no command of the next word."""
    group: click.Command = fit
    names: list[str] = []
    while isinstance(group, click.Group):
        below = group.get_command(click.Context(group), words[len(names)])
        assert below is not None, f"there is no `fit {' '.join(words)}`"
        names.append(words[len(names)])
        group = below
    return " ".join(names)
