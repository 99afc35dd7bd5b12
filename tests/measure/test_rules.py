"""Every rule is broken once, and named by its path; a count holds the list complete."""

from __future__ import annotations

import pytest

from fit_core.measure.rules import RULES

ITEM = '[[items]]\nid = "3"\n'
BANDS = 'bands.default = [{ from = 0, label = "few" }, { from = 5, label = "several" }]'
COUNT = '[[derived]]\nid = "d"\nleast = {least}\ngrade = "high"\nsource = "s"\ncount = [{part}]\n\n'

AGAIN = '[[scales]]\nid = "total"\nmethod = "sum"\nbetter = "lower"\nitems = ["1"]\n\n'


def derived(least, part):
    return COUNT.format(least=least, part=part) + "[[safety]]"


def both(more, of='["total", "second"]'):
    """A second and a third scale, the third made of others."""
    made = f'[[scales]]\nid = "both"\nmethod = "sum-of-scales"\nbetter = "lower"\nof = {of}\n'
    return f"{made}{more}\n\n{AGAIN.replace('total', 'second')}[[safety]]"


def table(rows, of='["total"]'):
    made = f'[[scales]]\nid = "both"\nmethod = "lookup"\nbetter = "lower"\nof = {of}\n'
    return f"{made}table = {rows}\n\n[[safety]]"


def skip(items, when, more=""):
    head = f"[[skips]]\nitems = [{items}]\nwhen = {{ {when} }}\n"
    return f'{head}{more}\ngrade = "high"\nsource = "s"\n\n[[safety]]'


def code(system, written, more=""):
    head = f'[[identifiers]]\nsystem = "{system}"\ncode = "{written}"\n'
    return f'{head}{more}\ngrade = "high"\nsource = "s"\n\n[[safety]]'


STAND = 'topic = "low mood"\nstand_in = "{}"'
RULE = '[[derived]]\nid = "d"\ngrade = "high"\nsource = "s"\n'

