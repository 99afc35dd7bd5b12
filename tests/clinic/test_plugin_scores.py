"""Scores that a plugin's code makes: on the scale's line or none, kept as issued, compared."""

from __future__ import annotations

import pytest

from tests.clinic.stranger import plugin_river

IMPORTS = (
    "from decimal import Decimal\nfrom fractions import Fraction\n"
    "from fit_core.scoring.scorer import Scorer, Weighing\n"
)
HOOK = "@hookimpl\ndef fit_scorers():\n    return [Scorer('guest', 'invented', {}=work)]\n"
DOUBLED = (
    IMPORTS
    + ("def work(scale): return Weighing((Fraction(2),) * len(scale.items), {divide})\n")
    + HOOK.format("weigh")
)
CODE = IMPORTS + "def work(given): return {}\n" + HOOK.format("score")


@pytest.fixture
def river(desk, shelf):
    """A measure whose scale the plugin ``guest`` scores, and that plugin, enabled."""
    shelf.put("stream", group="fit.measures", files={"river.toml": plugin_river()})

    class River:
        client = desk.client()
        day = 5

        def score(self, code):
            self.module = shelf.put("guest", code)
            desk.well("plugins", "enable", "guest", "--yes")

        def change(self, code):
            shelf.write(self.module, code)

        def remove(self):
            for path in shelf.place.glob("pack_guest*"):
                path.rename(path.with_name(f"removed-{path.name}.away"))
            shelf.forget()

        def answer(self, answers="4,1"):
            self.day += 1
            date = f"2026-01-{self.day:02}"
            return desk.fit("record", self.client, "river", "--date", date, "--answers", answers)

    return River()


def issued(desk):
    """Every score as it stands in the record: value, plugin and version."""
    from fit_core.record import open_record

    with open_record(desk.folder / "record.sqlite").reading() as reader:
        client = reader.clients.all()[0].client
        (episode,) = reader.episodes.of(client.id)
        kept = reader.administrations.issued(episode.id)
        rows = reader.administrations.current(episode.id)
    return [(s.value, s.plugin, s.version) for row in rows for s in kept.get(row.id, ())]


def values(desk):
    return [None if value is None else str(value) for value, _, _ in issued(desk)]


@pytest.mark.parametrize(
    ("code", "score"),
    [
        (DOUBLED.format(divide=1), "10"),
        (DOUBLED.format(divide=4), "3"),
        (CODE.format("sum(given.answers.values()) + 1"), "6"),
        (CODE.format("max(given.answers.values())"), "4"),
    ],
    ids=["weights", "weights-half-up", "code", "code-largest"],
)
def test_a_plugin_scores_and_the_score_is_kept_with_its_name(desk, river, code, score):
    river.score(code)
    ran = river.answer()
    assert (ran.status, ran.err) == (0, "")
    assert f"total: {score}" in ran.out
    assert [(str(value), *by) for value, *by in issued(desk)] == [(score, "guest", "1.2")]


def test_no_score_is_an_ordinary_answer(desk, river):
    river.score(CODE.format("None"))
    ran = river.answer()
    assert (ran.status, ran.err) == (0, "")
    assert "total: no score" in ran.out
    assert values(desk) == [None]


@pytest.mark.parametrize(
    ("result", "said"),
    [
        ("Decimal('2.5')", "scored total as 2.5, which that scale cannot be"),
        ("Decimal(17)", "scored total as 17, which that scale cannot be"),
        ("Decimal(-1)", "scored total as -1, which that scale cannot be"),
        ("Decimal('NaN')", "scored total as NaN, which that scale cannot be"),
        ("Decimal('Infinity')", "scored total as Infinity, which that scale cannot be"),
        ("3.0", "returned a wrong result"),
        ("'3'", "returned a wrong result"),
        ("True", "returned a wrong result"),
        ("1 / 0", "failed while working (ZeroDivisionError"),
        ("given.answers.clear() or given.missing", "failed while working (AttributeError"),
    ],
)
def test_what_is_no_score_is_none_and_the_answers_are_kept(desk, river, result, said):
    river.score(CODE.format(result))
    ran = river.answer()
    assert ran.status == 0
    assert f"Plugin guest 1.2 {said}" in ran.err
    assert values(desk) == [None]
    assert desk.counts().administrations == 1


@pytest.mark.parametrize(
    "weights",
    ["Weighing((Fraction(2),))", "Weighing((2, 2))", "Weighing((Fraction(2),) * 2, 0)", "[2, 2]"],
    ids=["too-few", "no-fractions", "divided-by-0", "no-weighing"],
)
def test_wrong_weights_are_the_plugins_failure(desk, river, weights):
    river.score(f"{IMPORTS}def work(scale): return {weights}\n{HOOK.format('weigh')}")
    ran = river.answer()
    assert ran.status == 0
    assert "Plugin guest 1.2 failed while working (" in ran.err
    assert values(desk) == [None]


def test_a_plugin_cannot_move_the_scale_that_it_scores(desk, river):
    move = "__import__('msgspec').structs.force_setattr(scale, 'max', Decimal(99))"
    code = f"{IMPORTS}def work(scale):\n    {move}\n    return Weighing((Fraction(9),) * 2)\n"
    river.score(code + HOOK.format("weigh"))
    ran = river.answer("4,4")
    assert "scored total as 72, which that scale cannot be" in ran.err
    assert values(desk) == [None]


def test_a_plugin_cannot_make_the_core_count_less_exactly(desk, river):
    careless = (
        "__import__('decimal').setcontext(__import__('decimal').Context(prec=1)) or Decimal(5)"
    )
    river.score(CODE.format(careless))
    river.answer()
    from decimal import Decimal, getcontext

    assert getcontext().prec == 28
    assert Decimal("1.23") + 1 == Decimal("2.23")
    assert values(desk) == ["5"]


def test_the_score_stays_when_the_plugin_is_gone(desk, river):
    river.score(CODE.format("Decimal(7)"))
    river.answer()
    river.remove()
    ran = river.answer()
    assert ran.status == 0
    assert "river needs the scorer guest, which no enabled plugin offers" in ran.err
    assert values(desk) == ["7"]


def test_a_review_scores_the_last_forms_again_and_replaces_none(desk, river):
    river.score(CODE.format("sum(given.answers.values())"))
    river.answer("4,1")
    river.answer("0,0")
    river.change(CODE.format("min(Decimal(16), sum(given.answers.values()) * 2)"))
    said = desk.well("plugins", "review", "--yes")
    assert "guest scores 1 of its last 2 scores as before." in said
    told = "river total of 2026-01-06: issued 5 by 1.2, now 10; what was issued stays"
    assert told in said
    assert values(desk) == ["5", "0"]
    river.answer("4,1")
    assert values(desk) == ["5", "0", "10"]


def test_a_review_compares_no_more_than_the_last_twenty(desk, river, monkeypatch):
    from fit_core.clinic import scoring

    monkeypatch.setattr(scoring, "LAST", 2)
    river.score(CODE.format("Decimal(1)"))
    for _ in range(3):
        river.answer()
    river.change(CODE.format("Decimal(1)  # as before"))
    assert "guest scores 2 of its last 2 scores as before." in desk.well(
        "plugins", "review", "--yes"
    )
