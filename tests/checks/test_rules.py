"""Every rule fires on what it is for, alone, and holds on a pack that is in order."""

from __future__ import annotations

import os

import pytest

from fit_core.checks.model import GRADES
from fit_core.checks.rules import RULES, hooks
from fit_core.measure.identity import structure_hash

CLOSED = 'terms = "commercial"\nwording = "shipped"'
GAP = 'bands.x = [{ from = 1, label = "a" }]\nmissing = '
TWICE = 'bands.x = [{ from = 0, label = "a" }, { from = 3, label = "a" }]\nmissing = '
NAMELESS = 'bands.x = [{ from = 0, label = " " }]\nmissing = '

#: Rule, what is edited, the pattern, what takes its place. Each breaks only this rule.
MEASURE_BREAKS = [
    ("measure.schema", "measure", '^version = "0.1"$', 'versoin = "0.1"'),
    ("measure.schema", "measure", '^id = "mood-pack"$', 'id = "other"'),
    ("measure.licence", "measure", '^owner = ".*"$', 'owner = " "'),
    ("measure.licence", "measure", "^terms = .*\n(?:.*\n){2}attribution = .*$", CLOSED),
    ("measure.licence", "measure", '^wording = "shipped"$', 'wording = "bring-your-own"'),
    ("measure.source", "measure", "^key_source = .*$", 'key_source = ""'),
    ("measure.topic", "measure", "^topic = .*$", 'topic = "waking up rested in the morning"'),
    ("measure.topic", "measure", "^topic = .*$", 'topic = "I slept well"'),
    ("measure.topic", "measure", "^topic = .*$", 'topic = ""'),
    ("measure.sheet-title", "measure", "^sheet_title = .*$", 'sheet_title = "Depression"'),
    ("measure.sheet-title", "measure", '"adults of another practice"', '"patients"'),
    ("measure.range", "measure", r"^codes = \[0, 1, 2, 3\]", "codes = [0, 1, 2, 2]"),
    ("measure.bands", "measure", "^missing = ", GAP),
    ("measure.bands", "measure", "^missing = ", TWICE),
    ("measure.bands", "measure", "^missing = ", NAMELESS),
    ("measure.example", "measure", "^expect = { total = 7 }", "expect = { total = 6 }"),
    ("measure.components", "measure", "^components = .*$", ""),
    ("measure.key-grade", "measure", "^key_grade = .*$", 'key_grade = "unverified"'),
    ("wording.complete", "wording", r"^\[items.2\]\ntext = .*$", ""),
    ("wording.complete", "wording", '^language = "en"', 'language = "fr"'),
    ("measure.key-grade", "measure", "^key_grade = .*$", 'key_grade = "recalled"'),
    ("measure.missing-rule", "measure", "^missing = .*$", ""),
    ("measure.missing-rule", "measure", 'max = 0, method = "none"', 'max = 3, method = "prorate"'),
    ("measure.norms", "measure", "^n = 80$", ""),
    ("measure.norms", "measure", "^n = 80\nmean = 4.1\nsd = 1.9$", ""),
    ("measure.norms", "measure", '^metric = "0-9"$', 'metric = "0-90"'),
    ("wording.languages", "wording", '^status = "original"$', 'status = "translated-only"'),
    ("measure.replication", "measure", '"a second study"', '"a first study"'),
    ("measure.replication", "measure", 'kind = "retest"', 'kind = "alpha"'),
]  # fmt: skip


def test_a_pack_in_order_holds_every_rule_and_every_grade(best):
    assert set(best.states().values()) == {"holds"}
    assert best.report().grade == "platinum"
    assert best.report().next_grade is None


#: What breaks with another rule, because both read the same words or figures.
FOLLOWING = {
    "": {"measure.replication"},
    'id = "other"': {"wording.complete"},
    "codes = [0, 1, 2, 2]": {"measure.norms"},
}


@pytest.mark.parametrize(("rule", "file", "old", "new"), MEASURE_BREAKS)
def test_a_rule_fires_alone_and_with_the_line(best, rule, file, old, new):
    path = getattr(best, file)
    best.edit(path, old, new)
    broken = {o.rule.id: o for o in best.report().outcomes if o.state == "broken"}
    assert rule in broken
    assert set(broken) <= {rule} | FOLLOWING.get(new, set())
    for problem in broken[rule].problems:
        assert problem.file in (str(path), str(best.measure))
        assert problem.line
        assert problem.what.endswith((".", "?"))


def test_a_file_that_does_not_load_has_no_grade(best):
    best.edit(best.measure, '^metric = "0-9"$', 'metric = "0-90"')
    states = best.states()
    assert states["measure.example"] == "not run"
    assert best.report().grade is None


def test_a_missing_example_is_told_by_the_rule_of_examples(best):
    best.edit(best.measure, r"^expect = { total = 7 }", "")
    best.edit(best.measure, r'^expect = { total = "not-scorable" }', "")
    assert best.states()["measure.example"] == "broken"