BROKEN = [
    ("texts.recall", 'recall = "P2W"', 'recall = "two weeks"', "$.recall"),
    ("texts.licence", 'owner = "the fit project"', 'owner = " "', "$.licence.owner"),
    ("texts.licence", 'source = "Apache-2.0; i', 'source = ""\n#', "$.licence.source"),
    ("texts.licence", '"project"', '"free-with-attribution"', "$.licence.attribution"),
    ("texts.licence", '"project"', '"no-derivatives"', "$.licence.attribution"),
    (
        "texts.verbs",
        "electronic = true",
        'electronic = true\nopens = ["print"]',
        "$.licence.opens[0]",
    ),
    (
        "texts.verbs",
        "electronic = true",
        'restricts = ["translate", "screen"]',
        "$.licence.restricts[1]",
    ),
    (
        "texts.verbs",
        "electronic = true",
        'electronic = true\nopens = ["keep"]\nrestricts = ["keep"]',
        "$.licence.opens[0]",
    ),
    ("items.response_forms", "codes = [0,", "text = true\ncodes = [0,", "$.responses.frequency"),
    ("items.codes", "[0, 1, 2, 3]", "[0, 1, 1.0, 3]", "$.responses.frequency.codes[2]"),
    ("items.codes", "[0, 1, 2, 3]", "[0, 1, 2, 3]\nprinted = [1]", "$.responses.frequency.printed"),
    ("items.codes", "[0, 1, 2, 3]", "[3]", "$.responses.frequency.codes"),
    ("items.lines", ITEM, "[responses.l]\nmin = 0\nmax = 10\n" + ITEM, "$.responses.l"),
    ("items.lines", ITEM, "[responses.l]\nmin=3\nmax=3\nstep=1\n" + ITEM, "$.responses.l.max"),
    ("items.lines", ITEM, "[responses.l]\nmin=0\nmax=1\nstep=0.3\n" + ITEM, "$.responses.l.step"),
    ("items.lines", ITEM, "[responses.l]\nmin=0\nmax=1\nstep=0\n" + ITEM, "$.responses.l.step"),
    (
        "items.picks",
        ITEM,
        '[responses.p]\npick=1\namong=["1","9"]\n' + ITEM,
        "$.responses.p.among[1]",
    ),
    ("items.picks", ITEM, '[responses.p]\npick=2\namong=["1","2"]\n' + ITEM, "$.responses.p.pick"),
    ("items.item_ids", 'id = "2"', 'id = "1"', "$.items[1].id"),
    ("items.item_responses", '"frequency"\nrev', '"freqency"\nrev', "$.items[2].responses"),
    ("scales.scale_ids", "[[safety]]", AGAIN + "[[safety]]", "$.scales[1].id"),
    ("scales.scale_items", '["1", "2", "3"]', '["1", "2", "33"]', "$.scales[0].items[2]"),
    ("scales.scale_items", '["1", "2", "3"]', '["1", "2", "2"]', "$.scales[0].items[2]"),
    ("scales.scale_items", '["1", "2", "3"]', "[]", "$.scales[0]"),
    ("scales.stated_range", 'method = "sum"', 'method = "sum"\nmin = 0', "$.scales[0].min"),
    ("scales.stated_range", 'method = "sum"', 'method = "entered"', "$.scales[0].items"),
    ("scales.stated_range", 'method = "sum"', 'method = "plugin"', "$.scales[0]"),
    ("scales.scorers", 'method = "sum"', 'method = "plugin"', "$.scales[0].scorer"),
    ("scales.scorers", 'method = "sum"', 'method = "sum"\nscorer = "x"', "$.scales[0].scorer"),
    (
        "scales.weights",
        'method = "sum"',
        'method = "weighted"\nweights = [1, 2]',
        "$.scales[0].weights",
    ),
    (
        "scales.weights",
        'method = "sum"',
        'method = "sum"\nweights = [1, 2, 3]',
        "$.scales[0].weights",
    ),
    ("scales.conversion", 'method = "sum"', 'method = "sum"\nmultiply = 0', "$.scales[0].multiply"),
    ("scales.conversion", "[[safety]]", both("add = 2"), "$.scales[1].add"),
    ("scales.conversion", "[[safety]]", both('rounding = "one-decimal"'), "$.scales[1].rounding"),
    ("made_of.parts", 'method = "sum"', 'method = "sum"\nof = ["total"]', "$.scales[0].of"),
    ("made_of.parts", "[[safety]]", both("", '["total"]'), "$.scales[1].of"),
    ("made_of.parts", "[[safety]]", both("", '["total", "totl"]'), "$.scales[1].of[1]"),
    ("made_of.parts", "[[safety]]", both("", '["total", "both"]'), "$.scales[1].of"),
    ("made_of.parts", "[[safety]]", table("{}", '["total", "total"]'), "$.scales[1].of"),
    ("made_of.tables", "[[safety]]", table("{}"), "$.scales[1].table"),
    ("made_of.tables", "[[safety]]", table("{ x = 1 }"), "$.scales[1].table"),
    ("made_of.tables", "[[safety]]", table("{ 0 = 1 }"), "$.scales[1].table"),
    ("gaps.missing", "max = 1, m", "max = 3, m", "$.scales[0].missing.max"),
    ("gaps.missing", '"prorate"', '"none"', "$.scales[0].missing.method"),
    ("gaps.gap_methods", '"prorate"', '"mean-of-rated"', "$.scales[0].missing.method"),
    ("gaps.gap_methods", '"prorate"', '"limit"', "$.scales[0].missing.method"),
    ("gaps.gap_methods", '"prorate"', '"fill"', "$.scales[0].missing.fill"),
    ("gaps.gap_methods", '"prorate"', '"prorate", fill = 9', "$.scales[0].missing.fill"),
    ("gaps.whole_numbers", '"prorate"', '"fill", fill = 0.5', "$.scales[0].missing.fill"),
    ("skips.stand_ins", 'topic = "low mood"', STAND.format(9), "$.items[1].stand_in"),
    ("skips.stand_ins", 'topic = "low mood"', STAND.format(3), "$.items[1].stand_in"),
    ("skips.stand_ins", 'topic = "low mood"', STAND.format(2), "$.items[1].stand_in"),
    ("skips.skip_items", "[[safety]]", skip('"44"', 'sex = "M"'), "$.skips[0].items[0]"),
    ("skips.skip_items", "[[safety]]", skip('"4"', 'sex = "M"'), "$.skips[0].items[0]"),
    ("skips.skip_items", "[[safety]]", skip("", 'sex = "M"'), "$.skips[0].items"),
    (
        "skips.skip_items",
        "[[safety]]",
        skip('"1"', 'sex = "M"', "counts = 4"),
        "$.skips[0].counts",
    ),
    (
        "skips.dropped_items",
        "[[safety]]",
        skip('"1"', 'sex = "M"', "drops = true"),
        "$.scales[0].items",
    ),
    (
        "skips.dropped_items",
        "[[safety]]",
        skip('"1", "2", "3"', 'sex = "M"', "drops = true\noverride = true"),
        "$.skips[0].drops",
    ),
    ("skips.skip_conditions", "[[safety]]", skip('"1"', ""), "$.skips[0].when"),
    (
        "skips.skip_conditions",
        "[[safety]]",
        skip('"1"', 'sex = "M", retired = true'),
        "$.skips[0].when",
    ),
    ("skips.skip_conditions", "[[safety]]", skip('"1"', 'items = ["2"]'), "$.skips[0].when"),
    (
        "skips.skip_conditions",
        "[[safety]]",
        skip('"1"', "not_applicable = true"),
        "$.skips[0].when.not_applicable",
    ),
    (
        "bands.band_sources",
        BANDS,
        BANDS + '\nband_sources.defalt = { grade = "high", source = "s" }',
        "$.scales[0].band_sources.defalt",
    ),
    ("derived.derived", "[[safety]]", RULE + "\n[[safety]]", "$.derived[0]"),
    (
        "derived.derived",
        "[[safety]]",
        RULE + 'clusters = [{ items = ["1"], below = 1, least = 2 }]\n[[safety]]',
        "$.derived[0].clusters[0].least",
    ),
    ("identifiers.identifiers", "[[safety]]", code("loinc", "44261-7"), "$.identifiers[0].code"),
    ("identifiers.identifiers", "[[safety]]", code("snomed", "720433001"), "$.identifiers[0].code"),
    (
        "identifiers.identifiers",
        "[[safety]]",
        code("loinc", "44261-6", 'scale = "totl"'),
        "$.identifiers[0].scale",
    ),
    (
        "identifiers.linked",
        "[[safety]]",
        '[[linked]]\nmeasure = "mood-example"\nrelation = "part"\n[[safety]]',
        "$.linked[0].measure",
    ),
    (
        "gaps.missing",
        'source = "invented", grade',
        'source = "", grade',
        "$.scales[0].missing.source",
    ),
    ("bands.band_sets", "from = 0", "from = 1", "$.scales[0].bands.default[0].from"),
    ("bands.band_sets", "from = 5", "from = 0", "$.scales[0].bands.default[1].from"),
    ("bands.band_sets", "from = 5", "from = 10", "$.scales[0].bands.default[1].from"),
    ("bands.band_sets", '"few"', '""', "$.scales[0].bands.default[0].label"),
    ("bands.band_sets", BANDS, "bands.default = []", "$.scales[0].bands.default"),
    ("bands.cutoffs", "value = 5\nm", "value = 10\nm", "$.scales[0].cutoffs[0].value"),
    ("bands.banding", "value = 5\nm", "value = 4.5\nm", "$.scales[0].cutoffs[0].value"),
    ("bands.banding", "[0, 1, 2, 3]", "[0, 1, 2.5, 3]", "$.scales[0].banding"),
    ("derived.safety", "at_least = 3", "at_least = 4", "$.safety[0].at_least"),
    ("derived.safety", "at_least = 3", "at_least = 0", "$.safety[0].at_least"),
    ("derived.safety", 'item = "2"', 'item = "22"', "$.safety[0].item"),
    (
        "derived.derived",
        "[[safety]]",
        derived(1, '{items=["8"],below=1}'),
        "$.derived[0].count[0].items[0]",
    ),
    ("derived.derived", "[[safety]]", derived(1, '{items=["1"]}'), "$.derived[0].count[0]"),
    ("derived.derived", "[[safety]]", derived(2, '{items=["1"],below=1}'), "$.derived[0].least"),
    (
        "derived.derived",
        "[[safety]]",
        derived("1\nmost = 0", '{items=["1"],below=1}'),
        "$.derived[0].most",
    ),
    ("norms.norm_scales", 'scale = "total"', 'scale = "totel"', "$.norms[0].scale"),
    ("norms.norm_scales", '"0-9"', '"0-6"', "$.norms[0].metric"),
    (
        "norms.norm_scales",
        '"0-9"\nbetter = "lower"',
        '"0-9"\nbetter = "higher"',
        "$.norms[0].better",
    ),
    ("bands.cutoff_sides", '"at-or-above"', '"below"', "$.scales[0].cutoffs[0].side"),
    ("norms.norm_values", "sd = 1.8", "sd = 3.9", "$.norms[0].sd"),
    ("norms.norm_values", "sd = 1.8", "sd = 0", "$.norms[0].sd"),
    ("norms.norm_values", "mean = 2.1", "mean = 9.1", "$.norms[0].mean"),
    ("norms.norm_values", "value = 5 }", "value = 12 }", "$.norms[0].cutoff.value"),
    ("norms.norm_values", "value = 5 }", "value = 5, community = 0.9 }", "$.norms[0].cutoff"),
    ("norms.norm_values", "points = 3", "points = 10", "$.norms[0].reliable_change.points"),
    ("norms.norm_values", "level = 0.95", "level = 95", "$.norms[0].reliable_change.level"),
    ("norms.norm_values", 'population = "nobody: i', 'population = ""\n#', "$.norms[0].population"),
    (
        "examples.example_names",
        '"total.default" = "several"',
        '"total.defalt" = "several"',
        "$.examples[0].bands",
    ),
    (
        "examples.example_names",
        "expect = { total = 6 }",
        "expect = { totl = 6 }",
        "$.examples[0].expect",
    ),
    ("examples.example_names", '"total>=5"', '"total>5"', "$.examples[0].cutoffs"),
]


