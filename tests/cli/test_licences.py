"""``fit measures licence`` and ``fit measures list --licence``: what a person reads and types."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path

import pytest

from fit_core.clinic.licences import held_by
from fit_core.clinic.opening import Clinic
from fit_core.measure.licence import TABLE, VERBS
from fit_core.testing.pdf import read_pdf

TODAY = dt.datetime.now().astimezone().date()
DAY = dt.timedelta(days=1)
ADD = ("measures", "licence", "add")
ORS = (*ADD, "ors", "--for", "print", "--kind", "licence", "--source", "contract")


def ends(days):
    return ("--granted", str(TODAY - 9 * DAY), "--expires", str(TODAY + days * DAY))


def test_add_says_what_was_recorded(desk):
    said = desk.well(*ORS, *ends(99), "--number", "L-7", "--language", "en")
    last = TODAY + 99 * DAY
    assert said == (
        f"The licence L-7 of {TODAY - 9 * DAY} for ors was recorded: "
        f"print, language en, until {last}.\n"
    )
    (held,) = held_by(Clinic(desk.folder))
    assert (held.verbs, held.kind, held.expires_on) == (("print",), "licence", last)


def test_add_says_what_a_record_does_not_do(desk):
    weak = desk.fit(*ADD, "ors", "--for", "print", "--kind", "statement", "--source", "us")
    assert "needs a licence bought from the owner; the statement" in weak.err
    idle = desk.fit(*ADD, "phq9", "--for", "print,score", "--kind", "statement", "--source", "us")
    assert "score, print: open under public-domain terms; no record was needed." in idle.err


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (("orz", "--for", "print"), "Did you mean `ors`?"),
        (("ors", "--for", "prnt"), "Did you mean `print`?"),
        (("ors", "--for", ","), "for no verb"),
        (("ors", "--for", "print", "--granted", "3.1.2026"), "is not a day"),
        (("ors", "--for", "print", "--language", "?"), "is no language"),
    ],
)
def test_slips(desk, given, told):
    facts = ("--kind", "licence", "--source", "contract")
    assert told in desk.refused(*ADD, *given, *facts, status=2).err
    assert held_by(Clinic(desk.folder)) == ()


def test_list_and_end(desk):
    assert "Nothing is recorded" in desk.well("measures", "licence", "list")
    desk.well(*ORS, *ends(99))
    desk.well(*ADD, "wsas", "--for", "print", "--kind", "permission", "--source", "a letter")
    first, second = json.loads(desk.well("measures", "licence", "list", "--json"))
    assert (first["measure"], second["measure"]) == ("ors", "wsas")
    said = desk.well("measures", "licence", "end", first["id"][:8])
    assert f"for ors is not relied on from {TODAY}" in said
    lines = desk.well("measures", "licence", "list").splitlines()
    assert re.search(rf"^{first['id'][:8]} +ors .* ended {TODAY}$", lines[1])
    assert lines[2].endswith("yes")


def rights(desk):
    listed = json.loads(desk.well("measures", "list", "--licence", "--json"))
    return {one["id"]: one for one in listed}


def test_the_list_of_rights(desk):
    desk.well(*ORS, *ends(99), "--language", "en")
    said = desk.well("measures", "list", "--licence")
    assert max(map(len, said.splitlines())) <= 100
    ors = rf"^  ors +Scott D. Miller .* print: until {TODAY + 99 * DAY} \(en\)$"
    assert re.search(ors, said, re.M)
    assert re.search(r"^  rcads47 .* keep, fit-model: permission$", said, re.M)
    assert re.search(r"^  k10 .* translate: open$", said, re.M)
    by_id = rights(desk)
    assert set(by_id) == {entry.id for entry in Clinic(desk.folder).library.entries}
    verbs, (record,) = by_id["ors"]["verbs"], by_id["ors"]["records"]
    assert verbs["print"] == {"allowed": True, "needs": "licence", "by": record["id"]}
    assert verbs["screen"] == {"allowed": False, "needs": "licence", "by": None}
    assert verbs["score"] == {"allowed": True, "needs": "nothing", "by": None}


def test_the_list_of_rights_without_a_clinic(bare_desk):
    ors = rights(bare_desk)["ors"]
    assert ors["records"] == []
    assert not ors["verbs"]["print"]["allowed"]


def check(desk):
    return json.loads(desk.fit("check", "--json").out)


@pytest.mark.parametrize(("days", "word"), [(0, "ends on"), (60, "ends on"), (61, ""), (1000, "")])
def test_check_tells_what_ends_within_sixty_days(desk, days, word):
    desk.well(*ORS, *ends(days))
    told = [point["problem"] for point in check(desk) if point["what"] == "licence"]
    assert len(told) == bool(word)
    assert all(problem.endswith(f"{word} {TODAY + days * DAY}.") for problem in told)


def test_check_is_quiet_about_what_was_renewed_or_ended(desk):
    desk.well(*ORS, *ends(10), "--language", "en")
    assert "licence" in {point["what"] for point in check(desk)}
    desk.well(*ORS, *ends(400), "--language", "de")
    assert "licence" in {point["what"] for point in check(desk)}
    desk.well(*ORS, *ends(400))
    assert "licence" not in {point["what"] for point in check(desk)}
    (old,) = [held for held in held_by(Clinic(desk.folder)) if held.language == "en"]
    desk.well("measures", "licence", "end", old.id)
    assert "licence" not in {point["what"] for point in check(desk)}


def test_the_summary_is_one_page_with_owner_line_record_and_refusal(desk, tmp_path):
    desk.well(*ORS, *ends(99), "--number", "L-7")
    gbo = (*ADD, "gbo", "--for", "print,screen", "--kind", "statement", "--source", "M. Example")
    desk.well(*gbo)
    out = tmp_path / "licences.pdf"
    ran = desk.fit("measures", "licence", "summary", "--out", str(out))
    assert ran.status == 0, ran.err
    page = read_pdf(out.read_bytes())
    assert len(page.sizes) == 1
    assert page.tagged
    for part in (
        "Made-up Practice",
        TODAY.isoformat(),
        "Scott D. Miller",
        "CC BY-NC-SA 4.0",
        "licence L-7",
        str(TODAY + 99 * DAY),
        "PHQ-9",
    ):
        # the lines of neighbouring cells stand between the lines of one cell
        assert all(word in page.text for word in part.replace("-", " ").split())
    assert desk.fit("measures", "licence", "summary", "--out", str(out)).status == 0


def test_the_summary_as_data_is_of_measures_in_use_or_of_all(desk):
    desk.well(*ORS, *ends(99))
    ids = [one["id"] for one in json.loads(desk.well("measures", "licence", "summary", "--json"))]
    assert ids == ["ors", "personal-goals", "phq9", "session-checkin"]
    every = json.loads(desk.well("measures", "licence", "summary", "--json", "--all"))
    assert len(every) == len(Clinic(desk.folder).library.entries)
    desk.refused("measures", "licence", "summary", status=2)


def test_the_page_in_the_docs_is_the_table():
    page = (Path(__file__).parents[2] / "docs/how-to/licences.md").read_text("utf-8")
    heads, *rows = re.findall(r"^\| (.*) \|$", page, re.M)[: 1 + 6]
    groups = [head.replace(" ", "").split(",") for head in heads.split("|")[1:]]
    verbs = {"enteratotal": "enter-total", "showitems": "show-items", "fitamodel": "fit-model"}
    told = {}
    for row in rows:
        names, *cells = [cell.strip() for cell in row.split("|")]
        for terms in re.findall(r"`([a-z-]+)`", names):
            told[terms] = {
                verbs.get(verb, verb): cell.replace("open", "nothing")
                for group, cell in zip(groups, cells, strict=True)
                for verb in group
            }
    assert told == TABLE
    assert set(told["project"]) == set(VERBS)
