"""Which client of the clinic a foreign id is: a file beside the record, kept by the clinic.

The record holds random codes and nothing that could name a person. The list that links the ids of
a foreign file to codes is therefore not in it; whoever wants the link gone deletes the file.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path

from fit_core.errors import UsageError
from fit_core.files.whole import write_whole

HEAD = ("id in the file", "client code")


def read_codes(path: Path) -> dict[str, str]:
    """Codes by foreign id; empty where there is no list yet.

    Raises:
        UsageError: the file is not such a list.

    """
    if not path.exists():
        return {}
    try:
        rows = list(csv.reader(io.StringIO(path.read_text("utf-8"))))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise UsageError(f"{path} cannot be read: {error}.", "Name the list of codes.") from error
    if not rows or tuple(rows[0]) != HEAD or any(len(row) != len(HEAD) for row in rows):
        raise UsageError(
            f"{path} is not a list of codes that fit import wrote.", "Name another with --codes."
        )
    return {row[0]: row[1] for row in rows[1:]}


def write_codes(path: Path, codes: dict[str, str]) -> None:
    """Write the list, whole or not at all, readable by its owner only."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(HEAD)
    writer.writerows(sorted(codes.items()))
    write_whole(path, text.getvalue().encode())
