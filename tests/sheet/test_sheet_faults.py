"""Where the new file cannot be written the old one stays whole, and no sheet is kept."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest


def _full(*_):
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _held(*_):
    raise PermissionError(errno.EACCES, "the file is open in another program")


@pytest.mark.parametrize(
    ("where", "name", "fault"),
    [(os, "fsync", _full), (Path, "replace", _held), (os, "fdopen", _held)],
    ids=["disk-full", "open-elsewhere", "no-right"],
)
def test_the_old_file_stays_whole_and_nothing_is_kept(
    desk, weeks, tmp_path, monkeypatch, where, name, fault
):
    weeks.phq9(16)
    out = tmp_path / "sheet.pdf"
    desk.well("report", "session", weeks.code, "--out", str(out))
    before, kept = out.read_bytes(), len(desk.sheets())
    with monkeypatch.context() as patch:
        patch.setattr(where, name, fault)
        ran = desk.refused("report", "session", weeks.code, "--out", str(out), status=1)
    assert "could not be written" in ran.err
    assert out.read_bytes() == before
    assert [path.name for path in tmp_path.glob("*sheet.pdf*")] == ["sheet.pdf"]
    assert len(desk.sheets()) == kept
