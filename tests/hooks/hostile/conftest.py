"""A place on the path where one hostile pack is installed by its raw files."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from fit_core.hooks.packs import installed_packs
from fit_core.hooks.trust import standing

HEAD = "Metadata-Version: 2.4\nName: {name}\nVersion: 1.2\n"
#: What a listing with a hostile pack may take: seconds of CPU and bytes of address space.
SECONDS, SPACE = 5, 2**30
LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, ({space}, {space}))
resource.setrlimit(resource.RLIMIT_CPU, ({seconds}, {seconds}))
"""
LISTING = """
sys.path.insert(0, sys.argv[1])
from fit_core.cli import run
sys.exit(run(["--clinic", sys.argv[1] + "/none", *sys.argv[2:]]))
"""


@dataclass(frozen=True)
class Place:
    """A folder on the path."""

    path: Path

    def put(self, entries, *, dist="spoilt", metadata=None, folders=("pack_spoilt",)):
        """Install a distribution; entry points and metadata as the bytes of their files."""
        for folder in folders:
            (self.path / folder).mkdir()
        info = self.path / f"{dist}-1.2.dist-info"
        info.mkdir(exist_ok=True)
        raw = HEAD.format(name=dist).encode() if metadata is None else metadata
        if raw:
            (info / "METADATA").write_bytes(raw)
        text = entries if isinstance(entries, bytes) else entries.encode()
        (info / "entry_points.txt").write_bytes(text)
        return info

    def data_pack(self, group="fit.measures"):
        """Install a pack that is in order so far, and give its empty folder."""
        self.put(f"[{group}]\nspoilt = pack_spoilt\n")
        return self.path / "pack_spoilt"

    def pack(self):
        """The hostile pack, of which there is one."""
        (only,) = self._theirs()
        return only

    def faults(self):
        """The faults of the packs here, by name; those of the environment must have none."""
        theirs = self._theirs()
        others = [pack for pack in installed_packs() if pack not in theirs]
        assert "phq" in {pack.name for pack in others}
        assert not any(pack.fault for pack in others)
        assert all(standing(pack, {}).state == "broken" for pack in theirs if pack.fault)
        return {pack.name: pack.fault for pack in theirs}

    def run(self, *arguments):
        """Run a command with this place on the path, under limits of time and memory."""
        return self.limited(LISTING, SECONDS, str(self.path), *arguments)

    def limited(self, code, seconds, *arguments):
        """Run code under limits of time and memory."""
        head = LIMITED.format(space=SPACE, seconds=seconds)
        return subprocess.run(
            [sys.executable, "-c", head + code, *arguments],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    def _theirs(self):
        ours = ("spoilt", "twin")
        return [pack for pack in installed_packs() if pack.distribution.startswith(ours)]


@pytest.fixture
def place(shelf):
    return Place(shelf.place)
