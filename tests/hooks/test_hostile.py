"""Packs that were made to harm, or by mistake: each is refused by itself, in little time."""

from __future__ import annotations

import base64
import json
import os
import re
import resource
import subprocess
import sys
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fit_core.hooks.folders import MAX_FILES
from fit_core.hooks.packs import installed_packs
from fit_core.hooks.trust import pin, standing

HEAD = "Metadata-Version: 2.4\nName: {name}\nVersion: 1.2\n"
MEGABYTE = 2**20
#: What a listing with a hostile pack may take: seconds of CPU and bytes of address space.
SECONDS, SPACE = 5, 1024 * MEGABYTE
LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, ({space}, {space}))
resource.setrlimit(resource.RLIMIT_CPU, ({seconds}, {seconds}))
sys.path.insert(0, sys.argv[1])
from fit_core.cli import run
sys.exit(run(["--clinic", sys.argv[1] + "/none", *sys.argv[2:]]))
"""


def put(place, entries, *, dist="spoilt", metadata=None, folders=("pack_spoilt",)):
    """Install a distribution by its raw files; entry points as the text of their file."""
    for folder in folders:
        (place / folder).mkdir()
    info = place / f"{dist}-1.2.dist-info"
    info.mkdir()
    raw = HEAD.format(name=dist).encode() if metadata is None else metadata
    if raw:
        (info / "METADATA").write_bytes(raw)
    (info / "entry_points.txt").write_bytes(
        entries if isinstance(entries, bytes) else entries.encode()
    )
    return info


def faults(place):
    """The faults of packs of this place, by name; those of the environment must have none."""
    theirs = [
        pack for pack in installed_packs() if pack.distribution.startswith(("spoilt", "twin"))
    ]
    others = [pack for pack in installed_packs() if pack not in theirs]
    assert "phq" in {pack.name for pack in others}
    assert not any(pack.fault for pack in others)
    assert all(standing(pack, {}).state == "broken" for pack in theirs if pack.fault)
    return {pack.name: pack.fault for pack in theirs}


def limited(place, *arguments):
    """Run a command with a hostile place on the path, under limits of time and memory."""
    code = LIMITED.format(space=SPACE, seconds=SECONDS)
    return subprocess.run(
        [sys.executable, "-c", code, str(place), *arguments],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip


@pytest.fixture
def place(shelf):
    return shelf.place


VALUES = ["../evil", "..", ".", "/etc", "fit phq", "file:///etc/passwd", "a/b", "a\\b", "C:evil"]
VALUES += [
    "",
    "pack_spoilt..x",
    ".pack_spoilt",
    "pack_spoilt:hooks",
    "pack_spoilt [extra]",
    "p\u0430ck_spoilt",
]


@pytest.mark.parametrize("group", ["fit.plugins", "fit.measures"])
@pytest.mark.parametrize("value", VALUES)
def test_an_entry_point_that_is_no_module_name_is_refused(place, value, group):
    put(place, f"[{group}]\nspoilt = {value}\n")
    assert "no plain module name" in faults(place)["spoilt"]


@pytest.mark.parametrize("module", ["json", "os", "site.evil", "_thread"])
def test_a_package_named_like_a_part_of_python_is_refused(place, module):
    put(place, f"[fit.plugins]\nspoilt = {module}\n")
    assert "part of Python" in faults(place)["spoilt"]


def test_the_core_is_nobodys_package(place):
    put(place, "[fit.plugins]\nspoilt = fit_core.cli\n")
    assert "the core" in faults(place)["spoilt"]


@pytest.mark.parametrize(
    "name",
    [
        "Spoilt",
        "-spoilt",
        "sp oilt",
        "spo_ilt",
        "s" * 65,
        "spöilt",
        "\x1b[2Jspoilt",
        "a/b",
        "../../x",
        "",
    ],
)
def test_a_name_of_another_form_is_refused_and_printed_safely(place, name):
    put(place, f"[fit.plugins]\n{name} = pack_spoilt\n")
    ((shown, fault),) = faults(place).items()
    assert "small letters, digits and hyphens" in fault
    assert re.fullmatch("[A-Za-z0-9_-]{1,64}", shown)


@pytest.mark.parametrize(
    ("metadata", "said"),
    [
        (b"", "has no METADATA"),
        (b"Metadata-Version: 2.4\nVersion: 1.2\n", "states no Name"),
        (b"Metadata-Version: 2.4\nName: spoilt\n", "states no Version"),
        (b"Name: spoilt\nVersion: 1 --index-url=evil\n", "states the version"),
        (b"Name: -r evil\nVersion: 1\n", "states the name"),
        (b"Name: requests\nVersion: 1.2\n", "names requests and its folder spoilt"),
        (b"Name: spoilt\nVersion: 1.2\nSummary: \xff\xfe\n", "METADATA is not UTF-8"),
        (b"Name: spoilt\nVersion: 1.2\nSummary: " + b"x" * 70_000, "longer than 64 kB"),
        (b"\x00" * 100, "states no Name"),
    ],
    ids=["none", "name", "version", "option", "flag", "other", "utf-8", "long", "zeros"],
)  # fmt: skip
def test_broken_metadata_are_one_packs_fault(place, metadata, said):
    put(place, "[fit.plugins]\nspoilt = pack_spoilt\n", metadata=metadata)
    assert said in faults(place)["spoilt"]


def test_a_long_description_is_no_fault_and_is_not_read(place):
    text = HEAD.format(name="spoilt").encode() + b"\n" + b"\xff" * MEGABYTE
    put(place, "[fit.plugins]\nspoilt = pack_spoilt\n", metadata=text)
    (place / "pack_spoilt" / "__init__.py").touch()
    assert faults(place) == {"spoilt": ""}


def test_metadata_cannot_garble_the_terminal(place):
    text = HEAD.format(name="spoilt") + "Summary: good\x1b[2K\u202eevil\nAuthor: " + "a" * 9000
    put(place, "[fit.plugins]\nspoilt = pack_spoilt\n", metadata=text.encode())
    pack = next(pack for pack in installed_packs() if pack.name == "spoilt")
    assert pack.purpose.isprintable()
    assert len(pack.publisher) == 200


@pytest.mark.parametrize(
    ("entries", "said"),
    [
        (b"[fit.plugins]\nspoilt = \xff\n", "entry_points.txt is not UTF-8"),
        (b"[fit.plugins]\nspoilt = pack_spoilt\n" + b"# x\n" * 30_000, "larger than 64 kB"),
        (b"[fit.plugins]\nspoilt\n", "no plain module name"),
        (b"[fit.plugins]\nspoilt = pack_spoilt\nspoilt = pack_other\n", "twice in one group"),
        (
            b"[fit.plugins]\nspoilt = pack_spoilt\n[fit.measures]\nspoilt = pack_other\n",
            "more than one",
        ),
        (b"[fit.measures]\nspoilt = pack_spoilt.deep\n", "no whole package"),
        (b"[fit.measures]\nspoilt = pack_absent\n", "cannot be found"),
    ],
    ids=["utf-8", "large", "bare", "twice", "two", "deep", "absent"],
)  # fmt: skip
def test_broken_entry_points_are_one_packs_fault(place, entries, said):
    put(place, entries)
    assert said in faults(place)["spoilt"]


def test_two_names_for_one_package_are_both_refused(place):
    put(place, "[fit.plugins]\nspoilt = pack_spoilt\nother = pack_spoilt\n")
    found = faults(place)
    assert set(found) == {"spoilt", "other"}
    assert all("two installed packs name the package pack_spoilt" in f for f in found.values())


def test_a_pack_cannot_take_the_folder_of_another(place):
    put(place, "[fit.measures]\nspoilt = pack_spoilt\n")
    put(place, "[fit.measures]\ntwin = pack_spoilt\n", dist="twin", folders=())
    assert all("name the package" in fault for fault in faults(place).values())


def test_a_folder_elsewhere_on_the_path_is_refused_unless_its_author_works_there(
    place, tmp_path_factory, monkeypatch
):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "pack_far").mkdir()
    monkeypatch.syspath_prepend(str(elsewhere))
    info = put(place, "[fit.measures]\nspoilt = pack_far\n")
    assert "does not lie beside its metadata" in faults(place)["spoilt"]
    (info / "direct_url.json").write_text('{"dir_info": {"editable": true}, "url": "file:///x"}')
    assert faults(place) == {"spoilt": ""}


def test_the_current_folder_is_not_where_packs_are_installed(place, monkeypatch):
    put(place, "[fit.plugins]\nspoilt = pack_spoilt\n")
    monkeypatch.chdir(place)
    monkeypatch.setattr(sys, "path", ["", ".", *(p for p in sys.path if p != str(place))])
    assert faults(place) == {}


def test_metadata_of_two_versions_side_by_side_are_refused(place):
    put(place, "[fit.plugins]\nspoilt = pack_spoilt\n")
    info = place / "spoilt-1.3.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Name: spoilt\nVersion: 1.3\n")
    (info / "entry_points.txt").write_text("[fit.plugins]\nspoilt = pack_spoilt\n")
    packs = [pack for pack in installed_packs() if pack.name == "spoilt"]
    assert [pack.version for pack in packs] == ["1.2", "1.3"]
    assert all(standing(pack, {"spoilt": pin(pack)}).state == "broken" for pack in packs)


def test_what_pip_left_half_removed_is_no_pack(place):
    info = put(place, "[fit.plugins]\nspoilt = pack_spoilt\n")
    info.rename(place / "~poilt-1.2.dist-info")
    assert faults(place) == {}


def data_pack(place, group="fit.measures"):
    put(place, f"[{group}]\nspoilt = pack_spoilt\n")
    return place / "pack_spoilt"


@pytest.mark.parametrize("group", ["fit.measures", "fit.plugins"])
@pytest.mark.parametrize("target", ["/etc/passwd", "..", "inside.toml", "nowhere"])
def test_symbolic_links_are_refused_wherever_they_lead(place, target, group):
    folder = data_pack(place, group)
    (folder / "inside.toml").touch()
    (folder / "link.toml").symlink_to(target)
    assert "link.toml in it is a symbolic link" in faults(place)["spoilt"]


def test_a_folder_that_is_a_symbolic_link_is_refused(place):
    folder = data_pack(place)
    folder.rename(place / "real")
    folder.symlink_to(place / "real")
    assert "symbolic link" in faults(place)["spoilt"]


def test_a_pipe_is_refused_and_not_waited_for(place):
    os.mkfifo(data_pack(place) / "measure.toml")
    assert "no plain file" in faults(place)["spoilt"]


def test_a_pipe_as_metadata_is_not_waited_for(place):
    info = put(place, "[fit.plugins]\nspoilt = pack_spoilt\n")
    (info / "METADATA").unlink()
    os.mkfifo(info / "METADATA")
    assert "no METADATA" in faults(place)["spoilt"]


CODE = ["__init__.py", "x.so", "deep/x.DLL", "x.pth", "x.whl", "run.sh", "x.wasm"]


@pytest.mark.parametrize("name", [*CODE, "__pycache__/x.txt", "deep/__pycache__/x.pyc"])
def test_code_in_a_data_pack_is_refused(place, name):
    path = data_pack(place) / name
    path.parent.mkdir(exist_ok=True, parents=True)
    path.touch()
    assert "holds code" in faults(place)["spoilt"]


@pytest.mark.parametrize(
    "names", [("a.toml", "A.toml"), ("x/a.toml", "X/a.toml"), ("straße.toml", "STRASSE.toml")]
)
def test_names_that_differ_only_by_capitals_are_refused(place, names):
    folder = data_pack(place)
    for name in names:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).touch()
    found = faults(place)["spoilt"]
    assert "differ only by capital letters" in found


@pytest.mark.parametrize("name", [b"\xff.toml", b"a\nb.toml", b"a\x1b[2J.toml", b"a\\b.toml"])
def test_file_names_that_cannot_be_printed_are_refused(place, name):
    folder = data_pack(place)
    os.close(os.open(os.fsencode(folder) + b"/" + name, os.O_CREAT))
    found = faults(place)["spoilt"]
    assert "unusable name" in found
    assert found.isprintable()


@pytest.mark.parametrize("group", ["fit.measures", "fit.plugins"])
def test_very_many_files_are_not_counted_to_the_end(place, group):
    folder = data_pack(place, group)
    for number in range(MAX_FILES + 1):
        (folder / f"{number}.toml").touch()
    start = time.process_time()
    assert "more than 2,000 files" in faults(place)["spoilt"]
    assert time.process_time() - start < 1


def test_empty_folders_in_folders_count_as_well(place):
    path = data_pack(place)
    for _ in range(300):
        path /= "d" * 8
        path.mkdir()
        for number in range(7):
            (path / str(number)).mkdir()
    assert "more than 2,000 files" in faults(place)["spoilt"]


@pytest.mark.parametrize("group", ["fit.measures", "fit.plugins"])
def test_a_100_mb_file_is_refused_unread(place, group):
    with (data_pack(place, group) / "large.toml").open("wb") as file:
        file.truncate(100 * MEGABYTE)
    start = time.process_time()
    assert "larger than 50 MB" in faults(place)["spoilt"]
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
    (data_pack(place) / "bomb.toml").write_text(BOMBS[bomb])
    ran = limited(place, "measures", "list")
    assert ran.returncode == 0, ran.stderr
    assert "phq9" in ran.stdout
    assert "bomb.toml" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_a_hostile_shelf_is_listed_with_every_reason(place):
    """All at once, through the command line, under limits."""
    (data_pack(place) / "link.toml").symlink_to("/etc/passwd")
    put(place, b"[fit.plugins]\nspoilt-2 = \xff\n", dist="spoilt2", folders=())
    put(place, "[fit.plugins]\nspoilt-3 = ../x\n", dist="spoilt3", folders=())
    put(place, "[fit.measures]\nspoilt-4 = large\n", dist="spoilt4", folders=("large",))
    with (place / "large" / "large.toml").open("wb") as file:
        file.truncate(100 * MEGABYTE)
    ran = limited(place, "plugins", "list", "--json")
    assert ran.returncode == 0, ran.stderr
    states = {pack["name"]: (pack["state"], pack["reason"]) for pack in json.loads(ran.stdout)}
    broken = {name for name, (state, reason) in states.items() if state == "broken" and reason}
    assert broken == {"spoilt", "spoilt2", "spoilt-3", "spoilt-4"}
    assert states["phq"] == ("active", "")


def test_a_record_that_lies_hides_nothing(shelf):
    module = shelf.put("honest", "x = 1\n")
    path = shelf.place / module / "__init__.py"
    pack = shelf.pack()
    files, pins = pack.files(), {"honest": pin(pack)}
    true = base64.urlsafe_b64encode(bytes.fromhex(files["__init__.py"])).decode().rstrip("=")
    record = shelf.place / f"{module}-1.2.dist-info" / "RECORD"
    record.write_text(f"{module}/__init__.py,sha256={true},{path.stat().st_size}\n")
    assert standing(shelf.pack(), pins).state == "active"
    stamp = path.stat()
    path.write_text(path.read_text().replace("x = 1", "x = 2"))
    os.utime(path, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))  # as old and as large as it was
    assert standing(shelf.pack(), pins).state == "changed"
    assert {name for name, digest in shelf.pack().files().items() if files[name] != digest} == {
        "__init__.py"
    }


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(entries=st.binary(max_size=80), metadata=st.binary(max_size=80))
def test_no_bytes_stop_the_list(place, entries, metadata):
    info = place / "spoilt-1.2.dist-info"
    info.mkdir(exist_ok=True)
    (info / "entry_points.txt").write_bytes(b"[fit.plugins]\n" + entries)
    (info / "METADATA").write_bytes(HEAD.format(name="spoilt").encode() + metadata)
    for pack in installed_packs():
        assert pack.name.isprintable()
        assert standing(pack, {}).reason.isprintable()


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(value=st.text(st.characters(blacklist_characters="\r\n", codec="utf-8"), max_size=30))
def test_no_value_leads_out_of_its_own_place(place, value):
    info = place / "spoilt-1.2.dist-info"
    info.mkdir(exist_ok=True)
    (info / "entry_points.txt").write_text(f"[fit.measures]\nspoilt = {value}\n", "utf-8")
    (info / "METADATA").write_text(HEAD.format(name="spoilt"))
    for pack in installed_packs():
        if pack.distribution == "spoilt":
            assert pack.fault
            assert pack.folder is None or pack.folder.is_relative_to(place)


def test_the_limits_of_this_file_bite(place):
    """Staying within limits means something only if they end what exceeds them."""
    code = LIMITED.format(space=SPACE, seconds=1).partition("sys.path")[0] + "while True: pass\n"
    ran = subprocess.run([sys.executable, "-c", code], timeout=30, check=False)
    assert ran.returncode != 0
    assert resource.RLIM_INFINITY not in (SPACE, SECONDS)


def test_a_pack_full_of_bombs_is_not_read_to_the_end(place):
    """One such file takes 0.4 s to be told all that is wrong with it; a hundred would take 40."""
    folder = data_pack(place)
    for number in range(100):
        (folder / f"bomb{number:02}.toml").write_text(
            "format = 0\n[a]\nx = [" + "0," * 30_000 + "]\n"
        )
    ran = limited(place, "measures", "list")
    assert ran.returncode == 0, ran.stderr
    assert "phq9" in ran.stdout
    assert all(f"bomb{number:02}.toml" in ran.stderr for number in range(100))