@pytest.mark.parametrize(("rule", "old", "new", "path"), BROKEN)
def test_a_broken_rule_names_its_place_and_a_fix(spoil, rule, old, new, path):
    found, _ = spoil((old, new))
    assert path in [problem.path for problem in found]
    assert all(problem.fix and problem.line for problem in found)


def test_only_numbers_are_reversed_and_scored(spoil):
    words = ("[[items]]", "[responses.words]\ntext = true\n\n[[items]]")
    found, _ = spoil(words, ('"frequency"\nreverse', '"words"\nreverse'))
    assert {problem.path for problem in found} == {"$.items[2].reverse", "$.scales[0].items[2]"}


def test_no_second_default_norm(spoil, text):
    norm = text[text.index("[[norms]]") : text.index("[[examples]]")].replace("n = 412\n", "")
    again = norm.replace('id = "example"', 'id = "second"\ndefault = true\nreason = "it"')
    found, _ = spoil(
        ('id = "example"', 'id = "example"\ndefault = true\nreason = "first"'),
        ("[[safety]]", again + "[[safety]]"),
    )
    assert [problem.path for problem in found] == ["$.norms[1].default"]


def test_every_scale_is_worked_out(text, problems):
    assert "$.scales[0]" in [p.path for p in problems(text[: text.index("[[examples]]")])]


