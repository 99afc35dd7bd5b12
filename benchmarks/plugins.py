"""What plugins cost: the list of fifty packs, and a hook over fifty plugins under guard."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.timing import PASS, Figure, cpu_ms
from fit_core.course.signals import SignalRule
from fit_core.hooks.host import Host
from fit_core.hooks.packs import Pack, installed_packs
from fit_core.hooks.trust import Standing

PACKS = 50
_LIST_TARGET, _HOOK_TARGET_MS = 12.0, 1.0
_ROUNDS = 200
#: A pack's code: one declaration, as a real one has.
_CODE = """\
from fit_core.course.signals import SignalRule
from fit_core.hooks import hookimpl

RULE = SignalRule({name!r}, "Made up.", lambda course: ())


@hookimpl
def fit_signals():
    return [RULE]
"""
_METADATA = """\
Metadata-Version: 2.4
Name: {name}
Version: 1.0
Summary: A pack for the benchmark
Author: Nobody
License-Expression: Apache-2.0
Keywords: fit-api-0

{text}
"""
_LISTING = """
import sys
sys.path.append(sys.argv[1])
from fit_core.cli import run
sys.exit(run(["--clinic", sys.argv[1] + "/clinic", "plugins", "list"]))
"""


def figures() -> Iterator[Figure]:
    """Both figures, with packs in a throw-away folder on the path."""
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        for number in range(PACKS):
            put(place, f"made-up-{number:02}", code=number % 2 == 0)
        pin_all(place)
        bare, taken = cpu_ms(PASS, (sys.executable, "-c", _LISTING, name))
        what = f"`fit plugins list`, {PACKS} more packs, those with code pinned"
        yield Figure(what, taken, "ms CPU", "`python -c pass`", taken / bare, _LIST_TARGET)
        yield from _hook(place)


def put(place: Path, name: str, *, code: bool) -> None:
    """Install a pack: half of them hold a measure file, half of them ten modules of code."""
    module = name.replace("-", "_")
    folder = place / module
    folder.mkdir()
    if code:
        (folder / "__init__.py").write_text(_CODE.format(name=name), "utf-8")
        for number in range(9):
            (folder / f"part{number}.py").write_text("x = 1\n" * 200, "utf-8")
    else:
        (folder / "measure.toml").write_text("format = 0\n" + "# a line of it\n" * 500, "utf-8")
    info = place / f"{module}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(_METADATA.format(name=name, text="Words. " * 400), "utf-8")
    group = "fit.plugins" if code else "fit.measures"
    (info / "entry_points.txt").write_text(f"[{group}]\n{name} = {module}\n", "utf-8")


def pin_all(place: Path) -> None:
    """Write a clinic's settings in which every made-up pack is enabled, so that all are hashed."""
    from fit_core.hooks.trust import pin
    from fit_core.settings.clinic import ClinicSettings, Today, write_settings

    folder = place / "clinic"
    folder.mkdir()
    pins = {pack.name: pin(pack) for pack in _made_up(place) if pack.kind == "code"}
    settings = ClinicSettings(
        name="", crisis_text="-", actor="mo", today=Today("a", "b", "c"), plugins=pins
    )
    write_settings(folder, settings)


def _made_up(place: Path) -> list[Pack]:
    sys.path.append(str(place))
    try:
        return [pack for pack in installed_packs() if pack.folder and pack.folder.parent == place]
    finally:
        sys.path.remove(str(place))


def _hook(place: Path) -> Iterator[Figure]:
    """Fifty plugins that are loaded and active; what one round over all of them costs."""
    for number in range(PACKS):
        (place / f"plugin_{number:02}.py").write_text(_CODE.format(name=str(number)), "utf-8")
    packs = [_pack(f"plugin-{number:02}") for number in range(PACKS)]
    sys.path.append(str(place))
    host = Host([Standing(pack, "active", "") for pack in packs], crumbs=place / "running")
    try:
        found = host.declared("fit_signals", SignalRule)
        if len(found) != PACKS:
            raise SystemExit(f"{len(found)} of {PACKS} plugins answered: {host.notices[:1]}")
        start = time.process_time()
        for _ in range(_ROUNDS):
            host.declared("fit_signals", SignalRule)
        taken = 1000 * (time.process_time() - start) / _ROUNDS
    finally:
        host.close()
        sys.path.remove(str(place))
    yield Figure(
        f"a hook over {PACKS} plugins under guard", taken, "ms CPU", target=_HOOK_TARGET_MS
    )


def _pack(name: str) -> Pack:
    return Pack(
        name=name,
        version="1.0",
        kind="code",
        groups=("fit.plugins",),
        module=name.replace("-", "_"),
        folder=None,
        publisher="",
        licence="",
        purpose="Made up.",
        api=0,
    )
