from __future__ import annotations

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from fit_core.errors import RefusedError
from fit_core.record import create, open_record, place

MOUNTS = r"""/dev/vda / ext4 rw 0 0
server:/home /home nfs4 rw 0 0
//nas/share /mnt/the\040nas cifs rw 0 0
me@host: /home/mo/far fuse.sshfs rw 0 0
drvfs /mnt/c 9p rw 0 0
/dev/sdb /home/local ext4 rw 0 0
short line
server:/x /srv nfs rw 0 0
/dev/sdc /srv xfs rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/var/lib/fit/record", None),
        ("/home/mo/record", "nfs4"),
        ("/home/local/record", None),
        ("/home/mo/far/record", "fuse.sshfs"),
        ("/mnt/the nas/record", "cifs"),
        ("/mnt/the nasty/record", None),
        ("/mnt/c/Users/record", "9p"),
        ("/srv/record", None),
    ],
)
def test_the_deepest_and_latest_mount_decides(path: str, kind: str | None) -> None:
    assert place.network_type(PurePosixPath(path), MOUNTS) == kind


def test_a_windows_share_is_a_network_place() -> None:
    assert place.network_type(PureWindowsPath(r"\\nas\share\record"), "")
    assert place.network_type(PureWindowsPath(r"C:\clinic\record"), "") is None


@pytest.mark.parametrize(
    "folder",
    [
        "OneDrive",
        "OneDrive - North Clinic",
        "Dropbox (Work)",
        "Google Drive",
        "GoogleDrive-me@example.org",
        "iCloudDrive",
        "Mobile Documents",
        "CloudStorage",
        "Nextcloud",
        "Syncthing",
    ],
)
def test_folders_of_synchronising_programs_are_found_by_name(folder: str) -> None:
    assert place.sync_folder(Path("/home/mo") / folder / "a" / "record") is not None


@pytest.mark.parametrize("folder", ["Documents", "dropboxes", "my-onedrive-notes", "clinic"])
def test_other_folders_are_not(folder: str) -> None:
    assert place.sync_folder(Path("/nowhere/mo") / folder / "record") is None


def test_a_marker_betrays_a_synchronised_folder_of_any_name(tmp_path: Path) -> None:
    (tmp_path / "shared" / ".stfolder").mkdir(parents=True)
    with pytest.raises(RefusedError, match="another program copies"):
        create(tmp_path / "shared" / "clinic" / "record.sqlite", "north-street", "mo")
    assert [entry.name for entry in (tmp_path / "shared").iterdir()] == [".stfolder"]


def test_a_network_folder_is_refused_when_made_and_when_opened(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    create(path, "north-street", "mo")
    monkeypatch.setattr(place, "_mount_table", lambda: f"server:/x {path.parent} nfs rw 0 0")
    with pytest.raises(RefusedError, match="network file system"):
        create(path.with_name("other.sqlite"), "north-street", "mo")
    with pytest.raises(RefusedError, match="network file system"):
        open_record(path)
