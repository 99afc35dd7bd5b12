"""Messages that are parsed when they are said say the same as files that are parsed whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser
from fluent.syntax.ast import BaseNode, Message, VariableReference

import fit_core.adapt
from fit_core.adapt.messages import Messages
from fit_core.errors import FitError

FILES = sorted((Path(fit_core.adapt.__file__).parent / "text").glob("*/*.ftl"))
#: One file with all that the syntax allows between two entries, and inside of one.
RICH = """\
# A comment of the file

## A group

-house = the clinic
    .short = house
# A comment of the message
greeting = Hello from { -house },
    and { $name }

    after an empty line
choice =
    { $count ->
        [one] One of { greeting }
       *[other] Many
}
named = { choice } { -house.short ->
       *[other] Other
    }
bare =
    .label = Only an attribute
"""


def facts_of(node: object) -> set[str]:
    """Names of the variables in a part of a message."""
    if isinstance(node, VariableReference):
        return {node.id.name}
    if isinstance(node, list):
        return set().union(*map(facts_of, node))
    return facts_of(list(vars(node).values())) if isinstance(node, BaseNode) else set()


def whole(text: str) -> FluentBundle:
    bundle = FluentBundle(["en"], use_isolating=False)
    bundle.add_resource(FluentResource(text))
    return bundle


def assert_the_same(path: Path) -> int:
    text = path.read_text("utf-8")
    entries = [e for e in FluentParser().parse(text).body if isinstance(e, Message)]
    variables = dict.fromkeys(facts_of(entries), 1)
    for entry in entries:
        bundle, ours = whole(text), Messages("en", [path])
        pattern = bundle.get_message(entry.id.name).value
        assert ours.has(entry.id.name)
        said, errors = ours.format(entry.id.name, variables)
        if pattern is None:
            assert said is None
            continue
        expected, expected_errors = bundle.format_pattern(pattern, variables)
        assert (said, errors) == (expected, [str(error) for error in expected_errors])
    return len(entries)


@pytest.mark.long
@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_message_of_ours_says_the_same_as_in_a_file_parsed_whole(path):
    assert assert_the_same(path) > 0


def test_terms_references_attributes_and_closing_braces_are_followed(tmp_path):
    (tmp_path / "x.ftl").write_text(RICH, "utf-8")
    assert assert_the_same(tmp_path / "x.ftl") == 4
    said, errors = Messages("en", [tmp_path / "x.ftl"]).format("named", {"count": 1, "name": "A"})
    assert not errors
    assert said == "One of Hello from the clinic,\nand A\n\nafter an empty line Other"


def test_what_is_no_message_is_none(tmp_path):
    (tmp_path / "x.ftl").write_text(RICH, "utf-8")
    messages = Messages("en", [tmp_path / "x.ftl"])
    assert not messages.has("no-such")
    assert not messages.has("-house")


@pytest.mark.parametrize("text", ["7up = x\n", "a = b\nnot one\n", "= x\n", "a = b\n-c\n"])
def test_a_line_that_begins_no_message_is_refused_at_once(tmp_path, text):
    (tmp_path / "x.ftl").write_text(text, "utf-8")
    with pytest.raises(FitError, match="no message"):
        Messages("en", [tmp_path / "x.ftl"])


def test_what_is_wrong_inside_of_a_message_is_an_error_when_it_is_said(tmp_path):
    (tmp_path / "x.ftl").write_text("good = Good\nbad = { $open\nlast = Last\n", "utf-8")
    messages = Messages("en", [tmp_path / "x.ftl"])
    assert messages.format("good", {}) == ("Good", [])
    with pytest.raises(FitError, match="bad = "):
        messages.has("bad")
