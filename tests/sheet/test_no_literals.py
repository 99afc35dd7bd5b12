"""No page for clients takes its words from the code: all of them stand in sentence files."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

REPO = Path(__file__).parents[2]
#: Pages for staff: English first (culture reference, A3).
STAFF = {"caseload.py", "needs.py", "service.py"}
FILES = [
    path
    for shelf in (
        "fit_core/sheet",
        "reports/session",
        "reports/html",
        "reports/forms",
        "plugins/rapport/fit_rapport",
        "plugins/trajectory/fit_trajectory",
    )
    for path in sorted((REPO / shelf).rglob("*.py"))
    if "tests" not in path.parts and path.name not in STAFF
]
SAYING = {"Text", "text", "heading", "paragraph", "passage", "Heading", "Paragraph"}
SPOKEN = {"alt", "question", "aria_label"}


def literals(source):
    """Words that the code itself puts into a text, a label or an alternative."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            said = [*node.args[:1]] if name in SAYING else []
            said += [word.value for word in node.keywords if word.arg in SPOKEN]
            yield from (words for part in said for words in written(part) if has_letters(words))


def written(part):
    parts = part.values if isinstance(part, ast.JoinedStr) else [part]
    return [one.value for one in parts if isinstance(one, ast.Constant)]


def has_letters(words):
    return isinstance(words, str) and any(letter.isalpha() for letter in words)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(REPO).as_posix())
def test_no_words_of_a_page_stand_in_the_code(path):
    found = [
        words
        for words in literals(path.read_text("utf-8"))
        if not words.startswith(("rapport-", "trajectory-"))
    ]
    assert found == []


@pytest.mark.parametrize(
    "source",
    [
        'Text("How are you?")',
        'x = text(f"{n} points")',
        'Chart(alt="a line")',
        'Signal("a", question="What now?")',
    ],
)
def test_words_in_the_code_are_found(source):
    assert list(literals(source))


@pytest.mark.parametrize(
    "source", ['text(words.say("sheet-title"))', 'Text("·")', 'Text(name, "measure")']
)
def test_words_from_sentence_files_are_let_pass(source):
    assert not list(literals(source))
