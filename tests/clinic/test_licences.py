"""The licence gate of a clinic: every shipped measure, recording what is held, and the acts."""

from __future__ import annotations

import datetime as dt
import json
import shlex
from itertools import product
from pathlib import Path

import msgspec
import pytest

from fit_core.cli.entry import to_ask
from fit_core.clinic.licences import NewLicence, end_licence, held_by, permit, record_licence
from fit_core.clinic.opening import Clinic
from fit_core.errors import NotFoundError, RefusedError, UsageError
from fit_core.measure.licence import VERBS, Act
from fit_core.measure.model import Wording

ROOT = Path(__file__).parents[2]
TODAY = dt.datetime.now().astimezone().date()
DAY = dt.timedelta(days=1)
PERMISSION = NewLicence(
    measure="wsas", verbs=("print",), kind="permission", source="a letter", granted_on=TODAY
)


@pytest.fixture
def clinic(desk):
    return Clinic(desk.folder)


def changed(**changes):
    return msgspec.structs.replace(PERMISSION, **changes)


def asked_for(step):
    """The words of the command in a refusal, the day and the source filled in."""
    words = shlex.split(step.partition(": ")[2])
    filled = {"<YYYY-MM-DD>": TODAY.isoformat(), "<letter or contract>": "a letter"}
    return [filled.get(word, word) for word in words][1:]


def test_what_a_refusal_tells_to_type_allows_the_act(desk, clinic):
    """One measure for each verb and kind of record; the pure gate is tried with all of them."""
    measures = [clinic.library.load(entry) for entry in clinic.library.entries]
    acts = [Act(measure, verb, "de") for measure, verb in product(measures, VERBS)]
    first = {(act.needs, act.verb): act for act in reversed(acts) if act.needs != "nothing"}
    for act in first.values():
        with pytest.raises(RefusedError) as refusal:
            permit(clinic, *act)
        desk.well(*asked_for(refusal.value.next_step))
        permit(clinic, *act)
        with pytest.raises(RefusedError, match="is for the language de, not for fr"):
            permit(clinic, act.measure, act.verb, "fr")
    assert {needs for needs, _ in first} == {"statement", "permission", "licence"}
    assert {verb for _, verb in first} >= {"show-items", "print", "screen", "translate"}


def test_what_is_open_never_reads_the_record(desk):
    clinic = Clinic(desk.folder)
    for measure, verb in product(("phq9", "session-checkin"), VERBS):
        permit(clinic, clinic.library.get(measure), verb)
    assert "record" not in vars(clinic)


def test_without_a_clinic_nothing_is_held(clinic):
    permit(None, clinic.library.get("phq9"), "print")
    with pytest.raises(RefusedError, match=r"\(print\) needs a licence"):
        permit(None, clinic.library.get("ors"), "print")


def test_an_ended_record_allows_nothing_and_stays(clinic):
    held = record_licence(clinic, PERMISSION)
    wsas = clinic.library.get("wsas")
    permit(clinic, wsas, "print")
    end_licence(clinic, held.id[:8], TODAY)
    with pytest.raises(RefusedError, match="was ended here on"):
        permit(clinic, wsas, "print")
    assert [record.ended_on for record in held_by(clinic)] == [TODAY]
    with pytest.raises(RefusedError, match="was ended on"):
        end_licence(clinic, held.id, TODAY)


@pytest.mark.parametrize(
    ("changes", "error", "what"),
    [
        ({"measure": "wsaz"}, NotFoundError, "no measure `wsaz`"),
        ({"verbs": ()}, UsageError, "for no verb"),
        ({"expires_on": TODAY - DAY}, UsageError, "before it begins"),
        (
            {"granted_on": TODAY - 9 * DAY, "expires_on": TODAY - DAY},
            UsageError,
            "allows nothing any more",
        ),
        ({"source": "  "}, UsageError, "--source is empty"),
        ({"number": "1\n2"}, UsageError, "--number"),
        ({"source": "x" * 201}, UsageError, "--source has more than 200"),
        ({"language": "german language"}, UsageError, "is no language"),
    ],
)
def test_a_slip_records_nothing(clinic, changes, error, what):
    with pytest.raises(error) as slip:
        record_licence(clinic, changed(**changes))
    assert what in slip.value.what
    assert held_by(clinic) == ()


def test_the_same_is_recorded_once(clinic):
    record_licence(clinic, changed(verbs=("print", "screen")))
    with pytest.raises(RefusedError, match="is recorded already"):
        record_licence(clinic, changed(verbs=("screen", "print")))
    record_licence(clinic, changed(verbs=("screen", "print"), number="2"))
    assert len(held_by(clinic)) == 2


def test_an_id_must_name_one_record(clinic):
    record_licence(clinic, PERMISSION)
    for wrong in ("", "0", "no-such-id"):
        with pytest.raises(NotFoundError):
            end_licence(clinic, wrong, TODAY)
    assert held_by(clinic)[0].ended_on is None


