"""Where a record may lie: on a disk of this machine, not in a folder that others copy or share.

SQLite's write-ahead log needs memory shared between processes, which network file systems do not
give (https://www.sqlite.org/wal.html), and a program that copies the file while it is being
written makes copies that are torn. Both lose data after "saved", so both are refused.
"""

from __future__ import annotations

import re
from pathlib import Path, PurePath, PurePosixPath

from fit_core.errors import RefusedError

_MOUNTS = Path("/proc/mounts")
#: File system types of the Linux mount table that live on another machine.
_NETWORK = re.compile(
    r"^(nfs\d?|cifs|smb\w*|9p|afs|ceph|coda|ncpfs|lustre|gfs2|ocfs2|glusterfs|davfs\d?|beegfs"
    r"|fuse\.(sshfs|rclone|s3fs|gcsfuse|glusterfs|ceph\S*|davfs\d?|smbnetfs|curlftpfs|vmhgfs\S*)"
    r"|vboxsf|vmhgfs|prl_fs|fuse\.portal)$"
)
#: Names that synchronising programs give to their folders, alone or before " - Clinic", "(Work)".
_SYNC_FOLDER = re.compile(
    r"^\.?(onedrive|dropbox|google ?drive|icloud ?drive|icloud|mobile documents|cloudstorage"
    r"|nextcloud|owncloud|syncthing|pclouddrive|pcloud ?drive|megasync|seafile|box sync|tresorit"
    r")(\W.*)?$",
    re.IGNORECASE,
)
#: What synchronising programs leave in the top folder of what they copy.
_SYNC_MARKERS = (
    ".dropbox",
    ".dropbox.cache",
    ".stfolder",
    ".stversions",
    ".nextcloudsync.log",
    ".owncloudsync.log",
    ".syncthing",
    ".tmp.drivedownload",
)
_NEXT = "Choose a folder on a disk of this machine with `--clinic DIR`; backups may go elsewhere."


def refuse_unsafe(path: Path) -> None:
    """Refuse a place where a record would not be safe.

    Raises:
        RefusedError: when the path lies on a network file system or in a synchronised folder.

    """
    real = path.resolve()
    network = network_type(real, _mount_table())
    if network:
        raise RefusedError(f"{path} lies on a network file system ({network}).", _NEXT)
    folder = sync_folder(real)
    if folder:
        raise RefusedError(f"{path} lies in {folder}, which another program copies.", _NEXT)


def network_type(path: PurePath, mounts: str) -> str | None:
    """Name the network file system that an absolute path lies on, or None for a local one.

    Args:
        path: absolute, links resolved. A Windows share (``//server/share``) counts as network.
        mounts: text of the Linux mount table, ``fstab(5)`` format; empty elsewhere.

    """
    if path.drive.startswith(("\\\\", "//")):
        return "a shared folder"
    longest, found = -1, ""
    for line in mounts.splitlines():
        fields = line.split()
        if len(fields) < 3:
            continue
        point = PurePosixPath(_unescape(fields[1]))
        # A later mount on the same point hides the earlier one, hence >=.
        if path.is_relative_to(point) and len(point.parts) >= longest:
            longest, found = len(point.parts), fields[2]
    return found if _NETWORK.match(found) else None


def sync_folder(path: Path) -> Path | None:
    """Find the synchronised folder that an absolute path lies in, by its name or its markers."""
    for folder in path.parents:
        if _SYNC_FOLDER.match(folder.name):
            return folder
        if any((folder / marker).exists() for marker in _SYNC_MARKERS):
            return folder
    return None


def _mount_table() -> str:
    try:
        return _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ""


def _unescape(field: str) -> str:
    """Undo the octal escapes of blanks in a mount table (``getmntent(3)``)."""
    return re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), field)
