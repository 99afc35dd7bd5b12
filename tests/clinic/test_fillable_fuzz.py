"""Mangled forms: never a traceback, never a record by halves, and the record stays whole."""

from __future__ import annotations

import json
import random
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from fit_core.clinic.importing import fillable
from fit_core.files.acroform import read_fields
from fit_core.record import open_record
from tests.clinic.filling import fill

ANSWERS = {f"item.{n}": "1" for n in range(1, 10)} | {"item.12": "as it is"}
#: What a hand or a program may put for something else in the text of a file.
SWAPS = [
    (b"/Off", b"/1"),
    (b"/Kids", b"/Parent"),
    (b"/Parent", b"/Kids"),
    (b"/V", b"/AS"),
    (b"/AS", b"/V"),
    (b"/Btn", b"/Tx"),
    (b"/Tx", b"/Ch"),
    (b"/T", b"/FT"),
    (b"/N", b"/D"),
    (b" 0 R", b" 1 R"),
    (b" 0 obj", b" 0 0bj"),
    (b"<<", b"["),
    (b">>", b"]"),
    (b"(", b"<"),
    (b"stream", b"strean"),
    (b"fit0:", b"fit0:fit0:"),
    (b"item", b"goal"),
    (b"1", b"-99999999999999999999"),
    (b"2", b"9"),
]


def plain(path):
    """The bytes of a file without compression, so that what is spoilt is not only packing."""
    data = BytesIO()
    with pikepdf.open(path) as pdf:
        streams = pikepdf.ObjectStreamMode.disable
        pdf.save(data, compress_streams=False, object_stream_mode=streams)
    return data.getvalue()


def mangled(data, chance):
    """Spoil a file a little: swapped words, other bytes, lost or doubled stretches."""
    kind = chance.randrange(4)
    if kind == 0:
        was, now = chance.choice(SWAPS)
        places = [at for at in range(len(data)) if data.startswith(was, at)]
        for at in sorted(chance.sample(places, min(len(places), chance.randint(1, 3))))[::-1]:
            data = data[:at] + now + data[at + len(was) :]
        return data
    at = chance.randrange(len(data))
    if kind == 1:
        many = bytearray(data)
        for _ in range(chance.randint(1, 20)):
            many[chance.randrange(len(many))] = chance.randrange(256)
        return bytes(many)
    length = chance.randint(1, 4000)
    return data[:at] + (data[at : at + length] * 2 if kind == 2 else b"") + data[at + length :]


def state(desk):
    counts = desk.counts()
    return counts.administrations, counts.kept_sessions, counts.audit_entries


@pytest.mark.long
@pytest.mark.parametrize("seed", range(4))
def test_a_mangled_form_is_taken_in_whole_or_not_at_all(desk, seed, monkeypatch):
    # In this process, for speed: a crash of the reading library would end the test.
    monkeypatch.setattr(fillable, "read_apart", read_fields)
    chance = random.Random(seed)
    made = json.loads(desk.well("form", "session-checkin", "--fillable", "--json"))["path"]
    data, code = plain(fill(made, ANSWERS)), desk.client()
    day, path, taken = 6, Path(made).with_name("mangled.pdf"), 0
    for _ in range(120):
        path.write_bytes(mangled(data, chance))
        before = state(desk)
        date = f"2026-01-{day:02}"
        ran = desk.fit("import", str(path), "--client", code, "--session", date, "--yes")
        assert "Traceback" not in ran.err
        assert "made a mistake" not in ran.err
        if ran.status == 0 and "Imported" in ran.out:
            assert state(desk)[:2] == (before[0] + 1, before[1] + 1)
            day, taken = day + 1, taken + 1
        else:
            assert ran.status in (0, 1, 2)
            assert state(desk) == before
        if day > 28:
            break
    with open_record(desk.folder / "record.sqlite").reading() as reader:
        assert reader.verify() == ()
    assert taken, "no spoilt file could still be read: the spoiling is too rough to try much"
