"""Packs that are too much: each costs little time and memory, and itself alone."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from fit_core.hooks import dists, folders
from fit_core.hooks.packs import installed_packs
from fit_core.measure import shelves, source

MEGABYTE = 2**20


@pytest.mark.parametrize("group", ["fit.measures", "fit.plugins"])
def test_very_many_files_are_not_counted_to_the_end(place, group):
    folder = place.data_pack(group)
    for number in range(folders.MAX_FILES + 1):
        (folder / f"{number}.toml").touch()
    start = time.process_time()
    assert "more than 2,000 files" in place.faults()["spoilt"]
    assert time.process_time() - start < 1


def test_empty_folders_in_folders_count_as_well(place):
    path = place.data_pack()
    for _ in range(300):
        path /= "d" * 8
        path.mkdir()
        for number in range(7):
            (path / str(number)).mkdir()
    assert "more than 2,000 files" in place.faults()["spoilt"]


@pytest.mark.parametrize("group", ["fit.measures", "fit.plugins"])
def test_a_100_mb_file_is_refused_unread(place, group):
    with (place.data_pack(group) / "large.toml").open("wb") as file:
        file.truncate(100 * MEGABYTE)
    start = time.process_time()
    assert "larger than 50 MB" in place.faults()["spoilt"]
    assert time.process_time() - start < 0.5
    pack = next(pack for pack in installed_packs() if pack.name == "spoilt")
    assert pack.fingerprint == ""
    assert pack.files() == {}


BOMBS = {
    "dots": "format = 0\n" + ".".join("a" * 20_000) + " = 1\n",
    "tables": "format = 0\n" + "[a]\n" * 60_000,
    "brackets": "format = 0\na = " + "[" * 100_000,
    "digits": "format = " + "9" * 200_000,
    "quotes": 'format = 0\na = "' + '"' * 200_000,
    "head": "format = 0\n" + "".join(f"k{n} = {n}\n" for n in range(20_000)),
    "million": "format = 0\nid = 1e999999999\n",
    "format": "format = 0." + "1" * 100_000,
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_costs_little_time_and_memory_and_its_own_pack_alone(place, bomb):
    (place.data_pack() / "bomb.toml").write_text(BOMBS[bomb])
    ran = place.run("measures", "list")
    assert ran.returncode == 0, ran.stderr
    assert "phq9" in ran.stdout
    assert "bomb.toml" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_a_hostile_shelf_is_listed_with_every_reason(place):
    """All at once, through the command line, under limits."""
    (place.data_pack() / "link.toml").symlink_to("/etc/passwd")
    place.put(b"[fit.plugins]\nspoilt-2 = \xff\n", dist="spoilt2", folders=())
    place.put("[fit.plugins]\nspoilt-3 = ../x\n", dist="spoilt3", folders=())
    place.put("[fit.measures]\nspoilt-4 = large\n", dist="spoilt4", folders=("large",))
    with (place.path / "large" / "large.toml").open("wb") as file:
        file.truncate(100 * MEGABYTE)
    ran = place.run("plugins", "list", "--json")
    assert ran.returncode == 0, ran.stderr
    states = {pack["name"]: (pack["state"], pack["reason"]) for pack in json.loads(ran.stdout)}
    broken = {name for name, (state, reason) in states.items() if state == "broken" and reason}
    assert broken == {"spoilt", "spoilt2", "spoilt-3", "spoilt-4"}
    assert states["phq"] == ("active", "")


def test_the_limits_bite(place):
    """Staying within limits means something only if they end what exceeds them."""
    assert place.limited("while True: pass\n", 1).returncode < 0
    assert "MemoryError" in place.limited("b'x' * 2**31\n", 1).stderr


def test_a_pack_full_of_bombs_is_not_read_to_the_end(place):
    """One such file takes 0.4 s to be told all that is wrong with it; a hundred would take 40."""
    folder = place.data_pack()
    for number in range(100):
        (folder / f"bomb{number:02}.toml").write_text(
            "format = 0\n[a]\nx = [" + "0," * 30_000 + "]\n"
        )
    ran = place.run("measures", "list")
    assert ran.returncode == 0, ran.stderr
    assert "phq9" in ran.stdout
    assert all(f"bomb{number:02}.toml" in ran.stderr for number in range(100))


def test_the_page_states_the_limits_as_they_are():
    page = (Path(__file__).parents[3] / "docs" / "reference" / "packs.md").read_text("utf-8")
    mass = f"{folders.MAX_FILES:,} files and folders and {folders.MAX_BYTES // MEGABYTE} MB"
    file = f"{source.MAX_BYTES // 1024} kB, {source.MAX_DOTS} dots in a key, {source.MAX_NESTING}"
    head = f"{shelves.MAX_HEAD // 1024} kB before its first table"
    told = f"the first {shelves.MAX_TOLD} are told in full"
    for words in (mass, file, head, told, f"headers within {dists.MAX_BYTES // 1024} kB"):
        assert words in page
