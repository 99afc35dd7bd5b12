"""No layer changes a score: the same answers through the same commands, whatever is in use."""

from __future__ import annotations

import itertools
import json

import pytest

from tests.clinic import far

OWN = """format = 0
id = "ours"
level = "clinic"
title = "Ours"
source = "this clinic"
status = "original"
[presentation]
paper = "Letter"
[choose]
phq9 = "people-norm"
[alerts.phq9]
9 = 1
"""
PARTS = ("far", "folk", "own", "language")
ANSWERS = ("1,2,3,0,1,2,3,0,0", "3,3,3,3,3,3,3,3,0", "0,1,0,,1,0,1,0,0")


@pytest.fixture
def packs(shelf):
    shelf.put("far", group="fit.adaptations", files=far.language())
    shelf.put("folk", group="fit.adaptations", files={"layer.toml": far.people()})


def take(desk, part, code):
    if part == "own":
        folder = desk.folder / "layers" / "own"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "ours.toml").write_text(OWN, "utf-8")
    elif part == "language":
        desk.well("client", "language", code, "cy", "--form", "formal", "--large-print")
    else:
        desk.well("layers", "use", part)


def recorded(desk, code):
    """All that was scored of a client, from what the program prints."""
    seen = json.loads(desk.well("client", "show", code, "--json"))
    return [session["scores"] for session in seen["sessions"]]


def subsets():
    every = itertools.chain.from_iterable(
        itertools.combinations(PARTS, count) for count in range(len(PARTS) + 1)
    )
    return [parts for parts in every if "language" not in parts or "far" in parts]


@pytest.mark.long
@pytest.mark.parametrize("parts", subsets(), ids="-".join)
def test_the_same_answers_have_the_same_scores(desk, packs, parts):
    code = desk.client()
    far.give_help(desk.folder)
    for part in parts:
        take(desk, part, code)
    for week, answers in enumerate(ANSWERS):
        checkin = "7,8,7,7,7,6,8,5,7,6,1"
        desk.session(
            code,
            f"2026-01-{5 + 7 * week:02}",
            "--answers",
            f"phq9={answers}",
            "--answers",
            f"session-checkin={checkin}",
        )
    scores = recorded(desk, code)
    assert [one.get("phq9.total") for one in scores] == ["12", "24", "3"]
    assert [one["session-checkin.understood"] for one in scores] == ["8", "8", "8"]
    assert len(desk.sheets()) == len(ANSWERS)
