"""Killed at any moment, the record keeps what it said it had saved, and nothing by halves."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from fit_core.record import open_record

WRITING = Path(__file__).with_name("writing.py")

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="kills are of POSIX systems"),
]
#: Forked kills: the child inherits the imports, so that a kill costs milliseconds.
KILLS = int(os.environ.get("FIT_TEST_KILLS", "180"))


def _check(clinic, acknowledged: set[str]) -> None:
    with open_record(clinic.record.path).reading() as reader:
        assert reader.verify() == ()
        held = [one for one in reader.administrations.current(clinic.episode) if one.checked.risk]
        assert acknowledged <= {one.id for one in held}
        assert {one.session for one in held} == set(reader.sessions.words_of(clinic.episode))
        risks = [risk.administration for risk in reader.risk.of(clinic.episode)]
        assert all(risks.count(one.id) == 3 for one in held)


def _fork(clinic, chance: random.Random) -> set[str]:
    """Let a child write, kill it, and give the ids that it acknowledged before."""
    import importlib.util

    spec = importlib.util.spec_from_file_location("fit_record_writing", WRITING)
    writing = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(writing)
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.dup2(writer, 1)
        sys.stdout = os.fdopen(1, "w", closefd=False)
        try:
            writing.main(str(clinic.record.path), 0)
        finally:
            os._exit(1)
    os.close(writer)
    with os.fdopen(reader) as output:
        assert output.readline() == "ready\n"
        time.sleep(chance.uniform(0.0005, 0.15))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return {line.strip() for line in output if len(line) == 37}


@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_nothing_acknowledged_is_lost_to_kills_at_random_moments(make_clinic) -> None:
    chance = random.Random(20261123)
    total = logs_left = 0
    for number in range(KILLS):
        if number % 20 == 0:
            clinic, acknowledged = make_clinic(), set()
            with clinic.record.writing("mo") as writer:
                writer.administrations.add(clinic.new())
        new = _fork(clinic, chance)
        acknowledged |= new
        total += len(new)
        logs_left += clinic.record.path.with_name("record.sqlite-wal").exists()
        _check(clinic, acknowledged)
    print(f"{KILLS} kills, {total} acknowledged, {logs_left} logs left behind")
    assert total > KILLS
    assert logs_left > KILLS / 4


def test_nothing_acknowledged_is_lost_to_kills_of_a_fresh_process(make_clinic) -> None:
    chance = random.Random(2)
    clinic, acknowledged = make_clinic(), set()
    with clinic.record.writing("mo") as writer:
        writer.administrations.add(clinic.new())
    for _ in range(20):
        command = [sys.executable, str(WRITING), str(clinic.record.path), "0"]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert process.stdout.readline() == "ready\n"
        time.sleep(chance.uniform(0, 0.2))
        process.kill()
        acknowledged |= {line.strip() for line in process.communicate()[0].splitlines(True)}
        _check(clinic, {one for one in acknowledged if len(one) == 36})
    assert acknowledged
