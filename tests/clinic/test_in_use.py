"""What a clinic uses is pinned: a pack that changes, goes or comes leaves it as it is."""

from __future__ import annotations

import json

import pytest

from tests.clinic.stranger import river

SAID = "fit: river has changed in the pack stream; the one in use stays."


@pytest.fixture
def stream(desk, shelf):
    """A stranger's pack with one measure, used once; gives how to rewrite its file."""
    module = shelf.put("stream", group="fit.measures", files={"river.toml": river()})
    code = desk.client()
    desk.well("record", code, "river", "--date", "2026-01-06", "--answers", "4,1")

    class Stream:
        client = code
        file = shelf.place / module / "river.toml"

        def change(self, **facts):
            shelf.write(module, files={"river.toml": river(**facts)})

    return Stream()


def forms(desk):
    """Version and topics of the stored form of each answer, oldest first."""
    from fit_core.measure.identity import read_snapshot
    from fit_core.record import open_record

    with open_record(desk.folder / "record.sqlite").reading() as reader:
        client = reader.clients.all()[0].client
        (episode,) = reader.episodes.of(client.id)
        rows = reader.administrations.current(episode.id)
        kept = [read_snapshot(reader.forms.by_hash(r.form).snapshot.encode())[0] for r in rows]
    return [(m.version, m.items[1].topic, str(m.norms[0].mean)) for m in kept]


def used(desk):
    return json.loads(json.loads((desk.folder / "in-use" / "river.json").read_text())["snapshot"])


def test_a_changed_measure_is_said_and_the_one_in_use_stays(desk, stream):
    stream.change(version="2", topic="white water")
    day = ("--date", "2026-01-13", "--no-ask", "--no-open")
    ran = desk.fit("session", stream.client, *day, "--answers", "river=3,3")
    assert ran.status == 0
    assert SAID in ran.err
    assert "See fit plugins diff river, accept with fit plugins review." in ran.err
    assert forms(desk) == [("1", "rapids", "4.4")] * 2


def test_the_difference_is_shown_by_path_and_accepted_by_a_person(desk, stream):
    stream.change(version="2", topic="white water")
    lines = desk.well("plugins", "diff", "river").splitlines()
    assert 'measure.version: "1" -> "2"' in lines
    assert 'measure.items[1].topic: "rapids" -> "white water"' in lines
    assert len(lines) == 2
    assert "measure  river of stream: see fit plugins diff river" in desk.well(
        "plugins", "review", "--yes"
    )
    assert desk.well("plugins", "diff", "river") == "river is as it was accepted.\n"
    assert desk.well("plugins", "review") == "Nothing has changed since it was accepted.\n"
    ran = desk.fit("record", stream.client, "river", "--date", "2026-01-13", "--answers", "3,3")
    assert ran.err == ""
    assert forms(desk) == [("1", "rapids", "4.4"), ("2", "white water", "4.4")]


def test_a_review_that_is_answered_with_no_accepts_nothing(desk, stream, monkeypatch):
    stream.change(topic="white water")
    before = used(desk)
    monkeypatch.setattr("click.confirm", lambda *given, **kw: False)
    assert "Nothing was accepted." in desk.well("plugins", "review")
    assert used(desk) == before


def test_a_norm_is_pinned_with_its_measure(desk, stream):
    stream.change(mean="5.1")
    ran = desk.fit("record", stream.client, "river", "--date", "2026-01-13", "--answers", "3,3")
    assert SAID in ran.err
    assert forms(desk) == [("1", "rapids", "4.4")] * 2
    assert "measure.norms[0].mean" in desk.well("plugins", "diff", "river")


def test_a_newcomer_with_the_same_id_never_displaces_what_is_in_use(desk, shelf, stream):
    other = {"river.toml": river(version="9", topic="somebody else's water")}
    for name in ("a-newcomer", "z-newcomer"):
        shelf.put(name, group="fit.measures", files=other)
    ran = desk.fit("record", stream.client, "river", "--date", "2026-01-13", "--answers", "3,3")
    assert (ran.status, ran.err) == (0, "")
    assert forms(desk) == [("1", "rapids", "4.4")] * 2
    stream.file.unlink()
    ran = desk.fit("record", stream.client, "river", "--date", "2026-01-20", "--answers", "3,3")
    assert "river is gone from the pack stream; the one in use stays." in ran.err
    assert forms(desk) == [("1", "rapids", "4.4")] * 3
    assert desk.well("plugins", "review") == "Nothing has changed since it was accepted.\n"