def test_reliable_change_and_sample_ask_for_figures(best):
    best.edit(best.measure, "^sd = 2\n", "")
    best.edit(best.measure, "^n = 80\nmean = 4.1\nsd = 1.9$", "n = 80\nmean = 4.1")
    states = best.states()
    assert states["measure.reliable-change"] == states["measure.sample"] == "broken"
    best.edit(best.measure, "^mean = 4.5$", "mean = 4.5\nreliable_change = { points = 3 }")
    states = best.states()
    assert (states["measure.reliable-change"], states["measure.sample"]) == ("holds", "broken")


def test_weights_of_nothing_leave_no_range(draft):
    made = draft("measure")
    assert made.states()["measure.range"] == "holds"
    made.edit(made.measure, '^method = "sum"$', 'method = "weighted"\nweights = [0, 0, 0]')
    assert made.states()["measure.range"] == "broken"


@pytest.mark.parametrize("mark", ["optional = true", 'components = ["outcomes"]'])
def test_an_item_that_nothing_reads_is_told_until_it_is_marked(draft, mark):
    made = draft("measure")
    made.edit(made.measure, r'^items = \["1", "2", "3"\]', 'items = ["1", "2"]')
    (problem,) = made.problems("measure.reachable")
    assert "`3`" in problem.what
    made.edit(made.measure, '^topic = "worn out"$', f'topic = "worn out"\n{mark}')
    assert made.states()["measure.reachable"] == "holds"


def test_shipped_wording_has_to_be_there(best):
    for path in best.folder.glob("*.*.toml"):
        path.unlink()
    assert best.states()["wording.complete"] == "broken"


PACK_BREAKS = [
    ("pack.metadata", "^license = .*\n", ""),
    ("pack.metadata", "^authors = .*\n", ""),
    ("pack.metadata", '"fit-core>=0.1,<1"', '"other-core"'),
    ("pack.name", '^name = "mood-pack"$', 'name = "another"'),
    ("pack.name", '^mood-pack = "mood_pack"$', 'mood-pack = "../mood_pack"'),
    ("pack.name", '^mood-pack = "mood_pack"$', 'mood-pack = "json"'),
    ("pack.name", '^mood-pack = "mood_pack"$', 'mood-pack = "not_there"'),
    ("pack.name", '^mood-pack = "mood_pack"$', 'Mood = "mood_pack"'),
    ("pack.name", '^mood-pack = "mood_pack"$', 'mood-pack = "mood_pack"\nmood = "mood_pack"'),
    ("pack.name", r'^\[project.entry-points."fit.measures"\]\n.*$', ""),
]


@pytest.mark.parametrize(("rule", "old", "new"), PACK_BREAKS)
def test_metadata_rules_fire_at_the_project_file(draft, rule, old, new):
    made = draft("measure")
    assert made.states()[rule] == "holds"
    made.edit(made.project, old, new)
    problems = made.problems(rule)
    assert problems
    assert all(problem.file == str(made.project) and problem.line for problem in problems)


@pytest.mark.parametrize("name", ["setup.py", "lib.so", "run.sh", "more.zip"])
def test_a_pack_of_data_holds_nothing_that_could_run(draft, name):
    made = draft("measure")
    assert made.states()["pack.data-only"] == "holds"
    (made.folder / name).write_text("x = 1\n")
    assert made.states()["pack.data-only"] == "broken"


def test_fonts_are_files_of_the_pack_with_their_licence(draft):
    made = draft("measure")
    made.edit(made.project, '"fit.measures"]', '"fit.fonts"]')
    assert made.states()["pack.contents"] == "broken"
    (made.folder / "fonts.toml").write_text(
        'format = 0\nlicence = "OFL-1.1"\nlicence_file = "OFL.txt"\n'
        '[[families]]\nname = "Some"\nscripts = ["Hebr"]\nregular = "Some.ttf"\n'
    )
    assert made.states()["pack.contents"] == "holds"
    assert [problem.path for problem in made.problems("pack.fonts")] == [
        "$.licence_file",
        "$.families[0].regular",
    ]
    (made.folder / "OFL.txt").write_text("the licence")
    (made.folder / "Some.ttf").write_bytes(b"OTTO")
    assert made.states()["pack.fonts"] == "holds"


@pytest.mark.parametrize("kind", ["link", "capitals"])
def test_a_pack_holds_plain_files_with_usable_names(draft, kind):
    made = draft("measure")
    assert made.states()["pack.files"] == "holds"
    if kind == "link":
        (made.folder / "away.txt").symlink_to(made.project)
    else:
        (made.folder / "Notes.txt").write_text("one")
        (made.folder / "notes.txt").write_text("another")
    assert made.states()["pack.files"] == "broken"


def test_a_declared_folder_has_to_hold_something(draft):
    made = draft("measure")
    assert made.states()["pack.contents"] == "holds"
    for path in made.folder.iterdir():
        path.unlink()
    assert made.states()["pack.contents"] == "broken"


def test_a_plugin_states_its_api(draft):
    made = draft("plugin", "long-pause")
    assert made.states()["pack.api"] == "holds"
    made.edit(made.project, "fit-api-0", "fit-api-7")
    assert made.states()["pack.api"] == "broken"


