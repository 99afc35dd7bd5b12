"""Files that mean harm: refused quickly, in one line, whatever they hold."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fit_core.errors import FitError, ProblemsError
from fit_core.wording.text import MAX_SENTENCE, fault, plain, tidy

LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1 if n > 1 else str()};" * 10}">' for n in range(1, 10))
    + ']><resources><task name="gardenform"><string name="q1">&a9;</string></task></resources>'
)
OUTSIDE = (
    '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    '<resources><task name="gardenform"><string name="q1">&x;</string></task></resources>'
)


def one_item(name, text):
    item = {"type": "string", "linkId": "z", "text": "?", name: text}
    return json.dumps({"resourceType": "Questionnaire", "item": [item]}).encode()


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("huge.json", b"{" + b" " * 41_000_000, "larger than 2 MB"),
        ("deep.json", b"[" * 500_000, "brackets stand inside each other"),
        ("deep2.json", b'{"item":' * 100_000, "brackets stand inside each other"),
        ("quotes.json", b'{"a": "' + b'\\"' * 400_000, "not JSON"),
        ("twice.json", b'{"resourceType": "Questionnaire", "item": [], "item": []}', "twice"),
        ("nan.json", b'{"resourceType": NaN}', "no number of JSON"),
        ("digits.json", b'{"resourceType": ' + b"9" * 10_000 + b"}", "very many digits"),
        ("exp.json", b'{"resourceType": 1e999999999999999999999}', "cannot be read"),
        ("list.json", b"[1]", "a list"),
        ("not.json", b"{not json", "not JSON"),
        ("else.json", b'{"resourceType": "Patient"}', "It is Patient"),
        ("empty.json", b'{"resourceType": "Questionnaire"}', "no question"),
        ("wrong.json", b'{"resourceType": "Questionnaire", "item": {"a": 1}}', "no question"),
        ("latin.json", '{"resourceType": "é"}'.encode("latin-1"), "not UTF-8"),
        ("laughs.xml", LAUGHS.encode(), "document type or entities"),
        ("outside.xml", OUTSIDE.encode(), "document type or entities"),
        ("open.xml", b"<resources><task", "not XML"),
        ("deep.xml", b"<a>" * 100_000, "tags stand inside each other"),
        ("none.xml", b"<resources/>", "no task of strings"),
        ("fhir.xml", b'<Questionnaire xmlns="http://hl7.org/fhir"/>', "no task of strings"),
        ("wide.json", b'{"item": [' + b"[]," * 600_000 + b"[]]}", "more than 100000 parts"),
        ("prefix.json", one_item("prefix", "-" * 1_500_000), "It has 1 question without numbers"),
        ("link.json", one_item("linkId", "a_0" * 500_000), "It has 1 question without numbers"),
        ("entity.json", one_item("text", "&#" * 500_000), "It has 1 question without numbers"),
        ("markup.json", one_item("text", "<a" * 500_000), "It has 1 question without numbers"),
        ("dots.toml", b"a" + b".a" * 20_000 + b" = 1", "dots"),
        ("deep.toml", b"a = " + b"[" * 100_000, "brackets"),
        ("big.toml", b"#" * 300_000, "larger than 256 kB"),
        ("nothing", b"", "is missing"),
        ("bytes", bytes(range(256)), "not UTF-8"),
    ],
)
def test_a_bomb_is_refused_in_no_time(taken, tmp_path, name, data, says):
    path = tmp_path / name
    path.write_bytes(data)
    begun = time.process_time()
    with pytest.raises(ProblemsError, match=says) as caught:
        taken(path)
    assert time.process_time() - begun < 5
    assert len(str(caught.value)) < 3000


def test_what_is_left_out_is_shown_in_one_line_without_its_signs(bench):
    bench.questions.append({"linkId": "a\x1b[2Jb", "type": "display", "text": "x\u202ey\x07"})
    bench.questions[0]["answerOption"].append({"valueString": "no\x1b[2J garden"})
    found = bench.propose()
    [left] = found.left_out
    assert (left.link, left.text) == ("a\ufffd[2Jb", "x\ufffdy\ufffd")
    assert all(remark.isprintable() for remark in found.remarks)


def test_too_many_questions_or_answers(bench, make):
    option, _ = make
    bench.questions += [{"linkId": f"x{n}", "type": "string", "text": "?"} for n in range(700)]
    with pytest.raises(ProblemsError, match="more than 600 questions"):
        bench.propose()
    del bench.questions[5:]
    bench.questions[0]["answerOption"] = [option(n, str(n)) for n in range(200)]
    with pytest.raises(ProblemsError, match="200 answers, at most 120"):
        bench.propose()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("How \x00 often?", "U+0000"),
        ("How \u202e often?", "right-to-left override"),
        ("How \u2067 often?", "right-to-left isolate"),
        ("How \x1b[2J often?", "U+001B"),
        ("How \ue000 often?", "U+E000"),
        ("How <b>often</b>?", "markup, <b>"),
        ("How &lt;script src=x&gt; often?", "markup, <script"),
        ("How <!-- often?", "markup"),
        ("How &amp;nbsp; often?", "entity &nbsp;"),
        ("x" * (MAX_SENTENCE + 1), "characters"),
    ],
)
def test_a_sentence_that_could_hide_or_change_is_refused_with_its_place(bench, text, says):
    bench.questions[2]["text"] = text
    with pytest.raises(ProblemsError) as caught:
        bench.propose()
    [problem] = caught.value.problems
    assert says in problem.what
    assert problem.path == "$.item[3]"
    assert all(sign.isprintable() or sign == "\n" for sign in str(caught.value))


@pytest.mark.parametrize(
    "text", ["Is 2 < 3 and 5 > 4?", "AT&T, R&D;", "سؤال؟ \u200f", "می‌خواهم", "caf\u00e9 — “so”"]
)
def test_plain_writing_of_any_language_is_taken_as_it_is(bench, text):
    bench.questions[2]["text"] = text
    assert bench.propose().rows[2].text == tidy(text)


def test_marks_of_no_width_go_and_spaces_become_one(bench):
    bench.questions[2]["text"] = "\ufeffHow\u200b  often\n was\u00a0it? "
    assert bench.propose().rows[2].text == "How often was it?"


@given(st.text(max_size=60))
def test_what_has_no_fault_stays_as_it_is(text):
    shown = plain(text)
    if not fault(shown):
        assert plain(shown) == shown
        assert "\n" not in shown


NAMES = (
    "item type text linkId answerOption valueCoding display extension url valueDecimal contained "
    "id compose include prefix code answerValueSet resource language title identifier"
)
KEYS = st.sampled_from(NAMES.split())
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


@given(resource=st.dictionaries(KEYS, JSON, max_size=6))
def test_any_json_is_taken_or_refused_in_words(tmp_path_factory, measure, resource):
    from fit_core.wording.asked import Asked
    from fit_core.wording.propose import propose
    from fit_core.wording.source import File

    text = json.dumps({"resourceType": "Questionnaire", **resource})
    with pytest.raises(FitError):
        propose(File("any.json", "json", text, ""), measure, Asked())
