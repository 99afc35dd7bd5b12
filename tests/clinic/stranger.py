"""A measure of a stranger's pack, and changes of it on the disk."""

from __future__ import annotations

RIVER = """\
format = 0
id = "river"
version = "{version}"
title = "River form"
sheet_title = "River"
kind = "outcome"
components = ["outcomes"]
recall = "P1W"
validated = false

[licence]
owner = "A Stranger"
terms = "public-domain"
wording = "bring-your-own"
source = "invented for tests"

[responses.five]
codes = [0, 1, 2, 3, 4]

[[items]]
id = "1"
topic = "calm water"
responses = "five"

[[items]]
id = "2"
topic = "{topic}"
responses = "five"

[[scales]]
id = "total"
items = ["1", "2"]
method = "{method}"
better = "higher"
{more}
[[norms]]
id = "nobody"
scale = "total"
metric = "0-{most}"
better = "higher"
population = "nobody: invented for tests"
n = 200
mean = {mean}
sd = 3.1
reliability = {{ value = 0.85, kind = "alpha", n = 200 }}
default = true
grade = "medium"
source = "invented"

[[examples]]
answers = {{ 1 = 4, 2 = 1 }}
expect = {{ total = {example} }}
"""


def river(version="1", topic="rapids", mean="4.4"):
    """The measure file, scored as a sum; at most one thing is different from the first one."""
    return RIVER.format(
        version=version, topic=topic, mean=mean, method="sum", most=8, more="", example="5"
    )


def plugin_river(scorer="guest"):
    """The same measure, scored by a plugin's code."""
    more = f'scorer = "{scorer}"\nmin = 0\nmax = 16\nstep = 1\n'
    return RIVER.format(
        version="1",
        topic="rapids",
        mean="4.4",
        method="plugin",
        most=16,
        more=more,
        example='"not-scorable"',
    )
