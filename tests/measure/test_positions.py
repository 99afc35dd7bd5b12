from __future__ import annotations

import tomllib

from fit_core.measure.positions import join, line_of, positions


def paths(value, path="$"):
    yield path
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    for key, inner in pairs:
        place = join(path, key) if isinstance(value, dict) else f"{path}[{key}]"
        if isinstance(inner, dict | list):
            yield from paths(inner, place)
        else:
            yield place


def test_every_value_of_every_shipped_file_has_a_line_that_holds_its_key(shipped, example_path):
    for file in [*shipped, example_path]:
        text = file.read_text(encoding="utf-8")
        lines, places = text.split("\n"), positions(text)
        for path in paths(tomllib.loads(text)):
            assert path in places, (file.name, path)
            key = path.rsplit(".", 1)[-1]
            if path != "$" and key.isalpha():
                assert key in lines[places[path] - 1], (file.name, path)


def test_awkward_toml():
    text = (
        'a."b c".d = 1\n"x.y" = 2\n[[t]]\nn = 1.5\n[[t.u]]\nk = """two\nlines"""\nz = 1\n'
        "[[t.u]]\n[[t]]\nw = { q = [\n 1, # [ {\n { r = 'a = b' } ] }\n"
    )
    places = positions(text)
    assert places['$.a["b c"].d'] == 1
    assert places['$["x.y"]'] == 2
    assert places["$.t[0].u[0].z"] == 8
    assert places["$.t[0].u[1]"] == 9
    assert places["$.t[1].w.q[0]"] == 12
    assert places["$.t[1].w.q[1].r"] == 13


def test_what_is_not_there_takes_the_line_of_its_table():
    assert line_of({"$": 1, "$.a": 4}, "$.a.b[3].c") == 4
    assert line_of({"$": 1}, "$.z") == 1


def test_every_escape_in_a_key_and_an_inline_table_over_several_lines():
    places = positions(
        "\"\\U0001F600\\t\" = 1\n'lit.eral' = 2\nt = {\n  a = 1,\n  b = [2],\n}\nz = 3\n"
    )
    assert places["$[" + '"\\ud83d\\ude00\\t"' + "]"] == 1
    assert places['$["lit.eral"]'] == 2
    assert (places["$.t.a"], places["$.t.b[0]"], places["$.z"]) == (4, 5, 7)


def test_a_wrong_key_with_an_escape_is_told_with_its_line(problems):
    (found,) = [p for p in problems('format = 0\n"\\U0001F600" = 1\n') if "not known" in p.what]
    assert found.line == 2
