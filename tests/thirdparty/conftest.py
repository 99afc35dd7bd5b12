"""A fresh environment with the core and its packs as wheels, put there by plain pip."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
OURS = ("fit-core", "fit-change", "fit-checkin", "fit-drawing", "fit-phq", "fit-session")
SECRETS = ("PYTHONPATH", "FIT_CLINIC", "FIT_ACTOR", "FIT_NO_PLUGINS", "VIRTUAL_ENV")


@dataclass(frozen=True)
class Ran:
    """What one command line did: exit status, standard output, standard error."""

    status: int
    out: str
    err: str


@dataclass(frozen=True)
class Environment:
    """An installation of its own: its folder, its wheels, and where its clinic lies."""

    folder: Path
    uv: str

    @property
    def wheels(self) -> Path:
        """Where built wheels lie; the only place from which pip may take anything."""
        return self.folder / "wheels"

    @property
    def clinic(self) -> Path:
        """The one clinic of the stories that are told here."""
        return self.folder / "clinic"

    @property
    def site(self) -> Path:
        """Where pip puts what it installs."""
        version = f"python{sys.version_info.major}.{sys.version_info.minor}"
        return self.folder / "env" / "lib" / version / "site-packages"

    def fit(self, *arguments: str) -> Ran:
        """Run the installed program on the clinic."""
        program = self.folder / "env" / "bin" / "fit"
        return _run(str(program), "--clinic", str(self.clinic), *arguments)

    def well(self, *arguments: str) -> str:
        """Run what has to succeed, and give what it printed."""
        ran = self.fit(*arguments)
        assert ran.status == 0, (ran.out, ran.err)
        assert "Traceback" not in ran.err
        return ran.out

    def states(self) -> dict[str, str]:
        """The state of every pack, by name."""
        listed = json.loads(self.well("plugins", "list", "--json"))
        return {pack["name"]: pack["state"] for pack in listed}

    def pip(self, *arguments: str) -> str:
        """Run plain pip, which may take nothing from anywhere but the wheels."""
        python = self.folder / "env" / "bin" / "python"
        ran = _run(str(python), "-m", "pip", "--disable-pip-version-check", *arguments)
        assert ran.status == 0, ran.err
        return ran.out

    def install(self, *names: str) -> None:
        """Install distributions from their wheels."""
        take = ("--quiet", "--no-deps", "--no-index", "--find-links", str(self.wheels))
        self.pip("install", "--upgrade", *take, *names)

    def build(self, folder: Path, *more: str) -> None:
        """Build the wheel of a project."""
        out = ("--quiet", "--wheel", "--out-dir", str(self.wheels))
        ran = _run(self.uv, "build", *out, *more, str(folder))
        assert ran.status == 0, ran.err

    def build_altered(self, name: str, *changes: tuple[str, str, str]) -> None:
        """Build a pack of this folder with parts of its files replaced: file, old, new."""
        copy = self.folder / "sources" / name
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(HERE / name, copy)
        for file, old, new in changes:
            text = (copy / file).read_text("utf-8")
            assert old in text
            (copy / file).write_text(text.replace(old, new), "utf-8")
        self.build(copy)


def _run(*command: str) -> Ran:
    clean = {name: value for name, value in os.environ.items() if name not in SECRETS}
    ran = subprocess.run(
        command, capture_output=True, text=True, timeout=300, check=False, env=clean
    )
    return Ran(ran.returncode, ran.stdout, ran.stderr)


def _borrow(folder: Path) -> None:
    """Lay out what the core depends on as links, without anything of the framework's own.

    Downloading 80 MB for one test would say nothing about third parties, and the checks of the
    whole tree do install with hashes once. An environment that saw the running one as a whole
    would find the packs of the working tree in it.
    """
    folder.mkdir()
    for place in {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}:
        for entry in Path(place).iterdir():
            ours = entry.name.startswith(("fit_", "pip", "_virtualenv", "__pycache__"))
            if not ours and entry.suffix != ".pth":
                (folder / entry.name).symlink_to(entry)


@pytest.fixture(scope="session")
def environment(tmp_path_factory) -> Environment:
    """The core, its packs and pip in a new environment; nobody else's packs yet."""
    uv = os.environ.get("UV") or shutil.which("uv")
    if uv is None:
        pytest.skip("uv, which builds the wheels, is not on the path")
    made = Environment(tmp_path_factory.mktemp("fresh"), uv)
    made.build(ROOT, "--all-packages")
    for name in ("quiet-river", "harbour-signal", "tide-table"):
        made.build(HERE / name)
    ran = _run(sys.executable, "-m", "venv", str(made.folder / "env"))
    assert ran.status == 0, ran.err
    _borrow(made.folder / "borrowed")
    (made.site / "borrowed.pth").write_text(f"{made.folder / 'borrowed'}\n", "utf-8")
    made.install(*OURS)
    return made
