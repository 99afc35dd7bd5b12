"""Our template: written empty, filled in, read back; and what an export brings back."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fit_core.errors import ProblemsError
from fit_core.measure.load import load_measure
from fit_core.measure.sentences import ItemWording, Wording
from fit_core.measure.wording import check_wording, label_count
from fit_core.wording.asked import Asked
from fit_core.wording.canonical import canonical, fingerprint, text_fingerprint
from fit_core.wording.fhir_out import to_fhir
from fit_core.wording.propose import propose
from fit_core.wording.source import File
from fit_core.wording.template import blank_template, full_template
from fit_core.wording.text import MAX_LABEL, fault, plain

ROOT = Path(__file__).parents[2]
SHIPPED = sorted(p for p in ROOT.glob("measures/*/fit_*/*.toml") if "." not in p.stem)


def read_back(text, measure, kind):
    return propose(File(f"back.{kind}", kind, text, ""), measure, Asked(home="xx")).wording


def filled(text):
    """A template with a sentence in every gap, numbered by its line."""
    lines = text.splitlines()
    return "\n".join(re.sub(r'""', f'"gap {n}"', line) for n, line in enumerate(lines, 1)) + "\n"


def test_the_template_names_topics_and_codes_and_holds_no_sentence(measure):
    text = blank_template(measure, "en", "original")
    for item in measure.items:
        assert f"[items.{item.id}] # {item.topic}\n" in text
    assert 'often = [\n  "", # 0\n  "", # 1\n  "", # 2\n  "", # 3\n]' in text
    assert 'mark = [\n  "", # at 0\n  "", # at 10\n]' in text
    assert "free" not in tomllib.loads(text)["answers"]
    assert set(tomllib.loads(text)["items"]["1"].values()) == {""}


def test_an_unfilled_template_is_refused_with_every_line(measure, taken, tmp_path):
    path = tmp_path / "blank.toml"
    text = blank_template(measure, "en", "original")
    path.write_text(text, encoding="utf-8")
    gaps = [n for n, line in enumerate(text.splitlines(), 1) if '""' in line]
    with pytest.raises(ProblemsError) as caught:
        taken(path)
    assert [problem.line for problem in caught.value.problems] == gaps
    assert len(gaps) == 1 + 4 + 2 + 5


@pytest.mark.parametrize(
    ("old", "new", "path"),
    [
        ('"gap 8"', '"a \\u0000 b"', "$.instruction"),
        ('text = "gap 23"', 'text = "<b>x</b>"', "$.items.1.text"),
        ('"gap 12"', '"a &nbsp; b"', "$.answers.often[0]"),
        ("[items.2]", "[items.22]", "$.items.22"),
        ('version = "2"', 'version = "1"', "$.version"),
        ('measure = "garden-form"', 'measure = "phq9"', "$.measure"),
        ('"original"', '"official"', "$.status"),
        ('text = "gap 23"', 'text = "x"\nanswers = ["one"]', "$.items.1.answers"),
        ("format = 0", "format = 7", "$.format"),
    ],
)
def test_a_template_that_is_filled_wrongly_is_refused_with_its_line(
    measure, taken, tmp_path, old, new, path
):
    text = filled(blank_template(measure, "en", "original"))
    old = old if old in text else _gap(text, path)
    file = tmp_path / "filled.toml"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ProblemsError) as caught:
        taken(file)
    found = {problem.path: problem.line for problem in caught.value.problems}
    assert found[path]


def _gap(text, path):
    """The filled gap at a path."""
    pattern = {
        "$.instruction": r'instruction = ("gap \d+")',
        "$.items.1.text": r'\[items\.1\].*\n(text = "gap \d+")',
        "$.items.1.answers": r'\[items\.1\].*\n(text = "gap \d+")',
        "$.answers.often[0]": r'often = \[\n  ("gap \d+")',
    }[path]
    return re.search(pattern, text)[1]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_measure_of_the_shelf_goes_out_and_comes_back(path):
    measure = load_measure(path)
    if not measure.items:
        return
    text = filled(blank_template(measure, "en", "original"))
    wording = read_back(text, measure, "toml")
    assert len(wording.items) == len(measure.items)
    assert read_back(full_template(measure, wording), measure, "toml") == wording
    assert read_back(to_fhir(measure, wording), measure, "json") == wording


SIGNS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cs", "Cn", "Co"))
WORDS = (
    st.tuples(
        st.sampled_from(["w", "1. w", "2) w", '"', "#", "é"]),
        st.text(SIGNS | st.sampled_from('"\\#<>&;.)1 '), max_size=20),
    )
    .map(lambda parts: plain("".join(parts)))
    .filter(lambda text: not fault(text, MAX_LABEL))
)


@st.composite
def wordings(draw, measure):
    def labels(name):
        count = label_count(measure.responses[name])
        return tuple(draw(st.lists(WORDS, min_size=count, max_size=count, unique=True)))

    return Wording(
        measure=measure.id,
        version=measure.version,
        language=draw(st.sampled_from(["en", "en-GB", "pt-BR", "zh-Hans"])),
        status=draw(st.sampled_from(["original", "translated-only", "translated-by-protocol"])),
        licence=draw(WORDS),
        title=draw(WORDS),
        instruction=draw(WORDS),
        answers={name: labels(name) for name in measure.responses},
        items={
            item.id: ItemWording(
                text=draw(WORDS),
                answers=labels(item.responses) if draw(st.booleans()) else (),
            )
            for item in measure.items
        },
    )


@settings(max_examples=25)
@given(data=st.data())
def test_what_goes_out_comes_back_the_same(measure, data):
    wording = canonical(data.draw(wordings(measure)), measure)
    assert canonical(wording, measure) == wording
    for text, kind in (
        (full_template(measure, wording), "toml"),
        (to_fhir(measure, wording), "json"),
    ):
        back = read_back(text, measure, kind)
        assert back == wording
        assert fingerprint(back) == fingerprint(wording)
        assert text_fingerprint(back, measure) == text_fingerprint(wording, measure)


@settings(max_examples=25)
@given(data=st.data())
def test_any_change_of_a_sentence_changes_both_fingerprints(measure, data):
    wording = canonical(data.draw(wordings(measure)), measure)
    name = data.draw(st.sampled_from([item.id for item in measure.items]))
    other = ItemWording(text=f"{wording.items[name].text} x", answers=wording.items[name].answers)
    changed = msgspec.structs.replace(wording, items={**wording.items, name: other})
    assert fingerprint(changed) != fingerprint(wording)
    assert text_fingerprint(changed, measure) != text_fingerprint(wording, measure)


def test_a_filled_template_is_a_wording_file_of_a_pack(measure, tmp_path):
    path = tmp_path / "garden-form.en.toml"
    path.write_text(filled(blank_template(measure, "en", "original")), encoding="utf-8")
    assert check_wording(path, measure) == ()