@pytest.fixture
def kept_by_owner(desk, tmp_path):
    """A measure of this clinic whose owner asks to permit what others leave open."""

    def put(*verbs):
        text = (ROOT / "docs/examples/mood-example.toml").read_text("utf-8")
        added = f"electronic = true\nrestricts = {json.dumps(verbs)}"
        path = tmp_path / "mood-example.toml"
        path.write_text(text.replace("electronic = true", added), "utf-8")
        desk.well("measures", "add", str(path))
        return desk

    return put


MOOD = ("record", "CODE", "mood-example", "--answers", "1=3,2=3,3=1")


@pytest.mark.parametrize("verb", ["keep", "score"])
def test_a_form_that_may_not_be_kept_shows_its_risk_answer_and_is_refused(kept_by_owner, verb):
    desk = kept_by_owner(verb)
    code = desk.client()
    ran = desk.refused(*MOOD[:1], code, *MOOD[2:], status=1)
    assert f"({verb}) needs the owner's permission in writing" in ran.err
    assert "low mood" in ran.out
    assert desk.counts().administrations == 0
    desk.well(*asked_for(ran.err.splitlines()[-1].strip()))
    assert "Saved: Example mood form" in desk.well(*MOOD[:1], code, *MOOD[2:])


def test_what_was_recorded_is_corrected_and_shown_whatever_became_of_the_licence(kept_by_owner):
    desk = kept_by_owner("keep")
    code = desk.client()
    desk.well(*LICENCE, "--for", "keep")
    desk.well(*MOOD[:1], code, *MOOD[2:])
    (held,) = held_by(Clinic(desk.folder))
    desk.well("measures", "licence", "end", held.id)
    amended = (*MOOD[2:3], "--answers", "1=2,2=0,3=1", "--amend", "misread")
    assert "Saved" in desk.well("record", code, *amended)


LICENCE = ("measures", "licence", "add", "mood-example", "--kind", "permission", "--source", "s")


def test_a_session_is_refused_before_anything_is_written(kept_by_owner):
    desk = kept_by_owner("keep")
    code = desk.client()
    given = ("--no-ask", "--no-open", "--answers", "mood-example=3,3,1", "--words", "Hello.")
    ran = desk.refused("session", code, *given, status=1)
    assert "(keep) needs" in ran.err
    assert "low mood" in ran.out
    assert desk.counts().kept_sessions == 0


def test_an_import_is_refused_before_it_asks(kept_by_owner, tmp_path):
    desk = kept_by_owner("keep")
    path = tmp_path / "forms.csv"
    path.write_text("client,date,1,2,3\na,2026-01-06,1,1,1\n", "utf-8")
    ran = desk.refused("import", str(path), "--measure", "mood-example", "--dry-run", status=1)
    assert "(keep) needs" in ran.err
    desk.well(*LICENCE, "--for", "keep")
    assert "Imported" in desk.well("import", str(path), "--measure", "mood-example", "--yes")


def test_scoring_a_file_asks_where_an_owner_keeps_even_that(kept_by_owner, tmp_path):
    desk = kept_by_owner("score")
    path = tmp_path / "forms.csv"
    path.write_text("1,2,3\n1,1,1\n", "utf-8")
    ran = desk.refused("score", "mood-example", str(path), status=1)
    assert "(score) needs" in ran.err
    desk.well(*LICENCE, "--for", "score")
    assert desk.well("score", "mood-example", str(path), "--json").startswith('{"row":1')


def test_a_total_asks_where_an_owner_keeps_even_that(desk, tmp_path):
    text = (ROOT / "docs/examples/mood-example.toml").read_text("utf-8")
    head = text.partition("[responses")[0].replace(
        "electronic = true", 'restricts = ["enter-total"]'
    )
    scale = '[[scales]]\nid = "total"\nmethod = "entered"\nbetter = "lower"\n'
    path = tmp_path / "mood-example.toml"
    path.write_text(f"{head}{scale}min = 0\nmax = 9\nstep = 1\n", "utf-8")
    desk.well("measures", "add", str(path))
    given = ("mood-example", "--total", "4")
    ran = desk.refused("record", desk.client(), *given, status=1)
    assert "(enter-total) needs" in ran.err
    desk.well(*LICENCE, "--for", "enter-total")
    assert "Saved" in desk.well("record", desk.client(), *given)


def test_sentences_that_may_not_be_shown_on_a_screen_give_way_to_topics(clinic, capsys):
    facts = {"measure": "wsas", "version": "1", "status": "original", "licence": "a letter"}
    wording = Wording(**facts, language="en-GB", title="T", instruction="I")
    wsas = clinic.library.get("wsas")
    assert to_ask(clinic, wsas, None) is None
    assert capsys.readouterr().err == ""
    assert to_ask(clinic, wsas, wording) is None
    told = capsys.readouterr().err
    assert told.startswith("fit: The items are shown by topic.")
    assert "--for screen --kind permission --language en-GB" in told
    record_licence(clinic, changed(verbs=("screen",), language="en"))
    assert to_ask(clinic, wsas, wording) is wording
    assert capsys.readouterr().err == ""
