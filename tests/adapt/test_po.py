"""Sentences as a PO file and back: nothing is lost, and nothing that was lost is taken in."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import fit_rapport
import fit_trajectory
import pytest
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st

from fit_core.adapt.messages import Messages
from fit_core.adapt.po import export_po, import_po
from fit_core.adapt.sources import CORE
from fit_core.adapt.variants import NUMBERS, Variant, entries, flat, selectors, text_of, variables
from fit_core.adapt.write_ftl import merged, message_text, placeholders
from fit_core.errors import FitError, ProblemsError

REPO = Path(__file__).parents[2]
ENGLISH = (
    CORE.folder / "en",
    *(Path(pack.__file__).parent / "text" / "en" for pack in (fit_rapport, fit_trajectory)),
)
#: Every language that this repository has sentences in, with the folders that hold them.
LANGUAGES = [("en", path) for path in ENGLISH] + [
    (path.name, path) for path in sorted(REPO.glob("plugins/lang-*/*/text/*")) if path.is_dir()
]
AXES = {
    "count": NUMBERS,
    "form": ("neutral", "formal", "informal"),
    "gender": ("x", "f", "m"),
}


def sayings(tag, files):
    """Everything that comes of the messages of these files."""
    messages = Messages(tag, files)
    for path in files:
        for entry in entries(path):
            if entry.name.startswith("-"):
                continue
            axes = {n: AXES.get(n, (*keys, "?")) for n, keys in selectors(entry.node).items()}
            facts = {name: f"<{name}>" for name in variables(entry.node)}
            for way in product(*axes.values()):
                handed = {
                    "form": "neutral",
                    "gender": "x",
                    **facts,
                    **dict(zip(axes, way, strict=True)),
                }
                yield entry.name, way, messages.format(entry.name, handed)


def written(brought, folder):
    folder.mkdir(exist_ok=True)
    for name, told in brought.files.items():
        (folder / name).write_text(merged("", told), "utf-8")
    return sorted(folder.glob("*.ftl"))


@pytest.mark.long
@pytest.mark.parametrize(("tag", "own"), LANGUAGES, ids=lambda one: getattr(one, "name", one))
def test_every_message_of_every_language_says_the_same_after_its_way_through_po(tag, own, tmp_path):
    po = tmp_path / "x.po"
    po.write_bytes(export_po(tag, ENGLISH, own))
    brought = import_po(po, tag, ENGLISH)
    after = {(n, w): s for n, w, s in sayings(tag, written(brought, tmp_path / "new"))}
    before = {(n, w): s for n, w, s in sayings(tag, sorted(own.glob("*.ftl")))}
    assert after == before
    names = {entry.name for path in own.glob("*.ftl") for entry in entries(path)}
    every = {
        entry.name for folder in ENGLISH for path in folder.glob("*.ftl") for entry in entries(path)
    }
    assert set(brought.untranslated) == every - names
    po.write_bytes(export_po(tag, ENGLISH, tmp_path / "new"))
    assert import_po(po, tag, ENGLISH) == brought


TEXT = st.text(
    st.characters(
        codec="utf-8", exclude_categories=("Cc", "Cs"), exclude_characters="{}\u2028\u2029\x85"
    ),
    min_size=1,
    max_size=20,
)


@given(st.dictionaries(st.sampled_from(["zero", "one", "few", "3"]), TEXT), TEXT, TEXT)
def test_any_text_is_written_and_read_again_as_it_is(counted, last, second):
    texts = {**counted, "other": f"{last} {{ $points }}\n{second}"}
    variants = [Variant((("count", key),), text) for key, text in texts.items()]
    made = message_text("x", variants)
    assert read_again(made) == {key: plain(text) for key, text in texts.items()}


def read_again(text):
    from fluent.syntax import FluentParser

    return {v.keys[0][1]: plain(v.text) for v in flat(FluentParser().parse_entry(text).value)}


def plain(text):
    """A text as it is said, with its escapes taken out."""
    import re

    return re.sub(r'\{ "([^"]*)" \}', r"\1", text)


SOURCE = """
# Said under the chart.
line = Line at { $value }
count =
    { $count ->
        [0] None.
        [one] { $number } answer of { $title }.
       *[other] { $number } answers of { $title }.
    }
