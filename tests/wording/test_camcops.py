"""String files of CamCOPS: text only, matched by the names of its strings."""

from __future__ import annotations

import pytest

from fit_core.errors import ProblemsError
from fit_core.wording.camcops import Key

STRINGS = """\
  <string name="title">The garden</string>
  <string name="stem">Think back.</string>
  <string name="a0">never</string>
  <string name="a3">all the time</string>
  <string name="a2">often</string>
  <string name="a1">now and then</string>
  <string name="q2">2. How often did the sun reach the bench?</string>
  <string name="q1">How often did you meet a weed?</string>
  <string name="q3">How often was the can empty?</string>
  <string name="final">How is the garden as a whole?</string>
  <string name="fa0">bare</string>
  <string name="fa10">in bloom</string>
  <string name="q5">What would you plant next?</string>
  <string name="unused">A text for <b>somebody else</b>.</string>
"""
KEYS = {"4": Key("final", "fa{code}")}


@pytest.fixture
def strings(tmp_path, taken):
    def take(*changes, text=STRINGS, task='<task name="gardenform" locale="en_GB">', **asked):
        for old, new in changes:
            assert old in text
            text = text.replace(old, new, 1)
        path = tmp_path / "strings.xml"
        head = '<?xml version="1.0" encoding="UTF-8"?>\n<resources>\n'
        path.write_text(f"{head}{task}\n{text}</task>\n</resources>\n", encoding="utf-8")
        return taken(path, **{"keys": KEYS, "home": "en-GB", **asked})

    return take


def told(strings, *changes, **asked):
    with pytest.raises(ProblemsError) as caught:
        strings(*changes, **asked)
    return [(problem.path, problem.line, problem.what) for problem in caught.value.problems]


def test_strings_are_taken_by_their_names(strings, bench):
    found = strings()
    assert found.kind == "camcops"
    assert (found.wording.title, found.wording.instruction) == ("Garden form", "Think back.")
    assert found.wording.language == "en-GB"
    assert found.text_fingerprint == bench.propose().text_fingerprint


def test_an_item_may_have_answers_of_its_own(strings):
    own = "".join(f'<string name="q2_{"option" if n else "a"}{n}">w{n}</string>' for n in range(4))
    found = strings(("</string>", f"</string>{own}"))
    assert [label for _, label in found.rows[1].answers] == ["w0", "w1", "w2", "w3"]
    assert found.rows[0].answers[0] == ("0", "never")


def test_other_numbers_of_answers_are_refused(strings):
    [(path, line, what)] = told(
        strings,
        ('<string name="q1">', '<string name="q1_a1">w</string><string name="q1">'),
    )
    assert (path, what) == ("q1", "Item 1 has 1 answers there, its key has 4.")
    assert line == 11
    shifted = [(f'name="a{n}"', f'name="a{n + 1}"') for n in (3, 2, 1, 0)]
    assert all("have the numbers 1, 2, 3, 4" in what for *_, what in told(strings, *shifted))


def test_a_missing_string_is_a_missing_item(strings):
    [(_, _, what)] = told(strings, keys={})
    assert what == "Item 4 (the whole garden) has no question."
    [(_, _, what)] = told(strings, keys={"4": Key("finale")})
    assert what == "There is no string finale for item 4."


def test_a_printed_number_that_is_not_that_of_the_string(strings):
    [(path, line, what)] = told(strings, ("2. How", "3. How"))
    assert (path, line) == ("q3", 12)
    assert what == "Item 3 stands here again; it was at q2."


def test_markup_in_a_string_that_is_needed(strings):
    [(path, _, what)] = told(strings, ("a weed?", "a <i>weed</i>?"))
    assert path == "q1"
    assert "markup, <i>" in what
    assert told(strings, ("a weed?", "a weed&lt;br/&gt;?"))[0][2].endswith("markup, <br/>.")


def test_a_string_that_stands_twice(strings):
    [(_, line, what)] = told(strings, ('name="q3"', 'name="q1"'))
    assert (line, what) == (12, "The string q1 stands twice in its task.")


def test_the_task_and_the_locale(strings):
    other = '</task><task name="gardenform" locale="cy_GB"><string name="q1">Pa mor?</string>'
    both = f"{STRINGS}{other}"
    assert strings(text=both, language="en-GB").wording.language == "en-GB"
    assert "Item 2" in told(strings, text=both, language="cy", keys={})[0][2]
    assert told(strings, text=both, language="de")[0][2] == (
        "The file has this task in cy_GB, en_GB."
    )
    named = '<task name="tuin">'
    assert told(strings, task=named)[0][2] == (
        "The file has no task garden-form or gardenform or garden_form; it has: tuin."
    )


def test_a_task_of_another_name_is_named_by_a_person(tmp_path, taken, strings):
    strings()
    path = tmp_path / "strings.xml"
    path.write_text(path.read_text("utf-8").replace('name="gardenform"', 'name="Tuin"'), "utf-8")
    assert len(taken(path, task="tuin", keys=KEYS, language="en").rows) == 5