def test_readme_and_tests_are_asked_for_silver(draft):
    made = draft("plugin", "long-pause")
    assert made.report(run_code=True).grade == "silver"
    (made.root / "README.md").write_text("Too short.")
    (made.root / "tests" / "test_long_pause.py").unlink()
    states = made.states()
    assert states["pack.readme"] == states["pack.tests"] == "broken"
    assert made.report(run_code=True).grade == "bronze"


CODE = "from fit_core.hooks import hookimpl\n"
PLUGIN_BREAKS = {
    "import": "import not_there_at_all\n",
    "raises": CODE + "@hookimpl\ndef fit_signals():\n    raise ValueError('no')\n",
    "leaves": "raise SystemExit(3)\n",
    "type": CODE + "@hookimpl\ndef fit_signals():\n    return ['text']\n",
    "name": CODE + "@hookimpl\ndef fit_signalz():\n    return []\n",
    "argument": CODE + "@hookimpl\ndef fit_signals(record):\n    return []\n",
    "nothing": CODE,
    "prints": CODE + "print('hello')\n",
}


@pytest.mark.parametrize("code", PLUGIN_BREAKS.values(), ids=PLUGIN_BREAKS)
def test_a_plugin_is_run_only_when_asked_and_every_deed_is_told(draft, code, capsys):
    made = draft("plugin", "long-pause")
    assert made.states(run_code=True)["pack.hooks"] == "holds"
    (made.folder / "__init__.py").write_text(code)
    assert made.states()["pack.hooks"] == "not run"
    assert made.states(run_code=True)["pack.hooks"] == "broken"
    assert capsys.readouterr().out == ""


def test_every_hook_can_be_checked():
    from fit_core.hooks import specs

    assert {name for name in vars(specs) if name.startswith("fit_")} == set(hooks.DECLARED)


def test_a_layer_names_the_structure_of_an_installed_measure(draft):
    from fit_core.checks.run import at_hand

    made = draft("layer", "rural")
    (stale,) = made.problems("layer.fingerprint")
    assert "stale" in stale.what
    now = structure_hash(at_hand().get("session-checkin"))
    made.edit(made.layer, "sha256:0+", now)
    assert made.states()["layer.fingerprint"] == "holds"
    assert made.report().notes == ()
    made.edit(made.layer, '"session-checkin"', '"sesion-checkin"')
    (unknown,) = made.problems("layer.fingerprint")
    assert "sesion-checkin" in unknown.what


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('^level = "population"', 'level = "populaton"'),
        ('^level = "population"', 'level = "language"'),
        ('^title = ".*"$', 'title = "  "'),
        ("sha256:0", "md5:0"),
        ("^format = 0", "format = 3"),
    ],
)
def test_a_layer_file_is_read_strictly(draft, old, new):
    made = draft("layer", "rural")
    assert made.states()["layer.schema"] == "holds"
    made.edit(made.layer, old, new)
    assert made.states()["layer.schema"] == "broken"
    assert all(problem.line for problem in made.problems("layer.schema"))


def test_a_layer_of_a_newer_addition_loads_and_is_still_told(draft):
    from fit_core.adapt.read import load_layer

    made = draft("layer", "rural")
    made.edit(made.layer, "^format = 0", "format = 0.1\nshade = 3")
    assert load_layer(made.layer).id == "rural"
    (problem,) = made.problems("layer.schema")
    assert "`shade` is not known" in problem.what


def test_what_a_plugin_scores_is_left_out_of_examples_and_said(draft):
    made = draft("measure")
    made.add(
        made.measure,
        """
[[scales]]
id = "theta"
items = ["1", "2"]
method = "plugin"
scorer = "irt"
better = "lower"
min = 0
max = 9
step = 0.1
missing = { max = 0, source = "our own rule" }
cutoffs = [{ side = "above", value = 4, grade = "default", source = "ours" }]
bands.all = [{ from = 0, label = "any" }]

[[examples]]
answers = { 1 = 3, 2 = 2, 3 = 1 }
expect = { total = 7, theta = 4.2 }
bands = { "theta.all" = "any" }
cutoffs = { "theta>4" = true }
""",
    )
    assert made.states()["measure.example"] == "holds"
    assert any("irt" in note for note in made.report().notes)
    made.edit(made.measure, "total = 7, theta", "total = 6, theta")
    assert made.states()["measure.example"] == "broken"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_in_the_folder_does_not_hold_the_check_up(draft):
    made = draft("measure")
    os.mkfifo(made.folder / "pipe.toml")
    os.mkfifo(made.folder / "mood-pack.cy.toml")
    assert next(name for name, s in made.states().items() if s == "broken") == "pack.files"


def test_rules_have_stable_ids_words_and_grades():
    ids = [rule.id for rule in RULES]
    assert len(set(ids)) == len(ids)
    for rule in RULES:
        assert rule.id.partition(".")[0] in ("measure", "wording", "layer", "pack")
        assert rule.grade in GRADES
        assert rule.summary.endswith(".")
        assert len(rule.explanation.split()) >= 10
