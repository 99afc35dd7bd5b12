"""Throw-away packs: a package folder and its metadata, on the path for one test."""

from __future__ import annotations

import importlib
import shutil
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from fit_core.hooks.host import Host
from fit_core.hooks.packs import installed_packs
from fit_core.hooks.trust import pin, standing

HOOK = "from fit_core.hooks import hookimpl\n"


@dataclass
class Shelf:
    """Where packs are put; the installed ones of this environment are left out of its answers."""

    place: Path
    names: list[str] = field(default_factory=list)

    def put(self, name, code=None, *, group="fit.plugins", api="fit-api-0", files=None, dist=""):
        """Install a pack: a module with code, or a folder of data files."""
        module = f"pack_{name.replace('-', '_')}_{len(self.names)}"
        folder = self.place / module
        folder.mkdir()
        self.write(module, code, files)
        info = self.place / f"{dist or module}-1.2.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(
            f"Metadata-Version: 2.4\nName: {dist or module}\nVersion: 1.2\nSummary: Made up\n"
            f"Author: Nobody\nLicense-Expression: Apache-2.0\nKeywords: x,{api}\n",
            encoding="utf-8",
        )
        (info / "entry_points.txt").write_text(f"[{group}]\n{name} = {module}\n", encoding="utf-8")
        self.names.append(name)
        return module

    def write(self, module, code=None, files=None):
        """Write or rewrite the files of a pack, and let it be imported anew."""
        folder = self.place / module
        for path, text in (files or {}).items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")
        if code is not None:
            (folder / "__init__.py").write_text(HOOK + code, encoding="utf-8")
        self.forget()

    def remove(self, module):
        """Uninstall a pack, given its module."""
        shutil.rmtree(self.place / module)
        shutil.rmtree(self.place / f"{module}-1.2.dist-info")
        self.forget()

    def forget(self):
        """Drop what was imported from here, as a new start of the program would."""
        importlib.invalidate_caches()
        for name in [name for name in sys.modules if name.startswith("pack_")]:
            del sys.modules[name]

    def packs(self):
        """The packs that this test put here."""
        return [pack for pack in installed_packs() if pack.name in self.names]

    def pack(self):
        """The one pack."""
        (only,) = self.packs()
        return only

    def host(self):
        """A host in whose clinic every pack here was enabled as it lies there."""
        packs = self.packs()
        pins = {pack.name: pin(pack) for pack in packs}
        return Host(standing(pack, pins) for pack in packs)


@pytest.fixture
def shelf(tmp_path_factory, monkeypatch):
    place = tmp_path_factory.mktemp("shelf")
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    monkeypatch.syspath_prepend(str(place))
    made = Shelf(place)
    yield made
    made.forget()