def test_the_same_cutoff_twice_needs_different_people(text, problems):
    head, rest = text.split("[[scales.cutoffs]]")
    line, tail = rest.split("[[safety]]")
    twice = f"{head}[[scales.cutoffs]]{line}[[scales.cutoffs]]{line}[[safety]]{tail}"
    assert [p.path for p in problems(twice)] == ["$.scales[0].cutoffs[1]"]
    women = twice.replace(f"{line}[[safety]]", f'\nwhen = {{ sex = "F" }}{line}[[safety]]')
    assert problems(women) == ()


def test_scales_in_a_circle_are_refused(text, problems):
    circle = both("", '["third", "second"]').replace("[[safety]]", "")
    circle += both("", '["both", "second"]').split("\n\n")[0].replace('"both"\nm', '"third"\nm')
    found = problems(text.replace("[[safety]]", f"{circle}\n\n[[safety]]"))
    assert [p.path for p in found if "itself" in p.what] == ["$.scales[1].of", "$.scales[3].of"]


def test_a_sum_of_scales_needs_each_of_them_in_every_form(text, problems):
    whole = skip('"1", "2", "3"', 'sex = "M"', "drops = true")
    made = both("", '["total", "total"]').replace("[[safety]]", whole)
    found = problems(text.replace("[[safety]]", made))
    assert "$.scales[1].of" in [problem.path for problem in found if "adds up" in problem.what]


def test_a_lookup_asks_for_a_value_for_each_whole_score(text, problems):
    rows = ", ".join(f"{n} = {n * n}" for n in range(10))
    whole = text.replace("[[safety]]", table(f"{{ {rows} }}"))
    prorated = [p.path for p in problems(whole)]
    assert prorated == ["$.scales[1]", "$.scales[1].table"]  # no example; scores between numbers
    rounded = whole.replace('banding = "half-up-integer"', 'rounding = "half-up-integer"', 1)
    assert [p.path for p in problems(rounded)] == ["$.scales[1]"]


def test_a_total_only_measure_loads(problems):
    total = (
        'format = 0\nid = "t"\nversion = "1"\ntitle = "T"\nkind = "outcome"\nrecall = "P1W"\n'
        '[licence]\nowner = "o"\nterms = "commercial"\nwording = "bring-your-own"\nsource = "s"\n'
        '[[scales]]\nid = "total"\nmethod = "entered"\nbetter = "lower"\n'
        "min = 0\nmax = 63\nstep = 1\n"
    )
    assert problems(total) == ()
    assert [p.path for p in problems(total.replace("step = 1", "step = 2"))] == ["$.scales[0].step"]
    assert [p.path for p in problems(total.replace("step = 1\n", ""))] == ["$.scales[0]"]


def test_every_rule_is_broken_above():
    named = {f"{rule.__module__.rsplit('.', 1)[1]}.{rule.__name__}" for _, rule in RULES}
    elsewhere = {"examples.every_scale", "bands.table_order"}
    elsewhere |= {"circles.skip_circles", "circles.norm_circles"}  # in test_bad_library.py
    elsewhere |= {name for name in named if name.startswith("norm_sets.")}  # in test_norms.py
    assert named == {row[0] for row in BROKEN} | elsewhere