"""


def exported(tmp_path, tag="cy", own=""):
    (tmp_path / "en").mkdir(exist_ok=True)
    (tmp_path / "en" / "x.ftl").write_text(SOURCE, "utf-8")
    folder = tmp_path / tag
    folder.mkdir(exist_ok=True)
    (folder / "x.ftl").write_text(own, "utf-8")
    return export_po(tag, [tmp_path / "en"], folder).decode()


def brought(tmp_path, text, tag="cy"):
    (tmp_path / "x.po").write_text(text, "utf-8")
    return import_po(tmp_path / "x.po", tag, [tmp_path / "en"])


def translated(text, **said):
    """A PO file with these translations by context."""
    for context, words in said.items():
        at = text.index(f'msgctxt "{context.replace("_", " | ").replace("__", "=")}')
        end = text.index('msgstr ""', at)
        text = text[:end] + f'msgstr "{words}"' + text[end + len('msgstr ""') :]
    return text


def test_an_entry_stands_for_each_plural_of_the_language(tmp_path):
    (tmp_path / "x.po").write_text(exported(tmp_path), "utf-8")
    with (tmp_path / "x.po").open("rb") as file:
        catalog = [one for one in read_po(file) if one.id]
    assert [one.context for one in catalog] == [
        "line",
        *(f"count | count={key}" for key in ("0", "zero", "one", "two", "few", "many", "other")),
    ]
    assert catalog[0].auto_comments == ["Said under the chart."]
    assert catalog[0].locations == [("x.ftl", None)]
    assert catalog[3].id == "{ $number } answer of { $title }."
    assert catalog[4].id == "{ $number } answers of { $title }."
    assert not any(one.string for one in catalog)
    assert "python-" not in (tmp_path / "x.po").read_text("utf-8")


ALL = {
    "line": "Llinell: { $value }",
    "count_count=0": "Dim.",
    "count_count=zero": "Dim o { $title }.",
    "count_count=one": "Un o { $title }.",
    "count_count=two": "Dau o { $title }.",
    "count_count=few": "{ $number } o { $title }.",
    "count_count=many": "{ $number } o { $title }.",
    "count_count=other": "{ $number } o { $title }.",
}


def test_what_is_translated_is_written_and_what_is_not_is_named(tmp_path):
    some = brought(tmp_path, translated(exported(tmp_path), line=ALL["line"]))
    assert some.untranslated == ("count",)
    assert list(some.files["x.ftl"]) == ["line"]
    whole = brought(tmp_path, translated(exported(tmp_path), **ALL))
    assert whole.untranslated == ()
    text = merged("", whole.files["x.ftl"])
    assert "line = Llinell: { $value }" in text
    assert "[two] Dau o { $title }." in text
    assert "*[other] { $number } o { $title }." in text


def test_an_unsure_entry_is_not_taken_in(tmp_path):
    text = translated(exported(tmp_path), line=ALL["line"])
    unsure = text.replace('msgctxt "line"', '#, fuzzy\nmsgctxt "line"')
    assert brought(tmp_path, unsure).untranslated == ("line", "count")


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ({"line": "Llinell"}, "lost the fact $value"),
        ({"line": "Llinell: { $value } { $time }"}, "invents the fact $time"),
        ({"count_count=few": "o { $title }."}, "lost the fact $number"),
        ({"count_count=two": "Dau."}, "lost the fact $title"),
        ({"line": "Llinell { $value"}, "lost the fact $value"),
        ({"line": "{ $value -> *[other] { $value } }"}, "holds no text of a message"),
    ],
)
def test_a_fact_that_is_lost_or_invented_is_refused(tmp_path, change, what):
    text = translated(exported(tmp_path), **(ALL | change))
    with pytest.raises(ProblemsError) as caught:
        brought(tmp_path, text)
    assert what in str(caught.value)
    assert caught.value.problems[0].line


def test_entries_of_no_message_and_without_a_last_resort_are_refused(tmp_path):
    text = translated(exported(tmp_path), **ALL)
    with pytest.raises(ProblemsError, match="of no message that English has"):
        brought(tmp_path, text.replace('msgctxt "line"', 'msgctxt "lime"'))
    with pytest.raises(ProblemsError, match="no variant count=other"):
        brought(tmp_path, text.replace("count=other", "count=many2"))


def test_what_a_language_has_no_use_for_is_said_in_a_comment(tmp_path):
    text = translated(exported(tmp_path), line="Llinell")
    told = brought(tmp_path, text.replace("#. Said", "# absent: value\n#. Said"))
    assert told.files["x.ftl"]["line"] == "# absent: value\nline = Llinell\n"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("nonsense", "cannot be read as a PO file"),
        ('msgid "a" "b', "cannot be read as a PO file"),
        ('msgid "a"\nmsgstr "b"', "of no message that English has"),
    ],
)
def test_what_is_no_po_file_is_refused(tmp_path, text, what):
    exported(tmp_path)
    with pytest.raises(FitError, match=what):
        brought(tmp_path, text)


def test_an_empty_po_file_brings_nothing(tmp_path):
    exported(tmp_path)
    assert brought(tmp_path, "").files == {}


def test_a_file_keeps_what_it_held_beside():
    before = "### Welsh\n\n# How\nline = Hen\nkept = Cadw\n"
    after = merged(before, {"line": "line = Newydd\n", "more = x": "more = Mwy\n"})
    assert after == "### Welsh\n\nline = Newydd\nkept = Cadw\nmore = Mwy\n"


MIDDLE = """
a = One { $count ->
        [one] x
       *[other] y
    } and { $gender ->
        [f] f
       *[x] { $form ->
            [formal] g
           *[neutral] n
        }
    } end
"""


def test_choices_in_the_middle_of_a_sentence_are_laid_flat(tmp_path):
    (tmp_path / "x.ftl").write_text(MIDDLE, "utf-8")
    (entry,) = entries(tmp_path / "x.ftl")
    assert len(flat(entry.pattern)) == 2 * 2 * 2
    assert (
        text_of(entry.pattern, {"count": "one", "gender": "x", "form": "formal"})
        == "One x and g end"
    )
    assert placeholders("a { $b } { -c }") == {"b"}
    assert placeholders("a { $b") == set()