def test_two_newcomers_with_one_id_are_both_named_and_neither_is_used(desk, shelf):
    for name in ("one", "two"):
        shelf.put(name, group="fit.measures", files={"river.toml": river()})
    given = ("record", desk.client(), "river", "--answers", "3,3")
    refused = desk.refused(*given, status=1)
    assert "Measure `river` is in `one` and `two`; neither wins." in refused.err
    assert desk.counts().administrations == 0


def test_a_measure_whose_pack_was_removed_is_gone_and_still_usable(desk, shelf, stream):
    for path in shelf.place.glob("*stream*"):
        path.rename(path.with_name(f"removed-{path.name}.away"))
    shelf.forget()
    day = ("--date", "2026-01-13", "--no-ask", "--no-open")
    ran = desk.fit("session", stream.client, *day, "--answers", "river=3,3")
    assert ran.status == 0
    assert "river is gone from the pack stream; the one in use stays." in ran.err
    assert "River" in str(desk.sheets()[-1])
    assert forms(desk) == [("1", "rapids", "4.4")] * 2
    gone = desk.refused("plugins", "diff", "river", status=2)
    assert "no measure `river`" in gone.err


def test_a_measure_that_cannot_be_read_any_more_is_said_and_the_one_in_use_stays(desk, stream):
    stream.change(mean="7.9")
    ran = desk.fit("record", stream.client, "river", "--date", "2026-01-13", "--answers", "3,3")
    assert ran.status == 0
    assert "river cannot be read any more in the pack stream; the one in use stays." in ran.err
    assert forms(desk) == [("1", "rapids", "4.4")] * 2
    assert "An SD of 3.1 is not possible" in desk.refused("plugins", "diff", "river", status=1).err
    assert desk.well("plugins", "review") == "Nothing has changed since it was accepted.\n"


def test_a_measure_in_use_that_was_tampered_with_is_not_used(desk, stream):
    path = desk.folder / "in-use" / "river.json"
    path.write_text(path.read_text().replace("rapids", "taipan"))
    given = ("record", stream.client, "river", "--date", "2026-01-13", "--answers", "3,3")
    refused = desk.refused(*given, status=1)
    assert "is not what was written" in refused.err
    assert desk.counts().administrations == 1


def test_what_is_no_measure_in_use_is_said(desk):
    assert "pebble is not in use here" in desk.refused("plugins", "diff", "pebble", status=2).err


def test_a_comment_that_changed_is_no_change_of_the_measure(desk, stream):
    stream.file.write_text("# for our colleagues\n\n" + stream.file.read_text())
    ran = desk.fit("record", stream.client, "river", "--date", "2026-01-13", "--answers", "3,3")
    assert (ran.status, ran.err) == (0, "")
    assert "is as it was accepted" in desk.well("plugins", "diff", "river")


def test_a_measure_of_unchanged_files_is_not_parsed_again(desk, stream, monkeypatch):
    from fit_core.clinic.in_use import use_measure
    from fit_core.clinic.opening import Clinic

    def parsed(*given):
        raise AssertionError(given)

    monkeypatch.setattr("fit_core.measure.library.load_measure", parsed)
    assert use_measure(Clinic(desk.folder), "river").state == "active"
    stream.file.write_text("# a comment\n" + stream.file.read_text())
    with pytest.raises(AssertionError, match=r"river\.toml"):
        use_measure(Clinic(desk.folder), "river")


def test_a_wording_of_the_clinic_is_another_form(desk, stream):
    from fit_core.clinic.in_use import accept_measure, use_measure
    from fit_core.clinic.opening import Clinic

    own = desk.folder / "wordings"
    own.mkdir()
    (own / "river.en.toml").write_text(
        'measure = "river"\nversion = "1"\nlanguage = "en"\nstatus = "original"\nlicence = "ours"\n'
        'title = "On the water"\ninstruction = "Choose one."\n'
    )
    assert use_measure(Clinic(desk.folder), "river").state == "changed"
    accept_measure(Clinic(desk.folder), "river")
    used = use_measure(Clinic(desk.folder), "river")
    assert (used.state, used.wording.title) == ("active", "On the water")
