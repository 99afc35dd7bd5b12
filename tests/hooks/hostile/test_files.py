"""Files that no pack may hold, and files that are not what RECORD says."""

from __future__ import annotations

import base64
import os

import pytest

from fit_core.hooks.trust import pin, standing


@pytest.mark.parametrize("group", ["fit.measures", "fit.plugins"])
@pytest.mark.parametrize("target", ["/etc/passwd", "..", "inside.toml", "nowhere"])
def test_symbolic_links_are_refused_wherever_they_lead(place, target, group):
    folder = place.data_pack(group)
    (folder / "inside.toml").touch()
    (folder / "link.toml").symlink_to(target)
    assert "link.toml in it is a symbolic link" in place.faults()["spoilt"]


def test_a_folder_that_is_a_symbolic_link_is_refused(place):
    folder = place.data_pack()
    folder.rename(place.path / "real")
    folder.symlink_to(place.path / "real")
    assert "symbolic link" in place.faults()["spoilt"]


def test_a_pipe_is_refused_and_not_waited_for(place):
    os.mkfifo(place.data_pack() / "measure.toml")
    assert "no plain file" in place.faults()["spoilt"]


def test_a_pipe_as_metadata_is_not_waited_for(place):
    info = place.put("[fit.plugins]\nspoilt = pack_spoilt\n")
    (info / "METADATA").unlink()
    os.mkfifo(info / "METADATA")
    assert "no METADATA" in place.faults()["spoilt"]


CODE = ["__init__.py", "x.so", "deep/x.DLL", "x.pth", "x.whl", "run.sh", "x.wasm"]


@pytest.mark.parametrize("name", [*CODE, "__pycache__/x.txt", "deep/__pycache__/x.pyc"])
def test_code_in_a_data_pack_is_refused(place, name):
    path = place.data_pack() / name
    path.parent.mkdir(exist_ok=True, parents=True)
    path.touch()
    assert "holds code" in place.faults()["spoilt"]


@pytest.mark.parametrize(
    "names", [("a.toml", "A.toml"), ("x/a.toml", "X/a.toml"), ("straße.toml", "STRASSE.toml")]
)
def test_names_that_differ_only_by_capitals_are_refused(place, names):
    folder = place.data_pack()
    for name in names:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).touch()
    found = place.faults()["spoilt"]
    assert "differ only by capital letters" in found


@pytest.mark.parametrize(
    "name",
    [
        b"\xff.toml",
        b"a\nb.toml",
        b"a\x1b[2J.toml",
        b"a\\b.toml",
        b"nul.toml",
        b"Com1",
        b"a.toml:hidden",
        b"a.toml.",
        b"a ",
    ],
)
def test_file_names_that_cannot_be_printed_are_refused(place, name):
    folder = place.data_pack()
    os.close(os.open(os.fsencode(folder) + b"/" + name, os.O_CREAT))
    found = place.faults()["spoilt"]
    assert "unusable name" in found
    assert found.isprintable()


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
